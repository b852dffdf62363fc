import Analysis
import MedDRA
import Reexamination

/// Writes the official forms from the figures: one document a form, laid out as its layout says.
///
/// ```swift
/// let composer = FormComposer(forms: forms, layouts: dossier.formLayouts, language: .ja)
/// let composed = try composer.compose(.unlistedReactions, digest: digest)
/// composed.document           // for the same renderers as the report
/// composed.emptyBecause       // nil, or why the form says 該当なし
/// ```
///
/// Every number is a figure of the report or of `FormAnalysis`. A form that has nothing to list says so with the reason.
public struct FormComposer: Sendable {
    public let forms: FormAnalysis
    public let layouts: FormLayouts
    public let language: Language
    /// Whether a form whose arrangement is only convention says so in small type.
    public let showsLayoutNote: Bool

    public init(forms: FormAnalysis, layouts: FormLayouts, language: Language, showsLayoutNote: Bool = true) {
        self.forms = forms
        self.layouts = layouts
        self.language = language
        self.showsLayoutNote = showsLayoutNote
    }

    /// - Throws: `CompositionErrors` for figures that do not exist, or for a form without a layout.
    public func compose(_ form: OfficialForm, digest: String) throws(CompositionErrors) -> ComposedForm {
        do throws(CompositionError) {
            guard let layout = layouts[form] else { throw .formWithoutLayout(form) }
            let c = Composition(analysis: forms.report, language: language, figures: forms.allFigures)
            let content = try FormContent(form, layout: layout, forms: forms, composition: c)
            var blocks = content.blocks
            if showsLayoutNote, layout.basis == .convention {
                blocks.append(.remark([.text(c.word("様式の体裁について：", "On the arrangement: ") + c(layout.source))]))
            }
            let isExample = c.snapshot.notice != nil
            let title = (isExample ? c.word("【例示】", "[Example] ") : "") + c(layout.number) + c.word("　", ". ") + c(layout.title)
            let document = Document(
                language: language, title: title, byline: [c.word("販売名：", "Product: ") + c(c.snapshot.product.brandName)], blocks: blocks,
                provenance: provenance(c, digest), isLandscape: layout.isLandscape, sheetName: c(layout.sheet))
            let printed = Set(document.blocks.flatMap(\.inlines).figureIDs)
            return ComposedForm(form: form, document: document, figures: forms.allFigures.filter { printed.contains($0.id) }, lines: content.lines,
                                emptyBecause: content.emptyBecause)
        } catch {
            throw CompositionErrors(errors: [error])
        }
    }

    private func provenance(_ c: Composition, _ digest: String) -> Provenance {
        let snapshot = c.snapshot
        return Provenance(
            snapshotDigest: digest, dataCut: snapshot.dataCut, meddraVersion: c.analysis.release.identity.version,
            label: snapshot.labelAtApplication.map { c($0.name) } ?? c.word("なし", "none"), notice: snapshot.notice.map { c($0) },
            author: snapshot.notice == nil ? c(snapshot.product.applicant) : c.word("Saishinsa（例示）", "Saishinsa (example)"),
            dataCutText: c.format.date(snapshot.dataCut))
    }
}

/// A form ready to be set.
public struct ComposedForm: Sendable {
    public let form: OfficialForm
    public let document: Document
    /// What is printed on it.
    public let figures: FigureSet
    /// The lines of its table that say something: terms, reports, activities.
    public let lines: Int
    /// Why there are none.
    public let emptyBecause: LocalizedText?
}

/// What stands on a form below its title.
struct FormContent {
    var blocks: [Block]
    var lines: Int
    var emptyBecause: LocalizedText?

    init(blocks: [Block], lines: Int) {
        self.blocks = blocks
        self.lines = lines
    }

    /// 該当なし, and why.
    init(empty reason: LocalizedText, after blocks: [Block] = [], in c: Composition) {
        self.blocks = blocks + [.paragraph([.text(c.word("該当なし（\(reason.ja)）", "None: \(reason.en)"))], indented: true)]
        lines = 0
        emptyBecause = reason
    }

    init(_ form: OfficialForm, layout: FormLayout, forms: FormAnalysis, composition c: Composition) throws(CompositionError) {
        switch form {
        case .approvalReactions, .periodicApprovalReactions: self = try TrialForm(layout: layout, composition: c).content(forms.approval, field: "trial")
        case .periodicSurveys:
            self = try TrialForm(layout: layout, composition: c, label: forms.caseReports.presentLabel, through: forms.basis.through)
                .content(forms.surveys, field: "survey")
        case .surveySummary: self = try SummaryForm(layout: layout, composition: c).surveys()
        case .riskMinimisation: self = SummaryForm(layout: layout, composition: c).materials()
        case .unlistedReactions: self = try UnlistedForm(layout: layout, composition: c).content()
        case .caseReportTable, .periodicCaseReportTable: self = try CaseReportForm(layout: layout, composition: c, reports: forms.caseReports).table()
        case .nonSeriousSummary: self = try NonSeriousForm(layout: layout, composition: c, reports: forms.caseReports).content()
        case .caseReportIndex, .periodicCaseReportIndex, .nonSeriousListing:
            self = try CaseReportIndexForm(layout: layout, composition: c, reports: forms.caseReports).content()
        case .foreignMeasures: self = try RegisterForm(layout: layout, composition: c).measures()
        case .researchReports: self = try RegisterForm(layout: layout, composition: c).research()
        }
    }
}
