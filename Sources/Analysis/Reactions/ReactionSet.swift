import MedDRA
import Reexamination

/// Adverse reactions of a group of people, brought to events: the one place where repeats collapse.
///
/// ```swift
/// let reactions = ReactionSet(rows)
/// reactions.events.count           // 件数
/// reactions.cases(of: reactions.events { $0.isSerious }).count    // 重篤の症例数
/// ```
///
/// 件数 counts distinct (person, preferred term); one term's repeats in one person are one event, serious if any repeat
/// is (domain brief §0.3, §0.4).
struct ReactionSet: Sendable {
    /// Ascending; a row's `person` is a position in it.
    let people: [String]
    /// In ascending order of person, term, record.
    let rows: [ReactionRow]
    /// In ascending order of person and term.
    let events: [ReactionEvent]

    init(_ reports: [ReactionReport]) {
        let people = Set(reports.lazy.map(\.person)).sorted()
        let ranks = Dictionary(uniqueKeysWithValues: zip(people, people.indices))
        let rows = reports.compactMap { report in ranks[report.person].map { ReactionRow(person: $0, report: report) } }
        self.init(people: people, sortedRows: rows.sorted { left, right in
            if left.person != right.person { return left.person < right.person }
            if left.report.term != right.report.term { return left.report.term < right.report.term }
            return left.report.record < right.report.record
        })
    }

    private init(people: [String], sortedRows rows: [ReactionRow]) {
        var events: [ReactionEvent] = []
        for (position, row) in rows.enumerated() {
            if let last = events.last, last.person == row.person, last.term == row.report.term {
                events[events.count - 1].rows = last.rows.lowerBound..<(position + 1)
                if row.report.isSerious { events[events.count - 1].isSerious = true }
            } else {
                events.append(ReactionEvent(person: row.person, term: row.report.term, isSerious: row.report.isSerious, rows: position..<(position + 1)))
            }
        }
        self.people = people
        self.rows = rows
        self.events = events
    }

    /// The same people with only those reports; events collapse anew.
    func filter(_ isIncluded: (ReactionReport) throws -> Bool) rethrows -> ReactionSet {
        ReactionSet(people: people, sortedRows: try rows.filter { try isIncluded($0.report) })
    }

    /// The reports that an event stands for.
    func reports(of event: ReactionEvent) -> some Sequence<ReactionReport> { rows[event.rows].lazy.map(\.report) }

    /// Whether any of an event's repeats ended in death.
    func isFatal(_ event: ReactionEvent) -> Bool { reports(of: event).contains(where: \.isFatal) }

    /// 症例: the people who have any of the events, each with the records of those events. The events must be in order.
    func cases(of events: some Sequence<ReactionEvent>) -> [Contributor] {
        var cases: [Contributor] = []
        var person: Int?
        var records: [RecordID] = []
        func close() {
            if let person { cases.append(Contributor(unit: people[person], records: records)) }
        }
        for event in events {
            if event.person != person {
                close()
                person = event.person
                records = []
            }
            records.append(contentsOf: rows[event.rows].lazy.map(\.report.record))
        }
        close()
        return cases
    }

    /// 件: one contributor an event, named by person and term.
    func events(of events: some Sequence<ReactionEvent>) -> [Contributor] {
        events.map { event in
            Contributor(unit: "\(people[event.person])#\(event.term)", records: rows[event.rows].map(\.report.record))
        }
    }
}

/// One report of an adverse reaction, from a survey's form or a case report.
struct ReactionReport: Sendable {
    /// Whom it is counted under: a subject's id or, outside the surveys, a case's.
    let person: String
    let term: TermCode
    let lowestLevelTerm: TermCode?
    let isSerious: Bool
    /// The outcome is death, or death is a reason of the seriousness.
    let isFatal: Bool
    let isInfectionByProduct: Bool
    let onset: PartialDate?
    /// 情報入手日 of a case; a survey's form has none.
    let received: CalendarDate?
    /// The day the report became known, whose label it was first judged by (docs/counting-rules.md).
    let known: CalendarDate
    let patient: ReactionPatient
    let record: RecordID
    /// The subject's history where the report comes from a survey.
    let history: SubjectHistory?
}

/// What of a patient a label's conditions look at.
struct ReactionPatient: Sendable {
    let sex: Sex
    /// In years.
    let age: Int?
    /// The number of the indication the product was used for.
    let indication: Int?
}

/// What of a subject's history a risk's circumstances look at.
struct SubjectHistory: Sendable {
    let firstDose: CalendarDate?
    let lastExposure: CalendarDate?
    let characteristics: [SubjectCharacteristic]
}

struct ReactionRow: Sendable {
    /// Position in `ReactionSet.people`.
    let person: Int
    let report: ReactionReport
}

/// 1 件: one preferred term in one person.
struct ReactionEvent: Sendable {
    let person: Int
    let term: TermCode
    /// Whether any of its repeats is serious.
    var isSerious: Bool
    /// Its reports, as positions in `ReactionSet.rows`.
    var rows: Range<Int>
}

extension ReactionReport {
    /// - Parameter indication: that of the survey.
    init(of event: AdverseEvent, subject: SubjectRecords, indication: Int, dataCut: CalendarDate) {
        self.init(person: event.subject, facts: event.reaction, isInfectionByProduct: false, received: nil,
                  known: subject.becameKnown(event.reaction.onset, dataCut: dataCut),
                  patient: ReactionPatient(sex: subject.subject.sex, age: subject.subject.age, indication: indication), record: event.recordID,
                  history: SubjectHistory(firstDose: subject.firstDose?.date, lastExposure: subject.lastExposure?.date,
                                          characteristics: subject.characteristics))
    }

    init(of reaction: CaseReaction, in safetyCase: SafetyCase, person: String) {
        self.init(person: person, facts: reaction.facts, isInfectionByProduct: reaction.isInfectionByProduct,
                  received: safetyCase.received, known: safetyCase.received,
                  patient: ReactionPatient(sex: safetyCase.sex, age: safetyCase.age, indication: safetyCase.indication),
                  record: reaction.recordID, history: nil)
    }

    private init(person: String, facts: ReactionFacts, isInfectionByProduct: Bool, received: CalendarDate?, known: CalendarDate,
                 patient: ReactionPatient, record: RecordID, history: SubjectHistory?) {
        self.init(person: person, term: facts.preferredTerm, lowestLevelTerm: facts.lowestLevelTerm, isSerious: facts.isSerious,
                  isFatal: facts.outcome == .fatal || facts.seriousness.criteria.contains(.death),
                  isInfectionByProduct: isInfectionByProduct, onset: facts.onset, received: received, known: known, patient: patient,
                  record: record, history: history)
    }
}

extension SubjectRecords {
    /// The day on which a survey came to know of a reaction: that of the first form collected on or after the (earliest) day
    /// of its onset; if no form was, the onset itself; if that is not known either, the data cut.
    fileprivate func becameKnown(_ onset: PartialDate?, dataCut: CalendarDate) -> CalendarDate {
        let collected = forms.lazy.map(\.collected).filter { day in day <= dataCut && onset.map { day >= $0.earliest } ?? true }
        return collected.min() ?? onset?.earliest ?? dataCut
    }
}
