import ArgumentParser
import CaseWork
import Exchange
import Foundation
import Reexamination

struct CasesShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "一つの症例のすべて: 版と変更、副作用、判断、期限 / everything of one case: versions and what changed, reactions, decisions, clocks")

    @OptionGroup var dossier: DossierArgument

    @Argument(help: ArgumentHelp("識別番号 / the case's id", valueName: "ID"))
    var id: String

    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        let read = try Speaking(speech)() { try DossierReader.read(folder: dossier.url) }
        guard let listing = CaseListing(id, in: read, language: speech.language) else {
            Terminal.error(LocalizedText(ja: "症例「\(id)」はありません。一覧: saishinsa cases list DIR", en: "There is no case “\(id)”. List them: saishinsa cases list DIR")[speech.language] + "\n")
            throw ExitCode(1)
        }
        if speech.json { try Terminal.print(JSONText.of(listing)) } else { for line in listing.text { try Terminal.print(line) } }
    }
}
