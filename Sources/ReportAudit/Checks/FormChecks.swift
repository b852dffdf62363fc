import Reexamination
import Statistics

/// Marks and notes, tables that the text speaks of, numbers in order.
struct FormChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { context.report.tables.flatMap { notes($0) } + context.tables.flatMap { zeros($0) } + references + numbering }

    /// 0 was looked for and not seen, － was not looked for (domain brief §2.3): no row is both, and a count above 0 has its percentage where the others of its column have.
    private func zeros(_ data: DataTable) -> [Verdict] {
        var verdicts: [Verdict] = []
        let notes = data.table.notes.map(\.text.text).joined(separator: "\n")
        if notes.contains("－:") || notes.contains("－は") || notes.contains("–:") || notes.contains("－ means") {
            verdicts += sharesMissing(data)
            for row in data.rows where row.values.count >= 2 {
                let dashes = row.values.count { if case .dash = $0.value { true } else { false } }, numbers = row.values.count { $0.value.isNumber }
                guard dashes + numbers == row.values.count else { continue }
                let holds = dashes == 0 || numbers == 0
                verdicts.append(Verdict(.zeroDash, holds ? .holds : .fails, holds ? .note : .error, .dashBesideNumber(label: row.label), [Evidence(row.labelCell)] + row.values.map { Evidence($0.cell) }))
            }
        }
        return verdicts
    }

    private func notes(_ table: WrittenTable) -> [Verdict] {
        var marks: [Int: Passage] = [:]
        for cell in table.rows.flatMap(\.cells) { for mark in Self.marks(cell.text) where marks[mark] == nil { marks[mark] = cell.text } }
        let noted = Set(table.notes.compactMap(\.mark))
        var verdicts = marks.sorted { $0.key < $1.key }.map { mark, cell in
            Verdict(.noteMark, noted.contains(mark) ? .holds : .fails, noted.contains(mark) ? .note : .warning, .markWithoutNote(mark), [Evidence(cell)])
        }
        for note in table.notes {
            guard let mark = note.mark, marks[mark] == nil else { continue }
            verdicts.append(Verdict(.noteMark, .fails, .warning, .noteWithoutMark(mark), [Evidence(note.text)]))
        }
        return verdicts
    }

    /// Where every other count without a share is 0, one above it stands out.
    private func sharesMissing(_ data: DataTable) -> [Verdict] {
        var verdicts: [Verdict] = []
        for column in 0..<data.width {
            let cells = data.rows.compactMap { row in row.values.count == data.width ? (row: row, value: row.values[column]) : nil }
            // Sizes of groups stand above the first share.
            guard let first = cells.firstIndex(where: { if case .share = $0.value.value { true } else { false } }) else { continue }
            let counts = cells[first...].compactMap { cell -> (row: DataTable.Row, cell: Passage, count: Int)? in
                guard case .count(let count, _) = cell.value.value, !DataTable.totals.contains(cell.row.label), cell.row.values.allSatisfy({ $0.value.isNumber }) else { return nil }
                return (cell.row, cell.value.cell, count)
            }
            guard counts.contains(where: { $0.count == 0 }) else { continue }
            let odd = counts.filter { $0.count > 0 }
            if odd.count == 1, let one = odd.first {
                verdicts.append(Verdict(.zeroDash, .fails, .warning, .countWithoutShare(label: one.row.label, count: one.count), [Evidence(one.row.labelCell), Evidence(one.cell)]))
            }
        }
        return verdicts
    }

    static func marks(_ passage: Passage) -> [Int] {
        passage.scalars.indices.filter { passage.scalars[$0] == "※" }.compactMap { passage.number(at: $0 + 1)?.value.units }
    }

    private var references: [Verdict] {
        var names = Set(context.report.tables.compactMap { $0.name?.filter { $0 != " " } })
        // Captions of figures stand as paragraphs of their own.
        for passage in context.report.paragraphs { if let first = Self.references(passage).first, first.range.lowerBound == 0, ["図", "Figure"].contains(where: first.name.hasPrefix) { names.insert(first.name) } }
        guard names.contains(where: { $0.hasPrefix("表") || $0.hasPrefix("Table") }) else { return [] }
        return context.report.paragraphs.flatMap { passage in
            Self.references(passage).map { name, range in
                let holds = names.contains(name)
                return Verdict(.reference, holds ? .holds : .fails, holds ? .note : .error, .noSuchTable(name), [Evidence(passage, range, around: 12)])
            }
        }
    }

    /// 表 6, 補表 1, 図 2 in running text.
    static func references(_ passage: Passage) -> [(name: String, range: Range<Int>)] {
        var found: [(String, Range<Int>)] = []
        for index in passage.scalars.indices {
            let words: [(String, String)] = [("補表", "補表"), ("別表", "別表"), ("表", "表"), ("図", "図"), ("Supplementary table ", "Supplementarytable"), ("Table ", "Table"), ("Figure ", "Figure")]
            for (word, name) in words where passage.has(word, at: index) {
                if word == "表", index > 0, ["補", "別", "付", "代", "発", "公", "一"].contains(passage.scalars[index - 1]) { continue }
                guard let (number, end) = passage.number(at: index + word.unicodeScalars.count), number.places.count == 0 else { continue }
                found.append((name + "\(number.units)", index..<end))
                break
            }
        }
        return found
    }

    /// Tables of a kind, and sections of a level, are numbered without gaps.
    private var numbering: [Verdict] {
        var verdicts: [Verdict] = [], next: [String: Int] = [:]
        for table in context.report.tables {
            guard let parts = table.name?.split(separator: " "), let number = parts.last.flatMap({ Int($0) }) else { continue }
            let word = parts.dropLast().joined(separator: " "), expected = next[word, default: 1]
            // A table that goes on over a page repeats its caption.
            let holds = number == expected || number == expected - 1
            verdicts.append(Verdict(.numbering, holds ? .holds : .fails, holds ? .note : .warning, .numberingGap(expected: "\(word) \(expected)", found: "\(word) \(number)"), [Evidence(table.caption)]))
            next[word] = number + 1
        }
        var last: [Int] = []
        for case .heading(let heading) in context.report.blocks {
            let level = heading.number.count
            var expected = Array(last.prefix(level))
            if expected.count == level { expected[level - 1] += 1 } else { expected += Array(repeating: 1, count: level - expected.count) }
            let holds = heading.number == expected || last.isEmpty
            let dots = { (number: [Int]) in number.map(String.init).joined(separator: ".") }
            verdicts.append(Verdict(.numbering, holds ? .holds : .fails, holds ? .note : .warning, .numberingGap(expected: dots(expected), found: dots(heading.number)), [Evidence(heading.text)]))
            last = heading.number
        }
        return verdicts
    }
}
