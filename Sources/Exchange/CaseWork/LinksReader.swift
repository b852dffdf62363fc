import CaseWork
import Foundation
import Reexamination

/// cases/links.csv: one row a pair, with what a person decided of it.
struct LinksReader {
    let problems: ProblemCollector

    static let path = "cases/links.csv"

    /// The sound rows and the line each stands on.
    struct LinkRows {
        var entries: [LinkEntry] = []
        var lines: [Int] = []
        var file = LinksReader.path
    }

    /// None if the file is not there.
    func rows(in folder: URL) -> LinkRows {
        guard let file = DossierFolder.file(Self.path, in: folder, neededBy: nil, problems) else { return LinkRows() }
        return rows(of: file)
    }

    func rows(of file: FileContents) -> LinkRows {
        var rows = LinkRows(file: file.path)
        let table = CaseWorkTables.links
        TableReading(file, table, problems).rows { row in
            func column(_ name: String) -> Int { table.index(of: name) }
            let verdict = row.code(column("DECISION"), CodeLists.linkVerdict), isDecided = row.text(column("DECISION")) != nil
            let by = row.text(column("BY")), on = row.day(column("ON")), reason = row.text(column("REASON")), score = row.integer(column("SCORE"))
            if isDecided {
                for name in ["BY", "ON", "REASON"] where row.text(column(name)) == nil { row.report(.link(.incomplete), column: column(name)) }
            }
            guard let kind = row.code(column("KIND"), CodeLists.linkKind), let caseID = row.identifier(column("CASEID")), let other = row.identifier(column("OTHER")) else { return }
            var decision: LinkEntry.Decision?
            if let verdict, let by, let on, let reason { decision = .init(verdict: verdict, by: by, on: on, reason: reason) }
            if !isDecided { row.report(.link(.undecided(caseID, other)), column: column("DECISION")) }
            rows.entries.append(LinkEntry(kind: kind, caseID: caseID, other: other, decision: decision, score: score))
            rows.lines.append(row.line)
        }
        return rows
    }
}

extension LinksReader.LinkRows {
    /// Reports what is wrong with the entries among each other and the cases.
    func report(_ groups: LinkGroups, _ problems: ProblemCollector) {
        for conflict in groups.conflicts {
            let index = conflict.entry, entry = entries[index]
            func add(_ situation: LinkSituation, _ field: String) {
                problems.add(.link(situation), at: SourceLocation(file: file, line: lines[index]), field: field)
            }
            func place(_ index: Int) -> SourceLocation { SourceLocation(file: file, line: lines[index]) }
            switch conflict {
            case .toItself: add(.toItself(entry.caseID), "OTHER")
            case .unknownCase(_, let isOther): add(.unknownCase(FoundValue(identifier: isOther ? entry.other : entry.caseID)), isOther ? "OTHER" : "CASEID")
            case .unknownSubject: add(.unknownSubject(FoundValue(identifier: entry.other)), "OTHER")
            case .repeated(_, let first): add(.repeated(entry.caseID, entry.other, first: place(first)), "OTHER")
            case .saidBoth(_, let first): add(.saidBoth(entry.caseID, entry.other, first: place(first)), "DECISION")
            case .differentYetSame(_, let chain): add(.differentYetSame(chain), "DECISION")
            case .twoSubjects(_, let subjects): add(.twoSubjects(entry.caseID, subjects), "OTHER")
            case .disagreesWithCase(_, let linked): add(.disagreesWithCase(entry.caseID, linked), "OTHER")
            case .onlyByWayOf(_, let pairs): add(.onlyByWayOf(pairs), "DECISION")
            }
        }
    }
}
