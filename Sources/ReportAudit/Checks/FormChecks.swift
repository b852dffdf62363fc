import Foundation
import Reexamination
import Statistics

/// Marks and notes, tables that the text speaks of, numbers in order.
struct FormChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { marked + context.tables.flatMap { zeros($0) } + references + numbering }

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
                verdicts.append(Verdict(.zeroDash, holds: holds, .dashBesideNumber(label: row.label), [Evidence(row.labelCell)] + row.values.map { Evidence($0.cell) }))
            }
        }
        return verdicts
    }

    private var marked: [Verdict] {
        let blocks = context.report.blocks
        return context.tableBlocks.flatMap { index -> [Verdict] in
            guard case .table(let table) = blocks[index] else { return [] }
            let after = blocks.dropFirst(index + 1).prefix(12).prefix { if case .paragraph = $0 { true } else { false } }.compactMap { if case .paragraph(let passage) = $0 { passage } else { nil } }
            return notes(table, after: after)
        }
    }

    /// - Parameter after: the paragraphs right after the table.
    private func notes(_ table: WrittenTable, after: [Passage]) -> [Verdict] {
        // The last rows may hold the notes, each in a cell as wide as the table.
        let last = table.rows.reversed().prefix(while: Self.isNote).compactMap(\.cells.first?.text)
        var marks: [Int: Passage] = [:]
        for cell in [table.caption] + table.rows.dropLast(last.count).flatMap(\.cells).map(\.text) { for mark in Self.marks(cell) where marks[mark] == nil { marks[mark] = cell } }
        // Notes may stand one after the other on a line: ※1：… ※2：….
        let noted = Set(table.notes.compactMap(\.mark) + (table.notes.map(\.text) + last + after.prefix { Self.beginsNote($0) }).flatMap(Self.marks))
        var verdicts = marks.sorted { $0.key < $1.key }.map { mark, cell in
            Verdict(.noteMark, holds: noted.contains(mark), else: .warning, .markWithoutNote("※\(mark)"), [Evidence(cell)])
        }
        for note in table.notes {
            // ＊1 is a mark as well.
            guard let mark = note.mark, marks[mark] == nil, !NoteMarkChecks.marks(in: table).contains("*\(mark)") else { continue }
            verdicts.append(Verdict(.noteMark, .fails, .warning, .noteWithoutMark("※\(mark)"), [Evidence(note.text)]))
        }
        return verdicts
    }

    /// A row of one cell that begins as a note does: ※1 …, 注）….
    private static func isNote(_ row: WrittenRow) -> Bool {
        row.cells.first.map { beginsNote($0.text) } == true && row.cells.dropFirst().allSatisfy(\.text.isEmpty)
    }

    private static func beginsNote(_ passage: Passage) -> Bool { passage.has("※", at: 0) || passage.has("注", at: 0) || passage.has("*", at: 0) }

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
                // 表 4 in a text whose captions are English, or the other way round.
                let holds = names.contains(name) || names.contains(name.hasPrefix("Table") ? "表" + name.dropFirst(5) : name.hasPrefix("表") ? "Table" + name.dropFirst() : name)
                return Verdict(.reference, holds: holds, .noSuchTable(name), [Evidence(passage, range, around: 12)])
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
                if isOfAnother(passage, index..<end) { break }
                found.append((name + number, index..<end))
                break
            }
        }
        return found
    }

    /// Whether the words beside a table's number say that it stands in another document: 文献（J Clin Pharmacol 2018）の表 3, Table 4 of Smith et al.
    private static func isOfAnother(_ passage: Passage, _ range: Range<Int>) -> Bool {
        var start = max(0, range.lowerBound - 24)
        // What a bracket right before の holds says where to find the document; its name stands before.
        if range.lowerBound >= 2, passage.has(")の", at: range.lowerBound - 2), let open = passage.scalars[..<range.lowerBound].suffix(200).lastIndex(of: "(") { start = max(0, min(start, open - 12)) }
        let lead = passage.text(start..<range.lowerBound)
        if others.contains(where: lead.replacingOccurrences(of: "本報告書", with: "").contains) { return true }
        let rest = passage.text(range.upperBound..<min(passage.count, range.upperBound + 60))
        guard let start = [" of ", " in ", " from ", "("].first(where: rest.hasPrefix) else { return false }
        let words = rest.dropFirst(start.count).prefix { !",;。".contains($0) }
        guard !["this ", "the present ", "本"].contains(where: words.hasPrefix) else { return false }
        return ["et al", "study report", "interim report", "CSR", "publication", "article", "paper", "package insert", "protocol", "dossier", "Module", "ら、", "ら,", "ら("].contains { words.contains($0) }
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
            verdicts.append(Verdict(.numbering, holds: holds, else: .warning, .numberingGap(expected: "\(word) \(isRoman ? RomanNumeral.letters(expected) ?? "\(expected)" : "\(expected)")", found: table.name ?? ""), [Evidence(table.caption)]))
            next[word] = number + 1
        }
        var last: [Int] = []
        let headings = context.report.blocks.compactMap { if case .heading(let heading) = $0 { heading.number } else { nil } }
        // Parts of a larger document have its numbers, with gaps between them.
        let tops = headings.compactMap { $0.count == 1 ? $0[0] : nil }
        guard headings.first == [1], !zip(tops, tops.dropFirst()).contains(where: { $1 > $0 + 2 }) else { return verdicts }
        for case .heading(let heading) in context.report.blocks {
            let level = heading.number.count
            var expected = Array(last.prefix(level))
            if expected.count == level { expected[level - 1] += 1 } else { expected += Array(repeating: 1, count: level - expected.count) }
            let holds = heading.number == expected || last.isEmpty
            let dots = { (number: [Int]) in number.map(String.init).joined(separator: ".") }
            verdicts.append(Verdict(.numbering, holds: holds, else: .warning, .numberingGap(expected: dots(expected), found: dots(heading.number)), [Evidence(heading.text)]))
            last = heading.number
        }
        return verdicts
    }
}
