import MedDRA
import Reexamination
import Testing

/// A snapshot with random patients, cases, assessments and operations, in which every rule of counting has something to do:
/// repeats, denied causality, partial and missing dates, exclusions with several reasons, linked and foreign cases, unanswered forms.
///
/// The same seed gives the same world, so a failing seed can be looked at.
struct RandomWorld {
    var world: SmallWorld
    private var random: SplitMix64

    static let terms = [
        SmallDictionary.osteomyelitis, SmallDictionary.pneumonia, SmallDictionary.malignantTransformation, SmallDictionary.hypocalcaemia,
        SmallDictionary.calciumDecreased, SmallDictionary.hypercalcaemia, SmallDictionary.caries, SmallDictionary.dysphagia,
        SmallDictionary.jawOsteonecrosis, SmallDictionary.jawDisorder,
    ]

    /// Two of one rank and two without any, so that ties occur.
    static let procedures = ["NONE", "SMALL", "ALIKE", "LARGE", "OTHER", "UNKNOWN"]

    init(seed: UInt64, subjects: Int, cases: Int) throws {
        random = SplitMix64(state: seed)
        world = try SmallWorld()
        try addPlan()
        addOptions()
        try addLabels()
        for number in 0..<subjects { try addSubject("P\(number)") }
        for number in 0..<cases { try addCase("C\(number)", subjects: subjects) }
        try addRegisters()
    }

    private mutating func addPlan() throws {
        try world.addRisk("hypocalcaemia", [SmallDictionary.hypocalcaemia, SmallDictionary.calciumDecreased])
        try world.addRisk("jaw", [SmallDictionary.jawOsteonecrosis, SmallDictionary.osteomyelitis])
        try world.addRisk("rebound", [SmallDictionary.hypercalcaemia], circumstances: [.afterLastDose])
        try world.addRisk("growth", [SmallDictionary.hypercalcaemia],
                          circumstances: [.afterLastDose, .characteristic(code: "GROWPLT", value: "OPEN", name: LocalizedText("open"))])
        try world.addRisk("unseen", [SmallDictionary.caries], investigated: false)
        try world.addRisk("elsewhere", [SmallDictionary.dysphagia], investigated: nil)
        world.addEndpoint("imaging", .response(ResponseEndpoint(
            source: .init(domain: .diseaseResponse, test: "IMG"), pick: random.element(of: EfficacyEndpoint.Pick.allCases),
            categories: ["A", "B", "C"].map { .init(code: $0, name: LocalizedText($0)) }, responders: ["A", "B"], referenceTrialIDs: [])))
        world.addEndpoint("progression", .timeToFirst(TimeToFirstEndpoint(
            source: .init(domain: .diseaseResponse, test: "IMG"), events: ["C"], atRiskMonths: [0, 6, 12, 24])))
        world.addEndpoint("benefit", .byForm(ByFormEndpoint(
            domain: .questionnaire, indicators: ["PAIN", "MOVE"].map { .init(code: $0, name: LocalizedText($0)) },
            categories: ["Y", "N", "U"].map { .init(code: $0, name: LocalizedText($0)) }, positive: "Y")))
        world.addEndpoint("operation", .plannedAgainstActual(PlannedAgainstActualEndpoint(procedures: [
            .init(code: "NONE", name: LocalizedText("none"), invasiveness: 0), .init(code: "SMALL", name: LocalizedText("small"), invasiveness: 1),
            .init(code: "ALIKE", name: LocalizedText("alike"), invasiveness: 1), .init(code: "LARGE", name: LocalizedText("large"), invasiveness: 2),
            .init(code: "OTHER", name: LocalizedText("other"), invasiveness: nil), .init(code: "UNKNOWN", name: LocalizedText("unknown"), invasiveness: nil),
        ])))
    }

