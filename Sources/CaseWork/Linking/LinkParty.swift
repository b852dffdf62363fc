import Reexamination

/// One of two that are compared or linked: a case report or a survey's subject.
public enum LinkParty: Hashable, Comparable, Sendable {
    /// 識別番号
    case caseReport(String)
    /// `USUBJID`
    case subject(String)

    public var id: String {
        switch self {
        case .caseReport(let id), .subject(let id): id
        }
    }

    public var isCase: Bool {
        if case .caseReport = self { true } else { false }
    }
}
