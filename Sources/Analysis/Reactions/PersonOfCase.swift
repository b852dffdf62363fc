import Reexamination

/// Whose case a report is: once a person has confirmed that reports are about one patient, they are one case
/// (counting option `caseUnit`; domain brief §2.4).
struct PersonOfCase {
    private let unit: CountingOptions.CaseUnit
    private let isSurveyed: (String) -> Bool
    /// The survey subjects of the cases that others repeat.
    private let subjects: [String: String]

    /// `surveyed` tells whether a subject is one of the surveys that are counted together with the cases.
    init(_ snapshot: Snapshot, surveyed: @escaping (String) -> Bool) {
        unit = snapshot.counting.caseUnit
        isSurveyed = surveyed
        subjects = Dictionary(snapshot.cases.compactMap { safetyCase in safetyCase.linkedSubject.map { (safetyCase.id, $0) } },
                              uniquingKeysWith: { first, _ in first })
    }

    /// The survey subject it is about, else the case it repeats, else itself.
    func person(of safetyCase: SafetyCase) -> String {
        guard unit == .person else { return safetyCase.id }
        let original = safetyCase.duplicateOf ?? safetyCase.id
        guard let subject = safetyCase.linkedSubject ?? subjects[original], isSurveyed(subject) else { return original }
        return subject
    }
}
