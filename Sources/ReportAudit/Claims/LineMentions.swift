import Foundation
import Statistics

/// The lines of a section's tables by their names: rows, and columns of tables that are turned.
struct NamedLines {
    struct Line: Hashable {
        /// Which of `grids`.
        let grid: Int
        let row: Int
    }

    struct Grid {
        let data: DataTable
        let grid: NumberGrid
        /// Whether its rows are the columns of the table.
        let isTurned: Bool
        /// What the sentence must name for the lines to be meant: 5 年調査票, where they are named by their groups.
        let condition: String?
        /// Whether a column gives shares, so that 0 stands there for 0.0%.
        let givesShares: [Bool]

        init(_ data: DataTable, _ grid: NumberGrid, isTurned: Bool, condition: String? = nil) {
            (self.data, self.grid, self.isTurned, self.condition) = (data, grid, isTurned, condition)
            givesShares = grid.columns.indices.map { column in grid.cells.contains { row in if case .share = row[column]?.value { true } else { false } } }
        }
    }

    let grids: [Grid]
    private var lines: [String: [Line]] = [:]
    private let longest: Int

    init(_ tables: [DataTable]) {
        grids = tables.filter { $0.width <= 40 && $0.rows.count <= 400 }.flatMap { data -> [Grid] in
            let grid = data.grid, words = grid.repeatedRows
            return [Grid(data, grid, isTurned: false), Grid(data, grid.turned, isTurned: true)]
                + (words.count <= 12 ? words.map { Grid(data, grid.named(byGroupsOf: $0), isTurned: false, condition: $0) } : [])
        }
        for (index, grid) in grids.enumerated() {
            for (row, line) in grid.grid.rows.enumerated() {
                let name = line.lowest.lowercased()
                // A bare number names nothing.
                guard (2...40).contains(name.count), name.unicodeScalars.contains(where: { $0.isJapanese || $0.isLetter }), !["例数", "件数", "割合", "発現", "%"].contains(where: name.contains) else { continue }
                lines[name, default: []].append(Line(grid: index, row: row))
            }
        }
        // A name that comes again in one table is that of a level of several factors.
        lines = lines.mapValues { found in found.filter { line in found.count { $0.grid == line.grid } == 1 } }.filter { !$0.value.isEmpty }
        longest = lines.keys.map(\.unicodeScalars.count).max() ?? 0
    }

    var isEmpty: Bool { lines.isEmpty }

    private static let particles = ["では", "には", "時では", "時は", "時で", "時に", "時", "後", "は", "が", "の", "で", "に", ""]
    private static let starts: Set<Unicode.Scalar> = ["、", ",", "(", ":", "。", "は", "「", "び", "や", "で", "と", "も", "・", " ", "ら"]

    /// The lines of a name, as far as the sentence may mean them.
    private func meant(_ name: String, _ sentence: Sentence) -> [Line]? {
        guard let found = lines[name.lowercased()] else { return nil }
        let meant = found.filter { line in grids[line.grid].condition.map { sentence.isUnder($0) } ?? true }
        return meant.isEmpty ? nil : meant
    }

    /// The lines whose name stands right before an index, with no more than a particle or 「の達成率が」 between.
    func before(_ index: Int, in sentence: Sentence) -> [Line] {
        let passage = sentence.passage, from = max(sentence.range.lowerBound, index - longest - 16)
        var ends: [Int] = []
        for particle in Self.particles {
            let end = index - particle.unicodeScalars.count
            if end > from, passage.has(particle, at: end) { ends.append(end) }
        }
        // の達成率が
        if index - from >= 4, ["が", "は"].contains(passage.scalars[index - 1]), let of = passage.scalars[max(from, index - 12)..<index - 1].lastIndex(of: "の"),
           passage.scalars[of + 1..<index - 1].allSatisfy({ $0.isKanji || $0.isKatakana }), of + 1 < index - 1 { ends.append(of) }
        // 「傾眠」は, 原発開放隅角緑内障（広義）の, 期間の最後の年（令和 6 年）は
        let stops = ends.flatMap { end -> [(stop: Int, isBracketed: Bool)] in
            switch passage.scalars[end - 1] {
            case "」": [(end - 1, false)]
            case ")": [(end, false), (end - 1, true)]
            default: [(end, false)]
            }
        }
        for (stop, isBracketed) in stops {
            for start in stride(from: max(from, stop - longest), to: stop - 1, by: 1) {
                guard !isBracketed || start > sentence.range.lowerBound && passage.scalars[start - 1] == "(", let found = meant(passage.text(start..<stop), sentence) else { continue }
                let isOpen = start == sentence.range.lowerBound || Self.starts.contains(passage.scalars[start - 1]) || (passage.scalars[start].isDigit && passage.scalars[start - 1].isKanji && !["第", "約"].contains(passage.scalars[start - 1]))
                if isOpen { return JoinedNames.continues(passage.text(from..<start)) ? [] : found }
            }
        }
        return []
    }

