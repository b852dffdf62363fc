import Reexamination

/// The records of efficacy assessments that carry out the efficacy plan.
struct EfficacyRecords {
    struct Assessment {
        let patient: Patient
        let test: String
        /// `nil` if it was not done.
        let result: String?
        let day: CalendarDate
        /// As recorded.
        var text: String
        /// The form it stands on, if it was planned.
        let visit: Int?
    }

    struct Procedure {
        let patient: Patient
        let isPlanned: Bool
        let code: String
        let text: String
        let day: CalendarDate
    }

    private let patients: [Patient]
    private let plan: EfficacyPlan
    private var random = DeterministicRandom("efficacy-records")
    private(set) var procedures: [Procedure] = []
    private(set) var histologies: [Assessment] = []
    private(set) var images: [Assessment] = []

    init(patients: [Patient], plan: EfficacyPlan) {
        self.patients = patients
        self.plan = plan
        for patient in patients where patient.isInEfficacySet {
            let operation = operate(patient)
            examineTissue(of: patient, operatedOn: operation)
            image(patient, operatedOn: operation)
        }
        for (index, patient) in patients.enumerated() where patient.isInSafetySet && !patient.isInEfficacySet { recordUncounted(patient, index) }
        procedures.sort { ($0.patient.number, $0.day) < ($1.patient.number, $1.day) }
        histologies.sort { ($0.patient.number, $0.day) < ($1.patient.number, $1.day) }
        images.sort { ($0.patient.number, $0.day) < ($1.patient.number, $1.day) }
    }

    /// The day of the operation that counts, if there was one.
    private mutating func operate(_ patient: Patient) -> CalendarDate? {
        guard let surgery = plan.surgeries[patient.number] else { return nil }
        let planDay = patient.firstDose.adding(days: -random.within(5...40))
        procedures.append(Procedure(patient: patient, isPlanned: true, code: surgery.planned,
                                    text: random.chance(30) ? planDay.monthText : planDay.description, day: planDay))
        guard let performed = surgery.performed else { return nil }
        let isResectedAtLast = plan.lastImages[patient.number] == "RESECTED"
        var day = random.within(110...330)
        if isResectedAtLast, let progression = plan.progressions[patient.number] { day = progression.day + random.within(20...70) }
        day = min(day, max(30, patient.followUpMonths * 30 - 20))
        let date = patient.firstDose.adding(days: day)
        procedures.append(Procedure(patient: patient, isPlanned: false, code: performed, text: performed == "NONE" ? "" : date.description, day: date))
        guard performed != "NONE" else { return nil }

        // A lesser operation before the one that counts, and one without a place on the scale beside it.
        let firstResection = patients.first { plan.surgeries[$0.number]?.planned == "CURETTAGE" && plan.surgeries[$0.number]?.performed == "RESECTION" }
        let firstCurettage = patients.first { plan.surgeries[$0.number]?.planned == "CURETTAGE" && plan.surgeries[$0.number]?.performed == "CURETTAGE" }
        if patient.number == firstResection?.number { addOperation(patient, "CURETTAGE", date.adding(days: -60)) }
        if patient.number == firstCurettage?.number { addOperation(patient, "OTHER", date.adding(days: 45)) }
        return date
    }

    private mutating func addOperation(_ patient: Patient, _ code: String, _ day: CalendarDate) {
        procedures.append(Procedure(patient: patient, isPlanned: false, code: code, text: day.description, day: day))
    }

