import ArgumentParser
import Foundation
import MedDRA
import Reexamination

struct MeddraDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "二つの版の違い / what differs between two releases",
        discussion: "終了コード / Exit status: 0 差なし / no difference, 1 差あり / differences, 2 読めない / a release cannot be read")

    @Argument(help: ArgumentHelp("前の版のフォルダ / the earlier release", valueName: "OLD"), completion: .directory)
    var before: String

    @Argument(help: ArgumentHelp("後の版のフォルダ / the later release", valueName: "NEW"), completion: .directory)
    var after: String

    @OptionGroup var options: ReleaseOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let old: Release, new: Release
        do {
            old = try options.read(before, speech.language)
            new = try options.read(after, speech.language)
        } catch is ExitCode {
            throw ExitCode(2)
        }
        let comparison = ReleaseComparison(from: old, to: new)
        let changes = ReleaseChanges(comparison, old, new)
        if speech.json {
            try Terminal.print(JSONText.of(changes))
        } else {
            try Terminal.print("MedDRA/J \(old.identity.version) → \(new.identity.version)")
            for line in changes.lines(speech.language) { try Terminal.print(line) }
        }
        if !comparison.isEmpty { throw ExitCode(1) }
    }
}

/// The differences of two releases, one a line, as they are printed.
struct ReleaseChanges: Encodable {
    struct Change: Encodable {
        let kind: String
        let code: String
        /// The term's name in the later release, or in the earlier one where that is gone.
        let japanese: String, english: String
        let before: String?, after: String?
        /// Of a query's member: the query.
        let query: String?
    }

    let from: String, to: String
    let changes: [Change]

    init(_ comparison: ReleaseComparison, _ old: Release, _ new: Release) {
        from = comparison.before.version
        to = comparison.after.version
        var changes: [Change] = []
        func add(_ kind: String, _ code: TermCode, _ before: String? = nil, _ after: String? = nil, query: TermCode? = nil) {
            let name = new.name(of: code) ?? old.name(of: code)
            changes.append(Change(kind: kind, code: "\(code)", japanese: name?.japanese ?? "", english: name?.english ?? "", before: before, after: after,
                                  query: query.map { "\($0)" }))
        }
        for code in comparison.addedPreferredTerms { add("pt-added", code) }
        for code in comparison.lostPreferredTerms { add("pt-lost", code) }
        for change in comparison.demoted { add("pt-demoted", change.code, "\(change.before)", "\(change.after)") }
        for change in comparison.promoted { add("pt-promoted", change.code, "\(change.before)", "\(change.after)") }
        for code in comparison.addedLowestLevelTerms { add("llt-added", code) }
        for code in comparison.lostLowestLevelTerms { add("llt-lost", code) }
        for code in comparison.retired { add("llt-retired", code, "Y", "N") }
        for code in comparison.revived { add("llt-revived", code, "N", "Y") }
        for code in comparison.japaneseCurrencyChanged { add("llt-jcurr", code) }
        for change in comparison.movedLowestLevelTerms { add("llt-moved", change.code, "\(change.before)", "\(change.after)") }
        for change in comparison.movedPreferredTerms { add("pt-primary-soc", change.code, "\(change.before)", "\(change.after)") }
        for change in comparison.renamedInJapanese { add("renamed-ja", change.code, change.before, change.after) }
        for change in comparison.renamedInEnglish { add("renamed-en", change.code, change.before, change.after) }
        for change in comparison.orderChanges { add("soc-order", change.code, change.before.map(String.init), change.after.map(String.init)) }
        for query in comparison.queryChanges {
            if query.wasActive != query.isActive { add("smq-status", query.query, query.wasActive.map { $0 ? "A" : "I" }, query.isActive.map { $0 ? "A" : "I" }) }
            for change in query.members { add("smq-member", change.code, change.before?.rawValue, change.after?.rawValue, query: query.query) }
            for code in query.addedQueries { add("smq-subquery", code, nil, "A", query: query.query) }
            for code in query.removedQueries { add("smq-subquery", code, "A", nil, query: query.query) }
        }
        self.changes = changes
    }

    private static let words: [String: LocalizedText] = [
        "pt-added": LocalizedText(ja: "PT 追加", en: "PT added"), "pt-lost": LocalizedText(ja: "PT 消失", en: "PT lost"),
        "pt-demoted": LocalizedText(ja: "PT から LLT へ", en: "PT demoted to LLT"), "pt-promoted": LocalizedText(ja: "LLT から PT へ", en: "LLT promoted to PT"),
        "llt-added": LocalizedText(ja: "LLT 追加", en: "LLT added"), "llt-lost": LocalizedText(ja: "LLT 消失", en: "LLT lost"),
        "llt-retired": LocalizedText(ja: "LLT がノンカレントに", en: "LLT no longer current"), "llt-revived": LocalizedText(ja: "LLT がカレントに", en: "LLT current again"),
        "llt-jcurr": LocalizedText(ja: "日本語カレンシーの変更", en: "Japanese currency changed"),
        "llt-moved": LocalizedText(ja: "LLT が別の PT へ", en: "LLT moved to another PT"),
        "pt-primary-soc": LocalizedText(ja: "プライマリー SOC の変更", en: "primary SOC changed"),
        "renamed-ja": LocalizedText(ja: "日本語名の変更", en: "renamed in Japanese"), "renamed-en": LocalizedText(ja: "英語名の変更", en: "renamed in English"),
        "soc-order": LocalizedText(ja: "SOC の順の変更", en: "SOC order changed"), "smq-status": LocalizedText(ja: "SMQ の状態の変更", en: "SMQ status changed"),
        "smq-member": LocalizedText(ja: "SMQ の用語の変更", en: "SMQ member changed"), "smq-subquery": LocalizedText(ja: "下位 SMQ の変更", en: "sub-SMQ changed"),
    ]

    func lines(_ language: Language) -> [String] {
        if changes.isEmpty { return [LocalizedText(ja: "違いはありません。", en: "No difference.")[language]] }
        return changes.map { change in
            var line = "\(Self.words[change.kind]?[language] ?? change.kind)\t"
            if let query = change.query { line += "SMQ \(query)\t" }
            line += "\(change.code) \(language == .ja ? change.japanese : change.english)"
            if change.before != nil || change.after != nil { line += "\t\(change.before ?? "－") → \(change.after ?? "－")" }
            return line
        }
    }
}

extension Release {
    /// The name of a code on whatever level it stands.
    func name(of code: TermCode) -> TermName? {
        preferredTerm(code)?.name ?? lowestLevelTerm(code)?.name ?? highLevelTerm(code)?.name ?? highLevelGroupTerm(code)?.name
            ?? systemOrganClass(code)?.name ?? standardisedQuery(code)?.name
    }
}
