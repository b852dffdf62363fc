import Statistics

/// A table of numbers: its head, its rows by label and value.
///
/// ```swift
/// let data = DataTable(table)
/// data.rows.first { $0.label == "合計" }?.values
/// ```
struct DataTable {
    enum Value {
        case count(Int, Quantity.Unit)
        /// `16（10.3）`: a count and its share.
        case share(Int, ExactDecimal, Rate)
        /// `71.4%（45/63 例）`
        case rate(Rate)
        case decimal(ExactDecimal)
        /// － or what else stands for "not investigated".
        case dash
        case words

        /// What was counted. What was not counted adds nothing.
        var count: Int? {
            switch self {
            case .count(let n, _), .share(let n, _, _): n
            case .rate(let rate): rate.numerator
            case .decimal, .dash, .words: nil
            }
        }

        /// A percentage without its count.
        var percentageAlone: ExactDecimal? {
            switch self {
            case .decimal(let decimal): decimal
            case .rate(let rate) where rate.numerator == nil: rate.percentage
            default: nil
            }
        }

        /// What may be a percentage, with its count or without it.
        var percentage: ExactDecimal? {
            switch self {
            case .decimal(let printed), .share(_, let printed, _): printed
            case .rate(let rate): rate.percentage
            case .count, .dash, .words: nil
            }
        }
    }

    struct Row {
        let label: String
        let labelCell: Passage
        /// By column, from 0 for the first column after the label.
        let values: [(value: Value, cell: Passage)]
        let index: Int
        /// How far it is set in under the rows above, in characters; 0 where the file does not tell.
        let indent: Int

        /// The counts by column; `nil` where a cell is none.
        let counts: [Int?]

        init(label: String, labelCell: Passage, values: [(value: Value, cell: Passage)], index: Int, indent: Int) {
            self.label = label
            self.labelCell = labelCell
            self.values = values
            self.index = index
            self.indent = indent
            counts = values.map(\.value.count)
        }

        /// The count of a column; `nil` where its cell is none, or the row ends before it.
        func count(_ column: Int) -> Int? { counts.indices.contains(column) ? counts[column] : nil }
    }

    let table: WrittenTable
    /// Which of the report's tables it is, from 0.
    let number: Int
    /// What stands above the numbers, by column where the file tells it.
    let head: String
    /// The lowest head of each column, from 0 for the first column after the label.
    let columnHeads: [String]
    /// The same with the heads above it: 実際の術式（症例数） 切断.
    let columnNames: [String]
    let rows: [Row]
    /// The number of columns after the label in the widest row.
    let width: Int
    /// The size of the group that each column's name gives: 本剤群（N=156）.
    let columnSizes: [Int?]
    /// Its numbers as a grid that can be turned.
    let grid: NumberGrid
    /// The rows under the last of their labels: 間質性肺疾患 of 重要な特定されたリスク.
    let rowsByOwnName: [Row]

    init(_ table: WrittenTable, number: Int = 0) {
        self.table = table
        self.number = number
        var head = "", rows: [Row] = [], heads: [Int: [String]] = [:]
        // A count with a whole number in brackets is a share where the table says that it gives percentages.
        let givesPercent = Self.givesPercent(table)
        var above: Passage?
        // The columns that cells of rows above still fill.
        var filled: [Int: Int] = [:]
        for (index, row) in table.rows.enumerated() {
            var passages = Self.placed(row)
            if !passages.isEmpty { while filled[passages.count + 1, default: 0] > 0 { passages.append(Passage("", at: row.cells[0].text.place)) } }
            filled = filled.compactMapValues { $0 > 1 ? $0 - 1 : nil }
            for cell in row.cells where cell.rowSpan > 1 { if let column = cell.column { for c in column..<column + cell.columnSpan { filled[c] = cell.rowSpan - 1 } } }
            let values = passages.map { (Self.value($0, bracketsArePercent: givesPercent), $0) }
            let hasNumbers = values.contains { value, cell in if case .words = value { (cell.number(at: 0)?.value.places.count ?? 0) > 0 } else { true } }
            let isHead = row.isHead || (rows.isEmpty && Self.isHeadOfYears(passages))
            if isHead || (!hasNumbers && !rows.contains { !$0.values.isEmpty && $0.counts.contains { $0 != nil } }) {
                for cell in row.cells where !cell.text.isEmpty {
                    head += cell.text.text
                    if let column = cell.column { for c in column..<column + cell.columnSpan { heads[c, default: []].append(cell.text.text) } }
                }
            } else if !hasNumbers, heads.isEmpty, row.cells.count >= 3, row.cells.allSatisfy({ !$0.text.isEmpty && $0.column != nil && $0.columnSpan == 1 }) {
                // Below rows of one number each, the head of the columns that follow.
                for cell in row.cells { if let column = cell.column { heads[column, default: []].append(cell.text.text) } }
            }
            guard !isHead || (hasNumbers && !Self.isHeadOfYears(passages)), let first = row.cells.first else { continue }
            // A label that spans rows is that of each of them.
            let isUnderLabel = (first.column ?? 0) > 0 || (first.text.isEmpty && hasNumbers)
            let label = isUnderLabel ? above ?? first.text : first.text
            if !isUnderLabel { above = first.text }
            rows.append(Row(label: Self.label(label), labelCell: label, values: values, index: index, indent: first.indent))
        }
        self.head = head
        self.rows = rows
        width = rows.map(\.values.count).max() ?? 0
        let columns = (heads.keys.max() ?? -1) + 1
        columnHeads = columns > 1 ? (1..<columns).map { heads[$0]?.last ?? "" } : []
        let names = columns > 1 ? (1..<columns).map { heads[$0]?.joined(separator: " ") ?? "" } : []
        columnNames = names
        columnSizes = names.map { RateChecks.size(in: $0) }
        let grid = NumberGrid(rows: rows, width: width, heads: columnHeads, names: names)
        self.grid = grid
        rowsByOwnName = zip(rows, grid.rows).map { row, line in
            Row(label: line.lowest, labelCell: line.label ?? row.labelCell, values: row.values, index: row.index, indent: row.indent)
        }
    }

