import Reexamination

/// The reports that a column of the forms tells as one case: those confirmed to be about one patient, or a report alone
/// (counting option `caseUnit`; domain brief §2.4).
///
/// ```swift
/// JoinedReports.all(of: counted, by: .person).count       // 症例数
/// ```
struct JoinedReports {
    /// Whose case it is, the same in every column: the id of the report that the others repeat, whether or not that one is counted.
    let person: String
    /// The report that the case is listed by: the earliest.
    let lead: SafetyCase
    /// In order of receipt, the lead among them. Each keeps its own patient, by whom a label's conditions are judged.
    let reports: [SafetyCase]

    private init?(person: String, _ unordered: [SafetyCase]) {
        reports = unordered.sorted { ($0.received, $0.id) < ($1.received, $1.id) }
        guard let first = reports.first else { return nil }
        self.person = person
        lead = first
    }

    /// Of some reports, in ascending order of the person.
    static func all(of reports: [SafetyCase], by unit: CountingOptions.CaseUnit) -> [JoinedReports] {
        Dictionary(grouping: reports) { unit == .person ? $0.duplicateOf ?? $0.id : $0.id }
            .compactMap { JoinedReports(person: $0, $1) }.sorted { $0.person < $1.person }
    }

    /// Those of the reports that a condition holds for, still one case; `nil` if it holds for none.
    func filter(_ isIncluded: (SafetyCase) -> Bool) -> JoinedReports? { JoinedReports(person: person, reports.filter(isIncluded)) }
}
