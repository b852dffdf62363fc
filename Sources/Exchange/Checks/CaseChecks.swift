import E2B
import Reexamination

/// Checks the cases from outside against the product, the surveys and the data cut.
struct CaseChecks {
    let dataCut: CalendarDate?
    let product: Product?
    let problems: ProblemCollector
    /// Whether every survey was read: only then can a link to an unknown subject be told.
    let hasAllSurveys: Bool

    func run(_ cases: CaseReader.CaseRows, _ messages: CaseMessageReader.Cases, surveys: [SurveyRows]) {
        check(messages, cases, surveys: surveys)
        let hasAllSurveys = hasAllSurveys && surveys.allSatisfy(\.hasAllSubjects)
        let subjects = Set(surveys.flatMap { $0.subjects.records.map(\.id) })
        for (id, entry) in cases.heads.sorted(by: { $0.value.line < $1.value.line }) {
            let place = SourceLocation(file: CaseReader.path, line: entry.line)
            if let dataCut, entry.head.received > dataCut { problems.add(.date(.receivedAfterDataCut(dataCut)), at: place, field: "RECVDTC") }
            if let product, let number = entry.head.indication, !product.indications.contains(where: { $0.number == number }) {
                problems.add(.record(.unknownIndication(number, known: product.indications.map(\.number))), at: place, field: "INDICATION")
            }
            // Patients are counted by either id, so one id for both would make two patients one.
            if subjects.contains(id), let subject = surveys.lazy.compactMap({ $0.subjects.location(of: RecordKey(owner: id)) }).first {
                problems.add(.record(.caseIsSubject(id, subject: subject)), at: place, field: "CASEID")
            }
            if entry.head.source == .survey, entry.head.linkedSubject == nil { problems.add(.record(.surveyCaseNotLinked), at: place, field: "LINKSUBJ") }
            if hasAllSurveys, let link = entry.head.linkedSubject, !subjects.contains(link) { problems.add(.record(.unknownLink(FoundValue(identifier: link))), at: place, field: "LINKSUBJ") }
            if !RegisteredCodes.countries.contains(entry.head.country) {
                problems.add(.table(.notACode(found: FoundValue(entry.head.country), allowed: ["JP", "US", "…"])), at: place, field: "COUNTRY")
            }
        }
        for (index, reaction) in cases.reactions.records.enumerated() {
            check(reaction.facts, reported: cases.heads[reaction.caseID]?.head.received, at: cases.reactions.location(index), onset: "STDTC", end: "ENDTC")
        }
    }

    /// The dates of an event against the day it was reported and the data cut.
    private func check(_ facts: ReactionFacts, reported: CalendarDate?, at place: SourceLocation, onset: String, end: String) {
        if let dataCut {
            for (date, field) in [(facts.onset, onset), (facts.end, end)] {
                if let date, date.earliest > dataCut { problems.add(.date(.afterDataCut(dataCut)), at: place, field: field) }
            }
        }
        if let reported, let first = facts.onset?.earliest, first > reported { problems.add(.date(.onsetAfterReceipt), at: place, field: onset) }
    }

    /// The cases that came as messages.
    private func check(_ messages: CaseMessageReader.Cases, _ cases: CaseReader.CaseRows, surveys: [SurveyRows]) {
        let subjects = Set(surveys.flatMap { $0.subjects.records.map(\.id) })
        let places = Dictionary(messages.reactionPlaces, uniquingKeysWith: { first, _ in first })
        for history in messages.histories {
            let id = history.id
            // Of the version that counts: what the company judged is in it.
            for reaction in history.versions.last?.facts.reactions ?? [] {
                guard let place = places[reaction.recordID], let informed = history.versions.last?.facts.informed else { continue }
                check(reaction.facts, reported: informed, at: place, onset: "E.i.4", end: "E.i.5")
                if reaction.facts.outcome == .fatal, !reaction.facts.isSerious { problems.add(.record(.fatalNotSerious), at: place, field: "E.i.7") }
            }
            guard let facts = history.versions.last?.facts, let place = messages.places[id]?.last else { continue }
            if cases.heads[id] != nil { problems.add(.message(.inTableToo(id: id)), at: place, field: "C.1.8.1") }
            if subjects.contains(id), let subject = surveys.lazy.compactMap({ $0.subjects.location(of: RecordKey(owner: id)) }).first {
                problems.add(.record(.caseIsSubject(id, subject: subject)), at: place, field: "C.1.8.1")
            }
            if let product, let number = facts.indication, !product.indications.contains(where: { $0.number == number }) {
                problems.add(.record(.unknownIndication(number, known: product.indications.map(\.number))), at: place, field: "G.k.7.r.1")
            }
        }
    }
}
