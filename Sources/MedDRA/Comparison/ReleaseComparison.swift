/// What differs between two releases of the dictionary.
///
/// ```swift
/// let changes = ReleaseComparison(from: old, to: new)
/// for move in changes.movedLowestLevelTerms { print(move.code, move.before, move.after) }
/// ```
///
/// Terms are compared by their codes, which MedDRA never gives to another term. Every list ascends by code.
public struct ReleaseComparison: Hashable, Sendable {
    public let before: ReleaseIdentity
    public let after: ReleaseIdentity

    public let addedPreferredTerms: [TermCode]
    public let addedLowestLevelTerms: [TermCode]
    /// Preferred terms of the old release that the new one has only as lowest level terms, and of which preferred term.
    public let demoted: [Change<TermCode>]
    /// Terms that are preferred in the new release and were only lowest level terms before, and of which preferred term.
    public let promoted: [Change<TermCode>]
    /// Preferred terms that the new release does not have on either level.
    public let lostPreferredTerms: [TermCode]
    /// Lowest level terms that the new release does not have: no regular release does that.
    public let lostLowestLevelTerms: [TermCode]
    /// Lowest level terms that are no longer current, and those that have become current again.
    public let retired: [TermCode]
    public let revived: [TermCode]
    /// `llt_jcurr` has changed, though the term is current in both.
    public let japaneseCurrencyChanged: [TermCode]
    /// Names of preferred and lowest level terms, organ classes and queries.
    public let renamedInJapanese: [Change<String>]
    public let renamedInEnglish: [Change<String>]
    /// Lowest level terms that belong to another preferred term.
    public let movedLowestLevelTerms: [Change<TermCode>]
    /// Preferred terms of another primary organ class.
    public let movedPreferredTerms: [Change<TermCode>]
    public let queryChanges: [QueryChange]
    /// Organ classes at another place of the international order; nil where there is none.
    public let orderChanges: [Change<Int?>]

    /// Something of the term with a code, before and after.
    public struct Change<Value: Hashable & Sendable>: Hashable, Sendable {
        public let code: TermCode
        public let before: Value
        public let after: Value

        public init(code: TermCode, before: Value, after: Value) {
            self.code = code
            self.before = before
            self.after = after
        }
    }

    /// A query that differs: its state, or the terms that its own active rows name.
    public struct QueryChange: Hashable, Sendable {
        public let query: TermCode
        /// Nil where the release does not have the query.
        public let wasActive: Bool?
        public let isActive: Bool?
        public let members: [Change<TermSelection.QueryScope?>]
        /// Sub-queries joined and left.
        public let addedQueries: [TermCode]
        public let removedQueries: [TermCode]
    }

    public init(from old: Release, to new: Release) {
        before = old.identity
        after = new.identity
        let was = old.contents, now = new.contents

        addedPreferredTerms = now.preferredTerms.codes.filter { !was.preferredTerms.has($0) && !was.lowestLevelTerms.has($0) }.map { TermCode($0) }
        addedLowestLevelTerms = now.lowestLevelTerms.codes.filter { !was.lowestLevelTerms.has($0) }.map { TermCode($0) }
        let gone = was.preferredTerms.codes.map { TermCode($0) }.filter { !now.preferredTerms.has($0.number) }
        demoted = gone.compactMap { code in new.lowestLevelTerm(code).map { Change(code: code, before: code, after: $0.preferredTerm) } }
        lostPreferredTerms = gone.filter { new.lowestLevelTerm($0) == nil }
        promoted = now.preferredTerms.codes.map { TermCode($0) }.filter { !was.preferredTerms.has($0.number) }.compactMap { code in
            old.lowestLevelTerm(code).map { Change(code: code, before: $0.preferredTerm, after: code) }
        }
        lostLowestLevelTerms = was.lowestLevelTerms.codes.filter { !now.lowestLevelTerms.has($0) }.map { TermCode($0) }

        var retired: [TermCode] = [], revived: [TermCode] = [], japaneseCurrency: [TermCode] = [], moved: [Change<TermCode>] = []
        Self.common(was.lowestLevelTerms, now.lowestLevelTerms) { code, a, b in
            switch (was.isCurrent[a], now.isCurrent[b]) {
            case (true, false): retired.append(code)
            case (false, true): revived.append(code)
            default: if was.isCurrent[a], was.isCurrentInJapanese[a] != now.isCurrentInJapanese[b] { japaneseCurrency.append(code) }
            }
            let oldParent = was.preferredTerms.code(Int(was.preferredTermOfLowest[a]))
            let newParent = now.preferredTerms.code(Int(now.preferredTermOfLowest[b]))
            if oldParent != newParent { moved.append(Change(code: code, before: oldParent, after: newParent)) }
        }
        self.retired = retired
        self.revived = revived
        japaneseCurrencyChanged = japaneseCurrency
        movedLowestLevelTerms = moved

        var movedPreferred: [Change<TermCode>] = []
        Self.common(was.preferredTerms, now.preferredTerms) { code, a, b in
            let oldClass = was.systemOrganClasses.code(Int(was.primarySystemOrganClass[a]))
            let newClass = now.systemOrganClasses.code(Int(now.primarySystemOrganClass[b]))
            if oldClass != newClass { movedPreferred.append(Change(code: code, before: oldClass, after: newClass)) }
        }
        movedPreferredTerms = movedPreferred

        var japanese: [TermCode: Change<String>] = [:], english: [TermCode: Change<String>] = [:]
        for (a, b) in [(was.lowestLevelTerms, now.lowestLevelTerms), (was.preferredTerms, now.preferredTerms),
                       (was.highLevelTerms, now.highLevelTerms), (was.highLevelGroupTerms, now.highLevelGroupTerms),
                       (was.systemOrganClasses, now.systemOrganClasses), (was.standardisedQueries, now.standardisedQueries)] {
            Self.common(a, b) { code, i, j in
                if a.japanese[i] != b.japanese[j] { japanese[code] = Change(code: code, before: a.japanese[i], after: b.japanese[j]) }
                if a.english[i] != b.english[j] { english[code] = Change(code: code, before: a.english[i], after: b.english[j]) }
            }
        }
        renamedInJapanese = japanese.values.sorted { $0.code < $1.code }
        renamedInEnglish = english.values.sorted { $0.code < $1.code }
        queryChanges = Self.queryChanges(old, new)

        let classes = Set(was.systemOrganClasses.codes + now.systemOrganClasses.codes).sorted().map { TermCode($0) }
        orderChanges = classes.compactMap { code in
            let a = old.systemOrganClass(code)?.internationalOrder, b = new.systemOrganClass(code)?.internationalOrder
            return a == b ? nil : Change(code: code, before: a, after: b)
        }
    }

