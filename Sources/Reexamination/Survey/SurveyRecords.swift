import MedDRA

/// A survey as it was done: its protocol and every record collected.
public struct Survey: Hashable, Sendable, Codable {
    public var `protocol`: SurveyProtocol
    /// `DM`
    public var subjects: [Subject]
    /// `SV`
    public var forms: [CollectedForm]
    /// `EX`, one a dose (or a run of equal doses).
    public var exposures: [Exposure]
    /// `AE`
    public var adverseEvents: [AdverseEvent]
    /// `DV`
    public var deviations: [ProtocolDeviation]
    /// `SC`
    public var characteristics: [SubjectCharacteristic]
    /// `MI`, `RS` and `QS`
    public var assessments: [Assessment]
    /// `PR`
    public var procedures: [ProcedureRecord]
    /// `DS`
    public var dispositions: [Disposition]

    public init(protocol: SurveyProtocol, subjects: [Subject], forms: [CollectedForm], exposures: [Exposure], adverseEvents: [AdverseEvent],
                deviations: [ProtocolDeviation], characteristics: [SubjectCharacteristic], assessments: [Assessment],
                procedures: [ProcedureRecord], dispositions: [Disposition]) {
        self.protocol = `protocol`
        self.subjects = subjects
        self.forms = forms
        self.exposures = exposures
        self.adverseEvents = adverseEvents
        self.deviations = deviations
        self.characteristics = characteristics
        self.assessments = assessments
        self.procedures = procedures
        self.dispositions = dispositions
    }

    public var id: String { `protocol`.id }
}

/// 症例: a patient of a survey (`DM`).
public struct Subject: Hashable, Sendable, Codable {
    /// `USUBJID`
    public var id: String
    /// `SITEID`
    public var site: String
    public var sex: Sex
    /// 投与開始時年齢 in years
    public var age: Int?
    /// `BRTHDTC`; a year or a month is enough.
    public var birth: PartialDate?
    /// `RFICDTC`: the day of central registration.
    public var registered: CalendarDate?
    /// `DTHDTC`
    public var death: PartialDate?

    public init(id: String, site: String, sex: Sex, age: Int?, birth: PartialDate?, registered: CalendarDate?, death: PartialDate?) {
        self.id = id
        self.site = site
        self.sex = sex
        self.age = age
        self.birth = birth
        self.registered = registered
        self.death = death
    }

    public var recordID: RecordID { RecordID(.subject, id) }
}

public enum Sex: String, Hashable, Sendable, Codable, CaseIterable {
    case male = "M", female = "F", unknown = "U"

    public var name: LocalizedText {
        switch self {
        case .male: LocalizedText(ja: "男性", en: "Male")
        case .female: LocalizedText(ja: "女性", en: "Female")
        case .unknown: LocalizedText(ja: "不明", en: "Unknown")
        }
    }
}

/// A form of the book that came back (`SV`).
public struct CollectedForm: Hashable, Sendable, Codable {
    public var subject: String
    /// `VISITNUM`
    public var visit: Int
    /// `SVSTDTC`: 回収日
    public var collected: CalendarDate
    /// `SVLOCKDTC`: 固定日; a form that is not locked does not count.
    public var locked: CalendarDate?

    public init(subject: String, visit: Int, collected: CalendarDate, locked: CalendarDate?) {
        self.subject = subject
        self.visit = visit
        self.collected = collected
        self.locked = locked
    }

    public var recordID: RecordID { RecordID(.collectedForm, "\(subject)/\(visit)") }
}

/// 投与 (`EX`).
public struct Exposure: Hashable, Sendable, Codable {
    public var subject: String
    public var sequence: Int
    public var treatment: String
    public var dose: String?
    public var unit: String?
    public var start: PartialDate
    public var end: PartialDate?

    public init(subject: String, sequence: Int, treatment: String, dose: String?, unit: String?, start: PartialDate, end: PartialDate?) {
        self.subject = subject
        self.sequence = sequence
        self.treatment = treatment
        self.dose = dose
        self.unit = unit
        self.start = start
        self.end = end
    }

    public var recordID: RecordID { RecordID(.exposure, "\(subject)/\(sequence)") }
}

/// 有害事象 (`AE`). It is an adverse *reaction* unless both reporter and company deny that the drug caused it.
public struct AdverseEvent: Hashable, Sendable, Codable {
    public var subject: String
    public var sequence: Int
    public var reaction: ReactionFacts

    public init(subject: String, sequence: Int, reaction: ReactionFacts) {
        self.subject = subject
        self.sequence = sequence
        self.reaction = reaction
    }

    public var recordID: RecordID { RecordID(.adverseEvent, "\(subject)/\(sequence)") }
}

/// 逸脱・除外理由 (`DV`).
public struct ProtocolDeviation: Hashable, Sendable, Codable {
    public var subject: String
    public var sequence: Int
    /// `DVDECOD`: an exclusion reason's code
    public var code: String

    public init(subject: String, sequence: Int, code: String) {
        self.subject = subject
        self.sequence = sequence
        self.code = code
    }

    public var recordID: RecordID { RecordID(.deviation, "\(subject)/\(sequence)") }
}

/// 患者背景 (`SC`), such as whether the growth plate is open.
public struct SubjectCharacteristic: Hashable, Sendable, Codable {
    public var subject: String
    public var code: String
    public var value: String

    public init(subject: String, code: String, value: String) {
        self.subject = subject
        self.code = code
        self.value = value
    }

    public var recordID: RecordID { RecordID(.subjectCharacteristic, "\(subject)/\(code)") }
}

/// One assessment of efficacy (`MI`, `RS` or `QS`).
public struct Assessment: Hashable, Sendable, Codable {
    public var domain: RecordDomain
    public var subject: String
    public var sequence: Int
    /// `--TESTCD`
    public var test: String
    /// `--STRESC`; `nil` if it was not done (`--STAT` = NOT DONE).
    public var result: String?
    /// `--DTC`
    public var date: PartialDate?
    /// `VISITNUM`
    public var visit: Int?

    public init(domain: RecordDomain, subject: String, sequence: Int, test: String, result: String?, date: PartialDate?, visit: Int?) {
        self.domain = domain
        self.subject = subject
        self.sequence = sequence
        self.test = test
        self.result = result
        self.date = date
        self.visit = visit
    }

    public var recordID: RecordID { RecordID(domain, "\(subject)/\(sequence)") }
}

/// 手術 (`PR`): planned before treatment, or done after it.
public struct ProcedureRecord: Hashable, Sendable, Codable {
    public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
        case planned = "PLANNED", performed = "PERFORMED"
    }

    public var subject: String
    public var sequence: Int
    /// `PRCAT`
    public var status: Status
    /// `PRDECOD`
    public var code: String
    public var date: PartialDate?

    public init(subject: String, sequence: Int, status: Status, code: String, date: PartialDate?) {
        self.subject = subject
        self.sequence = sequence
        self.status = status
        self.code = code
        self.date = date
    }

    public var recordID: RecordID { RecordID(.procedure, "\(subject)/\(sequence)") }
}

/// 中止・完了 (`DS`).
public struct Disposition: Hashable, Sendable, Codable {
    public var subject: String
    public var sequence: Int
    /// `DSDECOD`, such as `COMPLETED`, `ADVERSE EVENT`, `LOST TO FOLLOW-UP`
    public var code: String
    public var date: PartialDate?

    public init(subject: String, sequence: Int, code: String, date: PartialDate?) {
        self.subject = subject
        self.sequence = sequence
        self.code = code
        self.date = date
    }

    public var recordID: RecordID { RecordID(.disposition, "\(subject)/\(sequence)") }
}
