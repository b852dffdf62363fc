import Statistics
import Testing

@Suite struct ProportionTests {
    @Test("The published percentages come out of their n and N", arguments: [
        (16, 156, "10.3"), (3, 156, "1.9"), (1, 156, "0.6"), (0, 156, "0.0"), (156, 156, "100.0"),
        (44, 106, "41.5"), (45, 106, "42.5"), (46, 106, "43.4"), (28, 106, "26.4"), (34, 106, "32.1"), (10, 106, "9.4"),
    ])
    func published(n: Int, total: Int, text: String) throws {
        #expect(try Proportion(n, of: total).percentage()?.description == text)
    }

    @Test("A half goes up, or to the even neighbour if the house says so")
    func halves() throws {
        // 1/16 = 6.25 %, 3/16 = 18.75 %.
        #expect(try Proportion(1, of: 16).percentage()?.description == "6.3")
        #expect(try Proportion(1, of: 16).percentage(rounding: .halfEven)?.description == "6.2")
        #expect(try Proportion(3, of: 16).percentage(rounding: .halfEven)?.description == "18.8")
        #expect(try Proportion(1, of: 200).percentage(decimals: 0)?.description == "1")
        #expect(try Proportion(1, of: 200).percentage(decimals: 0, rounding: .halfEven)?.description == "0")
    }

    @Test("The rounding rule stays with the rounded value")
    func ruleTravels() throws {
        #expect(try Proportion(1, of: 16).percentage(rounding: .halfEven)?.rounding == .halfEven)
        #expect(try Proportion(1, of: 16).percentage()?.rounding == .halfUp)
    }

    @Test("Half-up agrees with its definition by integers for every n of every N up to 400")
    func definition() throws {
        for total in 1...400 {
            for n in 0...total {
                let units = try #require(try Proportion(n, of: total).percentage()).value.units
                // units − ½ ≤ 1000 n/N < units + ½, multiplied by 2N.
                #expect((2 * units - 1) * total <= 2000 * n && 2000 * n < (2 * units + 1) * total)
            }
        }
    }

    @Test("Nobody to count gives no percentage")
    func empty() throws {
        #expect(try Proportion(0, of: 0).percentage() == nil)
    }

    @Test("Counts as large as an integer holds do not overflow")
    func large() throws {
        #expect(try Proportion(Int.max, of: Int.max).percentage(decimals: 9)?.description == "100.000000000")
        #expect(try Proportion(Int.max / 2, of: Int.max).percentage(decimals: 9)?.description == "50.000000000")
    }

    @Test("A count below zero or a part above its whole is refused")
    func invalid() {
        #expect(throws: StatisticsError.negativeCount(-1)) { try Proportion(-1, of: 3) }
        #expect(throws: StatisticsError.negativeCount(-3)) { try Proportion(0, of: -3) }
        #expect(throws: StatisticsError.partExceedsWhole(part: 4, whole: 3)) { try Proportion(4, of: 3) }
    }
}
