import Analysis
import ArgumentParser
import Foundation
import Reexamination
import Reporting

/// Work on the label versions.
struct LabelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "label", abstract: "添付文書を取り込み、版を比べる / read package inserts, compare label versions",
        subcommands: [LabelImportCommand.self, LabelDiffCommand.self])
}

struct LabelDiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "二つの版で異なる用語と条件、影響を受ける副作用 / terms and conditions that differ between two versions, and the reactions affected")

    @OptionGroup var dossier: DossierArgument

    @Argument(help: ArgumentHelp("前の版の ID / the earlier version's id", valueName: "A"))
    var before: String

    @Argument(help: ArgumentHelp("後の版の ID / the later version's id", valueName: "B"))
    var after: String

    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        let relisting = try Speaking(speech)() { try Relisting(of: AnalysedDossier(folder: dossier.url), between: before, and: after) }
        let release = relisting.after.release, language = speech.language
        func words(_ terms: [ListedTerm]) -> [String] { terms.map { $0.wording(release)[language] } }
        let difference = LabelDifference(from: relisting.before.listedness.label, to: relisting.after.listedness.label)
        let listing = RelistingListing(relisting, language: language)
        let terms = Terms(added: words(difference.added), removed: words(difference.removed),
                          changed: difference.changed.map { .init(before: words($0.before), after: words($0.after)) })
        guard !speech.json else {
            try Terminal.print(JSONText.of(Output(terms: terms, effect: listing)))
            return
        }
        for term in terms.added { try Terminal.print("+ \(term)") }
        for term in terms.removed { try Terminal.print("− \(term)") }
        for change in terms.changed { try Terminal.print("~ \(change.before.joined(separator: " | ")) → \(change.after.joined(separator: " | "))") }
        for line in listing.text { try Terminal.print(line) }
    }

    private struct Terms: Encodable {
        struct Change: Encodable {
            let before: [String], after: [String]
        }

        let added: [String], removed: [String]
        let changed: [Change]
    }

    private struct Output: Encodable {
        let terms: Terms
        let effect: RelistingListing
    }
}
