import Analysis
import MedDRA
import Reexamination
import Statistics

/// What every section is written from: the analysis, the language and the house's format.
///
/// A section is a value made of a composition whose `blocks()` is a pure function; it asks the composition for text of
/// figures and for references to tables, so that neither is ever typed.
struct Composition: Sendable {
    let analysis: Analysis
    let language: Language
    let format: FigureFormat
    /// What may be printed: the report's figures, or those of the forms with them.
    let figures: FigureSet

    init(analysis: Analysis, language: Language, figures: FigureSet? = nil) {
        self.analysis = analysis
        self.figures = figures ?? analysis.figures
        self.language = language
        format = FigureFormat(language: language, style: analysis.snapshot.style,
                              confidencePercent: analysis.snapshot.counting.confidencePercent)
    }

    var snapshot: Snapshot { analysis.snapshot }

    /// Words of the report's own, Japanese first.
    func say(_ ja: Prose, _ en: Prose) -> Prose { language == .ja ? ja : en }

    /// A label of the report's own.
    func word(_ ja: String, _ en: String) -> String { language == .ja ? ja : en }

    func callAsFunction(_ text: LocalizedText) -> String { text[language] }

    /// 「…」 in Japanese, “…” in English.
    func quoted(_ text: String) -> Prose {
        say("「\(data: text)」", "“\(data: text)”")
    }

    /// A, B and C: 「A」、「B」 and the word 及び before the last where `conjunction` says so.
    func list(_ items: [Prose], or: Bool = false) -> Prose {
        guard let last = items.last, items.count > 1 else { return items.first ?? Prose() }
        let others = items.dropLast().joined(separator: say("、", ", "))
        return others + (or ? say("又は", " or ") : say("及び", " and ")) + last
    }

    /// One paragraph's sentences, one after the other.
    func sentences(_ sentences: [Prose]) -> Prose {
        sentences.filter { !$0.isEmpty }.joined(separator: say("", " "))
    }

    // MARK: Looking up

    /// - Throws: `CompositionError.unknownFigure` naming where it was wanted and ids that are spelt alike.
    func figure(_ id: FigureID, at place: CompositionPlace) throws(CompositionError) -> Figure {
        if let figure = figures[id] { return figure }
        throw .unknownFigure(id, at: place, near: NearFigures(to: id, in: figures).ids)
    }

    /// The printed number and what it is.
    func inline(_ id: FigureID, as style: FigureStyle, at place: CompositionPlace) throws(CompositionError) -> Inline {
        .figure(style == .interval ? FigureID(id.text + ".ci") : id, try text(id, as: style, at: place))
    }

    /// The printed number alone, for a place that holds no inlines.
    func text(_ id: FigureID, as style: FigureStyle = .value, at place: CompositionPlace) throws(CompositionError) -> String {
        let id = style == .interval ? FigureID(id.text + ".ci") : id
        let figure = try figure(id, at: place)
        do {
            return try format.text(of: figure, as: style)
        } catch {
            throw .styleDoesNotFit(style, figure: id, at: place)
        }
    }

    /// - Throws: `CompositionError` for a figure that does not exist or cannot be printed in the style asked for.
    func inlines(_ prose: Prose, at place: CompositionPlace) throws(CompositionError) -> [Inline] {
        var inlines: [Inline] = []
        /// What was set last, as far as spacing needs it.
        var before = ""
        func append(_ text: String) {
            if case .text(let before)? = inlines.last {
                inlines[inlines.count - 1] = .text(before + text)
            } else {
                inlines.append(.text(text))
            }
        }
        func space(before next: String) {
            if language == .ja, JapaneseSpacing.isNeeded(between: before, and: next) { append(" ") }
        }
        for piece in prose.pieces {
            switch piece {
            case .words(let text), .data(let text):
                space(before: text)
                append(text)
                before = text
            case .figure(let id, let style):
                let printed = try self.text(id, as: style, at: place)
                space(before: printed)
                inlines.append(try inline(id, as: style, at: place))
                before = printed
            case .table(let key):
                // A reference ends in its number.
                inlines.append(.reference(anchor: key, label: "", number: 0))
                before = "0"
            case .inline(let inline):
                inlines.append(inline)
                before = ""
            }
        }
        return inlines
    }

    func paragraph(_ prose: Prose, at place: CompositionPlace) throws(CompositionError) -> Block {
        .paragraph(try inlines(prose, at: place), indented: true)
    }

    /// How many a figure counts: its count, or its numerator. `nil` for what is not a number of anything.
    func count(_ id: FigureID, at place: CompositionPlace) throws(CompositionError) -> Int? {
        switch try figure(id, at: place).value {
        case .count(let count, _): count
        case .proportion(let proportion): proportion.numerator
        case .quantity, .interval, .date, .notInvestigated, .notEstimable: nil
        }
    }

    // MARK: Names

    /// What the plan calls a risk at the application; a risk no longer in the plan keeps its last name.
    func riskName(_ id: String) -> String {
        guard let risk = snapshot.plan.risk(id) else { return id }
        let state = risk.state(on: snapshot.application) ?? risk.history.compactMap(\.state).last
        return state.map { self($0.name) } ?? id
    }

    /// （調査計画時の名称：…）: what the plan called a risk when the indication under re-examination was approved, where that differs
    /// from its name at the application; a risk that entered the plan later has its first name instead.
    func formerName(_ id: String) -> String? {
        guard let risk = snapshot.plan.risk(id), let approval = product.subjectIndications.first?.approvalDate else { return nil }
        if let planned = risk.state(on: approval) {
            let name = self(planned.name)
            return name == riskName(id) ? nil : word("調査計画時の名称：\(name)", "named “\(name)” when the survey was planned")
        }
        guard let first = risk.history.compactMap(\.state).first.map({ self($0.name) }), first != riskName(id) else { return nil }
        return word("設定時の名称：\(first)", "named “\(first)” when it entered the plan")
    }

    private var product: Product { snapshot.product }

    /// 11 例 14 件, or 11 cases (14 events).
    func casesAndEvents(_ figures: CaseAndEventFigures, at place: CompositionPlace) throws(CompositionError) -> Prose {
        say("\(figure: figures.cases) 例 \(figure: figures.events) 件",
            "\(try counted(figures.cases, "case", "cases", at: place)) (\(try counted(figures.events, "event", "events", at: place)))")
    }

    /// A number and its English noun.
    func counted(_ id: FigureID, _ one: String, _ many: String, at place: CompositionPlace) throws(CompositionError) -> Prose {
        "\(figure: id) \(data: try count(id, at: place) == 1 ? one : many)"
    }

    func termName(_ code: TermCode) -> String {
        analysis.release.preferredTerm(code).map { name($0.name) } ?? code.description
    }

    /// A definition's terms as the footnotes of table 6 word them. The analysis has resolved them, so the release knows them.
    func definition(_ terms: TermSelection) -> String {
        guard let wording = try? analysis.release.wording(of: terms) else { return word("定義なし", "no definition") }
        return word(wording.japanese, wording.english)
    }

    func name(_ name: TermName) -> String { language == .ja ? name.japanese : name.english }
}
