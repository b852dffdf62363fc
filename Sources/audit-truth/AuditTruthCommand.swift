import ArgumentParser
import AuditTruth
import Foundation
import Reexamination

/// Holds the audit against reports whose errors are known: `swift run -c release audit-truth`.
@main
struct AuditTruthCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "audit-truth", abstract: "What the audit finds in reports whose errors are known.",
                                                    subcommands: [MeasureCommand.self, HousesCommand.self, ReferenceCommand.self], defaultSubcommand: MeasureCommand.self)
}

/// The published report that the example reproduces, for those who have it.
struct ReferenceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "reference", abstract: "The known defects of the published report: all found, nothing else, in every form.")

    @Argument(help: "The published report, as text or PDF.")
    var report: String

    @Option(help: "Keep the PDF and DOCX it is set anew as in this folder.")
    var keep: String?

    func run() async throws {
        let outcome = try await ReferenceAudit(file: URL(fileURLWithPath: report), keeping: keep.map { URL(fileURLWithPath: $0) }).run()
        print(outcome.text)
        if !outcome.isReached { throw ExitCode(1) }
    }
}

/// Reports of other houses, and the errors that belong to them.
struct HousesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "houses", abstract: "Recall and false alarms on reports in the wordings and layouts of other houses.")

    @Argument(help: "The folder of reports and errors.tsv.")
    var folder = "Tests/AuditTruthTests/Fixture/OtherHouses"

    func run() async throws {
        let result = try await OtherHouses(folder: URL(fileURLWithPath: folder)).run()
        print(result.text, terminator: "")
        if !result.falseAlarms.isEmpty { throw ExitCode(1) }
    }
}

/// Puts errors into reports on purpose and counts what the audit finds.
struct MeasureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "measure", abstract: "Recall and false alarms of the audit, by kind of error put into reports.")

    @Option(help: "The example dossier.")
    var dossier = "Examples/ranmark-gct"

    @Option(help: "Reports without an error.")
    var clean = 1000

    @Option(help: "Reports with an error, of each kind.")
    var each = 100

    @Option(help: "The first seed.")
    var seed: UInt64 = 1

    @Option(name: .customLong("lang"), help: "The language of the reports: ja or en.")
    var language = "ja"

    @Option(help: "Print the errors that were missed, up to so many of a kind.")
    var missed = 3

    @Option(name: .customLong("kind"), help: "Put in errors of this kind only; may be repeated.")
    var kinds: [Mutation.Kind] = []

    @Option(help: "Print the report of this product as text and end.")
    var product: Int?

    func run() async throws {
        if let product {
            print(try AuditTruth(example: URL(filePath: dossier), seed: seed, language: language == "en" ? .en : .ja).text(ofProduct: product))
            return
        }
        let truth = try AuditTruth(example: URL(filePath: dossier), seed: seed, language: language == "en" ? .en : .ja, missed: missed)
        let result = try await truth.run(clean: clean, each: each, kinds: kinds.isEmpty ? Mutation.Kind.allCases : kinds) { FileHandle.standardError.write(Data(($0 + "\n").utf8)) }
        print(result.text)
        if !result.isReached { throw ExitCode(1) }
    }
}

extension Mutation.Kind: ExpressibleByArgument {}
