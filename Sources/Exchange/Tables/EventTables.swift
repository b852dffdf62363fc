import Reexamination

/// The CSV files of events: `ae.csv` of a survey and `cases.csv` of the cases from outside. Both tell the same of an
/// event, in columns that differ by SDTM's prefix only.
public enum EventTables {
    private static let counts = say("表 6、表 7、4.2", "tables 6 and 7, section 4.2")

    /// Seriousness criteria in the order of their columns.
    static let criteria: [(suffix: String, criterion: Seriousness.Criterion)] = [
        ("SDTH", .death), ("SLIFE", .lifeThreatening), ("SHOSP", .hospitalisation), ("SDISAB", .disability), ("SCONG", .congenitalAnomaly),
        ("SMIE", .otherMedicallyImportant),
    ]

    private static let criterionNames: [(suffix: String, alias: String, meaning: LocalizedText)] = [
        ("SDTH", "死亡", say("重篤の理由: 死亡", "Serious because: death")),
        ("SLIFE", "死亡のおそれ", say("重篤の理由: 死亡につながるおそれ", "Serious because: life-threatening")),
        ("SHOSP", "入院", say("重篤の理由: 入院又は入院期間の延長", "Serious because: hospitalisation or its prolongation")),
        ("SDISAB", "障害", say("重篤の理由: 障害又はそのおそれ", "Serious because: disability, or danger of it")),
        ("SCONG", "先天異常", say("重篤の理由: 後世代の先天性の疾病又は異常", "Serious because: congenital anomaly")),
        ("SMIE", "その他重篤", say("重篤の理由: 上に準ずる医学的に重要な状態", "Serious because: otherwise medically important")),
    ]

    /// The event's columns, `AE` before their names in `ae.csv`.
    private static func event(_ prefix: String, verbatim: String, onset: String) -> [TableColumn] {
        [
            TableColumn(prefix + "TERM", verbatim, .text, .value, say("医師の記載名", "The event as the physician wrote it"), example: "あごの骨の壊死", use: say("症例一覧", "listings")),
            TableColumn(prefix + "LLTCD", "LLTコード", .termCode, .optional, say("MedDRA/J 下層語コード", "MedDRA lowest level term"), example: "90100123", use: say("コード化の確認", "check of the coding")),
            TableColumn(prefix + "PTCD", "PTコード", .termCode, .value, say("MedDRA/J 基本語コード。dossier の版のもの", "MedDRA preferred term of the dossier's release"), example: "90000123", use: counts),
            TableColumn(prefix + "SER", "重篤性", .code(CodeLists.yesNo.entries), .value, say("報告者の重篤性", "Seriousness by the reporter"), example: "N", use: counts),
            TableColumn(prefix + "SERCO", "企業重篤性", .code(CodeLists.yesNo.entries), .optional, say("企業の重篤性。どちらかが重篤なら重篤", "Seriousness by the company; serious if either says so"), example: "N", use: counts),
        ] + criterionNames.map { name in
            TableColumn(prefix + name.suffix, name.alias, .code(CodeLists.yesNo.entries), .optional, name.meaning, example: "Y", use: say("重篤性", "seriousness"))
        } + [
            TableColumn(prefix + "REL", "因果関係", .code(CodeLists.causality.entries), .value, say("報告者の因果関係", "Causality by the reporter"), example: "POSSIBLE",
                        use: say("副作用か否か（両者が否定したものは数えない）", "whether it is a reaction (not if both deny it)")),
            TableColumn(prefix + "RELCO", "企業因果関係", .code(CodeLists.causality.entries), .optional, say("企業の因果関係", "Causality by the company"), example: "UNKNOWN",
                        use: say("副作用か否か", "whether it is a reaction")),
            TableColumn(prefix + "STDTC", onset, .date, .optional, say("発現日", "Onset"), example: "2018-04", use: say("期間、投与期間区分、年次推移", "windows, duration classes, yearly trend")),
            TableColumn(prefix + "ENDTC", "転帰日", .date, .optional, say("転帰日", "End"), example: "2018-06-30", use: say("症例一覧", "listings")),
        ]
    }

