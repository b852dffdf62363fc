import MedDRA

/// The counts of a table by preferred term and system organ class × seriousness, from reported reactions.
///
/// ```swift
/// let result = try EventTabulation.count(unordered: columns, hierarchy: hierarchy, threads: 2)
/// ```
///
/// 件数 counts distinct pairs of case and term, serious if any of the repeats is; 症例数 counts distinct cases, in each
/// column by itself (domain brief §0, §3.7). Class rows and the total count every term.
public enum EventTabulation {
    /// Counts all rows exactly; the number of threads changes the time taken and nothing else, because the rows are split
    /// between cases and a case is counted in one place.
    ///
    /// Throws `CountingError.termOutsideHierarchy`.
    public static func count(_ events: CaseClusteredEvents, hierarchy: TermToClass,
                             threads: Int = 1) throws(CountingError) -> TabulationResult {
        let columns = events.columns
        try check(columns, hierarchy)
        let ranges = events.ranges(threads)
        let parts = Concurrently.map(ranges.count) { part in
            var stamps = CaseStamps(hierarchy)
            stamps.count(columns, in: ranges[part])
            return stamps
        }
        return TabulationResult(adding: parts, hierarchy)
    }

    /// The same for rows in any order: each piece is counted as soon as it is sorted, so that no sorted copy of the columns is
    /// made. Takes 8 bytes a row beside the columns while it runs.
    ///
    /// Throws `CountingError.termOutsideHierarchy`.
    public static func count(unordered columns: EventColumns, hierarchy: TermToClass,
                             threads: Int = 1) throws(CountingError) -> TabulationResult {
        try check(columns, hierarchy)
        let clustering = CaseClustering(columns, threads: threads)
        let parts = Concurrently.map(clustering.shares.count) { share in
            var stamps = CaseStamps(hierarchy)
            clustering.visit(clustering.shares[share]) { rows in stamps.count(rows) }
            return stamps
        }
        return TabulationResult(adding: parts, hierarchy)
    }

    private static func check(_ columns: EventColumns, _ hierarchy: TermToClass) throws(CountingError) {
        guard columns.rowCount > 0, Int(columns.largestTerm) >= hierarchy.termCount,
              let row = columns.term.firstIndex(where: { Int($0) >= hierarchy.termCount }) else { return }
        throw .termOutsideHierarchy(row: row, term: Int(columns.term[row]), termCount: hierarchy.termCount)
    }
}

extension TabulationResult {
    /// The sum of passes over disjoint sets of cases.
    init(adding parts: [CaseStamps], _ hierarchy: TermToClass) {
        let none = SeriousnessCounts(total: .init(cases: 0, events: 0), serious: .init(cases: 0, events: 0),
                                     nonSerious: .init(cases: 0, events: 0))
        var terms = Array(repeating: none, count: hierarchy.termCount)
        var classes = Array(repeating: none, count: hierarchy.classCount)
        var total = none
        for part in parts {
            for (index, term) in part.terms.enumerated() {
                terms[index].addCases(Int(term.events), serious: Int(term.seriousEvents),
                                      nonSerious: Int(term.events - term.seriousEvents))
            }
            for (index, group) in part.classes.enumerated() { classes[index].addCases(of: group) }
            total.addCases(of: part.whole)
        }
        for index in terms.indices {
            // A term has one event in each of its cases.
            terms[index].addEvents(terms[index].total.cases, serious: terms[index].serious.cases)
            let events = terms[index].total.events, serious = terms[index].serious.events
            classes[Int(hierarchy.classOfTerm[index])].addEvents(events, serious: serious)
            total.addEvents(events, serious: serious)
        }
        self.init(terms: terms, classes: classes, total: total)
    }
}

extension SeriousnessCounts {
    fileprivate mutating func addCases(of group: CaseStamps.Group) {
        addCases(Int(group.cases), serious: Int(group.seriousCases), nonSerious: Int(group.nonSeriousCases))
    }

    fileprivate mutating func addCases(_ all: Int, serious seriousCases: Int, nonSerious nonSeriousCases: Int) {
        total.cases += all
        serious.cases += seriousCases
        nonSerious.cases += nonSeriousCases
    }

    fileprivate mutating func addEvents(_ all: Int, serious seriousEvents: Int) {
        total.events += all
        serious.events += seriousEvents
        nonSerious.events += all - seriousEvents
    }
}
