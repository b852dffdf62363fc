import ArgumentParser
import ExampleDossier
import Foundation

/// Writes the example dossier: `swift run make-example --output Examples/ranmark-gct`.
@main
struct MakeExample: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make-example",
        abstract: "Write the example dossier, whose patients are invented and whose totals are published ones.")

    @Option(name: .shortAndLong, help: "The folder to write into; files of the same name are replaced.")
    var output = "Examples/ranmark-gct"

    func run() throws {
        let dossier = try ExampleDossier()
        try dossier.write(to: URL(filePath: output, directoryHint: .isDirectory))
        print("\(dossier.files.count) files → \(output)")
    }
}
