import MedDRA
import Reexamination

/// A risk whose definition was resolved in the release: which reactions are it.
struct ResolvedRisk: Sendable {
    let item: RiskItem
    /// As the plan at the application calls it.
    let name: LocalizedText
    let definition: RiskDefinition
    let terms: Set<TermCode>
    /// The terms and circumstances in words, as a reader checks them by hand.
    let wording: LocalizedText

    var id: String { item.id }

    /// Whether a reaction is the risk: its term is one of the definition's and every circumstance holds (domain brief §3.5).
    func matches(_ report: ReactionReport) -> Bool {
        terms.contains(report.term) && definition.circumstances.allSatisfy { $0.holds(for: report) }
    }
}

extension RiskCircumstance {
    /// Reports from outside the surveys tell neither doses nor characteristics, so nothing holds for them.
    func holds(for report: ReactionReport) -> Bool {
        guard let history = report.history else { return false }
        switch self {
        case .afterLastDose:
            guard let onset = report.onset?.earliest, let last = history.lastExposure else { return false }
            return onset > last
        case .characteristic(let code, let value, _):
            return history.characteristics.contains { $0.code == code && $0.value == value }
        }
    }
}

extension [RiskCircumstance] {
    /// Words for terms, followed by what the circumstances add to them.
    func appended(to terms: LocalizedText) -> LocalizedText {
        reduce(terms) { text, circumstance in
            switch circumstance {
            case .afterLastDose:
                LocalizedText(ja: text.ja + "、かつ最終投与日より後の発現", en: text.en + ", with an onset after the last administration")
            case .characteristic(let code, let value, let name):
                LocalizedText(ja: text.ja + "、かつ\(name.ja)（\(code) = \(value)）", en: text.en + ", in patients with \(name.en) (\(code) = \(value))")
            }
        }
    }
}

/// The plan's risks by id, those with a definition resolved.
struct ResolvedRisks: Sendable {
    private var byID: [String: ResolvedRisk] = [:]
    /// In the order of the plan.
    let all: [ResolvedRisk]

    init(of snapshot: Snapshot, release: Release) throws {
        all = try snapshot.plan.risks.compactMap { item -> ResolvedRisk? in
            guard let definition = item.definition else { return nil }
            let terms: Set<TermCode>, wording: BilingualText
            do throws(SelectionError) {
                terms = try release.resolve(definition.terms)
                wording = try release.wording(of: definition.terms)
            } catch {
                throw AnalysisError.unresolvableDefinition(risk: item.id, reason: LocalizedText(ja: error.text.japanese, en: error.text.english))
            }
            return ResolvedRisk(item: item, name: item.name(on: snapshot.application), definition: definition, terms: terms,
                                wording: definition.circumstances.appended(to: LocalizedText(ja: wording.japanese, en: wording.english)))
        }
        for risk in all { byID[risk.id] = risk }
    }

    subscript(id: String) -> ResolvedRisk? { byID[id] }
}

extension RiskItem {
    /// What the plan calls the risk on a day; what it last called it if it is not in the plan then.
    func name(on day: CalendarDate) -> LocalizedText {
        state(on: day)?.name ?? history.compactMap(\.state).last?.name ?? LocalizedText(id)
    }
}
