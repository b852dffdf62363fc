import Reexamination

/// The CSV files of a survey, by SDTM's domains and variable names.
public enum SurveyTables {
    static let subject = TableColumn(
        "USUBJID", "症例番号", .identifier, .value, say("症例を一つに定める番号。全調査を通じて重複しない", "The subject's id, unique over all surveys"), example: "GCT-001",
        use: say("すべての例数、追跡", "every count of cases; tracing"))

    static func sequence(_ name: String) -> TableColumn {
        TableColumn(name, "連番", .integer(least: 1, greatest: 999_999), .value, say("症例の中での記録の番号", "The record's number within the subject"), example: "1",
                    use: say("追跡", "tracing"))
    }

    public static let dm = TableDefinition("dm.csv", say("症例（DM）", "Subjects (DM)"), [
        subject,
        TableColumn("SITEID", "施設番号", .identifier, .value, say("登録した施設", "The site that registered the subject"), example: "S012", use: say("表 3 実施施設数", "table 3, sites")),
        TableColumn("SEX", "性別", .code(CodeLists.sex.entries), .value, say("性別", "Sex"), example: "F", use: say("症例一覧", "listings")),
        TableColumn("AGE", "年齢", .integer(least: 0, greatest: 130), .optional, say("投与開始時の年齢（歳）", "Age at first dose, in years"), example: "34",
                    use: say("症例一覧", "listings")),
        TableColumn("BRTHDTC", "生年月日", .date, .optional, say("生年月日。年又は年月まででよい", "Birth; a year or a month is enough"), example: "1985-06",
                    use: say("日付の確認", "checks of dates")),
        TableColumn("RFICDTC", "登録日", .day, .optional, say("中央登録の日", "Day of central registration"), example: "2015-03-02",
                    use: say("登録症例数", "subjects registered")),
        TableColumn("DTHDTC", "死亡日", .date, .optional, say("死亡日", "Death"), example: "2019-11-20", use: say("日付の確認", "checks of dates")),
    ])

    public static let sv = TableDefinition("sv.csv", say("調査票の回収（SV）", "Collected forms (SV)"), [
        subject,
        TableColumn("VISITNUM", "調査票番号", .integer(least: 0, greatest: 999), .value, say("protocol.yaml の forms にある番号", "The form's number in protocol.yaml"), example: "1",
                    use: say("表 3 収集症例数", "table 3, subjects collected"), isShown: true),
        TableColumn("SVSTDTC", "回収日", .day, .value, say("調査票を回収した日", "Day the form came back"), example: "2015-06-20", use: say("表 3 収集症例数・施設数", "table 3, subjects and sites")),
        TableColumn("SVLOCKDTC", "固定日", .day, .optional, say("固定した日。空なら未固定で、収集に数えない", "Day the form was locked; empty means not locked, so not counted"), example: "2015-09-01",
                    use: say("表 3 収集症例数・施設数", "table 3, subjects and sites")),
    ])

    public static let ex = TableDefinition("ex.csv", say("投与（EX）", "Exposure (EX)"), [
        subject, sequence("EXSEQ"),
        TableColumn("EXTRT", "薬剤名", .text, .value, say("投与した薬剤", "The drug given"), example: "デノスマブ", use: say("症例一覧", "listings")),
        TableColumn("EXDOSE", "投与量", .text, .optional, say("投与量", "Dose"), example: "120", use: say("症例一覧", "listings")),
        TableColumn("EXDOSU", "単位", .text, .optional, say("投与量の単位", "Unit of the dose"), example: "mg", use: say("症例一覧", "listings")),
        TableColumn("EXSTDTC", "投与開始日", .date, .value, say("投与（又は同じ用量での投与の続き）の初日", "First day of the dose, or of a run of equal doses"), example: "2015-03-04",
                    use: say("投与期間区分、発現までの期間、無増悪期間", "duration classes, time to onset, time to progression")),
        TableColumn("EXENDTC", "投与終了日", .date, .optional, say("最終日。空なら開始日と同じ", "Last day; empty means the first day"), example: "2015-03-04",
                    use: say("投与期間区分、「投与終了後」の条件", "duration classes; the circumstance “after the last dose”")),
    ])

    public static let dv = TableDefinition("dv.csv", say("逸脱・除外理由（DV）", "Deviations (DV)"), [
        subject, sequence("DVSEQ"),
        TableColumn("DVDECOD", "除外理由", .text, .value, say("protocol.yaml の exclusions にある理由コード", "A reason's code from the exclusions of protocol.yaml"), example: "CONTRACT",
                    use: say("解析対象集団、症例構成図", "analysis sets, patient flow")),
    ])

