import Analysis
@testable import AuditTruth
import Foundation
import Reexamination
import Report
import ReportAudit
import Testing

@Suite struct AuditTruthTests {
    private static let example = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples/ranmark-gct")

    /// One of each kind; `make audit-truth` measures with many.
    @Test func everyKindOfErrorIsFoundAndReportsWithoutOneAreLeftAlone() async throws {
        let result = try await AuditTruth(example: Self.example, seed: 3).run(clean: 3, each: 1) { _ in }
        #expect(result.isReached, "\(result.text)")
        #expect(result.tallies.count == Mutation.Kind.allCases.count, "a kind without a place: \(result.text)")
    }

    @Test func theSameSeedGivesTheSameProductAndTheSameError() throws {
        let truth = try AuditTruth(example: Self.example, seed: 5)
        #expect(try truth.text(ofProduct: 7) == truth.text(ofProduct: 7))
        #expect(try truth.text(ofProduct: 7) != truth.text(ofProduct: 8))
        let document = try truth.document(7)
        for kind in Mutation.Kind.allCases {
            var one = Mutator(document, seed: 9), two = Mutator(document, seed: 9)
            #expect(one.mutation(kind)?.change == two.mutation(kind)?.change, "\(kind)")
        }
    }

    @Test func anErrorChangesTheReportInOnePlace() throws {
        let document = try AuditTruth(example: Self.example, seed: 1).document(0)
        let before = try TextRenderer().render(document).split(separator: "\n", omittingEmptySubsequences: false)
        for kind in Mutation.Kind.allCases where kind != .confusable && kind != .registerItem && kind != .noteRemoved {
            var mutator = Mutator(document, seed: 4)
            let made = mutator.mutation(kind)
            let mutation = try #require(made, "\(kind)")
            let after = try TextRenderer().render(mutation.document).split(separator: "\n", omittingEmptySubsequences: false)
            #expect(before.count == after.count)
            // A table's number stands wherever it is spoken of; only its caption is changed.
            #expect(zip(before, after).count { $0 != $1 } == 1, "\(kind): \(mutation.change)")
        }
    }

    @Test func whatIsMissedIsCountedAndNamed() {
        var result = TruthResult(kinds: [.total])
        result.add(.found, .total, keeping: 1)
        result.add(.missed("表 1"), .total, keeping: 1)
        result.add(.missed("表 2"), .total, keeping: 1)
        result.add(.undetectable("all hold"), .total, keeping: 1)
        #expect(result.words(of: .total) == "1 of 3 found, 1 cannot be seen in the text")
        #expect(result.text.contains("missed: 表 1") && !result.text.contains("missed: 表 2"))
        #expect(!result.isReached)
    }

    @Test func nineteenOfTwentyOfEachKindAreToBeFound() {
        func result(found: Int, missed: Int, _ kind: Mutation.Kind) -> TruthResult {
            var result = TruthResult(kinds: [kind])
            for _ in 0..<found { result.add(.found, kind, keeping: 0) }
            for _ in 0..<missed { result.add(.missed("表 1"), kind, keeping: 0) }
            return result
        }
        #expect(result(found: 19, missed: 1, .era).isReached && !result(found: 18, missed: 2, .era).isReached)
        #expect(result(found: 20, missed: 0, .total).isReached && !result(found: 19, missed: 1, .total).isReached)
        // Nothing could be put in: nothing was measured.
        #expect(!result(found: 0, missed: 0, .era).isReached)
    }

    /// A report that was copied as text, set anew and read from the PDF and the Word document.
    @Test func theSameIsFoundInEveryForm() async throws {
        let folder = Self.example.deletingLastPathComponent().deletingLastPathComponent()
        let file = folder.appending(path: "Tests/ReportAuditTests/Fixture/copied-report.txt")
        let report = try await ReportFile(file).report()
        let document = RetypesetReport(report, dated: try #require(CalendarDate("2024-01-01"))).document
        let typesetter = PDFRenderer(tools: try ToolFolder.found())
        await typesetter.start()
        let pdf = try await typesetter.pdf(of: document)
        await typesetter.stop()
        func findings(_ report: WrittenReport) -> [String] { Audit().result(of: report).findings.map(\.statement.ja).sorted() }
        let expected = findings(report)
        #expect(try await findings(ReportFile.report(from: pdf, name: "r.pdf")) == expected)
        #expect(try await findings(ReportFile.report(from: DOCXRenderer().render(document, rasters: [:]), name: "r.docx")) == expected)
    }
}
