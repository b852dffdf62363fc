import Reexamination

/// Marks of notes other than ※: `*2`, `a)`, `[c]`, `†`, `注 1)`, against the notes under the table, whether they are its own or paragraphs that follow it.
///
/// A kind of mark is looked at only where a note and a mark of that kind meet: `a)` may as well number a list.
struct NoteMarkChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    enum Kind: CaseIterable { case starred, starNumbered, lettered, bracketed, sign, numbered }

    struct Mark: Hashable {
        var kind: Kind
        var text: String
    }

    var verdicts: [Verdict] {
        let blocks = context.report.blocks
        return blocks.indices.flatMap { index -> [Verdict] in
            guard case .table(var table) = blocks[index] else { return [] }
            // Notes follow the table one after the other; text without columns leaves them among its rows.
            var notes = table.notes.map(\.text), next = index + 1
            while let cells = table.rows.last?.cells, cells.count <= 2, let cell = cells.first, let mark = Self.mark(in: cell.text, at: 0), cells.count == 1 || cell.text.has(":", at: mark.end) {
                notes.insert(cell.text, at: 0)
                table.rows.removeLast()
            }
            while next < blocks.count, next - index <= 40, case .paragraph(let passage) = blocks[next], Self.mark(in: passage, at: 0) != nil {
                notes.append(passage)
                next += 1
            }
            guard !notes.isEmpty else { return [] }
            let before = blocks[max(0, index - 2)..<index].compactMap { (block: WrittenBlock) -> Passage? in if case .paragraph(let passage) = block { passage } else { nil } }
            return verdicts(table, notes, before)
        }
    }

    private func verdicts(_ table: WrittenTable, _ notes: [Passage], _ before: [Passage]) -> [Verdict] {
        var noted: [Mark: Passage] = [:], marked: [Mark: Passage] = [:], order: [Mark] = []
        for note in notes {
            guard let (mark, _) = Self.mark(in: note, at: 0) else { continue }
            if noted[mark] == nil { noted[mark] = note; order.append(mark) }
        }
        guard !noted.isEmpty else { return [] }
        for cell in [table.caption] + table.rows.flatMap(\.cells).map(\.text) { for mark in Self.marks(cell) where marked[mark] == nil { marked[mark] = cell; order.append(mark) } }
        // One note may follow the other on a line, and a mark may stand in the text or in a note.
        let alsoNoted = Set(notes.flatMap { Self.marks($0) } + notes.flatMap { note in note.scalars.indices.compactMap { Self.mark(in: note, at: $0)?.mark } }), alsoMarked = Set(before.flatMap(Self.marks) + notes.flatMap { Self.marks($0).dropFirst() })
        var verdicts: [Verdict] = [], seen: Set<Mark> = []
        for kind in Kind.allCases {
            let meet = noted.keys.contains { $0.kind == kind && (marked[$0] != nil || alsoMarked.contains($0)) }
            guard meet else { continue }
            for mark in order where mark.kind == kind && seen.insert(mark).inserted {
                switch (marked[mark], noted[mark]) {
                case (let cell?, .some): verdicts.append(Verdict(.noteMark, .holds, .note, .markWithoutNote(mark.text), [Evidence(cell)]))
                case (let cell?, nil) where !alsoNoted.contains(mark): verdicts.append(Verdict(.noteMark, .fails, .warning, .markWithoutNote(mark.text), [Evidence(cell)]))
                // Copied text may have lost the blank between a mark and the number after it: *92.
                case (nil, .some) where kind == .starred && marked.keys.contains { $0.kind == .starNumbered }: break
                case (nil, let note?) where !alsoMarked.contains(mark): verdicts.append(Verdict(.noteMark, .fails, .warning, .noteWithoutMark(mark.text), [Evidence(note)]))
                default: break
                }
            }
        }
        return verdicts
    }

    /// The marks of a table as they are written.
    static func marks(in table: WrittenTable) -> Set<String> { Set(([table.caption] + table.rows.flatMap(\.cells).map(\.text)).flatMap(marks).map(\.text)) }

    /// The mark a note begins with.
    static func mark(in passage: Passage, at index: Int) -> (mark: Mark, end: Int)? {
        guard index < passage.count else { return nil }
        let scalars = passage.scalars
        func digits(_ from: Int) -> Int { scalars[from...].prefix { $0.isDigit }.count }
        switch scalars[index] {
        case "*" where index == 0 || scalars[index - 1] != "*":
            let stars = scalars[index...].prefix { $0 == "*" }.count, number = digits(index + stars)
            guard number <= 2 else { return nil }
            return (Mark(kind: number > 0 ? .starNumbered : .starred, text: passage.text(index..<index + stars + number)), index + stars + number)
        case "†", "‡", "§", "¶": return (Mark(kind: .sign, text: String(scalars[index])), index + 1)
        case "[" where index + 2 < passage.count && scalars[index + 1].isLowercase && scalars[index + 2] == "]": return (Mark(kind: .bracketed, text: passage.text(index..<index + 3)), index + 3)
        case "注" where digits(index + 1) > 0 && digits(index + 1) <= 2 && index + 1 + digits(index + 1) < passage.count && [")", ":", "."].contains(scalars[index + 1 + digits(index + 1)]):
            return (Mark(kind: .numbered, text: passage.text(index..<index + 1 + digits(index + 1))), index + 2 + digits(index + 1))
        case let letter where letter.isLowercase && passage.has(")", at: index + 1) && (index == 0 || !(scalars[index - 1].isLetter || scalars[index - 1].isDigit || scalars[index - 1] == "(")):
            return (Mark(kind: .lettered, text: passage.text(index..<index + 2)), index + 2)
        default: return nil
        }
    }

    /// The marks of a cell, a caption or a text.
    static func marks(_ passage: Passage) -> [Mark] {
        var marks: [Mark] = [], depth = 0
        for index in passage.scalars.indices {
            let scalar = passage.scalars[index]
            if scalar == "(" { depth += 1 }
            // A letter that ends an open bracket is no mark: (n, m).
            if scalar == ")" , depth > 0 { depth -= 1; continue }
            guard let (mark, end) = mark(in: passage, at: index) else { continue }
            if mark.kind == .lettered, depth > 0 { continue }
            marks.append(mark)
            // a,b)
            if mark.kind == .lettered {
                var at = index
                while at >= 2, passage.scalars[at - 1] == "," || passage.scalars[at - 1] == "、", passage.scalars[at - 2].isLowercase {
                    at -= 2
                    marks.append(Mark(kind: .lettered, text: passage.text(at..<at + 1) + ")"))
                }
            }
            // *1,2
            if mark.kind == .starNumbered {
                var at = end
                while at + 1 < passage.count, [",", "、"].contains(passage.scalars[at]), passage.scalars[at + 1].isDigit {
                    marks.append(Mark(kind: .starNumbered, text: "*" + passage.text(at + 1..<at + 2)))
                    at += 2
                }
            }
        }
        return marks
    }
}

extension Unicode.Scalar {
    fileprivate var isLowercase: Bool { (97...122).contains(value) }
}
