@testable import Report
import Testing

@Suite("Widths of columns in Word")
struct ColumnWidthsTests {
    private func table(_ widths: [Int], _ words: [String]) -> Table {
        Table(kind: .data, anchor: "t", caption: nil, columnWidths: widths, headerRows: 0,
              rows: [.init(role: .body, cells: words.map { .init(lines: [[.strong([.text($0)])]]) })], notes: [], summary: "")
    }

    @Test("Words that fit leave the document's proportions, and all the width is used")
    func proportions() {
        #expect(columnWidths(of: table([20, 80], ["a", "b"]), within: 9_072) == [1_814, 7_258])
        #expect(columnWidths(of: table([1, 1, 1], ["a", "b", "c"]), within: 100) == [33, 33, 34])
    }

    @Test("A column takes what its longest word needs from those that can spare it")
    func words() {
        let widths = columnWidths(of: table([80, 10, 10], ["a word", "Amputation", "x"]), within: 9_072)
        // A and m are wide, t, t and i are narrow.
        let needed = 2 * 158 + 3 * 64 + 5 * 104 + 190
        #expect(widths[1] == needed)
        #expect(widths.reduce(0, +) == 9_072)
        #expect(widths[0] < 7_257 && widths[2] <= 908)
    }

    @Test("Japanese can break anywhere, and words can break at spaces, hyphens and strokes")
    func breaks() {
        #expect(columnWidths(of: table([9, 1], ["a", "非常に長い日本語の見出しである"]), within: 9_000) == [8_100, 900])
        #expect(columnWidths(of: table([9, 1], ["a", "use-of/a to b"]), within: 9_000) == [8_100, 900])
    }

    @Test("Where nothing can be spared each column has its words' share")
    func full() {
        let long = String(repeating: "w", count: 60)
        #expect(columnWidths(of: table([9, 1], [long, long]), within: 9_072) == [4_536, 4_536])
        #expect(columnWidths(of: table([1, 1], [long, long + long]), within: 9_000).reduce(0, +) == 9_000)
    }
}
