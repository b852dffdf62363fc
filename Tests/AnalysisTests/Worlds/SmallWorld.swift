import Analysis
import MedDRA
import Reexamination
import Testing

/// A snapshot with nobody in it, to which a test adds the few records its rule is about.
///
/// ```swift
/// var world = try SmallWorld()
/// try world.addSubject("A")
/// try world.addReaction("A", SmallDictionary.caries, onset: "2015-02-01")
/// try world.analysis().units("survey.s.adr.cases")      // ["A"]
/// ```
///
/// Indication 2 is the subject, approved 2014-05-23 for ten years; survey `s` follows it. The label foretells hypocalcaemia,
/// and osteonecrosis of the jaw unless it is serious.
struct SmallWorld {
    var snapshot: Snapshot
    var release: Release

    /// The survey that records are added to.
    var survey: Survey {
        get { snapshot.surveys[0] }
        set { snapshot.surveys[0] = newValue }
    }

    init() throws {
        release = try SmallDictionary.release()
        let cut = try day("2024-05-22"), application = try day("2024-08-09")
        let window = try #require(DateWindow(first: try day("2014-05-23"), last: cut))
        let planWindow = try #require(DateWindow(first: try day("2014-05-23"), last: application))
        let name = LocalizedText("X")
        func indication(_ number: Int, _ approval: String, years: Int, isSubject: Bool) throws -> Indication {
            Indication(number: number, text: name, dosage: name, approvalDate: try day(approval), reexaminationYears: years, conditions: [], isSubject: isSubject)
        }
        let product = Product(brandName: name, activeIngredient: name, applicant: name, indications: [
            try indication(1, "2012-01-18", years: 8, isSubject: false), try indication(2, "2014-05-23", years: 10, isSubject: true),
        ])
        let label = LabelVersion(id: "l2", effective: try day("2023-04-01"), name: LocalizedText(ja: "添付文書", en: "label"), listed: [
            ListedTerm(preferredTerm: SmallDictionary.hypocalcaemia, extent: .anySeriousness),
            ListedTerm(preferredTerm: SmallDictionary.jawOsteonecrosis, extent: .nonSeriousOnly),
        ])
        snapshot = Snapshot(
            id: "small", notice: nil, product: product, plan: RiskManagementPlan(risks: [], efficacyItems: [], activities: [], materials: []),
            surveys: [Self.emptySurvey("s", indication: 2)], cases: [], labels: [label], referenceTrials: [], measureTopics: [], foreignMeasures: [],
            researchReports: [], domesticActions: [], narratives: [], decision: nil, dataCut: cut, application: application,
            windows: ReportingWindows(riskManagementPlan: planWindow, adverseReactions: window, foreignMeasures: window, researchReports: window, domesticActions: window),
            counting: CountingOptions(), style: HouseStyle(), meddra: release.identity)
    }

    static func emptySurvey(_ id: String, indication: Int) -> Survey {
        let name = LocalizedText("調査 \(id)")
        func exclusion(_ code: String, _ rule: AnalysisSet.Exclusion.Rule = .recorded) -> AnalysisSet.Exclusion {
            AnalysisSet.Exclusion(code: code, name: LocalizedText(code), rule: rule)
        }
        return Survey(protocol: SurveyProtocol(
            id: id, name: name, kind: .specifiedUseResultsSurvey, parts: [], risks: [], efficacyItemIDs: [], method: .centralRegistration,
            patients: name, targetSize: 100, forms: [1, 2].map { SurveyForm(visit: $0, name: LocalizedText("\($0) 年"), throughMonth: 12 * $0) },
            analysisSets: [
                AnalysisSet(id: "safety", name: LocalizedText("安全性"), from: nil, exclusions: [exclusion("CONTRACT"), exclusion("NOEXPOSURE", .noExposure)]),
                AnalysisSet(id: "efficacy", name: LocalizedText("有効性"), from: "safety", exclusions: [exclusion("OFFLABEL"), exclusion("NOEFFICACY")]),
            ], efficacyEndpoints: [], remarks: nil, indication: indication),
            subjects: [], forms: [], exposures: [], adverseEvents: [], deviations: [], characteristics: [], assessments: [], procedures: [], dispositions: [])
    }

    func analysis(judgingBy basis: ListednessBasis = .application) throws -> Analysis {
        try Analysis(of: snapshot, release: release, judgingBy: basis)
    }
}

