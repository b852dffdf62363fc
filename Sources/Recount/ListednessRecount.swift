import MedDRA
import Reexamination

extension Recount {
    /// Says of every event whether the label foretells it, and counts those that the label of then saw differently.
    mutating func judge(_ events: inout [NaiveEvent], _ snapshot: Snapshot, _ basis: ListednessBasis) {
        var seen: [NaiveOccurrence]?
        if snapshot.counting.listedFrequency == .exceeded { seen = occurrences(snapshot) }
        var present = label(of: snapshot, on: snapshot.application)
        if case .label(let id) = basis {
            for candidate in snapshot.labels where candidate.id == id { present = candidate }
        }
        var toListed: [NaiveEvent] = [], toUnlisted: [NaiveEvent] = []
        var unjudged = 0
        for index in events.indices {
            let event = events[index]
            var listedNow = true
            for row in event.rows {
                var found = false
                if let present { found = foretells(present, event, row, seen) }
                if !found { listedNow = false }
            }
            var listedThen = true
            var hasLabels = true
            for row in event.rows {
                guard let past = label(of: snapshot, on: row.known) else {
                    hasLabels = false
                    continue
                }
                if !foretells(past, event, row, seen) { listedThen = false }
            }
            events[index].listed = listedNow
            if !hasLabels { unjudged += 1; continue }
            if listedThen && !listedNow { toUnlisted.append(event) }
            if !listedThen && listedNow { toListed.append(event) }
            if basis == .receipt { events[index].listed = listedThen }
        }
        set("adr.relisted.listed.events", toListed.count)
        set("adr.relisted.listed.cases", Set(toListed.map(\.person)).count)
        set("adr.relisted.unlisted.events", toUnlisted.count)
        set("adr.relisted.unlisted.cases", Set(toUnlisted.map(\.person)).count)
        set("adr.relisted.unjudged.events", unjudged)
    }

    private func label(of snapshot: Snapshot, on day: CalendarDate) -> LabelVersion? {
        var label: LabelVersion?
        for candidate in snapshot.labels where candidate.effective <= day {
            guard let best = label else { label = candidate; continue }
            if candidate.effective > best.effective || (candidate.effective == best.effective && candidate.id > best.id) { label = candidate }
        }
        return label
    }

    /// Whether any entry of the label fits one report of an event.
    private func foretells(_ label: LabelVersion, _ event: NaiveEvent, _ row: NaiveReaction, _ seen: [NaiveOccurrence]?) -> Bool {
        for entry in label.listed {
            if entry.preferredTerm != event.term { continue }
            if let lowest = entry.lowestLevelTerm {
                guard let coded = row.lowest, coded == lowest else { continue }
            }
            if event.serious && entry.extent == .nonSeriousOnly { continue }
            if event.fatal && !entry.foretellsDeath { continue }
            if let population = entry.population {
                if let sex = population.sex, row.sex != sex { continue }
                if let from = population.ageFrom {
                    guard let age = row.age, from <= age else { continue }
                }
                if let to = population.ageTo {
                    guard let age = row.age, age <= to else { continue }
                }
                if population.indications.count > 0 {
                    guard let indication = row.indication, population.indications.contains(indication) else { continue }
                }
            }
            if let seen, let words = entry.frequency, let bound = FrequencyClass(words) {
                var cases = 0, patients = 0
                for survey in seen {
                    patients += survey.patients
                    for term in survey.terms where term == event.term { cases += 1 }
                }
                if patients > 0 && bound.isExceeded(by: cases, of: patients) { continue }
            }
            return true
        }
        return false
    }

    /// Each survey of the indications under re-examination: its safety set, and a term for each patient and term.
    func occurrences(_ snapshot: Snapshot) -> [NaiveOccurrence] {
        var found: [NaiveOccurrence] = []
        for survey in snapshot.surveys {
            for indication in snapshot.product.indications where indication.isSubject && indication.number == survey.protocol.indication {
                let patients = NaivePatients(survey, cut: snapshot.dataCut)
                var terms: [TermCode] = []
                for subject in patients.safety {
                    var own: [TermCode] = []
                    for event in patients.reactions(subject, cut: snapshot.dataCut) where !own.contains(event.reaction.preferredTerm) {
                        own.append(event.reaction.preferredTerm)
                    }
                    terms += own
                }
                found.append(NaiveOccurrence(patients: patients.safety.count, terms: terms))
            }
        }
        return found
    }
}

/// A survey's patients and what they had.
struct NaiveOccurrence {
    let patients: Int
    let terms: [TermCode]
}

extension NaivePatients {
    /// The day of the first form that came back when the reaction had begun; without one, the day it began, or else the cut.
    func learnt(of event: AdverseEvent, cut: CalendarDate) -> CalendarDate {
        var day: CalendarDate?
        for form in forms[event.subject] ?? [] {
            if form.collected > cut { continue }
            if let onset = event.reaction.onset, form.collected < onset.earliest { continue }
            if day == nil || form.collected < day ?? cut { day = form.collected }
        }
        if let day { return day }
        if let onset = event.reaction.onset { return onset.earliest }
        return cut
    }
}
