import MedDRA
import Reexamination

extension SubjectRecords {
    /// The subject's adverse reactions whose onset, if known, may lie on or before the cut.
    func adverseReactions(by dataCut: CalendarDate, indication: Int) -> some Sequence<ReactionReport> {
        adverseEvents.lazy
            .filter { $0.reaction.isAdverseReaction && ($0.reaction.onset.map { $0.earliest <= dataCut } ?? true) }
            .map { ReactionReport(of: $0, subject: self, indication: indication, dataCut: dataCut) }
    }
}

extension ReactionSet {
    /// Every reaction to the indications under re-examination that any source knows of, inside the reactions' window:
    /// the survey patients' (safety set) and the case reports', a patient known from both counted once.
    ///
    /// A survey's reaction is placed in the window by its onset, an undated one counted in; a case by the day it was
    /// received (domain brief §3.7; counting option `includesForeignCases`).
    static func pool(of snapshot: Snapshot, surveys: [SurveyContext]) -> ReactionSet {
        let window = snapshot.windows.adverseReactions
        let subjectNumbers = Set(snapshot.product.subjectIndications.map(\.number))
        let pooled = surveys.filter { subjectNumbers.contains($0.index.survey.protocol.indication) }
        let people = PersonOfCase(snapshot, surveyed: { subject in pooled.contains { $0.index.position(of: subject) != nil } })
        var reports: [ReactionReport] = []
        for survey in pooled {
            for row in survey.reactions.rows where row.report.onset.map(window.mayContain) ?? true { reports.append(row.report) }
        }
        for safetyCase in snapshot.cases {
            guard let indication = safetyCase.indication, subjectNumbers.contains(indication),
                  snapshot.counting.includesForeignCases || safetyCase.country == "JP",
                  safetyCase.received <= snapshot.dataCut, window.contains(safetyCase.received) else { continue }
            let person = people.person(of: safetyCase)
            for reaction in safetyCase.reactions where reaction.facts.isAdverseReaction {
                reports.append(ReactionReport(of: reaction, in: safetyCase, person: person))
            }
        }
        return ReactionSet(reports)
    }
}
