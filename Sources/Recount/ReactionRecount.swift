import MedDRA
import Reexamination

/// One reaction of the pool of all sources, as counted by hand: who, what, how bad, when.
struct NaiveReaction {
    let person: String
    let term: TermCode
    let lowest: TermCode?
    let serious: Bool
    let fatal: Bool
    let sex: Sex
    let age: Int?
    let indication: Int?
    /// The day it became known.
    let known: CalendarDate
    let onsetYear: Int?
    /// Only of a report from outside the surveys.
    let receiptYear: Int?
    let infectionByProduct: Bool
    let risks: [String]
}

/// One event: a person and a term, however often it was reported.
struct NaiveEvent {
    let person: String
    let term: TermCode
    var serious: Bool
    var fatal: Bool
    /// Every report of it.
    var rows: [NaiveReaction]
    var listed = false
    var organClass: TermCode?
}

extension Recount {
    /// Section 4.2, table 7 and the pooled risks.
    mutating func countReactions(_ snapshot: Snapshot, _ release: Release, _ risks: [NaiveRisk], _ basis: ListednessBasis) {
        // By person, so that one person's reactions stand together.
        let pool = naivePool(snapshot, risks).sorted { $0.person < $1.person }

        // One event for each person and term, serious if any repeat is.
        var events: [NaiveEvent] = []
        var firstOfPerson = 0
        for reaction in pool {
            if events.last?.person != reaction.person { firstOfPerson = events.count }
            var known = false
            for index in firstOfPerson..<events.count where events[index].term == reaction.term {
                known = true
                if reaction.serious { events[index].serious = true }
                if reaction.fatal { events[index].fatal = true }
                events[index].rows.append(reaction)
            }
            if !known {
                events.append(NaiveEvent(person: reaction.person, term: reaction.term, serious: reaction.serious, fatal: reaction.fatal, rows: [reaction]))
            }
        }
        judge(&events, snapshot, basis)
        for index in events.indices {
            events[index].organClass = release.preferredTerm(events[index].term)?.primarySystemOrganClass
        }

        func count(_ id: String, _ wanted: (NaiveEvent) -> Bool) {
            var persons = 0, number = 0
            var last: String?
            for event in events where wanted(event) {
                number += 1
                if event.person != last { persons += 1 }
                last = event.person
            }
            set("\(id).cases", persons)
            set("\(id).events", number)
        }
        count("adr.total") { _ in true }
        count("adr.total.serious") { $0.serious }
        count("adr.total.nonserious") { !$0.serious }
        count("adr.listed.total") { $0.listed }
        count("adr.listed.serious") { $0.listed && $0.serious }
        count("adr.listed.nonserious") { $0.listed && !$0.serious }
        count("adr.unlisted.total") { !$0.listed }
        count("adr.unlisted.serious") { !$0.listed && $0.serious }
        count("adr.unlisted.nonserious") { !$0.listed && !$0.serious }

        var terms: [TermCode] = []
        var classes: [TermCode] = []
        for event in events where !event.listed {
            if !terms.contains(event.term) { terms.append(event.term) }
            if let soc = event.organClass, !classes.contains(soc) { classes.append(soc) }
        }
        for term in terms {
            count("adr.unlisted.pt.\(term).total") { $0.term == term && !$0.listed }
            count("adr.unlisted.pt.\(term).serious") { $0.term == term && !$0.listed && $0.serious }
            count("adr.unlisted.pt.\(term).nonserious") { $0.term == term && !$0.listed && !$0.serious }
        }
        for soc in classes {
            count("adr.unlisted.soc.\(soc).total") { $0.organClass == soc && !$0.listed }
            count("adr.unlisted.soc.\(soc).serious") { $0.organClass == soc && !$0.listed && $0.serious }
            count("adr.unlisted.soc.\(soc).nonserious") { $0.organClass == soc && !$0.listed && !$0.serious }
        }

        var infected = 0
        var lastInfected: String?
        for reaction in pool where reaction.infectionByProduct {
            if reaction.person != lastInfected { infected += 1 }
            lastInfected = reaction.person
        }
        set("adr.infection.cases", infected)
        countDeaths(pool) { term, person in
            var listed = false
            for event in events where event.person == person && event.term == term { listed = event.listed }
            return listed
        }

        for risk in risks where snapshot.counting.pooledRisks.contains(risk.risk.id) {
            countPooled(risk.risk.id, pool, snapshot)
        }
    }

    /// Persons who died of a reaction, and of one that the label does not list.
    private mutating func countDeaths(_ pool: [NaiveReaction], isListed: (TermCode, String) -> Bool) {
        var died: [String] = []
        var diedUnlisted: [String] = []
        for reaction in pool where reaction.fatal {
            if !died.contains(reaction.person) { died.append(reaction.person) }
            if !isListed(reaction.term, reaction.person) && !diedUnlisted.contains(reaction.person) { diedUnlisted.append(reaction.person) }
        }
        set("adr.fatal.cases", died.count)
        set("adr.unlisted.fatal.cases", diedUnlisted.count)
    }

