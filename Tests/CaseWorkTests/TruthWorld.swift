import CaseWork
import MedDRA
import Reexamination
import Testing

/// Many persons, each with one report; some with a second one that tells the same less exactly, and some that are survey
/// subjects too. Who is who is known.
struct TruthWorld {
    var snapshot: Snapshot
    let release: Release
    /// The pairs that are one person.
    private(set) var truth: Set<Set<LinkParty>> = []

    init(persons: Int, seed: UInt64) throws {
        var world = try CaseWorld()
        var random = Seeded(state: seed)
        let start = try day("2020-02-01")
        // Two hundred terms, some of them common: the smaller of two draws.
        func term() -> TermCode { TermCode(Int32(91_000_000 + min(random.below(200), random.below(200)))) }
        var subjects: [Subject] = [], events: [AdverseEvent] = []
        for person in 0..<persons {
            let term = term(), onset = start.adding(days: random.below(2_200)), age = 20 + random.below(65)
            let sex: Sex = random.below(2) == 0 ? .female : .male, site = "病院 \(random.below(400))"
            func report(_ id: String, _ day: CalendarDate, isExact: Bool) -> SafetyCase {
                // A report that is not exact leaves things out, or has them a little otherwise.
                let shown: PartialDate? = isExact || random.below(10) < 7 ? .day(onset)
                    : random.below(3) == 0 ? nil : random.below(2) == 0 ? PartialDate(String(onset.description.prefix(7))) : .day(onset.adding(days: random.below(6)))
                let reaction = CaseReaction(caseID: id, sequence: 1, facts: ReactionFacts(
                    verbatim: "", lowestLevelTerm: nil, preferredTerm: isExact || random.below(10) > 0 ? term : TermCode(Int32(91_000_000 + random.below(200))),
                    seriousness: Seriousness(reporter: false, company: nil, criteria: []), causality: Causality(reporter: .related, company: nil), onset: shown, end: nil,
                    outcome: .recovered), isInfectionByProduct: false)
                return SafetyCase(id: id, source: .spontaneous, country: "JP", received: day, indication: 1, sex: !isExact && random.below(20) == 0 ? .unknown : sex,
                                  age: isExact || random.below(10) > 1 ? age : nil, linkedSubject: nil, reactions: [reaction],
                                  site: isExact || random.below(2) == 0 ? site : random.below(2) == 0 ? nil : "病院 \(random.below(400))")
            }
            world.snapshot.cases.append(report("R-\(person)", onset.adding(days: 5 + random.below(30)), isExact: true))
            if person % 12 == 0 {
                world.snapshot.cases.append(report("D-\(person)", onset.adding(days: 40 + random.below(300)), isExact: false))
                truth.insert([.caseReport("R-\(person)"), .caseReport("D-\(person)")])
            } else if person % 25 == 1 {
                let birth = onset.year - age
                subjects.append(Subject(id: "GCT-\(person)", site: "S\(random.below(50))", sex: sex, age: age, birth: PartialDate("\(birth)"), registered: nil, death: nil))
                events.append(AdverseEvent(subject: "GCT-\(person)", sequence: 1, reaction: ReactionFacts(
                    verbatim: "", lowestLevelTerm: nil, preferredTerm: term, seriousness: Seriousness(reporter: false, company: nil, criteria: []),
                    causality: Causality(reporter: .related, company: nil), onset: .day(onset), end: nil, outcome: .recovered)))
                truth.insert([.caseReport("R-\(person)"), .subject("GCT-\(person)")])
            }
        }
        world.snapshot.surveys = [try Self.survey(subjects: subjects, events: events)]
        snapshot = world.snapshot
        release = world.release
    }

    static func survey(subjects: [Subject], events: [AdverseEvent]) throws -> Survey {
        let name = LocalizedText("調査")
        return Survey(protocol: SurveyProtocol(
            id: "s", name: name, kind: .specifiedUseResultsSurvey, parts: [], risks: [], efficacyItemIDs: [], method: .centralRegistration, patients: name, targetSize: 100,
            forms: [], analysisSets: [AnalysisSet(id: "safety", name: name, from: nil, exclusions: [])], efficacyEndpoints: [], remarks: nil, indication: 1),
            subjects: subjects, forms: [], exposures: [], adverseEvents: events, deviations: [], characteristics: [], assessments: [], procedures: [], dispositions: [])
    }
}

/// A generator that gives the same numbers each time (SplitMix64).
struct Seeded {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
