import Reexamination

/// A patient of the example's survey and what was decided of them before any record was written.
struct Patient {
    enum Role: Equatable {
        /// Registered, but no locked form came back.
        case uncollected
        /// Left out of the safety set for a reason on record, or for never having had the drug.
        case outsideSafety(code: String)
        /// In the safety set, left out of the efficacy set; the first reason counts.
        case outsideEfficacy(codes: [String])
        case analysed
    }

    struct Dose {
        let day: CalendarDate
        /// As recorded, perhaps without its day.
        let text: String
    }

    let number: Int
    let site: String
    let isFemale: Bool
    let registered: CalendarDate
    let firstDose: CalendarDate
    /// Years of age at the first dose.
    let age: Int
    let birthYear: Int
    var role: Role
    /// The last form collected, by its visit number; 0 for none.
    var lastForm: Int
    var doses: [Dose] = []
    var death: CalendarDate?

    var id: String { "GCT-" + String(String(1000 + number).dropFirst()) }
    var isInSafetySet: Bool {
        switch role {
        case .analysed, .outsideEfficacy: true
        case .uncollected, .outsideSafety: false
        }
    }
    var isInEfficacySet: Bool { role == .analysed }
    var isCollected: Bool { role != .uncollected }
    /// Days from the first to the last dose.
    var treatmentDays: Int { doses.last.map { $0.day.days(since: firstDose) } ?? 0 }
    /// Months after the first dose through which forms came back.
    var followUpMonths: Int { lastForm == 0 ? 0 : SurveyForms.throughMonth[lastForm - 1] }
}

/// The survey's six forms: three months after the first dose, then one a year.
enum SurveyForms {
    static let throughMonth = [3, 12, 24, 36, 48, 60]
    static let fifthYear = 6
}
