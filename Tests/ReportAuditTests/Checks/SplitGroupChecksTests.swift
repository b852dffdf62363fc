import ReportAudit
import Testing

@Suite struct SplitGroupChecksTests {
    @Test func whatIsCountedInBothHalvesAddsUp() {
        let text = "骨折は 1,500 例中 60 例（4.0%）に認められ、既往を有する患者では 600 例中 42 例（7.0%）、有しない患者では 900 例中 18 例（2.0%）であった。"
        #expect(AuditedText(text).result.findings.map(\.statement.ja) == [])
        #expect(AuditedText(text).held(.partition) == 1)
        #expect(AuditedText(text.replacing("18 例（2.0%）", with: "27 例（3.0%）")).findings(.partition) == ["内訳の和は 42＋27＝69 であり、全体の 60 と合わない。"])
    }

    @Test(arguments: [
        "副作用は 1,500 例中 60 例（4.0%）に認められ、うち重篤は既往を有する患者では 600 例中 6 例（1.0%）、有しない患者では 900 例中 9 例（1.0%）であった。",
        "骨折は 1,500 例中 60 例（4.0%）に認められ、転倒は男性では 600 例中 6 例（1.0%）、女性では 900 例中 9 例（1.0%）であった。",
    ])
    func anotherEventIsCountedForItself(_ text: String) {
        #expect(AuditedText(text).findings(.partition) == [])
    }
}
