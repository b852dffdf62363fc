import Analysis
import MedDRA
import Reexamination

/// Writes the re-examination report from an analysis: the typed document that every renderer sets.
///
/// ```swift
/// let document = try ReportComposer(analysis: analysis, language: .ja).compose(digest: snapshot.digest())
/// ```
///
/// The order of the sections and the numbers of the main tables are those of the published form (domain brief §2.2).
/// Every number of a table or sentence is a figure of the analysis; sentences that need a person come from the
/// dossier's narratives, and where one is missing the document says so. Equal arguments give equal documents.
public struct ReportComposer: Sendable {
    private let composition: Composition

    public init(analysis: Analysis, language: Language) {
        composition = Composition(analysis: analysis, language: language)
    }

    /// - Parameter digest: the snapshot's SHA-256, printed on every output.
    /// - Throws: `CompositionErrors` for figures or tables that do not exist, or narratives that cannot be read.
    public func compose(digest: String) throws(CompositionErrors) -> Document {
        let errors = narrativeErrors
        guard errors.isEmpty else { throw CompositionErrors(errors: errors) }
        do throws(CompositionError) {
            return try document(digest)
        } catch {
            throw CompositionErrors(errors: [NarrativeCheck(composition: composition).located(error)])
        }
    }

    /// Every fault of the narratives in this language, other than references to tables: those are known once the report stands.
    public var narrativeErrors: [CompositionError] {
        let check = NarrativeCheck(composition: composition)
        return composition.snapshot.narratives.flatMap { check.errors(in: $0) }
    }

    private func document(_ digest: String) throws(CompositionError) -> Document {
        let c = composition
        var blocks = try CoverSection(composition: c).blocks()
        blocks += [.pageBreak, .closing(c.word("（別紙）", "Annex"))]
        blocks += try PlanSection(composition: c).blocks()
        blocks += try SurveySection(composition: c).blocks()
        blocks += try MaterialsSection(composition: c).blocks()
        blocks += try SafetySection(composition: c).blocks()
        blocks += try EfficacySection(composition: c).blocks()
        blocks += try MeasuresSection(composition: c).blocks()
        blocks += try EvaluationSection(composition: c).blocks()
        blocks.append(.pageBreak)
        blocks += try AnalysisSetsAppendix(composition: c).blocks()
        blocks += try CountingRulesAppendix(composition: c, digest: digest).blocks()
        return Document(language: c.language, title: title, byline: byline,
                        blocks: try Numbering.numbered(blocks), provenance: provenance(digest))
    }

    private var agency: String {
        composition.word("独立行政法人医薬品医療機器総合機構", "Pharmaceuticals and Medical Devices Agency")
    }

    /// A report on made-up data must not pass itself off as the regulator's document.
    private var isExample: Bool { composition.snapshot.notice != nil }

    private var title: String {
        let c = composition
        return (isExample ? c.word("【例示】", "[Example] ") : "") + c.word("再審査報告書", "Re-examination Report")
    }

    private var byline: [String] {
        let c = composition
        // Until the regulator has decided, the report is the applicant's draft and bears no other letterhead.
        guard let decision = c.snapshot.decision else {
            return [c.word("再審査結果未決定", "Outcome not yet decided"), c.word("申請者作成案", "Applicant’s draft")]
        }
        return [c.format.date(decision.date), (isExample ? c.word("（書式例）", "(Example of the form) ") : "") + agency]
    }

    /// Whom the files' metadata name.
    private var author: String {
        if isExample { return composition.word("Saishinsa（例示）", "Saishinsa (example)") }
        return composition.snapshot.decision == nil ? composition.snapshot.product.applicant[composition.language] : agency
    }

    private func provenance(_ digest: String) -> Provenance {
        let c = composition, snapshot = c.snapshot
        return Provenance(snapshotDigest: digest, dataCut: snapshot.dataCut, meddraVersion: c.analysis.release.identity.version,
                          label: snapshot.labelAtApplication.map { c($0.name) } ?? c.word("なし", "none"),
                          notice: snapshot.notice.map { c($0) }, author: author, dataCutText: c.format.date(snapshot.dataCut))
    }
}
