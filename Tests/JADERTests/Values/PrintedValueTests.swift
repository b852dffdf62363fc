@testable import JADER
import Testing

@Suite("What is read from printed values")
struct PrintedValueTests {
    @Test("Ages, weights and heights are ranges", arguments: [
        ("60歳代", 60, 69), ("10歳未満", 0, 9), ("６０歳代", 60, 69), ("60代", 60, 69), ("100歳以上", 100, nil), ("35歳", 35, 35),
    ] as [(String, Int, Int?)])
    func ages(_ printed: String, _ least: Int, _ greatest: Int?) {
        let range = PrintedRange(printed, units: PrintedRange.age)
        #expect(range?.least == least)
        #expect(range?.greatest == greatest)
    }

    @Test("Weights and heights have their units")
    func measures() {
        #expect(PrintedRange("50kg台", units: PrintedRange.weight)?.greatest == 59)
        #expect(PrintedRange("５０ｋｇ台", units: PrintedRange.weight)?.least == 50)
        #expect(PrintedRange("150cm台", units: PrintedRange.height)?.least == 150)
        #expect(PrintedRange("150cm台", units: PrintedRange.weight) == nil)
    }

    @Test("Words are kept and not guessed at", arguments: ["高齢者", "不明", "小児", "歳代", "", "60歳ころ", "0歳未満", "99999歳"])
    func words(_ printed: String) {
        #expect(PrintedRange(printed, units: PrintedRange.age) == nil)
    }

    @Test("Quarters", arguments: [
        ("2019・第三", 2019, 3), ("２０１９・第三", 2019, 3), ("2019年度・第四四半期", 2019, 4), ("2019年度第1四半期", 2019, 1), ("2019･第二", 2019, 2), ("2019Q4", 2019, 4),
    ])
    func quarters(_ printed: String, _ year: Int, _ quarter: Int) {
        #expect(FiscalQuarter(printed) == FiscalQuarter(fiscalYear: year, quarter: quarter))
    }

    @Test("What is no quarter", arguments: ["2019", "2019・第五", "19・第一", "不明", "", "2019・第一第二", "+019・第一"])
    func noQuarters(_ printed: String) {
        #expect(FiscalQuarter(printed) == nil)
    }

    @Test("Dates are as exact as they are printed; impossible ones are none")
    func dates() throws {
        let day = try #require(PrintedDate("20200229"))
        #expect([day.year, day.month, day.day] == [2020, 2, 29])
        let month = try #require(PrintedDate("202002"))
        #expect([month.year, month.month, month.day] == [2020, 2, nil])
        #expect(PrintedDate("2020")?.month == nil)
        for printed in ["20190229", "202013", "0000", "2020-01", "不明", ""] { #expect(PrintedDate(printed) == nil) }
    }
}
