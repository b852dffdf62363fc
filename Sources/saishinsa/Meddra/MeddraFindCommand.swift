import ArgumentParser
import Foundation
import MedDRA
import Reexamination

struct MeddraFindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "名称・読み・コードで用語を探し、階層と SMQ を示す / find terms by name, reading or code, with hierarchy and queries",
        discussion: "終了コード / Exit status: 1 見つからない / nothing found")

    @Argument(help: ArgumentHelp("MedDRA/J のフォルダ / the release's folder", valueName: "DIR"), completion: .directory)
    var folder: String

    @Argument(help: ArgumentHelp("名称、読み、コード / a name, a reading or a code", valueName: "TEXT"))
    var text: String

    @Option(help: "最大の件数 / at most this many")
    var limit = 20

    @OptionGroup var options: ReleaseOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        guard limit > 0 else { throw ValidationError("--limit: 1 以上 / at least 1") }
        let release = try options.read(folder, speech.language)
        let found = release.search(text, limit: limit).map { Found($0, release) }
        if speech.json {
            try Terminal.print(JSONText.of(found))
        } else {
            for term in found { try Terminal.print(term.text(speech.language)) }
        }
        if found.isEmpty {
            Terminal.error(LocalizedText(ja: "「\(text)」に当たる用語はありません。", en: "Nothing is found for “\(text)”.")[speech.language] + "\n")
            throw ExitCode(1)
        }
    }

    private struct Found: Encodable {
        struct Step: Encodable { let level: String, code: String, japanese: String, english: String }
        struct Path: Encodable { let isPrimary: Bool, steps: [Step] }
        struct Query: Encodable { let code: String, japanese: String, english: String, scope: String }

        let level: String, code: String, japanese: String, english: String
        let readings: [String]
        let isCurrent: Bool
        let preferredTerm: Step?
        let paths: [Path]
        let queries: [Query]

        init(_ hit: Release.SearchHit, _ release: Release) {
            level = hit.level
            code = "\(hit.code)"
            japanese = hit.name.japanese
            english = hit.name.english
            readings = hit.readings
            isCurrent = hit.isCurrent
            func step(_ level: String, _ code: TermCode, _ name: TermName?) -> Step {
                Step(level: level, code: "\(code)", japanese: name?.japanese ?? "", english: name?.english ?? "")
            }
            preferredTerm = hit.preferredTerm.map { step("PT", $0, release.preferredTerm($0)?.name) }
            paths = (hit.preferredTerm.map { release.paths(of: $0) } ?? []).map { path in
                Path(isPrimary: path.isPrimary, steps: [
                    step("HLT", path.highLevelTerm, release.highLevelTerm(path.highLevelTerm)?.name),
                    step("HLGT", path.highLevelGroupTerm, release.highLevelGroupTerm(path.highLevelGroupTerm)?.name),
                    step("SOC", path.systemOrganClass, release.systemOrganClass(path.systemOrganClass)?.name),
                ])
            }
            queries = (hit.preferredTerm.map { release.queries(holding: $0) } ?? []).map { query, scope in
                Query(code: "\(query.code)", japanese: query.name.japanese, english: query.name.english, scope: scope.rawValue)
            }
        }

        func text(_ language: Language) -> String {
            let isJapanese = language == .ja
            var lines = ["\(level) \(code)  \(japanese)  \(english)\(isCurrent ? "" : isJapanese ? "（カレントでない）" : " (not current)")"]
            if !readings.isEmpty { lines.append("  \(isJapanese ? "読み" : "reading") \(readings.joined(separator: ", "))") }
            if level == "LLT", let preferredTerm { lines.append("  PT \(preferredTerm.code) \(isJapanese ? preferredTerm.japanese : preferredTerm.english)") }
            for path in paths {
                let steps = path.steps.map { "\($0.level) \(isJapanese ? $0.japanese : $0.english)" }.joined(separator: " › ")
                lines.append("  \(steps)\(path.isPrimary ? isJapanese ? "（プライマリー）" : " (primary)" : "")")
            }
            for query in queries { lines.append("  \(isJapanese ? query.japanese : query.english) \(query.scope)") }
            return lines.joined(separator: "\n")
        }
    }
}
