import ReportAudit
import Testing

@Suite struct UncountedSuperlativesTests {
    private let table = "\n\n表 1 副作用の発現状況\n\t例数\t件数\n悪心\t12\t13\n嘔吐\t9\t11\n頭痛\t8\t18\n発疹\t3\t3\n"

    /// By cases nausea is the most frequent, by events headache: nobody says which is meant.
    @Test(arguments: ["最も多く認められた副作用は悪心であった。", "最も多かった副作用は「頭痛」であり、重症例はなかった。", "悪心が最も多かった。"])
    func aTermThatHasTheMostInSomeColumnHolds(_ text: String) {
        let audited = AuditedText(text + table)
        #expect(audited.findings(.superlative) == [])
        #expect(audited.held(.superlative) == 1)
    }

    @Test(arguments: ["最も多く認められた副作用は嘔吐であった。", "最も多かった副作用は「嘔吐」であり、重症例はなかった。", "副作用は、嘔吐が最も多かった。"])
    func aTermThatHasTheMostInNoColumnFails(_ text: String) {
        #expect(AuditedText(text + table).findings(.superlative) == ["「嘔吐」9 が最も多いとされるが、表 1 には「悪心」12 がある。"])
    }

    @Test func theSameInEnglish() {
        let table = "\n\nTable 1 Adverse reactions\n\tPatients (%)\nNausea\t12 (6.0)\nVomiting\t9 (4.5)\nHeadache\t3 (1.5)\n"
        #expect(AuditedText("Nausea was the most common adverse reaction." + table).held(.superlative) == 1)
        let fails = ["「Vomiting」9 が最も多いとされるが、Table 1 には「Nausea」12 がある。"]
        #expect(AuditedText("Vomiting was the most common adverse reaction." + table).findings(.superlative) == fails)
        #expect(AuditedText("The most frequently reported adverse reaction was vomiting." + table).findings(.superlative) == fails)
    }

    /// Of some patients it may be the most, of a list any, and another term may only end alike.
    @Test(arguments: [
        "高齢者で最も多く認められた副作用は嘔吐であった。", "重篤な副作用は 3 例に認められた。最も多かった副作用は嘔吐であった。", "最も多く認められた副作用は嘔吐及び悪心であった。",
        "副作用は、遅発性嘔吐が最も多かった。", "最も多く認められた副作用は下痢であった。",
    ])
    func whatIsNotSureIsLeft(_ text: String) {
        #expect(AuditedText(text + table).findings(.superlative) == [])
    }
}
