import Reexamination

/// Who is registered, collected and in each analysis set of a survey, as positions in `SurveyIndex.subjects`.
///
/// Every subject left out of a set has exactly one reason: the first of the set's exclusions that holds (domain brief §3.3).
struct SurveyPopulations: Sendable {
    /// 登録症例: those with a day of registration.
    let registered: [Int]
    /// 収集症例: those with a locked form collected by the cut.
    let collected: [Int]
    /// In the protocol's order.
    let sets: [Members]

    struct Members: Sendable {
        let set: AnalysisSet
        /// Those tried: the set it is taken from.
        let base: [Int]
        let members: [Int]
        /// In the order of the set's exclusions.
        let excluded: [Excluded]
    }

    struct Excluded: Sendable {
        let exclusion: AnalysisSet.Exclusion
        let subjects: [(position: Int, records: [RecordID])]
    }

    init(of index: SurveyIndex, dataCut: CalendarDate) throws {
        registered = index.subjects.indices.filter { index.subjects[$0].subject.registered.map { $0 <= dataCut } ?? false }
        collected = index.subjects.indices.filter { !index.subjects[$0].countedForms(by: dataCut).isEmpty }
        let definitions = index.survey.protocol.analysisSets
        var done: [String: Members] = [:]
        for definition in definitions {
            // Follow `from` down to a set that is done (or to the collected subjects), then come back up.
            var chain: [AnalysisSet] = []
            var next: AnalysisSet? = definition
            while let set = next, done[set.id] == nil {
                guard !chain.contains(where: { $0.id == set.id }) else {
                    throw AnalysisError.unfoundedAnalysisSet(survey: index.survey.id, set: definition.id)
                }
                chain.append(set)
                guard let from = set.from else { break }
                next = definitions.first { $0.id == from }
                if next == nil { throw AnalysisError.unfoundedAnalysisSet(survey: index.survey.id, set: set.id) }
            }
            for set in chain.reversed() {
                let base = set.from.flatMap { done[$0]?.members } ?? collected
                done[set.id] = Members(set, base: base, in: index)
            }
        }
        sets = definitions.compactMap { done[$0.id] }
    }

    func members(of set: String) -> [Int]? { sets.first { $0.set.id == set }?.members }
}

extension SurveyPopulations.Members {
    init(_ set: AnalysisSet, base: [Int], in index: SurveyIndex) {
        var members: [Int] = []
        var excluded: [[(position: Int, records: [RecordID])]] = Array(repeating: [], count: set.exclusions.count)
        for position in base {
            let reason = set.exclusions.enumerated().lazy
                .compactMap { order, exclusion in exclusion.records(of: index.subjects[position]).map { (order, $0) } }
                .first
            if let (order, records) = reason {
                excluded[order].append((position, records))
            } else {
                members.append(position)
            }
        }
        self.set = set
        self.base = base
        self.members = members
        self.excluded = zip(set.exclusions, excluded).map { SurveyPopulations.Excluded(exclusion: $0, subjects: $1) }
    }
}

extension AnalysisSet.Exclusion {
    /// The records on which the exclusion rests, or `nil` if it does not hold.
    func records(of subject: SubjectRecords) -> [RecordID]? {
        switch rule {
        case .recorded:
            let deviations = subject.deviations.filter { $0.code == code }
            return deviations.isEmpty ? nil : deviations.map(\.recordID)
        case .noExposure:
            return subject.exposures.isEmpty ? [subject.subject.recordID] : nil
        }
    }
}

extension SubjectRecords {
    /// Forms that count: locked, and collected by the cut.
    func countedForms(by dataCut: CalendarDate) -> [CollectedForm] {
        forms.filter { $0.locked != nil && $0.collected <= dataCut }
    }
}
