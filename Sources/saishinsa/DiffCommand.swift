import Analysis
import ArgumentParser
import Exchange
import Foundation
import Reexamination
import Reporting

struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "二つの一式で異なる数値と、その差を成す症例 / figures that differ between two dossiers, and the patients that make the difference",
        discussion: "終了コード / Exit status: 0 差なし / no difference, 1 差あり / differences, 2 一式に誤り / errors in a dossier")

    @Argument(help: ArgumentHelp("前の一式 / the earlier dossier", valueName: "DIR1"), completion: .directory)
    var before: String

    @Argument(help: ArgumentHelp("後の一式 / the later dossier", valueName: "DIR2"), completion: .directory)
    var after: String

    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        let (old, new) = try Speaking(speech, dossierErrors: ExitCode(2))() {
            (try AnalysedDossier(folder: URL(fileURLWithPath: before, isDirectory: true)),
             try AnalysedDossier(folder: URL(fileURLWithPath: after, isDirectory: true)))
        }
        let differences = FigureDifference.between(old.analysis.figures, new.analysis.figures)
        let listing = DifferenceListing(differences, before: old.analysis, after: new.analysis, language: speech.language)
        if speech.json {
            try Terminal.print(JSONText.of(listing.lines))
        } else {
            for line in listing.text { try Terminal.print(line) }
            try Terminal.print(LocalizedText(
                ja: "異なる数値 \(differences.count) 個（\(old.analysis.figures.count) 個と \(new.analysis.figures.count) 個を比較）",
                en: "\(differences.count) figures differ (\(old.analysis.figures.count) and \(new.analysis.figures.count) compared)")[speech.language])
        }
        if !differences.isEmpty { throw ExitCode(1) }
    }
}
