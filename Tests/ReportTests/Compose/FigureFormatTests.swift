import Analysis
import Reexamination
@testable import Report
import Statistics
import Testing

@Suite("How a figure is printed")
struct FigureFormatTests {
    private func figure(_ value: FigureValue) -> Figure {
        Figure(id: "f", label: LocalizedText("f"), definition: LocalizedText("f"), population: Population(name: LocalizedText("f"), figure: nil), value: value, contributors: [])
    }

    private func text(_ value: FigureValue, _ style: FigureStyle, _ language: Language = .ja, house: HouseStyle = HouseStyle()) -> String? {
        try? FigureFormat(language: language, style: house, confidencePercent: 95).text(of: figure(value), as: style)
    }

    @Test("A proportion: percent first in prose, n first in tables", arguments: [
        (FigureStyle.value, "45", "45"), (.percent, "71.4%", "71.4%"), (.fraction, "45/63 例", "45/63"), (.full, "71.4%（45/63 例）", "71.4% (45/63)"),
        (.denominator, "63", "63"), (.cell, "45（71.4）", "45 (71.4)"),
    ])
    func proportion(style: FigureStyle, japanese: String, english: String) throws {
        let value = FigureValue.proportion(try Proportion(45, of: 63))
        #expect(text(value, style) == japanese)
        #expect(text(value, style, .en) == english)
    }

    @Test("Nobody prints 0 in a cell, never with a percentage; a part of nobody has no percentage")
    func zero() throws {
        #expect(text(.proportion(try Proportion(0, of: 156)), .cell) == "0")
        #expect(text(.proportion(try Proportion(0, of: 0)), .cell) == "0")
        #expect(text(.proportion(try Proportion(0, of: 0)), .percent) == "算出不能")
        #expect(text(.proportion(try Proportion(0, of: 156)), .full) == "0.0%（0/156 例）")
    }

    @Test("What was not looked for is －, whatever the style", arguments: FigureStyle.allCases)
    func notInvestigated(style: FigureStyle) {
        #expect(text(.notInvestigated, style) == "－")
        #expect(text(.notInvestigated, style, .en) == "－")
        #expect(text(.notEstimable, style) == "算出不能")
        #expect(text(.notEstimable, style, .en) == "not estimable")
    }

    @Test("Medians have one decimal, exactly", arguments: [(1338, "669.0"), (25, "12.5")])
    func median(doubled: Int, expected: String) throws {
        #expect(text(.quantity(try #require(Rational(doubled, over: 2)), .days), .value) == expected)
    }

    @Test("Halves of a percentage's last digit go up", arguments: [(1, 2000, "0.1%"), (1, 2001, "0.0%"), (1, 8, "12.5%"), (1, 16, "6.3%")])
    func halfUp(numerator: Int, denominator: Int, expected: String) throws {
        #expect(text(.proportion(try Proportion(numerator, of: denominator)), .percent) == expected)
    }

    @Test("The house decides the decimals")
    func decimals() throws {
        var house = HouseStyle()
        house.percentDecimals = 2
        #expect(text(.proportion(try Proportion(45, of: 63)), .percent, house: house) == "71.43%")
    }

    @Test("An interval names its level in prose and its open end in words")
    func intervals() {
        let share = FigureValue.interval(lower: 0.58653, upper: 0.82109, .clopperPearson)
        #expect(text(share, .interval) == "95%CI 58.7～82.1%")
        #expect(text(share, .interval, .en) == "95% CI 58.7–82.1%")
        #expect(text(share, .value) == "58.7～82.1%")
        #expect(text(.interval(lower: 365, upper: 800.5, .brookmeyerCrowleyLogLog), .interval) == "95%CI 365～800.5 日")
        #expect(text(.interval(lower: 365, upper: nil, .brookmeyerCrowleyLogLog), .interval) == "95%CI 365 日～未到達")
        #expect(text(.interval(lower: 365, upper: nil, .brookmeyerCrowleyLogLog), .interval, .en) == "95% CI 365 days – not reached")
    }