    public static let sc = TableDefinition("sc.csv", say("患者背景（SC）", "Subject characteristics (SC)"), [
        subject,
        TableColumn("SCTESTCD", "背景コード", .identifier, .value, say("背景の種類。一人に同じ種類は 1 行", "Which characteristic; one row each a subject"), example: "GROWPLT",
                    use: say("リスクの定義の条件", "circumstances of risk definitions")),
        TableColumn("SCSTRESC", "背景の値", .text, .value, say("値", "Its value"), example: "OPEN", use: say("リスクの定義の条件", "circumstances of risk definitions")),
    ])

    /// `mi.csv`, `rs.csv` and `qs.csv` differ in the prefix of their variables, and in that `qs.csv` is by form.
    static func assessments(_ domain: RecordDomain, _ title: LocalizedText) -> TableDefinition {
        let prefix = domain.rawValue.uppercased()
        let isQuestionnaire = domain == .questionnaire
        return TableDefinition("\(domain.rawValue).csv", title, [
            subject, sequence("\(prefix)SEQ"),
            TableColumn("\(prefix)TESTCD", "検査コード", .identifier, .value, say("評価項目が読む検査・指標のコード", "The code of the test or indicator that an endpoint reads"),
                        example: isQuestionnaire ? "PAIN" : domain == .microscopicFinding ? "HISTRESP" : "IMGRESP", use: say("5. 有効性", "section 5, efficacy")),
            TableColumn("\(prefix)STRESC", "結果", .text, .column, say("区分のコード。NOT DONE のときだけ空", "A category's code; empty if and only if NOT DONE"),
                        example: isQuestionnaire ? "Y" : domain == .microscopicFinding ? "CR" : "STABLE", use: say("5. 有効性", "section 5, efficacy"), isShown: true),
            TableColumn("\(prefix)STAT", "実施状況", .code(CodeLists.status.entries), .optional, say("実施しなかったときに NOT DONE", "NOT DONE where it was not done"), example: "NOT DONE",
                        use: say("5. 有効性（実施例数）", "section 5, numbers assessed")),
            TableColumn("\(prefix)DTC", "評価日", .date, .optional, say("評価した日", "Day of the assessment"), example: "2016-04", use: say("5. 有効性（期間、最終評価）", "section 5, times and last assessments")),
            TableColumn("VISITNUM", "調査票番号", .integer(least: 0, greatest: 999), isQuestionnaire ? .value : .optional,
                        say("調査票の番号", "The form's number"), example: "1", use: say("5. 有効性（調査票毎の評価）", "section 5, assessments by form"), isShown: true),
        ])
    }

    public static let mi = assessments(.microscopicFinding, say("病理組織学的所見（MI）", "Microscopic findings (MI)"))
    public static let rs = assessments(.diseaseResponse, say("疾患反応（RS）", "Disease response (RS)"))
    public static let qs = assessments(.questionnaire, say("質問・評価票（QS）", "Questionnaires (QS)"))

    public static let pr = TableDefinition("pr.csv", say("手術（PR）", "Procedures (PR)"), [
        subject, sequence("PRSEQ"),
        TableColumn("PRCAT", "予定・実施", .code(CodeLists.procedureStatus.entries), .value, say("投与前の予定か、実施したものか", "Planned before treatment, or performed"), example: "PLANNED",
                    use: say("5. 有効性（予定と実際の手術）", "section 5, planned against actual")),
        TableColumn("PRDECOD", "術式", .text, .value, say("protocol.yaml の procedures にあるコード", "A procedure's code from protocol.yaml"), example: "CURETTAGE",
                    use: say("5. 有効性（予定と実際の手術）", "section 5, planned against actual")),
        TableColumn("PRSTDTC", "手術日", .date, .optional, say("手術日", "Day of the operation"), example: "2016-02-10", use: say("症例一覧", "listings")),
    ])

    public static let ds = TableDefinition("ds.csv", say("中止・完了（DS）", "Disposition (DS)"), [
        subject, sequence("DSSEQ"),
        TableColumn("DSDECOD", "転帰区分", .text, .value, say("完了又は中止理由", "Completed, or why not"), example: "COMPLETED", use: say("症例一覧", "listings")),
        TableColumn("DSSTDTC", "中止・完了日", .date, .optional, say("その日", "Its day"), example: "2020-03-01", use: say("症例一覧", "listings")),
    ])

    public static let all = [dm, sv, ex, EventTables.ae, dv, sc, mi, rs, qs, pr, ds]
}
