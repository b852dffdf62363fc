import Foundation
import MedDRA
import Reexamination

/// cases/cases.csv: one row an event, rows of one `CASEID` one case.
struct CaseReader {
    let folder: URL
    let release: Release?
    let problems: ProblemCollector

    static let path = "cases/cases.csv"

    /// A case without its events, and the line it was first seen on.
    struct Head: Hashable {
        var source: SafetyCase.Source
        var country: String
        var received: CalendarDate
        var indication: Int?
        var sex: Sex
        var age: Int?
        var linkedSubject: String?
        var site: String?
    }

    struct CaseRows {
        var reactions = Rows<CaseReaction>(file: CaseReader.path)
        var heads: [String: (head: Head, line: Int)] = [:]

        func cases() -> [SafetyCase] {
            var cases: [SafetyCase] = []
            reactions.forEachOwner { id, range in
                guard let head = heads[id]?.head else { return }
                cases.append(SafetyCase(id: id, source: head.source, country: head.country, received: head.received, indication: head.indication, sex: head.sex,
                                        age: head.age, linkedSubject: head.linkedSubject, reactions: Array(reactions.records[range]), site: head.site))
            }
            return cases
        }
    }

    func rows() -> CaseRows {
        var rows = CaseRows()
        let table = EventTables.cases
        // Cases may come as messages instead.
        let isNeeded = CaseMessageReader.files(in: folder).isEmpty
        guard let file = DossierFolder.file(Self.path, in: folder, neededBy: isNeeded ? "" : nil, problems) else { return rows }
        let id = table.index(of: "CASEID"), sequence = table.index(of: "SEQ"), infection = table.index(of: "INFECTION")
        let reading = ReactionReading(prefix: "", table: table, release: release, problems: problems)
        TableReading(file, table, problems).rows { row in
            let head = head(row, table)
            let facts = reading.facts(row)
            let isInfection = row.code(infection, CodeLists.yesNo) ?? false
            guard let id = row.identifier(id), let sequence = row.integer(sequence) else { return }
            if let head {
                if let first = rows.heads[id] {
                    for column in Self.differences(first.head, head) {
                        row.report(.record(.caseDisagrees(id: id, first: file.location(line: first.line))), column: table.index(of: column))
                    }
                } else {
                    rows.heads[id] = (head, row.line)
                }
            }
            guard let facts else { return }
            rows.reactions.append(CaseReaction(caseID: id, sequence: sequence, facts: facts, isInfectionByProduct: isInfection), line: row.line)
        }
        rows.reactions.sort()
        rows.reactions.reportRepeats(problems, column: "SEQ") { .duplicateKey($0, first: $1) }
        return rows
    }

    private func head(_ row: TableRow, _ table: TableDefinition) -> Head? {
        let facts = (indication: row.integer(table.index(of: "INDICATION")), age: row.integer(table.index(of: "AGE")), link: row.identifier(table.index(of: "LINKSUBJ")), site: row.text(table.index(of: "SITE")))
        guard let source = row.code(table.index(of: "SOURCE"), CodeLists.source), let country = row.identifier(table.index(of: "COUNTRY")),
              let received = row.day(table.index(of: "RECVDTC")), let sex = row.code(table.index(of: "SEX"), CodeLists.sex) else { return nil }
        return Head(source: source, country: country, received: received, indication: facts.indication, sex: sex, age: facts.age, linkedSubject: facts.link, site: facts.site)
    }

    /// The columns in which two rows of a case differ.
    private static func differences(_ first: Head, _ other: Head) -> [String] {
        var columns: [String] = []
        if first.source != other.source { columns.append("SOURCE") }
        if first.country != other.country { columns.append("COUNTRY") }
        if first.received != other.received { columns.append("RECVDTC") }
        if first.indication != other.indication { columns.append("INDICATION") }
        if first.sex != other.sex { columns.append("SEX") }
        if first.age != other.age { columns.append("AGE") }
        if first.linkedSubject != other.linkedSubject { columns.append("LINKSUBJ") }
        if first.site != other.site { columns.append("SITE") }
        return columns
    }
}
