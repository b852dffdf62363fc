import Foundation
import MedDRA
import Reexamination

/// What matching looks at of a case report or of a survey's subject.
///
/// ```swift
/// ReportProfile(safetyCase)
/// ReportProfile(subject, of: survey)
/// ```
public struct ReportProfile: Hashable, Sendable {
    public let party: LinkParty
    /// Of a case the institution as the report names it; of a subject the survey's `SITEID`.
    public let site: String?
    public let sex: Sex
    /// In years, on `ageDate`.
    public let age: Int?
    /// The day the age is of: a case's first onset, else its receipt; a subject's first dose.
    public let ageDate: PartialDate?
    /// 生年月日, where a survey has it: it goes before the age.
    public let birth: PartialDate?
    public let country: String
    public let indication: Int?
    public let events: [Event]

    /// A term and when it began.
    public struct Event: Hashable, Sendable {
        public let term: TermCode
        public let onset: PartialDate?
    }

    public init(_ safetyCase: SafetyCase) {
        party = .caseReport(safetyCase.id)
        site = safetyCase.site
        sex = safetyCase.sex
        age = safetyCase.age
        events = safetyCase.reactions.map { Event(term: $0.facts.preferredTerm, onset: $0.facts.onset) }
        ageDate = events.compactMap(\.onset).filter { $0.yearMonth != nil }.min { $0.earliest < $1.earliest } ?? .day(safetyCase.received)
        birth = nil
        country = safetyCase.country
        indication = safetyCase.indication
    }

    /// A survey is domestic.
    init(_ subject: Subject, events: [AdverseEvent], firstDose: PartialDate?, indication: Int) {
        party = .subject(subject.id)
        site = subject.site
        sex = subject.sex
        age = subject.age
        ageDate = firstDose ?? subject.registered.map(PartialDate.day)
        birth = subject.birth
        country = "JP"
        self.indication = indication
        self.events = events.map { Event(term: $0.reaction.preferredTerm, onset: $0.reaction.onset) }
    }

    /// Every subject of a survey, in its order.
    public static func subjects(of survey: Survey) -> [ReportProfile] {
        let events = Dictionary(grouping: survey.adverseEvents, by: \.subject)
        let doses = Dictionary(survey.exposures.map { ($0.subject, $0.start) }, uniquingKeysWith: { $0.earliest <= $1.earliest ? $0 : $1 })
        return survey.subjects.map { ReportProfile($0, events: events[$0.id] ?? [], firstDose: doses[$0.id], indication: survey.protocol.indication) }
    }

    /// The days on which the patient can have been born.
    var birthSpan: DaySpan? {
        if let birth { return DaySpan(birth) }
        guard let age, let ageDate else { return nil }
        return DaySpan(birthOfAge: age, on: ageDate)
    }

    /// The site without what different hands write differently: width, case, blanks and marks. `nil` if it says nothing.
    var siteKey: String? {
        guard let site else { return nil }
        let folded = site.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars.filter { CharacterSet.alphanumerics.contains($0) }
        let key = String(String.UnicodeScalarView(folded))
        return key.isEmpty || ["不明", "unknown", "unk"].contains(key) ? nil : key
    }
}
