import MedDRA

/// Cases and events of some of the reactions by preferred term, organ class and seriousness, counted by the columnar
/// kernel from the single reports: it collapses repeats by itself, so its numbers owe nothing to `ReactionSet.events`.
struct EventCounts {
    let total: SeriousnessCounts
    private let terms: [SeriousnessCounts]
    private let classes: [SeriousnessCounts]
    private let index: TermIndex

    /// Counts the reports of the events, which must be in order of person.
    init(_ events: [ReactionEvent], of reactions: ReactionSet, terms index: TermIndex) throws {
        var cases: [UInt32] = [], terms: [UInt16] = [], serious: [UInt8] = []
        for event in events {
            guard let ordinal = index.ordinal(of: event.term) else { continue }
            for row in reactions.rows[event.rows] {
                cases.append(UInt32(row.person))
                terms.append(UInt16(ordinal))
                serious.append(row.report.isSerious ? 1 : 0)
            }
        }
        let result: TabulationResult
        do throws(CountingError) {
            let columns = try EventColumns(caseIndex: cases, term: terms, serious: serious)
            result = try EventTabulation.count(CaseClusteredEvents(checking: columns), hierarchy: index.hierarchy)
        } catch {
            throw AnalysisError.notCountable(error)
        }
        total = result.total
        self.terms = result.terms
        classes = result.classes
        self.index = index
    }

    /// `nil` for a term that occurs nowhere.
    func counts(of term: TermCode) -> SeriousnessCounts? { index.ordinal(of: term).map { terms[$0] } }

    func counts(ofClass organClass: TermCode) -> SeriousnessCounts? { index.classOrdinal(of: organClass).map { classes[$0] } }
}

extension SeriousnessCounts {
    subscript(column: SeriousnessColumn) -> CasesAndEvents {
        switch column {
        case .total: total
        case .serious: serious
        case .nonserious: nonSerious
        }
    }
}
