import MedDRA
import Reexamination

/// Reads what a row says of an event, in `ae.csv` (columns with `AE` before their names) and in `cases.csv` alike.
struct ReactionReading {
    private let verbatim, lowest, preferred, serious, seriousCompany, relation, relationCompany, onset, end, outcome: Int
    private let criteria: [(column: Int, name: String, criterion: Seriousness.Criterion)]
    private let preferredName, lowestName: String
    private let release: Release?
    private let problems: ProblemCollector

    init(prefix: String, table: TableDefinition, release: Release?, problems: ProblemCollector) {
        func column(_ name: String) -> Int { table.index(of: prefix + name) }
        verbatim = column("TERM")
        lowest = column("LLTCD")
        preferred = column("PTCD")
        serious = column("SER")
        seriousCompany = column("SERCO")
        relation = column("REL")
        relationCompany = column("RELCO")
        onset = column("STDTC")
        end = column("ENDTC")
        outcome = column("OUT")
        criteria = EventTables.criteria.map { (column($0.suffix), prefix + $0.suffix, $0.criterion) }
        preferredName = prefix + "PTCD"
        lowestName = prefix + "LLTCD"
        self.release = release
        self.problems = problems
    }

    /// `nil` if the row lacks what an event must have, which is reported.
    func facts(_ row: TableRow) -> ReactionFacts? {
        let dates = (onset: row.date(onset), end: row.date(end))
        let company = (serious: row.code(seriousCompany, CodeLists.yesNo), relation: row.code(relationCompany, CodeLists.causality))
        let reporter = (serious: row.code(serious, CodeLists.yesNo), relation: row.code(relation, CodeLists.causality))
        let outcome = row.code(outcome, CodeLists.outcome)
        let terms = (preferred: row.termCode(preferred), lowest: row.termCode(lowest))
        var reasons: Set<Seriousness.Criterion> = []
        for (column, name, criterion) in criteria where row.code(column, CodeLists.yesNo) == true {
            reasons.insert(criterion)
            if reporter.serious == false, company.serious != true { row.report(.record(.criterionNotSerious(column: name)), column: serious) }
        }
        if let start = dates.onset, let end = dates.end, end.latest < start.earliest {
            row.report(.date(.endBeforeStart(startColumn: String(preferredName.dropLast(4)) + "STDTC")), column: self.end)
        }
        if outcome == .fatal, reporter.serious == false, company.serious != true { row.report(.record(.fatalNotSerious), column: self.outcome) }
        guard let preferred = terms.preferred, isCoded(preferred, terms.lowest, row), let isSerious = reporter.serious, let outcome,
              let verbatim = row.text(verbatim) else { return nil }
        return ReactionFacts(verbatim: verbatim, lowestLevelTerm: terms.lowest, preferredTerm: preferred,
                             seriousness: Seriousness(reporter: isSerious, company: company.serious, criteria: reasons),
                             causality: Causality(reporter: reporter.relation, company: company.relation), onset: dates.onset, end: dates.end, outcome: outcome)
    }

    /// Whether the terms are the release's and belong to each other.
    private func isCoded(_ preferred: TermCode, _ lowest: TermCode?, _ row: TableRow) -> Bool {
        guard let release else { return true }
        let resolver = TermResolver(release: release, file: row.location.file, problems: problems)
        var isSound = resolver.checked(preferred, .preferredTerm, release, at: row.location, field: preferredName) != nil
        guard let lowest else { return isSound }
        if resolver.checked(lowest, .lowestLevelTerm, release, at: row.location, field: lowestName) == nil { return false }
        if isSound, let parent = release.lowestLevelTerm(lowest)?.preferredTerm, parent != preferred {
            row.report(.term(.otherPreferredTerm(lowestLevelTerm: lowest, belongsTo: parent, found: preferred)), column: self.preferred)
            isSound = false
        }
        return isSound
    }
}
