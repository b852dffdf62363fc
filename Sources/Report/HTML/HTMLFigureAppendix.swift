import Analysis
import Reexamination

extension HTMLRenderer {
    /// Every figure with its definition, its population and those who make it up, readable without script.
    func figureAppendix(_ appendix: TraceAppendix, places: [PrintedPlaces], words: HTMLWords) -> String {
        let data = ContributorIndex(appendix)
        var out = """
        <section id="figures" aria-labelledby="figures-title">
        <h2 id="figures-title">\(words.both("数値の一覧", "Figures"))</h2>
        <p>\(words.both(
            "本文の数値は、この一覧にある定義・母集団・内訳に基づく。内訳は症例等の番号と、根拠となる記録を示す。",
            "Each number in the report rests on the definition, population and contributors given here. Contributors are the subjects, cases or other units counted, with the records behind them."))</p>
        <p id="filter" hidden><label>\(words.both("絞り込み", "Filter"))<input type="search" autocomplete="off"></label> <output></output></p>

        """
        for entry in appendix.entries { out += html(entry, in: appendix, contributors: data.numbers(of: entry), places: places, words: words) }
        return out + "</section>\n"
    }

    private func html(_ entry: TraceAppendix.Entry, in appendix: TraceAppendix, contributors: String, places: [PrintedPlaces], words: HTMLWords) -> String {
        var population = words.both(entry.population)
        if let figure = entry.populationFigure, appendix[figure] != nil {
            population = ##"<a class="figure" href="#\##(HTMLAnchor.figure(figure))">\##(population)</a>"##
        }
        return """
        <section class="entry" id="\(HTMLAnchor.figure(entry.id))">
        <h3>\(words.both(entry.label))</h3>
        <p class="value"><b>\(words.both(entry.value))</b> <code>\(markupText(entry.id.text))</code></p>
        <dl><dt>\(words.both("定義", "Definition"))</dt><dd>\(words.both(entry.definition))</dd>\
        <dt>\(words.both("母集団", "Population"))</dt><dd>\(population)</dd>\
        <dt>\(words.both("掲載箇所", "Printed in"))</dt><dd>\(html(placesOf: entry.id, places, words: words))</dd></dl>
        \(html(contributorsOf: entry, numbers: contributors, words: words))
        </section>

        """
    }

    private func html(placesOf id: FigureID, _ places: [PrintedPlaces], words: HTMLWords) -> String {
        let links = places.map { printed in
            let links = (printed.of[id] ?? []).map { ##"<a href="#\##($0.anchor)">\##(markupText($0.name))</a>"## }
            let none = switch printed.language { case .ja: "本文には掲載していない"; case .en: "Not printed in the text" }
            return #"<span lang="\#(printed.language.rawValue)">\#(links.isEmpty ? none : links.joined(separator: " · "))</span>"#
        }
        return links.joined(separator: " ")
    }

    /// Units and records as plain words; the script puts their listing in place of them.
    private func html(contributorsOf entry: TraceAppendix.Entry, numbers: String, words: HTMLWords) -> String {
        guard !entry.contributors.isEmpty else { return "" }
        let units = entry.contributors.map { contributor in
            let records = contributor.records.map { record in
                // GCT-012 [ae/3] rather than GCT-012 [ae:GCT-012/3].
                record.key == contributor.unit ? record.domain.rawValue
                    : record.key.hasPrefix(contributor.unit + "/") ? record.domain.rawValue + record.key.dropFirst(contributor.unit.count) : record.description
            }
            return markupText(records.isEmpty ? contributor.unit : "\(contributor.unit) [\(records.joined(separator: ", "))]")
        }
        return """
        <details data-contributors="\(numbers)"><summary>\(words.both("内訳", "Contributors")) <span class="count">\(entry.contributors.count)</span></summary>\
        <p>\(units.joined(separator: "; "))</p></details>
        """
    }
}
