import Analysis
import Reexamination

/// A form's table, put together as its layout says: which columns stand in which order, under which headings.
///
/// ```swift
/// let table = FormTable(layout: layout, composition: composition, repeated: ["period": names])
/// table.table(rows: rows, notes: [])
/// ```
struct FormTable {
    /// A column as it is printed: a field of the layout, or one of those it is repeated into (a period, a trial).
    struct Column {
        let field: String
        /// Which of the repeated ones.
        let position: Int
        let heading: String
        let group: String?
        let width: Int
    }

    let layout: FormLayout
    let composition: Composition
    let columns: [Column]

    /// - Parameter repeated: the headings of each field that stands for several columns, or for none.
    init(layout: FormLayout, composition: Composition, repeated: [String: [String]] = [:]) {
        self.layout = layout
        self.composition = composition
        columns = layout.columns.flatMap { entry in
            let headings = repeated[entry.field] ?? [composition(entry.heading)]
            // A group that spans what is repeated is the entry's own heading, unless it has a group already.
            let group = entry.group ?? (repeated[entry.field].map { $0.count > 1 } == true ? entry.heading : nil)
            return headings.enumerated().map { position, heading in
                Column(field: entry.field, position: position, heading: heading, group: group.map { composition($0) }, width: entry.width)
            }
        }
    }

    /// A row: the cell of each column.
    func row(_ role: Table.Row.Role, _ cell: (Column) throws(CompositionError) -> Table.Cell) throws(CompositionError) -> Table.Row {
        Table.Row(role: role, cells: try columns.map(cell))
    }

    /// A line over the whole width that says what the rows below it are.
    func heading(_ text: String) -> Table.Row {
        Table.Row(role: .group, cells: [Table.Cell(lines: [[.text(text)]], columnSpan: columns.count, header: .column, alignment: .leading)])
    }

    func table(rows: [Table.Row], notes: [String] = []) -> Table {
        let head = header, anchor = "form-\(layout.form.rawValue)"
        return Table(kind: .data, anchor: anchor, caption: nil, columnWidths: columns.map(\.width), headerRows: head.count, rows: head + rows,
                     notes: notes.enumerated().map { Table.Note(anchor: "\(anchor)-note-\($0.offset + 1)", mark: nil, inlines: [.text($0.element)]) },
                     summary: composition(layout.title))
    }

    /// One row, or two if any column stands under a group.
    private var header: [Table.Row] {
        guard columns.contains(where: { $0.group != nil }) else {
            return [Table.Row(role: .header, cells: columns.map { cell($0.heading) })]
        }
        var upper: [Table.Cell] = [], lower: [Table.Cell] = []
        var index = 0
        while index < columns.count {
            let column = columns[index]
            guard let group = column.group else {
                upper.append(cell(column.heading, rowSpan: 2))
                index += 1
                continue
            }
            let span = columns[index...].prefix { $0.group == group }
            upper.append(cell(group, columnSpan: span.count))
            lower += span.map { cell($0.heading) }
            index = span.endIndex
        }
        return [Table.Row(role: .header, cells: upper), Table.Row(role: .header, cells: lower)]
    }

    private func cell(_ text: String, columnSpan: Int = 1, rowSpan: Int = 1) -> Table.Cell {
        composition.columnHeader([.text(text)], columnSpan: columnSpan, rowSpan: rowSpan)
    }
}