    /// 14.6 in Q3 2021; 18.7 per 100,000 doses in Q2 2021; 42.4% (36/85) for repair of bone.
    func after(_ index: Int, in sentence: Sentence) -> [Line] {
        let passage = sentence.passage, end = min(sentence.range.upperBound, index + 34)
        var at = index
        while at < end, ![";", "(", ")", "."].contains(passage.scalars[at]), !passage.has(", ", at: at) {
            defer { at += 1 }
            guard let word = [" in ", " for "].first(where: { passage.has($0, at: at) }) else { continue }
            let name = at + word.count, start = passage.has("the ", at: name) ? name + 4 : name
            for stop in stride(from: min(sentence.range.upperBound, start + longest), to: start + 1, by: -1) {
                guard stop >= passage.count || !(passage.scalars[stop].isLetter || passage.scalars[stop].isDigit), let found = meant(passage.text(start..<stop), sentence) else { continue }
                return found
            }
        }
        return []
    }

    private static let verbs: Set<String> = ["was", "were", "reported", "observed", "recorded", "noted", "seen", "occurred", "in", "by", "next", "frequency", "affected", "followed", "of", "a", "total"]

    /// Injection site erythema was next in frequency (244 patients; Nausea occurred in 301: the name leads to the number with nothing but a verb between.
    func leading(_ index: Int, in sentence: Sentence) -> [Line] {
        let passage = sentence.passage, from = max(sentence.range.lowerBound, index - longest - 40)
        var end = index
        if end > from, passage.has("(", at: end - 1) { end -= 1 }
        func isLetter(_ at: Int) -> Bool { passage.scalars[at].isLetter || passage.scalars[at].isDigit }
        while end > from {
            while end > from, passage.scalars[end - 1] == " " { end -= 1 }
            for start in stride(from: max(from, end - longest), to: end - 2, by: 1) where (start == sentence.range.lowerBound || !isLetter(start - 1)) && isLetter(start) {
                guard let found = meant(passage.text(start..<end), sentence) else { continue }
                let words = passage.text(from..<start), before = words.trimmed
                // gastric cancer of gastric cancer metastatic to it: the name begins what is said.
                return !JoinedNames.continues(words) && (before.isEmpty || [",", ";", "and", ".", ":", "(", "by", "was", "were", "but", "with"].contains(where: before.hasSuffix)) ? found : []
            }
            var word = end
            while word > from, isLetter(word - 1) { word -= 1 }
            guard word < end, Self.verbs.contains(passage.text(word..<end)) else { return [] }
            end = word
        }
        return []
    }

    /// The number of a cell that a quantity of the text may quote. A share of none is told as exactly as the quantity is.
    func value(_ line: Line, _ column: Int, for quantity: Quantity) -> ExactDecimal? {
        if quantity.unit == .percent, grids[line.grid].givesShares[column], case .count(0, _) = grids[line.grid].grid.cells[line.row][column]?.value { return ExactDecimal(units: 0, places: quantity.value.places) }
        return value(line, column, as: quantity.unit)
    }

    /// The number of a cell that the text may quote in a unit.
    func value(_ line: Line, _ column: Int, as unit: Quantity.Unit) -> ExactDecimal? {
        let grid = grids[line.grid].grid
        guard let cell = grid.cells[line.row][column] else { return nil }
        let isOfShares = [grid.columns[column].name, grid.rows[line.row].name].contains { name in ["%", "率", "割合", "ercent"].contains { name.contains($0) } }
        switch cell.value {
        case .share(let n, let percentage, _): return unit == .percent ? percentage : ExactDecimal("\(n)")
        case .rate(let rate): return unit == .percent ? rate.percentage : rate.numerator.flatMap { ExactDecimal("\($0)") }
        case .count(let n, _): return unit == .percent ? nil : ExactDecimal("\(n)")
        case .decimal(let decimal): return unit == .percent && !isOfShares ? nil : decimal
        case .words: return unit != .percent && cell.passage.scalars.contains("±") ? cell.passage.number(at: 0)?.value : nil
        case .dash: return nil
        }
    }
}

/// A number of a sentence that stands beside the name of a line.
struct LineMention {
    let lines: [NamedLines.Line]
    let quantity: Quantity
    /// With the share behind it.
    let range: Range<Int>

    static func all(_ sentence: Sentence, _ named: NamedLines) -> [LineMention] {
        let isEnglish = sentence.isEnglish
        return sentence.quantities.compactMap { quantity in
            guard ![.days, .months, .years, .times].contains(quantity.unit), !quantity.isEach else { return nil }
            let rate = sentence.rates.first { $0.range.lowerBound <= quantity.range.lowerBound && quantity.range.upperBound <= $0.range.upperBound }
            // A name behind a share is told once, of the number that the share begins with.
            let end = rate.flatMap { $0.range.lowerBound == quantity.range.lowerBound ? $0.range.upperBound : nil } ?? quantity.range.upperBound
            let lines = isEnglish ? Self.first(named.leading(quantity.range.lowerBound, in: sentence), named.after(end, in: sentence)) : named.before(quantity.range.lowerBound, in: sentence)
            guard !lines.isEmpty else { return nil }
            return LineMention(lines: lines, quantity: quantity, range: rate?.range ?? quantity.range)
        }
    }

    private static func first(_ lines: [NamedLines.Line], _ others: @autoclosure () -> [NamedLines.Line]) -> [NamedLines.Line] { lines.isEmpty ? others() : lines }

    func line(in grid: Int) -> NamedLines.Line? { lines.first { $0.grid == grid } }
}
