import Foundation

/// The groups that the shares of a table may be shares of, as far as the report names them.
struct TableWholes {
    /// Named by the table itself: in its caption, heads, notes, in rows of groups, or right after it (N=1,004).
    let near: [Int]
    /// Named by the text of its section.
    let remote: [Int]

    static let none = TableWholes(near: [], remote: [])

    private init(near: [Int], remote: [Int]) {
        self.near = near
        self.remote = remote
    }

    /// - Parameters:
    ///   - after: The paragraph right after the table.
    ///   - section: The sentences around it.
    init(of data: DataTable, after: Passage?, section: [Sentence]) {
        var near: [Int] = []
        func add(_ numbers: [Int]) { for number in numbers where number > 0 && !near.contains(number) { near.append(number) } }
        add(Self.sizes(in: data.table.caption.text) + Self.bracketed(data.table.caption.text))
        for size in data.columnSizes { add(size.map { [$0] } ?? []) }
        add(Self.sizes(in: data.head))
        for row in data.rows where RateChecks.isGroup(row.label) || TotalLines.isTotal(row.label) { add(row.counts.compactMap { $0 }) }
        for note in data.table.notes { add(Self.sizes(in: note.text.text) + Quantities(in: note.text).all.filter { $0.unit == .cases }.compactMap(\.whole)) }
        if let after { add(Self.sizes(in: after.text)) }
        self.near = Array(near.prefix(40))
        var remote: [Int] = []
        for sentence in section {
            let numbers = sentence.quantities.filter { $0.unit == .cases }.compactMap(\.whole) + sentence.rates.compactMap(\.denominator)
            for number in numbers where number > 1 && !near.contains(number) && !remote.contains(number) { remote.append(number) }
        }
        self.remote = Array(remote.prefix(60))
    }

    /// N=857, n = 200.
    private static func sizes(in text: String) -> [Int] {
        // Patterns are slow.
        guard text.utf8.contains(UInt8(ascii: "=")) else { return [] }
        return text.matches(of: /(?:^|[^A-Za-z])[Nn]\s*=\s*([0-9][0-9,]*)/).compactMap { PrintedCount.value($0.output.1) }
    }

    /// （調査症例数:1,310例）, (1,348 patients).
    private static func bracketed(_ text: String) -> [Int] {
        guard text.utf8.contains(UInt8(ascii: "(")) else { return [] }
        // What is between brackets that hold no others, then the first number that counts people: one pattern for both takes for ever on many digits.
        return text.split(separator: "(").dropFirst().compactMap { piece in
            guard let close = piece.firstIndex(of: ")") else { return nil }
            return piece[..<close].firstMatch(of: /([0-9][0-9,]{0,20})\s{0,3}(?:例|名|人|症例|patients|subjects)/).flatMap { PrintedCount.value($0.output.1) }
        }
    }

    /// By table, in order of the report.
    static func all(_ report: WrittenReport, _ tables: [DataTable], _ paragraphs: [[Sentence]]) -> [TableWholes] {
        var wholes: [TableWholes] = [], open: [(data: DataTable, after: Passage?)] = [], section: [Sentence] = [], index = 0, paragraph = 0
        func end() {
            wholes += open.map { TableWholes(of: $0.data, after: $0.after, section: section) }
            open = []
            section = []
        }
        var isAfterTable = false
        for block in report.blocks {
            switch block {
            case .heading: end()
            case .paragraph(let passage):
                if isAfterTable, !open.isEmpty { open[open.count - 1].after = passage }
                section += paragraphs[paragraph]
                paragraph += 1
            case .table where index < tables.count:
                open.append((tables[index], nil))
                index += 1
            case .table: break
            }
            if case .table = block { isAfterTable = true } else { isAfterTable = false }
        }
        end()
        return wholes
    }
}
