import Foundation
import Report

/// Puts an error of a kind into a report at a random place, if the report has one where it fits.
struct Mutator {
    let text: DocumentText
    let grids: [CountGrid]
    var random: SplitMix64

    init(_ document: Document, seed: UInt64) {
        text = DocumentText(document)
        grids = text.tables.compactMap { CountGrid(block: $0.block, table: $0.table) }
        random = SplitMix64(seed: seed)
    }

    mutating func mutation(_ kind: Mutation.Kind) -> Mutation? {
        switch kind {
        case .percentInText, .numeratorInText, .denominatorInText: rateInText(kind)
        case .percentInTable, .countBesidePercent: share(kind)
        case .total, .summand: columnSum(kind)
        case .rowOfSum: rowSum()
        case .events, .cases: reaction(kind)
        case .partOfWhole: part()
        case .flow: flow()
        case .intervalBound: intervalBound()
        case .median: median()
        case .setSize: setSize()
        case .textAgainstTable: textAgainstTable()
        case .unlistedTotal: inProse(kind, #/予測できない(?:重篤な|非重篤な)?副作用[がは（]+ ?(\d+) 例 (\d+) 件|reactions not predictable from the Precautions(?: for|,) (\d+) cases \((\d+) events\)/#)
        case .registerCount: inProse(kind, #/(?:措置報告は|研究報告は) (\d+) 件(?:、|であった)|(\d+) reports? of measures abroad and (\d+) research reports?/#)
        case .registerItem: registerItem()
        case .superlative: superlative()
        case .superlativeOfTable: superlativeOfTable()
        case .era: era()
        case .period: period()
        case .dash: dash()
        case .reference: reference()
        case .tableNumber: tableNumber()
        case .noteMark: noteMark()
        case .noteRemoved: noteRemoved()
        case .characterOfTerm: character()
        case .itemMissing: itemMissing()
        case .confusable: confusable()
        }
    }

    // MARK: What all share

    /// Another number: one more or less, a digit changed, two digits changed about.
    mutating func other(than number: Int) -> Int {
        var digits = String(number).map { $0.wholeNumberValue ?? 0 }
        switch random.below(4) {
        case 0: return number + 1 + random.below(3)
        case 1 where number > 0: return number - 1
        case 2 where digits.count > 1:
            let at = random.below(digits.count - 1)
            digits.swapAt(at, at + 1)
        default:
            let at = random.below(digits.count)
            digits[at] = (digits[at] + 1 + random.below(9)) % 10
        }
        let changed = digits.reduce(0) { $0 * 10 + $1 }
        return changed == number ? number + 1 : changed
    }

    func made(_ kind: Mutation.Kind, _ piece: DocumentText.Piece, _ range: Range<String.Index>, _ with: String, undetectable: String? = nil) -> Mutation {
        let changed = piece.text.replacingCharacters(in: range, with: with)
        return Mutation(kind: kind, document: text.replacing([piece.place: changed]), change: "\(piece.text[range]) → \(with) in \(changed.prefix(90))",
                        table: piece.table, words: words(piece, changed), undetectable: undetectable)
    }

    /// What the reader sees around a text outside of titled tables: the paragraph, or all lines of the cell.
    private func words(_ piece: DocumentText.Piece, _ changed: String) -> String? {
        guard piece.table == nil else { return nil }
        guard case .cell(let block, let row, let cell, _) = piece.place else { return changed }
        return text.pieces.filter { if case .cell(block, row, cell, _) = $0.place { true } else { false } }.map { $0.place == piece.place ? changed : $0.text }.joined()
    }

    func made(_ kind: Mutation.Kind, _ grid: CountGrid, _ row: CountGrid.Row, _ column: Int, _ with: String, undetectable: String? = nil) -> Mutation? {
        guard let place = row.places[column] else { return nil }
        return Mutation(kind: kind, document: text.replacing([place: with]), change: "\(grid.name ?? "") \(row.label) column \(column + 1): \(row.texts[column]) → \(with)",
                        table: grid.name, words: nil, undetectable: undetectable)
    }

    /// Changes one of the numbers that a pattern takes out of running text.
    mutating func inProse<Output>(_ kind: Mutation.Kind, _ pattern: Regex<Output>) -> Mutation? {
        let found = text.prose.flatMap { piece in piece.text.matches(of: Regex<AnyRegexOutput>(pattern)).map { (piece, $0) } }
        guard let (piece, match) = found.randomElement(using: &random) else { return nil }
        let numbers = match.output.dropFirst().compactMap { part in part.range.flatMap { range in Int(piece.text[range]).map { (range, $0) } } }
        guard let (range, number) = numbers.randomElement(using: &random) else { return nil }
        return made(kind, piece, range, String(other(than: number)))
    }
}
