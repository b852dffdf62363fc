import Reexamination

/// A survey made ready for counting: its records by subject, its analysis sets and the reactions of its safety set.
struct SurveyContext: Sendable {
    let index: SurveyIndex
    let populations: SurveyPopulations
    /// 安全性解析対象, as positions in `index.subjects`.
    let safety: [Int]
    /// Of the safety set, up to the cut.
    let reactions: ReactionSet

    init(_ survey: Survey, dataCut: CalendarDate) throws {
        let index = try SurveyIndex(survey, dataCut: dataCut)
        let populations = try SurveyPopulations(of: index, dataCut: dataCut)
        guard let safety = populations.members(of: "safety") else {
            throw AnalysisError.missingAnalysisSet(survey: survey.id, set: "safety")
        }
        self.index = index
        self.populations = populations
        self.safety = safety
        reactions = ReactionSet(safety.flatMap { index.subjects[$0].adverseReactions(by: dataCut, indication: survey.protocol.indication) })
    }

    var id: String { index.survey.id }
    var name: LocalizedText { index.survey.protocol.name }

    func subject(_ position: Int) -> SubjectRecords { index.subjects[position] }

    /// A contributor for each position, resting on the subject's own record.
    func contributors(_ positions: [Int]) -> [Contributor] {
        positions.map { Contributor(unit: subject($0).subject.id, records: [subject($0).subject.recordID]) }
    }

    var safetyPopulation: Population {
        Population(name: LocalizedText(ja: "\(name.ja)の安全性解析対象症例", en: "safety analysis set of \(name.en)"),
                   figure: "survey.\(id).safety.n")
    }

    var efficacyPopulation: Population {
        Population(name: LocalizedText(ja: "\(name.ja)の有効性解析対象症例", en: "efficacy analysis set of \(name.en)"),
                   figure: "survey.\(id).efficacy.n")
    }

    var collectedPopulation: Population {
        Population(name: LocalizedText(ja: "\(name.ja)の収集症例", en: "collected cases of \(name.en)"), figure: "survey.\(id).collected")
    }

    /// Everyone on record.
    var wholePopulation: Population {
        Population(name: LocalizedText(ja: "\(name.ja)に登録された症例", en: "everyone on record in \(name.en)"), figure: nil)
    }
}
