import ArgumentParser
import Foundation
import ReportAudit
import Reexamination

struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "書かれた報告書の数値と用語を照合し、成り立たないものを示す / audit a written report's figures and terms",
        discussion: """
            再審査報告書、申請資料の概要などのファイル（PDF、DOCX、HTML、テキスト）だけを読みます。データも設定も要りません。割合、内訳の和、症例数と件数、本文と表、年月日、\
            件数と一覧、用語、注、参照、番号を照合し、箇所と正しい値を示します。照合できなかった例数・件数・割合・統計量とその理由も示します（見出し、表題、注、用量、年齢などの数値は照合の対象ではありません）。
            Reads nothing but the report (PDF, DOCX, HTML or text): no data, no set-up. Counts, percentages and statistics that nothing could be held against are listed with the reason; \
            numbers in headings, captions and notes, doses and ages are not looked at.
            --meddra に MedDRA/J のフォルダを指定すると、副作用の表の用語も辞書と照合します。 / With --meddra, terms of the tables of reactions are held against the dictionary, too.

            終了コード / Exit status: 0 照合を終えた / audited, 1 --fail-on に当たる所見がある / findings as of --fail-on, 2 読めない、又は書けない / cannot be read or written, 64 使い方の誤り / wrong usage
            例 / Example: saishinsa audit report.pdf --html audit.html --fail-on error
            """)

    enum FailOn: String, CaseIterable, ExpressibleByArgument {
        case error, warning, note, never

        var weight: Verdict.Weight? {
            switch self {
            case .error: .error
            case .warning: .warning
            case .note: .note
            case .never: nil
            }
        }
    }

    @Argument(help: ArgumentHelp("報告書のファイル / the report's file", valueName: "REPORT"), completion: .file(extensions: ["pdf", "docx", "html", "txt"]))
    var report: String

    @Option(help: ArgumentHelp("欄外に所見を付けた報告書を書く / write the report with the findings in its margin", valueName: "FILE"), completion: .file(extensions: ["html"]))
    var html: String?

    @Option(help: "この重さ以上の所見があれば終了コード 1 / exit with 1 if there are findings of this weight or more")
    var failOn: FailOn = .never

    @Flag(help: "照合できなかった数値をすべて示す / list every number that could not be checked")
    var unchecked = false

    @Option(help: ArgumentHelp("副作用の表の用語を照合する MedDRA/J のフォルダ / a MedDRA/J release's folder, to hold the terms of reaction tables against", valueName: "DIR"), completion: .directory)
    var meddra: String?

    @OptionGroup var options: ReleaseOptions
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        // Names may differ for one file: links, or a folder written otherwise.
        func file(_ path: String) -> URL { URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL }
        if let html, file(html) == file(report) {
            throw ValidationError("--html \(html): 監査する報告書そのものです。別の名前を指定してください。 / is the audited report itself. Name another file.")
        }
    }

    func run() async throws {
        let language = speech.language, url = URL(fileURLWithPath: report)
        let findings = try await Speaking(speech, dossierErrors: ExitCode(2)).stopping(nil) {
            let dictionary = try meddra.map { try options.read($0, language, failing: ExitCode(2)) }
            // An interrupt ends the program at once: there is nothing half-written to take away.
            let result = Audit(dictionary: dictionary).result(of: try await ReportFile(url).report())
            if let html {
                let target = URL(fileURLWithPath: html)
                do {
                    try Data(AnnotatedReport(result, title: url.lastPathComponent).html(language).utf8).write(to: target, options: .atomic)
                } catch {
                    Terminal.error(LocalizedText(ja: "\(target.path): 書けません。フォルダの有無と権限、ディスクの空きを確かめてください。",
                                                 en: "\(target.path): cannot be written. Check that its folder exists and may be written to, and the space left.")[language] + "\n")
                    throw ExitCode(2)
                }
                Terminal.error(LocalizedText(ja: "\(target.path) を作りました。", en: "Made \(target.path).")[language] + "\n")
            }
            try Terminal.print(speech.json ? JSONText.of(AuditJSON(result, file: url.lastPathComponent)) : result.text(language, listsUnchecked: unchecked))
            return result.findings
        }
        if let weight = failOn.weight, findings.contains(where: { $0.weight >= weight }) { throw ExitCode(1) }
    }
}
