import Reexamination

/// 承認時までの臨床試験: the published result that a survey's is printed beside, as a figure like any other.
public struct ReferenceTrialResult: Hashable, Sendable {
    public let trialID: String
    public let name: LocalizedText
    public let measure: LocalizedText
    public let citation: LocalizedText
    public let share: FigureID
}

extension ReferenceTrialResult {
    init(_ trial: ReferenceTrial, into ledger: inout FigureLedger) throws {
        trialID = trial.id
        name = trial.name
        measure = trial.measure
        citation = trial.citation
        let id: FigureID = "reference.\(trial.id)"
        share = try ledger.enter(.init(
            id: id, label: LocalizedText(ja: "\(trial.name.ja)：\(trial.measure.ja)", en: "\(trial.name.en): \(trial.measure.en)"),
            definition: LocalizedText(ja: "\(trial.definition.ja)（公表値。本データの症例ではない。出典：\(trial.citation.ja)）",
                                      en: "\(trial.definition.en) (a published value, not of the patients here; source: \(trial.citation.en))"),
            population: Population(name: LocalizedText(ja: "\(trial.name.ja)の対象症例", en: "the patients of \(trial.name.en)"), figure: nil)),
            value: try ledger.share(id, trial.successes, of: trial.patients))
    }
}
