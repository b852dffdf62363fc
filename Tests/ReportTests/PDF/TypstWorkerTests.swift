import Foundation
import Reexamination
@testable import Report
import Testing

@Suite("The typesetter's process")
struct TypstWorkerTests {
    @Test("One that never answers is ended after the time allowed")
    func timeout() async throws {
        let folder = try TemporaryFolder()
        let renderer = PDFRenderer(tools: try tools(in: folder.url, script: "exec sleep 600"), timeout: .seconds(1))
        let document = try SampleDocument().document
        await #expect(throws: PDFError.timedOut(seconds: 1)) { try await renderer.pdf(of: document) }
        await renderer.stop()
    }

    @Test("One that ends says so with its last words, and the next request tries again")
    func ends() async throws {
        let folder = try TemporaryFolder()
        let renderer = PDFRenderer(tools: try tools(in: folder.url, script: "echo no module >&2; exit 1"))
        let document = try SampleDocument().document
        for _ in 0..<2 {
            await #expect { try await renderer.pdf(of: document) } throws: { error in
                guard case PDFError.workerEnded? = error as? PDFError else { return false }
                return true
            }
        }
        await renderer.stop()
    }

    @Test("Each error has its words in both languages", arguments: Language.allCases)
    func messages(language: Language) {
        let errors: [PDFError] = [
            .warned(["w1", "w2"]), .refused(["r1"]), .workerFailed(["f1"]), .workerEnded("last"), .timedOut(seconds: 7),
            .rowHeaders(.tableCount(expected: 3, found: 2)), .rowHeaders(.rowCount(table: "t-1", expected: 3, found: 2)),
            .rowHeaders(.row(table: "t-1", row: 4)), .rowHeaders(.element(offset: 99)),
        ]
        let named = [["w1", "w2"], ["r1"], ["f1"], ["last", "make tools"], ["7"], ["3", "2"], ["t-1", "3", "2"], ["t-1", "5"], ["99"]]
        for (error, words) in zip(errors, named) {
            let message = error.message(language)
            #expect(words.allSatisfy { message.contains($0) }, "\(message)")
        }
    }

    private func tools(in folder: URL, script: String) throws -> ToolFolder {
        let python = folder.appendingPathComponent("python3")
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: python)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: python.path)
        return ToolFolder(path: folder.path)
    }
}
