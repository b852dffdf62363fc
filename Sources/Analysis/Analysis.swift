import MedDRA
import Reexamination

/// Everything a report prints, computed from one snapshot: the figures, and for each section their ids in print order.
///
/// ```swift
/// let analysis = try Analysis(of: snapshot, release: release)
/// analysis.figures["survey.gct.safety.n"]?.value      // .count(156, .cases)
/// analysis.surveys[0].riskTable.sections[0].rows      // the lines of table 6
/// ```
///
/// A pure function of its two arguments: it reads no file and no clock, so equal snapshots give equal figures in the same order.
public struct Analysis: Sendable {
    public let snapshot: Snapshot
    public let release: Release
    public let figures: FigureSet
    /// Every indication of the product, in the order of the cover.
    public let indications: [IndicationDates]
    /// Table 1
    public let plan: PlanAtApplication
    /// The change paragraph of section 1
    public let planChanges: PlanChanges
    /// In the order of the snapshot.
    public let surveys: [SurveyAnalysis]
    /// The counts of section 4.2
    public let reactions: ListednessSummary
    /// Table 7
    public let unlisted: UnlistedTable
    /// What the label in force when a reaction became known and the one that judges now see differently.
    public let listedness: ListednessHistory
    /// In the order of `counting.pooledRisks`.
    public let pooledRisks: [PooledRisk]
    public let referenceTrials: [ReferenceTrialResult]
    /// Table 8
    public let foreignMeasures: ForeignMeasureGroups
    public let researchReports: ResearchReportList
    public let domesticActions: DomesticActionList

    /// - Parameter basis: which label tells the foretold reactions; a report goes by the one in force at the application.
    /// - Throws: `AnalysisError`, the first that is met.
    public init(of snapshot: Snapshot, release: Release, judgingBy basis: ListednessBasis = .application) throws {
        guard snapshot.meddra.version == release.identity.version else {
            throw AnalysisError.otherRelease(expected: snapshot.meddra.version, found: release.identity.version)
        }
        guard let approval = snapshot.product.subjectIndications.map(\.approvalDate).min() else { throw AnalysisError.noSubjectIndication }
        var ledger = FigureLedger()
        let risks = try ResolvedRisks(of: snapshot, release: release)
        let contexts = try snapshot.surveys.map { try SurveyContext($0, dataCut: snapshot.dataCut) }
        let judge = try Listedness(of: snapshot, surveys: contexts, basis: basis)
        let pool = ReactionSet.pool(of: snapshot, surveys: contexts)
        let terms = try TermIndex(contexts.map(\.reactions) + [pool], release: release)

        indications = try snapshot.product.indications.map { try IndicationDates($0, into: &ledger) }
        plan = PlanAtApplication(of: snapshot.plan, on: snapshot.application)
        planChanges = PlanChanges(of: snapshot.plan, window: snapshot.windows.riskManagementPlan, approval: approval)
        let trials = try snapshot.referenceTrials.map { try ReferenceTrialResult($0, into: &ledger) }
        let trialFigures = Dictionary(trials.map { ($0.trialID, $0.share) }, uniquingKeysWith: { first, _ in first })
        surveys = try contexts.map {
            try SurveyAnalysis(of: $0, risks: risks, terms: terms, snapshot: snapshot, release: release, trials: trialFigures, into: &ledger)
        }
        let summary = try ListednessSummary(of: pool, listedness: judge, terms: terms, snapshot: snapshot, into: &ledger)
        unlisted = try UnlistedTable(of: pool, listedness: judge, summary: summary, terms: terms,
                                     threshold: snapshot.counting.unlistedThreshold, into: &ledger)
        listedness = try ListednessHistory(of: pool, listedness: judge, terms: terms, into: &ledger)
        pooledRisks = try snapshot.counting.pooledRisks.map { id in
            try PooledRisk(of: try risks.required(id, snapshot: snapshot, place: .pooledRisks), in: pool, snapshot: snapshot, into: &ledger)
        }
        foreignMeasures = try ForeignMeasureGroups(of: snapshot, into: &ledger)
        researchReports = try ResearchReportList(of: snapshot, into: &ledger)
        domesticActions = try DomesticActionList(of: snapshot, into: &ledger)
        reactions = summary
        referenceTrials = trials
        figures = ledger.figures
        self.snapshot = snapshot
        self.release = release
    }
}
