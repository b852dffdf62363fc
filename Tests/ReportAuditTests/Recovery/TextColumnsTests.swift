@testable import ReportAudit
import Testing

@Suite struct TextColumnsTests {
    /// A page may say that it is a kilometre wide, and its letters a point high.
    @Test(.timeLimit(.minutes(1))) func thePlacesLookedAtAreNoMoreOnAWidePage() {
        var words: [PageWords.Word] = []
        for line in 0..<300 {
            let top = Double(line * 3)
            for left in [10.0, 899_000.0] { words.append(PageWords.Word(left: left, top: top, right: left + 5, bottom: top + 1, text: "a")) }
        }
        #expect(TextColumns(words: words).parts.map(\.count).reduce(0, +) == 600)
    }
}