    @Test("A style that a value cannot take is refused", arguments: [FigureStyle.percent, .fraction, .full, .denominator, .interval])
    func refused(style: FigureStyle) {
        #expect(throws: FigureFormatError.styleDoesNotFit(style, figure: "f")) {
            try FigureFormat(language: .ja, style: HouseStyle(), confidencePercent: 95).text(of: figure(.count(3, .cases)), as: style)
        }
    }

    @Test("Dates follow the era's calendar, the house's, or English")
    func dates() throws {
        let date = try day("2019-05-01"), month = try partial("2014-07")
        var gregorian = HouseStyle()
        gregorian.calendar = .gregorian
        let era = FigureFormat(language: .ja, style: HouseStyle(), confidencePercent: 95)
        let plain = FigureFormat(language: .ja, style: gregorian, confidencePercent: 95), english = FigureFormat(language: .en, style: HouseStyle(), confidencePercent: 95)
        #expect(era.date(date) == "令和元年 5 月 1 日")
        #expect(plain.date(date) == "2019 年 5 月 1 日")
        #expect(english.date(date) == "1 May 2019")
        #expect([era, plain, english].map { $0.month(of: month) } == ["平成 26 年 7 月", "2014 年 7 月", "July 2014"])
        #expect([era, plain, english].map { $0.month(of: .year(2014)) } == ["平成 26 年", "2014 年", "2014"])
        let known: [PartialDate] = [.day(date), month, .year(2014)]
        #expect(known.map { english.date($0) } == ["1 May 2019", "July 2014", "2014"])
        let window = try #require(DateWindow(first: try day("2014-05-23"), last: try day("2024-05-22")))
        #expect([era, english].map { $0.window(window) } == ["平成 26 年 5 月 23 日～令和 6 年 5 月 22 日", "23 May 2014 – 22 May 2024"])
    }

    @Test("A year in which the era changed bears both; an axis abbreviates them and says so")
    func years() {
        var gregorian = HouseStyle()
        gregorian.calendar = .gregorian
        let era = FigureFormat(language: .ja, style: HouseStyle(), confidencePercent: 95)
        let plain = FigureFormat(language: .ja, style: gregorian, confidencePercent: 95), english = FigureFormat(language: .en, style: HouseStyle(), confidencePercent: 95)
        #expect([2018, 2019, 2020, 1989].map(era.year) == ["平成 30 年", "平成 31 年／令和元年", "令和 2 年", "昭和 64 年／平成元年"])
        #expect([2018, 2019, 2020].map(era.shortYear) == ["H30", "H31/R1", "R2"])
        #expect(era.erasKey(of: [2018, 2019, 2020]) == "H：平成、R：令和")
        for format in [plain, english] {
            #expect(format.shortYear(2019) == "2019")
            #expect(format.erasKey(of: [2019]) == nil)
        }
        #expect(plain.year(2019) == "2019 年")
    }

    @Test("A window in a sentence says from when to when")
    func during() throws {
        let window = try #require(DateWindow(first: try day("2012-01-18"), last: try day("2024-05-22")))
        #expect(FigureFormat(language: .ja, style: HouseStyle(), confidencePercent: 95).during(window) == "平成 24 年 1 月 18 日から令和 6 年 5 月 22 日まで")
        #expect(FigureFormat(language: .en, style: HouseStyle(), confidencePercent: 95).during(window) == "from 18 January 2012 to 22 May 2024")
    }

    @Test("A Kaplan–Meier median that is not reached says so; one over nobody cannot be estimated", arguments: ["km.median", "km.median.ci"])
    func notReached(id: String) throws {
        func figure(_ contributors: [Contributor]) -> Figure {
            Figure(id: FigureID("efficacy.s.progression.\(id)"), label: LocalizedText("f"), definition: LocalizedText("f"), population: Population(name: LocalizedText("f"), figure: nil),
                   value: .notEstimable, contributors: contributors)
        }
        let followed = Contributor(unit: "S-1", records: [])
        #expect(try FigureFormat(language: .ja, style: HouseStyle(), confidencePercent: 95).text(of: figure([followed]), as: .value) == "未到達")
        #expect(try FigureFormat(language: .en, style: HouseStyle(), confidencePercent: 95).text(of: figure([followed]), as: .value) == "not reached")
        #expect(try FigureFormat(language: .ja, style: HouseStyle(), confidencePercent: 95).text(of: figure([]), as: .value) == "算出不能")
    }

    @Test("An English name stands small inside a sentence, unless it is an abbreviation or a proper adjective", arguments: [
        ("Safety analysis set", "safety analysis set"), ("Japanese phase II trial", "Japanese phase II trial"), ("MRI findings", "MRI findings"), ("Dear Healthcare Professional letter", "Dear Healthcare Professional letter"), ("Year 1 form", "year 1 form"), ("", ""),
    ])
    func sentenceCase(name: String, inside: String) {
        #expect(SentenceCase.inside(name) == inside)
    }

    @Test("Items are marked ① to ㊿, then in parentheses", arguments: [(1, "①"), (20, "⑳"), (21, "㉑"), (35, "㉟"), (36, "㊱"), (50, "㊿"), (51, "(51)"), (0, "(0)")])
    func marks(number: Int, mark: String) {
        #expect(ItemMark.circled(number) == mark)
    }

    @Test("Latin is set off from kana and kanji, not from punctuation", arguments: [
        ("表 1", "のとおり", true), ("は", "12 カ月", true), ("（", "45/63", false), ("例）", "であった", false), ("10.3%", "、", false), ("カテゴリー", "1", true), ("a", "b", false), ("", "あ", false),
    ])
    func spacing(left: String, right: String, isNeeded: Bool) {
        #expect(JapaneseSpacing.isNeeded(between: left, and: right) == isNeeded)
    }
}
