import Reexamination
import Statistics

/// Marks and notes, tables that the text speaks of, numbers in order.
struct FormChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { context.report.tables.flatMap { notes($0) } + references + numbering }

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

    static func marks(_ passage: Passage) -> [Int] {
        passage.scalars.indices.filter { passage.scalars[$0] == "※" }.compactMap { passage.number(at: $0 + 1)?.value.units }
    }

    private var references: [Verdict] {
        var names = Set(context.report.tables.compactMap { $0.name?.filter { $0 != " " } })
        // Captions of figures stand as paragraphs of their own.
        for passage in context.report.paragraphs { if let first = Self.references(passage).first, first.range.lowerBound == 0 { names.insert(first.name) } }
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
