import ArgumentParser
import Exchange
import Foundation
import Reexamination
import Report
import Reporting

extension PastChoice: ExpressibleByArgument {}

struct FormsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forms",
        abstract: "別紙様式（再審査、安全性定期報告、未知・非重篤）を作る / make the official forms",
        discussion: """
            報告書と同じ数値から、様式ごとに 1 文書を作ります。様式の体裁は一式の forms.yaml で直せます（docs/forms.md）。
            Makes one document a form from the figures of the report. A forms.yaml in the dossier corrects the layouts (docs/forms.md).

            様式 / Forms: \(OfficialForm.allCases.map(\.rawValue).joined(separator: ", "))

            例 / Example: saishinsa forms my-dossier --form 9,10,psr-3 --period 5 --past asReported --format xlsx,pdf
            """)

    @OptionGroup var dossier: DossierArgument
    @OptionGroup var speech: SpeechOptions

    @Option(help: ArgumentHelp("作る様式（コンマ区切り、既定はすべて） / forms, separated by commas (default: all)", valueName: "9,10"), transform: forms(in:))
    var form: [OfficialForm] = OfficialForm.allCases

    @Option(help: ArgumentHelp("安全性定期報告の回。定期報告（psr-、7-）の様式だけに効く / the periodic report; only for the periodic forms (psr-, 7-)", valueName: "N"))
    var period: Int?

    @Option(help: ArgumentHelp("過去分の扱い: refiltered 現時点で再判定、asReported 報告時のまま / the past: judged anew, or as reported", valueName: "refiltered|asReported"))
    var past: PastChoice = .refiltered

    @Flag(help: "過去分の二つの扱いで異なる副作用とその理由だけを示す / only show which reactions the two ways of treating the past see differently, and why")
    var explainPast = false

    @Flag(name: .customLong("no-layout-note"), help: "体裁が慣行によるとの注記を印字しない / leave out the note that a layout is convention")
    var hidesLayoutNote = false

    @Option(name: .shortAndLong, help: ArgumentHelp("出力先フォルダ / output folder (既定 / default: out/<DIR>/forms)", valueName: "O"), completion: .directory)
    var out: String?

    @Option(help: ArgumentHelp("出力形式（コンマ区切り） / formats, separated by commas", valueName: "xlsx,docx,pdf,json"), transform: formats(in:))
    var format: Set<OutputFormat> = FormRun.formats

    private static func parts(of text: String) -> [String] { text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces).lowercased() } }

    private static func forms(in text: String) throws -> [OfficialForm] {
        let names = parts(of: text), known = names.compactMap(OfficialForm.init(rawValue:))
        guard !names.isEmpty, known.count == names.count, Set(known).count == known.count else {
            throw ValidationError("作れる様式は / forms are (each once): \(OfficialForm.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return known
    }

    private static func formats(in text: String) throws -> Set<OutputFormat> {
        let names = parts(of: text), known = names.compactMap(OutputFormat.init(rawValue:)).filter(FormRun.formats.contains)
        guard !names.isEmpty, known.count == names.count else {
            throw ValidationError("使える形式は / formats are: \(OutputFormat.allCases.filter(FormRun.formats.contains).map(\.rawValue).joined(separator: ", "))")
        }
        return Set(known)
    }

    func run() async throws {
        if explainPast {
            let listing = try Speaking(speech)() { try PastListing(AnalysedDossier(folder: dossier.url), through: period, language: speech.language) }
            if speech.json { try Terminal.print(JSONText.of(listing)) } else { for line in listing.text { try Terminal.print(line) } }
            return
        }
        let output = URL(fileURLWithPath: out ?? "out/\(dossier.url.standardizedFileURL.lastPathComponent)/forms", isDirectory: true)
        let run = FormRun(folder: dossier.url, output: output, forms: form, formats: format, language: speech.language, past: past, period: period,
                          showsLayoutNote: !hidesLayoutNote)
        let progress = TerminalProgress(language: speech.language)
        let made = try await Speaking(speech).stopping(progress) {
            try await Interruptible.run { try await run.make(observer: progress) }
        }
        for warning in made.warnings { Terminal.error(warning.text(speech.language) + "\n") }
        if speech.json {
            try Terminal.print(JSONText.of(FormsResult(made)))
        } else {
            for line in summary(of: made) { try Terminal.print(line) }
        }
        if let missing = made.toolsMissing {
            Terminal.error(missing.message(speech.language) + "\n")
            throw ExitCode(2)
        }
    }

    private func summary(of made: FormRun.Made) -> [String] {
        func say(_ ja: String, _ en: String) -> String { LocalizedText(ja: ja, en: en)[speech.language] }
        return [say("様式 \(made.forms.count) 件を作りました（様式の数値 \(made.figures) 個、二通りの集計が一致、スナップショット \(made.digest.prefix(12))…）:",
                    "Made \(made.forms.count) forms (\(made.figures) figures of their own, both counts agree, snapshot \(made.digest.prefix(12))…):")]
            + made.forms.map { form in
                let what = form.emptyBecause.map { say("該当なし（\($0.ja)）", "none: \($0.en)") } ?? say("\(form.lines) 行", "\(form.lines) lines")
                return "  \(form.form.rawValue)  \(what)  \(form.files.map(\.relativePath).joined(separator: " "))"
            }
    }

    private struct FormsResult: Encodable {
        struct Form: Encodable {
            let form: String, files: [String], lines: Int, emptyBecause: LocalizedText?
        }

        let forms: [Form], digest: String, figures: Int, warnings: Int

        init(_ made: FormRun.Made) {
            forms = made.forms.map { Form(form: $0.form.rawValue, files: $0.files.map(\.path), lines: $0.lines, emptyBecause: $0.emptyBecause) }
            digest = made.digest
            figures = made.figures
            warnings = made.warnings.count
        }
    }
}