    private mutating func addOptions() {
        world.snapshot.counting.sites = random.element(of: CountingOptions.SiteRule.allCases)
        world.snapshot.counting.riskSeriousness = random.element(of: CountingOptions.RiskSeriousnessRule.allCases)
        world.snapshot.counting.pooledEvents = random.element(of: CountingOptions.PooledEventRule.allCases)
        world.snapshot.counting.includesForeignCases = random.chance(1, in: 2)
        world.snapshot.counting.listedFrequency = random.element(of: CountingOptions.ListedFrequencyRule.allCases)
        world.snapshot.counting.dayOffset = random.below(2)
        world.snapshot.counting.durationMonths = [6, 12, 24]
        world.snapshot.counting.lateOnsetMonths = 12
        world.snapshot.counting.lateOnsetRisks = ["jaw", "hypocalcaemia", "unseen"]
        world.snapshot.counting.pooledRisks = ["hypocalcaemia", "jaw", "rebound"]
    }

    /// Up to five versions, the first of which may be too young for some reactions, with every kind of condition.
    private mutating func addLabels() throws {
        for number in 0..<random.below(5) {
            var listed: [ListedTerm] = []
            for _ in 0..<random.below(9) {
                let term = random.element(of: Self.terms)
                listed.append(ListedTerm(
                    preferredTerm: term, lowestLevelTerm: random.chance(1, in: 3) ? SmallDictionary.lowestLevelTerm(term, random.below(2)) : nil,
                    extent: random.element(of: ListedTerm.Extent.allCases), population: random.chance(1, in: 3) ? population() : nil,
                    foretellsDeath: random.chance(2, in: 3),
                    frequency: random.element(of: ["10％未満", "5～20%以下", "頻度不明", nil])))
            }
            world.snapshot.labels.append(LabelVersion(id: "l\(number + 3)", effective: try day(fullDate(2012, 2025)), name: LocalizedText("l"), listed: listed))
        }
    }

    private mutating func population() -> ListedPopulation {
        ListedPopulation(sex: random.element(of: [.male, .female, nil]), ageFrom: random.element(of: [15, 65, nil]), ageTo: random.element(of: [64, nil]),
                         indications: random.element(of: [[], [2], [1, 2]]))
    }

    private mutating func addSubject(_ id: String) throws {
        try world.addSubject(id, site: "S\(random.below(6))", doses: [], registered: !random.chance(1, in: 10), locked: !random.chance(1, in: 8))
        let last = world.survey.subjects.count - 1
        world.survey.subjects[last].sex = random.element(of: Sex.allCases)
        world.survey.subjects[last].age = random.element(of: [14, 40, 65, nil])
        if random.chance(1, in: 3) {
            world.survey.forms.append(CollectedForm(subject: id, visit: 2, collected: try day(fullDate(2015, 2026)), locked: nil))
        }
        if !random.chance(1, in: 12) {
            for order in 0...random.below(5) { try world.addDose(id, order + 1, from: date(2014, random.chance(1, in: 6) ? 2027 : 2018), to: random.chance(1, in: 3) ? date(2018, 2027) : nil) }
        }
        if random.chance(1, in: 8) { world.exclude(id, "CONTRACT") }
        if random.chance(1, in: 8) { world.exclude(id, "OFFLABEL") }
        if random.chance(1, in: 8) { world.exclude(id, "NOEFFICACY") }
        if random.chance(1, in: 2) {
            world.survey.characteristics.append(SubjectCharacteristic(subject: id, code: "GROWPLT", value: random.chance(1, in: 2) ? "OPEN" : "CLOSED"))
        }
        for _ in 0..<random.below(5) {
            let term = random.element(of: Self.terms)
            try world.addReaction(id, term, serious: random.chance(1, in: 3), onset: random.chance(1, in: 6) ? nil : date(2014, 2025),
                                  causality: causality(), outcome: random.element(of: Outcome.allCases))
            let lowest = lowestLevelTerm(of: term)
            world.survey.adverseEvents[world.survey.adverseEvents.count - 1].reaction.lowestLevelTerm = lowest
        }
        for _ in 0..<random.below(4) {
            try world.addAssessment(id, "IMG", random.chance(1, in: 5) ? nil : random.element(of: ["A", "B", "C"]), on: random.chance(1, in: 8) ? nil : date(2014, random.chance(1, in: 4) ? 2027 : 2020))
        }
        for visit in 1...2 {
            for indicator in ["PAIN", "MOVE"] {
                for _ in 0..<random.below(3) {
                    try world.addAssessment(id, indicator, random.chance(1, in: 4) ? nil : random.element(of: ["Y", "N", "U"]), visit: visit, domain: .questionnaire)
                }
            }
        }
        for _ in 0..<random.below(3) { world.addProcedure(id, .planned, random.element(of: Self.procedures)) }
        for _ in 0..<random.below(3) { world.addProcedure(id, .performed, random.element(of: Self.procedures)) }
    }

