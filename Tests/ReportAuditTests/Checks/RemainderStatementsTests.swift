import ReportAudit
import Testing

@Suite struct RemainderStatementsTests {
    @Test(arguments: [
        ("発疹 17 例のうち 12 例は休薬により回復し、残る 5 例は投与を中止した。", "残る 5", "残る 4"),
        ("死亡 21 例中、感染症は 9 例、心疾患は 7 例であり、残りの 5 例は死因が不明であった。", "残りの 5", "残りの 6"),
        ("Of the 30 reports, 21 (70.0%) were from physicians and the remaining 9 from pharmacists.", "remaining 9", "remaining 8"),
    ])
    func whatRemainsIsTheWholeLessTheParts(_ text: String, _ right: String, _ wrong: String) {
        #expect(AuditedText(text).result.findings.map(\.statement.ja) == [])
        #expect(AuditedText(text).held(.partition) >= 1, "\(text)")
        #expect(!AuditedText(text.replacing(right, with: wrong)).findings(.partition).isEmpty, "\(wrong)")
    }

    @Test(arguments: [
        "中止 20 例のうち、10 例は有害事象によるもので、うち 6 例は重篤であり、残る 10 例は来院しなかった。",
        "発疹 17 例のうち約 12 例は回復し、残る 4 例は投与を中止した。",
    ])
    func partsOfPartsAreNotCountedTwice(_ text: String) {
        #expect(AuditedText(text).result.findings.map(\.statement.ja) == [])
    }
}
