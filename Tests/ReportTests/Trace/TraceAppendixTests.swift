import Analysis
import Reexamination
@testable import Report
import Statistics
import Testing

@Suite("The trace of figures")
struct TraceAppendixTests {
    private let one = RecordID(.adverseEvent, "A-1/1"), two = RecordID(.subject, "A-1"), other = RecordID(.subject, "B-2")

    private func entry(_ id: String, _ contributors: [Contributor]) -> TraceAppendix.Entry {
        .init(id: FigureID(id), label: LocalizedText(id), definition: LocalizedText(id), population: LocalizedText(id), populationFigure: nil,
              value: LocalizedText("1"), numerator: 1, denominator: nil, contributors: contributors)
    }

    @Test("Each record that a figure rests on has one row, others none; rows ascend")
    func rows() {
        let trace = TraceAppendix(
            entries: [entry("a", [Contributor(unit: "A-1", records: [two, one])]), entry("b", [Contributor(unit: "A-1", records: [one])])],
            rows: [TraceRow(record: two, cells: [.age: LocalizedText("34")]), TraceRow(record: other, cells: [:])])
        #expect(trace.rows.map(\.record) == [one, two])
        #expect(trace.row(of: two)?.cells == [.age: LocalizedText("34")])
        #expect(trace.row(of: one)?.cells == [:])
        #expect(trace.row(of: other) == nil)
        #expect(trace.rowNumber(of: two) == 1)
        #expect(trace["b"]?.contributors.count == 1)
        #expect(trace["c"] == nil)
    }

    @Test("A value is shown with its unit, and a percentage never without n and N")
    func values() throws {
        func text(_ value: FigureValue) -> LocalizedText { value.traceText(decimals: 1) }
        #expect(text(.count(76, .sites)) == LocalizedText(ja: "76 施設", en: "76 sites"))
        #expect(text(.proportion(try Proportion(16, of: 156))) == LocalizedText(ja: "16/156 例（10.3%）", en: "16/156 (10.3%)"))
        #expect(text(.proportion(try Proportion(0, of: 0))) == LocalizedText(ja: "0/0 例（算出不能）", en: "0/0 (not estimable)"))
        #expect(text(.quantity(try #require(Rational(25, over: 2)), .doses)) == LocalizedText(ja: "12.5 回", en: "12.5 doses"))
        #expect(text(.interval(lower: 0.58651, upper: 0.8211449, .clopperPearson)).en == "58.651–82.114% (Clopper–Pearson)")
        #expect(text(.interval(lower: 669, upper: nil, .brookmeyerCrowleyLogLog)).ja == "669–未到達 日（Brookmeyer–Crowley 法、log–log 変換）")
        #expect(text(.interval(lower: 12.5, upper: 40, .brookmeyerCrowleyLogLog)).en == "12.5–40 days (Brookmeyer–Crowley, log–log)")
        #expect(text(.date(try #require(CalendarDate("2014-05-23")))).ja == "2014-05-23")
    }

    @Test("Looked for and not seen is not the same as not looked for")
    func zero() throws {
        let seen = FigureValue.proportion(try Proportion(0, of: 156))
        #expect(seen.traceText(decimals: 1).ja == "0/156 例（0.0%）")
        #expect(seen.numeratorAndDenominator == (0, 156))
        #expect(FigureValue.notInvestigated.traceText(decimals: 1).ja == "－（対象としていない）")
        #expect(FigureValue.notInvestigated.numeratorAndDenominator == (nil, nil))
        #expect(FigureValue.notEstimable.traceText(decimals: 1).en == "not estimable")
    }
}
