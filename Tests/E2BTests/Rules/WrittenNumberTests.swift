@testable import E2B
import Testing

@Suite("How numbers are written")
struct WrittenNumberTests {
    private static let texts = [
        "", "0", "12", "007", "1.5", "1.", ".5", "1.5.2", "-1", "+1", "--1", "1e5", "1E-5", "1e", "1e+", "e5", "1.5e+10", "1,000", " 1", "1 ", "１２", "1\u{301}", "1.5\u{301}",
        "27.0", "9.1", "09.1", "0.1", "127.0", "27.10", "27,0", "27.0\u{301}", "12345678", "1234567", "123456789", "1234567８",
    ]

    @Test("Every shape is what the regular expression of the guide's words says", arguments: texts)
    func agreement(_ text: String) {
        #expect(WrittenNumber.isWhole(text) == (text.wholeMatch(of: /[0-9]+/) != nil))
        #expect(WrittenNumber.isDecimal(text) == (text.wholeMatch(of: /[0-9]+(\.[0-9]+)?/) != nil))
        #expect(WrittenNumber.isSigned(text) == (text.wholeMatch(of: /[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil))
        #expect(WrittenNumber.isVersion(text) == (text.wholeMatch(of: /[1-9][0-9]?\.[0-9]/) != nil))
    }
}
