import MedDRA
import Reexamination

/// A preferred term that a label's word may mean.
public struct TermSuggestion: Hashable, Sendable {
    public enum Ground: String, Hashable, Sendable, Codable, CaseIterable {
        case preferredTermName, lowestLevelTermName, spelling
    }

    public let term: PreferredTerm
    /// The name that was looked up: the label's, or one it is usually coded by.
    public let name: String
    public let ground: Ground
}

/// Looks the words of a label up in a release: as they stand, then as the dictionary's names are usually put (増加 for 上昇).
struct TermSuggester: Sendable {
    let release: Release

    private static let spellings = [("上昇", "増加"), ("低下", "減少"), ("増加", "上昇"), ("減少", "低下"), ("掻痒", "そう痒"), ("眩暈", "めまい")]
    private static let endings = ["症"]

    func isKnown(_ name: String) -> Bool { release.preferredTerm(named: name) != nil || !release.lowestLevelTerms(named: name).isEmpty }

    /// The likeliest first, no preferred term twice.
    func suggestions(for name: String) -> [TermSuggestion] {
        var found = exact(name, isSpelling: false)
        if found.isEmpty { found = Self.variants(of: name).flatMap { exact($0, isSpelling: true) } }
        var seen: Set<TermCode> = []
        return found.filter { seen.insert($0.term.code).inserted }
    }

    private func exact(_ name: String, isSpelling: Bool) -> [TermSuggestion] {
        if let term = release.preferredTerm(named: name) { return [TermSuggestion(term: term, name: name, ground: isSpelling ? .spelling : .preferredTermName)] }
        let lowest = release.lowestLevelTerms(named: name)
        // One Japanese name may stand for several terms; those not recommended in Japanese are no suggestion where one is.
        let recommended = lowest.filter(\.isCurrentInJapanese)
        return (recommended.isEmpty ? lowest : recommended).compactMap { lowest in
            release.preferredTerm(lowest.preferredTerm).map { TermSuggestion(term: $0, name: name, ground: isSpelling ? .spelling : .lowestLevelTermName) }
        }
    }

    private static func variants(of name: String) -> [String] {
        var variants: [String] = []
        for (from, to) in spellings where name.contains(from) {
            variants.append(name.replacing(from, with: to))
            if name.hasSuffix(from), !name.hasPrefix("血中") { variants.append("血中" + name.replacing(from, with: to)) }
        }
        for ending in endings { variants.append(name.hasSuffix(ending) ? String(name.dropLast(ending.count)) : name + ending) }
        return variants
    }
}
