import Reexamination
@testable import ReportAudit

/// A report written as text, and what the audit says of it.
struct AuditedText {
    let result: AuditResult

    init(_ text: String) { result = Audit().result(of: TextReader().report(from: text)) }

    /// What was found wrong by one check, in Japanese.
    func findings(_ check: CheckID) -> [String] { result.findings.filter { $0.check == check }.map(\.statement.ja) }

    /// How many statements the check held against each other and found right.
    func held(_ check: CheckID) -> Int { result.verdicts.count { $0.check == check && $0.outcome == .holds } }
}
