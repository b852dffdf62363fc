import CaseWork
import Foundation
import Reexamination

/// Reads what a dossier holds about its cases besides the cases, and checks it against them.
///
/// It works on cases that are read already, whatever file they came from.
struct CaseWorkReader {
    let folder: URL
    let validator: SchemaValidator
    let problems: ProblemCollector

    /// `nil` after an error that leaves no table of clocks. `isComplete` tells whether every case and every subject was read:
    /// only then is an id unknown.
    func read(cases: [SafetyCase], histories: [CaseHistory], subjects: Set<String>, isComplete: Bool) -> (files: CaseWorkFiles, groups: LinkGroups)? {
        let rows = LinksReader(problems: problems).rows(in: folder)
        let known = Set(cases.map(\.id)).union(histories.map(\.id))
        let groups = LinkGroups(rows.entries, cases: cases, histories: histories, knownCases: isComplete ? known : nil, knownSubjects: isComplete ? subjects : nil)
        rows.report(groups, problems)

        var versions: [String: [Int: CalendarDate]] = [:]
        for facts in cases + histories.flatMap({ $0.versions.map(\.facts) }) { versions[facts.id, default: [:]][facts.version] = facts.version == 1 ? facts.received : facts.informed }
        let submissions = SubmissionsReader(problems: problems).submissions(in: folder, versions: isComplete ? versions : nil)
        guard let clocks = ClockRulesDocument.rules(in: folder, validator: validator, problems) else { return nil }
        return (CaseWorkFiles(links: rows.entries, submissions: submissions, clocks: clocks.rules, hasOwnClocks: clocks.isOwn), groups)
    }
}
