import ArgumentParser
import Exchange
import Foundation
import Reexamination
import Reporting

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "一式のすべての問題を一度に示す / show every problem of a dossier at once",
        discussion: """
            ファイル、行、項目、実際の値、期待される値、直し方を示します。誤りがあれば終了コード 1。
            Names file, line, field, what was found, what was expected and how to mend it. Exit status 1 if there are errors.
            """)

    @OptionGroup var dossier: DossierArgument
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        let analysed = try Speaking(speech, problemsAreOutput: true)() {
            let analysed = try AnalysedDossier(folder: dossier.url)
            // The narratives' figures exist only once the analysis does.
            for language in Language.allCases { _ = try analysed.document(language) }
            return analysed
        }
        let warnings = analysed.dossier.warnings
        if speech.json {
            try Terminal.print(JSONText.of(warnings))
        } else {
            for warning in warnings { try Terminal.print(warning.text(speech.language)) }
            try Terminal.print(ProblemSummary.text(errors: 0, warnings: warnings.count)[speech.language])
        }
    }
}
