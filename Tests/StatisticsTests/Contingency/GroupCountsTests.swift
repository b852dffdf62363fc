import Statistics
import Testing

@Suite struct GroupCountsTests {
    private static func counts(_ text: String) throws -> GroupCounts {
        try #require(GroupCounts(text.split(separator: " ").map { group in
            let parts = group.split(separator: "/").compactMap { Int($0) }
            return try Proportion(parts[0], of: parts[1])
        }))
    }

    @Test("p values agree with scipy, statsmodels and whole fractions to 1e-9")
    func agreeWithOtherSoftware() throws {
        for row in try ExpectedTable("contingency").rows {
            let name = try row.text("groups"), counts = try Self.counts(name)
            func compare(_ value: Double?, _ column: String) throws {
                guard try row.text(column) != "-" else { return #expect(value == nil, "\(name) \(column)") }
                #expect(relativeError(try #require(value), try row.number(column)) < 1e-9, "\(name) \(column)")
            }
            try compare(counts.chiSquared(), "chi")
            try compare(counts.chiSquaredWithYates(), "yates")
            try compare(counts.likelihoodRatio(), "g")
            try compare(counts.fisherExact(), "fisher")
            try compare(counts.fisherOneSided(), "oneSided")
            try compare(counts.cochranArmitage(), "trend")
        }
    }

    @Test("Groups without patients count for nothing, and without a difference to look for there is no test")
    func noTest() throws {
        #expect(GroupCounts([try Proportion(1, of: 10)]) == nil)
        #expect(GroupCounts([try Proportion(1, of: 10), try Proportion(0, of: 0)]) == nil)
        #expect(GroupCounts([try Proportion(0, of: 10), try Proportion(0, of: 9)]) == nil)
        #expect(GroupCounts([try Proportion(10, of: 10), try Proportion(9, of: 9)]) == nil)
        #expect(GroupCounts([try Proportion(1, of: 2_000_000), try Proportion(9, of: 9)]) == nil)
    }

    @Test("Equal shares give a p of 1")
    func equalShares() throws {
        let counts = try Self.counts("5/50 5/50")
        #expect(counts.chiSquared() == 1 && counts.chiSquaredWithYates() == 1)
        #expect(abs((counts.fisherExact() ?? 0) - 1) < 1e-12)
    }

    @Test("A table with too many ways to spread its events has no exact p rather than a late one")
    func tooMany() throws {
        #expect(try Self.counts("100/900 120/900 130/900 140/900 150/900").fisherExact() == nil)
    }

    @Test("Large groups keep their small tails")
    func smallTails() throws {
        let p = try #require(try Self.counts("10/50000 400/50000").fisherExact())
        #expect(p > 0 && p < 1e-90)
    }
}
