import Reexamination

/// Finds judgements of cases, versions or events that no message has. What is later than the data cut is there too, though it does not count yet.
struct StrayJudgements {
    /// All that was read, by case, in the order of their numbers.
    let versions: [String: [ICSRReading.Version]]
    let problems: ProblemCollector

    func report(_ judgements: [String: [CompanyJudgement]]) {
        for (id, rows) in judgements.sorted(by: { $0.key < $1.key }) {
            for row in rows {
                let place = SourceLocation(file: JudgementReader.path, line: row.line)
                guard let known = versions[id] else {
                    problems.add(.message(.judgementUnknownCase(FoundValue(identifier: id))), at: place, field: "CASEID")
                    continue
                }
                let judged = row.version.map { number in known.filter { $0.facts.version == number } } ?? known
                if let version = row.version, judged.isEmpty { problems.add(.message(.judgementUnknownVersion(version, known: known.count)), at: place, field: "VERSION") }
                let most = (judged.isEmpty ? known : judged).map(\.eventCount).max() ?? 0
                if let sequence = row.sequence, sequence > most { problems.add(.message(.judgementUnknownEvent(sequence, known: most)), at: place, field: "SEQ") }
            }
        }
    }
}
