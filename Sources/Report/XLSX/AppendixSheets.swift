import Analysis
import Reexamination
import Statistics

extension Workbook {
    /// The first sheet: what this is, what it rests on, and links to every other sheet.
    func writeCover(of document: Document, names: SheetNames) throws(XLSXError) {
        let sheet = try sheet(named: names.cover)
        let language = document.language
        let provenance = document.provenance
        try sheet.setWidth(26, ofColumns: 0...0)
        try sheet.setWidth(84, ofColumns: 1...1)
        try sheet.write(document.title, row: 0, column: 0, CellStyle(size: 16, isBold: true, wraps: false))
        var row = 1
        for line in document.byline {
            try sheet.write(line, row: row, column: 0, CellStyle(wraps: false))
            row += 1
        }
        row += 1
        var facts: [(LocalizedText, String)] = [
            (LocalizedText(ja: "スナップショット SHA-256", en: "Snapshot SHA-256"), provenance.snapshotDigest),
            (LocalizedText(ja: "データカットオフ日", en: "Data cut-off"), provenance.dataCut.description),
            (LocalizedText(ja: "MedDRA/J", en: "MedDRA/J"), provenance.meddraVersion),
            (LocalizedText(ja: "添付文書", en: "Label"), provenance.label),
            (LocalizedText(ja: "作成者", en: "Author"), provenance.author),
        ]
        if let notice = provenance.notice { facts.append((LocalizedText(ja: "注意", en: "Notice"), notice)) }
        for (name, value) in facts {
            try sheet.write(name[language], row: row, column: 0, CellStyle(isBold: true, isBordered: true, isHead: true))
            try sheet.write(value, row: row, column: 1, CellStyle(isBordered: true))
            try sheet.setHeight(max(textHeight(value, size: 10, columns: 84), 15), ofRow: row)
            row += 1
        }
        row += 1
        let sheets = [(names.text, LocalizedText(ja: "報告書の本文", en: "The words of the report")[language])] + names.tables.map { ($0.1, $0.0.caption?.plainText ?? document.title) } + [
            (names.figures, LocalizedText(ja: "すべての数値と、その定義・母集団・分子・分母", en: "Every figure with its definition, population, n and N")[language]),
            (names.listing(0), LocalizedText(ja: "各数値を構成する症例・記録の一覧", en: "The cases and records behind each figure")[language]),
        ]
        for (name, words) in sheets {
            let style = CellStyle(isBordered: true)
            try sheet.link(row: row, column: 0, toSheet: name, row: 0, style)
            try sheet.write(name, row: row, column: 0, style)
            try sheet.write(words, row: row, column: 1, style)
            row += 1
        }
        try sheet.setPage(repeating: nil, landscape: false, footer: provenance.sheetFooter)
    }

    /// One line a figure.
    func writeFigures(of appendix: TraceAppendix, names: SheetNames, places: FigurePlaces, percentDecimals: DecimalPlaces, document: Document) throws(XLSXError) {
        let language = document.language
        let sheet = try sheet(named: names.figures)
        let columns: [(LocalizedText, Double)] = [
            (LocalizedText(ja: "ID", en: "ID"), 44), (LocalizedText(ja: "名称", en: "Label"), 36), (LocalizedText(ja: "値", en: "Value"), 24),
            (LocalizedText(ja: "n", en: "n"), 8), (LocalizedText(ja: "N", en: "N"), 8), (LocalizedText(ja: "%", en: "%"), 8),
            (LocalizedText(ja: "母集団", en: "Population"), 30), (LocalizedText(ja: "定義", en: "Definition"), 70),
            (LocalizedText(ja: "構成単位数", en: "Contributors"), 12),
        ]
        try writeHead(columns, title: LocalizedText(ja: "数値", en: "Figures")[language], on: sheet, document: document)
        // Long texts are cut at the cell's edge here: with wrapping, 1,000 lines would be hard to look through.
        let plain = CellStyle(wraps: false, isTop: true)
        for (index, entry) in appendix.entries.enumerated() {
            let row = FigurePlaces.headRows + index
            try sheet.write(entry.id.text, row: row, column: 0, plain)
            try sheet.write(entry.label[language], row: row, column: 1, plain)
            try sheet.write(entry.value[language], row: row, column: 2, plain)
            if let numerator = entry.numerator { try sheet.write(Double(numerator), row: row, column: 3, plain) }
            if let denominator = entry.denominator {
                try sheet.write(Double(denominator), row: row, column: 4, plain)
                // Rounded exactly first: the sheet shows what the report prints, and does no arithmetic of its own.
                if let numerator = entry.numerator, let percentage = (try? Proportion(numerator, of: denominator))?.percentage(decimals: percentDecimals),
                   let printed = PrintedNumber(percentage.description, entry: nil) {
                    try sheet.write(printed.value, row: row, column: 5, CellStyle(wraps: false, isTop: true, numberFormat: printed.format))
                }
            }
            try sheet.write(entry.population[language], row: row, column: 6, plain)
            try sheet.write(entry.definition[language], row: row, column: 7, plain)
            if let (number, first) = places.firstRecord(of: entry.id.text) {
                try sheet.link(row: row, column: 8, toSheet: names.listing(number), row: first, plain)
            }
            try sheet.write(Double(entry.contributors.count), row: row, column: 8, plain)
        }
        try sheet.setFilter(headRow: 1, lastRow: appendix.entries.count + 1, columns: columns.count)
    }

