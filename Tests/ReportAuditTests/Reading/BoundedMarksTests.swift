import Foundation
@testable import ReportAudit
import Testing

@Suite(.timeLimit(.minutes(1))) struct BoundedMarksTests {
    @Test func aLetterKeepsItsMarksUpToThirty() {
        #expect("か\u{3099}e\u{301}① 782 例".withBoundedMarks.unicodeScalars.elementsEqual("か\u{3099}e\u{301}① 782 例".unicodeScalars))
        #expect(("1" + String(repeating: "\u{301}", count: 40) + "例\u{301}").withBoundedMarks.unicodeScalars.count == 33)
    }

    /// In every format.
    @Test func aLetterWithHalfAMillionMarksIsReadInTime() async throws {
        let marks = String(repeating: "\u{301}", count: 500_000)
        #expect(TextReader().report(from: "1\(marks)例").paragraphs.map(\.text.unicodeScalars.count) == [32])
        #expect(try HTMLReader(file: "r").report(from: Data("<html><body><p>1\(marks)例</p></body></html>".utf8)).paragraphs.map(\.text.unicodeScalars.count) == [32])
        #expect(try DOCXReader(file: "r").report(from: WordFile(body: "<w:p><w:r><w:t>1\(marks)例</w:t></w:r></w:p>").data).paragraphs.map(\.text.unicodeScalars.count) == [32])
        #expect(PageWords.all(in: Data("  <page>\n    <word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"3\">1\(marks)例</word>".utf8)).map { $0.words.map(\.text.unicodeScalars.count) } == [[32]])
    }
}
