import Analysis
import Exchange
import Foundation
import Subprocess
import SystemPackage
import Testing

/// `recount.py`: a third count of the example, from its files alone, in another language.
private struct ThirdCounter {
    let status: Int32
    let output: String
    let errors: String

    /// Runs it with the Python that `scripts/setup` has linked, else with the one on the path.
    static func run() async throws -> ThirdCounter {
        let linked = ExampleFolder.python.path(percentEncoded: false)
        let python: Executable = FileManager.default.isExecutableFile(atPath: linked) ? .path(FilePath(linked)) : .name("python3")
        let result = try await Subprocess.run(
            python, arguments: [ExampleFolder.recount.path(percentEncoded: false), "--json"],
            output: .string(limit: 4 << 20, encoding: UTF8.self), error: .string(limit: 4 << 20, encoding: UTF8.self))
        let status: Int32 = if case .exited(let code) = result.terminationStatus { code } else { -1 }
        return ThirdCounter(status: status, output: result.standardOutput ?? "", errors: result.standardError ?? "")
    }
}

@Suite("A third counter that shares no code")
struct ThirdCounterTests {
    @Test("Python counts the published figures and tables 7 and 8 from the files, and every figure as the report has it")
    func agrees() async throws {
        let counter = try await ThirdCounter.run()
        #expect(counter.status == 0, "\(counter.errors)")

        let counted = try JSONDecoder().decode([String: Published.Value].self, from: Data(counter.output.utf8))
        #expect(counted.count > 250)
        let dossier = try DossierReader.read(folder: ExampleFolder.url)
        let figures = try Analysis(of: dossier.snapshot, release: dossier.release).figures
        for (id, value) in counted.sorted(by: { $0.key < $1.key }) {
            let figure = try #require(figures[FigureID(id)], "the report has no figure \(id)")
            #expect(Published.Value(figure.value) == value, "\(id)")
        }
    }
}