    /// One line a record of a contributor of a figure; a contributor without records has one all the same.
    func writeListings(of appendix: TraceAppendix, names: SheetNames, document: Document) throws(XLSXError) {
        let language = document.language
        let columns: [(LocalizedText, Double)] = [
            (LocalizedText(ja: "数値の ID", en: "Figure"), 44), (LocalizedText(ja: "構成単位", en: "Unit"), 22), (LocalizedText(ja: "記録", en: "Record"), 22),
        ] + TraceColumn.allCases.map { ($0.name, $0 == .detail ? 60 : 16) }
        let title = LocalizedText(ja: "数値を構成する記録", en: "Records behind the figures")[language]
        let plain = CellStyle(wraps: false, isTop: true)
        var number = 0
        var row = FigurePlaces.headRows
        var sheet = try listingSheet(number, columns, title: title, names: names, document: document)
        for entry in appendix.entries {
            for contributor in entry.contributors {
                let records: [RecordID?] = contributor.records.isEmpty ? [nil] : contributor.records
                for record in records {
                    if row == FigurePlaces.headRows + FigurePlaces.rowsPerListing {
                        try sheet.setFilter(headRow: 1, lastRow: row - 1, columns: columns.count)
                        number += 1
                        row = FigurePlaces.headRows
                        sheet = try listingSheet(number, columns, title: title, names: names, document: document)
                    }
                    try sheet.write(entry.id.text, row: row, column: 0, plain)
                    try sheet.write(contributor.unit, row: row, column: 1, plain)
                    if let record {
                        try sheet.write(record.description, row: row, column: 2, plain)
                        let cells = appendix.row(of: record)?.cells ?? [:]
                        for (index, column) in TraceColumn.allCases.enumerated() {
                            if let text = cells[column] { try sheet.write(text[language], row: row, column: 3 + index, plain) }
                        }
                    }
                    row += 1
                }
            }
        }
        try sheet.setFilter(headRow: 1, lastRow: row - 1, columns: columns.count)
    }

    private func listingSheet(_ number: Int, _ columns: [(LocalizedText, Double)], title: String, names: SheetNames, document: Document) throws(XLSXError) -> Sheet {
        let sheet = try sheet(named: names.listing(number))
        try writeHead(columns, title: title, on: sheet, document: document)
        return sheet
    }

    /// A title over the names of columns, both kept in view.
    func writeHead(_ columns: [(LocalizedText, Double)], title: String, on sheet: Sheet, document: Document) throws(XLSXError) {
        try sheet.write(title, row: 0, column: 0, CellStyle(size: 12, isBold: true, wraps: false))
        for (index, (name, width)) in columns.enumerated() {
            try sheet.write(name[document.language], row: 1, column: index, CellStyle(isBold: true, isBordered: true, isHead: true))
            try sheet.setWidth(width, ofColumns: index...index)
        }
        sheet.freeze(rows: 2, columns: 1)
        try sheet.setPage(repeating: 0...1, landscape: true, footer: document.provenance.sheetFooter)
    }
}
