import Foundation
import MedDRA
import Reexamination

/// What the company judged of a case or of one of its events: a row of `cases/judgements.csv`.
struct CompanyJudgement: Sendable {
    let caseID: String
    let version: Int?
    /// The event's number; `nil` if it is of the whole case.
    let sequence: Int?
    var lowestLevelTerm: TermCode?
    var isSerious: Bool?
    var causality: Causality.Judgement?
    var isInfectionByProduct: Bool?
    var indication: Int?
    let line: Int

    /// Whether it is about a version and, given one, an event of the case.
    func applies(to version: Int, sequence: Int?) -> Bool { (self.version ?? version) == version && self.sequence == sequence }
}

/// Reads `cases/judgements.csv`.
struct JudgementReader {
    let folder: URL
    let release: Release?
    let problems: ProblemCollector

    static let path = "cases/judgements.csv"

    /// The judgements by case, in the order of the file; none if there is no such file.
    func judgements() -> [String: [CompanyJudgement]] {
        guard let file = DossierFolder.file(Self.path, in: folder, neededBy: nil, problems) else { return [:] }
        let table = JudgementTable.definition
        func column(_ name: String) -> Int { table.index(of: name) }
        let columns = (id: column("CASEID"), version: column("VERSION"), sequence: column("SEQ"), term: column("LLTCD"), serious: column("SERCO"),
                       causality: column("RELCO"), infection: column("INFECTION"), indication: column("INDICATION"), day: column("ON"))
        let resolver = TermResolver(release: release, file: Self.path, problems: problems)
        var judgements: [String: [CompanyJudgement]] = [:]
        TableReading(file, table, problems).rows { row in
            var term = row.termCode(columns.term)
            if let code = term, let release, resolver.checked(code, .lowestLevelTerm, release, at: row.location, field: "LLTCD") == nil { term = nil }
            _ = row.day(columns.day)
            guard let id = row.identifier(columns.id) else { return }
            let judgement = CompanyJudgement(
                caseID: id, version: row.integer(columns.version), sequence: row.integer(columns.sequence), lowestLevelTerm: term,
                isSerious: row.code(columns.serious, CodeLists.yesNo), causality: row.code(columns.causality, CodeLists.causality),
                isInfectionByProduct: row.code(columns.infection, CodeLists.yesNo), indication: row.integer(columns.indication), line: row.line)
            if judgement.sequence != nil, judgement.indication != nil { row.report(.message(.judgementOfWholeCase(column: "INDICATION")), column: columns.sequence) }
            for known in judgements[id] ?? [] where known.version == judgement.version && known.sequence == judgement.sequence && known.repeats(judgement) {
                row.report(.message(.judgementRepeated(first: known.line)), column: columns.id)
            }
            judgements[id, default: []].append(judgement)
        }
        return judgements
    }
}

extension CompanyJudgement {
    /// Whether both judge the same thing, so that only one of them can count.
    fileprivate func repeats(_ other: CompanyJudgement) -> Bool {
        (lowestLevelTerm != nil && other.lowestLevelTerm != nil) || (isSerious != nil && other.isSerious != nil)
            || (causality != nil && other.causality != nil) || (isInfectionByProduct != nil && other.isInfectionByProduct != nil)
            || (indication != nil && other.indication != nil)
    }
}
