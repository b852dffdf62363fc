extension Release {
    /// The definition as the footnotes of the form print it, by rule: every kind of element is one phrase, in the
    /// order in which the selection first names the kind, and the exclusions stand in brackets at the end.
    ///
    /// ```swift
    /// try release.wording(of: infections).japanese
    /// // MedDRA プライマリーSOC「感染症および寄生虫症」の PT（PT：骨髄炎を除く）
    /// ```
    ///
    /// Preferred terms are listed; of two or more queries or classes the last is joined with 又は. Source of the
    /// shapes: the footnotes ※1–※11 of the published table 6 (domain brief §3.5).
    /// - Throws: every element that this release cannot resolve.
    public func wording(of selection: TermSelection) throws(SelectionError) -> BilingualText {
        try check(selection)
        let included = groups(of: selection.include)
        guard !included.isEmpty else { return BilingualText(japanese: "該当する用語なし", english: "no term") }
        let phrases = included.map(\.phrase)
        var japanese = "MedDRA " + phrases[0].japanese
        for phrase in phrases.dropFirst() {
            // House style sets Latin letters off from Japanese text by a space.
            japanese += "、又は" + (phrase.japanese.first?.isASCII == true ? " " : "") + phrase.japanese
        }
        var english = "MedDRA " + phrases.map(\.english).joined(separator: "; or ")
        let excluded = groups(of: selection.exclude)
        if !excluded.isEmpty {
            // With several phrases before it, the bracket must not seem to belong to the last one only.
            let isShared = phrases.count > 1
            japanese += "（\(isShared ? "いずれも " : "")\(excluded.map(\.exception.japanese).joined(separator: "；"))を除く）"
            english += " (\(isShared ? "in each case " : "")except \(excluded.map(\.exception.english).joined(separator: "; ")))"
        }
        return BilingualText(japanese: japanese, english: english)
    }

    /// The elements by kind, kinds and names in the order of their first mention, repeats left out.
    private func groups(of elements: [TermSelection.Element]) -> [ElementGroup] {
        var groups: [ElementGroup] = []
        var seen: Set<TermSelection.Element> = []
        for element in elements where seen.insert(element).inserted {
            let table = table(of: element)
            guard let position = table.position(of: element.code) else { continue }
            let kind = ElementGroup.Kind(element)
            let name = table.name(position)
            if let index = groups.firstIndex(where: { $0.kind == kind }) {
                groups[index].names.append(name)
            } else {
                groups.append(ElementGroup(kind: kind, names: [name]))
            }
        }
        return groups
    }
}

extension TermSelection {
    /// The line that explains the abbreviations which the definitions' wordings use, such as
    /// 「SMQ：標準検索式、SOC：器官別大分類、PT：基本語」. Nil if there is nothing to explain.
    public static func abbreviations(in selections: some Sequence<TermSelection>) -> BilingualText? {
        var used: Set<ElementGroup.Level> = []
        for selection in selections {
            for element in selection.include + selection.exclude {
                // Every phrase about another level speaks of its PTs.
                used.formUnion([ElementGroup.Kind(element).level, .preferredTerm])
            }
        }
        let levels = ElementGroup.Level.allCases.filter(used.contains)
        guard !levels.isEmpty else { return nil }
        return BilingualText(
            japanese: levels.map { "\($0.rawValue)：\($0.meaning.japanese)" }.joined(separator: "、"),
            english: levels.map { "\($0.rawValue): \($0.meaning.english)" }.joined(separator: ", "))
    }
}

/// The names of one kind of element in a selection, and the phrases they make.
private struct ElementGroup {
    let kind: Kind
    var names: [TermName]

    enum Kind: Hashable {
        case level(Level)
        case query(TermSelection.QueryScope)

        init(_ element: TermSelection.Element) {
            switch element {
            case .preferredTerm: self = .level(.preferredTerm)
            case .highLevelTerm: self = .level(.highLevelTerm)
            case .highLevelGroupTerm: self = .level(.highLevelGroupTerm)
            case .primarySystemOrganClass: self = .level(.systemOrganClass)
            case .standardisedQuery(_, let scope): self = .query(scope)
            }
        }

