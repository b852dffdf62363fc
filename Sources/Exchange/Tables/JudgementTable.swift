import Reexamination

/// `cases/judgements.csv`: what the company judged of a case beyond what its messages say, who did so, when and why.
public enum JudgementTable {
    private static let counts = say("表 6、表 7、4.2", "tables 6 and 7, section 4.2")

    public static let definition = TableDefinition("judgements.csv", say("企業の判断", "The company's judgements"), [
        TableColumn("CASEID", "識別番号", .identifier, .value, say("E2B(R3) の症例の C.1.8.1", "C.1.8.1 of a case in E2B(R3)"), example: "JP-EXAMPLE-SP0001", use: counts),
        TableColumn("VERSION", "報告回数", .integer(least: 1, greatest: 9999), .optional, say("その版だけについての判断。空ならすべての版", "If it is of one version only; empty means all"), example: "2",
                    use: say("過去の報告時点の集計", "past periods as reported")),
        TableColumn("SEQ", "連番", .integer(least: 1, greatest: 9999), .optional, say("事象の番号（E.i の順）。空なら症例についての判断", "The event's number in the order of E.i; empty if it is of the case"), example: "1", use: counts),
        TableColumn("LLTCD", "LLTコード", .termCode, .optional, say("事象のコードを改める", "Codes the event anew"), example: "90100123", use: counts),
        TableColumn("SERCO", "企業重篤性", .code(CodeLists.yesNo.entries), .optional, say("企業の重篤性", "Seriousness by the company"), example: "Y", use: counts),
        TableColumn("RELCO", "企業因果関係", .code(CodeLists.causality.entries), .optional, say("企業の因果関係", "Causality by the company"), example: "POSSIBLE", use: counts),
        TableColumn("INFECTION", "感染症報告", .code(CodeLists.yesNo.entries), .optional, say("本剤自体を介した感染の報告か", "Whether the product itself passed on an infection"), example: "N",
                    use: say("4.2 感染症報告", "section 4.2, infection reports")),
        TableColumn("INDICATION", "効能番号", .integer(least: 1, greatest: 99), .optional, say("症例の効能番号（SEQ は空）", "The case's indication (SEQ empty)"), example: "2",
                    use: say("対象の効能への限定", "restriction to the indication"), isShown: true),
        TableColumn("BY", "判断者", .text, .value, say("判断した人", "Who judged"), example: "安全管理部 甲", use: say("症例の経過", "the case's course"), isShown: false),
        TableColumn("ON", "判断日", .day, .value, say("判断した日", "When"), example: "2019-06-03", use: say("症例の経過", "the case's course")),
        TableColumn("REASON", "理由", .text, .value, say("理由", "Why"), example: "入院を要したため", use: say("症例の経過", "the case's course"), isShown: false),
    ])
}
