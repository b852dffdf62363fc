import Analysis
import Exchange
import Foundation
import Reexamination
import Report
import Statistics

/// Makes a report's files from a dossier folder: the whole way in one call.
///
/// ```swift
/// let run = ReportRun(folder: dossier, output: out, formats: Set(OutputFormat.allCases), language: .ja)
/// let made = try await run.make(observer: nil)
/// made.files       // what was written and where
/// ```
///
/// Every file is written beside its place and renamed into it, so an interrupted run leaves the earlier file or the new one, never half.
public struct ReportRun: Sendable {
    public let folder: URL
    public let output: URL
    public let formats: Set<OutputFormat>
    /// Of PDF, DOCX, XLSX and JSON; the HTML holds both and opens in it.
    public let language: Language

    public init(folder: URL, output: URL, formats: Set<OutputFormat>, language: Language) {
        self.folder = folder
        self.output = output
        self.formats = formats
        self.language = language
    }

    public struct Made: Sendable {
        /// In the order of `OutputFormat`.
        public let files: [URL]
        public let warnings: [Problem]
        /// Set if the PDF could not be set because tools are missing; the other formats were written all the same.
        public let toolsMissing: ToolsMissing?
        public let digest: String
        public let figures: Int
    }

    /// - Throws: `DossierProblems`, `AnalysisError`, `RecountDisagreement`, `CompositionError`, the renderers' and file errors, `CancellationError`.
    public func make(observer: (any ProgressObserver)?) async throws -> Made {
        let needsTypesetter = formats.contains(.pdf) || formats.contains(.docx)
        let tools: Result<ToolFolder, ToolsMissing>? = needsTypesetter ? Self.tools() : nil
        let typesetter = (try? tools?.get()).map { PDFRenderer(tools: $0) }
        // The worker loads its fonts while the dossier is read.
        await typesetter?.start()
        let made: Result<Made, any Error>
        do {
            made = .success(try await make(with: typesetter, toolsMissing: Self.missing(tools), observer: observer))
        } catch {
            made = .failure(error)
        }
        await typesetter?.stop()
        return try made.get()
    }

    static func tools() -> Result<ToolFolder, ToolsMissing> {
        Result { () throws(ToolsMissing) in try ToolFolder.found() }
    }

    static func missing(_ tools: Result<ToolFolder, ToolsMissing>?) -> ToolsMissing? {
        if case .failure(let missing)? = tools { missing } else { nil }
    }

    private func make(with typesetter: PDFRenderer?, toolsMissing: ToolsMissing?, observer: (any ProgressObserver)?) async throws -> Made {
        let analysed = try AnalysedDossier(folder: folder, observer: observer)
        try Task.checkCancellation()
        observer?.began(.compose)
        let document = try analysed.document(language)
        let trace = TraceAppendix(analysed.analysis)
        try Task.checkCancellation()
        observer?.began(.render)
        let contents = try await render(document, analysed, trace, typesetter)
        try Task.checkCancellation()
        observer?.began(.write)
        let files = try FileSet(OutputFormat.allCases.compactMap { format in contents[format].map { (format.fileName, $0) } }).write(to: output)
        return Made(files: files, warnings: analysed.dossier.warnings, toolsMissing: toolsMissing,
                    digest: document.provenance.snapshotDigest, figures: analysed.analysis.figures.count)
    }

    private func render(_ document: Document, _ analysed: AnalysedDossier, _ trace: TraceAppendix, _ typesetter: PDFRenderer?) async throws -> [OutputFormat: Data] {
        let decimals = DecimalPlaces(analysed.dossier.snapshot.style.percentDecimals) ?? 1
        return try await withThrowingTaskGroup(of: (OutputFormat, Data)?.self) { group in
            for format in formats {
                switch format {
                case .pdf:
                    guard let typesetter else { continue }
                    group.addTask { (.pdf, try await typesetter.pdf(of: document)) }
                case .docx:
                    group.addTask { (.docx, try DOCXRenderer().render(document, rasters: try await typesetter?.rasters(of: document) ?? [:])) }
                case .html:
                    group.addTask {
                        let other: Language = document.language == .ja ? .en : .ja
                        let pages = [document.language: document, other: try analysed.document(other)]
                        return (.html, Data(try HTMLRenderer().render(pages, initial: document.language, appendix: trace).utf8))
                    }
                case .xlsx:
                    group.addTask { (.xlsx, try XLSXRenderer(percentDecimals: decimals).render(document, appendix: trace)) }
                case .txt:
                    group.addTask { (.txt, Data(try TextRenderer().render(document).utf8)) }
                case .json:
                    group.addTask { (.json, try JSONRenderer(percentDecimals: decimals).render(document, figures: analysed.analysis.figures.all)) }
                }
            }
            var contents: [OutputFormat: Data] = [:]
            for try await rendered in group {
                if let (format, data) = rendered { contents[format] = data }
            }
            return contents
        }
    }
}
