@testable import Exchange
import Testing

@Suite("Cutting CSV into records and fields") struct CSVScannerTests {
    /// Every record as its line and texts; other outcomes as line and one word.
    private func scan(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBytes { bytes in
            var scanner = CSVScanner(bytes, from: 0)
            var fields: [CSVField] = [], records: [String] = []
            while true {
                switch scanner.next(into: &fields) {
                case .record(let line): records.append("\(line): " + fields.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }.joined(separator: "|"))
                case .unclosedQuote(let line): return records + ["\(line): unclosed"]
                case .strayQuote(let line): records.append("\(line): stray")
                case .end: return records
                }
            }
        }
    }

    @Test("Records and fields keep their lines", arguments: [
        ("a,b\n1,2\n", ["1: a|b", "2: 1|2"]),
        ("a,b\r\n1,2", ["1: a|b", "2: 1|2"]),
        ("a,b\n\n\n1,\n", ["1: a|b", "4: 1|"]),
        (",\n", ["1: |"]),
        ("", []),
        ("\n\r\n", []),
        ("\"a\",\"b\"\r\n", ["1: a|b"]),
        ("\"x\ny\",2\n3,4", ["1: x\ny|2", "3: 3|4"]),
        ("\"a\"\"b\",c", ["1: a\"\"b|c"]),
        ("a,\"\"\nb,c", ["1: a|", "2: b|c"]),
        ("a,\"b\r\nc\"\r\nd,e\r\n", ["1: a|b\r\nc", "3: d|e"]),
        ("1,2\n\"open,3\n4", ["1: 1|2", "2: unclosed"]),
        ("a\"b,c\n1,2\n", ["1: stray", "2: 1|2"]),
        ("\"a\"b,c\n1,2\n", ["1: stray", "2: 1|2"]),
        ("a,\"b\" ,c\n1,2\n", ["1: stray", "2: 1|2"]),
        ("a,\"b\"", ["1: a|b"]),
    ])
    func records(_ text: String, _ expected: [String]) {
        #expect(scan(text) == expected)
    }

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
