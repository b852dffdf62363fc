import Reexamination

/// A date as it is written: 平成 26 年 5 月 23 日, 2014 年 5 月, 23 May 2014.
public struct WrittenDate: Sendable, Hashable {
    /// In the common era; `nil` where the era had no such year or day.
    public var date: PartialDate?
    public var range: Range<Int>
}
