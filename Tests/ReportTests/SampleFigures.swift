import Analysis
import Reexamination
import Report
import Statistics
import Testing

/// Figures of every kind of value, to go with `SampleDocument`.
enum SampleFigures {
    static var set: FigureSet {
        get throws {
            var set = FigureSet()
            let subjects = (1...156).map { Contributor(unit: "GCT-\($0)", records: [RecordID(.subject, "GCT-\($0)")]) }
            let values: [(FigureID, FigureValue, [Contributor])] = [
                ("survey.gct.safety.n", .count(156, .cases), subjects),
                ("survey.gct.adr.cases", .proportion(try Proportion(20, of: 156)), Array(subjects.prefix(20))),
                ("survey.gct.risk.hypocalcaemia.serious", .proportion(try Proportion(0, of: 156)), []),
                ("survey.gct.risk.hypocalcaemia.nonserious", .proportion(try Proportion(16, of: 156)), (1...16).map {
                    Contributor(unit: "GCT-\($0)", records: [RecordID(.adverseEvent, "GCT-\($0)/1"), RecordID(.adverseEvent, "GCT-\($0)/2")])
                }),
                ("survey.gct.risk.infection.nonserious", .proportion(try Proportion(1, of: 156)), Array(subjects.prefix(1))),
                ("r.s", .notInvestigated, []), ("r.n", .notInvestigated, []),
                ("sample.nobody", .proportion(try Proportion(0, of: 0)), []),
                ("sample.median", .quantity(try #require(Rational(25, over: 2)), .doses), []),
                ("sample.interval", .interval(lower: 0.1234567891, upper: nil, .clopperPearson), []),
                ("sample.date", .date(try #require(CalendarDate("2014-05-23"))), []),
                ("sample.none", .notEstimable, []),
            ] + (0..<4).flatMap { index -> [(FigureID, FigureValue, [Contributor])] in
                [("r.\(index).s", .notEstimable, []), ("r.\(index).n", .count(2, .cases), Array(subjects.prefix(2)))]
            }
            for (id, value, contributors) in values {
                try set.insert(Figure(
                    id: id, label: LocalizedText(ja: "名称 \(id)", en: "Label \(id)"), definition: LocalizedText(ja: "定義=1+1", en: "=1+1"),
                    population: Population(name: LocalizedText(ja: "安全性解析対象症例", en: "Safety set"), figure: "survey.gct.safety.n"),
                    value: value, contributors: contributors
                ))
            }
            return set
        }
    }

    static var appendix: TraceAppendix {
        get throws {
            let entries = try set.all.map { figure in
                var numerator: Int?, denominator: Int?
                switch figure.value {
                case .count(let count, _): numerator = count
                case .proportion(let proportion): (numerator, denominator) = (proportion.numerator, proportion.denominator)
                case .quantity, .interval, .date, .notInvestigated, .notEstimable: break
                }
                return TraceAppendix.Entry(
                    id: figure.id, label: figure.label, definition: figure.definition, population: figure.population.name,
                    populationFigure: figure.population.figure, value: LocalizedText("値 \(figure.id)"), numerator: numerator,
                    denominator: denominator, contributors: figure.contributors
                )
            }
            let rows = (1...16).map { TraceRow(record: RecordID(.adverseEvent, "GCT-\($0)/1"), cells: [.subject: LocalizedText("GCT-\($0)"), .outcome: LocalizedText(ja: "回復", en: "Recovered")]) }
            return TraceAppendix(entries: entries, rows: rows)
        }
    }
}
