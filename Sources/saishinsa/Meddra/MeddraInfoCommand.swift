import ArgumentParser
import Foundation
import MedDRA
import Reexamination

struct MeddraInfoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info", abstract: "版、階層ごとの語数、SMQ、問題 / a release's version, terms per level, queries, problems")

    @Argument(help: ArgumentHelp("MedDRA/J のフォルダ / the release's folder", valueName: "DIR"), completion: .directory)
    var folder: String

    @OptionGroup var options: ReleaseOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let release = try options.read(folder, speech.language)
        let active = release.standardisedQueries.count(where: \.isActive)
        let info = Info(
            version: release.identity.version, digest: release.identity.digest,
            counts: Dictionary(uniqueKeysWithValues: release.counts.map { ($0.level, $0.count) }),
            currentLowestLevelTerms: release.currentLowestLevelTermCount, activeQueries: active)
        if speech.json { return try Terminal.print(JSONText.of(info)) }
        try Terminal.print("MedDRA/J \(info.version)\nSHA-256 \(info.digest)")
        for (level, count) in release.counts { try Terminal.print("\(level)\t\(count)") }
        try Terminal.print(LocalizedText(
            ja: "カレントな LLT \(info.currentLowestLevelTerms)、有効な SMQ \(active)、問題なし",
            en: "\(info.currentLowestLevelTerms) current LLTs, \(active) active SMQs, no problems")[speech.language])
    }

    private struct Info: Encodable {
        let version: String, digest: String
        let counts: [String: Int]
        let currentLowestLevelTerms: Int, activeQueries: Int
    }
}
