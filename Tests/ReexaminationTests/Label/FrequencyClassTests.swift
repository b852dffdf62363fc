import Reexamination
import Testing

@Suite("Frequency classes of a label")
struct FrequencyClassTests {
    /// Words, and whether 4, 5 and 6 of 100 patients are more than they foretell; `nil` where they foretell no bound.
    static let classes: [(String, [Bool]?)] = [
        ("5％未満", [false, true, true]), ("1～5％未満", [false, true, true]), ("1%以上5%未満", [false, true, true]), ("５％以下", [false, false, true]),
        ("0.1～5.5%未満", [false, false, true]), ("5.00% 未満", [false, true, true]), ("5%以上", nil), ("頻度不明", nil), ("5.8％", nil), ("", nil),
    ]

    @Test("The upper bound is read from the words, with or without itself, and held against a share exactly", arguments: classes)
    func bound(_ words: String, _ exceeded: [Bool]?) {
        let found = FrequencyClass(words)
        #expect(found.map { bound in [4, 5, 6].map { bound.isExceeded(by: $0, of: 100) } } == exceeded)
    }

    @Test("Nobody exceeds nothing")
    func nobody() {
        #expect(FrequencyClass("5％未満")?.isExceeded(by: 0, of: 0) == false)
        #expect(FrequencyClass("5％以下")?.isExceeded(by: 0, of: 0) == false)
    }
}
