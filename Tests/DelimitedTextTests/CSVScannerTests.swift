import DelimitedText
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
                case .incomplete: return records + ["incomplete"]
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

    @Test("After a faulty quote the next line is read, so that one bad line costs no good one", arguments: [
        ("1,2\n\"open,3\n4,5\n", ["1: 1|2", "2: unclosed", "3: 4|5"]),
        ("\"a\",\"b\n\"c\",\"d\"\n\"e\",\"f\"\n", ["1: stray", "2: c|d", "3: e|f"]),
    ])
    func recovery(_ text: String, _ expected: [String]) {
        let bytes = Array(text.utf8)
        let found = bytes.withUnsafeBytes { bytes in
            var scanner = CSVScanner(bytes, from: 0)
            var fields: [CSVField] = [], records: [String] = []
            while true {
                switch scanner.next(into: &fields) {
                case .record(let line): records.append("\(line): " + fields.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }.joined(separator: "|"))
                case .unclosedQuote(let line): records.append("\(line): unclosed")
                case .strayQuote(let line): records.append("\(line): stray")
                case .incomplete, .end: return records
                }
            }
        }
        #expect(found == expected)
    }

    @Test("A file read in two parts, cut anywhere, has the records it has as a whole", arguments: [
        "a,b\n1,2\n", "a,b\r\n\r\n1,2", "\"x\ny\",2\r\n3,\"4\"\r\n5,6", "\"a\"\"b\",c\n\"\",\n", "a,\"b\"", "a\"b,c\n1,2\n", "\"a\"b,c\r\n1,2\n",
    ])
    func parts(_ text: String) {
        let whole = Array(text.utf8)
        func texts(_ bytes: [UInt8], line: Int, isWhole: Bool) -> (records: [String], rest: [UInt8], line: Int) {
            bytes.withUnsafeBytes { bytes in
                var scanner = CSVScanner(bytes, from: 0, line: line, isWhole: isWhole)
                var fields: [CSVField] = [], records: [String] = []
                while true {
                    switch scanner.next(into: &fields) {
                    case .record(let line): records.append("\(line) \(fields.map { Array(bytes[$0.start..<$0.end]) }) \(Array(bytes[scanner.record]))")
                    case .unclosedQuote(let line): records.append("\(line) unclosed \(Array(bytes[scanner.record]))")
                    case .strayQuote(let line): records.append("\(line) stray \(Array(bytes[scanner.record]))")
                    case .incomplete, .end: return (records, Array(bytes[scanner.record]), scanner.line)
                    }
                }
            }
        }
        let expected = texts(whole, line: 1, isWhole: true).records
        for cut in 0...whole.count {
            let first = texts(Array(whole[..<cut]), line: 1, isWhole: false)
            let second = texts(first.rest + whole[cut...], line: first.line, isWhole: true)
            #expect(first.records + second.records == expected, "cut at \(cut)")
        }
    }
}
