import Reexamination

/// A survey's records laid out by subject, so that every count is one pass. What is dated after the data cut is left out
/// (docs/counting-rules.md); reactions and forms, which have rules of their own, are cut where they are counted.
struct SurveyIndex: Sendable {
    let survey: Survey
    /// In ascending order of subject id, which is the order contributors are listed in.
    let subjects: [SubjectRecords]
    private let positions: [String: Int]

    init(_ survey: Survey, dataCut: CalendarDate) throws {
        let ordered = survey.subjects.sorted { $0.id < $1.id }
        var positions: [String: Int] = [:]
        positions.reserveCapacity(ordered.count)
        for (position, subject) in ordered.enumerated() where positions.updateValue(position, forKey: subject.id) != nil {
            throw AnalysisError.duplicateSubject(survey: survey.id, subject: subject.id)
        }
        var subjects = ordered.map(SubjectRecords.init)
        func position(_ subject: String, _ record: RecordID) throws -> Int {
            guard let position = positions[subject] else { throw AnalysisError.recordOfUnknownSubject(record) }
            return position
        }
        for form in survey.forms { subjects[try position(form.subject, form.recordID)].forms.append(form) }
        func isKnown(_ date: PartialDate?) -> Bool { date.map { $0.earliest <= dataCut } ?? true }
        for exposure in survey.exposures {
            let position = try position(exposure.subject, exposure.recordID)
            if isKnown(exposure.start) { subjects[position].add(exposure, dataCut: dataCut) }
        }
        for event in survey.adverseEvents { subjects[try position(event.subject, event.recordID)].adverseEvents.append(event) }
        for deviation in survey.deviations { subjects[try position(deviation.subject, deviation.recordID)].deviations.append(deviation) }
        for trait in survey.characteristics { subjects[try position(trait.subject, trait.recordID)].characteristics.append(trait) }
        for assessment in survey.assessments {
            let position = try position(assessment.subject, assessment.recordID)
            if isKnown(assessment.date) { subjects[position].assessments.append(assessment) }
        }
        for procedure in survey.procedures {
            let position = try position(procedure.subject, procedure.recordID)
            if isKnown(procedure.date) { subjects[position].procedures.append(procedure) }
        }
        self.survey = survey
        self.subjects = subjects
        self.positions = positions
    }

    /// Where a subject stands in `subjects`.
    func position(of subject: String) -> Int? { positions[subject] }
}

/// All that a survey has of one subject.
struct SubjectRecords: Sendable {
    let subject: Subject
    var forms: [CollectedForm] = []
    var adverseEvents: [AdverseEvent] = []
    var deviations: [ProtocolDeviation] = []
    var characteristics: [SubjectCharacteristic] = []
    var assessments: [Assessment] = []
    var procedures: [ProcedureRecord] = []
    private(set) var exposures: [Exposure] = []
    /// 初回投与日: the earliest day on which an administration can have begun, and the record that says so.
    private(set) var firstDose: DatedRecord?
    /// The latest day on which an administration can have ended (or begun, if no end is on record).
    private(set) var lastExposure: DatedRecord?

    struct DatedRecord: Sendable, Hashable {
        let date: CalendarDate
        let record: RecordID
    }

    init(subject: Subject) { self.subject = subject }

    /// Adds an exposure that began by the cut; of one that goes on beyond it, only the time up to it is known.
    mutating func add(_ exposure: Exposure, dataCut: CalendarDate) {
        exposures.append(exposure)
        let start = exposure.start.earliest, end = min((exposure.end ?? exposure.start).latest, dataCut)
        if firstDose.map({ start < $0.date }) ?? true { firstDose = DatedRecord(date: start, record: exposure.recordID) }
        if lastExposure.map({ end > $0.date }) ?? true { lastExposure = DatedRecord(date: end, record: exposure.recordID) }
    }
}
