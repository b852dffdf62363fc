import Reexamination

/// A date as it is written: 平成 26 年 5 月 23 日, 2014 年 5 月, 23 May 2014.
public struct WrittenDate: Sendable, Hashable {
    /// In the common era; `nil` where the calendar has no such day.
    public var date: PartialDate?
    public var range: Range<Int>
    /// Whether the era had ended by then or not begun: 平成 32 年. Before an era is changed its future years are written so.
    public var isOutsideEra: Bool = false
}
