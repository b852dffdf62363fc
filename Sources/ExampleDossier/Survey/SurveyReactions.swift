import Reexamination

/// The adverse events of the survey's patients: what the published table 6 asks of the safety set, a share of the reactions that the label
/// does not foretell, and events that must not count.
struct SurveyReactions {
    /// A patient's case report from outside the survey, which is to count as the same person.
    struct Link {
        let patient: Patient
        let events: [PlannedPerson.Event]
        let onset: CalendarDate
    }

    private let patients: [Patient]
    private let dataCut: CalendarDate
    private var writer: ReactionWriter
    private var random = DeterministicRandom("survey-reactions")
    /// Safety patients not yet given a plan, in the order in which they will be.
    private var waiting: [Patient]
    private(set) var rows: [(patient: Patient, row: ReactionRow)] = []
    private(set) var links: [Link] = []
    /// Persons with hypocalcaemia by the year it began.
    private(set) var hypocalcaemiaByYear: [Int: Int] = [:]

    init(patients: [Patient], dictionary: ExampleDictionary, dataCut: CalendarDate) {
        self.patients = patients
        self.dataCut = dataCut
        writer = ReactionWriter(dictionary: dictionary, random: DeterministicRandom("survey-reaction-rows"))
        waiting = random.shuffled(patients.filter { $0.isInSafetySet && $0.death == nil })
    }

    /// - Parameter unlisted: the persons with unlisted reactions that the survey is to hold; the first is reported from outside as well,
    ///   where its first event is serious.
    mutating func plan(unlisted: [PlannedPerson]) throws {
        try planJawNecrosis()
        try planHypocalcaemia()
        try planUnlisted(unlisted)
        try planListed()
        try planUncounted()
        rows.sort { ($0.patient.number, $0.row.onset, $0.row.term.code) < ($1.patient.number, $1.row.onset, $1.row.term.code) }
    }

    /// One serious and two other cases of necrosis of the jaw, two of the three after more than 36 months.
    private mutating func planJawNecrosis() throws {
        for (index, month) in [20, 41, 53].enumerated() {
            let patient = try next { $0.treatmentDays > (month + 1) * 31 }
            let event = PlannedPerson.Event(term: "顎骨壊死", isSerious: index == 1)
            let onset = patient.firstDose.adding(months: month).adding(days: 9)
            try append(event, to: patient, onset: onset)
            if event.isSerious { links.append(Link(patient: patient, events: [event], onset: onset)) }
        }
    }

    /// 16 patients, none serious, nearly all soon after the first doses; two of them under two terms, three more than once.
    private mutating func planHypocalcaemia() throws {
        for index in 0..<16 {
            let patient = try next { index < 14 || $0.treatmentDays > 500 }
            let onset = patient.firstDose.adding(days: index == 14 ? 203 : index == 15 ? 425 : random.within(3...58))
            let term = index == 6 || index == 11 ? "血中カルシウム減少" : index == 9 ? "補正カルシウム減少" : "低カルシウム血症"
            let event = PlannedPerson.Event(term: term, isSerious: false)
            try append(event, to: patient, onset: onset)
            hypocalcaemiaByYear[onset.year, default: 0] += 1
            if index == 2 || index == 5 {
                try append(PlannedPerson.Event(term: "カルシウムイオン減少", isSerious: false), to: patient, onset: onset.adding(days: 6))
            }
            if [1, 7, 15].contains(index) { try append(event, to: patient, onset: onset.adding(days: 28)) }
            if index == 0 { links.append(Link(patient: patient, events: [event], onset: onset)) }
        }
    }

    /// Days after the first dose on which the reactions of some persons begin, in later years of treatment: fewer each year.
    private static let laterOnsets = [4: 420, 7: 560, 10: 650, 13: 840, 16: 1_020, 19: 900, 22: 980, 25: 1_610]

    /// The unlisted reactions of the survey's share of the persons.
    private mutating func planUnlisted(_ persons: [PlannedPerson]) throws {
        for (index, person) in persons.enumerated() {
            // Two begin more than a year after the last dose.
            let isAfterTreatment = index == 11 || index == 17
            let later = Self.laterOnsets[index]
            let patient = try next { patient in
                if let later { return patient.treatmentDays > later + 40 }
                return !isAfterTreatment || (patient.lastForm == SurveyForms.fifthYear && patient.treatmentDays < 1_000)
            }
            for (position, event) in person.events.enumerated() {
                let onset = if let later {
                    patient.firstDose.adding(days: later + 9 * position)
                } else if isAfterTreatment {
                    patient.firstDose.adding(days: patient.treatmentDays + 400 + 11 * position)
                } else {
                    onsetDay(for: patient)
                }
                if index == 0, position == 0 {
                    // Not serious in the survey's form, serious in the other report of the same person: one event, serious.
                    try append(PlannedPerson.Event(term: event.term, isSerious: false), to: patient, onset: onset)
                    links.append(Link(patient: patient, events: [event], onset: onset))
                    continue
                }
                try append(event, to: patient, onset: onset, mayBePartial: true)
                if event.isSerious, index % 3 == 1, position == 0 {
                    // The same term once more, milder: still one event, and serious.
                    try append(PlannedPerson.Event(term: event.term, isSerious: false), to: patient, onset: onset.adding(days: 17))
                }
            }
        }
    }

