import MedDRA
import Reexamination

/// What the company judged of a case or of one of its events: a row of `cases/judgements.csv`.
///
/// What is said of an event goes before what is said of the whole case, and what is said of one version before what is said of all; the order of the
/// rows does not matter.
public struct CompanyJudgement: Hashable, Sendable {
    public let caseID: String
    /// 報告回数; `nil` if it is of all versions.
    public let version: Int?
    /// The event's number; `nil` if it is of the whole case.
    public let sequence: Int?
    public let lowestLevelTerm: TermCode?
    public let isSerious: Bool?
    public let causality: Causality.Judgement?
    public let isInfectionByProduct: Bool?
    public let indication: Int?
    /// Who judged, when and why.
    public let by: String, on: CalendarDate, reason: String
    let line: Int

    /// The wider a judgement, the earlier it is laid over the facts.
    var specificity: Int { (sequence == nil ? 0 : 2) + (version == nil ? 0 : 1) }

    /// Whether both judge the same thing, so that only one of them can count.
    func repeats(_ other: CompanyJudgement) -> Bool {
        guard version == other.version, sequence == other.sequence else { return false }
        return (lowestLevelTerm != nil && other.lowestLevelTerm != nil) || (isSerious != nil && other.isSerious != nil)
            || (causality != nil && other.causality != nil) || (isInfectionByProduct != nil && other.isInfectionByProduct != nil)
            || (indication != nil && other.indication != nil)
    }

    /// Whether it is about a version of its case.
    public func applies(to version: Int) -> Bool { (self.version ?? version) == version }

    /// Lays the judgement over a version of its case.
    func apply(to facts: inout SafetyCase, _ release: Release?) {
        guard applies(to: facts.version) else { return }
        if sequence == nil, let indication { facts.indication = indication }
        for index in facts.reactions.indices where sequence.map({ $0 == facts.reactions[index].sequence }) ?? true {
            if let isSerious { facts.reactions[index].facts.seriousness.company = isSerious }
            if let causality { facts.reactions[index].facts.causality.company = causality }
            if let isInfectionByProduct { facts.reactions[index].isInfectionByProduct = isInfectionByProduct }
            // What is said of the whole case is said of each event, but for its coding.
            if sequence != nil, let lowestLevelTerm, let term = release?.lowestLevelTerm(lowestLevelTerm) {
                facts.reactions[index].facts.lowestLevelTerm = lowestLevelTerm
                facts.reactions[index].facts.preferredTerm = term.preferredTerm
            }
        }
    }

    /// Lays all over a version, the widest first.
    static func apply(_ judgements: [CompanyJudgement], to facts: inout SafetyCase, _ release: Release?) {
        for judgement in judgements.sorted(by: { ($0.specificity, $0.line) < ($1.specificity, $1.line) }) { judgement.apply(to: &facts, release) }
    }
}
