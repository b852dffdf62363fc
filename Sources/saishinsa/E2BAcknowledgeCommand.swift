import ArgumentParser
import Crypto
import E2B
import Exchange
import Foundation
import Reexamination

struct E2BAcknowledgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ack",
        abstract: "受け取ったバッチへの応答を作る / make the acknowledgement of each batch received",
        discussion: """
            規則の検査の結果から、バッチごとに MCCI_IN200101UV01 を --out のフォルダに書きます（元のファイル名に -ack を付ける）。誤りのある電文は CR、ほかは CA。バッチ自体に誤りがあれば AR、\
            拒否した電文があれば AE、なければ AA。終了コード / Exit status: 0 すべて受理 / all accepted, 1 拒否か読めないファイルがある / some rejected or unreadable, 2 書けない / cannot be written
            Writes MCCI_IN200101UV01 for each batch into the folder of --out, named as the batch with -ack. Messages with errors are CR, others CA; the batch is AR if it is itself in error, \
            AE with rejected messages, AA without.
            """)

    @OptionGroup var files: E2BFiles

    @Option(name: .shortAndLong, help: ArgumentHelp("出力フォルダ / output folder", valueName: "DIR"), completion: .directory)
    var out: String

    @Option(help: ArgumentHelp("応答の送信日時（既定: 今） / when it is sent (default: now)", valueName: "YYYYMMDDhhmmss±zzzz"), transform: { text in
        guard let time = TimePoint(text), time.precision == .second, time.zone != nil, !text.contains(".") else { throw ValidationError("実在する日時を YYYYMMDDhhmmss±zzzz で / a time that exists, as YYYYMMDDhhmmss±zzzz: \(text)") }
        return text
    })
    var date: String?

    @Option(name: .customLong("lang"), help: "言葉 / language: ja, en")
    var language: Language = .ja

    func run() throws {
        let (reports, unreadable) = files.reports()
        for (_, problem) in unreadable { Terminal.error(problem.text(language) + "\n") }
        let folder = URL(fileURLWithPath: out, isDirectory: true)
        var isRefused = !unreadable.isEmpty
        var written: Set<String> = []
        for report in reports {
            let answer: Acknowledgement
            do {
                answer = try Acknowledgement(of: report, number: Self.number(of: report.head[.N_1_2] ?? ""), date: date ?? Self.now, language: language)
            } catch {
                Terminal.error(error.message[language] + "\n")
                isRefused = true
                continue
            }
            let name = Self.name(for: report.file, avoiding: &written)
            do {
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                try AtomicFile.write(Data(answer.xml), to: folder.appendingPathComponent(name))
            } catch {
                Terminal.error(LocalizedText(ja: "\(out)/\(name) に書けません: \(error.localizedDescription)", en: "\(out)/\(name) could not be written: \(error.localizedDescription)")[language] + "\n")
                throw ExitCode(2)
            }
            let rejected = answer.messageCodes.count { $0 == "CR" }
            if answer.batchCode != "AA" { isRefused = true }
            try Terminal.print(LocalizedText(ja: "\(report.file) → \(out)/\(name)：\(answer.batchCode)、受理 \(answer.messageCodes.count - rejected)、拒否 \(rejected)",
                                             en: "\(report.file) → \(out)/\(name): \(answer.batchCode), \(answer.messageCodes.count - rejected) accepted, \(rejected) rejected")[language])
        }
        if isRefused { throw ExitCode(1) }
    }

    /// ACK.M.1: the batch's number behind `ACK-`; one too long for that is told from others by its digest.
    static func number(of batch: String) -> String {
        let longest = ElementID.ACK_M_1.definition.maximumLength ?? .max
        guard "ACK-\(batch)".unicodeScalars.count > longest else { return "ACK-\(batch)" }
        let digest = SHA256.hash(data: Data(batch.utf8)).prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return "ACK-" + String(batch.unicodeScalars.prefix(longest - "ACK--\(digest)".count)) + "-\(digest)"
    }

    /// Files of the same name in different folders get numbers.
    private static func name(for file: String, avoiding written: inout Set<String>) -> String {
        let stem = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
        var name = "\(stem)-ack.xml"
        var number = 2
        while !written.insert(name).inserted {
            name = "\(stem)-ack-\(number).xml"
            number += 1
        }
        return name
    }

    /// In Japan's time, to the second.
    private static var now: String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: "Asia/Tokyo")
        formatter.dateFormat = "yyyyMMddHHmmssxx"
        return formatter.string(from: Date())
    }
}
