import CaseWork
import Reexamination

/// The CSV files of `cases/` that hold what persons decided and did about the cases.
public enum CaseWorkTables {
    public static let links = TableDefinition("links.csv", say("重複・同一患者の判断", "Decisions on duplicates and links"), [
        TableColumn("KIND", "種別", .code(CodeLists.linkKind.entries), .value, say("症例報告どうし、又は症例報告と調査の症例", "Two case reports, or a case report and a survey's subject"),
                    example: "duplicate", use: say("症例数", "counts of cases")),
        TableColumn("CASEID", "識別番号", .identifier, .value, say("症例の識別番号", "The case's id"), example: "SP-0009", use: say("症例数", "counts of cases")),
        TableColumn("OTHER", "相手", .identifier, .value, say("もう一方の識別番号、又は調査の USUBJID", "The other case's id, or the subject's USUBJID"), example: "SP-0003",
                    use: say("症例数", "counts of cases")),
        TableColumn("DECISION", "判断", .code(CodeLists.linkVerdict.entries), .column, say("同一患者か別の患者か。空なら未判断で、結び付けない", "One patient or two; empty while undecided, and then nothing is linked"),
                    example: "same", use: say("症例数", "counts of cases")),
        TableColumn("BY", "判断者", .text, .column, say("だれが判断したか。判断には必須", "Who decided; a decision needs it"), example: "PV-01", use: say("追跡", "tracing")),
        TableColumn("ON", "判断日", .day, .column, say("いつ判断したか。判断には必須", "When; a decision needs it"), example: "2021-03-01", use: say("追跡", "tracing")),
        TableColumn("REASON", "理由", .text, .column, say("なぜか。判断には必須", "Why; a decision needs it"), example: "原資料で同じ患者と確認", use: say("追跡", "tracing")),
        TableColumn("SCORE", "点数", .integer(least: 0, greatest: 999), .optional, say("候補として示したときの点数", "The score it was proposed with"), example: "20", use: say("追跡", "tracing"), isShown: true),
    ])

    public static let submissions = TableDefinition("submissions.csv", say("規制当局への送信", "Submissions to the regulator"), [
        TableColumn("CASEID", "識別番号", .identifier, .value, say("症例の識別番号", "The case's id"), example: "SP-0001", use: say("報告期限", "reporting clocks")),
        TableColumn("VERSION", "報告回数", .integer(least: 1, greatest: 9_999), .value, say("報告回数（版）", "Which version of the case"), example: "1", use: say("報告期限", "reporting clocks"), isShown: true),
        TableColumn("SENT", "送信日", .day, .column, say("送信した日。未送信なら空", "Day it was sent; empty if it was not"), example: "2020-09-15", use: say("報告期限", "reporting clocks")),
        TableColumn("ACK", "受領確認", .code(CodeLists.acknowledgement.entries), .optional, say("受領確認。CR、AR なら送信していないものと扱う", "Acknowledgement; after CR or AR it counts as not sent"), example: "CA",
                    use: say("報告期限", "reporting clocks")),
        TableColumn("TREND", "発生傾向", .code(CodeLists.yesNo.entries), .optional, say("発生傾向が予測できない、又は変化が危害のおそれを示すと判断したか", "Whether the trend was judged unpredictable, or its change to show a hazard"), example: "N",
                    use: say("報告期限", "reporting clocks")),
        TableColumn("EPPV", "市販直後調査", .code(CodeLists.yesNo.entries), .optional, say("市販直後調査により得られたか。空なら product.yaml の期間で決める", "Whether early post-marketing phase vigilance obtained it; by the phases of product.yaml if empty"), example: "Y",
                    use: say("報告期限", "reporting clocks")),
    ])
}

extension CodeLists {
    static let linkKind = CodeList<LinkEntry.Kind>([("DUPLICATE", "重複", .duplicate), ("SUBJECT", "調査症例", .subject)])

    static let linkVerdict = CodeList<LinkEntry.Verdict>([("SAME", "同一患者", .same), ("DIFFERENT", "別の患者", .different)])

    static let acknowledgement = CodeList<Submission.Acknowledgement>([
        ("CA", "受理", .caseAccepted), ("AA", "一括受理", .batchAccepted), ("CR", "不受理", .caseRefused), ("AR", "一括不受理", .batchRefused),
    ])
}
