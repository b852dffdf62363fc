/// The levels above the preferred terms, and the standardised queries.
extension Release {
    /// All organ classes in international order, the order in which they are printed (domain brief §3.7).
    public var systemOrganClasses: [SystemOrganClass] {
        (0..<contents.systemOrganClasses.count).map { systemOrganClass(at: $0) }
            .sorted { $0.internationalOrder < $1.internationalOrder }
    }

    public func systemOrganClass(_ code: TermCode) -> SystemOrganClass? {
        contents.systemOrganClasses.position(of: code).map { systemOrganClass(at: $0) }
    }

    /// The organ class with exactly this Japanese or English name; nil if none or several have it.
    public func systemOrganClass(named name: String) -> SystemOrganClass? {
        contents.systemOrganClasses.onlyPosition(named: name).map { systemOrganClass(at: $0) }
    }

    /// The preferred terms whose *primary* organ class this is, in ascending order of code; none if the class is
    /// unknown.
    public func preferredTerms(in organClass: TermCode) -> [PreferredTerm] {
        guard let position = contents.systemOrganClasses.position(of: organClass) else { return [] }
        return contents.preferredTermsByOrganClass[position].map { preferredTerm(at: Int($0)) }
    }

    public func highLevelTerm(_ code: TermCode) -> HighLevelTerm? {
        contents.highLevelTerms.position(of: code).map { highLevelTerm(at: $0) }
    }

    /// The high level term with exactly this Japanese or English name; nil if none or several have it.
    public func highLevelTerm(named name: String) -> HighLevelTerm? {
        contents.highLevelTerms.onlyPosition(named: name).map { highLevelTerm(at: $0) }
    }

    public func highLevelGroupTerm(_ code: TermCode) -> HighLevelGroupTerm? {
        contents.highLevelGroupTerms.position(of: code).map { highLevelGroupTerm(at: $0) }
    }

    /// The group term with exactly this Japanese or English name; nil if none or several have it.
    public func highLevelGroupTerm(named name: String) -> HighLevelGroupTerm? {
        contents.highLevelGroupTerms.onlyPosition(named: name).map { highLevelGroupTerm(at: $0) }
    }

    /// Every way from a preferred term to an organ class, the primary one first; none if the term is unknown.
    public func paths(of preferredTerm: TermCode) -> [HierarchyPath] {
        guard let position = contents.preferredTerms.position(of: preferredTerm) else { return [] }
        let paths = contents.pathsByPreferredTerm[position].map { row in
            let path = contents.paths[Int(row)]
            return HierarchyPath(
                preferredTerm: preferredTerm,
                highLevelTerm: contents.highLevelTerms.code(Int(path.highLevelTerm)),
                highLevelGroupTerm: contents.highLevelGroupTerms.code(Int(path.highLevelGroupTerm)),
                systemOrganClass: contents.systemOrganClasses.code(Int(path.systemOrganClass)),
                isPrimary: path.isPrimary)
        }
        return paths.filter(\.isPrimary) + paths.filter { !$0.isPrimary }
    }

    /// All standardised queries in ascending order of code, retired ones among them.
    public var standardisedQueries: [StandardisedQuery] {
        (0..<contents.standardisedQueries.count).map { standardisedQuery(at: $0) }
    }

    public func standardisedQuery(_ code: TermCode) -> StandardisedQuery? {
        contents.standardisedQueries.position(of: code).map { standardisedQuery(at: $0) }
    }

    /// The query with this Japanese or English name, with or without its closing “(SMQ)”; nil if none or several
    /// have it.
    public func standardisedQuery(named name: String) -> StandardisedQuery? {
        let table = contents.standardisedQueries
        if let position = table.onlyPosition(named: name) { return standardisedQuery(at: position) }
        let wanted = QueryName(name).bare
        let found = (0..<table.count).filter { position in
            QueryName(table.japanese[position]).bare == wanted || QueryName(table.english[position]).bare == wanted
        }
        return found.count == 1 ? standardisedQuery(at: found[0]) : nil
    }

    private func systemOrganClass(at position: Int) -> SystemOrganClass {
        SystemOrganClass(
            code: contents.systemOrganClasses.code(position), name: contents.systemOrganClasses.name(position),
            internationalOrder: Int(contents.internationalOrder[position]))
    }

    private func highLevelTerm(at position: Int) -> HighLevelTerm {
        HighLevelTerm(code: contents.highLevelTerms.code(position), name: contents.highLevelTerms.name(position))
    }

    private func highLevelGroupTerm(at position: Int) -> HighLevelGroupTerm {
        HighLevelGroupTerm(
            code: contents.highLevelGroupTerms.code(position), name: contents.highLevelGroupTerms.name(position))
    }

    private func standardisedQuery(at position: Int) -> StandardisedQuery {
        StandardisedQuery(
            code: contents.standardisedQueries.code(position), name: contents.standardisedQueries.name(position),
            level: Int(contents.queryLevel[position]), isActive: contents.queryIsActive[position])
    }
}

extension TermTable {
    /// The position of the only term with the name.
    fileprivate func onlyPosition(named name: String) -> Int? {
        let found = positions(named: name)
        return found.count == 1 ? found[0] : nil
    }
}
