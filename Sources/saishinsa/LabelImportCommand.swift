import ArgumentParser
import Crypto
import Exchange
import Foundation
import MedDRA
import PackageInsert
import Reexamination

struct LabelImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "添付文書 XML から、予測できる用語の提案を作る / propose listed terms from a package insert's XML",
        discussion: """
            8. 重要な基本的注意と 11. 副作用を読み、用語に分け、MedDRA/J の PT の候補を付けて、labels.yaml の形で出力します。すべての項目は confirmed: false で、\
            人が確認するまで一式には使えません。終了コード / Exit status: 0, 1 読めない / cannot be read, 2 書けない / cannot be written
            Reads sections 8 and 11, splits them into terms and writes a labels.yaml with suggested preferred terms. Every entry is unconfirmed: \
            no dossier takes it until a person has confirmed it.
            """)

    @Argument(help: ArgumentHelp("添付文書の XML / the package insert's XML", valueName: "FILE"), completion: .file(extensions: ["xml"]))
    var file: String

    @Option(help: ArgumentHelp("MedDRA/J のフォルダ / the release's folder", valueName: "DIR"), completion: .directory)
    var release: String

    @Option(name: .shortAndLong, help: ArgumentHelp("出力するファイル（既定: 標準出力） / output file (default: standard output)", valueName: "YAML"), completion: .file(extensions: ["yaml"]))
    var out: String?

    @Option(help: ArgumentHelp("版の ID（既定 / default: label-YYYY-MM）", valueName: "ID"), transform: { text in
        guard text.wholeMatch(of: /[a-z0-9][a-z0-9-]*/) != nil else {
            throw ValidationError("ID は半角の英小文字・数字・ハイフン / an id has lower-case letters, digits and hyphens: \(text)")
        }
        return text
    })
    var id: String?

    @Option(help: ArgumentHelp("改訂年月日（既定: 改訂年月の 1 日） / effective on (default: the first of the month of revision)", valueName: "DATE"),
            transform: { text in
                guard let date = CalendarDate(text) else { throw ValidationError("日付は YYYY-MM-DD / a date is YYYY-MM-DD: \(text)") }
                return date
            })
    var effective: CalendarDate?

    @Option(name: .customLong("lang"), help: "言葉 / language: ja, en")
    var language: Language = .ja

    func run() throws {
        if let out { try NewFile.check(out, language) }
        let bytes: Data
        do {
            bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        } catch {
            Terminal.error(LocalizedText(ja: "\(file) を読めません: \(error.localizedDescription)", en: "\(file) cannot be read: \(error.localizedDescription)")[language] + "\n")
            throw ExitCode(1)
        }
        let insert = try read([UInt8](bytes))
        for notice in insert.notices { Terminal.error(notice.text(file: file, language) + "\n") }
        guard let day = effective ?? insert.revised.flatMap({ CalendarDate("\($0)-01") }) else {
            Terminal.error(LocalizedText(ja: "\(file) に改訂年月がありません。--effective で改訂年月日を指定してください。",
                                         en: "\(file) does not say when it was revised. Give --effective.")[language] + "\n")
            throw ExitCode(1)
        }
        let proposal = LabelProposal(of: insert, release: try dictionary(), id: id ?? "label-\(String("\(day)".prefix(7)))", effective: day)
        let digest = SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let yaml = ProposalYAML(proposal, file: URL(fileURLWithPath: file).lastPathComponent, digest: digest).text
        if let out {
            do {
                try AtomicFile.write(Data(yaml.utf8), to: URL(fileURLWithPath: out))
            } catch {
                Terminal.error(LocalizedText(ja: "\(out) に書けません: \(error.localizedDescription)", en: "\(out) could not be written: \(error.localizedDescription)")[language] + "\n")
                throw ExitCode(2)
            }
        } else {
            try Terminal.print(String(yaml.dropLast()))
        }
        let counts = (all: proposal.entries.count, one: proposal.entries.filter { $0.match != nil }.count, none: proposal.entries.filter(\.suggestions.isEmpty).count)
        Terminal.error(LocalizedText(
            ja: "提案 \(counts.all) 項目: PT の候補が一つ \(counts.one)、複数 \(counts.all - counts.one - counts.none)、なし \(counts.none)。一つずつ原文と確認してください。",
            en: "\(counts.all) entries proposed: one preferred term suggested for \(counts.one), several for \(counts.all - counts.one - counts.none), none for \(counts.none). Confirm each against the original.")[language] + "\n")
    }

    private func read(_ bytes: [UInt8]) throws -> PackageInsert {
        do {
            return try PackageInsert(xml: bytes)
        } catch {
            for problem in error.all { Terminal.error(problem.text(file: file, language) + "\n") }
            throw ExitCode(1)
        }
    }

    private func dictionary() throws -> Release {
        do {
            return try Release(folder: URL(fileURLWithPath: release, isDirectory: true))
        } catch {
            Terminal.error(error.text(language) + "\n")
            throw ExitCode(1)
        }
    }
}
