import Analysis
import Reexamination
import Report

extension Mutator {
    mutating func setSize() -> Mutation? {
        let found = text.prose.flatMap { piece in piece.text.matches(of: #/(?:安全性|有効性)解析対象 (\d+) 例|(\d+) patients (?:of|in) the (?:safety|efficacy) analysis set/#).map { (piece, $0) } }
        guard let (piece, match) = found.randomElement(using: &random), let digits = match.output.1 ?? match.output.2, let number = Int(digits) else { return nil }
        return made(.setSize, piece, digits.startIndex..<digits.endIndex, String(other(than: number)))
    }

    /// A figure that stands in a sentence and in a table, changed in the sentence so that it still agrees with itself.
    mutating func textAgainstTable() -> Mutation? {
        let inTables = Set(text.tables.flatMap { $0.table.rows.flatMap(\.cells).flatMap(\.figureIDs) })
        var found: [(block: Int, item: Int?, figure: FigureID, printed: String)] = []
        for (index, block) in text.document.blocks.enumerated() {
            switch block {
            case .paragraph(let inlines, _): found += Self.figures(inlines).filter { inTables.contains($0.0) }.map { (index, nil, $0.0, $0.1) }
            case .list(let items):
                for (number, item) in items.enumerated() { found += Self.figures(item.inlines).filter { inTables.contains($0.0) }.map { (index, number, $0.0, $0.1) } }
            default: continue
            }
        }
        found = found.filter { $0.printed.contains(#/^\d+(?:\.\d+)?%(?:（\d+\/\d+ 例）| \(\d+\/\d+\))$|^\d+$|^\d+ 例$/#) }
        guard let (block, item, figure, printed) = found.randomElement(using: &random), let changed = consistent(printed) else { return nil }
        var document = text.document
        let edited: [Inline]
        switch document.blocks[block] {
        case .paragraph(let inlines, let indented):
            edited = Self.replacing(figure, with: changed, in: inlines)
            document.blocks[block] = .paragraph(edited, indented: indented)
        case .list(var items):
            guard let item else { return nil }
            items[item].inlines = Self.replacing(figure, with: changed, in: items[item].inlines)
            edited = items[item].inlines
            document.blocks[block] = .list(items)
        default: return nil
        }
        return Mutation(kind: .textAgainstTable, document: document, change: "\(figure): \(printed) → \(changed) in \(edited.plainText.prefix(90))", table: nil, words: edited.plainText, undetectable: nil)
    }

    /// Another number that agrees with itself: the percentage is worked out again.
    private mutating func consistent(_ printed: String) -> String? {
        if let match = printed.wholeMatch(of: #/(\d+(?:\.\d+)?)%(（| \()(\d+)/(\d+)( 例）|\))/#) {
            guard let n = Int(match.output.3), let d = Int(match.output.4), let share = Share(match.output.1), d > 1 else { return nil }
            let count = n < d ? n + 1 : n - 1
            let scale = (0..<share.decimals).reduce(100) { scale, _ in scale * 10 }
            return "\(Share.text(units: (2 * scale * count + d) / (2 * d), decimals: share.decimals))%\(match.output.2)\(count)/\(d)\(match.output.5)"
        }
        guard let number = Int(printed.prefix(while: \.isNumber)) else { return nil }
        return "\(other(than: number))" + printed.drop(while: \.isNumber)
    }

    private static func figures(_ inlines: [Inline]) -> [(FigureID, String)] {
        inlines.compactMap { if case .figure(let id, let printed) = $0 { (id, printed) } else { nil } }
    }

    private static func replacing(_ figure: FigureID, with changed: String, in inlines: [Inline]) -> [Inline] {
        var isDone = false
        return inlines.map { inline in
            guard case .figure(let id, _) = inline, id == figure, !isDone else { return inline }
            isDone = true
            return .figure(id, changed)
        }
    }

    mutating func registerItem() -> Mutation? {
        let found = text.tables.flatMap { block, table in
            table.rows.indices.flatMap { row in table.rows[row].cells.indices.flatMap { cell in
                table.rows[row].cells[cell].lines.indices.filter { table.rows[row].cells[cell].lines[$0].plainText.first.map { "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳".contains($0) } ?? false }
                    .map { (block, table, row, cell, $0) }
            } }
        }.filter { ["措置報告", "Measures abroad"].contains(where: $0.1.caption?.text.contains ?? { _ in false }) }
        guard let (block, table, row, cell, line) = found.randomElement(using: &random) else { return nil }
        let document = text.changingTable(block) { changed in
            changed.rows[row].cells[cell].lines.remove(at: line)
            if changed.rows[row].cells[cell].lines.isEmpty { changed.rows[row].cells[cell].lines = [[.text(text.document.language == .ja ? "該当なし" : "None")]] }
        }
        // The count stands in the text, the item in the table: either may be pointed at.
        return Mutation(kind: .registerItem, document: document, change: "left out: \(table.rows[row].cells[cell].lines[line].plainText)", table: table.caption.map { "\($0.label) \($0.number)" },
                        words: text.prose.map(\.text).first { $0.contains("措置報告は") || $0.contains("of measures abroad and") }, undetectable: nil)
    }

    /// The largest part and the next, changed about.
    mutating func superlative() -> Mutation? {
        let found = text.prose.flatMap { piece in
            piece.text.matches(of: #/(\d+) 例と最も多く、ほかは[^\d]*(\d+) 例|, in (\d+); the other results were [^\d]*in (\d+)/#).filter { ($0.output.1 ?? $0.output.3) != ($0.output.2 ?? $0.output.4) }.map { (piece, $0) }
        }
        guard let (piece, match) = found.randomElement(using: &random), let first = match.output.1 ?? match.output.3, let second = match.output.2 ?? match.output.4 else { return nil }
        let changed = piece.text[..<first.startIndex] + second + piece.text[first.endIndex..<second.startIndex] + first + piece.text[second.endIndex...]
        return Mutation(kind: .superlative, document: text.replacing([piece.place: String(changed)]), change: "\(first) ↔ \(second) in \(changed.prefix(90))", table: nil, words: String(changed), undetectable: nil)
    }

    /// Another term of the table called the most frequent, with its own counts.
    mutating func superlativeOfTable() -> Mutation? {
        let found = text.prose.flatMap { piece in
            piece.text.matches(of: #/件数が最も多かったのは(「([^」]+)」の (\d+) 例 (\d+) 件)であった|The most frequent was (“([^”]+)”, (\d+) cases? \((\d+) events?\))/#).flatMap { match in
                grids.filter(\.isOfReactions).flatMap { grid in grid.full.filter { $0.isIndented && $0.counts[2] ?? 0 < Int(match.output.4 ?? match.output.8 ?? "") ?? 0 }.map { (piece, match, $0) } }
            }
        }
        guard let (piece, match, row) = found.randomElement(using: &random), let words = match.output.1 ?? match.output.5, let cases = row.counts[1], let events = row.counts[2] else { return nil }
        let isJapanese = match.output.1 != nil
        let changed = isJapanese ? "「\(row.label)」の \(cases) 例 \(events) 件" : "“\(row.label)”, \(cases) case\(cases == 1 ? "" : "s") (\(events) event\(events == 1 ? "" : "s"))"
        return made(.superlativeOfTable, piece, words.startIndex..<words.endIndex, changed)
    }

    mutating func era() -> Mutation? {
        let found = text.pieces.filter { !$0.hasFootnote }.flatMap { piece in piece.text.matches(of: #/(?:平成|令和) (\d+) 年 (\d+) 月 (\d+) 日|(\d+) (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/#).map { (piece, $0) } }
        guard let (piece, match) = found.randomElement(using: &random) else { return nil }
        if let day = match.output.4 { return made(.era, piece, day.startIndex..<day.endIndex, String(32 + random.below(60))) }
        guard let year = match.output.1, let month = match.output.2, let day = match.output.3 else { return nil }
        if random.chance(1, in: 2) { return made(.era, piece, day.startIndex..<day.endIndex, String(32 + random.below(60))) }
        guard piece.text[match.range].hasPrefix("平成") else { return made(.era, piece, month.startIndex..<month.endIndex, String(13 + random.below(7))) }
        return made(.era, piece, year.startIndex..<year.endIndex, String(32 + random.below(8)))
    }

    mutating func period() -> Mutation? {
        let day = #/(?:(?:平成|令和) \d+ 年 \d+ 月 \d+ 日|\d+ [A-Z][a-z]+ \d{4})/#
        let found = text.pieces.filter { !$0.hasFootnote }.flatMap { piece -> [(DocumentText.Piece, Range<String.Index>, String)] in
            let days = piece.text.ranges(of: day)
            return zip(days, days.dropFirst()).compactMap { from, to in
                let between = piece.text[from.upperBound..<to.lowerBound], first = piece.text[from], last = piece.text[to]
                return ["～", "から", " – "].contains(between) && first != last ? (piece, from.lowerBound..<to.upperBound, "\(last)\(between)\(first)") : nil
            }
        }
        guard let (piece, range, changed) = found.randomElement(using: &random) else { return nil }
        return made(.period, piece, range, changed)
    }

    /// In a row that was looked for throughout, or not at all.
    mutating func dash() -> Mutation? {
        let found = grids.filter { grid in grid.rows.contains { $0.texts.contains { $0.contains("（") || $0.contains(" (") } } && grid.table.notes.contains { $0.inlines.plainText.contains("－：") } }.flatMap { grid in
            grid.rows.filter { row in row.texts.dropFirst().allSatisfy { $0 == "0" } || row.texts.dropFirst().allSatisfy { $0 == "－" } }.map { (grid, $0) }
        }
        guard let (grid, row) = found.randomElement(using: &random) else { return nil }
        let column = 1 + random.below(grid.width - 1)
        return made(.dash, grid, row, column, row.texts[column] == "0" ? "－" : "0")
    }

    mutating func reference() -> Mutation? {
        let found = text.prose.flatMap { piece in piece.text.matches(of: #/(?:補表|表|図|[Tt]able|Figure) (\d+)/#).map { (piece, $0) } }
        guard let (piece, match) = found.randomElement(using: &random) else { return nil }
        return made(.reference, piece, match.output.1.startIndex..<match.output.1.endIndex, String(40 + random.below(50)))
    }

    mutating func tableNumber() -> Mutation? {
        let found = text.tables.compactMap { block, table in table.caption.map { (block, $0) } }
        guard let (block, caption) = found.randomElement(using: &random) else { return nil }
        let number = caption.number + 1 + random.below(3)
        return Mutation(kind: .tableNumber, document: text.changingTable(block) { $0.caption?.number = number }, change: "\(caption.label) \(caption.number) → \(caption.label) \(number)",
                        table: "\(caption.label) \(number)", words: text.prose.map(\.text).first { $0.contains("\(caption.label) \(caption.number)") }, undetectable: nil)
    }

    mutating func noteMark() -> Mutation? {
        let found = text.pieces.filter { $0.table != nil }.flatMap { piece in
            if case .cell = piece.place { return piece.text.matches(of: #/※(\d+)/#).map { (piece, $0) } } else { return [] }
        }
        guard let (piece, match) = found.randomElement(using: &random), let number = Int(match.output.1) else { return nil }
        return made(.noteMark, piece, match.output.1.startIndex..<match.output.1.endIndex, String(number + 20))
    }

    mutating func noteRemoved() -> Mutation? {
        let found = text.tables.flatMap { block, table in table.notes.indices.filter { table.notes[$0].mark != nil }.map { (block, table, $0) } }
        guard let (block, table, note) = found.randomElement(using: &random) else { return nil }
        return Mutation(kind: .noteRemoved, document: text.changingTable(block) { changed in
            let anchor = changed.notes.remove(at: note).anchor
            // The mark stays as it is printed, and leads nowhere.
            for row in changed.rows.indices { for cell in changed.rows[row].cells.indices { for line in changed.rows[row].cells[cell].lines.indices {
                changed.rows[row].cells[cell].lines[line] = changed.rows[row].cells[cell].lines[line].map { inline in
                    if case .noteReference(let mark, anchor) = inline { .text(mark) } else { inline }
                }
            } } }
        }, change: "left out: \(table.notes[note].mark ?? "") \(table.notes[note].inlines.plainText.prefix(60))",
                        table: table.caption.map { "\($0.label) \($0.number)" }, words: nil, undetectable: nil)
    }
}
