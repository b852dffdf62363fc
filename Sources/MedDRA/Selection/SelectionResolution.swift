extension Release {
    /// The preferred terms of this release that the selection describes: all that is included, less all that is
    /// excluded, whatever the order. A selection that includes nothing has no terms.
    ///
    /// - A high level term or group has the preferred terms that any path of the hierarchy leads up to it, primary
    ///   or not; an organ class only those whose primary class it is.
    /// - A query has its active terms of the scope, and those of its active sub-queries; the broad scope includes
    ///   the narrow one. A lowest level term in a query stands for its preferred term.
    ///
    /// Source of the rules: domain brief §3.5, the footnotes ※1–※11 of the published table 6.
    /// - Throws: every element that this release cannot resolve.
    public func resolve(_ selection: TermSelection) throws(SelectionError) -> Set<TermCode> {
        try check(selection)
        var isSelected = Array(repeating: false, count: contents.preferredTerms.count)
        for element in selection.include {
            for position in positions(of: element) { isSelected[Int(position)] = true }
        }
        for element in selection.exclude {
            for position in positions(of: element) { isSelected[Int(position)] = false }
        }
        return Set(isSelected.indices.lazy.filter { isSelected[$0] }.map { contents.preferredTerms.code($0) })
    }

    /// Makes sure that every element names a usable term of the level it is named for.
    func check(_ selection: TermSelection) throws(SelectionError) {
        var problems: [SelectionError.Problem] = []
        for element in selection.include + selection.exclude {
            guard let position = table(of: element).position(of: element.code) else {
                problems.append(.unknownTerm(element, found: kind(of: element.code)))
                continue
            }
            if case .standardisedQuery(let code, _) = element, !contents.queryIsActive[position] {
                problems.append(.retiredQuery(code))
            }
        }
        if !problems.isEmpty { throw SelectionError(release: identity, problems: problems) }
    }

    /// The terms of the level that the element's code belongs to.
    func table(of element: TermSelection.Element) -> TermTable {
        switch element {
        case .preferredTerm: contents.preferredTerms
        case .highLevelTerm: contents.highLevelTerms
        case .highLevelGroupTerm: contents.highLevelGroupTerms
        case .primarySystemOrganClass: contents.systemOrganClasses
        case .standardisedQuery: contents.standardisedQueries
        }
    }

    /// The positions of the element's preferred terms, with repeats; none if its code is unknown.
    private func positions(of element: TermSelection.Element) -> [Int32] {
        guard let position = table(of: element).position(of: element.code) else { return [] }
        switch element {
        case .preferredTerm:
            return [Int32(position)]
        case .highLevelTerm:
            return contents.pathsByHighLevelTerm[position].map { contents.paths[Int($0)].preferredTerm }
        case .highLevelGroupTerm:
            return contents.pathsByHighLevelGroupTerm[position].map { contents.paths[Int($0)].preferredTerm }
        case .primarySystemOrganClass:
            return Array(contents.preferredTermsByOrganClass[position])
        case .standardisedQuery(_, let scope):
            return positions(ofQuery: Int32(position), scope: scope)
        }
    }

    /// Follows the sub-queries, each once, so that queries that hold each other do no harm.
    private func positions(ofQuery query: Int32, scope: TermSelection.QueryScope) -> [Int32] {
        var found: [Int32] = []
        var seen: Set<Int32> = [query]
        var waiting = [query]
        while let next = waiting.popLast() {
            guard contents.queryIsActive[Int(next)] else { continue }
            for row in contents.contentByQuery[Int(next)] {
                switch contents.queryContent[Int(row)].member {
                case .preferredTerm(let position, let isNarrow) where isNarrow || scope == .broad:
                    found.append(position)
                case .lowestLevelTerm(let position, let isNarrow) where isNarrow || scope == .broad:
                    found.append(contents.preferredTermOfLowest[Int(position)])
                case .query(let child):
                    if seen.insert(child).inserted { waiting.append(child) }
                case .preferredTerm, .lowestLevelTerm:
                    continue
                }
            }
        }
        return found
    }
}
