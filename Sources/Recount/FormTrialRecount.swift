import MedDRA
import Reexamination

/// Somebody of a trial or survey with the terms of their reactions, each once.
private struct NaiveTrialPatient {
    let trial: String
    let id: String
    var terms: [TermCode]
}

extension Recount {
    /// Form 2: patient by patient of each trial, then of all trials.
    mutating func countTrials(_ snapshot: Snapshot, _ release: Release) {
        guard !snapshot.approvalTrials.isEmpty else { return }
        var patients: [NaiveTrialPatient] = []
        var sites = 0
        for trial in snapshot.approvalTrials {
            sites += trial.sites
            set("form.2.trial.\(trial.id).sites", trial.sites)
            for subject in trial.subjects {
                var terms: [TermCode] = []
                for event in trial.adverseEvents where event.subject == subject.id && event.reaction.isNotDenied {
                    if !terms.contains(event.reaction.preferredTerm) { terms.append(event.reaction.preferredTerm) }
                }
                patients.append(NaiveTrialPatient(trial: trial.id, id: subject.id, terms: terms))
            }
        }
        set("form.2.total.sites", sites)
        for trial in snapshot.approvalTrials {
            countPatients(patients.filter { $0.trial == trial.id }, of: patients, "form.2.trial.\(trial.id)", release)
        }
        countPatients(patients, of: patients, "form.2.total", release)
    }

    /// Periodic report 2: the safety sets of all surveys together; a survey's own numbers stand in the report, but for terms it does not have.
    /// Of one periodic report, everything as on its last day, and a survey's own numbers as well.
    mutating func countAllSurveys(_ snapshot: Snapshot, _ release: Release, _ basis: CaseReportBasis) {
        var cut = snapshot.dataCut, prefix = "form.psr-2"
        for period in snapshot.periodicReports where period.number == basis.through {
            if period.window.last < cut { cut = period.window.last }
            prefix = "form.psr-2.through-\(period.number)"
        }
        var patients: [NaiveTrialPatient] = []
        var sites: Set<String> = []
        var surveys: [String] = []
        for survey in snapshot.surveys {
            var isOfSubject = false
            for indication in snapshot.product.indications where indication.isSubject && indication.number == survey.protocol.indication { isOfSubject = true }
            if !isOfSubject { continue }
            surveys.append(survey.id)
            let sorted = NaivePatients(survey, cut: cut)
            let counted = Set(snapshot.counting.sites == .collectedForm ? sorted.collected : sorted.registered)
            var own: Set<String> = []
            for subject in survey.subjects where counted.contains(subject.id) { own.insert(subject.site) }
            if basis.through != nil { set("\(prefix).survey.\(survey.id).sites", own.count) }
            sites.formUnion(own)
            for subject in sorted.safety {
                var terms: [TermCode] = []
                for event in sorted.reactions(subject, cut: cut) where !terms.contains(event.reaction.preferredTerm) { terms.append(event.reaction.preferredTerm) }
                patients.append(NaiveTrialPatient(trial: survey.id, id: subject, terms: terms))
            }
        }
        if surveys.isEmpty { return }
        set("\(prefix).total.sites", sites.count)
        countPatients(patients, of: patients, "\(prefix).total", release)
        if basis.through != nil {
            for survey in surveys { countPatients(patients.filter { $0.trial == survey }, of: patients, "\(prefix).survey.\(survey)", release) }
            return
        }
        for survey in surveys {
            let own = patients.filter { $0.trial == survey }
            var mine: Set<TermCode> = [], mineClasses: Set<TermCode> = []
            for term in own.flatMap(\.terms) {
                mine.insert(term)
                if let soc = release.preferredTerm(term)?.primarySystemOrganClass { mineClasses.insert(soc) }
            }
            for term in Set(patients.flatMap(\.terms)) {
                if !mine.contains(term) { set("form.psr-2.survey.\(survey).adr.pt.\(term).cases", 0, of: own.count) }
                if let soc = release.preferredTerm(term)?.primarySystemOrganClass, !mineClasses.contains(soc) {
                    set("form.psr-2.survey.\(survey).adr.soc.\(soc).cases", 0, of: own.count)
                }
            }
        }
    }

    /// One column: whoever of these has each of the terms that anybody has.
    private mutating func countPatients(_ patients: [NaiveTrialPatient], of everybody: [NaiveTrialPatient], _ prefix: String, _ release: Release) {
        set("\(prefix).n", patients.count)
        var affected = 0, events = 0
        for patient in patients {
            if !patient.terms.isEmpty { affected += 1 }
            events += patient.terms.count
        }
        set("\(prefix).adr.cases", affected, of: patients.count)
        set("\(prefix).adr.events", events)
        var terms: Set<TermCode> = [], classes: Set<TermCode> = []
        for term in everybody.flatMap(\.terms) {
            terms.insert(term)
            if let soc = release.preferredTerm(term)?.primarySystemOrganClass { classes.insert(soc) }
        }
        for term in terms { set("\(prefix).adr.pt.\(term).cases", patients.filter { $0.terms.contains(term) }.count, of: patients.count) }
        for soc in classes {
            var number = 0
            for patient in patients where patient.terms.contains(where: { release.preferredTerm($0)?.primarySystemOrganClass == soc }) { number += 1 }
            set("\(prefix).adr.soc.\(soc).cases", number, of: patients.count)
        }
    }
}
