import Reexamination

/// Case reports from outside the survey: the rest of the persons that the published totals ask for, the reports that must
/// count as a survey patient, and reports that must not count at all.
struct CaseBook {
    private let first: CalendarDate
    private let dataCut: CalendarDate
    private var writer: ReactionWriter
    private var random = DeterministicRandom("cases")
    private var cases: [PlannedCase] = []

    /// - Parameters:
    ///   - first: the first day of the re-examination period.
    ///   - dataCut: the last day on which a case can have come in.
    init(dictionary: ExampleDictionary, first: CalendarDate, dataCut: CalendarDate) {
        self.first = first
        self.dataCut = dataCut
        writer = ReactionWriter(dictionary: dictionary, random: DeterministicRandom("case-rows"))
    }

    /// Persons known from cases alone. Some of them are one person: what the label foretells and what it does not may meet in a patient, but
    /// never two plans that ask for a serious listed reaction, whose persons are counted.
    mutating func add(unlisted: [PlannedPerson], serious: [PlannedPerson], seriousHypocalcaemia: [PlannedPerson], hypocalcaemia: [PlannedPerson]) throws {
        var persons = unlisted
        persons = joined(persons, with: serious, at: 5, every: 8, count: 9)
        persons = joined(persons, with: seriousHypocalcaemia, at: 6, every: 24, count: 3)
        persons = joined(persons, with: hypocalcaemia, at: 3, every: 9, count: 14)
        for person in persons { try add(person) }
    }

    /// Cases that say nothing the report prints: non-serious reactions that the label foretells.
    mutating func addListedNonSerious(count: Int) throws {
        for _ in 0..<count {
            var person = PlannedPerson(events: [PlannedPerson.Event(term: random.pick(ListedPlan.nonSeriousTerms), isSerious: false)])
            if random.chance(25), let merged = person.merged(with: PlannedPerson(events: [.init(term: random.pick(ListedPlan.nonSeriousTerms), isSerious: false)])) {
                person = merged
            }
            try add(person)
        }
    }

    /// A report about a patient of the survey, who is counted once.
    mutating func add(_ link: SurveyReactions.Link) throws {
        let received = min(dataCut, link.onset.adding(days: random.within(10...40)))
        var report = PlannedCase(received: received, isFemale: link.patient.isFemale, age: link.patient.age, linkedSubject: link.patient.id)
        for event in link.events { report.rows.append(try writer.row(event, onset: link.onset, onsetText: link.onset.description, last: received)) }
        cases.append(report)
    }

    /// Reports that must not count: the other indication, an unknown one, from abroad, from before the period, or denied by everyone.
    mutating func addUncounted() throws {
        let terms = [("低カルシウム血症", true), ("低カルシウム血症", false), ("顎骨壊死", true), ("肺炎", true), ("嚥下障害", false), ("腎機能障害", true), ("胸水", true)]
        for index in 0..<56 {
            let (term, isSerious) = terms[index % terms.count]
            try add(PlannedPerson(events: [PlannedPerson.Event(term: term, isSerious: isSerious)]))
            let last = cases.count - 1
            switch index {
            case 0..<32: cases[last].indication = "1"
            case 32..<37: cases[last].indication = ""
            case 37..<49:
                cases[last].country = random.pick(["US", "DE", "FR", "GB", "CA", "AU"])
                cases[last].source = random.pick(["regulator", "literature", "trial"])
            case 49:
                cases[last].received = first.adding(days: -12)
                for row in cases[last].rows.indices { (cases[last].rows[row].onset, cases[last].rows[row].end) = (first.adding(days: -40).description, "") }
            default:
                for row in cases[last].rows.indices {
                    cases[last].rows[row].reporterCausality = "NOT RELATED"
                    cases[last].rows[row].companyCausality = index.isMultiple(of: 2) ? "NOT RELATED" : ""
                }
            }
        }
    }

    /// The cases, numbered in the order in which they came in.
    func numbered() -> [PlannedCase] {
        let ordered = cases.enumerated().sorted { ($0.element.received, $0.offset) < ($1.element.received, $1.offset) }.map(\.element)
        return ordered.enumerated().map { index, report in
            var report = report
            report.number = index + 1
            return report
        }
    }

    /// Makes the first `count` of the added persons one with those at `start`, `start + step` and so on, where their terms and years allow; the
    /// rest follow.
    private func joined(_ persons: [PlannedPerson], with added: [PlannedPerson], at start: Int, every step: Int, count: Int) -> [PlannedPerson] {
        var result = persons, rest: [PlannedPerson] = []
        for (index, person) in added.enumerated() {
            let partner = start + step * index
            // A serious and a non-serious hypocalcaemia must not become one person: the pool counts them apart.
            let isTwice = result.indices.contains(partner) && result[partner].has(anyOf: ListedPlan.hypocalcaemia) && person.has(anyOf: ListedPlan.hypocalcaemia)
            if index < count, result.indices.contains(partner), !isTwice, let merged = result[partner].merged(with: person) {
                result[partner] = merged
            } else {
                rest.append(person)
            }
        }
        return result + rest
    }

    private mutating func add(_ person: PlannedPerson) throws {
        let year = person.year ?? random.pick(weighted: [(2014, 6), (2015, 11), (2016, 12), (2017, 12), (2018, 11), (2019, 10), (2020, 9), (2021, 9), (2022, 8), (2023, 8), (2024, 3)])
        let opening = max(first, try CalendarDate(fixed: "\(year)-01-01")), closing = min(dataCut, try CalendarDate(fixed: "\(year)-12-31"))
        let received = opening.adding(days: random.within(12...closing.days(since: opening)))
        let femaleOnly = person.has(anyOf: ["自然流産", "無月経", "乳房新生物"])
        let isFemale = random.chance(51) || femaleOnly
        let age: Int? = random.chance(9) ? nil : femaleOnly ? random.within(22...44) : random.within(16...78)
        var report = PlannedCase(received: received, isFemale: isFemale, age: age)
        report.source = random.pick(weighted: [("spontaneous", 88), ("literature", 7), ("other", 5)])
        for event in person.events {
            let onset = received.adding(days: -random.within(1...min(60, received.days(since: opening))))
            let known = random.below(100)
            let text = known < 62 ? onset.description : known < 84 && onset.monthText != opening.monthText ? onset.monthText : known < 88 && year > 2014 ? onset.yearText : ""
            let row = try writer.row(event, onset: text.isEmpty ? nil : onset, onsetText: text, last: received)
            report.rows.append(row)
            if random.chance(6), text.count == 10 {
                // Reported twice: one event, and serious if either is.
                var repeated = try writer.row(PlannedPerson.Event(term: event.term, isSerious: event.isSerious && random.chance(50)), onset: onset, onsetText: text, last: received)
                if repeated.outcome == "FATAL" { repeated = row }
                report.rows.append(repeated)
            }
        }
        cases.append(report)
    }
}
