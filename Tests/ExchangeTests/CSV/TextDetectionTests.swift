@testable import Exchange
import Testing

@Suite("What a text file is told by") struct TextDetectionTests {
    @Test("Encodings are told apart by their bytes")
    func encodings() {
        func detected(_ bytes: [UInt8]) -> TextEncoding { bytes.withUnsafeBytes { TextEncoding.detected(in: $0) } }
        #expect(detected(Array("症例番号,1\n".utf8)) == .utf8(start: 0))
        #expect(detected([0xEF, 0xBB, 0xBF, 0x41]) == .utf8(start: 3))
        #expect(detected([0x8F, 0xC7, 0x97, 0xE1]) == .cp932)
        #expect(detected(Array("症例\n番".utf8) + [0xE5, 0x8F]) == .invalid(line: 2))
        #expect(detected([0x41, 0x0A, 0xFF]) == .invalid(line: 2))
        #expect(detected([0xFE, 0xFF, 0x00, 0x41]) == .utf16)
        // Overlong forms and surrogates are no UTF-8.
        #expect(detected([0xC0, 0x80, 0xFF]) == .invalid(line: 1))
        #expect(detected([0xED, 0xA0, 0x80, 0xFF]) == .invalid(line: 1))
    }

    @Test("Near names are those few edits away", arguments: [
        ("unlistedTreshold", ["unlistedThreshold"]), ("sex", ["SEX"]), ("completely other", []),
    ])
    func nearNames(_ name: String, _ expected: [String]) {
        #expect(NearNames.nearest(to: name, in: ["unlistedThreshold", "sites", "SEX", "AGE"]) == expected)
    }
}
