import Foundation
import Statistics

/// A table that lists cases or reports one a row, each with its number: 死亡例一覧.
struct LineListing {
    struct Column {
        var head: String
        /// A cell a row; empty where the row has none.
        var cells: [Passage]

        /// The number of each row, where all have one.
        var numbers: [ExactDecimal]? {
            let numbers = cells.compactMap { cell -> ExactDecimal? in
                guard let (value, end) = cell.number(at: 0), end == cell.count || cell.unit(at: end).end == cell.count else { return nil }
                return value
            }
            return numbers.count == cells.count ? numbers : nil
        }
    }

    let table: WrittenTable
    let columns: [Column]
    /// What stands in the first column.
    let keys: [Passage]
    /// Whether the keys are 1, 2, 3, ….
    let isNumbered: Bool

    var count: Int { keys.count }

    private static let heads: Set<String> = ["No.", "No", "NO.", "番号", "症例番号", "症例No.", "症例", "症例No", "#", "識別番号", "Case", "Case No.", "Case number", "Case No", "Patient", "Patient No.", "Subject", "整理番号", "報告番号"]

    init?(_ table: WrittenTable) {
        guard table.rows.count >= 3, let head = table.rows.first, let corner = head.cells.first?.text, Self.heads.contains(corner.text), head.cells.count >= 3, table.rows.dropFirst().allSatisfy({ !$0.isHead }) else { return nil }
        let width = head.cells.count
        guard head.cells.allSatisfy({ $0.columnSpan == 1 && $0.rowSpan == 1 }) else { return nil }
        var keys: [Passage] = [], columns = head.cells.dropFirst().map { Column(head: $0.text.text, cells: []) }
        for row in table.rows.dropFirst() {
            // A row of another shape is a total, or a case of several rows.
            guard row.cells.count == width, row.cells.allSatisfy({ $0.columnSpan == 1 && $0.rowSpan == 1 }), let key = row.cells.first?.text, !key.isEmpty, key.scalars.contains(where: \.isDigit), key.count <= 16 else { return nil }
            keys.append(key)
            for (column, cell) in row.cells.dropFirst().enumerated() { columns[column].cells.append(cell.text) }
        }
        self.table = table
        self.columns = columns
        self.keys = keys
        isNumbered = keys.enumerated().allSatisfy { $0.element.text == String($0.offset + 1) }
    }

    /// What is listed: 死亡 of 死亡例一覧, 間質性肺疾患 of 間質性肺疾患発現例一覧; `nil` where the caption lists only some.
    var subject: String? {
        var text = table.caption.text
        guard !["主な", "代表", "抜粋", "Selected", "Main", "うち"].contains(where: text.contains), let end = text.range(of: "一覧") ?? text.range(of: "リスト") ?? text.range(of: "の概要") else { return nil }
        text = String(text[..<end.lowerBound])
        for ending in ["の", "症例の", "症例", "発現例", "報告例", "例", "の発現", "発現"] where text.hasSuffix(ending) && text.count > ending.count { text.removeLast(ending.count) }
        return text.count >= 2 ? text : nil
    }

    /// The middle of numbers, as an exact number of tenths.
    static func median(_ numbers: [Int]) -> ExactDecimal? {
        let sorted = numbers.sorted(), half = sorted.count / 2
        guard !sorted.isEmpty else { return nil }
        if sorted.count.isMultiple(of: 2) {
            let sum = sorted[half - 1] + sorted[half]
            return sum.isMultiple(of: 2) ? ExactDecimal("\(sum / 2)") : ExactDecimal("\(sum / 2).5")
        }
        return ExactDecimal("\(sorted[half])")
    }
}

extension ExactDecimal {
    func isEqual(_ other: ExactDecimal) -> Bool { !isBelow(other) && !other.isBelow(self) }
}
