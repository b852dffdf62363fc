/// Everything a release holds, in arrays that refer to each other by position. Immutable and shared by every copy
/// of a `Release`, so that a copy costs nothing.
final class ReleaseContents: Sendable {
    let identity: ReleaseIdentity
    let systemOrganClasses: TermTable
    /// The place of each organ class in the international order.
    let internationalOrder: [Int32]
    let highLevelGroupTerms: TermTable
    let highLevelTerms: TermTable
    let preferredTerms: TermTable
    /// The organ class of each preferred term.
    let primarySystemOrganClass: [Int32]
    let lowestLevelTerms: TermTable
    /// The preferred term of each lowest level term.
    let preferredTermOfLowest: [Int32]
    let isCurrent: [Bool]
    let isCurrentInJapanese: [Bool]
    let paths: [Path]
    let standardisedQueries: TermTable
    let queryLevel: [Int32]
    let queryIsActive: [Bool]
    let queryContent: [QueryEntry]

    let preferredTermsByOrganClass: Grouping
    let lowestByPreferredTerm: Grouping
    let pathsByPreferredTerm: Grouping
    let pathsByHighLevelTerm: Grouping
    let pathsByHighLevelGroupTerm: Grouping
    let contentByQuery: Grouping

    /// A row of the hierarchy, by positions.
    struct Path: Sendable {
        let preferredTerm: Int32
        let highLevelTerm: Int32
        let highLevelGroupTerm: Int32
        let systemOrganClass: Int32
        let isPrimary: Bool
    }

    /// An active row of a query's content, by positions.
    struct QueryEntry: Sendable {
        enum Member: Sendable {
            case preferredTerm(Int32, isNarrow: Bool)
            case lowestLevelTerm(Int32, isNarrow: Bool)
            case query(Int32)
        }

        let query: Int32
        let member: Member
    }

    /// The lowest level terms with what belongs to each of them.
    struct LowestLevel {
        let table: TermTable
        let preferredTerm: [Int32]
        let isCurrent: [Bool]
        let isCurrentInJapanese: [Bool]
    }

    /// The queries with what belongs to each of them.
    struct Queries {
        let table: TermTable
        let level: [Int32]
        let isActive: [Bool]
        let content: [QueryEntry]
    }

    /// All positions must be valid; the reader has seen to it.
    init(
        identity: ReleaseIdentity, systemOrganClasses: TermTable, internationalOrder: [Int32],
        highLevelGroupTerms: TermTable, highLevelTerms: TermTable, preferredTerms: TermTable,
        primarySystemOrganClass: [Int32], lowest: LowestLevel, paths: [Path], queries: Queries, groupings: Groupings? = nil
    ) {
        self.identity = identity
        self.systemOrganClasses = systemOrganClasses
        self.internationalOrder = internationalOrder
        self.highLevelGroupTerms = highLevelGroupTerms
        self.highLevelTerms = highLevelTerms
        self.preferredTerms = preferredTerms
        self.primarySystemOrganClass = primarySystemOrganClass
        lowestLevelTerms = lowest.table
        preferredTermOfLowest = lowest.preferredTerm
        isCurrent = lowest.isCurrent
        isCurrentInJapanese = lowest.isCurrentInJapanese
        self.paths = paths
        standardisedQueries = queries.table
        queryLevel = queries.level
        queryIsActive = queries.isActive
        queryContent = queries.content
        let groupings = groupings ?? Groupings(
            preferredTermsByOrganClass: Grouping(groups: primarySystemOrganClass, groupCount: systemOrganClasses.count),
            lowestByPreferredTerm: Grouping(groups: lowest.preferredTerm, groupCount: preferredTerms.count),
            pathsByPreferredTerm: Grouping(groups: paths.map(\.preferredTerm), groupCount: preferredTerms.count),
            pathsByHighLevelTerm: Grouping(groups: paths.map(\.highLevelTerm), groupCount: highLevelTerms.count),
            pathsByHighLevelGroupTerm: Grouping(
                groups: paths.map(\.highLevelGroupTerm), groupCount: highLevelGroupTerms.count),
            contentByQuery: Grouping(groups: queries.content.map(\.query), groupCount: queries.table.count))
        preferredTermsByOrganClass = groupings.preferredTermsByOrganClass
        lowestByPreferredTerm = groupings.lowestByPreferredTerm
        pathsByPreferredTerm = groupings.pathsByPreferredTerm
        pathsByHighLevelTerm = groupings.pathsByHighLevelTerm
        pathsByHighLevelGroupTerm = groupings.pathsByHighLevelGroupTerm
        contentByQuery = groupings.contentByQuery
    }

    /// Who belongs to whom; follows from the rest, and is kept with it where the rest is kept.
    struct Groupings {
        let preferredTermsByOrganClass: Grouping
        let lowestByPreferredTerm: Grouping
        let pathsByPreferredTerm: Grouping
        let pathsByHighLevelTerm: Grouping
        let pathsByHighLevelGroupTerm: Grouping
        let contentByQuery: Grouping
    }
}
