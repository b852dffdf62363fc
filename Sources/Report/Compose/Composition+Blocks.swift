import Analysis
import Reexamination

/// The blocks and cells that the sections are built of.
extension Composition {
    func heading(_ number: String, level: Int = 1, _ ja: String, _ en: String) -> Block {
        let anchor = "section-" + number.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return .heading(level: level, number: number, text: word(ja, en), anchor: anchor)
    }

    /// The number is filled in once all tables are known.
    func caption(_ series: Numbering.Series, _ ja: String, _ en: String) -> Table.Caption {
        Table.Caption(label: series.label(language), number: 0, text: word(ja, en))
    }

    /// 下線部：今回の再審査対象
    var targetRemark: Block {
        .remark([.target([.text(word("下線部", "Underlined"))]), .text(word("：今回の再審査対象", ": subject of this re-examination"))])
    }

    /// Underlined if it is what this re-examination is about.
    func marked(_ text: String, isTarget: Bool) -> [Inline] {
        isTarget ? [.target([.text(text)])] : [.text(text)]
    }

    // MARK: Cells

    func columnHeader(_ ja: String, _ en: String, columnSpan: Int = 1, rowSpan: Int = 1) -> Table.Cell {
        columnHeader([.text(word(ja, en))], columnSpan: columnSpan, rowSpan: rowSpan)
    }

    func columnHeader(_ inlines: [Inline], columnSpan: Int = 1, rowSpan: Int = 1) -> Table.Cell {
        Table.Cell(lines: [inlines], columnSpan: columnSpan, rowSpan: rowSpan, header: .column, alignment: .center)
    }

    func rowHeader(_ inlines: [Inline], indent: Int = 0, rowSpan: Int = 1, columnSpan: Int = 1) -> Table.Cell {
        Table.Cell(lines: [inlines], columnSpan: columnSpan, rowSpan: rowSpan, header: .row, indent: indent)
    }

    func rowHeader(_ text: String, indent: Int = 0, rowSpan: Int = 1) -> Table.Cell {
        rowHeader([.text(text)], indent: indent, rowSpan: rowSpan)
    }

    /// A number of a table.
    func cell(_ id: FigureID, as style: FigureStyle = .value, at place: CompositionPlace) throws(CompositionError) -> Table.Cell {
        Table.Cell(lines: [[try inline(id, as: style, at: place)]], alignment: .center)
    }

    func cell(_ text: String, alignment: Table.Cell.Alignment = .center) -> Table.Cell {
        Table.Cell(lines: [[.text(text)]], alignment: alignment)
    }

    // MARK: Forms

    /// One line of a form: its label and what is filled in. An empty answer is an empty cell, not － (domain brief §3.3).
    func formRow(_ ja: String, _ en: String, _ lines: [[Inline]]) -> Table.Row {
        Table.Row(role: .body, cells: [
            Table.Cell(lines: [[.text(word(ja, en))]], header: .row),
            Table.Cell(lines: lines.isEmpty ? [[]] : lines),
        ])
    }

    func formRow(_ ja: String, _ en: String, text: String?) -> Table.Row {
        formRow(ja, en, text.map { $0.isEmpty ? [] : [[.text($0)]] } ?? [])
    }

    /// The name that stands over a form.
    func formTitle(_ inlines: [Inline]) -> Table.Row {
        Table.Row(role: .header, cells: [Table.Cell(lines: [inlines], columnSpan: 2, header: .column)])
    }

    func form(_ anchor: String, _ caption: Table.Caption?, rows: [Table.Row], headerRows: Int, summary: String) -> Table {
        Table(kind: .form, anchor: anchor, caption: caption, columnWidths: [22, 78], headerRows: headerRows, rows: rows, notes: [], summary: summary)
    }

    /// ・ before each item.
    func bulleted(_ items: [[Inline]]) -> [[Inline]] {
        items.map { [.text(language == .ja ? ItemMark.bullet : "• ")] + $0 }
    }

    /// Names in a form's cell, one after the other.
    func enumerated(_ names: [String]) -> String { names.joined(separator: word("、", ", ")) }
}
