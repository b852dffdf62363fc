import ArgumentParser
import Exchange
import Foundation
import MedDRA
import Reexamination

struct MeddraCodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code",
        abstract: "記載名を LLT に自動コーディングする / code verbatim terms to lowest level terms",
        discussion: """
            完全一致、正規化一致、読み、同義語の順に調べ、どれにも当たらないものは候補と点数を示します。
            点数がしきい値に満たないものは、人の判断（saishinsa meddra decide）なしにはコードしません。
            Exact name, normalised name, reading, recorded decision; what none of them finds gets ranked suggestions with scores (docs/meddra.md).
            Nothing below the threshold is coded without a person's decision (saishinsa meddra decide).

            終了コード / Exit status: 0 すべてコードした / all coded, 1 判断の要るものがある / some need a decision
            """)

    @Argument(help: ArgumentHelp("MedDRA/J のフォルダ / the release's folder", valueName: "DIR"), completion: .directory)
    var folder: String

    @Argument(help: ArgumentHelp("記載名 / verbatim terms", valueName: "TERM"))
    var terms: [String] = []

    @Option(help: ArgumentHelp("記載名の CSV（1 列目、見出し行あり） / a CSV with a header row, whose first column is coded", valueName: "verbatims.csv"), completion: .file())
    var file: String?

    @Option(help: "この点数（0～1000）以上の候補が一つならコードする / code a single suggestion from this score on")
    var threshold = TermCoder.defaultThreshold

    @Option(help: ArgumentHelp("同義語・判断の CSV（既定: DIR/synonyms.csv） / decisions", valueName: "CSV"), completion: .file())
    var synonyms: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("結果の CSV / where the coded CSV goes", valueName: "coded.csv"), completion: .file())
    var out: String?

    @OptionGroup var options: ReleaseOptions
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        guard (0...1000).contains(threshold) else { throw ValidationError("--threshold 0…1000") }
        guard !terms.isEmpty || file != nil else { throw ValidationError("TERM か --file を指定してください / give TERM or --file") }
    }

    func run() throws {
        if let out { try NewFile.check(out, speech.language) }
        let release = try options.read(folder, speech.language)
        let verbatims = try Speaking(speech)() { try terms + (file.map { try VerbatimFile.read(URL(fileURLWithPath: $0)) } ?? []) }
        let decisions = try Speaking(speech)() { try SynonymFile.read(SynonymFile.place(synonyms, folder)) }
        let coder = TermCoder(release, decisions: decisions, threshold: threshold)
        let rows = verbatims.map { CodedRow($0, coder.code($0), release) }
        let undecided = rows.count { $0.status != "coded" }
        if speech.json {
            try Terminal.print(JSONText.of(rows))
        } else if out == nil {
            try Terminal.print(CodedRow.csv(rows).trimmingCharacters(in: .newlines))
        }
        if let out { try Speaking(speech)() { try AtomicFile.write(Data(CodedRow.csv(rows).utf8), to: URL(fileURLWithPath: out)) } }
        Terminal.error(LocalizedText(
            ja: "MedDRA/J \(release.identity.version): \(rows.count) 件中 \(rows.count - undecided) 件をコード、\(undecided) 件は判断が必要",
            en: "MedDRA/J \(release.identity.version): \(rows.count - undecided) of \(rows.count) coded, \(undecided) need a decision")[speech.language] + "\n")
        if undecided > 0 { throw ExitCode(1) }
    }
}

extension SynonymFile {
    /// The file that was named, or the one beside the release's files.
    static func place(_ named: String?, _ folder: String) -> URL {
        named.map { URL(fileURLWithPath: $0) } ?? URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent(name)
    }
}

/// One verbatim and what became of it, as the CSV and the JSON have it.
struct CodedRow: Encodable {
    struct Suggestion: Encodable {
        let code: String, japanese: String, english: String
        let score: Int
        let isCurrent: Bool
    }

    let verbatim: String
    /// `coded`, `ambiguous` or `needs-decision`
    let status: String
    /// The stage that coded it or found it ambiguous, or why a decision is needed.
    let stage: String
    let score: Int?
    let lowestLevelTerm: String?
    let lowestLevelTermJapanese: String?
    let lowestLevelTermEnglish: String?
    let preferredTerm: String?
    let suggestions: [Suggestion]

    init(_ verbatim: String, _ result: CodingResult, _ release: Release) {
        self.verbatim = verbatim
        let chosen: CodingCandidate?
        let others: [CodingCandidate]
        switch result {
        case .coded(let candidate, let by): (status, stage, chosen, others) = ("coded", by.rawValue, candidate, [])
        case .ambiguous(let candidates, let at): (status, stage, chosen, others) = ("ambiguous", at.rawValue, nil, candidates)
        case .needsDecision(let candidates, let why): (status, stage, chosen, others) = ("needs-decision", why.rawValue, nil, candidates)
        }
        score = chosen?.score
        lowestLevelTerm = chosen.map { "\($0.term.code)" }
        lowestLevelTermJapanese = chosen?.term.name.japanese
        lowestLevelTermEnglish = chosen?.term.name.english
        preferredTerm = chosen.map { "\($0.term.preferredTerm)" }
        suggestions = others.map { candidate in
            Suggestion(code: "\(candidate.term.code)", japanese: candidate.term.name.japanese, english: candidate.term.name.english, score: candidate.score,
                       isCurrent: candidate.term.isCurrent)
        }
    }

    static func csv(_ rows: [CodedRow]) -> String {
        let header = ["VERBATIM", "STATUS", "STAGE", "SCORE", "LLTCD", "LLT_J", "LLT_E", "PTCD", "SUGGESTIONS"]
        let lines = rows.map { row in
            let suggestions = row.suggestions.map { "\($0.code) \($0.japanese) \($0.score)\($0.isCurrent ? "" : " (non-current)")" }.joined(separator: "; ")
            return [row.verbatim, row.status, row.stage, row.score.map(String.init) ?? "", row.lowestLevelTerm ?? "", row.lowestLevelTermJapanese ?? "",
                    row.lowestLevelTermEnglish ?? "", row.preferredTerm ?? "", suggestions]
        }
        return ([header] + lines).map { $0.map(CSVText.field).joined(separator: ",") }.joined(separator: "\n") + "\n"
    }
}
