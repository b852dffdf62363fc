import CaseWork
import Foundation
import Reexamination

/// cases/submissions.csv: one row a version of a case.
struct SubmissionsReader {
    let problems: ProblemCollector

    static let path = "cases/submissions.csv"

    /// `nil` if the file is not there. `versions` are those the dossier has, each with its day 0; `nil` where not all could be read.
    func submissions(in folder: URL, versions: [String: [Int: CalendarDate]]?) -> [Submission]? {
        guard let file = DossierFolder.file(Self.path, in: folder, neededBy: nil, problems) else { return nil }
        var submissions: [Submission] = [], lines: [String: Int] = [:]
        let table = CaseWorkTables.submissions
        TableReading(file, table, problems).rows { row in
            func column(_ name: String) -> Int { table.index(of: name) }
            let sent = row.day(column("SENT")), acknowledgement = row.code(column("ACK"), CodeLists.acknowledgement)
            let trend = row.code(column("TREND"), CodeLists.yesNo), phase = row.code(column("EPPV"), CodeLists.yesNo)
            if row.text(column("SENT")) == nil, row.text(column("ACK")) != nil { row.report(.link(.acknowledgedNotSent), column: column("SENT")) }
            guard let id = row.identifier(column("CASEID")), let version = row.integer(column("VERSION")) else { return }
            if let first = lines["\(id)/\(version)"] {
                row.report(.record(.duplicateKey("\(id)/\(version)", first: file.location(line: first))), column: column("VERSION"))
                return
            }
            lines["\(id)/\(version)"] = row.line
            if let versions {
                if let known = versions[id] {
                    if let dayZero = known[version] {
                        if let sent, sent < dayZero { row.report(.date(.sentBeforeReceipt), column: column("SENT")) }
                    } else {
                        row.report(.link(.unknownVersion(version, known: known.keys.sorted())), column: column("VERSION"))
                    }
                } else {
                    row.report(.link(.unknownCase(FoundValue(identifier: id))), column: column("CASEID"))
                }
            }
            submissions.append(Submission(caseID: id, version: version, sent: sent, acknowledgement: acknowledgement, trend: trend, earlyPostMarketing: phase))
        }
        return submissions
    }
}
