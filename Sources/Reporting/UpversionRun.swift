import Analysis
import Exchange
import Foundation
import MedDRA
import Reexamination

/// Brings a dossier to another release of the dictionary and shows everything that this changes.
///
/// ```swift
/// let outcome = try UpversionRun(folder: dossier, releaseFolder: meddra281, output: nil).run()
/// outcome.differences      // every figure that is another in the new release
/// ```
///
/// The figures come from the up-versioned folder itself, read and counted twice as any dossier is, so that what is shown is what `check`
/// and `report` will say of it.
public struct UpversionRun: Sendable {
    public let folder: URL
    public let releaseFolder: URL
    /// Where the new dossier goes; nil to only show.
    public let output: URL?

    public init(folder: URL, releaseFolder: URL, output: URL?) {
        self.folder = folder
        self.releaseFolder = releaseFolder
        self.output = output
    }

    public struct Outcome: Sendable {
        public let plan: UpversionPlan
        /// All coded records, of files and of messages alike.
        public let recordCount: Int
        /// The records of another preferred term than before, and those whose term is not current, by file and line.
        public let recodings: [UpversionPlan.Recoding]
        public let before: AnalysedDossier
        public let after: AnalysedDossier
        /// Between the two releases as a whole.
        public let comparison: ReleaseComparison
        /// Preferred terms of the dossier's records whose primary organ class is another.
        public let movedTerms: [ReleaseComparison.Change<TermCode>]
        public let risks: [RiskChange]
        public let differences: [FigureDifference]
    }

    /// A risk whose definition covers other terms than before.
    public struct RiskChange: Hashable, Sendable {
        public let risk: String
        public let gained: [TermCode]
        public let lost: [TermCode]
    }

    /// - Throws: `DossierProblems` with all that a person has to decide; `ReleaseFolderError`; `AnalysisError`, `RecountDisagreement`; file errors.
    public func run() throws -> Outcome {
        if let output, FileManager.default.fileExists(atPath: output.path) {
            throw DossierProblems([Problem(.file(.folderNotEmpty), at: SourceLocation(file: output.path))])
        }
        let before = try AnalysedDossier(folder: folder)
        let release = try ReleaseCache.standard.read(releaseFolder).release
        let plan = try UpversionPlan(of: folder, from: before.dossier.release, to: release)
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("saishinsa-upversion-\(UUID().uuidString)")
        let target = output ?? scratch.appendingPathComponent("dossier")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let files = try ReleaseFiles.find(in: releaseFolder).read()
        // First where nobody looks: what does not pass is never put into place.
        let trial = scratch.appendingPathComponent("trial")
        try plan.write(to: trial, releaseFiles: files)
        let after = try AnalysedDossier(folder: trial)
        for language in Language.allCases { _ = try after.document(language) }
        if output != nil { try plan.write(to: target, releaseFiles: files) }
        return outcome(plan, before, after)
    }

    private func outcome(_ plan: UpversionPlan, _ before: AnalysedDossier, _ after: AnalysedDossier) -> Outcome {
        let old = before.dossier, new = after.dossier
        let used = Set(new.snapshot.surveys.flatMap { $0.adverseEvents.map(\.reaction.preferredTerm) } + new.snapshot.cases.flatMap { $0.reactions.map(\.facts.preferredTerm) })
        let comparison = ReleaseComparison(from: old.release, to: new.release)
        let risks = old.snapshot.plan.risks.compactMap { risk -> RiskChange? in
            guard let was = risk.definition, let now = new.snapshot.plan.risk(risk.id)?.definition,
                  let a = try? old.release.resolve(was.terms), let b = try? new.release.resolve(now.terms), a != b else { return nil }
            return RiskChange(risk: risk.id, gained: b.subtracting(a).sorted(), lost: a.subtracting(b).sorted())
        }
        let was = Self.records(old.snapshot), now = Self.records(new.snapshot)
        let recodings = now.compactMap { id, facts -> UpversionPlan.Recoding? in
            guard let earlier = was[id] else { return nil }
            let isNonCurrent = facts.lowestLevelTerm.flatMap { new.release.lowestLevelTerm($0) }?.isCurrent == false
            guard earlier.preferredTerm != facts.preferredTerm || isNonCurrent else { return nil }
            return .init(location: new.provenance[id] ?? SourceLocation(file: id.key), lowest: facts.lowestLevelTerm, before: earlier.preferredTerm,
                         after: facts.preferredTerm, isNonCurrent: isNonCurrent)
        }.sorted { ($0.location.file, $0.location.line ?? 0, $0.before) < ($1.location.file, $1.location.line ?? 0, $1.before) }
        return Outcome(
            plan: plan, recordCount: now.count, recodings: recodings, before: before, after: after, comparison: comparison, movedTerms: comparison.movedPreferredTerms.filter { used.contains($0.code) },
            risks: risks, differences: FigureDifference.between(before.analysis.figures, after.analysis.figures))
    }

    /// Everything that is coded, by the id of its record.
    private static func records(_ snapshot: Snapshot) -> [RecordID: ReactionFacts] {
        var records: [RecordID: ReactionFacts] = [:]
        for survey in snapshot.surveys {
            for event in survey.adverseEvents { records[event.recordID] = event.reaction }
        }
        for reaction in snapshot.cases.flatMap(\.reactions) { records[reaction.recordID] = reaction.facts }
        return records
    }
}
