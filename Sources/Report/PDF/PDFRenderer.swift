import Foundation
import Reexamination

/// Documents to PDF: PDF/A-2a and PDF/UA-1, the same bytes every time.
///
/// ```swift
/// let renderer = PDFRenderer(tools: try ToolFolder.found())
/// await renderer.start()                       // while the figures are still being counted
/// let pdf = try await renderer.pdf(of: document)
/// let pictures = try await renderer.rasters(of: document)      // for Word, which needs a PNG beside each SVG
/// await renderer.stop()
/// ```
public actor PDFRenderer {
    private let worker: TypstWorker

    /// - Parameter timeout: for each document; a report takes well under a second.
    public init(tools: ToolFolder, timeout: Duration = .seconds(60)) {
        worker = TypstWorker(tools: tools, timeout: timeout)
    }

    /// Starts the typesetter and lets it load its fonts, without waiting for it.
    public func start() async { await worker.start() }

    /// The document as PDF. Dates in it are the data cut's midnight, UTC.
    ///
    /// - Throws: `DocumentError` for a document that cannot be set, `PDFError` for everything else.
    public func pdf(of document: Document) async throws -> Data {
        let source = try TypstSource(document)
        let outputs = try await worker.outputs(of: .init(files: source.files, outputs: [
            .init(main: source.main, format: "pdf", standards: ["ua-1", "a-2a"], timestamp: document.provenance.dataCut.dayNumber * 86_400),
        ]))
        guard let pdf = outputs.first else { throw PDFError.workerFailed([]) }
        let tables = document.blocks.compactMap { block in if case .table(let table) = block { table } else { nil } }
        do throws(RowHeaderFault) {
            return Data(try RowHeaderTags.marked(pdf, tables: tables))
        } catch {
            throw PDFError.rowHeaders(error)
        }
    }

    /// Each drawing of the document as PNG at 300 dots an inch, by its anchor.
    ///
    /// - Throws: `PDFError`.
    public func rasters(of document: Document) async throws -> [String: Data] {
        let graphics = document.blocks.compactMap { block in if case .graphic(let graphic) = block { graphic } else { nil } }
        guard !graphics.isEmpty else { return [:] }
        let files = Dictionary(uniqueKeysWithValues: graphics.enumerated().map { ("graphic-\($0.offset + 1).svg", $0.element.svg) })
        let outputs = try await worker.outputs(of: .init(files: files, outputs: graphics.enumerated().map { index, graphic in
            let width = "\(SVGNumber(graphic.width))pt", height = "\(SVGNumber(graphic.height))pt"
            return .init(
                main: "#set page(width: \(width), height: \(height), margin: 0pt)\n#image(\"graphic-\(index + 1).svg\", width: \(width))\n",
                format: "png", ppi: 300
            )
        }))
        return Dictionary(zip(graphics.map(\.anchor), outputs.map { Data($0) }), uniquingKeysWith: { first, _ in first })
    }

    /// Ends the typesetter.
    public func stop() async { await worker.stop() }
}
