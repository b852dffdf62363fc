import MedDRA
import Reexamination

/// What lies around a risk's definition: terms that occurred in the same organ classes but are not in it, its own terms that
/// occurred under other circumstances, and other definitions that share terms with it. A definition that is too narrow, or
/// counted twice, shows here (domain brief §3.5).
///
/// ```swift
/// analysis.surveys[0].neighbourhoods.first { $0.riskID == "malignancy" }?.outside.map(\.name.ja)
/// ```
public struct RiskNeighbourhood: Hashable, Sendable {
    public let riskID: String
    /// Terms of the survey's reactions whose primary organ class is that of a term of the definition, in table order.
    public let outside: [SurveyReactions.TermLine]
    /// The definition's own terms that occurred without its circumstances, in ascending order of code; none for a definition
    /// without circumstances. A near miss, such as hypercalcaemia during treatment beside that after its end.
    public let unmet: [UnmetTerm]
    public let overlaps: [Overlap]

    /// A term of the definition in patients in whom the circumstances did not hold.
    public struct UnmetTerm: Hashable, Sendable {
        public let term: TermCode
        public let name: LocalizedText
        /// A share of the safety set.
        public let cases: FigureID
    }

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
    init(of risk: ResolvedRisk, among risks: ResolvedRisks, in survey: SurveyContext, reactions: SurveyReactions, terms index: TermIndex,
         release: Release, into ledger: inout FigureLedger) throws {
        let classes = Set(risk.terms.compactMap { release.preferredTerm($0)?.primarySystemOrganClass })
        riskID = risk.id
        outside = reactions.classes.filter { classes.contains($0.organClass.code) }
            .flatMap(\.terms).filter { !risk.terms.contains($0.term) }
        unmet = try Self.unmet(risk, in: survey, terms: index, into: &ledger)
        overlaps = risks.all.compactMap { other in
            guard other.id != risk.id else { return nil }
            let shared = risk.terms.intersection(other.terms)
            guard !shared.isEmpty else { return nil }
            return Overlap(riskID: other.id, sharedTerms: shared.sorted(),
                           differsInCircumstances: risk.definition.circumstances != other.definition.circumstances)
        }
    }
    private static func unmet(_ risk: ResolvedRisk, in survey: SurveyContext, terms index: TermIndex, into ledger: inout FigureLedger) throws -> [UnmetTerm] {
        let missed = survey.reactions.filter { risk.terms.contains($0.term) && !risk.matches($0) }
        return try Dictionary(grouping: missed.events, by: \.term).sorted { $0.key < $1.key }.map { term, events in
            let name = index.name(of: term)
            return UnmetTerm(term: term, name: name, cases: try ledger.enterShare(.init(
                id: "survey.\(survey.id).risk.\(risk.id).unmet.pt.\(term).cases",
                label: LocalizedText(ja: "「\(risk.name.ja)」の発現の状況に合わない「\(name.ja)」の症例数", en: "Cases with \(name.en) outside the circumstances of \(risk.name.en)"),
                definition: LocalizedText(
                    ja: "安全性解析対象症例のうち、副作用「\(name.ja)」が「\(risk.name.ja)」の定義（\(risk.wording.ja)）の状況に合わずに発現した症例の数。日付が不明等の理由で合うと判断できないものを含む。",
                    en: "Of the safety set, those in whom \(name.en) occurred as an adverse reaction outside the circumstances of \(risk.name.en) (\(risk.wording.en)), or without a date or other fact to tell.")
                    .followed(by: LocalizedText(ja: "状況に合う別の発現がある症例は「\(risk.name.ja)」にも数える。", en: "A patient in whom it also occurred within them is counted under the risk as well.")),
                population: survey.safetyPopulation), missed.cases(of: events), of: survey.safety.count))
        }
    }
}
