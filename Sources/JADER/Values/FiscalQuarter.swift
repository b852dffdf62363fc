/// 報告年度・四半期: the fiscal year, which begins in April, and its quarter, 1…4.
///
/// ```swift
/// FiscalQuarter("2019・第三")   // October to December 2019
/// ```
public struct FiscalQuarter: Hashable, Comparable, Sendable, Codable {
    public let fiscalYear: Int
    public let quarter: Int

    public init?(fiscalYear: Int, quarter: Int) {
        guard (1900...9999).contains(fiscalYear), (1...4).contains(quarter) else { return nil }
        self.fiscalYear = fiscalYear
        self.quarter = quarter
    }

    /// Reads what is printed: four digits and 第一…第四, in any width, with or without 年度 and 四半期.
    public init?(_ printed: String) {
        let text = JADERColumn.folded(printed)
        guard let year = Int(text.prefix(4)), text.prefix(4).allSatisfy({ $0.isASCII }) else { return nil }
        var rest = text.dropFirst(4)
        if rest.hasSuffix("四半期") { rest = rest.dropLast(3) }
        for mark in ["年度", "年", "・", "-", "/", "第", "Q"] where rest.hasPrefix(mark) { rest = rest.dropFirst(mark.count) }
        guard let quarter = ["一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4][String(rest)] else { return nil }
        self.init(fiscalYear: year, quarter: quarter)
    }

    public static func < (left: FiscalQuarter, right: FiscalQuarter) -> Bool {
        (left.fiscalYear, left.quarter) < (right.fiscalYear, right.quarter)
    }
}
