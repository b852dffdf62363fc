import Foundation
import Reexamination
import Reporting
import Testing

@Suite("Making a report")
struct ReportRunTests {
    private let example = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Examples/ranmark-gct", isDirectory: true)

    private func temporaryFolder() -> URL {
        FileManager.default.temporaryDirectory.appendingPathComponent("report-\(UUID().uuidString)", isDirectory: true)
    }

    @Test("Two runs give the same bytes of every format")
    func sameBytes() async throws {
        var runs: [[Data]] = []
        for _ in 1...2 {
            let folder = temporaryFolder()
            defer { try? FileManager.default.removeItem(at: folder) }
            let made = try await ReportRun(folder: example, output: folder, formats: Set(OutputFormat.allCases), language: .ja).make(observer: nil)
            try #require(made.files.map(\.lastPathComponent) == ["report.pdf", "report.docx", "report.html", "report.xlsx", "report.txt", "report.json"])
            runs.append(try made.files.map { try Data(contentsOf: $0) })
        }
        for (index, format) in OutputFormat.allCases.enumerated() { #expect(runs[0][index] == runs[1][index], "\(format)") }
    }

    @Test("An interrupted run leaves nothing behind and the earlier report as it was")
    func interruption() async throws {
        let folder = temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let earlier = folder.appendingPathComponent("report.html")
        try Data("earlier".utf8).write(to: earlier)
        let run = ReportRun(folder: example, output: folder, formats: [.html], language: .ja)
        let stopper = Stopper()
        let task = Task { try await run.make(observer: stopper) }
        await stopper.stop(task)
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report.html"])
        #expect(try Data(contentsOf: earlier) == Data("earlier".utf8))
    }

    /// Cancels a run once its analysis has begun.
    private actor Stopper: ProgressObserver {
        private let (steps, continuation) = AsyncStream.makeStream(of: ReportStep.self)

        nonisolated func began(_ step: ReportStep) { continuation.yield(step) }

        func stop(_ task: Task<ReportRun.Made, any Error>) async {
            for await step in steps where step == .analyse {
                task.cancel()
                return
            }
        }
    }
}
