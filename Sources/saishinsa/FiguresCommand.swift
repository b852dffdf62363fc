import Analysis
import ArgumentParser
import Foundation
import Reexamination
import Report
import Reporting

struct FiguresCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures",
        abstract: "すべての数値の識別子・名称・値 / every figure with id, label and value")

    @OptionGroup var dossier: DossierArgument
    @OptionGroup var speech: SpeechOptions

    @Flag(help: "報告書ではなく別紙様式だけの数値 / the figures of the official forms instead of the report's")
    var forms = false

    @Option(help: ArgumentHelp("この文字列を含むものだけ / only those whose id contains this", valueName: "TEXT"))
    var matching: String?

    func run() async throws {
        let appendix = try Speaking(speech)() {
            let analysed = try AnalysedDossier(folder: dossier.url)
            return forms ? TraceAppendix(try AnalysedForms(of: analysed).analysis) : TraceAppendix(analysed.analysis)
        }
        let entries = appendix.entries.filter { entry in matching.map { entry.id.text.contains($0) } ?? true }
        if speech.json {
            try Terminal.print(JSONText.of(entries.map { FigureLine($0, speech.language) }))
        } else {
            for entry in entries { try Terminal.print("\(entry.id)\t\(entry.value[speech.language])\t\(entry.label[speech.language])") }
        }
    }

    private struct FigureLine: Encodable {
        let id: String, label: String, value: String
        let numerator: Int?, denominator: Int?

        init(_ entry: TraceAppendix.Entry, _ language: Language) {
            id = entry.id.text
            label = entry.label[language]
            value = entry.value[language]
            numerator = entry.numerator
            denominator = entry.denominator
        }
    }
}