        var level: Level {
            switch self {
            case .level(let level): level
            case .query: .standardisedQuery
            }
        }
    }

    /// In the order in which the abbreviations are explained.
    enum Level: String, CaseIterable {
        case standardisedQuery = "SMQ"
        case systemOrganClass = "SOC"
        case highLevelGroupTerm = "HLGT"
        case highLevelTerm = "HLT"
        case preferredTerm = "PT"

        var meaning: BilingualText {
            switch self {
            case .standardisedQuery: BilingualText(japanese: "標準検索式", english: "standardised MedDRA query")
            case .systemOrganClass: BilingualText(japanese: "器官別大分類", english: "system organ class")
            case .highLevelGroupTerm: BilingualText(japanese: "高位グループ語", english: "high level group term")
            case .highLevelTerm: BilingualText(japanese: "高位語", english: "high level term")
            case .preferredTerm: BilingualText(japanese: "基本語", english: "preferred term")
            }
        }
    }

    /// What is included, for example 「プライマリーSOC「心臓障害」、又は「血管障害」の PT」.
    var phrase: BilingualText {
        switch kind {
        case .level(.preferredTerm):
            BilingualText(
                japanese: "PT" + japaneseNames.joined(separator: "、"), english: "PT " + englishNames.joined(separator: ", "))
        case .level(.systemOrganClass):
            BilingualText(
                japanese: "プライマリーSOC\(japaneseAlternatives)の PT", english: "PTs of the primary SOC \(englishAlternatives)")
        case .level(let level):
            BilingualText(
                japanese: "\(level.rawValue)\(japaneseAlternatives)の PT",
                english: "PTs of the \(level.rawValue) \(englishAlternatives)")
        case .query(let scope):
            BilingualText(
                japanese: "SMQ における\(japaneseAlternatives)の\(scope.words.japanese)の PT 用語に合致した事象",
                english: "events matching a PT of the \(scope.words.english) scope of \(englishAlternatives)")
        }
    }

    /// What is excluded, for example 「PT：骨髄炎」.
    var exception: BilingualText {
        let (japanese, english) = switch kind {
        case .level(.systemOrganClass): ("プライマリーSOC", "primary SOC")
        case .level(let level): (level.rawValue, level.rawValue)
        case .query(let scope): ("SMQ（\(scope.words.japanese)）", "SMQ (\(scope.words.english))")
        }
        return BilingualText(
            japanese: "\(japanese)：" + plainNames.map(\.japanese).joined(separator: "、"),
            english: "\(english): " + plainNames.map(\.english).joined(separator: ", "))
    }

    /// The names as they are printed: a query's ends with one （SMQ）, however its release writes it.
    private var plainNames: [TermName] {
        guard kind.level == .standardisedQuery else { return names }
        return names.map { name in
            TermName(
                japanese: QueryName(name.japanese).bare + "（SMQ）", english: QueryName(name.english).bare + " (SMQ)")
        }
    }

    private var japaneseNames: [String] { plainNames.map { "「\($0.japanese)」" } }

    private var englishNames: [String] { plainNames.map { "“\($0.english)”" } }

    private var japaneseAlternatives: String {
        guard japaneseNames.count > 1, let last = japaneseNames.last else { return japaneseNames.joined() }
        return japaneseNames.dropLast().joined(separator: "、") + "、又は" + last
    }

    private var englishAlternatives: String {
        guard englishNames.count > 1, let last = englishNames.last else { return englishNames.joined() }
        return englishNames.dropLast().joined(separator: ", ") + " or " + last
    }
}

extension TermSelection.QueryScope {
    fileprivate var words: BilingualText {
        switch self {
        case .narrow: BilingualText(japanese: "狭域", english: "narrow")
        case .broad: BilingualText(japanese: "広域", english: "broad")
        }
    }
}
