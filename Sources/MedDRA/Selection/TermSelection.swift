/// A set of preferred terms described the way a risk's definition is printed: lists of terms, narrow or broad
/// queries, primary organ classes, minus exceptions.
///
/// ```swift
/// // MedDRA プライマリーSOC「感染症および寄生虫症」の PT（PT：骨髄炎を除く）
/// let infections = TermSelection(
///     include: [.primarySystemOrganClass(TermCode(90_000_001))],
///     exclude: [.preferredTerm(TermCode(90_000_411))])
/// ```
///
/// A selection is only a description; `Release.resolve(_:)` turns it into the terms of one release.
/// Source of the rule: domain brief §3.5, the footnotes ※1–※11 of the published table 6.
public struct TermSelection: Hashable, Sendable, Codable {
    public enum Element: Hashable, Sendable, Codable {
        case preferredTerm(TermCode)
        case highLevelTerm(TermCode)
        case highLevelGroupTerm(TermCode)
        /// Every preferred term whose *primary* organ class this is.
        case primarySystemOrganClass(TermCode)
        case standardisedQuery(TermCode, scope: QueryScope)
    }

    /// 狭域 or 広域 (which includes the narrow terms).
    public enum QueryScope: String, Hashable, Sendable, Codable, CaseIterable {
        case narrow, broad
    }

    public var include: [Element]
    public var exclude: [Element]

    public init(include: [Element], exclude: [Element] = []) {
        self.include = include
        self.exclude = exclude
    }
}