    /// Whether the two releases say the same of everything compared here.
    public var isEmpty: Bool {
        [addedPreferredTerms, addedLowestLevelTerms, lostPreferredTerms, lostLowestLevelTerms, retired, revived, japaneseCurrencyChanged].allSatisfy(\.isEmpty)
            && [demoted, promoted, movedLowestLevelTerms, movedPreferredTerms].allSatisfy(\.isEmpty)
            && renamedInJapanese.isEmpty && renamedInEnglish.isEmpty && queryChanges.isEmpty && orderChanges.isEmpty
    }

    private static func common(_ a: TermTable, _ b: TermTable, _ body: (TermCode, Int, Int) -> Void) {
        var i = 0, j = 0
        while i < a.count, j < b.count {
            if a.codes[i] == b.codes[j] {
                body(a.code(i), i, j)
                i += 1
                j += 1
            } else if a.codes[i] < b.codes[j] {
                i += 1
            } else {
                j += 1
            }
        }
    }

    private static func queryChanges(_ old: Release, _ new: Release) -> [QueryChange] {
        let codes = Set(old.standardisedQueries.map(\.code) + new.standardisedQueries.map(\.code)).sorted()
        return codes.compactMap { code in
            let a = old.queryMembers(code), b = new.queryMembers(code)
            let members = Set(a.terms.keys).union(b.terms.keys).sorted().compactMap { term -> Change<TermSelection.QueryScope?>? in
                a.terms[term] == b.terms[term] ? nil : Change(code: term, before: a.terms[term], after: b.terms[term])
            }
            let change = QueryChange(
                query: code, wasActive: old.standardisedQuery(code)?.isActive, isActive: new.standardisedQuery(code)?.isActive, members: members,
                addedQueries: b.queries.subtracting(a.queries).sorted(), removedQueries: a.queries.subtracting(b.queries).sorted())
            let isSame = change.wasActive == change.isActive && members.isEmpty && change.addedQueries.isEmpty && change.removedQueries.isEmpty
            return isSame ? nil : change
        }
    }
}

extension TermTable {
    func has(_ code: Int32) -> Bool { codes.position(ofAscending: code) != nil }
}

extension Release {
    /// The terms of the query's own active rows with the narrower of their scopes, and its active sub-queries' rows.
    public func queryMembers(_ query: TermCode) -> (terms: [TermCode: TermSelection.QueryScope], queries: Set<TermCode>) {
        guard let position = contents.standardisedQueries.position(of: query) else { return ([:], []) }
        var terms: [TermCode: TermSelection.QueryScope] = [:], queries: Set<TermCode> = []
        func add(_ code: TermCode, isNarrow: Bool) {
            if isNarrow || terms[code] == nil { terms[code] = isNarrow ? .narrow : .broad }
        }
        for row in contents.contentByQuery[position] {
            switch contents.queryContent[Int(row)].member {
            case .preferredTerm(let term, let isNarrow): add(contents.preferredTerms.code(Int(term)), isNarrow: isNarrow)
            case .lowestLevelTerm(let term, let isNarrow): add(contents.lowestLevelTerms.code(Int(term)), isNarrow: isNarrow)
            case .query(let child): queries.insert(contents.standardisedQueries.code(Int(child)))
            }
        }
        return (terms, queries)
    }

    /// The active queries that have the preferred term, themselves or through a sub-query, with the narrowest scope in which they do.
    public func queries(holding preferredTerm: TermCode) -> [(query: StandardisedQuery, scope: TermSelection.QueryScope)] {
        standardisedQueries.filter(\.isActive).compactMap { query in
            for scope in [TermSelection.QueryScope.narrow, .broad] {
                let selection = TermSelection(include: [.standardisedQuery(query.code, scope: scope)])
                if let terms = try? resolve(selection), terms.contains(preferredTerm) { return (query, scope) }
            }
            return nil
        }
    }
}
