import Analysis
import Reexamination

extension HTMLRenderer {
    /// Every figure with its definition, its population and those who make it up, readable without script.
    func figureAppendix(_ appendix: TraceAppendix, contributors: ContributorIndex, places: [PrintedPlaces], words: HTMLWords) -> String {
        var out = """
        <section id="figures" aria-labelledby="figures-title">
        <h2 id="figures-title">\(words.both("数値の一覧", "Figures"))</h2>
        <p>\(words.both(
            "本文の数値は、この一覧にある定義・母集団・内訳に基づく。内訳は症例等の番号と、根拠となる記録を示す。掲載箇所のない数値は、本文には掲載していない。",
            "Each number in the report rests on the definition, population and contributors given here. Contributors are the subjects, cases or other units counted, with the records behind them. A figure without a place is not printed in the text."))</p>
        <p id="filter" hidden><label>\(words.both("絞り込み", "Filter"))<input type="search" autocomplete="off"></label> <output></output></p>

        """
        for entry in appendix.entries { out += html(entry, in: appendix, contributors: contributors.numbers(of: entry), places: places, words: words) }
        return out + "</section>\n"
    }

    private func html(_ entry: TraceAppendix.Entry, in appendix: TraceAppendix, contributors: String, places: [PrintedPlaces], words: HTMLWords) -> String {
        """
        <section id="\(HTMLAnchor.figure(entry.id))">
        <h3>\(words.both(entry.label))</h3>
        <p class="value"><b>\(words.both(entry.value))</b> <code>\(markupText(entry.id.text))</code></p>
        \(places.map { html(explaining: entry, in: appendix, places: $0) }.joined())
        \(html(contributorsOf: entry, numbers: contributors))
        </section>

        """
    }

    /// In one language: how it is counted, of whom, and where it is printed. A list a language rather than a language a word, since there are
    /// more than a thousand of these.
    private func html(explaining entry: TraceAppendix.Entry, in appendix: TraceAppendix, places: PrintedPlaces) -> String {
        let language = places.language
        var population = markupText(entry.population[language])
        if let figure = entry.populationFigure, appendix[figure] != nil {
            population = ##"<a href="#\##(HTMLAnchor.figure(figure))">\##(population)</a>"##
        }
        var lines = [
            (LocalizedText(ja: "定義", en: "Definition"), markupText(entry.definition[language])), (LocalizedText(ja: "母集団", en: "Population"), population),
        ]
        if let printed = places.of[entry.id], !printed.isEmpty {
            let links = printed.map { ##"<a href="#\##($0.anchor)">\##(markupText($0.name))</a>"## }
            lines.append((LocalizedText(ja: "掲載箇所", en: "Printed in"), links.joined(separator: " · ")))
        }
        let items = lines.map { "<dt>\($0.0[language])</dt><dd>\($0.1)</dd>" }
        return #"<dl lang="\#(language.rawValue)">\#(items.joined())</dl>"#
    }

    /// Units and records as plain words; the script puts their listing in place of them. The style sheet says what the count is of.
    private func html(contributorsOf entry: TraceAppendix.Entry, numbers: String) -> String {
        guard !entry.contributors.isEmpty else { return "" }
        let units = entry.contributors.map { contributor in
            let records = briefRecords(of: contributor)
            return markupText(records.isEmpty ? contributor.unit : "\(contributor.unit) [\(records)]")
        }
        return """
        <details data-contributors="\(numbers)"><summary>\(entry.contributors.count)</summary><p>\(units.joined(separator: "; "))</p></details>
        """
    }

    /// `ae/1, 3; dm` rather than `ae:GCT-012/1, ae:GCT-012/3, dm:GCT-012`: the unit's own name is not said again, nor the domain of the record before.
    private func briefRecords(of contributor: Contributor) -> String {
        var words: [String] = []
        var before: RecordDomain?
        for record in contributor.records {
            let domain = record.domain.rawValue
            if record.key == contributor.unit {
                words.append(domain)
            } else if record.key.hasPrefix(contributor.unit + "/") {
                let sequence = record.key.dropFirst(contributor.unit.count + 1)
                words.append(record.domain == before ? String(sequence) : "\(domain)/\(sequence)")
            } else {
                words.append(record.description)
            }
            before = record.domain
        }
        return words.joined(separator: ", ")
    }
}
