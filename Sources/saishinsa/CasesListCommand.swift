import ArgumentParser
import CaseWork
import Exchange
import Foundation
import Reexamination

struct CasesListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "症例の一覧（1 行 1 症例） / the cases, one a line",
        discussion: """
            列: 識別番号、報告回数、情報源、情報入手日、副作用、重篤性、因果関係、予測性（入手時→申請時）、結び付き。
            Columns: id, version, source, receipt, reactions, seriousness, causality, listedness (at receipt → at the application), links.
            """)

    @OptionGroup var dossier: DossierArgument
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        let read = try Speaking(speech)() { try DossierReader.read(folder: dossier.url) }
        let lines = read.snapshot.cases.sorted { $0.id < $1.id }.map { CaseLine($0, in: read, language: speech.language) }
        if speech.json { try Terminal.print(JSONText.of(lines)) } else { for line in lines { try Terminal.print(line.text) } }
    }
}
