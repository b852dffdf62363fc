import Reexamination
@testable import Report
import Testing

@Suite("Numbers of tables and graphics")
struct NumberingTests {
    private func table(_ anchor: String, _ label: String) -> Block {
        .table(Table(kind: .data, anchor: anchor, caption: .init(label: label, number: 0, text: "x"), columnWidths: [1], headerRows: 0,
                     rows: [.init(role: .body, cells: [.init(lines: [[.reference(anchor: "b", label: "", number: 0)]])])], notes: [], summary: ""))
    }

    @Test("Each series counts for itself in order of appearance; references find tables that come later, in cells too")
    func series() throws {
        let blocks = try Numbering.numbered([
            .paragraph([.strong([.reference(anchor: "b", label: "", number: 0)]), .reference(anchor: "s", label: "", number: 0)], indented: true),
            table("a", "表"), table("s", "補表"), table("b", "表"),
        ])
        #expect(DocumentText(blocks).text == """
            　**表 2**補表 1

            表 1 x [[a]]
             | 表 2

            補表 1 x [[s]]
             | 表 2

            表 2 x [[b]]
             | 表 2

            """)
    }

    @Test("A reference to nothing is an error that lists the keys")
    func unknown() {
        #expect(throws: CompositionError.unknownTable(key: "c", at: .document, keys: ["b"])) {
            try Numbering.numbered([table("b", "表"), .remark([.reference(anchor: "c", label: "", number: 0)])])
        }
    }

    @Test("One key for two tables is an error")
    func duplicate() {
        #expect(throws: CompositionError.duplicateTable(key: "b")) { try Numbering.numbered([table("b", "表"), table("b", "補表")]) }
    }
}

@Suite("Superlatives")
struct LargestTests {
    @Test("Ties are all the largest; the others keep their order")
    func ties() {
        let largest = Largest(of: ["a", "b", "c", "d"]) { ["a": 2, "b": 5, "c": 5, "d": 0][$0] ?? 0 }
        #expect(largest.items == ["b", "c"])
        #expect(largest.others == ["a", "d"])
    }

    @Test("Where all are zero, nothing is the largest")
    func zeros() {
        let largest = Largest(of: [1, 2]) { _ in 0 }
        #expect(largest.items.isEmpty)
        #expect(largest.others == [1, 2])
    }
}

@Suite("The legal basis")
struct LegalBasisTests {
    @Test("The reading in force on the day of the decision is cited; before the first known one there is none")
    func inForce() throws {
        #expect(LegalBasis.inForce(on: try day("2025-05-27"))?.id == "pmd-act-2014")
        #expect(LegalBasis.inForce(on: try day("2014-11-25"))?.id == "pmd-act-2014")
        #expect(LegalBasis.inForce(on: try day("2014-11-24")) == nil)
    }
}

@Suite("Near figures")
struct NearFiguresTests {
    @Test("The distance is that of insertions, deletions and replacements", arguments: [("kitten", "sitting", 3), ("", "ab", 2), ("abc", "abc", 0)])
    func distance(left: String, right: String, expected: Int) {
        #expect(NearFigures.distance(Array(left.utf8), Array(right.utf8)) == expected)
    }
}
