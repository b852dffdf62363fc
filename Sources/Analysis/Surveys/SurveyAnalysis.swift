import MedDRA
import Reexamination

/// Everything the report says of one survey, as figure ids in print order.
public struct SurveyAnalysis: Hashable, Sendable {
    public let surveyID: String
    /// Table 3
    public let overview: SurveyOverview
    /// 症例構成
    public let flow: AnalysisSetFlow
    public let reactions: SurveyReactions
    /// Table 6
    public let riskTable: RiskTable
    /// One for each row of table 6 that the survey looked for.
    public let neighbourhoods: [RiskNeighbourhood]
    public let duration: DurationTable
    /// In the order of `counting.lateOnsetRisks`.
    public let lateOnset: [LateOnset]
    /// Section 5, in the order of the protocol.
    public let efficacy: [EndpointResult]
}

extension SurveyAnalysis {
    init(of survey: SurveyContext, risks: ResolvedRisks, terms: TermIndex, snapshot: Snapshot, release: Release, trials: [String: FigureID],
         into ledger: inout FigureLedger) throws {
        let counting = snapshot.counting, endpoints = survey.index.survey.protocol.efficacyEndpoints
        let flow = try AnalysisSetFlow(of: survey, dataCut: snapshot.dataCut, into: &ledger)
        let reactions = try SurveyReactions(of: survey, terms: terms, dataCut: snapshot.dataCut, into: &ledger)
        let riskTable = try RiskTable(of: survey, risks: risks, snapshot: snapshot, into: &ledger)
        surveyID = survey.id
        self.flow = flow
        overview = try SurveyOverview(of: survey, flow: flow, snapshot: snapshot, into: &ledger)
        self.reactions = reactions
        self.riskTable = riskTable
        neighbourhoods = try riskTable.sections.flatMap(\.rows).filter { $0.footnote != nil }.compactMap { row in
            try risks[row.riskID].map { risk in
                try RiskNeighbourhood(of: risk, among: risks, in: survey, reactions: reactions, terms: terms, release: release, into: &ledger)
            }
        }
        duration = try DurationTable(of: survey, months: counting.durationMonths, into: &ledger)
        lateOnset = try counting.lateOnsetRisks.map { id in
            try LateOnset(of: try risks.required(id, snapshot: snapshot, place: .lateOnsetRisks), in: survey, counting: counting, into: &ledger)
        }
        guard let subjects = endpoints.isEmpty ? [] : survey.populations.members(of: "efficacy") else {
            throw AnalysisError.missingAnalysisSet(survey: survey.id, set: "efficacy")
        }
        efficacy = try endpoints.map {
            try EndpointResult($0, survey: survey, subjects: subjects, counting: counting, trials: trials, into: &ledger)
        }
    }
}

extension ResolvedRisks {
    /// A risk whose reactions an option asks for.
    func required(_ id: String, snapshot: Snapshot, place: AnalysisError.RiskPlace) throws -> ResolvedRisk {
        if let risk = self[id] { return risk }
        throw snapshot.plan.risk(id) == nil ? AnalysisError.unknownRisk(id, place: place) : .riskWithoutDefinition(id, place: place)
    }
}
