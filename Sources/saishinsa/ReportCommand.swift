import ArgumentParser
import Exchange
import Foundation
import Reexamination
import Report
import Reporting

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "再審査報告書を作る / make the re-examination report",
        discussion: """
            一式を点検・集計し、別の方法で数え直して一致を確かめてから、報告書を書き出します。HTML は日英両方を含みます。
            Checks and analyses the dossier, counts everything again by another way, and writes the report. The HTML holds both languages.

            例 / Example: saishinsa report my-dossier --format pdf,docx --lang ja --out out
            """)

    @OptionGroup var dossier: DossierArgument
    @OptionGroup var speech: SpeechOptions

    @Option(name: .shortAndLong, help: ArgumentHelp("出力先フォルダ / output folder (既定 / default: out/<DIR>)", valueName: "O"), completion: .directory)
    var out: String?

    @Option(help: ArgumentHelp("出力形式（コンマ区切り） / formats, separated by commas", valueName: "pdf,docx,html,xlsx,txt,json"), transform: formats(in:))
    var format: Set<OutputFormat> = Set(OutputFormat.allCases)

    private static func formats(in text: String) throws -> Set<OutputFormat> {
        let names = text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
        let known = names.compactMap(OutputFormat.init(rawValue:))
        guard !names.isEmpty, known.count == names.count else {
            throw ValidationError("使える形式は / formats are: \(OutputFormat.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return Set(known)
    }

    func run() async throws {
        let output = URL(fileURLWithPath: out ?? "out/\(dossier.url.standardizedFileURL.lastPathComponent)", isDirectory: true)
        let run = ReportRun(folder: dossier.url, output: output, formats: format, language: speech.language)
        let progress = TerminalProgress(language: speech.language)
        let made = try await Speaking(speech).stopping(progress) {
            try await Interruptible.run { try await run.make(observer: progress) }
        }
        for warning in made.warnings { Terminal.error(warning.text(speech.language) + "\n") }
        if speech.json {
            try Terminal.print(JSONText.of(ReportResult(
                files: made.files.map(\.path), digest: made.digest, figures: made.figures, warnings: made.warnings.count)))
        } else if !made.files.isEmpty {
            try Terminal.print(LocalizedText(
                ja: "報告書を作りました（数値 \(made.figures) 個、二通りの集計が一致、スナップショット \(made.digest.prefix(12))…）:",
                en: "Made the report (\(made.figures) figures, both counts agree, snapshot \(made.digest.prefix(12))…):")[speech.language])
            for file in made.files { try Terminal.print("  \(file.relativePath)") }
        }
        if let missing = made.toolsMissing {
            Terminal.error(missing.message(speech.language) + "\n")
            throw ExitCode(2)
        }
    }

    private struct ReportResult: Encodable {
        let files: [String]
        let digest: String
        let figures: Int
        let warnings: Int
    }
}
