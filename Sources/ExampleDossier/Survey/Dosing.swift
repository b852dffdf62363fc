import Reexamination

/// Days of administration: days 1, 8, 15 and 29, then every four weeks with the odd shift or gap, for up to five years.
struct Dosing {
    private var random = DeterministicRandom("doses")

    /// Gives every patient who had the drug their doses.
    mutating func administer(to patients: inout [Patient], plan: EfficacyPlan) {
        for index in patients.indices {
            let patient = patients[index]
            guard patient.role != .outsideSafety(code: "NOEXPOSURE"), patient.isCollected else { continue }
            var days: [Int]
            if let progression = plan.progressions[patient.number] {
                // A first course of exactly so many doses, then perhaps a second one after the lesion grew.
                days = Array(Self.nominalDays.prefix(progression.doses))
                if random.chance(60) {
                    let restart = progression.day + 14
                    let courseDoses = random.within(6...40)
                    days += (0..<courseDoses).map { restart + 28 * $0 }.filter { $0 <= 1_795 }
                }
            } else {
                let months = treatmentMonths(of: patient)
                days = Self.nominalDays.filter { $0 <= months * 30 }
                days = days.enumerated().compactMap { position, day in
                    if position < 4 { return day }
                    return random.chance(3) ? nil : day + random.within(-3...4)
                }
            }
            patients[index].doses = days.enumerated().map { position, day in
                let date = patient.firstDose.adding(days: day)
                // Here and there only the month of a dose is known, never of the first few or the last.
                let isPartial = plan.progressions[patient.number] == nil && position > 5 && position < days.count - 2 && random.chance(1)
                return Patient.Dose(day: date, text: isPartial ? date.monthText : date.description)
            }
        }
    }

    /// Never beyond the last form; over half of those followed for five years are treated to the end or nearly.
    private mutating func treatmentMonths(of patient: Patient) -> Int {
        guard patient.lastForm == SurveyForms.fifthYear else { return random.within(0...max(1, patient.followUpMonths - 1)) }
        return random.pick(weighted: [(random.within(2...11), 18), (random.within(12...23), 15), (random.within(24...35), 11),
                                      (random.within(36...47), 8), (random.within(48...60), 48)])
    }

    /// Days after the first dose.
    private static let nominalDays = [0, 7, 14] + stride(from: 28, through: 1_820, by: 28)
}
