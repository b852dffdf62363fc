import CaseWork
import Reexamination

/// What a dossier holds about its cases besides the cases: decisions, submissions, and the clocks that run.
public struct CaseWorkFiles: Sendable {
    /// The rows of cases/links.csv, undecided ones among them, in their order.
    public var links: [LinkEntry]
    /// `nil` if there is no cases/submissions.csv: then nobody knows what was sent.
    public var submissions: [Submission]?
    /// The rows of cases/judgements.csv that count, in their order: who judged what of a case, when and why.
    public var judgements: [CompanyJudgement] = []
    /// The program's table, or the dossier's own.
    public var clocks: ReportingRules
    /// Whether the dossier brings its own table of clocks.
    public var hasOwnClocks: Bool
}
