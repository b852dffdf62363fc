import MedDRA
import Reexamination

/// A line of the index of case reports (様式 11・定期報告 4, 未知・非重篤 7-2): one reaction of one case. It says nothing that names a patient.
public struct CaseReportLine: Hashable, Sendable {
    public let kind: CaseReportClass
    public let organClass: SystemOrganClass
    public let term: TermCode
    public let name: LocalizedText
    /// Sex, age, source, id and version are those of the report that the case is listed by.
    public let sex: Sex
    public let age: Int?
    /// The earliest of its repeats; `nil` if no day is known.
    public let onset: PartialDate?
    /// Of its repeats, each once.
    public let outcomes: [Outcome]
    public let source: SafetyCase.Source
    /// 識別番号
    public let id: String
    /// 報告回数
    public let version: Int
    public let column: CaseReportColumn
    /// The report that this one repeats, once a person confirmed that.
    public let duplicateOf: String?
    public let records: [RecordID]
}

extension CaseReportLine {
    init(_ event: CaseReportEvent, organClass: SystemOrganClass, name: LocalizedText, column: CaseReportColumn) {
        var outcomes: [Outcome] = []
        for reaction in event.reactions where !outcomes.contains(reaction.facts.outcome) { outcomes.append(reaction.facts.outcome) }
        self.init(kind: event.kind, organClass: organClass, term: event.term, name: name, sex: event.lead.sex, age: event.lead.age,
                  onset: event.reactions.compactMap(\.facts.onset).min { ($0.earliest, $0.latest) < ($1.earliest, $1.latest) }, outcomes: outcomes,
                  source: event.lead.source, id: event.lead.id, version: event.lead.version, column: column,
                  duplicateOf: event.lead.duplicateOf, records: event.records)
    }
}
