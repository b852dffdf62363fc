import ReportAudit
import Testing

@Suite struct ListingChecksTests {
    private func report(_ text: String, _ numbers: [String] = ["1", "2", "3", "4", "5"]) -> AuditedText {
        let rows = ["女\t9\t重篤\t回復", "男\t18\t非重篤\t軽快", "女\t24\t重篤\t死亡", "女\t40\t非重篤\t回復", "男\t91\t非重篤\t軽快"]
        return AuditedText(text + "\n\n表 5 肝障害発現例一覧\nNo.\t性別\t発現までの日数（日）\t重篤度\t転帰\n" + zip(numbers, rows).map { "\($0)\t\($1)\n" }.joined())
    }

    @Test(arguments: [
        ("肝障害の発現例は 5 例であった。", "5 例", "6 例"),
        ("肝障害は 5 例に認められ、発現までの期間の中央値は 24 日（範囲：9～91 日）であった。", "24 日", "42 日"),
        ("肝障害は 5 例に認められ、発現までの期間の中央値は 24 日（範囲：9～91 日）であった。", "91 日", "19 日"),
        ("5 例のうち重篤は 2 例、非重篤は 3 例であった。", "2 例、非重篤は 3", "1 例、非重篤は 4"),
        ("5 例のうち、30 日以内の発現は 3 例、31 日以降は 2 例であった。", "以降は 2", "以降は 1"),
    ])
    func theTextAgreesWithTheRows(_ text: String, _ right: String, _ wrong: String) {
        #expect(report(text).result.findings.map(\.statement.ja) == [])
        #expect(report(text).held(.listing) >= 1)
        let changed = report(text.replacing(right, with: wrong))
        #expect(!changed.findings(.listing).isEmpty)
    }

    @Test func rowsAreNumberedInOrder() {
        #expect(report("肝障害を以下に示す。", ["1", "2", "4", "4", "5"]).findings(.numbering) == ["番号が No. 3 ではなく No. 4 になっている。"])
        // Numbers of patients are not those of rows.
        #expect(report("肝障害を以下に示す。", ["1", "12", "14", "21", "30"]).findings(.numbering).isEmpty)
    }

    @Test(arguments: ["肝障害の死亡例は 2 例であった。", "副作用は 120 例に認められ、うち重篤は 30 例であった。", "承認時の肝障害の発現までの期間の中央値は 12 日であった。"])
    func whatIsOfOthersIsNotHeldAgainstThem(_ text: String) {
        #expect(report(text).result.findings.map(\.statement.ja) == [])
    }

    @Test func theMiddleOfValuesThatAreAllGiven() {
        let text = "The median time in the 4 cases was 18.5 days (range: 6 to 44 days); the individual times were 6, 15, 22 and 44 days."
        #expect(AuditedText(text).result.findings.isEmpty)
        #expect(AuditedText(text.replacing("18.5", with: "15.8")).findings(.listing).count == 1)
    }
}
