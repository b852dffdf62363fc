import Analysis
import Exchange
import Recount
import Reexamination

/// A dossier judged by two labels: the events whose listedness differs and every figure that changes with them.
///
/// ```swift
/// let relisting = try Relisting(of: analysed)                       // receipt against application
/// let whatIf = try Relisting(of: analysed, whatIf: "label-2024-10")  // application against any version
/// ```
public struct Relisting: Sendable {
    public let before: Analysis
    public let after: Analysis
    /// In ascending order of person and term.
    public let flips: [ListednessFlip]
    /// Without the figures that count the flips themselves.
    public let differences: [FigureDifference]

    /// What the report's label sees otherwise than the labels did when the reactions became known.
    /// - Throws: `AnalysisError`, `RecountDisagreement`.
    public init(of analysed: AnalysedDossier) throws {
        try self.init(from: Self.analysis(of: analysed, judgingBy: .receipt), to: analysed.analysis, flips: analysed.analysis.listedness.flips)
    }

    /// What another version would see otherwise than the report's label.
    /// - Throws: `AnalysisError.unknownLabel` and others, `RecountDisagreement`.
    public init(of analysed: AnalysedDossier, whatIf label: String) throws {
        try self.init(of: analysed, from: .application, to: label)
    }

    /// What one version sees otherwise than another.
    /// - Throws: `AnalysisError.unknownLabel` and others, `RecountDisagreement`.
    public init(of analysed: AnalysedDossier, between old: String, and new: String) throws {
        try self.init(of: analysed, from: .label(old), to: new)
    }

    private init(of analysed: AnalysedDossier, from old: ListednessBasis, to new: String) throws {
        let before = try Self.analysis(of: analysed, judgingBy: old), after = try Self.analysis(of: analysed, judgingBy: .label(new))
        self.init(from: before, to: after, flips: ListednessHistory.flips(from: before.listedness, to: after.listedness))
    }

    private init(from before: Analysis, to after: Analysis, flips: [ListednessFlip]) {
        self.before = before
        self.after = after
        self.flips = flips
        differences = FigureDifference.between(before.figures, after.figures).filter { !$0.id.text.hasPrefix("adr.relisted.") }
    }

    /// Counted twice like a report's.
    private static func analysis(of analysed: AnalysedDossier, judgingBy basis: ListednessBasis) throws -> Analysis {
        if basis == .application { return analysed.analysis }
        let dossier = analysed.dossier
        let analysis = try Analysis(of: dossier.snapshot, release: dossier.release, judgingBy: basis)
        let disagreements = RecountCheck.compare(analysis.figures, with: try Recount(of: dossier.snapshot, release: dossier.release, judgingBy: basis))
        guard disagreements.isEmpty else { throw RecountDisagreement(disagreements: disagreements) }
        return analysis
    }
}
