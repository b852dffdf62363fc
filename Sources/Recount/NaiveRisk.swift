import MedDRA
import Reexamination

/// A risk with the terms its definition stands for.
struct NaiveRisk {
    let risk: RiskItem
    let terms: [TermCode]

    static func all(in snapshot: Snapshot, release: Release) throws -> [NaiveRisk] {
        var found: [NaiveRisk] = []
        for risk in snapshot.plan.risks {
            guard let definition = risk.definition else { continue }
            found.append(NaiveRisk(risk: risk, terms: Array(try release.resolve(definition.terms))))
        }
        return found
    }

    /// Whether a survey patient's reaction is this risk: the term fits and every circumstance holds.
    func matches(_ event: AdverseEvent, _ patients: NaivePatients) -> Bool {
        guard terms.contains(event.reaction.preferredTerm), let definition = risk.definition else { return false }
        for circumstance in definition.circumstances {
            switch circumstance {
            case .afterLastDose:
                guard let onset = event.reaction.onset, let last = patients.lastDose(event.subject), onset.earliest > last else { return false }
            case .characteristic(let code, let value, _):
                var has = false
                for record in patients.characteristics[event.subject] ?? [] where record.code == code && record.value == value {
                    has = true
                }
                if !has { return false }
            }
        }
        return true
    }
}
