import MedDRA
import Reexamination

extension Recount {
    /// Table 3, the analysis sets, all reactions of the survey, and table 6.
    mutating func countSurvey(_ survey: Survey, _ patients: NaivePatients, _ risks: [NaiveRisk], _ snapshot: Snapshot, _ release: Release) {
        let prefix = "survey.\(survey.id)"
        set("\(prefix).target", survey.protocol.targetSize)
        set("\(prefix).registered", patients.registered.count)
        set("\(prefix).collected", patients.collected.count)

        let counted: Set<String>
        switch snapshot.counting.sites {
        case .collectedForm: counted = Set(patients.collected)
        case .registered: counted = Set(patients.registered)
        }
        var sites: Set<String> = []
        for subject in survey.subjects where counted.contains(subject.id) { sites.insert(subject.site) }
        set("\(prefix).sites", sites.count)

        for analysisSet in survey.protocol.analysisSets {
            set("\(prefix).\(analysisSet.id).n", (patients.members[analysisSet.id] ?? []).count)
            var all = 0
            for exclusion in analysisSet.exclusions {
                let number = patients.excluded[analysisSet.id]?[exclusion.code]?.count ?? 0
                set("\(prefix).\(analysisSet.id).excluded.\(exclusion.code)", number)
                all += number
            }
            set("\(prefix).\(analysisSet.id).excluded", all)
        }

        var anyone = 0, seriousPatients = 0, nonSeriousPatients = 0
        var events = 0, seriousEvents = 0, nonSeriousEvents = 0
        for subject in patients.safety {
            var terms: [TermCode] = []
            var seriousTerms: [TermCode] = []
            for event in patients.reactions(subject, cut: snapshot.dataCut) {
                if !terms.contains(event.reaction.preferredTerm) { terms.append(event.reaction.preferredTerm) }
                if isSerious(event.reaction) && !seriousTerms.contains(event.reaction.preferredTerm) { seriousTerms.append(event.reaction.preferredTerm) }
            }
            if !terms.isEmpty { anyone += 1 }
            if !seriousTerms.isEmpty { seriousPatients += 1 }
            if terms.count > seriousTerms.count { nonSeriousPatients += 1 }
            events += terms.count
            seriousEvents += seriousTerms.count
            nonSeriousEvents += terms.count - seriousTerms.count
        }
        countSurveyTerms(survey, patients, release, snapshot)
        let n = patients.safety.count
        set("\(prefix).adr.cases", anyone, of: n)
        set("\(prefix).adr.events", events)
        set("\(prefix).adr.serious.cases", seriousPatients, of: n)
        set("\(prefix).adr.serious.events", seriousEvents)
        set("\(prefix).adr.nonserious.cases", nonSeriousPatients, of: n)
        set("\(prefix).adr.nonserious.events", nonSeriousEvents)

        for planned in snapshot.plan.risks {
            var isInProtocol = false, isInvestigated = false
            for surveyRisk in survey.protocol.risks where surveyRisk.riskID == planned.id {
                isInProtocol = true
                if surveyRisk.isInvestigated { isInvestigated = true }
            }
            if !isInProtocol && !planned.isSubject { continue }
            let id = "\(prefix).risk.\(planned.id)"
            var found: NaiveRisk?
            for risk in risks where risk.risk.id == planned.id { found = risk }
            guard isInvestigated, let risk = found else {
                for column in ["serious", "nonserious", "any"] { set("\(id).\(column)", .notInvestigated) }
                continue
            }
            var serious = 0, nonSerious = 0, any = 0
            for subject in patients.safety {
                var terms: [TermCode] = [], seriousTerms: [TermCode] = []
                for event in patients.reactions(subject, cut: snapshot.dataCut) where risk.matches(event, patients) {
                    if !terms.contains(event.reaction.preferredTerm) { terms.append(event.reaction.preferredTerm) }
                    if isSerious(event.reaction) && !seriousTerms.contains(event.reaction.preferredTerm) { seriousTerms.append(event.reaction.preferredTerm) }
                }
                if terms.isEmpty { continue }
                any += 1
                let hasSerious = !seriousTerms.isEmpty
                let hasNonSerious = terms.count > seriousTerms.count
                if hasSerious { serious += 1 }
                switch snapshot.counting.riskSeriousness {
                case .both: if hasNonSerious { nonSerious += 1 }
                case .worst: if hasNonSerious && !hasSerious { nonSerious += 1 }
                }
            }
            set("\(id).serious", serious, of: n)
            set("\(id).nonserious", nonSerious, of: n)
            set("\(id).any", any, of: n)
            if let state = planned.state(on: snapshot.application), state.category != .importantMissingInformation {
                countUnmet(id, risk, patients, snapshot)
            }
        }
    }

    /// Patients with a term of the risk that is not the risk in them, since its circumstances fail.
    private mutating func countUnmet(_ id: String, _ risk: NaiveRisk, _ patients: NaivePatients, _ snapshot: Snapshot) {
        var pairs: [(subject: String, term: TermCode)] = []
        for subject in patients.safety {
            for event in patients.reactions(subject, cut: snapshot.dataCut) where risk.terms.contains(event.reaction.preferredTerm) {
                if risk.matches(event, patients) { continue }
                var known = false
                for pair in pairs where pair.subject == subject && pair.term == event.reaction.preferredTerm { known = true }
                if !known { pairs.append((subject, event.reaction.preferredTerm)) }
            }
        }
        for pair in pairs {
            set("\(id).unmet.pt.\(pair.term).cases", pairs.filter { $0.term == pair.term }.count, of: patients.safety.count)
        }
    }

