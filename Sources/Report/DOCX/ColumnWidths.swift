/// Widths of a table's columns in twentieths of a point: as the document has them, but each wide enough for its longest word, since Word and
/// its kin break a Latin word that does not fit at any letter.
///
/// ```swift
/// columnWidths(of: table, within: 9_072)      // [1814, 7258] for 20 to 80
/// ```
///
/// Columns give way in proportion to what they can spare; if there is not enough to spare, all are as wide as their
/// words in proportion.
func columnWidths(of table: Table, within width: Int) -> [Int] {
    let total = max(1, table.columnWidths.reduce(0, +))
    var widths = table.columnWidths.map { width * $0 / total }
    let needs = neededWidths(of: table)
    let lacking = zip(needs, widths).map { max(0, $0 - $1) }.reduce(0, +)
    let spare = zip(widths, needs).map { max(0, $0 - $1) }
    let allSpare = spare.reduce(0, +)
    if lacking > 0, allSpare >= lacking {
        widths = widths.indices.map { widths[$0] < needs[$0] ? needs[$0] : widths[$0] - spare[$0] * lacking / allSpare }
    } else if lacking > 0 {
        let all = needs.reduce(0, +)
        widths = needs.map { width * $0 / all }
    }
    // What rounding left over goes to the last column.
    if let last = widths.indices.last { widths[last] += width - widths.reduce(0, +) }
    return widths
}

/// How wide a letter of 10 points is at most in the fonts in use, roughly.
private func width(of letter: Unicode.Scalar) -> Int {
    switch letter {
    case "i", "j", "l", "t", "f", "r", "I", ".", ",", ":", ";", "(", ")", "'": 64
    case "m", "w", "A"..."H", "J"..."Z", "%", "@": 158
    default: 104
    }
}

/// Left and right of a cell's text.
private let cellMargins = 190

private func neededWidths(of table: Table) -> [Int] {
    var needs = [Int](repeating: 0, count: table.columnWidths.count)
    guard let grid = try? TableGrid(table) else { return needs }
    for placed in grid.placed.joined() where placed.cell.columnSpan == 1 {
        let longest = placed.cell.lines.map { longestWord(in: $0) }.max() ?? 0
        let need = longest == 0 ? 0 : longest + cellMargins + placed.cell.indent * 200
        needs[placed.column] = max(needs[placed.column], need)
    }
    return needs
}

/// The width of the widest run that has no place to break: Japanese breaks between any two characters.
private func longestWord(in inlines: [Inline]) -> Int {
    var longest = 0, current = 0
    for scalar in inlines.plainText.unicodeScalars {
        current = scalar.value > 0x20 && scalar.value < 0x250 && scalar != "-" && scalar != "/" ? current + width(of: scalar) : 0
        longest = max(longest, current)
    }
    return longest
}
