import Statistics
import Testing

@Suite struct IntervalTests {
    @Test("Clopper–Pearson bounds agree with sixty-digit arithmetic to 1e-12, from 1 of 1 to a million")
    func clopperPearson() throws {
        for row in try ExpectedTable("clopper-pearson").rows {
            let proportion = try Proportion(row.number("n"), of: row.number("total"))
            let interval = try #require(ClopperPearson.interval(for: proportion, level: ConfidenceLevel(row.number("level"))))
            #expect(relativeError(interval.lower, try row.number("lower")) < 1e-12, "\(proportion) lower")
            #expect(relativeError(interval.upper, try row.number("upper")) < 1e-12, "\(proportion) upper")
        }
    }

    @Test("Wilson bounds agree with sixty-digit arithmetic to 1e-12")
    func wilson() throws {
        for row in try ExpectedTable("clopper-pearson").rows {
            let proportion = try Proportion(row.number("n"), of: row.number("total"))
            let interval = try #require(Wilson.interval(for: proportion, level: ConfidenceLevel(row.number("level"))))
            #expect(relativeError(interval.lower, try row.number("wilsonLower")) < 1e-12, "\(proportion) lower")
            #expect(relativeError(interval.upper, try row.number("wilsonUpper")) < 1e-12, "\(proportion) upper")
        }
    }

    @Test("Wald bounds are the share and 1.96 standard errors, within 0 and 1")
    func wald() throws {
        let interval = try #require(Wald.interval(for: Proportion(16, of: 156)))
        #expect(interval.lowerPercentage().description == "5.5" && interval.upperPercentage().description == "15.0" && interval.method == .wald)
        let few = try #require(Wald.interval(for: Proportion(1, of: 20)))
        #expect(few.lower == 0)
        #expect(try Wald.interval(for: Proportion(0, of: 0)) == nil)
    }

    @Test("None of N starts at 0, all of N ends at 1, and each other bound keeps its own tail")
    func edges() throws {
        let none = try #require(ClopperPearson.interval(for: Proportion(0, of: 156)))
        #expect(none.lower == 0 && none.lowerPercentage().description == "0.0" && none.upperPercentage().description == "2.3")
        let all = try #require(ClopperPearson.interval(for: Proportion(156, of: 156)))
        #expect(all.upper == 1 && all.lowerPercentage().description == "97.7" && all.upperPercentage().description == "100.0")
    }

    @Test("An interval says how it was made")
    func labelled() throws {
        let exact = try #require(ClopperPearson.interval(for: Proportion(16, of: 156), level: .ninety))
        #expect(exact.method == .clopperPearson && exact.level == .ninety)
        #expect(try Wilson.interval(for: Proportion(16, of: 156))?.method == .wilson)
    }

    @Test("Nobody to count gives no interval")
    func empty() throws {
        #expect(try ClopperPearson.interval(for: Proportion(0, of: 0)) == nil)
        #expect(try Wilson.interval(for: Proportion(0, of: 0)) == nil)
    }

    @Test("Extreme levels and counts end, in order and inside 0 to 1", arguments: [1e-9, 0.5, 0.999999999999])
    func extremes(level: Double) throws {
        for (n, total) in [(1, 2), (1, 1_000_000_000), (500_000_000, 1_000_000_000), (999_999_999, 1_000_000_000)] {
            let interval = try #require(ClopperPearson.interval(for: Proportion(n, of: total), level: ConfidenceLevel(level)))
            #expect(0 < interval.lower && interval.lower < interval.upper && interval.upper <= 1, "\(n)/\(total)")
            #expect(interval.lower < Double(n) / Double(total) && Double(n) / Double(total) < interval.upper, "\(n)/\(total)")
        }
    }

    @Test("A level that is not between 0 and 1 is refused", arguments: [0, 1, -0.5, 95])
    func level(value: Double) {
        #expect(throws: StatisticsError.confidenceLevelOutOfRange(value)) { try ConfidenceLevel(value) }
    }

    @Test("A level that is not a number is refused")
    func levelNaN() {
        #expect(throws: StatisticsError.self) { try ConfidenceLevel(.nan) }
    }

    /// From tables of the exact interval of a Poisson mean (Garwood 1936).
    @Test(arguments: [(0, 0.0, 3.6889), (1, 0.0253, 5.5716), (8, 3.4538, 15.7632), (21, 12.9993, 32.1007), (100, 81.3640, 121.6268)])
    func theExactIntervalOfACountIsThatOfTables(_ count: Int, _ lower: Double, _ upper: Double) throws {
        let bounds = try #require(PoissonInterval.bounds(for: count))
        #expect(abs(bounds.lower - lower) < 0.0001)
        #expect(abs(bounds.upper - upper) < 0.0001)
        #expect(PoissonInterval.bounds(for: 601) == nil)
    }
}
