import ReportAudit
import Testing

@Suite struct UnitChecksTests {
    @Test func aNumberOfAListHasTheUnitOfItsNeighbours() {
        #expect(AuditedText("副作用は悪心 12 例、嘔吐 9、頭痛 3 例であった。").findings(.unit) == ["「嘔吐」9 に、並ぶほかの数にある単位「例」がない。"])
        #expect(AuditedText("副作用は悪心 12 件、嘔吐 9 件、頭痛 3 であった。").findings(.unit) == ["「頭痛」3 に、並ぶほかの数にある単位「件」がない。"])
        #expect(AuditedText("割合は悪心 6.0%、嘔吐 4.5、頭痛 1.5%であった。").findings(.unit) == ["「嘔吐」4.5 に、並ぶほかの数にある単位「%」がない。"])
        #expect(AuditedText("副作用は悪心 12 例、嘔吐 9 例、頭痛 3 例であった。").held(.unit) == 2)
    }

    @Test(arguments: [
        "副作用は悪心 12、嘔吐 9、頭痛 3 例であった。", "悪心 12 例、嘔吐 9 例及び頭痛 3 例 5 件であった。", "悪心 12 例（6.0%）、嘔吐 9（4.5%）であった。",
        "症例数は 12 例、平均年齢 65、投与回数 3 回であった。", "悪心 12 例、体重 60 kg、頭痛 3 例であった。", "悪心 12 例、令和 3 年、頭痛 3 例であった。", "悪心 12 例、Grade 3、頭痛 3 例であった。",
        "悪心 12 例、嘔吐 9 及び 3 例であった。",
    ])
    func otherNumbersAreLeftAlone(_ text: String) {
        #expect(AuditedText(text).findings(.unit) == [])
    }

    private let table = "\n\n表 1 副作用\n\t症例数\t件数\n悪心\t10\t12\n嘔吐\t9\t9\n頭痛\t3\t5\n"

    @Test func casesAndEventsAreNotConfused() {
        #expect(AuditedText("表 1 のとおり、悪心 12 例、嘔吐 9 例であった。" + table).findings(.unit) == ["本文の「悪心」12 例は、表 1 では 10 例 12 件である。"])
        #expect(AuditedText("表 1 のとおり、悪心 10 件、頭痛 5 件であった。" + table).findings(.unit) == ["本文の「悪心」10 件は、表 1 では 10 例 12 件である。"])
        #expect(AuditedText("表 1 のとおり、悪心 12 件、嘔吐 9 例、頭痛 3 例 5 件であった。" + table).findings(.unit) == [])
    }

    @Test func bothEndsOfAChangeAreInOneUnit() {
        let text = "眼圧の平均は投与開始時 21.4 mmHg から 24 週時 17.2 mmHg へ低下した。"
        #expect(AuditedText(text).result.findings.isEmpty)
        #expect(AuditedText(text).held(.unit) == 1)
        #expect(AuditedText(text.replacing("21.4 mmHg", with: "21.4 mg/dL")).findings(.unit) == ["変化の前後で単位が異なる（mg/dL、mmHg）。"])
        #expect(AuditedText("投与量を 1.5 g から 750 mg に減量し、症状は改善した。").result.findings.isEmpty)
    }
}
