import Foundation
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
            // Columns may be other studies, of which one looked and one did not; serious and not are of one.
            let heads = Set(data.table.rows.flatMap(\.cells).map(\.text.text))
            let isOfOneStudy = heads.isSuperset(of: ["重篤", "非重篤"]) || heads.isSuperset(of: ["Serious", "Non-serious"])
            for row in data.rows where row.values.count >= 2 && isOfOneStudy {
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
        for cell in [table.caption] + table.rows.flatMap(\.cells).map(\.text) { for mark in Self.marks(cell) where marks[mark] == nil { marks[mark] = cell } }
        // Notes may stand one after the other on a line: ※1：… ※2：….
        let noted = Set(table.notes.compactMap(\.mark) + table.notes.flatMap { note in Self.marks(note.text).filter { note.text.text.contains("※\($0):") || note.text.text.contains("※\($0))") } })
        var verdicts = marks.sorted { $0.key < $1.key }.map { mark, cell in
            Verdict(.noteMark, noted.contains(mark) ? .holds : .fails, noted.contains(mark) ? .note : .warning, .markWithoutNote("※\(mark)"), [Evidence(cell)])
        }
        for note in table.notes {
            // ＊1 is a mark as well.
            guard let mark = note.mark, marks[mark] == nil, !NoteMarkChecks.marks(in: table).contains("*\(mark)") else { continue }
            verdicts.append(Verdict(.noteMark, .fails, .warning, .noteWithoutMark("※\(mark)"), [Evidence(note.text)]))
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
        passage.scalars.indices.filter { passage.scalars[$0] == "※" }.flatMap { at -> [Int] in
            // ※1, ※1,2 and ※1、2.
            var marks: [Int] = [], index = at + 1
            while index < passage.count, passage.scalars[index].isDigit {
                var digits = ""
                while index < passage.count, passage.scalars[index].isDigit, digits.count < 4 { digits.unicodeScalars.append(passage.scalars[index]); index += 1 }
                if let mark = Int(digits) { marks.append(mark) }
                guard index + 1 < passage.count, [",", "、"].contains(passage.scalars[index]), passage.scalars[index + 1].isDigit else { break }
                index += 1
            }
            return marks
        }
    }

    private var references: [Verdict] {
        var names = Set(context.report.tables.compactMap { $0.name?.filter { $0 != " " } })
        // Captions of figures stand as paragraphs of their own.
        for passage in context.report.paragraphs {
            for word in ["図", "Figure "] where passage.has(word, at: 0) {
                if let (number, _) = passage.tableNumber(at: word.unicodeScalars.count) { names.insert(word.filter { $0 != " " } + number) }
            }
        }
        guard names.contains(where: { $0.hasPrefix("表") || $0.hasPrefix("Table") }) else { return [] }
        return context.report.paragraphs.flatMap { passage in
            Self.references(passage).map { name, range in
                let holds = names.contains(name)
                return Verdict(.reference, holds ? .holds : .fails, holds ? .note : .error, .noSuchTable(name), [Evidence(passage, range, around: 12)])
            }
        }
    }

    /// 表 6, 補表 1, 図 2, 表 2.7.4-1 in running text, but not those of other documents.
    static func references(_ passage: Passage) -> [(name: String, range: Range<Int>)] {
        var found: [(String, Range<Int>)] = []
        let words: [(String, String)] = [("補表", "補表"), ("別表", "別表"), ("付表", "付表"), ("表", "表"), ("図", "図"), ("Supplementary table ", "Supplementarytable"), ("Supplementary Table ", "SupplementaryTable"), ("Table ", "Table"), ("Figure ", "Figure")]
        for index in passage.scalars.indices {
            for (word, name) in words where passage.has(word, at: index) {
                // 発表 3, 公表 2, 心電図 12, 付表.
                if word == "表" || word == "図", index > 0, passage.scalars[index - 1].isKanji { continue }
                guard let (number, end) = passage.tableNumber(at: index + word.unicodeScalars.count), end >= passage.count || !passage.scalars[end].isKanji || ["及", "又", "並", "等", "参", "中", "内", "以"].contains(passage.scalars[end]) else { continue }
                let lead = passage.text(max(0, index - 24)..<index)
                if others.contains(where: lead.replacingOccurrences(of: "本報告書", with: "").contains) { break }
                found.append((name + number, index..<end))
                break
            }
        }
        return found
    }

    /// Documents whose tables are not of this one.
    private static let others = ["CTD", "資料", "別添", "別紙", "添付文書", "文献", "既報", "論文", "報告書", "ら)", "et al", "手引", "通知", "package insert", "CSR", "report "]

    /// Tables of a kind, and sections of a level, are numbered without gaps.
    private var numbering: [Verdict] {
        var verdicts: [Verdict] = [], next: [String: Int] = [:]
        for table in context.report.tables {
            guard let parts = table.name?.split(separator: " "), let number = parts.last.flatMap({ Int($0) ?? RomanNumeral.value(String($0)) }) else { continue }
            let isRoman = Int(parts[parts.count - 1]) == nil
            let word = parts.dropLast().joined(separator: " ")
            guard number < 10_000 else { continue }
            // An excerpt may begin anywhere.
            let expected = next[word, default: number]
            // A table that goes on over a page repeats its caption.
            let holds = number == expected || number == expected - 1
            verdicts.append(Verdict(.numbering, holds ? .holds : .fails, holds ? .note : .warning, .numberingGap(expected: "\(word) \(isRoman ? RomanNumeral.letters(expected) ?? "\(expected)" : "\(expected)")", found: table.name ?? ""), [Evidence(table.caption)]))
            next[word] = number + 1
        }
        var last: [Int] = []
        let headings = context.report.blocks.compactMap { if case .heading(let heading) = $0 { heading.number } else { nil } }
        // Parts of a larger document have its numbers, with gaps between them.
        guard headings.first == [1] else { return verdicts }
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
