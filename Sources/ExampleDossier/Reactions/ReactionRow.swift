import Reexamination

/// One event as a form or a case report has it: the columns that `ae.csv` and `cases.csv` share, apart from their names.
struct ReactionRow {
    enum Criterion: Int, CaseIterable { case death, lifeThreatening, hospitalisation, disability, congenitalAnomaly, otherMedicallyImportant }

    var term: ExampleDictionary.Term
    var verbatim: String
    var lowerTerm: Int?
    var isSeriousToReporter: Bool
    var isSeriousToCompany: Bool?
    var criteria: Set<Criterion> = []
    var reporterCausality: String
    var companyCausality = ""
    /// As far as it is known; empty if unknown.
    var onset = ""
    var end = ""
    var outcome: String

    /// LLT, PT, seriousness by reporter and company, and the six criteria.
    var codingAndSeriousness: [String] {
        [lowerTerm.map(String.init) ?? "", "\(term.code)", isSeriousToReporter ? "Y" : "N", isSeriousToCompany.map { $0 ? "Y" : "N" } ?? ""]
            + Criterion.allCases.map { criteria.contains($0) ? "Y" : "" }
    }
}

/// Dresses a planned event up as a report: wording, code, seriousness criteria, causality, dates and outcome.
struct ReactionWriter {
    let dictionary: ExampleDictionary
    var random: DeterministicRandom

    /// - Parameters:
    ///   - onset: the day it began, or `nil` if nobody knows.
    ///   - onsetText: as much of it as is reported.
    ///   - last: nothing is known of later days.
    mutating func row(_ event: PlannedPerson.Event, onset: CalendarDate?, onsetText: String, last: CalendarDate) throws -> ReactionRow {
        let term = try dictionary.term(event.term)
        let wording = random.pick(dictionary.wordings(of: term))
        var row = ReactionRow(term: term, verbatim: wording.japanese, lowerTerm: random.chance(85) ? wording.code : nil,
                              isSeriousToReporter: event.isSerious, reporterCausality: causality(), onset: onsetText, outcome: "")
        if random.chance(60) {
            row.companyCausality = causality()
            row.isSeriousToCompany = event.isSerious
        }
        if event.isSerious {
            if random.chance(4) {
                // Raised by the company alone: serious all the same.
                row.isSeriousToReporter = false
                row.isSeriousToCompany = true
            } else {
                row.criteria = [random.pick(weighted: [(.hospitalisation, 66), (.otherMedicallyImportant, 28), (.disability, 6)])]
            }
        }
        if event.term == "突然死" {
            row.isSeriousToReporter = true
            row.criteria = [.death]
            row.outcome = "FATAL"
        } else if event.term == "アナフィラキシーショック" {
            row.isSeriousToReporter = true
            row.criteria = [.lifeThreatening]
            row.outcome = "RECOVERED/RESOLVED"
        } else {
            row.outcome = random.pick(weighted: [("RECOVERED/RESOLVED", 46), ("RECOVERING/RESOLVING", 24), ("NOT RECOVERED/NOT RESOLVED", 16), ("UNKNOWN", 14)])
        }
        if let onset, onsetText.count == 10, ["RECOVERED/RESOLVED", "FATAL"].contains(row.outcome) {
            let end = onset.adding(days: row.outcome == "FATAL" ? 0 : random.within(3...75))
            if end <= last { row.end = end.description }
        }
        return row
    }

    private mutating func causality() -> String {
        random.pick(weighted: [("RELATED", 20), ("PROBABLE", 25), ("POSSIBLE", 40), ("UNKNOWN", 15)])
    }
}
