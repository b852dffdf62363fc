/// Codes verbatim terms in Japanese and English to lowest level terms of one release.
///
/// ```swift
/// let coder = TermCoder(release, decisions: decisions)
/// coder.code("ﾃｲｹﾂｱﾂ")                  // coded by its reading
/// coder.code("血圧がひくい")             // needs a decision, with suggestions
/// ```
///
/// The stages are asked in the order of `CodingStage`. Where a name stands for several terms, the Japanese currency flag decides
/// (`llt_jcurr` = Y, domain brief §4.5); a term that is not current is never chosen. Nothing below the threshold is coded without a
/// person's decision.
public struct TermCoder: Sendable {
    /// The threshold unless another is asked for: likeness alone never codes.
    public static let defaultThreshold = 1000
    /// Suggestions below this are not shown.
    public static let leastSuggestion = 300

    public let release: Release
    private let threshold: Int
    private let suggestionLimit: Int
    private let isUsable: [Bool]
    private let isUsableInJapanese: [Bool]
    private let japaneseKeys: KeyIndex
    private let englishKeys: KeyIndex
    private let japanesePairs: PairIndex
    private let englishPairs: PairIndex
    private let decisions: [ComparisonKey: [CodingDecision]]

    /// - Parameters:
    ///   - threshold: The least score, 0…1000, at which a likeness codes if no other term reaches it. At 1000 none does.
    ///   - suggestionLimit: How many suggestions a result has at most.
    public init(_ release: Release, decisions: [CodingDecision] = [], threshold: Int = defaultThreshold, suggestionLimit: Int = 5) {
        self.release = release
        self.threshold = threshold
        self.suggestionLimit = suggestionLimit
        let contents = release.contents
        let table = contents.lowestLevelTerms
        let isUsable = contents.isCurrent
        let isUsableInJapanese = zip(isUsable, contents.isCurrentInJapanese).map { $0 && $1 }
        self.isUsable = isUsable
        self.isUsableInJapanese = isUsableInJapanese
        let halves = Concurrently.map(2) { half in
            half == 0
                ? (KeyIndex(of: [table.japanese]), PairIndex(table.japanese, of: isUsableInJapanese))
                : (KeyIndex(of: [table.english]), PairIndex(table.english, of: isUsable))
        }
        (japaneseKeys, japanesePairs) = halves[0]
        (englishKeys, englishPairs) = halves[1]
        self.decisions = Dictionary(grouping: decisions) { ComparisonKey($0.verbatim) }
    }

    public func code(_ verbatim: String) -> CodingResult {
        let key = ComparisonKey(verbatim)
        guard !key.isEmpty else { return .needsDecision([], because: .empty) }
        let table = release.contents.lowestLevelTerms
        var nonCurrent: [Int] = []
        // Each stage first over the Japanese names, then, if none of them matches, over the English ones.
        let stages: [(stage: CodingStage, isJapanese: Bool, find: () -> [Int])] = [
            (.exact, true, { table.positions(japanese: verbatim) }),
            (.exact, false, { table.positions(english: verbatim) }),
            (.normalised, true, { japaneseKeys.positions(of: key, in: [table.japanese]) }),
            (.normalised, false, { englishKeys.positions(of: key, in: [table.english]) }),
            (.reading, true, { table.positions(reading: key) }),
        ]
        for (stage, isJapanese, find) in stages {
            let found = find()
            if found.isEmpty { continue }
            let usable = found.filter { isJapanese ? isUsableInJapanese[$0] : isUsable[$0] }
            if usable.isEmpty {
                nonCurrent += found.filter { !nonCurrent.contains($0) }
                continue
            }
            if usable.count == 1 { return .coded(match(usable[0]), by: stage) }
            if case .coded(let candidate, let decided)? = decided(key) { return .coded(candidate, by: decided) }
            return .ambiguous(usable.map(match), at: stage)
        }
        if let decided = decided(key) { return decided }
        let suggestions = suggestions(for: verbatim, key)
        let good = suggestions.filter { $0.score >= threshold }
        if nonCurrent.isEmpty, good.count == 1 { return .coded(good[0], by: .similar) }
        if nonCurrent.isEmpty, good.count > 1 { return .ambiguous(good, at: .similar) }
        let leading = nonCurrent.map(match)
        let others = suggestions.filter { suggestion in !leading.contains { $0.term.code == suggestion.term.code } }
        return .needsDecision(leading + others.prefix(suggestionLimit), because: nonCurrent.isEmpty ? .notFound : .onlyNonCurrent)
    }

    private func match(_ position: Int) -> CodingCandidate {
        CodingCandidate(term: release.lowestLevelTerm(at: position), score: CodingCandidate.match)
    }

    /// What persons have decided for the key; nil if nobody has.
    private func decided(_ key: ComparisonKey) -> CodingResult? {
        guard let rows = decisions[key] else { return nil }
        let codes = Set(rows.map(\.term)).sorted()
        let terms = codes.compactMap { release.lowestLevelTerm($0) }
        let current = terms.filter(\.isCurrent)
        if current.isEmpty || current.count < codes.count {
            return .needsDecision(terms.map { CodingCandidate(term: $0, score: CodingCandidate.match) }, because: .retiredSynonym)
        }
        let candidates = current.map { CodingCandidate(term: $0, score: CodingCandidate.match) }
        return candidates.count == 1 ? .coded(candidates[0], by: .synonym) : .ambiguous(candidates, at: .synonym)
    }

    /// The current terms that are like the verbatim, best first, equal scores by code. A term that is like it in both languages has the
    /// higher score.
    private func suggestions(for verbatim: String, _ key: ComparisonKey) -> [CodingCandidate] {
        var scores: [Int: Int] = [:]
        for (position, score) in japanesePairs.dice(with: key, atLeast: Self.leastSuggestion) { scores[position] = score }
        if key.units.contains(where: { (0x61...0x7A).contains($0) }) {
            let wanted = EnglishTerm(verbatim)
            let names = release.contents.lowestLevelTerms.english
            for (position, _) in englishPairs.dice(with: key, atLeast: TermLikeness.leastDice) {
                let score = TermLikeness.english(wanted, EnglishTerm(names[position]))
                if score >= Self.leastSuggestion { scores[position] = max(score, scores[position] ?? 0) }
            }
        }
        // All that reach the threshold are kept, so that none hides that it is not the only one.
        let ranked = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let reached = ranked.prefix { $0.value >= threshold }.count
        return ranked.prefix(max(suggestionLimit, reached)).map { CodingCandidate(term: release.lowestLevelTerm(at: $0.key), score: $0.value) }
    }
}
