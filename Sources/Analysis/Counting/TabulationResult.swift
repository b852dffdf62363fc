/// 症例数 and 件数: distinct cases, and distinct pairs of a case and a preferred term.
public struct CasesAndEvents: Hashable, Sendable {
    public var cases: Int
    public var events: Int

    public init(cases: Int, events: Int) {
        self.cases = cases
        self.events = events
    }
}

/// One row of the table: 総数, 重篤, 非重篤.
///
/// Events add up, `total.events == serious.events + nonSerious.events`. Cases do not: a case with a serious and a
/// non-serious event stands in both columns and once in the total (domain brief §0, §3.7).
public struct SeriousnessCounts: Hashable, Sendable {
    public var total: CasesAndEvents
    public var serious: CasesAndEvents
    public var nonSerious: CasesAndEvents

    public init(total: CasesAndEvents, serious: CasesAndEvents, nonSerious: CasesAndEvents) {
        self.total = total
        self.serious = serious
        self.nonSerious = nonSerious
    }
}

/// The counts of every term, every class and everything, by the ordinals of the hierarchy that was counted with.
///
/// ```swift
/// result.terms[7].serious.cases
/// result.total.total.events
/// ```
public struct TabulationResult: Hashable, Sendable {
    /// One per term. Within a term each column's cases equal its events, since a term is one event per case.
    public let terms: [SeriousnessCounts]
    /// One per class.
    public let classes: [SeriousnessCounts]
    /// 合計.
    public let total: SeriousnessCounts
}