    /// 2016, 2017, 2018, 2016–2018: years in order, which are no counts.
    private static func isHeadOfYears(_ cells: [Passage]) -> Bool {
        let years = cells.compactMap(year)
        return years.count >= 2 && years.count + 1 >= cells.count && zip(years, years.dropFirst()).allSatisfy { $0 + 1 == $1 }
    }

    /// 2016, 2016年, 2016年度
    private static func year(_ cell: Passage) -> Int? {
        guard (4...6).contains(cell.count), cell.has("19", at: 0) || cell.has("20", at: 0), cell.scalars[2].isDigit, cell.scalars[3].isDigit,
              ["", "年", "年度", "度"].contains(cell.text(4..<cell.count)) else { return nil }
        return Int(cell.text(0..<4))
    }

    /// The cells after the label by column; where a cell that spans leaves columns empty, an empty passage.
    private static func placed(_ row: WrittenRow) -> [Passage] {
        guard let first = row.cells.first else { return [] }
        let isUnderLabel = (first.column ?? 0) > 0
        var passages: [Passage] = []
        for (index, cell) in row.cells.enumerated() where index > 0 || isUnderLabel {
            // A value that spans columns with its label stands first, wherever it begins.
            if let column = cell.column, row.cells.count > 2 || column > 1, row.cells.count > 1 { while passages.count < column - 1 { passages.append(Passage("", at: cell.text.place)) } }
            passages.append(cell.text)
        }
        return passages
    }

    private static func givesPercent(_ table: WrittenTable) -> Bool {
        let words = table.caption.text + table.rows.prefix(4).flatMap(\.cells).map(\.text.text).joined()
        return words.contains("%")
    }

    /// Without its marks of notes.
    static func label(_ passage: Passage) -> String {
        let text = passage.text
        guard let mark = text.firstIndex(of: "※") else { return text }
        return String(text[..<mark])
    }

    static func value(_ cell: Passage, bracketsArePercent: Bool = false) -> Value {
        let text = cell.text
        if ["－", "-", "—", "―", "–"].contains(text) { return .dash }
        let found = Quantities(in: cell)
        if let rate = found.rates.first, rate.range.lowerBound == 0 {
            if rate.denominator == nil, let n = rate.numerator { return .share(n, rate.percentage, rate) }
            if rate.numerator != nil { return .rate(rate) }
            return .decimal(rate.percentage)
        }
        guard let (number, end) = cell.number(at: 0) else { return .words }
        let (unit, after) = cell.unit(at: end)
        let open = cell.has(" ", at: after) ? after + 1 : after
        if bracketsArePercent, number.places.count == 0, cell.has("(", at: open), let (share, close) = cell.number(at: open + 1), cell.has(")", at: close), close + 1 == cell.count {
            return .share(number.units, share, Rate(percentage: share, numerator: number.units, range: 0..<cell.count))
        }
        guard after == cell.count else { return .words }
        return number.places.count == 0 ? .count(number.units, unit) : .decimal(number)
    }

    /// Whether the table says that it does not show everything.
    var isPartial: Bool {
        let words = table.caption.text + table.notes.map(\.text.text).joined()
        return ["主な", "示していない", "以上", "Main", "not shown", "at least"].contains { words.contains($0) }
    }

    static let totals: Set<String> = ["合計", "計", "総計", "Total", "All", "Overall"]
}
