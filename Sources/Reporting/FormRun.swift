import Analysis
import Exchange
import Foundation
import MedDRA
import Reexamination
import Report
import Statistics

/// Makes the official forms of a dossier: one document a form, each in every format asked for.
///
/// ```swift
/// let run = FormRun(folder: dossier, output: out, forms: [.unlistedReactions], formats: [.xlsx], language: .ja)
/// let made = try await run.make(observer: nil)
/// made.forms[0].files         // form-09.xlsx
/// ```
///
/// Everything is counted twice before anything is written, and all files of a run are renamed into their places together.
public struct FormRun: Sendable {
    /// 様式 are not set as web pages.
    public static let formats: Set<OutputFormat> = [.pdf, .docx, .xlsx, .json]

    public let folder: URL
    public let output: URL
    public let forms: [OfficialForm]
    public let formats: Set<OutputFormat>
    public let language: Language
    public let past: PastChoice
    /// The periodic report that the periodic forms are of; `nil` for all of them together. The dossier's forms always look at all.
    public let period: Int?
    public let showsLayoutNote: Bool

    public init(folder: URL, output: URL, forms: [OfficialForm] = OfficialForm.allCases, formats: Set<OutputFormat> = formats, language: Language,
                past: PastChoice = .refiltered, period: Int? = nil, showsLayoutNote: Bool = true) {
        self.folder = folder
        self.output = output
        self.forms = forms
        self.formats = formats
        self.language = language
        self.past = past
        self.period = period
        self.showsLayoutNote = showsLayoutNote
    }

    public struct Made: Sendable {
        /// In the order asked for.
        public let forms: [MadeForm]
        public let warnings: [Problem]
        /// Set if no PDF could be set because tools are missing; the other formats were written all the same.
        public let toolsMissing: ToolsMissing?
        public let digest: String
        /// Of the forms, beside those of the report.
        public let figures: Int
    }

    public struct MadeForm: Sendable {
        public let form: OfficialForm
        public let files: [URL]
        public let lines: Int
        public let emptyBecause: LocalizedText?
    }

    /// - Throws: as `ReportRun.make`.
    public func make(observer: (any ProgressObserver)?) async throws -> Made {
        let tools = formats.contains(.pdf) ? ReportRun.tools() : nil
        let typesetter = (try? tools?.get()).map { PDFRenderer(tools: $0) }
        await typesetter?.start()
        let made: Result<Made, any Error>
        do {
            made = .success(try await make(with: typesetter, toolsMissing: ReportRun.missing(tools), observer: observer))
        } catch {
            made = .failure(error)
        }
        await typesetter?.stop()
        return try made.get()
    }

    private func make(with typesetter: PDFRenderer?, toolsMissing: ToolsMissing?, observer: (any ProgressObserver)?) async throws -> Made {
        let analysed = try AnalysedDossier(folder: folder, observer: observer)
        let dossier = try AnalysedForms(of: analysed, basis: CaseReportBasis(past: past)).analysis
        let periodic = period == nil ? dossier : try AnalysedForms(of: analysed, basis: CaseReportBasis(past: past, through: period)).analysis
        observer?.began(.compose)
        let digest = try analysed.dossier.snapshot.digest()
        let composed = try forms.map { form in
            try FormComposer(forms: form.isPeriodic ? periodic : dossier, layouts: analysed.dossier.formLayouts, language: language,
                             showsLayoutNote: showsLayoutNote).compose(form, digest: digest)
        }
        observer?.began(.render)
        var contents: [(name: String, data: Data)] = []
        var names: [[String]] = []
        for form in composed {
            try Task.checkCancellation()
            let rendered = try await render(form, analysed, typesetter)
            names.append(rendered.map(\.name))
            contents += rendered
        }
        observer?.began(.write)
        let files = Dictionary(zip(contents.map(\.name), try FileSet(contents).write(to: output)), uniquingKeysWith: { first, _ in first })
        return Made(
            forms: zip(composed, names).map { form, names in
                MadeForm(form: form.form, files: names.compactMap { files[$0] }, lines: form.lines, emptyBecause: form.emptyBecause)
            },
            warnings: analysed.dossier.warnings, toolsMissing: toolsMissing, digest: digest, figures: dossier.figures.count)
    }

    private func render(_ form: ComposedForm, _ analysed: AnalysedDossier, _ typesetter: PDFRenderer?) async throws -> [(name: String, data: Data)] {
        let snapshot = analysed.dossier.snapshot, release = analysed.dossier.release
        let decimals = DecimalPlaces(snapshot.style.percentDecimals) ?? 1
        var contents: [(name: String, data: Data)] = []
        for format in OutputFormat.allCases where formats.contains(format) {
            let data: Data
            switch format {
            case .pdf:
                guard let typesetter else { continue }
                data = try await typesetter.pdf(of: form.document)
            case .docx: data = try DOCXRenderer().render(form.document, rasters: [:])
            case .xlsx:
                let trace = TraceAppendix(figures: form.figures, snapshot: snapshot) { release.preferredTerm($0)?.name }
                data = try XLSXRenderer(percentDecimals: decimals).render(form.document, appendix: trace)
            case .json: data = try JSONRenderer(percentDecimals: decimals).render(form.document, figures: form.figures.all)
            case .html, .txt: continue
            }
            contents.append(("\(form.form.fileStem).\(format.rawValue)", data))
        }
        return contents
    }
}
