import MedDRA
import Reexamination

/// Finds why a reaction stands otherwise on a form judged anew than it did as reported: one thing after the other is brought up to
/// today – the label, the reports' versions, the reports that are told together – and what changes the outcome is a reason.
struct PastReasoning {
    /// By the label that judges anew.
    let present: Listedness
    let label: LabelVersion
    /// Cases that are nullified today.
    let nullified: Set<String>

    func reasons(for unit: ComparedUnit, then: ComparedForm, now: ComparedForm) -> [PastComparison.Reason] {
        let after = now.parts[unit.person]?.first, kindThen = then.events[unit]?.kind, kindNow = now.events[unit]?.kind
        guard let before = part(of: unit, in: then, listedToday: after?.reports.lead.id) else { return [.unknownThen] }
        // A report that lay in no period then, as it was not known at the end of the one that it stands in now.
        if before.column == .outside, let after, after.column != .outside, before.reports.reports.contains(where: { $0.id == after.reports.lead.id }) {
            return [.unknownThen]
        }
        let idsThen = before.reports.reports.map(\.id), idsNow = after?.reports.reports.map(\.id) ?? []
        let rejudged = kind(of: unit.term, in: before.reports)
        let isMoved = kindThen != nil && kindNow != nil && then.events[unit]?.column != now.events[unit]?.column
        var reasons: [PastComparison.Reason] = []
        if kindThen != rejudged { reasons.append(.label(from: before.label.id, to: label.id)) }
        guard let after, let kept = after.reports.filter({ idsThen.contains($0.id) }) else {
            return reasons + [.removed(nullified: idsThen.contains(where: nullified.contains))]
        }
        guard kindNow != rejudged || isMoved else { return reasons }
        let gone = idsThen.filter { !idsNow.contains($0) }, added = idsNow.filter { !idsThen.contains($0) }
        let updated = kind(of: unit.term, in: kept)
        // Without those that are gone, by the versions of then.
        let remaining = before.reports.filter { idsNow.contains($0.id) }.flatMap { kind(of: unit.term, in: $0) }
        if remaining != rejudged { reasons.append(.removed(nullified: gone.contains(where: nullified.contains))) }
        if updated != remaining { reasons.append(version(of: before.reports, kept)) }
        if !added.isEmpty, kindNow != updated || isMoved { reasons.append(.joined(with: added)) }
        return reasons.isEmpty ? [version(of: before.reports, kept)] : reasons
    }

    /// Where the reaction stood then; if it did not, the part that today's label would show it in, the one that has the report by which the
    /// case is listed today, or the first.
    private func part(of unit: ComparedUnit, in then: ComparedForm, listedToday lead: String?) -> ComparedForm.Part? {
        guard let parts = then.parts[unit.person] else { return nil }
        if let event = then.events[unit] { return parts.first { $0.column == event.column } }
        return parts.first { kind(of: unit.term, in: $0.reports) != nil }
            ?? parts.first { $0.reports.reports.contains { $0.id == lead } } ?? parts.first
    }

    private func kind(of term: TermCode, in reports: JoinedReports) -> CaseReportClass? {
        CaseReportEvent.events(of: [reports], in: 0, by: present).first { $0.term == term }?.kind
    }

    /// The first report whose version has changed, else the one the case is listed by.
    private func version(of before: JoinedReports, _ after: JoinedReports) -> PastComparison.Reason {
        for old in before.reports {
            if let new = after.reports.first(where: { $0.id == old.id }), new.version != old.version { return .version(from: old.version, to: new.version) }
        }
        return .version(from: before.lead.version, to: after.lead.version)
    }
}