    private mutating func countPooled(_ risk: String, _ pool: [NaiveReaction], _ snapshot: Snapshot) {
        // A pooled event is a person, or a person and term, by the option.
        typealias Pooled = (person: String, term: TermCode?, serious: Bool, fatal: Bool, onsetYear: Int?, receiptYear: Int?)
        var events: [Pooled] = []
        var firstOfPerson = 0
        for reaction in pool where reaction.risks.contains(risk) {
            let term: TermCode? = snapshot.counting.pooledEvents == .perCase ? nil : reaction.term
            if events.last?.person != reaction.person { firstOfPerson = events.count }
            var known = false
            for index in firstOfPerson..<events.count where events[index].term == term {
                known = true
                if reaction.serious { events[index].serious = true }
                if reaction.fatal { events[index].fatal = true }
                if let year = reaction.onsetYear, events[index].onsetYear.map({ year < $0 }) ?? true { events[index].onsetYear = year }
                if let year = reaction.receiptYear, events[index].receiptYear.map({ year < $0 }) ?? true { events[index].receiptYear = year }
            }
            if !known { events.append((reaction.person, term, reaction.serious, reaction.fatal, reaction.onsetYear, reaction.receiptYear)) }
        }
        func persons(_ wanted: (Pooled) -> Bool) -> Int {
            var number = 0
            var last: String?
            for event in events where wanted(event) {
                if event.person != last { number += 1 }
                last = event.person
            }
            return number
        }
        set("risk.\(risk).cases", persons { _ in true })
        set("risk.\(risk).events", events.count)
        set("risk.\(risk).serious.cases", persons { $0.serious })
        set("risk.\(risk).serious.events", events.filter { $0.serious }.count)
        set("risk.\(risk).fatal.cases", persons { $0.fatal })
        let window = snapshot.windows.adverseReactions
        let years = Array(window.first.year...window.last.year)
        for year in years {
            let inYear = events.filter { ($0.onsetYear ?? $0.receiptYear) == year }
            set("risk.\(risk).year.\(year).events", inYear.count)
            set("risk.\(risk).year.\(year).serious.events", inYear.filter { $0.serious }.count)
        }
        let elsewhere = events.filter { event in !years.contains { $0 == (event.onsetYear ?? event.receiptYear) } }
        set("risk.\(risk).year.other.events", elsewhere.count)
        set("risk.\(risk).year.other.serious.events", elsewhere.filter { $0.serious }.count)
    }

    /// Everybody's reactions from every source, those of a linked case put on its survey patient.
    private func naivePool(_ snapshot: Snapshot, _ risks: [NaiveRisk]) -> [NaiveReaction] {
        var subjectNumbers: [Int] = []
        for indication in snapshot.product.indications where indication.isSubject { subjectNumbers.append(indication.number) }
        let window = snapshot.windows.adverseReactions
        var pool: [NaiveReaction] = []
        // Also those outside the safety set: two reports of one of them are still one person.
        var surveyed: Set<String> = []

        for survey in snapshot.surveys where subjectNumbers.contains(survey.protocol.indication) {
            let patients = NaivePatients(survey, cut: snapshot.dataCut)
            for subject in survey.subjects { surveyed.insert(subject.id) }
            for subject in patients.safety {
                var record: Subject?
                for candidate in survey.subjects where candidate.id == subject { record = candidate }
                for event in patients.reactions(subject, cut: snapshot.dataCut) {
                    if let onset = event.reaction.onset, onset.latest < window.first || onset.earliest > window.last { continue }
                    var names: [String] = []
                    for risk in risks where risk.matches(event, patients) { names.append(risk.risk.id) }
                    pool.append(NaiveReaction(
                        person: subject, term: event.reaction.preferredTerm, lowest: event.reaction.lowestLevelTerm, serious: isSerious(event.reaction),
                        fatal: event.reaction.outcome == .fatal || event.reaction.seriousness.criteria.contains(.death),
                        sex: record?.sex ?? .unknown, age: record?.age, indication: survey.protocol.indication,
                        known: patients.learnt(of: event, cut: snapshot.dataCut),
                        onsetYear: event.reaction.onset?.earliest.year, receiptYear: nil,
                        infectionByProduct: false, risks: names))
                }
            }
        }
        for report in snapshot.cases {
            guard let indication = report.indication, subjectNumbers.contains(indication) else { continue }
            if report.country != "JP" && !snapshot.counting.includesForeignCases { continue }
            if report.received > snapshot.dataCut || report.received < window.first || report.received > window.last { continue }
            var person = report.id
            if snapshot.counting.caseUnit == .person {
                var subject = report.linkedSubject
                if let original = report.duplicateOf {
                    person = original
                    for other in snapshot.cases where other.id == original && subject == nil { subject = other.linkedSubject }
                }
                if let subject, surveyed.contains(subject) { person = subject }
            }
            for reaction in report.reactions {
                let causality = reaction.facts.causality
                if causality.reporter == .notRelated && (causality.company == .notRelated || causality.company == nil) { continue }
                if causality.reporter == nil && causality.company == .notRelated { continue }
                var names: [String] = []
                for risk in risks where risk.terms.contains(reaction.facts.preferredTerm) {
                    if risk.risk.definition?.circumstances.isEmpty == true { names.append(risk.risk.id) }
                }
                pool.append(NaiveReaction(
                    person: person, term: reaction.facts.preferredTerm, lowest: reaction.facts.lowestLevelTerm, serious: isSerious(reaction.facts),
                    fatal: reaction.facts.outcome == .fatal || reaction.facts.seriousness.criteria.contains(.death),
                    sex: report.sex, age: report.age, indication: report.indication, known: report.received,
                    onsetYear: reaction.facts.onset?.earliest.year, receiptYear: report.received.year,
                    infectionByProduct: reaction.isInfectionByProduct, risks: names))
            }
        }
        return pool
    }
}
