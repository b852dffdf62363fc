@testable import ReportAudit
import Testing

@Suite struct CopiedTextTests {
    private func report(_ text: String) -> WrittenReport { TextReader().report(from: text) }

    @Test func linesBrokenInsideWordsAreJoined() {
        #expect(report("本剤の投与後に低カルシ\nウム血症が 3\n例に認められた。").paragraphs.map(\.text) == ["本剤の投与後に低カルシウム血症が3例に認められた。"])
        #expect(report("Hypocalcaemia was seen\nin 3 patients.").paragraphs.map(\.text) == ["Hypocalcaemia was seen in 3 patients."])
    }

    @Test func numbersThatEndALineAreTheCellsOfARow() throws {
        let table = try #require(report("表 1 副作用\n安全性解析対象症例数 156 例\n頭痛※1 0 16（10.3）\n治療中止後の\n骨折 － －\n※1：MedDRA PT「頭痛」\n").tables.first)
        let data = DataTable(table)
        #expect(data.rows.map(\.label) == ["安全性解析対象症例数", "頭痛", "治療中止後の骨折"])
        #expect(data.rows.map(\.counts) == [[156], [0, 16], [nil, nil]])
        #expect(table.notes.map(\.mark) == [1])
    }

    @Test func aTableThatGoesOnOverAPageKeepsOneHead() throws {
        let table = try #require(report("表 1 副作用\n用語\t例数\n頭痛\t3\n\u{0C}用語\t例数\n悪心\t2\n").tables.first)
        #expect(DataTable(table).rows.filter { !$0.counts.compactMap { $0 }.isEmpty }.map(\.label) == ["頭痛", "悪心"])
        #expect(table.rows.last?.cells.first?.text.place.page == 2)
    }

    @Test func placesLeadBackToTheLine() {
        let passage = report("一行目\n二行目に 5 例").paragraphs.first
        #expect(passage?.place(at: 4).line == 2)
        #expect(passage?.quote(0..<8) == "一行目二行目に5")
    }
}
