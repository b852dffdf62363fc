import MedDRA
import Reexamination

/// 様式 2・定期報告 1-2 and 2: reactions of several trials or surveys side by side, and of all of them together.
///
/// ```swift
/// forms.approval?.columns[0].cases        // form.2.trial.phase-2.adr.cases, a share of those evaluated
/// ```
public struct TrialReactionTable: Hashable, Sendable {
    /// One a trial or survey, in the dossier's order, then the total.
    public let columns: [Column]
    /// In international order, their terms in ascending order of code.
    public let classes: [ClassLine]
    /// Terms with at least one event that the label does not foretell: that at the application or, of one periodic report, that of its last day.
    public let unlistedTerms: Set<TermCode>

    public struct Column: Hashable, Sendable {
        /// `nil` for the total.
        public let name: LocalizedText?
        public let sites: FigureID
        public let subjects: FigureID
        /// A share of the subjects.
        public let cases: FigureID
        public let events: FigureID
    }

    public struct ClassLine: Hashable, Sendable {
        public let organClass: SystemOrganClass
        /// Cases, shares of each column's subjects.
        public let cells: [FigureID]
        public let terms: [TermLine]
    }

    public struct TermLine: Hashable, Sendable {
        public let term: TermCode
        public let name: LocalizedText
        public let cells: [FigureID]
    }
}

/// A trial or survey as a column of the table.
struct TrialReactions {
    /// What the ids of its figures begin with.
    let prefix: String
    let name: LocalizedText
    let subjects: [Contributor]
    let reactions: ReactionSet
    /// Figures that the report has already; the others are entered.
    let known: Known?
    let sites: Sites

    /// Stated, of a trial; counted, of a survey.
    enum Sites {
        case stated(Int)
        case counted([Contributor])
    }

    struct Known {
        let sites: FigureID, subjects: FigureID, cases: FigureID, events: FigureID
        let rows: [TermCode: FigureID]
    }
}

extension TrialReactionTable {
    /// - Parameters:
    ///   - key: what the ids of the total begin with.
    ///   - totalSites: those of all together.
    init(_ trials: [TrialReactions], key: String, totalSites: TrialReactions.Sites, scope: LocalizedText, listedness: Listedness, terms index: TermIndex,
         into ledger: inout FigureLedger) throws {
        let codes = Set(trials.flatMap { $0.reactions.events.map(\.term) })
        let total = TrialReactions(
            prefix: "\(key).total", name: LocalizedText(ja: "合計", en: "Total"), subjects: trials.flatMap(\.subjects),
            reactions: ReactionSet(trials.flatMap { $0.reactions.rows.map(\.report) }), known: nil, sites: totalSites)
        let all = trials + [total]
        columns = try all.enumerated().map { position, trial in
            try Self.column(trial, isTotal: position == trials.count, scope: scope, into: &ledger)
        }
        func cells(_ suffix: String, _ code: TermCode, _ name: LocalizedText, _ members: Set<TermCode>, into ledger: inout FigureLedger) throws -> [FigureID] {
            try all.map { trial in
                if let known = trial.known?.rows[code] { return known }
                return try ledger.enterShare(.init(
                    id: "\(trial.prefix).adr.\(suffix).\(code).cases", label: LocalizedText(ja: "\(trial.name.ja)：\(name.ja)の発現症例数", en: "\(trial.name.en): cases with \(name.en)"),
                    definition: scope.followed(by: suffix == "soc" ? CaseReportText.organClass(name) : CaseReportText.term(name)).followed(by: CountingRuleText.onePersonPerClass),
                    population: trial.population), trial.reactions.cases(of: trial.reactions.events.filter { members.contains($0.term) }), of: trial.subjects.count)
            }
        }
        classes = try index.classes(of: codes).map { organClass in
            let terms = codes.filter { index.organClass(of: $0)?.code == organClass.code }.sorted()
            let own = try cells("soc", organClass.code, LocalizedText(organClass.name), Set(terms), into: &ledger)
            return ClassLine(organClass: organClass, cells: own, terms: try terms.map { term in
                let name = index.name(of: term)
                return TermLine(term: term, name: name, cells: try cells("pt", term, name, [term], into: &ledger))
            })
        }
        unlistedTerms = Set(trials.flatMap { trial in
            trial.reactions.events.filter { !listedness.isListed($0, of: trial.reactions) }.map(\.term)
        })
    }

    private static func column(_ trial: TrialReactions, isTotal: Bool, scope: LocalizedText, into ledger: inout FigureLedger) throws -> Column {
        if let known = trial.known {
            return Column(name: trial.name, sites: known.sites, subjects: known.subjects, cases: known.cases, events: known.events)
        }
        func entry(_ suffix: String, _ ja: String, _ en: String, _ definition: LocalizedText, _ population: Population) -> FigureLedger.Entry {
            .init(id: "\(trial.prefix).\(suffix)", label: LocalizedText(ja: "\(trial.name.ja)：\(ja)", en: "\(trial.name.en): \(en)"), definition: definition, population: population)
        }
        let events = trial.reactions.events, everybody = Population(name: trial.population.name, figure: nil)
        let siteEntry = entry("sites", "調査施設数", "sites", LocalizedText(ja: "記載された施設数（合計は和）、又は症例のある施設の数。", en: "The sites as stated (in all, their sum), or those with patients."), everybody)
        let sites = switch trial.sites {
        case .stated(let count): try ledger.enter(siteEntry, value: .count(count, .sites))
        case .counted(let contributors): try ledger.enterCount(siteEntry, .sites, contributors)
        }
        return Column(
            name: isTotal ? nil : trial.name,
            sites: sites,
            subjects: try ledger.enterCount(entry("n", "安全性評価対象症例数", "subjects evaluated for safety", LocalizedText(ja: "安全性を評価した症例の数。", en: "Everybody evaluated for safety."), everybody),
                                            .cases, trial.subjects),
            cases: try ledger.enterShare(entry("adr.cases", "副作用等の発現症例数", "subjects with reactions", scope.followed(by: CountingRuleText.onePersonPerClass), trial.population),
                                         trial.reactions.cases(of: events), of: trial.subjects.count),
            events: try ledger.enterCount(entry("adr.events", "副作用等の発現件数", "events", scope.followed(by: CountingRuleText.oneEventPerTerm), trial.population),
                                          .events, trial.reactions.events(of: events)))
    }
}

extension TrialReactions {
    var population: Population {
        Population(name: LocalizedText(ja: "\(name.ja)の安全性評価対象症例", en: "subjects evaluated for safety: \(name.en)"), figure: known?.subjects ?? FigureID("\(prefix).n"))
    }
}
