import Reexamination

/// A survey's patients, sorted into its analysis sets one by one.
struct NaivePatients {
    let survey: Survey
    let cut: CalendarDate
    var collected: [String] = []
    var registered: [String] = []
    /// Set id → its members.
    var members: [String: [String]] = [:]
    /// Set id → reason code → those it excluded.
    var excluded: [String: [String: [String]]] = [:]
    /// The records, put on one heap a patient, so that a survey of thousands can still be counted by going through them all.
    let forms: [String: [CollectedForm]]
    let exposures: [String: [Exposure]]
    let events: [String: [AdverseEvent]]
    let deviations: [String: [ProtocolDeviation]]
    let characteristics: [String: [SubjectCharacteristic]]
    let assessments: [String: [Assessment]]
    let procedures: [String: [ProcedureRecord]]

    init(_ survey: Survey, cut: CalendarDate) {
        self.survey = survey
        forms = Dictionary(grouping: survey.forms) { $0.subject }
        self.cut = cut
        // Nothing that was done after the cut is looked at.
        exposures = Dictionary(grouping: survey.exposures.filter { $0.start.earliest <= cut }) { $0.subject }
        events = Dictionary(grouping: survey.adverseEvents) { $0.subject }
        deviations = Dictionary(grouping: survey.deviations) { $0.subject }
        characteristics = Dictionary(grouping: survey.characteristics) { $0.subject }
        assessments = Dictionary(grouping: survey.assessments.filter { assessment in
            guard let date = assessment.date else { return true }
            return date.earliest <= cut
        }) { $0.subject }
        procedures = Dictionary(grouping: survey.procedures.filter { procedure in
            guard let date = procedure.date else { return true }
            return date.earliest <= cut
        }) { $0.subject }
        for subject in survey.subjects {
            if let day = subject.registered, day <= cut { registered.append(subject.id) }
            var hasLockedForm = false
            for form in forms[subject.id] ?? [] {
                if form.locked != nil && form.collected <= cut { hasLockedForm = true }
            }
            if hasLockedForm { collected.append(subject.id) }
        }
        // A set may be declared before the one it is taken from, so go round until nothing is left to do.
        var waiting = survey.protocol.analysisSets
        var rounds = 0
        while !waiting.isEmpty && rounds <= survey.protocol.analysisSets.count {
            rounds += 1
            var later: [AnalysisSet] = []
            for set in waiting {
                var base: [String]? = collected
                if let from = set.from { base = members[from] }
                guard let base else { later.append(set); continue }
                var kept: [String] = []
                var out: [String: [String]] = [:]
                for exclusion in set.exclusions { out[exclusion.code] = [] }
                for subject in base {
                    var reason: String?
                    for exclusion in set.exclusions where reason == nil {
                        switch exclusion.rule {
                        case .recorded:
                            for deviation in deviations[subject] ?? [] where deviation.code == exclusion.code {
                                reason = exclusion.code
                            }
                        case .noExposure:
                            if (exposures[subject] ?? []).isEmpty { reason = exclusion.code }
                        }
                    }
                    if let reason { out[reason, default: []].append(subject) } else { kept.append(subject) }
                }
                members[set.id] = kept
                excluded[set.id] = out
            }
            waiting = later
        }
    }

    var safety: [String] { members["safety"] ?? [] }
    var efficacy: [String] { members["efficacy"] ?? [] }

    func firstDose(_ subject: String) -> CalendarDate? {
        var first: CalendarDate?
        for exposure in exposures[subject] ?? [] {
            let start = exposure.start.earliest
            if first.map({ start < $0 }) ?? true { first = start }
        }
        return first
    }

    /// The last day up to the cut on which a dose was or may have been given.
    func lastDose(_ subject: String) -> CalendarDate? {
        var last: CalendarDate?
        for exposure in exposures[subject] ?? [] {
            var end = (exposure.end ?? exposure.start).latest
            if end > cut { end = cut }
            if last.map({ end > $0 }) ?? true { last = end }
        }
        return last
    }

    /// The adverse reactions of a subject whose onset, if known, is not after the cut.
    func reactions(_ subject: String, cut: CalendarDate) -> [AdverseEvent] {
        var found: [AdverseEvent] = []
        for event in events[subject] ?? [] {
            if event.reaction.causality.reporter == .notRelated && event.reaction.causality.company == .notRelated { continue }
            if event.reaction.causality.reporter == .notRelated && event.reaction.causality.company == nil { continue }
            if event.reaction.causality.reporter == nil && event.reaction.causality.company == .notRelated { continue }
            if let onset = event.reaction.onset, onset.earliest > cut { continue }
            found.append(event)
        }
        return found
    }
}

/// Serious if the reporter says so, the company says so, or any criterion is ticked.
func isSerious(_ facts: ReactionFacts) -> Bool {
    if facts.seriousness.reporter { return true }
    if let company = facts.seriousness.company, company { return true }
    return facts.seriousness.criteria.count > 0
}
