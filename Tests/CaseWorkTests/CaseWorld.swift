import MedDRA
import Reexamination
import Testing

func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

/// A snapshot without cases, to which a test adds the few its rule is about.
///
/// The product was approved 2020-01-10 for eight years. The label foretells hypocalcaemia unless it is fatal; from 2021-01-01 on
/// caries too.
struct CaseWorld {
    var snapshot: Snapshot
    let release: Release

    init() throws {
        release = try SmallDictionary.release()
        let cut = try day("2026-12-31"), application = try day("2028-02-01"), name = LocalizedText("X")
        let window = try #require(DateWindow(first: try day("2020-01-10"), last: cut))
        let hypocalcaemia = ListedTerm(preferredTerm: SmallDictionary.hypocalcaemia, foretellsDeath: false)
        snapshot = Snapshot(
            id: "small", notice: nil,
            product: Product(brandName: name, activeIngredient: name, applicant: name, indications: [
                Indication(number: 1, text: name, dosage: name, approvalDate: try day("2020-01-10"), reexaminationYears: 8, conditions: [], isSubject: true),
            ]),
            plan: RiskManagementPlan(risks: [], efficacyItems: [], activities: [], materials: []), surveys: [], cases: [],
            labels: [
                LabelVersion(id: "l1", effective: try day("2020-01-10"), name: name, listed: [hypocalcaemia]),
                LabelVersion(id: "l2", effective: try day("2021-01-01"), name: name, listed: [hypocalcaemia, ListedTerm(preferredTerm: SmallDictionary.caries)]),
            ], referenceTrials: [], measureTopics: [], foreignMeasures: [], researchReports: [], domesticActions: [], narratives: [], decision: nil, dataCut: cut,
            application: application,
            windows: ReportingWindows(riskManagementPlan: window, adverseReactions: window, foreignMeasures: window, researchReports: window, domesticActions: window),
            counting: CountingOptions(), style: HouseStyle(), meddra: release.identity)
    }

    static func reaction(_ id: String, _ sequence: Int, _ term: TermCode, serious: Bool = false, onset: String? = nil, outcome: Outcome = .recovered,
                         causality: Causality = Causality(reporter: .related, company: nil), infection: Bool = false) -> CaseReaction {
        CaseReaction(caseID: id, sequence: sequence, facts: ReactionFacts(
            verbatim: "", lowestLevelTerm: nil, preferredTerm: term, seriousness: Seriousness(reporter: serious, company: nil, criteria: []), causality: causality,
            onset: onset.flatMap { PartialDate($0) }, end: nil, outcome: outcome), isInfectionByProduct: infection)
    }

    static func safetyCase(_ id: String, _ reactions: [CaseReaction], received: String = "2024-05-01", country: String = "JP", sex: Sex = .unknown, age: Int? = nil,
                           site: String? = nil, indication: Int? = 1, linked: String? = nil, version: Int = 1, informed: String? = nil) throws -> SafetyCase {
        SafetyCase(id: id, source: .spontaneous, country: country, received: try day(received), indication: indication, sex: sex, age: age, linkedSubject: linked,
                   reactions: reactions, version: version, informed: try informed.map(day), site: site)
    }

    /// A case of one event of a term.
    mutating func add(_ id: String, _ term: TermCode = SmallDictionary.hypocalcaemia, onset: String? = nil, received: String = "2024-05-01", sex: Sex = .unknown,
                      age: Int? = nil, site: String? = nil, linked: String? = nil) throws {
        snapshot.cases.append(try Self.safetyCase(id, [Self.reaction(id, 1, term, onset: onset)], received: received, sex: sex, age: age, site: site, linked: linked))
    }
}
