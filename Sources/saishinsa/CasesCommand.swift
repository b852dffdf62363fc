import ArgumentParser
import Foundation
import Reexamination
import Reporting

/// Work on the cases of a dossier.
struct CasesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cases", abstract: "症例の一覧、重複、報告期限、予測性 / the cases: list, duplicates, reporting clocks, listedness",
        subcommands: [CasesListCommand.self, CasesShowCommand.self, CasesDuplicatesCommand.self, CasesDueCommand.self, RelistCommand.self])
}

struct RelistCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "relist",
        abstract: "添付文書の版により予測性が変わる副作用と、変わる数値 / reactions whose listedness changes with the label, and the figures that change",
        discussion: """
            判明時に有効な版と再審査申請時の版を比べます。--label を付けると、申請時の版とその版を比べます（もしこの版で判定したら）。
            Compares the labels in force when the reactions became known with the one at the application; with --label, the one at the \
            application with that version (what if it judged).
            """)

    @OptionGroup var dossier: DossierArgument

    @Option(help: ArgumentHelp("labels.yaml の版の ID / the id of a version in labels.yaml", valueName: "ID"))
    var label: String?

    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        let relisting = try Speaking(speech)() {
            let analysed = try AnalysedDossier(folder: dossier.url)
            return if let label { try Relisting(of: analysed, whatIf: label) } else { try Relisting(of: analysed) }
        }
        let listing = RelistingListing(relisting, language: speech.language)
        if speech.json { try Terminal.print(JSONText.of(listing)) } else { for line in listing.text { try Terminal.print(line) } }
    }
}
