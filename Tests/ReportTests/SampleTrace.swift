import Analysis
import Reexamination
import Report

/// What stands behind the numbers of `SampleDocument`: some with contributors, one with a population of its own, one that is printed nowhere.
struct SampleTrace {
    var appendix: TraceAppendix {
        let safety = (1...156).map { number in
            let id = subject(number)
            return Contributor(unit: id, records: [RecordID(.subject, id)])
        }
        let low = stride(from: 3, through: 153, by: 10).map { number in
            let id = subject(number)
            return Contributor(unit: id, records: [RecordID(.adverseEvent, "\(id)/1"), RecordID(.adverseEvent, "\(id)/2")])
        }
        return TraceAppendix(entries: [
            entry("survey.gct.safety.n", ja: "安全性解析対象症例数", en: "Subjects in the safety set", value: "156 例", n: 156, of: nil, safety, population: nil),
            entry("survey.gct.risk.hypocalcaemia.nonserious", ja: "低カルシウム血症（非重篤）", en: "Hypocalcaemia, non-serious",
                  value: "16/156 例（10.3%）", n: 16, of: 156, Array(low), population: "survey.gct.safety.n"),
            entry("survey.gct.risk.hypocalcaemia.serious", ja: "低カルシウム血症（重篤）", en: "Hypocalcaemia, serious",
                  value: "0/156 例（0.0%）", n: 0, of: 156, [], population: "survey.gct.safety.n"),
            entry("survey.gct.printed.nowhere", ja: "<本文にない> & \"数\"", en: "<nowhere> & \"printed\"", value: "1 件", n: 1, of: nil,
                  [Contributor(unit: "SP-0031#90000231", records: [RecordID(.caseReaction, "SP-0031/1")])], population: nil),
        ], rows: rows(of: safety.map(\.unit), reactions: low.map(\.unit)))
    }

    private func subject(_ number: Int) -> String { "GCT-" + String(1_000 + number).dropFirst() }

    private func entry(_ id: String, ja: String, en: String, value: String, n: Int?, of denominator: Int?, _ contributors: [Contributor], population: FigureID?) -> TraceAppendix.Entry {
        .init(
            id: FigureID(id), label: LocalizedText(ja: ja, en: en),
            definition: LocalizedText(ja: "\(ja)を数える。髙﨑 𠮷 葛󠄀 ㎎ ①", en: "Counts: \(en)."),
            population: LocalizedText(ja: "安全性解析対象症例", en: "Safety set"), populationFigure: population,
            value: LocalizedText(ja: value, en: value.replacing(" 例", with: "")), numerator: n, denominator: denominator, contributors: contributors)
    }

    private func rows(of subjects: [String], reactions: [String]) -> [TraceRow] {
        let person: [TraceColumn: LocalizedText] = [.site: LocalizedText("S-01"), .sex: Sex.female.name, .age: LocalizedText("34")]
        return subjects.map { id in
            TraceRow(record: RecordID(.subject, id), cells: person.merging([.subject: LocalizedText(id)]) { $1 })
        } + reactions.flatMap { id in
            [1, 2].map { sequence in
                TraceRow(record: RecordID(.adverseEvent, "\(id)/\(sequence)"), cells: person.merging([
                    .subject: LocalizedText(id), .preferredTerm: LocalizedText(ja: "低カルシウム血症", en: "Hypocalcaemia"),
                    .seriousness: LocalizedText(ja: "非重篤", en: "Non-serious"), .date: LocalizedText("2018-04-09"), .outcome: Outcome.recovered.name,
                ]) { $1 })
            }
        } + [
            TraceRow(record: RecordID(.caseReaction, "SP-0031/1"), cells: [.subject: LocalizedText("SP-0031"), .detail: LocalizedText("</script><!-- & \"x\"")]),
            TraceRow(record: RecordID(.foreignMeasure, "unused"), cells: [:]),
        ]
    }
}
