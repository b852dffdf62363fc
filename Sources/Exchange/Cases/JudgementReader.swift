import Foundation
import MedDRA
import Reexamination

/// Reads `cases/judgements.csv`.
struct JudgementReader {
    let folder: URL
    let release: Release?
    let dataCut: CalendarDate?
    let problems: ProblemCollector

    static let path = "cases/judgements.csv"

    /// The judgements by case, in the order of the file; none if there is no such file. What was judged after the data cut is left out, which is said.
    func judgements() -> [String: [CompanyJudgement]] {
        guard let file = DossierFolder.file(Self.path, in: folder, neededBy: nil, problems) else { return [:] }
        let table = JudgementTable.definition
        func column(_ name: String) -> Int { table.index(of: name) }
        let columns = (id: column("CASEID"), version: column("VERSION"), sequence: column("SEQ"), term: column("LLTCD"), serious: column("SERCO"),
                       causality: column("RELCO"), infection: column("INFECTION"), indication: column("INDICATION"), by: column("BY"), day: column("ON"), reason: column("REASON"))
        let resolver = TermResolver(release: release, file: Self.path, problems: problems)
        var judgements: [String: [CompanyJudgement]] = [:]
        TableReading(file, table, problems).rows { row in
            var term = row.termCode(columns.term)
            if let code = term, let release, resolver.checked(code, .lowestLevelTerm, release, at: row.location, field: "LLTCD") == nil { term = nil }
            let by = row.text(columns.by), day = row.day(columns.day), reason = row.text(columns.reason)
            let version = row.integer(columns.version), sequence = row.integer(columns.sequence)
            let said = (serious: row.code(columns.serious, CodeLists.yesNo), causality: row.code(columns.causality, CodeLists.causality),
                        infection: row.code(columns.infection, CodeLists.yesNo), indication: row.integer(columns.indication))
            guard let id = row.identifier(columns.id), let by, let day, let reason else { return }
            let judgement = CompanyJudgement(
                caseID: id, version: version, sequence: sequence, lowestLevelTerm: term, isSerious: said.serious, causality: said.causality,
                isInfectionByProduct: said.infection, indication: said.indication, by: by, on: day, reason: reason, line: row.line)
            if let dataCut, day > dataCut { return row.report(.date(.afterDataCut(dataCut)), column: columns.day) }
            if sequence != nil, said.indication != nil { row.report(.message(.judgementOfWholeCase(column: "INDICATION")), column: columns.sequence) }
            if sequence == nil, term != nil { row.report(.message(.judgementOfEvent(column: "LLTCD")), column: columns.term) }
            if ![columns.term, columns.serious, columns.causality, columns.infection, columns.indication].contains(where: row.has) { row.report(.message(.judgementOfNothing), column: columns.id) }
            for known in judgements[id] ?? [] where known.repeats(judgement) {
                row.report(.message(.judgementRepeated(first: known.line)), column: columns.id)
            }
            judgements[id, default: []].append(judgement)
        }
        return judgements
    }
}