    /// Listed reactions, none serious: one infection for table 6, and terms that its definitions leave out.
    private mutating func planListed() throws {
        let infection = try next { $0.treatmentDays > 120 }
        try append(PlannedPerson.Event(term: "蜂巣炎", isSerious: false), to: infection, onset: infection.firstDose.adding(days: 97))

        let terms = ["悪心", "悪心", "悪心", "倦怠感", "倦怠感", "倦怠感", "関節痛", "関節痛", "四肢痛", "四肢痛", "そう痒症", "頭痛", "頭痛", "高カルシウム血症"]
        for (index, term) in terms.enumerated() {
            let event = PlannedPerson.Event(term: term, isSerious: false)
            if term == "高カルシウム血症" {
                // During treatment: not a case of the risk after its discontinuation.
                let patient = try next { $0.treatmentDays > 600 }
                try append(event, to: patient, onset: patient.firstDose.adding(days: 236))
            } else if index == 12 {
                let patient = try next { _ in true }
                rows.append((patient, try writer.row(event, onset: nil, onsetText: "", last: dataCut)))
            } else {
                let patient = try next { $0.treatmentDays > 20 }
                try append(event, to: patient, onset: onsetDay(for: patient), mayBePartial: true)
                if index == 0 {
                    // Denied by the physician, not by the company: a reaction all the same.
                    rows[rows.count - 1].row.reporterCausality = "NOT RELATED"
                    rows[rows.count - 1].row.companyCausality = "POSSIBLE"
                }
            }
        }
    }

    /// What must not count: a patient outside the safety set, and events that nobody ascribes to the drug.
    private mutating func planUncounted() throws {
        for patient in patients where patient.role == .outsideSafety(code: "CONTRACT") {
            try append(PlannedPerson.Event(term: "低カルシウム血症", isSerious: true), to: patient, onset: patient.firstDose.adding(days: 12))
        }
        let unrelated: [(String, Bool)] = [("上咽頭炎", false), ("インフルエンザ", false), ("靱帯捻挫", false), ("季節性アレルギー", false), ("虫垂炎", true), ("齲歯", false)]
        for patient in patients where patient.isInSafetySet {
            let isDeath = patient.death != nil
            guard isDeath || random.chance(24) else { continue }
            let (term, isSerious) = isDeath ? ("交通事故", true) : random.pick(unrelated)
            let onset = patient.death ?? patient.firstDose.adding(days: random.below(max(30, patient.treatmentDays)))
            try append(PlannedPerson.Event(term: term, isSerious: isSerious), to: patient, onset: onset)
            let last = rows.count - 1
            rows[last].row.reporterCausality = "NOT RELATED"
            rows[last].row.companyCausality = random.chance(60) ? "NOT RELATED" : ""
            if isDeath {
                rows[last].row.isSeriousToReporter = true
                rows[last].row.criteria = [.death]
                rows[last].row.outcome = "FATAL"
                rows[last].row.end = onset.description
            }
        }
    }

    /// The next patient without a plan who fits.
    private mutating func next(where fits: (Patient) -> Bool) throws -> Patient {
        guard let index = waiting.firstIndex(where: fits) else { throw ExampleError.inconsistentPlan("no patient of the survey fits") }
        return waiting.remove(at: index)
    }

    private mutating func append(_ event: PlannedPerson.Event, to patient: Patient, onset: CalendarDate, mayBePartial: Bool = false) throws {
        let isPartial = mayBePartial && random.chance(14) && isMonthWithinClass(onset, of: patient)
        rows.append((patient, try writer.row(event, onset: onset, onsetText: isPartial ? onset.monthText : onset.description, last: dataCut)))
    }

    /// A day under treatment, early rather than late.
    private mutating func onsetDay(for patient: Patient) -> CalendarDate {
        let limit = patient.treatmentDays + 12
        let day = random.pick(weighted: [(random.within(1...350), 56), (random.within(370...715), 18), (random.within(735...1_080), 15),
                                         (random.within(1_100...1_445), 8), (random.within(1_465...1_800), 3)])
        return patient.firstDose.adding(days: day <= limit ? day : random.within(1...limit))
    }

    /// Whether every day of the month lies after the first dose and in one year of treatment, so that losing the day loses nothing.
    private func isMonthWithinClass(_ day: CalendarDate, of patient: Patient) -> Bool {
        let first = day.adding(days: 1 - day.day), last = first.adding(months: 1).adding(days: -1)
        guard first >= patient.firstDose else { return false }
        return first.completedMonths(since: patient.firstDose) / 12 == last.completedMonths(since: patient.firstDose) / 12
    }
}
