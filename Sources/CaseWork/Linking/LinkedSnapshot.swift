import Reexamination

extension LinkGroups {
    /// The snapshot with the decisions in its cases: `duplicateOf` names the group's original, `linkedSubject` its survey
    /// subject, in every version of every member.
    ///
    /// The original is chosen among the cases that count at the cut; a group of which none counts is led by its earliest.
    public func applied(to snapshot: Snapshot) -> Snapshot {
        guard !bonds.isEmpty else { return snapshot }
        var received: [String: CalendarDate] = [:]
        for history in snapshot.caseHistories { received[history.id] = history.versions.map(\.facts.received).min() }
        for safetyCase in snapshot.cases { received[safetyCase.id] = safetyCase.received }
        let counting = Set(snapshot.cases.map(\.id))

        var originals: [String: String] = [:], subjects: [String: String] = [:]
        for group in Set(bonds.flatMap { [$0.one, $0.other] }).map({ self.group(of: $0) }).reduce(into: Set<[LinkParty]>(), { $0.insert($1) }) {
            let ids = group.filter(\.isCase).map(\.id).filter { received[$0] != nil }
            let present = ids.filter(counting.contains)
            let original = (present.isEmpty ? ids : present).compactMap { id in received[id].map { ($0, id) } }.min { $0 < $1 }?.1
            let subject = group.first { !$0.isCase }?.id
            for id in ids {
                originals[id] = original
                subjects[id] = subject
            }
        }
        func linked(_ facts: SafetyCase) -> SafetyCase {
            var facts = facts
            facts.duplicateOf = originals[facts.id].flatMap { $0 == facts.id ? nil : $0 }
            facts.linkedSubject = subjects[facts.id] ?? facts.linkedSubject
            return facts
        }
        var result = snapshot
        result.cases = snapshot.cases.map(linked)
        result.caseHistories = snapshot.caseHistories.compactMap { history in
            CaseHistory(history.versions.map { CaseVersion(kind: $0.kind, facts: linked($0.facts)) })
        }
        return result
    }
}