/// Adding records.
extension SmallWorld {
    /// Two periods of reporting, and a label that came to list caries in the second, in 2023.
    mutating func divideIntoTwoPeriods() throws {
        snapshot.labels = [
            LabelVersion(id: "l1", effective: try day("2014-05-23"), name: LocalizedText("l1"), listed: []),
            LabelVersion(id: "l2", effective: try day("2023-04-01"), name: LocalizedText("l2"), listed: [ListedTerm(preferredTerm: SmallDictionary.caries, extent: .anySeriousness)]),
        ]
        snapshot.periodicReports = [
            PeriodicReport(number: 1, window: try #require(DateWindow(first: try day("2014-05-23"), last: try day("2018-12-31")))),
            PeriodicReport(number: 2, window: try #require(DateWindow(first: try day("2019-01-01"), last: try day("2024-05-22")))),
        ]
    }

    /// A registered and collected subject with a dose on each of the days.
    mutating func addSubject(_ id: String, site: String = "S1", doses: [String] = ["2015-01-01"], registered: Bool = true, locked: Bool = true) throws {
        survey.subjects.append(Subject(id: id, site: site, sex: .female, age: 30, birth: nil, registered: registered ? try day("2014-12-01") : nil, death: nil))
        survey.forms.append(CollectedForm(subject: id, visit: 1, collected: try day("2016-01-01"), locked: locked ? try day("2016-02-01") : nil))
        for (order, dose) in doses.enumerated() { try addDose(id, order + 1, from: dose) }
    }

    mutating func addDose(_ subject: String, _ sequence: Int, from start: String, to end: String? = nil) throws {
        survey.exposures.append(Exposure(subject: subject, sequence: sequence, treatment: "X", dose: "120", unit: "mg",
                                         start: try partial(start), end: try end.map(partial)))
    }

    mutating func addReaction(_ subject: String, _ term: TermCode, serious: Bool = false, onset: String? = "2015-02-01",
                              causality: Causality = Causality(reporter: .related, company: nil), outcome: Outcome = .recovered) throws {
        let sequence = survey.adverseEvents.filter { $0.subject == subject }.count + 1
        survey.adverseEvents.append(AdverseEvent(subject: subject, sequence: sequence, reaction: try Self.facts(
            term, serious: serious, onset: onset, causality: causality, outcome: outcome)))
    }

    mutating func addCase(_ id: String, _ terms: [TermCode], serious: Bool = false, received: String = "2018-01-01", country: String = "JP",
                          indication: Int? = 2, linked: String? = nil, onset: String? = nil, outcome: Outcome = .recovered, infection: Bool = false,
                          duplicateOf: String? = nil) throws {
        let reactions = try terms.enumerated().map { order, term in
            CaseReaction(caseID: id, sequence: order + 1, facts: try Self.facts(
                term, serious: serious, onset: onset, causality: Causality(reporter: .related, company: nil), outcome: outcome), isInfectionByProduct: infection)
        }
        snapshot.cases.append(SafetyCase(id: id, source: .spontaneous, country: country, received: try day(received), indication: indication,
                                         sex: .unknown, age: nil, linkedSubject: linked, reactions: reactions, duplicateOf: duplicateOf))
    }

    mutating func exclude(_ subject: String, _ code: String) {
        survey.deviations.append(ProtocolDeviation(subject: subject, sequence: survey.deviations.count + 1, code: code))
    }

    mutating func addAssessment(_ subject: String, _ test: String, _ result: String?, on date: String? = nil, visit: Int? = nil,
                                domain: RecordDomain = .diseaseResponse, sequence: Int? = nil) throws {
        survey.assessments.append(Assessment(domain: domain, subject: subject, sequence: sequence ?? survey.assessments.count + 1, test: test,
                                             result: result, date: try date.map(partial), visit: visit))
    }

    mutating func addProcedure(_ subject: String, _ status: ProcedureRecord.Status, _ code: String) {
        survey.procedures.append(ProcedureRecord(subject: subject, sequence: survey.procedures.count + 1, status: status, code: code, date: nil))
    }

    /// A risk in the plan since 2014 and, unless said otherwise, in the survey's protocol.
    mutating func addRisk(_ id: String, _ terms: [TermCode]?, category: RiskCategory = .importantIdentifiedRisk, circumstances: [RiskCircumstance] = [],
                          investigated: Bool? = true, isSubject: Bool = true) throws {
        let definition = terms.map { RiskDefinition(terms: TermSelection(include: $0.map { .preferredTerm($0) }), circumstances: circumstances) }
        snapshot.plan.risks.append(RiskItem(id: id, history: [RiskRevision(
            date: try day("2014-05-23"), state: RiskState(name: LocalizedText(id), category: category), wording: nil)], definition: definition, isSubject: isSubject))
        if let investigated { survey.protocol.risks.append(SurveyRisk(riskID: id, isInvestigated: investigated)) }
    }

    mutating func addEndpoint(_ id: String, _ rule: EfficacyEndpoint.Rule) {
        survey.protocol.efficacyEndpoints.append(EfficacyEndpoint(id: id, name: LocalizedText(id), rule: rule))
    }

    private static func facts(_ term: TermCode, serious: Bool, onset: String?, causality: Causality, outcome: Outcome) throws -> ReactionFacts {
        ReactionFacts(verbatim: "x", lowestLevelTerm: nil, preferredTerm: term, seriousness: Seriousness(reporter: serious, company: nil, criteria: []),
                      causality: causality, onset: try onset.map(partial), end: nil, outcome: outcome)
    }
}

func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
func partial(_ text: String) throws -> PartialDate { try #require(PartialDate(text)) }
