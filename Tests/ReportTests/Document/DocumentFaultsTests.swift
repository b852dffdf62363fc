import Reexamination
@testable import Report
import Testing

@Suite("Faults of a document")
struct DocumentFaultsTests {
    @Test("The sample has none, in either language", arguments: Language.allCases)
    func sound(_ language: Language) throws {
        #expect(try SampleDocument(language: language).document.faults == [])
    }

    @Test("What points at nothing is told once, wherever it stands")
    func unknownAnchors() throws {
        var document = try SampleDocument().document
        let nowhere = Inline.noteReference(mark: "※9", note: "n-9")
        var table = SampleDocument().cover
        table.anchor = "t-second"
        table.rows[0].cells[1].lines = [[.target([.footnote([nowhere])])]]
        table.notes = [.init(anchor: "n-second", mark: nil, inlines: [nowhere])]
        document.blocks += [.table(table), .list([ListItem(mark: "・", inlines: [.strong([.reference(anchor: "t-9", label: "表", number: 9)])])])]
        #expect(document.faults == [.unknownAnchor("n-9"), .unknownAnchor("t-9")])
        #expect(throws: DocumentError(faults: document.faults)) { try document.requireSound() }
    }

    @Test("Each fault is worded with what it is about", arguments: Language.allCases)
    func messages(_ language: Language) {
        let all = DocumentError(faults: [
            .duplicateAnchor("a-1"), .headReachesIntoBody(table: "t-2"), .grid(.rowTooLong(table: "t-3", row: 0)),
            .grid(.rowTooShort(table: "t-4", row: 1)), .grid(.cellHangsOver(table: "t-5", row: 2)), .unknownAnchor("t-6"),
        ])
        let expected = switch language {
        case .ja: "アンカー「a-1」が重複しています。表「t-2」の見出しのセルが本体に及んでいます。表「t-3」の 1 行目のセルが多すぎます。表「t-4」の 2 行目のセルが足りません。表「t-5」の 3 行目のセルが表の下端を越えています。参照先「t-6」がありません"
        case .en: "the anchor “a-1” stands twice; a head cell of table “t-2” reaches into its body; row 1 of table “t-3” has too many cells; row 2 of table “t-4” has too few cells; a cell in row 3 of table “t-5” hangs over the table’s end; nothing bears the anchor “t-6” that is referred to"
        }
        #expect(all.message(language) == expected)
    }
}
