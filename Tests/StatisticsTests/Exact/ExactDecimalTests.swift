import Statistics
import Testing

@Suite struct ExactDecimalTests {
    @Test("A decimal prints all its places and a leading zero", arguments: [
        (103, 1, "10.3"), (6690, 1, "669.0"), (5, 1, "0.5"), (-5, 1, "-0.5"), (0, 2, "0.00"), (7, 0, "7"), (-1234, 3, "-1.234"), (1, 3, "0.001"),
    ])
    func printing(units: Int, places: Int, text: String) throws {
        let decimal = ExactDecimal(units: units, places: try #require(DecimalPlaces(places)))
        #expect(decimal.description == text)
        #expect(ExactDecimal(text) == decimal)
    }

    @Test("What is not plainly a decimal is not read", arguments: ["", "-", ".5", "5.", "1.2.3", "１０", "1e3", "+4", "--4", "1.0123456789", "99999999999999999999"])
    func refused(text: String) {
        #expect(ExactDecimal(text) == nil)
    }

    @Test("Places outside 0 to 9 are refused", arguments: [(-1, false), (0, true), (9, true), (10, false)])
    func places(count: Int, isAccepted: Bool) {
        #expect(DecimalPlaces(count)?.count == (isAccepted ? count : nil))
    }

    @Test("Decimals that print differently are different")
    func equality() {
        #expect(ExactDecimal(units: 103, places: 1) != ExactDecimal(units: 1030, places: 2))
    }
}
