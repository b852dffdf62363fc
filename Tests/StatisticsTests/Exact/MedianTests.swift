import Statistics
import Testing

@Suite struct MedianTests {
    @Test("An odd number of values has its middle one")
    func odd() {
        #expect(median(of: [9, 1, 5]) == Rational(5))
        #expect(median(of: [-3]) == Rational(-3))
    }

    @Test("An even number of values has exactly half way between the middle two")
    func even() {
        #expect(median(of: [13, 1, 12, 40])?.rounded(to: 1)?.description == "12.5")
        #expect(median(of: [668, 670])?.rounded(to: 1)?.description == "669.0")
        #expect(median(of: [-2, -1])?.rounded(to: 1)?.description == "-1.5")
        #expect(median(of: [-2, -1])?.rounded(to: 0)?.description == "-2")
        #expect(median(of: [-2, -1])?.rounded(to: 0, .halfEven)?.description == "-2")
        #expect(median(of: [2, 3])?.rounded(to: 0, .halfEven)?.description == "2")
    }

    @Test("No values have no median")
    func none() {
        #expect(median(of: []) == nil)
    }

    @Test("Middle values whose sum does not fit give no median instead of a trap")
    func overflow() {
        #expect(median(of: [Int.max, Int.max]) == nil)
        #expect(median(of: [Int.min, Int.max]) == Rational(-1, over: 2))
    }
}

@Suite struct RationalTests {
    @Test("A fraction is kept in lowest terms with its sign above the line")
    func lowestTerms() throws {
        let half = try #require(Rational(-6, over: -12))
        #expect(half.numerator == 1 && half.denominator == 2)
        #expect(Rational(6, over: -12)?.description == "-1/2")
        #expect(Rational(0, over: -5) == Rational(0))
        #expect(Rational(Int.min, over: 2)?.numerator == Int.min / 2)
    }

    @Test("A fraction with nothing below the line, or one that does not fit, is refused")
    func refused() {
        #expect(Rational(1, over: 0) == nil)
        #expect(Rational(1, over: Int.min) == nil)
        #expect(Rational(Int.min, over: -1) == nil)
        #expect(Rational(Int.max).rounded(to: 1) == nil)
        #expect(Rational(Int.max).rounded(to: 0)?.units == Int.max)
    }

    @Test("Fractions order by value, also where the products exceed 64 bits")
    func order() throws {
        let third = try #require(Rational(1, over: 3)), half = try #require(Rational(1, over: 2))
        #expect(third < half && !(half < third) && !(half < half))
        #expect(try #require(Rational(-1, over: 2)) < #require(Rational(-1, over: 3)))
        #expect(try #require(Rational(Int.max - 1, over: Int.max)) < Rational(1))
        #expect(try #require(Rational(-Int.max, over: 2)) < Rational(-3))
    }
}