    private mutating func examineTissue(of patient: Patient, operatedOn operation: CalendarDate?) {
        let planned = patient.firstDose.adding(days: min(random.within(60...160), max(20, patient.followUpMonths * 30 - 10)))
        guard let best = plan.bestHistologies[patient.number] else {
            if random.chance(40) { histologies.append(Assessment(patient: patient, test: "HISTRESP", result: nil, day: planned, text: planned.description, visit: nil)) }
            return
        }
        let day = operation ?? planned
        histologies.append(Assessment(patient: patient, test: "HISTRESP", result: best, day: day,
                                      text: random.chance(8) ? day.monthText : day.description, visit: nil))
        guard random.chance(20) else { return }
        // A biopsy before it, never better than the best.
        let order = ["CR", "IR", "SD", "NE"]
        let lesser = Array(order.drop { $0 != best })
        let before = day.adding(days: -random.within(20...45))
        guard before > patient.firstDose else { return }
        histologies.append(Assessment(patient: patient, test: "HISTRESP", result: random.pick(lesser), day: before, text: before.description, visit: nil))
    }

    private mutating func image(_ patient: Patient, operatedOn operation: CalendarDate?) {
        var visits = (1...max(1, patient.lastForm)).map { visit in
            (visit: visit, day: patient.firstDose.adding(months: SurveyForms.throughMonth[visit - 1]).adding(days: random.within(-12...8)))
        }
        guard let last = plan.lastImages[patient.number] else {
            images.append(imageOf(patient, nil, visits[0].day, 1))
            return
        }
        guard let progression = plan.progressions[patient.number] else {
            if last == "RESECTED", let operation {
                visits = visits.filter { $0.day < operation } + [visits.first { $0.day >= operation } ?? (visit: patient.lastForm, day: operation.adding(days: 40))]
            }
            for visit in visits.dropLast() { images.append(imageOf(patient, earlierImage(), visit.day, visit.visit)) }
            if let final = visits.last { images.append(imageOf(patient, last, final.day, final.visit)) }
            return
        }

        let worse = patient.firstDose.adding(days: progression.day)
        for visit in visits where visit.day < worse.adding(days: -25) { images.append(imageOf(patient, earlierImage(), visit.day, visit.visit)) }
        images.append(imageOf(patient, "WORSE", worse, nil))
        if last == "WORSE" {
            if random.chance(50) { images.append(imageOf(patient, "WORSE", worse.adding(days: 92), nil)) }
            return
        }
        var later = visits.filter { $0.day > worse.adding(days: 25) }.map { (visit: Optional($0.visit), day: $0.day) }
        if last == "RESECTED", let operation { later = [(visit: nil, day: operation.adding(days: 30))] }
        if later.isEmpty { later = [(visit: nil, day: worse.adding(days: 120))] }
        for (position, visit) in later.enumerated() {
            let result = position == later.count - 1 ? last : position == 0 && random.chance(30) ? "WORSE" : "STABLE"
            images.append(imageOf(patient, result, visit.day, visit.visit))
        }
    }

    private mutating func earlierImage() -> String {
        random.pick(weighted: [("IMPROVED", 55), ("STABLE", 43), ("UNDETERMINED", 2)])
    }

    private func imageOf(_ patient: Patient, _ result: String?, _ day: CalendarDate, _ visit: Int?) -> Assessment {
        Assessment(patient: patient, test: "IMGRESP", result: result, day: day, text: day.description, visit: visit)
    }

    /// Patients outside the efficacy set have records too, which no efficacy figure may count.
    private mutating func recordUncounted(_ patient: Patient, _ index: Int) {
        guard case .outsideEfficacy(let codes) = patient.role, !codes.contains("NOEFFICACY"), patient.lastForm > 1 else { return }
        let day = patient.firstDose.adding(days: 95)
        images.append(imageOf(patient, index.isMultiple(of: 2) ? "WORSE" : "IMPROVED", day, 1))
        histologies.append(Assessment(patient: patient, test: "HISTRESP", result: "CR", day: day.adding(days: 5), text: day.adding(days: 5).description, visit: nil))
        procedures.append(Procedure(patient: patient, isPlanned: true, code: "CURETTAGE", text: "", day: patient.firstDose.adding(days: -10)))
        procedures.append(Procedure(patient: patient, isPlanned: false, code: "CURETTAGE", text: day.adding(days: 5).description, day: day.adding(days: 5)))
    }
}
