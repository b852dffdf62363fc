@testable import ReportAudit
import Testing

@Suite struct NumberWordsTests {
    @Test(arguments: [("three patients", 3), ("Seventeen reports", 17), ("seventy-three events", 73), ("one hundred and twelve cases", 112), ("two hundred sites", 200)])
    func countsInWordsAreRead(_ text: String, _ value: Int) {
        #expect(Passage(text).countInWords(at: 0)?.value == value)
    }

    @Test(arguments: ["one-sided", "threefold", "often", "three-week", "tenth"])
    func wordsThatHoldANumberAreNone(_ text: String) {
        #expect(Passage(text).countInWords(at: 0) == nil)
    }
}
