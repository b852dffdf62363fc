import Reexamination

extension Recount {
    mutating func countEfficacy(_ endpoint: EfficacyEndpoint, _ survey: Survey, _ patients: NaivePatients, _ snapshot: Snapshot) {
        let id = "efficacy.\(survey.id).\(endpoint.id)"
        switch endpoint.rule {
        case .response(let rule): countResponse(id, rule, patients)
        case .timeToFirst(let rule): countTimeToFirst(id, rule, patients, snapshot)
        case .byForm(let rule): countByForm(id, rule, survey, patients)
        case .plannedAgainstActual(let rule): countOperations(id, rule, patients)
        }
    }

    private mutating func countResponse(_ id: String, _ rule: ResponseEndpoint, _ patients: NaivePatients) {
        var results: [String] = []
        for subject in patients.efficacy {
            var found: [Assessment] = []
            for assessment in patients.assessments[subject] ?? [] where assessment.domain == rule.source.domain
                && assessment.test == rule.source.test && assessment.result != nil { found.append(assessment) }
            if found.isEmpty { continue }
            var chosen = found[0]
            for candidate in found.dropFirst() where isPreferred(candidate, over: chosen, rule) { chosen = candidate }
            results.append(chosen.result ?? "")
        }
        let n = patients.efficacy.count
        set("\(id).done", results.count, of: n)
        set("\(id).notdone", n - results.count)
        for category in rule.categories {
            set("\(id).category.\(category.code)", results.filter { $0 == category.code }.count, of: results.count)
        }
        if !rule.responders.isEmpty {
            set("\(id).response", results.filter { rule.responders.contains($0) }.count, of: results.count)
        }
    }

    private func isPreferred(_ candidate: Assessment, over chosen: Assessment, _ rule: ResponseEndpoint) -> Bool {
        func place(_ assessment: Assessment) -> Int {
            for (index, category) in rule.categories.enumerated() where category.code == assessment.result { return index }
            return rule.categories.count
        }
        // An assessment without a date is taken only if no other is there.
        func day(_ assessment: Assessment, unknown: Int) -> Int { assessment.date?.earliest.dayNumber ?? unknown }
        switch rule.pick {
        case .best: return place(candidate) < place(chosen)
        case .worst: return place(candidate) > place(chosen)
        case .last:
            let new = day(candidate, unknown: Int.min), old = day(chosen, unknown: Int.min)
            return new > old || (new == old && candidate.sequence > chosen.sequence)
        case .first:
            let new = day(candidate, unknown: Int.max), old = day(chosen, unknown: Int.max)
            return new < old || (new == old && candidate.sequence < chosen.sequence)
        }
    }

    private mutating func countTimeToFirst(_ id: String, _ rule: TimeToFirstEndpoint, _ patients: NaivePatients, _ snapshot: Snapshot) {
        var withEvent = 0
        var days: [Int] = [], doses: [Int] = []
        var followed: [(first: CalendarDate, last: CalendarDate)] = []
        for subject in patients.efficacy {
            guard let first = patients.firstDose(subject) else { continue }
            var eventDate: CalendarDate?
            var lastDate: CalendarDate?
            for assessment in patients.assessments[subject] ?? [] where assessment.domain == rule.source.domain
                && assessment.test == rule.source.test {
                guard let result = assessment.result, let date = assessment.date?.earliest, date >= first else { continue }
                if lastDate.map({ date > $0 }) ?? true { lastDate = date }
                if rule.events.contains(result), eventDate.map({ date < $0 }) ?? true { eventDate = date }
            }
            if let date = eventDate {
                withEvent += 1
                days.append(date.dayNumber - first.dayNumber + snapshot.counting.dayOffset)
                var number = 0
                for exposure in patients.exposures[subject] ?? [] where exposure.start.earliest <= date { number += 1 }
                doses.append(number)
            }
            if let end = eventDate ?? lastDate { followed.append((first, end)) }
        }
        set("\(id).events", withEvent, of: patients.efficacy.count)
        set("\(id).median.days", twiceMedian(days))
        set("\(id).median.doses", twiceMedian(doses))
        set("\(id).km.n", followed.count)
        for months in rule.atRiskMonths {
            set("\(id).km.atrisk.\(months)", followed.filter { $0.last >= $0.first.adding(months: months) }.count)
        }
    }

    private mutating func countByForm(_ id: String, _ rule: ByFormEndpoint, _ survey: Survey, _ patients: NaivePatients) {
        for form in survey.protocol.forms {
            var answered: Set<String> = []
            for indicator in rule.indicators {
                var results: [String] = []
                for subject in patients.efficacy {
                    var result: String?
                    var sequence = Int.min
                    for assessment in patients.assessments[subject] ?? [] where assessment.domain == rule.domain
                        && assessment.test == indicator.code && assessment.visit == form.visit && assessment.result != nil
                        && assessment.sequence > sequence {
                        result = assessment.result
                        sequence = assessment.sequence
                    }
                    if let result {
                        results.append(result)
                        answered.insert(subject)
                    }
                }
                for category in rule.categories {
                    set("\(id).\(form.visit).\(indicator.code).\(category.code)", results.filter { $0 == category.code }.count, of: results.count)
                }
            }
            set("\(id).\(form.visit).forms", answered.count)
        }
    }

    private mutating func countOperations(_ id: String, _ rule: PlannedAgainstActualEndpoint, _ patients: NaivePatients) {
        func scale(_ code: String) -> Int? {
            for procedure in rule.procedures where procedure.code == code { return procedure.invasiveness }
            return nil
        }
        var unknown: String?
        for procedure in rule.procedures where procedure.invasiveness == nil && procedure.code == "UNKNOWN" { unknown = procedure.code }
        // The most invasive; those without a rank come last, and of equals the one that the protocol names first.
        func most(_ codes: [String]) -> String? {
            var ranks: [Int] = []
            for procedure in rule.procedures {
                if let rank = procedure.invasiveness, codes.contains(procedure.code) { ranks.append(rank) }
            }
            let highest = ranks.max()
            for procedure in rule.procedures where codes.contains(procedure.code) && procedure.invasiveness == highest { return procedure.code }
            return nil
        }
        var pairs: [(planned: String, actual: String)] = []
        for subject in patients.efficacy {
            var planned: [String] = [], performed: [String] = []
            for record in patients.procedures[subject] ?? [] {
                switch record.status {
                case .planned: planned.append(record.code)
                case .performed: performed.append(record.code)
                }
            }
            if let plan = most(planned) { pairs.append((plan, most(performed) ?? unknown ?? "")) }
        }
        set("\(id).planned", pairs.count)
        for planned in rule.procedures {
            set("\(id).planned.\(planned.code)", pairs.filter { $0.planned == planned.code }.count)
            for actual in rule.procedures {
                set("\(id).cell.\(planned.code).\(actual.code)", pairs.filter { $0.planned == planned.code && $0.actual == actual.code }.count)
            }
        }
        var less = 0
        for pair in pairs {
            if let plannedScale = scale(pair.planned), let actualScale = scale(pair.actual), actualScale <= plannedScale { less += 1 }
        }
        set("\(id).equalorless", less, of: pairs.count)
    }
}