    public static let ae = TableDefinition("ae.csv", say("有害事象（AE）", "Adverse events (AE)"),
        [SurveyTables.subject, SurveyTables.sequence("AESEQ")] + event("AE", verbatim: "有害事象名", onset: "発現日") + [
            TableColumn("AEOUT", "転帰", .code(CodeLists.outcome.entries), .value, say("転帰", "Outcome"), example: "RECOVERED/RESOLVED", use: say("死亡例数", "fatal cases")),
        ])

    public static let cases = TableDefinition("cases.csv", say("調査以外の副作用症例", "Cases from outside the surveys"), [
        TableColumn("CASEID", "識別番号", .identifier, .value, say("症例の識別番号。1 行が 1 事象で、同じ番号の行が 1 症例", "The case's id; a row is one event, rows of one id are one case"), example: "SP-0001",
                    use: say("症例数", "counts of cases")),
        TableColumn("SEQ", "連番", .integer(least: 1, greatest: 999_999), .value, say("症例の中での事象の番号", "The event's number within the case"), example: "1", use: say("追跡", "tracing")),
        TableColumn("SOURCE", "情報源", .code(CodeLists.source.entries), .value, say("情報源", "Where the report came from"), example: "spontaneous", use: say("症例一覧", "listings")),
        TableColumn("COUNTRY", "国", .identifier, .value, say("発生国（ISO 3166-1 の 2 文字）", "Country, ISO 3166-1 alpha-2"), example: "JP", use: say("国内症例への限定", "restriction to domestic cases")),
        TableColumn("RECVDTC", "情報入手日", .day, .value, say("企業が知った日", "Day the company knew of it"), example: "2018-05-10", use: say("集計対象期間", "the window")),
        TableColumn("INDICATION", "効能番号", .integer(least: 1, greatest: 99), .optional, say("使用した効能の番号。不明なら空で、集計に入らない", "The indication it was used for; empty if unknown, and then not counted"), example: "2",
                    use: say("対象の効能への限定", "restriction to the indication"), isShown: true),
        TableColumn("SEX", "性別", .code(CodeLists.sex.entries), .value, say("性別", "Sex"), example: "M", use: say("症例一覧", "listings")),
        TableColumn("AGE", "年齢", .integer(least: 0, greatest: 130), .optional, say("年齢（歳）", "Age in years"), example: "60", use: say("症例一覧", "listings")),
        TableColumn("SITE", "施設", .text, .optional, say("報告した施設。調査の施設なら SITEID。重複の候補を探すのに使い、印字しない", "The institution that reported; a survey's by its SITEID. It serves to find duplicates and is not printed"), example: "S01",
                    use: say("重複の候補", "candidates for duplicates")),
        TableColumn("LINKSUBJ", "調査症例番号", .identifier, .optional, say("同じ患者と確かめた調査症例の USUBJID。両者は 1 症例と数える", "USUBJID of the survey subject confirmed to be the same patient; the two count once"), example: "GCT-001",
                    use: say("重複の排除", "no double counting")),
    ] + event("", verbatim: "副作用名", onset: "発現日") + [
        TableColumn("OUT", "転帰", .code(CodeLists.outcome.entries), .value, say("転帰", "Outcome"), example: "FATAL", use: say("死亡例数", "fatal cases")),
        TableColumn("INFECTION", "感染症報告", .code(CodeLists.yesNo.entries), .optional, say("本剤自体を介した感染の報告か（器官別大分類の感染症とは別）", "Whether the product itself passed on an infection; not the organ class of infections"), example: "N",
                    use: say("4.2 感染症報告", "section 4.2, infection reports")),
    ])
}
