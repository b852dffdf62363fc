import Analysis
import ArgumentParser
import Foundation
import Reexamination
import Report
import Reporting

struct TraceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "数値の定義・母集団・n/N と、それを成す症例・記録（ファイルと行） / a figure's definition, population, n/N and the records behind it",
        discussion: "識別子は saishinsa figures DIR で調べられます。/ Find ids with: saishinsa figures DIR")

    @OptionGroup var dossier: DossierArgument

    @Argument(help: ArgumentHelp("数値の識別子 / the figure's id", valueName: "FIGURE"))
    var figure: String

    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        let (analysed, found) = try Speaking(speech)() {
            let analysed = try AnalysedDossier(folder: dossier.url)
            if let trace = FigureTrace(FigureID(figure), in: analysed) { return (analysed, trace as FigureTrace?) }
            // The forms' figures are only counted where one is asked for.
            guard let basis = CaseReportBasis(figure: figure) else { return (analysed, nil) }
            return (analysed, FigureTrace(FigureID(figure), in: try AnalysedForms(of: analysed, basis: basis)))
        }
        guard let trace = found else {
            let near = FigureTrace.idsNear(figure, in: analysed).map { "  \($0)" }.joined(separator: "\n")
            Terminal.error(LocalizedText(
                ja: "数値「\(figure)」はありません。" + (near.isEmpty ? "一覧: saishinsa figures DIR" : "近いもの:\n\(near)"),
                en: "There is no figure “\(figure)”. " + (near.isEmpty ? "List them: saishinsa figures DIR" : "Near ones:\n\(near)"))[speech.language] + "\n")
            throw ExitCode(1)
        }
        try Terminal.print(speech.json ? JSONText.of(trace) : trace.text(speech.language))
    }
}
