import Analysis
import Foundation
import Reexamination
import Statistics

/// The report as data: `report.json`, described by docs/report.schema.json.
///
/// ```swift
/// let data = try JSONRenderer(percentDecimals: 1).render(document, figures: analysis.figures.all)
/// ```
///
/// Keys stand in alphabetical order and numbers are exact decimals, so the same report has the same bytes.
public struct JSONRenderer: Sendable {
    public var percentDecimals: DecimalPlaces

    /// - Parameter percentDecimals: of a proportion's percentage, as the house style says.
    public init(percentDecimals: DecimalPlaces) { self.percentDecimals = percentDecimals }

    /// - Throws: `TableGridError` for a table whose rows do not fill its columns.
    public func render(_ document: Document, figures: some Sequence<Figure>) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return try encoder.encode(ReportJSON(document, figures: figures, percentDecimals: percentDecimals)) + Data("\n".utf8)
    }
}

/// What stands in `report.json`.
struct ReportJSON: Encodable {
    let format = "saishinsa-report/1"
    let language: Language
    let title: String
    let byline: [String]
    let provenance: ProvenanceJSON
    let tables: [TableJSON]
    let graphics: [GraphicJSON]
    let sentences: [SentenceJSON]
    let figures: [FigureJSON]

    init(_ document: Document, figures: some Sequence<Figure>, percentDecimals: DecimalPlaces) throws(TableGridError) {
        language = document.language
        title = document.title
        byline = document.byline
        provenance = ProvenanceJSON(document.provenance)
        var tables: [TableJSON] = []
        for case .table(let table) in document.blocks { tables.append(try TableJSON(table)) }
        self.tables = tables
        graphics = document.blocks.compactMap { block in if case .graphic(let graphic) = block { GraphicJSON(graphic) } else { nil } }
        sentences = SentenceJSON.sentences(of: document)
        self.figures = figures.map { FigureJSON($0, language: document.language, percentDecimals: percentDecimals) }
    }
}

struct ProvenanceJSON: Encodable {
    let snapshot: String
    let dataCut: String
    let meddraVersion: String
    let label: String
    let notice: String?
    let author: String

    init(_ provenance: Provenance) {
        snapshot = provenance.snapshotDigest
        dataCut = provenance.dataCut.description
        meddraVersion = provenance.meddraVersion
        label = provenance.label
        notice = provenance.notice
        author = provenance.author
    }
}

struct GraphicJSON: Encodable {
    let id: String
    let caption: String
    let alternative: String

    init(_ graphic: Graphic) {
        id = graphic.anchor
        caption = graphic.caption.plainText
        alternative = graphic.alternative
    }
}
