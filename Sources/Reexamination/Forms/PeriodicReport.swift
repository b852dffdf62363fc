/// 安全性定期報告の単位期間: the days that one periodic safety report is about.
///
/// ```swift
/// PeriodicReport(number: 1, window: window, label: nil).key      // p1
/// ```
public struct PeriodicReport: Hashable, Sendable, Codable {
    /// 第 n 回
    public var number: Int
    public var window: DateWindow
    /// What the company calls it; 第 n 回 where it has no name of its own.
    public var label: LocalizedText?

    public init(number: Int, window: DateWindow, label: LocalizedText? = nil) {
        self.number = number
        self.window = window
        self.label = label
    }

    /// How figure ids name it.
    public var key: String { "p\(number)" }

    public var name: LocalizedText { label ?? LocalizedText(ja: "第 \(number) 回", en: "No. \(number)") }
}
