import ArgumentParser
import Foundation
import JADER
import Reexamination

struct ImportJADERCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jader",
        abstract: "PMDA の JADER (demo・drug・reac・hist の CSV) を SQLite に取り込む / import PMDA's JADER into SQLite",
        discussion: """
            識別番号ごとに最新の報告回数だけを残します。読めない行は理由とともに表 rejected に元のバイトのまま残ります（saishinsa jader rejected FILE）。
            Keeps the newest 報告回数 of each case. Rows that cannot be used stay, with reason and bytes, in the table rejected.

            終了コード / Exit status: 0 成功 / done, 1 ファイルか列がない、又は --strict で除かれた行がある / a file or column is missing, or --strict and rows were rejected, \
            2 書けない / cannot be written, 130 中断 / interrupted
            """)

    @Argument(help: ArgumentHelp("CSV のフォルダ / the folder of the CSV files", valueName: "DIR"), completion: .directory)
    var folder: String

    @Option(help: ArgumentHelp("作る SQLite ファイル / the SQLite file to make", valueName: "FILE"), completion: .file(extensions: ["sqlite"]))
    var into = "jader.sqlite"

    @Flag(help: "除かれた行が一つでもあれば書き込まない / write nothing if any row is rejected")
    var strict = false

    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        let work = JADERImport(folder: URL(fileURLWithPath: folder, isDirectory: true), store: URL(fileURLWithPath: into), isStrict: strict)
        let progress = JADERProgress(language: speech.language)
        let result = try await Speaking(speech).stopping(nil) {
            defer { progress.end() }
            return try await Interruptible.run { try work.run { progress.show($0) } }
        }
        if speech.json {
            try Terminal.print(JSONText.of(result.summary))
        } else {
            for row in result.rejected { Terminal.error(row.text(speech.language) + "\n") }
            for line in summary(result.summary) { try Terminal.print(line) }
        }
    }

    private func summary(_ summary: ImportSummary) -> [String] {
        let lines = summary.files.map { file in
            LocalizedText(ja: "\(file.name): 読込み \(file.read) 行、採用 \(file.kept) 行、新しい報告で置換 \(file.superseded) 行、除外 \(file.rejected) 行",
                          en: "\(file.name): \(file.read) rows read, \(file.kept) kept, \(file.superseded) superseded by newer reports, \(file.rejected) rejected")[speech.language]
                + (file.reasons.isEmpty ? "" : " (" + file.reasons.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ") + ")")
        }
        let end = LocalizedText(ja: "\(summary.store) に \(summary.cases) 症例を取り込みました。", en: "Imported \(summary.cases) cases into \(summary.store).")
        let rejected = LocalizedText(ja: "除外した行の一覧: saishinsa jader rejected \(into)", en: "List the rejected rows with: saishinsa jader rejected \(into)")
        return lines + [end[speech.language]] + (summary.isSpotless ? [] : [rejected[speech.language]])
    }
}
