import MedDRA
import Reexamination

/// What lies around a risk's definition: terms that occurred in the same organ classes but are not in it, and other
/// definitions that share terms with it. A definition that is too narrow, or counted twice, shows here (domain brief §3.5).
///
/// ```swift
/// analysis.surveys[0].neighbourhoods.first { $0.riskID == "malignancy" }?.outside.map(\.name.ja)
/// ```
public struct RiskNeighbourhood: Hashable, Sendable {
    public let riskID: String
    /// Terms of the survey's reactions whose primary organ class is that of a term of the definition, in table order.
    public let outside: [SurveyReactions.TermLine]
    public let overlaps: [Overlap]

    /// Another risk whose definition has terms in common with this one.
    public struct Overlap: Hashable, Sendable {
        public let riskID: String
        /// In ascending order of code.
        public let sharedTerms: [TermCode]
        /// Whether circumstances set at least one of the two apart, so that sharing the terms is meant.
        public let differsInCircumstances: Bool
    }
}

extension RiskNeighbourhood {
    init(of risk: ResolvedRisk, among risks: ResolvedRisks, reactions: SurveyReactions, release: Release) {
        let classes = Set(risk.terms.compactMap { release.preferredTerm($0)?.primarySystemOrganClass })
        riskID = risk.id
        outside = reactions.classes.filter { classes.contains($0.organClass.code) }
            .flatMap(\.terms).filter { !risk.terms.contains($0.term) }
        overlaps = risks.all.compactMap { other in
            guard other.id != risk.id else { return nil }
            let shared = risk.terms.intersection(other.terms)
            guard !shared.isEmpty else { return nil }
            return Overlap(riskID: other.id, sharedTerms: shared.sorted(),
                           differsInCircumstances: risk.definition.circumstances != other.definition.circumstances)
        }
    }
}