    /// The survey's reactions by preferred term and organ class.
    private mutating func countSurveyTerms(_ survey: Survey, _ patients: NaivePatients, _ release: Release, _ snapshot: Snapshot) {
        var pairs: [(subject: String, term: TermCode, soc: TermCode?)] = []
        for subject in patients.safety {
            let firstOfSubject = pairs.count
            for event in patients.reactions(subject, cut: snapshot.dataCut) {
                var known = false
                for index in firstOfSubject..<pairs.count where pairs[index].term == event.reaction.preferredTerm { known = true }
                if !known {
                    pairs.append((subject, event.reaction.preferredTerm, release.preferredTerm(event.reaction.preferredTerm)?.primarySystemOrganClass))
                }
            }
        }
        var terms: [TermCode] = []
        var classes: [TermCode] = []
        for pair in pairs {
            if !terms.contains(pair.term) { terms.append(pair.term) }
            if let soc = pair.soc, !classes.contains(soc) { classes.append(soc) }
        }
        for term in terms {
            let number = pairs.filter { $0.term == term }.count
            set("survey.\(survey.id).adr.pt.\(term).cases", number, of: patients.safety.count)
            set("survey.\(survey.id).adr.pt.\(term).events", number)
        }
        for soc in classes {
            var subjects = 0, number = 0
            var last: String?
            // One subject's pairs stand together.
            for pair in pairs where pair.soc == soc {
                number += 1
                if pair.subject != last { subjects += 1 }
                last = pair.subject
            }
            set("survey.\(survey.id).adr.soc.\(soc).cases", subjects, of: patients.safety.count)
            set("survey.\(survey.id).adr.soc.\(soc).events", number)
        }
    }

    /// Incidence by duration class, each with those still under treatment at its start.
    mutating func countDuration(_ survey: Survey, _ patients: NaivePatients, _ snapshot: Snapshot) {
        let prefix = "survey.\(survey.id).duration"
        let borders = [0] + snapshot.counting.durationMonths
        var atRisk = Array(repeating: 0, count: borders.count)
        var affected = Array(repeating: 0, count: borders.count)
        var afterwards = 0, undated = 0
        for subject in patients.safety {
            guard let first = patients.firstDose(subject), let last = patients.lastDose(subject) else {
                if !patients.reactions(subject, cut: snapshot.dataCut).isEmpty { undated += 1 }
                continue
            }
            var isAtRisk = Array(repeating: false, count: borders.count)
            for (index, border) in borders.enumerated() where border == 0 || first.adding(months: border) <= last {
                isAtRisk[index] = true
                atRisk[index] += 1
            }
            var isAffected = Array(repeating: false, count: borders.count)
            var isAfterwards = false, isUndated = false
            for event in patients.reactions(subject, cut: snapshot.dataCut) {
                guard let onset = event.reaction.onset else { isUndated = true; continue }
                var classIndex = 0
                for (index, border) in borders.enumerated() where onset.earliest >= first.adding(months: border) { classIndex = index }
                if isAtRisk[classIndex] { isAffected[classIndex] = true } else { isAfterwards = true }
            }
            for index in borders.indices where isAffected[index] { affected[index] += 1 }
            if isAfterwards { afterwards += 1 }
            if isUndated { undated += 1 }
        }
        for (index, border) in borders.enumerated() {
            let name = index + 1 < borders.count ? "\(border)-\(borders[index + 1])" : "\(border)-"
            set("\(prefix).\(name).atrisk", atRisk[index])
            set("\(prefix).\(name).cases", affected[index], of: atRisk[index])
        }
        set("\(prefix).after.cases", afterwards)
        set("\(prefix).undated.cases", undated)
    }

    /// n of N whose first onset of a risk came late, and the median of first onsets.
    mutating func countLateOnset(_ survey: Survey, _ patients: NaivePatients, _ risks: [NaiveRisk], _ snapshot: Snapshot) {
        for name in snapshot.counting.lateOnsetRisks {
            let id = "survey.\(survey.id).onset.\(name)"
            var isPartOfSurvey = false
            for surveyRisk in survey.protocol.risks where surveyRisk.riskID == name && surveyRisk.isInvestigated { isPartOfSurvey = true }
            var found: NaiveRisk?
            for risk in risks where risk.risk.id == name { found = risk }
            guard isPartOfSurvey, let risk = found else {
                set("\(id).late", .notInvestigated)
                set("\(id).median", .notInvestigated)
                continue
            }
            var all = 0, late = 0
            var days: [Int] = []
            for subject in patients.safety {
                var matched = false
                var firstOnset: CalendarDate?
                for event in patients.reactions(subject, cut: snapshot.dataCut) where risk.matches(event, patients) {
                    matched = true
                    if let onset = event.reaction.onset {
                        if firstOnset.map({ onset.earliest < $0 }) ?? true { firstOnset = onset.earliest }
                    }
                }
                if !matched { continue }
                all += 1
                guard let onset = firstOnset, let first = patients.firstDose(subject) else { continue }
                if onset >= first.adding(months: snapshot.counting.lateOnsetMonths) { late += 1 }
                days.append(onset.dayNumber - first.dayNumber + snapshot.counting.dayOffset)
            }
            set("\(id).late", late, of: all)
            set("\(id).median", twiceMedian(days))
        }
    }

    func twiceMedian(_ numbers: [Int]) -> RecountedValue {
        if numbers.isEmpty { return .notEstimable }
        let sorted = numbers.sorted()
        let middle = sorted.count / 2
        return .twice(sorted.count % 2 == 1 ? sorted[middle] * 2 : sorted[middle - 1] + sorted[middle])
    }
}
