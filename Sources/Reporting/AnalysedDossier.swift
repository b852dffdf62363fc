import Analysis
import Exchange
import Foundation
import MedDRA
import Recount
import Reexamination
import Report

/// A dossier that was read without error, analysed, and counted a second time with the same result.
///
/// ```swift
/// let analysed = try AnalysedDossier(folder: url, observer: nil)
/// analysed.analysis.figures["survey.gct.safety.n"]
/// ```
public struct AnalysedDossier: Sendable {
    public let dossier: Dossier
    public let analysis: Analysis

    /// - Throws: `DossierProblems` for a dossier with errors, `AnalysisError`, `RecountDisagreement`, `CancellationError`.
    public init(folder: URL, observer: (any ProgressObserver)? = nil) throws {
        observer?.began(.read)
        let dossier = try DossierReader.read(folder: folder)
        try Task.checkCancellation()
        observer?.began(.analyse)
        let analysis = try Analysis(of: dossier.snapshot, release: dossier.release)
        try Task.checkCancellation()
        observer?.began(.recount)
        let disagreements = RecountCheck.compare(analysis.figures, with: try Recount(of: dossier.snapshot, release: dossier.release))
        guard disagreements.isEmpty else { throw RecountDisagreement(disagreements: disagreements) }
        self.dossier = dossier
        self.analysis = analysis
    }

    /// The report in one language.
    public func document(_ language: Language) throws -> Document {
        try ReportComposer(analysis: analysis, language: language).compose(digest: try dossier.snapshot.digest())
    }
}

/// The two counts of a report differ: nothing is printed.
public struct RecountDisagreement: Error, Hashable, Sendable {
    public let disagreements: [RecountCheck.Disagreement]

    public func text(_ language: Language) -> String {
        let head = LocalizedText(
            ja: "二つの方法による集計が一致しないため、報告書を作りませんでした（\(disagreements.count) 個の数値）。Saishinsa の不具合です。次の識別子を添えてお知らせください。",
            en: "The two counts disagree, so no report was made (\(disagreements.count) figures). This is a defect of Saishinsa; please report it with these ids.")
        let lines = disagreements.map { disagreement in
            let analysed = disagreement.analysed ?? LocalizedText(ja: "なし", en: "absent")[language]
            let recounted = disagreement.recounted ?? LocalizedText(ja: "なし", en: "absent")[language]
            return LocalizedText(
                ja: "  \(disagreement.figure): 集計 \(analysed)、再集計 \(recounted)",
                en: "  \(disagreement.figure): analysed \(analysed), recounted \(recounted)")[language]
        }
        return ([head[language]] + lines).joined(separator: "\n")
    }
}
