import Analysis
import Foundation
import Reexamination
import Statistics

/// The report as a workbook: a cover, its text, a sheet for each table, every figure, and a line for each record behind a figure.
///
/// ```swift
/// let data = try XLSXRenderer().render(document, appendix: TraceAppendix(figures: figures, snapshot: snapshot, termName: names))
/// ```
///
/// Where a cell is one figure it holds a real number that looks as it is printed, `16（10.3）`, and is a link to the figure's line; the line
/// is a link to the records behind it. The same report gives the same bytes: dates are the data cut.
public struct XLSXRenderer: Sendable {
    public var percentDecimals: DecimalPlaces

    /// - Parameter percentDecimals: of a proportion's percentage, as the house style says.
    public init(percentDecimals: DecimalPlaces = 1) { self.percentDecimals = percentDecimals }

    /// - Throws: `XLSXError`, or `TableGridError` for a table whose rows do not fill its columns.
    public func render(_ document: Document, appendix: TraceAppendix) throws -> Data {
        // The library writes to a file: it holds patients' records, so it stands in a folder that nobody else can look into.
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("saishinsa-\(UUID().uuidString)", isDirectory: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw XLSXError.unwritable(reason: error.localizedDescription)
        }
        let file = folder.appendingPathComponent("report.xlsx")
        let places = FigurePlaces(appendix)
        let workbook = try Workbook(path: file.path, properties: document)
        do {
            let names = SheetNames(document)
            try workbook.writeCover(of: document, names: names)
            try workbook.writeText(of: document, names: names)
            for (table, name) in names.tables { try workbook.write(table, named: name, document: document, appendix: appendix, places: places) }
            try workbook.writeFigures(of: appendix, names: names, places: places, percentDecimals: percentDecimals, document: document)
            try workbook.writeListings(of: appendix, names: names, document: document)
        } catch {
            // The library frees a workbook only by closing it; what it then writes is thrown away above.
            try? workbook.close()
            throw error
        }
        try workbook.close()
        do {
            return try Data(contentsOf: file)
        } catch {
            throw XLSXError.unreadable(file.path)
        }
    }
}

/// Where each figure has its line on the sheet of figures, and where its records begin on those of listings. Rows are counted from 0.
struct FigurePlaces {
    /// Rows of a listing sheet, its head left out: one million keeps well below the format's limit of 1,048,576.
    static let rowsPerListing = 1_000_000
    /// The head of both sheets: a title, and the names of the columns.
    static let headRows = 2

    private var lines: [String: Int] = [:]
    private var records: [String: Int] = [:]

    init(_ appendix: TraceAppendix) {
        var next = 0
        for (index, entry) in appendix.entries.enumerated() {
            lines[entry.id.text] = index + Self.headRows
            let count = entry.contributors.reduce(0) { $0 + max($1.records.count, 1) }
            if count > 0 { records[entry.id.text] = next }
            next += count
        }
    }

    func line(of id: String) -> Int? { lines[id] }

    /// Which listing sheet, from 0, and the row on it.
    func firstRecord(of id: String) -> (sheet: Int, row: Int)? {
        records[id].map { ($0 / Self.rowsPerListing, $0 % Self.rowsPerListing + Self.headRows) }
    }
}

/// What the sheets are called: short, and each name once, as the format asks.
struct SheetNames {
    let cover: String
    let text: String
    let figures = "Figures"
    /// Every table with its sheet's name, in the document's order.
    let tables: [(Table, String)]

    init(_ document: Document) {
        let language = document.language
        cover = language == .ja ? "表紙" : "Cover"
        text = language == .ja ? "本文" : "Text"
        var taken: Set<String> = [cover.lowercased(), text.lowercased(), "figures"]
        var tables: [(Table, String)] = []
        for case .table(let table) in document.blocks {
            let wanted = table.caption.map { "\($0.label) \($0.number)" } ?? document.sheetName ?? (language == .ja ? "概要" : "Overview")
            let legal = String(wanted.map { "[]:*?/\\'".contains($0) ? "-" : $0 }.prefix(24))
            var name = legal
            var number = 2
            while name.lowercased().hasPrefix("listings") || !taken.insert(name.lowercased()).inserted {
                name = "\(legal) (\(number))"
                number += 1
            }
            tables.append((table, name))
        }
        self.tables = tables
    }

    func listing(_ index: Int) -> String { index == 0 ? "Listings" : "Listings \(index + 1)" }
}
