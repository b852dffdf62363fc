import Foundation
@testable import Report
import Testing

@Suite("Row headers in a PDF")
struct RowHeaderTagsTests {
    /// Two rows of two cells, as Typst writes them.
    private static let file = """
    %PDF-1.7
    7 0 obj
    <</Type/StructElem/S/TH/P 9 0 R/ID(U1x0y0)/A[<</O/Table/Scope/Column/Headers[]/ColSpan 2>>]/K[1]/Pg 5 0 R>>
    endobj
    9 0 obj
    <</Type/StructElem/S/TR/P 10 0 R/K[7 0 R]>>
    endobj
    11 0 obj
    <</Type/StructElem/S/TD/P 13 0 R/A[<</O/Table/Headers[(U1x0y0)]>>]/K[2]/Pg 5 0 R>>
    endobj
    12 0 obj
    <</Type/StructElem/S/TD/P 13 0 R/A[<</O/Table/Headers[(U1x0y0)]>>]/K[3]/Pg 5 0 R>>
    endobj
    13 0 obj
    <</Type/StructElem/S/TR/P 14 0 R/K[11 0 R 12 0 R]>>
    endobj
    14 0 obj
    <</Type/StructElem/S/Table/P 15 0 R/K[10 0 R]>>
    endobj

    """

    private static let table = Table(
        kind: .data, anchor: "t", caption: nil, columnWidths: [1, 1], headerRows: 1,
        rows: [
            .init(role: .header, cells: [.init(lines: [], columnSpan: 2, header: .column)]),
            .init(role: .body, cells: [.init(lines: [], header: .row), .init(lines: [])]),
        ],
        notes: [], summary: ""
    )

    @Test("The first cell becomes a header of its row, no byte moves, and the other cell's list is blanked")
    func marks() throws {
        let marked = try RowHeaderTags.marked(Array(Self.file.utf8), tables: [Self.table])
        let text = String(decoding: marked, as: UTF8.self)
        #expect(text == Self.file
            .replacingOccurrences(of: "S/TD/P 13 0 R/A[<</O/Table/Headers[(U1x0y0)]>>]/K[2]", with: "S/TH/P 13 0 R/A[<</O/Table/Scope/Row        >>]/K[2]")
            .replacingOccurrences(of: "/Headers[(U1x0y0)]>>]/K[3]", with: "                  >>]/K[3]"))
        #expect(marked.count == Self.file.utf8.count)
    }

    @Test("A table without row headers is left as it is")
    func leavesOthers() throws {
        var table = Self.table
        table.rows[1].cells[0].header = .none
        #expect(try RowHeaderTags.marked(Array(Self.file.utf8), tables: [table]) == Array(Self.file.utf8))
    }

    @Test("A PDF that does not hold the document's tables is an error")
    func mismatches() {
        let bytes = Array(Self.file.utf8)
        #expect(throws: RowHeaderFault.tableCount(expected: 0, found: 1)) { try RowHeaderTags.marked(bytes, tables: []) }
        var longer = Self.table
        longer.rows.append(longer.rows[1])
        #expect(throws: RowHeaderFault.rowCount(table: "t", expected: 3, found: 2)) { try RowHeaderTags.marked(bytes, tables: [longer]) }
        var wider = Self.table
        wider.rows[1].cells.append(.init(lines: []))
        #expect(throws: RowHeaderFault.row(table: "t", row: 1)) { try RowHeaderTags.marked(bytes, tables: [wider]) }
        var unspanned = Self.table
        unspanned.rows[0].cells[0].columnSpan = 1
        #expect(throws: RowHeaderFault.row(table: "t", row: 0)) { try RowHeaderTags.marked(bytes, tables: [unspanned]) }
        let cut = Array(Self.file.replacingOccurrences(of: "/Headers[(U1x0y0)]>>]/K[2]", with: ">>]/K[2]").utf8)
        #expect(throws: RowHeaderFault.self) { try RowHeaderTags.marked(cut, tables: [Self.table]) }
    }
}
