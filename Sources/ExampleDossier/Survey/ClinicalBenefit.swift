import Reexamination

/// The physicians' yearly answers to six indicators of clinical benefit (`QS`): yes, no, or cannot be judged.
///
/// The fifth year has the published shares of 106 patients; the years before it are invented about as high.
struct ClinicalBenefit {
    struct Answer {
        let patient: Patient
        let visit: Int
        let indicator: String
        /// `nil` if not answered.
        let result: String?
        let day: CalendarDate
    }

    static let indicators = ["BONEMIN", "BONEREP", "PAINDEC", "MOBILITY", "FUNCTION", "OTHER"]
    /// Per thousand with a benefit in years 1 to 4, by indicator.
    private static let shares = [[352, 381, 412, 430], [360, 390, 421, 437], [512, 488, 471, 449], [331, 310, 295, 280], [365, 352, 341, 330], [84, 90, 88, 97]]
    /// Patients with a benefit in year 5, of 106.
    private static let fifthYear = [44, 45, 46, 28, 34, 10]

    static func answers(of patients: [Patient]) -> [Answer] {
        var random = DeterministicRandom("clinical-benefit")
        let answering = patients.filter { $0.isInEfficacySet || ($0.role == .outsideEfficacy(codes: ["NOTNAIVE"])) }
        // How much each patient tends to benefit in each respect, so that the years of one patient resemble each other.
        let tendency = answering.map { _ in indicators.map { _ in random.below(1_000) } }
        var answers: [Answer] = []
        for visit in 2...SurveyForms.fifthYear {
            let present = answering.indices.filter { answering[$0].lastForm >= visit }
            let days = present.map { answering[$0].firstDose.adding(months: SurveyForms.throughMonth[visit - 1]).adding(days: random.within(-10...10)) }
            for (place, indicator) in indicators.enumerated() {
                let counted = present.indices.filter { answering[present[$0]].isInEfficacySet && (visit == SurveyForms.fifthYear || !random.chance(2)) }
                let positives = visit == SurveyForms.fifthYear ? fifthYear[place] : (counted.count * shares[place][visit - 2] + 500) / 1_000
                let ranked = counted.map { (index: $0, score: tendency[present[$0]][place] + random.below(350)) }
                    .sorted { ($0.score, $0.index) < ($1.score, $1.index) }
                let positive = Set(ranked.suffix(positives).map(\.index)), answered = Set(counted)
                for index in present.indices {
                    let patient = answering[present[index]]
                    let result: String? = if positive.contains(index) || !patient.isInEfficacySet {
                        "Y"
                    } else if answered.contains(index) {
                        random.chance(11) ? "U" : "N"
                    } else {
                        nil
                    }
                    answers.append(Answer(patient: patient, visit: visit, indicator: indicator, result: result, day: days[index]))
                }
            }
        }
        return answers.enumerated().sorted { ($0.element.patient.number, $0.element.visit, $0.offset) < ($1.element.patient.number, $1.element.visit, $1.offset) }
            .map(\.element)
    }
}
