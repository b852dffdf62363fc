import Reexamination
@testable import ReportAudit
import Statistics
import Testing

@Suite struct QuantitiesTests {
    private func units(_ text: String) -> [String] { Quantities(in: Passage(text)).all.map { "\($0.value.units)\($0.unit == .none ? "" : " \($0.unit.rawValue)")" } }

    @Test func aNumberIsReadWithItsUnit() {
        #expect(units("179 例 179 件であり、76 施設で 12 カ月") == ["179 cases", "179 events", "76 sites", "12 months"])
        #expect(units("1,234 例") == ["1234 cases"])
    }

    @Test func numbersOfNamesCountNothing() {
        #expect(units("第 14 条第 2 項、表 6、120 mg、20062004 試験、MedDRA PT1、5 年調査票") == [])
    }

    @Test func ratesAreReadInEveryOrder() {
        for text in ["71.4%（45/63 例）", "45/63 例（71.4%）", "71.4% (45/63)"] {
            let rate = Quantities(in: Passage(text)).rates.first
            #expect(rate?.numerator == 45 && rate?.denominator == 63 && rate?.percentage.description == "71.4", "\(text)")
        }
        #expect(Quantities(in: Passage("16（10.3）")).rates.first?.numerator == 16)
        // 低下（1） names a count, not a share.
        #expect(Quantities(in: Passage("3（1）")).rates.isEmpty)
    }

    @Test func datesAreReadInErasAndInTheCommonEra() {
        let dates = { (text: String) in Quantities(in: Passage(text)).dates.map { $0.date?.description } }
        #expect(dates("平成 26 年 5 月 23 日、令和元年 6 月、2014 年 5 月 23 日、23 May 2014") == ["2014-05-23", "2019-06", "2014-05-23", "2014-05-23"])
        #expect(dates("平成 26 年 2 月 30 日") == [nil])
    }
}
