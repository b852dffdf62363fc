import MedDRA
import Reexamination

/// Turns the terms that files name (by name or code) into codes of the one release, and reports those it does not have.
struct TermResolver {
    /// `nil` if the release could not be read, which is reported already: nothing is resolved then.
    let release: Release?
    let file: String
    let problems: ProblemCollector

    /// The codes of a list of names and codes.
    func codes(_ list: YAMLValue?, level: TermSituation.TermLevel, path: String) -> [TermCode] {
        guard let release else { return [] }
        return (list?.items ?? []).enumerated().compactMap { index, item in
            guard let text = item.text else { return nil }
            let location = SourceLocation(file: file, line: item.line, column: item.column)
            let field = "\(path)[\(index)]"
            let code = TermCode(text) ?? Self.code(named: text, level, release)
            if let code {
                if level == .standardisedQuery, release.standardisedQuery(code)?.isActive == false {
                    problems.add(.term(.retiredQuery(code)), at: location, field: field)
                    return nil
                }
                return checked(code, level, release, at: location, field: field)
            }
            let near = NearNames.nearest(to: text, in: Self.names(level, release))
            problems.add(.term(.unknownName(text, level: level, near: near, version: release.identity.version)), at: location, field: field)
            return nil
        }
    }

    /// The code itself if the release has it on that level; else reports what it is instead.
    func checked(_ code: TermCode, _ level: TermSituation.TermLevel, _ release: Release, at location: SourceLocation, field: String) -> TermCode? {
        if Self.has(code, level, release) { return code }
        let version = release.identity.version
        if let kind = release.kind(of: code) {
            problems.add(.term(.otherLevel(code, expected: level, actual: Self.words(for: kind), version: version)), at: location, field: field)
        } else {
            problems.add(.term(.unknownCode(code, level: level, version: version)), at: location, field: field)
        }
        return nil
    }

    /// Warns if no term falls under a definition.
    func checkNotEmpty(_ selection: TermSelection, at value: YAMLValue, path: String) {
        guard let release, !selection.include.isEmpty, let terms = try? release.resolve(selection), terms.isEmpty else { return }
        problems.add(.term(.emptyDefinition), at: SourceLocation(file: file, line: value.line, column: value.column), field: path)
    }

    static func has(_ code: TermCode, _ level: TermSituation.TermLevel, _ release: Release) -> Bool {
        switch level {
        case .preferredTerm: release.preferredTerm(code) != nil
        case .lowestLevelTerm: release.lowestLevelTerm(code) != nil
        case .systemOrganClass: release.systemOrganClass(code) != nil
        case .standardisedQuery: release.standardisedQuery(code) != nil
        case .highLevelTerm: release.highLevelTerm(code) != nil
        case .highLevelGroupTerm: release.highLevelGroupTerm(code) != nil
        }
    }

    static func code(named name: String, _ level: TermSituation.TermLevel, _ release: Release) -> TermCode? {
        switch level {
        case .preferredTerm: release.preferredTerm(named: name)?.code
        case .lowestLevelTerm: release.lowestLevelTerms(named: name).first?.code
        case .systemOrganClass: release.systemOrganClass(named: name)?.code
        case .standardisedQuery: release.standardisedQuery(named: name)?.code
        case .highLevelTerm: release.highLevelTerm(named: name)?.code
        case .highLevelGroupTerm: release.highLevelGroupTerm(named: name)?.code
        }
    }

    /// The names that a misspelt one may have meant, where the release can list them.
    private static func names(_ level: TermSituation.TermLevel, _ release: Release) -> [String] {
        let names: [TermName] = switch level {
        case .preferredTerm: release.preferredTerms.map(\.name)
        case .systemOrganClass: release.systemOrganClasses.map(\.name)
        case .standardisedQuery: release.standardisedQueries.map(\.name)
        case .lowestLevelTerm, .highLevelTerm, .highLevelGroupTerm: []
        }
        return names.flatMap { [$0.japanese, $0.english] }
    }

    private static func words(for kind: TermKind) -> LocalizedText {
        switch kind {
        case .lowestLevelTerm(let parent): say("PT \(parent) の下層語（LLT）", "an LLT of PT \(parent)")
        case .preferredTerm, .highLevelTerm, .highLevelGroupTerm, .systemOrganClass, .standardisedQuery:
            say("\(kind.abbreviation) のコード", "the code of a \(kind.abbreviation)")
        }
    }
}