    private mutating func addCase(_ id: String, subjects: Int) throws {
        var terms: [TermCode] = []
        for _ in 0...random.below(3) { terms.append(random.element(of: Self.terms)) }
        try world.addCase(id, terms, serious: random.chance(1, in: 3), received: fullDate(2012, 2025), country: random.chance(1, in: 6) ? "US" : "JP",
                          indication: random.element(of: [1, 2, 2, 2, nil]), linked: subjects > 0 && random.chance(1, in: 4) ? "P\(random.below(subjects))" : nil,
                          onset: random.chance(1, in: 3) ? nil : date(2012, 2024), outcome: random.element(of: Outcome.allCases), infection: random.chance(1, in: 10))
        let last = world.snapshot.cases.count - 1
        world.snapshot.cases[last].sex = random.element(of: Sex.allCases)
        world.snapshot.cases[last].age = random.element(of: [14, 40, 65, nil])
        // Only a case that repeats no other can be repeated.
        let originals = world.snapshot.cases.dropLast().filter { $0.duplicateOf == nil }
        if !originals.isEmpty, random.chance(1, in: 4) { world.snapshot.cases[last].duplicateOf = originals[random.below(originals.count)].id }
        for index in world.snapshot.cases[last].reactions.indices {
            world.snapshot.cases[last].reactions[index].facts.causality = causality()
            world.snapshot.cases[last].reactions[index].facts.lowestLevelTerm = lowestLevelTerm(of: terms[index])
            if random.chance(1, in: 4) { world.snapshot.cases[last].reactions[index].facts.seriousness.company = random.chance(1, in: 2) }
            if random.chance(1, in: 9) { world.snapshot.cases[last].reactions[index].facts.seriousness.criteria = [.death] }
        }
    }

    private mutating func addRegisters() throws {
        world.snapshot.measureTopics = ["a", "b"].map { RegisterTopic(id: $0, text: LocalizedText($0)) }
        for number in 0..<random.below(8) {
            world.snapshot.foreignMeasures.append(ForeignMeasure(
                id: "M\(number)", topic: random.element(of: ["a", "b"]), reported: try partial(date(2012, 2024)), country: "US",
                closed: random.chance(1, in: 2) ? try day(fullDate(2014, 2025)) : nil))
        }
        for number in 0..<random.below(5) {
            world.snapshot.researchReports.append(ResearchReport(
                id: "R\(number)", reported: try partial(date(2012, 2024)), summary: LocalizedText("r"), closed: random.chance(1, in: 2) ? try day(fullDate(2014, 2025)) : nil))
        }
        for number in 0..<random.below(5) {
            world.snapshot.domesticActions.append(DomesticAction(
                id: "D\(number)", kind: random.element(of: DomesticAction.Kind.allCases), date: try partial(date(2012, 2024)), summary: LocalizedText("d")))
        }
    }

    /// One of the term's two lowest level terms, or none.
    private mutating func lowestLevelTerm(of term: TermCode) -> TermCode? {
        let choice = random.below(3)
        return choice < 2 ? SmallDictionary.lowestLevelTerm(term, choice) : nil
    }

    private mutating func causality() -> Causality {
        let judgements: [Causality.Judgement?] = [.related, .possible, .unknown, .notRelated, .notRelated, nil]
        return Causality(reporter: random.element(of: judgements), company: random.element(of: judgements))
    }

    private mutating func fullDate(_ from: Int, _ to: Int) -> String {
        "\(from + random.below(to - from))-\(two(1 + random.below(12)))-\(two(1 + random.below(28)))"
    }

    private mutating func date(_ from: Int, _ to: Int) -> String {
        let full = fullDate(from, to)
        return switch random.below(6) {
        case 0: String(full.prefix(4))
        case 1: String(full.prefix(7))
        default: full
        }
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// A small generator with a fixed sequence for each seed.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
    mutating func chance(_ part: Int, in whole: Int) -> Bool { below(whole) < part }
    mutating func element<Element>(of choices: [Element]) -> Element { choices[below(choices.count)] }
}
