import Foundation
@testable import ReportAudit
import Testing

@Suite struct DrawnLineTests {
    private func lines(_ content: String) -> [DrawnLine] { DrawnLine.pages(of: Array(OnePage(content: content).pdf.utf8)).first ?? [] }

    @Test func linesAreToldFromTheTopOfThePage() {
        #expect(lines("72 742 m 272 742 l S") == [DrawnLine(isAcross: true, at: 100, from: 72, to: 272)])
        #expect(lines("q .5 0 0 .5 36 0 cm 72 0 m 72 842 l S Q") == [DrawnLine(isAcross: false, at: 72, from: 421, to: 842)])
    }

    /// Browsers fill thin boxes, word processors stroke lines or boxes.
    @Test func aThinBoxIsALineAndAStrokedOneHasFour() {
        #expect(lines("72 741.5 200 1 re f") == [DrawnLine(isAcross: true, at: 100, from: 72, to: 272)])
        #expect(lines("72 642 200 100 re S").count == 4)
        #expect(lines("72 642 m 272 642 l 272 742 l h S").count == 2, "the slanted side is none")
        #expect(lines("72 642 200 100 re f").isEmpty, "a shade")
        #expect(lines("72 642 200 1 re W n").isEmpty, "a clip")
        #expect(lines("9 w 72 642 m 272 642 l S").isEmpty, "a bar")
    }

    @Test func wordsAndImagesBetweenAreNoLines() {
        #expect(lines("BT (1 0 0 1 re f \\) S) Tj ET BI /W 1 /H 1 ID 0 0 m 9 9 l S\u{1} EI 0 842 m 50 842 l S") == [DrawnLine(isAcross: true, at: 0, from: 0, to: 50)])
    }

    /// Streams of objects and deflated content, as most programs write.
    @Test func whatIsPackedIsRead() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let pages = DrawnLine.pages(of: Array(try Data(contentsOf: folder.appendingPathComponent("Fixture/packed-table.pdf"))))
        #expect(pages.map { $0.count { $0.isAcross } } == [3])
        #expect(pages.map { $0.count { !$0.isAcross } } == [3])
    }

    /// A tree of pages that holds itself, forms that draw themselves, arrays without end, lengths beyond the file.
    @Test func hostileFilesGiveNothingAndEnd() {
        #expect(DrawnLine.pages(of: Array("1 0 obj << /Pages 2 0 R >> 2 0 obj << /Kids [2 0 R 2 0 R] >> trailer << /Root 1 0 R >>".utf8)).isEmpty)
        #expect(DrawnLine.pages(of: Array(("1 0 obj " + String(repeating: "[", count: 100_000) + " trailer << /Root 1 0 R >>").utf8)).isEmpty)
        let itself = "1 0 obj << /Pages 2 0 R >> 2 0 obj << /Kids [3 0 R] >> 3 0 obj << /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /F 4 0 R >> >> >> "
            + "4 0 obj << /Subtype /Form /Resources << /XObject << /F 4 0 R >> >> /Length 99999 >> stream\n/F Do /F Do 0 0 m 9 0 l S\nendstream trailer << /Root 1 0 R >>"
        #expect(DrawnLine.pages(of: Array(itself.utf8)).count == 1)
        #expect(DrawnLine.pages(of: []).isEmpty)
    }

    /// Ten forms that draw the next ten times each: ten thousand million drawings.
    @Test(.timeLimit(.minutes(1))) func formsThatDrawFormsEndWithTheBudget() {
        let forms = (6..<16).map { "\($0) 0 obj << /Subtype /Form /Resources << /XObject << /F \($0 + 1) 0 R >> >> >> stream\n\(String(repeating: "/F Do ", count: 10))0 0 m 9 0 l S\nendstream endobj " }.joined()
        let page = "1 0 obj << /Pages 2 0 R >> 2 0 obj << /Kids [3 0 R 4 0 R] >> 3 0 obj << /MediaBox [0 0 9 9] /Contents 5 0 R >> 4 0 obj << /MediaBox [0 0 9 9] /Contents 5 0 R /Resources << /XObject << /F 6 0 R >> >> >> "
            + "5 0 obj << >> stream\n0 0 m 9 0 l S /F Do\nendstream endobj \(forms) trailer << /Root 1 0 R >>"
        #expect(DrawnLine.pages(of: Array(page.utf8), budget: 1 << 20).map(\.count) == [1, 0], "what is known in part is not told")
    }

    @Test func aPageBeyondTheBudgetHasNoLines() {
        let pdf = Array(OnePage(content: "72 742 m 272 742 l S").pdf.utf8)
        let known = stride(from: 250, through: 10_000, by: 250).map { DrawnLine.pages(of: pdf, budget: $0) }
        #expect(known.first == [])
        #expect(known.contains([[]]))
        #expect(known.last == [[DrawnLine(isAcross: true, at: 100, from: 72, to: 272)]])
    }

    /// A form gives back what it was drawn with, also one that takes more back than it has put by.
    @Test func aFormChangesNothingOfThePage() {
        let form = "6 0 obj << /Subtype /Form /Matrix [2 0 0 2 0 0] >> stream\nQ Q 0 0 m 20 0 l S 9 w\nendstream endobj "
        let page = "1 0 obj << /Pages 2 0 R >> 2 0 obj << /Kids [3 0 R] >> 3 0 obj << /MediaBox [0 0 100 100] /Contents 5 0 R /Resources << /XObject << /F 6 0 R >> >> >> "
            + "5 0 obj << >> stream\nq 1 0 0 1 5 5 cm /F Do Q 0 50 m 30 50 l S\nendstream endobj \(form) trailer << /Root 1 0 R >>"
        #expect(DrawnLine.pages(of: Array(page.utf8)) == [[DrawnLine(isAcross: true, at: 95, from: 5, to: 45), DrawnLine(isAcross: true, at: 50, from: 0, to: 30)]])
    }
}
