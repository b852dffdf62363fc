import ArgumentParser
import Exchange
import Foundation
import MedDRA
import Reexamination

struct MeddraDecideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "記載名をどの LLT とするかの判断を記録する / record a person's decision on a verbatim term",
        discussion: "記録は以後のコーディングに使われます。/ The record is used whenever the verbatim is coded again.")

    @Argument(help: ArgumentHelp("MedDRA/J のフォルダ / the release's folder", valueName: "DIR"), completion: .directory)
    var folder: String

    @Argument(help: ArgumentHelp("記載名 / the verbatim term", valueName: "TERM"))
    var verbatim: String

    @Argument(help: ArgumentHelp("LLT コード / the LLT's code", valueName: "LLT"))
    var code: String

    @Option(help: "判断者 / who decided")
    var by: String

    @Option(help: ArgumentHelp("判断日 / day of the decision", valueName: "YYYY-MM-DD"))
    var on: String

    @Option(help: "理由 / why")
    var reason: String

    @Option(help: ArgumentHelp("記録する CSV（既定: DIR/synonyms.csv） / where it is recorded", valueName: "CSV"), completion: .file())
    var synonyms: String?

    @OptionGroup var options: ReleaseOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let language = speech.language
        let release = try options.read(folder, language)
        guard CalendarDate(on) != nil else { throw ValidationError("--on: 判断日は実在する日を YYYY-MM-DD で / a day that exists, as YYYY-MM-DD: \(on)") }
        guard !ComparisonKey(verbatim).isEmpty else { throw ValidationError("TERM: 記載名が空です / the verbatim term is empty") }
        for (name, value) in [("--by", by), ("--reason", reason)] where value.allSatisfy(\.isWhitespace) {
            throw ValidationError("\(name): 空にはできません / must not be empty")
        }
        guard let code = TermCode(code), let term = release.lowestLevelTerm(code), term.isCurrent else {
            Terminal.error(LocalizedText(
                ja: "\(code) は MedDRA/J \(release.identity.version) のカレントな LLT ではありません。",
                en: "\(code) is no current LLT of MedDRA/J \(release.identity.version).")[language] + "\n")
            throw ExitCode(1)
        }
        let file = SynonymFile.place(synonyms, folder)
        let decision = CodingDecision(verbatim: verbatim, term: code, decidedBy: by, decidedOn: on, reason: reason)
        try Speaking(speech)() { try SynonymFile.add(decision, to: file) }
        if speech.json { return try Terminal.print(JSONText.of(decision)) }
        try Terminal.print("\(verbatim) → \(code) \(term.name[language])\n\(file.path)")
    }
}
