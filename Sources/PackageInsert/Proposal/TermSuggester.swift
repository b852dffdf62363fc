import MedDRA
import Reexamination

/// A preferred term that a label's word may mean.
public struct TermSuggestion: Hashable, Sendable {
    public let term: PreferredTerm
    /// As the coder scores it: 1000 is a match, less a likeness (docs/meddra.md).
    public let score: Int

    /// Whether the words are a name of the term, be it spelt otherwise.
    public var isMatch: Bool { score == 1000 }
}

/// Looks the words of a label up with the coder: as they stand, then as the dictionary's names are usually put (増加 for 上昇), then by
/// likeness, which a person has to judge.
struct TermSuggester: Sendable {
    private let coder: TermCoder

    init(release: Release) {
        coder = TermCoder(release, suggestionLimit: 3)
    }

    /// Below this a likeness may be the opposite: 血圧上昇 is like 血圧低下 by 400.
    private static let leastScore = 600
    private static let spellings = [("上昇", "増加"), ("低下", "減少"), ("増加", "上昇"), ("減少", "低下"), ("掻痒", "そう痒"), ("眩暈", "めまい")]
    private static let endings = ["症"]

    /// Whether it is a name as printed. In a sentence nothing looser will do: a key that passes over punctuation would take it along.
    func isKnown(_ name: String) -> Bool { coder.release.preferredTerm(named: name) != nil || !coder.release.lowestLevelTerms(named: name).isEmpty }

    /// The likeliest first, no preferred term twice.
    func suggestions(for name: String) -> [TermSuggestion] {
        var found = matches(name)
        if found.isEmpty { found = Self.variants(of: name).flatMap(matches) }
        if found.isEmpty, case .needsDecision(let candidates, _) = coder.code(name) { found = candidates.filter { $0.score >= Self.leastScore }.compactMap(suggestion) }
        var seen: Set<TermCode> = []
        return found.filter { seen.insert($0.term.code).inserted }
    }

    /// Terms of that name: several where one name stands for several.
    private func matches(_ name: String) -> [TermSuggestion] {
        switch coder.code(name) {
        case .coded(let candidate, _): [candidate].compactMap(suggestion)
        case .ambiguous(let candidates, _): candidates.compactMap(suggestion)
        case .needsDecision: []
        }
    }

    private func suggestion(_ candidate: CodingCandidate) -> TermSuggestion? {
        coder.release.preferredTerm(candidate.term.preferredTerm).map { TermSuggestion(term: $0, score: candidate.score) }
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
