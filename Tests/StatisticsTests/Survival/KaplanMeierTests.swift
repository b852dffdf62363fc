import Statistics
import Testing

@Suite struct KaplanMeierTests {
    /// The observations of the expected-values files, by data set.
    static func curves() throws -> [String: KaplanMeier] {
        let rows = try ExpectedTable("kaplan-meier-observations").rows
        return try Dictionary(grouping: rows) { $0["set"] ?? "" }.mapValues { rows in
            try KaplanMeier(rows.map { .init(days: try $0.number("days"), event: try $0.text("event") == "1") })
        }
    }

    @Test("Every step, count, estimate, standard error and log-log bound is that of R's survfit")
    func steps() throws {
        let curves = try Self.curves()
        let expected = Dictionary(grouping: try ExpectedTable("kaplan-meier-steps").rows) { [$0["set"] ?? "", $0["level"] ?? ""] }
        #expect(expected.count == 2 * curves.count)
        for (key, rows) in expected {
            let curve = try #require(curves[key[0]])
            let level = try ConfidenceLevel(#require(Double(key[1])))
            try #require(curve.steps.count == rows.count)
            for (step, row) in zip(curve.steps, rows) {
                let place: Comment = "\(key[0]) day \(step.days)"
                #expect(step.days == (try row.number("days")), place)
                #expect(step.atRisk == (try row.number("atRisk")), place)
                #expect(step.events == (try row.number("events")), place)
                #expect(step.censored == (try row.number("censored")), place)
                #expect(relativeError(step.survival, try row.number("survival")) < 1e-12, place)
                let interval = curve.interval(at: step, level: level)
                if try row.text("logStandardError") == "Inf" {
                    #expect(step.logVariance == .infinity && step.variance == nil && interval == nil, place)
                    continue
                }
                #expect(relativeError(step.logVariance.squareRoot(), try row.number("logStandardError")) < 1e-12, place)
                if try row.text("lower") == "NA" {
                    #expect(interval == nil, place)
                } else {
                    let bounds = try #require(interval)
                    // R keeps qnorm to 1e-15; the power amplifies what is left near S = 1.
                    #expect(relativeError(bounds.lower, try row.number("lower")) < 1e-11, place)
                    #expect(relativeError(bounds.upper, try row.number("upper")) < 1e-11, place)
                    #expect(bounds.method == .logLog && bounds.level == level, place)
                }
            }
        }
    }

    @Test("Every median and its Brookmeyer–Crowley bounds are those of R's survfit, not reached included")
    func medians() throws {
        let curves = try Self.curves()
        let rows = try ExpectedTable("kaplan-meier-medians").rows
        #expect(rows.count == 2 * curves.count)
        for row in rows {
            let name = try row.text("set")
            let curve = try #require(curves[name])
            let interval = curve.medianInterval(level: try ConfidenceLevel(row.number("level")))
            #expect(text(curve.median) == (try row.text("median")), "\(name) median")
            #expect(text(interval.lower) == (try row.text("lower")), "\(name) lower")
            #expect(text(interval.upper) == (try row.text("upper")), "\(name) upper")
        }

        func text(_ time: MedianTime) -> String {
            switch time {
            case .notReached: "NA"
            case .days(let days): days.denominator == 1 ? days.description : days.rounded(to: 1)?.description ?? "too large"
            }
        }
    }

    @Test("The curve and the number at risk are read at any day, before, between and after the steps")
    func reading() throws {
        let curve = try KaplanMeier([(10, true), (20, false), (30, true), (30, false)].map { .init(days: $0.0, event: $0.1) })
        #expect([0, 9, 10, 29, 30, 99].map(curve.survival(at:)) == [1, 1, 0.75, 0.75, 0.375, 0.375])
        #expect([0, 10, 11, 20, 21, 30, 31].map(curve.numberAtRisk(at:)) == [4, 4, 3, 3, 2, 2, 0])
        #expect(curve.subjects == 4 && curve.events == 2)
    }

    @Test("The order in which people are given does not matter")
    func order() throws {
        let people = (0..<40).map { KaplanMeier.Observation(days: ($0 * 17) % 23, event: $0 % 3 != 0) }
        #expect(try KaplanMeier(people) == KaplanMeier(people.reversed()))
    }

    @Test("Nobody, or somebody followed for less than no time, is refused")
    func refused() {
        #expect(throws: StatisticsError.noObservations) { try KaplanMeier([]) }
        #expect(throws: StatisticsError.negativeTime(-1)) {
            try KaplanMeier([.init(days: 3, event: true), .init(days: -1, event: false)])
        }
    }
}
