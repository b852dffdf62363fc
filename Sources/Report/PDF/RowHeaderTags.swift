/// Marks the row headers in a PDF that Typst wrote, in place.
///
/// Typst tags a column header as such, but gives row headers only behind a switch that its Python wheel does not have: they come out as
/// plain cells (`TD`). Typst's structure elements are plain, uncompressed objects, one after the other in reading order, and each cell
/// carries a list of its column headers, `/Headers[…]`, at least as long as `/Scope/Row`. So a cell becomes a header without one byte
/// moving: `TD` to `TH`, the list to the scope, blanks behind it. The lists of the other cells of such a table are blanked as well:
/// they name column headers only, and a reader that finds a list looks no further for the row's header.
///
/// Every row is compared with the document first; anything unexpected is an error, never a guess. Once a wheel offers the switch
/// (`pdf.header-cell`), this goes.
struct RowHeaderTags {
    private var bytes: [UInt8]

    /// - Throws: `RowHeaderFault` where the PDF does not hold the tables of the document.
    static func marked(_ pdf: [UInt8], tables: [Table]) throws(RowHeaderFault) -> [UInt8] {
        var tags = RowHeaderTags(bytes: pdf)
        let found = try tags.structure()
        guard found.count == tables.count else { throw .tableCount(expected: tables.count, found: found.count) }
        for (table, rows) in zip(tables, found) { try tags.mark(table, rows: rows) }
        return tags.bytes
    }

    /// A cell's element: where it starts and ends, what it is and what it spans.
    private struct Cell {
        let range: Range<Int>
        let isHeader: Bool
        let columnSpan: Int
        let rowSpan: Int
    }

    private mutating func mark(_ table: Table, rows: [[Cell]]) throws(RowHeaderFault) {
        guard rows.count == table.rows.count else {
            throw .rowCount(table: table.anchor, expected: table.rows.count, found: rows.count)
        }
        let heads = table.heads
        for (index, (row, cells)) in zip(table.rows, rows).enumerated() {
            let isHead = heads.contains { $0.contains(index) }
            guard cells.count == row.cells.count, zip(row.cells, cells).allSatisfy({ expected, found in
                expected.columnSpan == found.columnSpan && expected.rowSpan == found.rowSpan && found.isHeader == isHead
            }) else { throw .row(table: table.anchor, row: index) }
        }
        guard table.hasRowHeaders else { return }
        for (index, (row, cells)) in zip(table.rows, rows).enumerated() where !heads.contains(where: { $0.contains(index) }) {
            for (cell, element) in zip(row.cells, cells) {
                try replaceHeaders(of: element, with: cell.header == .row ? "/Scope/Row" : "", isHeader: cell.header == .row)
            }
        }
    }

    private mutating func replaceHeaders(of cell: Cell, with scope: StaticString, isHeader: Bool) throws(RowHeaderFault) {
        guard let start = position(of: "/Headers[", in: cell.range),
              let end = bytes[start..<cell.range.upperBound].firstIndex(of: UInt8(ascii: "]")),
              let kind = position(of: "/S/TD", in: cell.range),
              end + 1 - start >= scope.utf8CodeUnitCount else { throw .element(offset: cell.range.lowerBound) }
        for index in start...end { bytes[index] = UInt8(ascii: " ") }
        scope.withUTF8Buffer { scope in
            for (offset, byte) in scope.enumerated() { bytes[start + offset] = byte }
        }
        if isHeader { bytes[kind + 4] = UInt8(ascii: "H") }
    }

    /// The rows of each table, as they stand in the file: rows before the table they belong to.
    private func structure() throws(RowHeaderFault) -> [[[Cell]]] {
        var cells: [Int: Cell] = [:]
        var pending: [[Cell]] = []
        var tables: [[[Cell]]] = []
        var from = 0
        while let start = position(of: "<</Type/StructElem/S/T", in: from..<bytes.count) {
            guard let end = position(of: ">>\nendobj", in: start..<bytes.count) else { throw .element(offset: start) }
            let range = start..<end
            from = end
            let name = start + 21
            if hasPrefix("TH/", at: name) || hasPrefix("TD/", at: name) {
                cells[try objectNumber(before: start)] = Cell(
                    range: range,
                    isHeader: hasPrefix("TH/", at: name),
                    columnSpan: number(after: "/ColSpan ", in: range) ?? 1,
                    rowSpan: number(after: "/RowSpan ", in: range) ?? 1
                )
            } else if hasPrefix("TR/", at: name) {
                var row: [Cell] = []
                for kid in kids(in: range) {
                    guard let cell = cells[kid] else { throw .element(offset: start) }
                    row.append(cell)
                }
                pending.append(row)
            } else if hasPrefix("Table/", at: name) {
                tables.append(pending)
                pending = []
            }
        }
        return tables
    }

    /// The `7` of `7 0 obj`, which ends right before the element.
    private func objectNumber(before start: Int) throws(RowHeaderFault) -> Int {
        let suffix = Array(" 0 obj\n".utf8)
        let digitsEnd = start - suffix.count
        guard digitsEnd > 0, Array(bytes[digitsEnd..<start]) == suffix else { throw .element(offset: start) }
        var first = digitsEnd
        while first > 0, isDigit(bytes[first - 1]) { first -= 1 }
        guard let value = decimal(first..<digitsEnd) else { throw .element(offset: start) }
        return value
    }

    /// The object numbers of `/K[7 0 R 8 0 R]`.
    private func kids(in range: Range<Int>) -> [Int] {
        guard let list = position(of: "/K[", in: range),
              let end = bytes[list..<range.upperBound].firstIndex(of: UInt8(ascii: "]")) else { return [] }
        let words = bytes[(list + 3)..<end].split(separator: UInt8(ascii: " "))
        return stride(from: 0, to: words.count, by: 3).compactMap { decimal(words[$0].startIndex..<words[$0].endIndex) }
    }

    private func number(after key: StaticString, in range: Range<Int>) -> Int? {
        guard let start = position(of: key, in: range) else { return nil }
        let first = start + key.utf8CodeUnitCount
        var end = first
        while end < range.upperBound, isDigit(bytes[end]) { end += 1 }
        return decimal(first..<end)
    }

    private func decimal(_ range: Range<Int>) -> Int? { Int(String(decoding: bytes[range], as: UTF8.self)) }

    private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private func hasPrefix(_ text: StaticString, at offset: Int) -> Bool {
        position(of: text, in: offset..<min(offset + text.utf8CodeUnitCount, bytes.count)) == offset
    }

    private func position(of text: StaticString, in range: Range<Int>) -> Int? {
        text.withUTF8Buffer { text in
            bytes.withUnsafeBufferPointer { bytes in
                guard let first = text.first, range.count >= text.count else { return nil }
                var index = range.lowerBound
                let last = range.upperBound - text.count
                search: while index <= last {
                    if bytes[index] == first {
                        var offset = 1
                        while offset < text.count {
                            if bytes[index + offset] != text[offset] { index += 1; continue search }
                            offset += 1
                        }
                        return index
                    }
                    index += 1
                }
                return nil
            }
        }
    }
}

/// What in a PDF is not as Typst's pinned version writes it.
public enum RowHeaderFault: Error, Hashable, Sendable {
    case tableCount(expected: Int, found: Int)
    case rowCount(table: String, expected: Int, found: Int)
    /// Other cells, spans or kinds of cell than the document's.
    case row(table: String, row: Int)
    case element(offset: Int)
}

extension Table {
    var hasRowHeaders: Bool { rows.contains { $0.cells.contains { $0.header == .row } } }
}
