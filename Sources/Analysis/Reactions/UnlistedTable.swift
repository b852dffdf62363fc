import MedDRA
import Reexamination

/// 表 7: reactions the label does not foretell, by organ class and preferred term.
///
/// ```swift
/// for line in analysis.unlisted.classes {
///     print(line.organClass.name.japanese, line.figures.columns.map { analysis.figures[$0]?.value as Any })
/// }
/// ```
///
/// A term is shown if its total events reach the threshold, an organ class if it has a shown term. The total row and the
/// organ classes count everything, shown or not (domain brief §0.6). Every term and class that occurred has its figures;
/// those not shown are in `hidden`.
public struct UnlistedTable: Hashable, Sendable {
    /// 総数 n 件以上
    public let threshold: Int
    public let total: SeriousnessFigures
    /// In international order, their terms in ascending order of code.
    public let classes: [ClassLine]
    /// What occurred and is not shown, in the same order.
    public let hidden: [ClassLine]

    public struct ClassLine: Hashable, Sendable {
        public let organClass: SystemOrganClass
        public let figures: SeriousnessFigures
        public let terms: [TermLine]
    }

    public struct TermLine: Hashable, Sendable {
        public let term: TermCode
        public let name: LocalizedText
        public let figures: SeriousnessFigures
        /// 総数の件数, which the threshold is held against.
        let events: Int
    }
}

extension UnlistedTable {
    init(of pool: ReactionSet, listedness: Listedness, summary: ListednessSummary, terms index: TermIndex, threshold: Int, into ledger: inout FigureLedger) throws {
        let events = pool.events.filter { !listedness.isListed($0, of: pool) }
        let counts = try EventCounts(events, of: pool, terms: index)
        let scope = LocalizedText(ja: "\(summary.window.first)～\(summary.window.last) に全ての情報源から収集した副作用。",
                                  en: "Adverse reactions from all sources in \(summary.window.first) to \(summary.window.last).")
            .followed(by: ListednessSummary.unlistedScope(listedness.label))
        let population = Population(name: LocalizedText(ja: "予測できない副作用", en: "unlisted reactions"), figure: summary.unlisted.total.cases)
        let byTerm = Dictionary(grouping: events, by: \.term)
        let termsByClass = Dictionary(grouping: byTerm.keys) { index.organClass(of: $0)?.code }
        var shown: [ClassLine] = [], hidden: [ClassLine] = []
        for organClass in index.classes(of: byTerm.keys) {
            let inClass = (termsByClass[organClass.code] ?? []).sorted(), members = Set(inClass)
            let name = LocalizedText(organClass.name)
            let figures = try SeriousnessEntry(
                prefix: "adr.unlisted.soc.\(organClass.code)", name: name,
                scope: scope.followed(by: LocalizedText(ja: "プライマリー SOC が「\(name.ja)」のもの（表に示さない基本語を含む）。",
                                                        en: "With the primary organ class \"\(name.en)\", terms that the table does not show included.")),
                population: population)
                .enter(events.filter { members.contains($0.term) }, of: pool, counted: counts.counts(ofClass: organClass.code), into: &ledger)
            let terms = try inClass.map { term in
                let name = index.name(of: term), events = byTerm[term] ?? []
                let figures = try SeriousnessEntry(
                    prefix: "adr.unlisted.pt.\(term)", name: name,
                    scope: scope.followed(by: LocalizedText(ja: "基本語が「\(name.ja)」のもの。", en: "Coded to the preferred term \"\(name.en)\".")),
                    population: population)
                    .enter(events, of: pool, counted: counts.counts(of: term), into: &ledger)
                return TermLine(term: term, name: name, figures: figures, events: events.count)
            }
            let (above, below) = (terms.filter { $0.events >= threshold }, terms.filter { $0.events < threshold })
            if !above.isEmpty { shown.append(ClassLine(organClass: organClass, figures: figures, terms: above)) }
            if !below.isEmpty { hidden.append(ClassLine(organClass: organClass, figures: figures, terms: below)) }
        }
        self.threshold = threshold
        total = summary.unlisted
        classes = shown
        self.hidden = hidden
    }
}
