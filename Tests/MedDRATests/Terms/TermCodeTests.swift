import Foundation
import MedDRA
import Testing

@Suite("Term codes")
struct TermCodeTests {
    @Test("A code is read from ASCII digits only", arguments: ["", "9000030１", "-9000301", " 90000301", "1234567890", "PT1"])
    func rejected(text: String) {
        #expect(TermCode(text) == nil)
    }

    @Test("Codes order by number")
    func order() throws {
        #expect(try #require(TermCode("90000301")) < TermCode(90_000_302))
        #expect(TermCode(9) < TermCode(10))
    }

    @Test("A code is a plain number in JSON")
    func json() throws {
        let data = try JSONEncoder().encode([TermCode(90_000_301)])
        #expect(String(decoding: data, as: UTF8.self) == "[90000301]")
        #expect(try JSONDecoder().decode([TermCode].self, from: data) == [TermCode(90_000_301)])
    }
}
