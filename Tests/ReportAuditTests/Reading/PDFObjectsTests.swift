@testable import ReportAudit
import Testing

/// What hostile files cost, counted in bytes of the budget: a count is the same on every machine.
@Suite(.timeLimit(.minutes(1))) struct PDFObjectsTests {
    private func spent(_ file: [UInt8], budget: Int = 64 << 20) -> Int { budget - PDFObjects(file, budget: budget).budget }

    private func streamOfObjects(_ content: [UInt8], marks: Int) -> [UInt8] {
        Array("9 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length \(content.count) /X [\(String(repeating: "/ObjStm ", count: marks))] >> stream\n".utf8) + content + Array("\nendstream endobj".utf8)
    }

    @Test func aStreamOfObjectsIsReadOnceHoweverOftenItIsNamed() {
        let file = streamOfObjects(DeflatedRun(of: UInt8(ascii: " "), count: 1 << 20).bytes, marks: 1000)
        #expect((1 << 20...3 << 19).contains(spent(file)))
    }

    /// What goes beyond the longest stream gives nothing, but has been inflated.
    @Test func whatInflatesTooFarIsPaidFor() {
        let file = streamOfObjects(DeflatedRun(of: UInt8(ascii: " "), count: 1 << 20).bytes, marks: 1000)
        #expect(spent(file, budget: 1 << 19) >= 1 << 19)
        let form = Array("4 0 obj << /Filter /FlateDecode >> stream\n".utf8) + DeflatedRun(of: 32, count: 1 << 20).bytes + Array("\nendstream endobj".utf8)
        var objects = PDFObjects(form, budget: 1 << 19)
        #expect(objects.stream(4) == nil)
        #expect(objects.budget <= 0)
        #expect(objects.stream(4) == nil)
    }

    @Test func aStreamIsInflatedWhole() {
        var objects = PDFObjects(Array("4 0 obj << /Filter /FlateDecode >> stream\n".utf8) + DeflatedRun(of: 65, count: 70_000).bytes + Array("\nendstream endobj".utf8))
        #expect(objects.stream(4) == [UInt8](repeating: 65, count: 70_000))
    }

    /// The file grows twentyfold, and what is read of it as well: with the square it would be 400 times as much.
    @Test func aValueThatIsNotClosedEndsWhereTheNextObjectBegins() {
        func cost(_ count: Int) -> Int {
            let kids = (100..<100 + count).map { "\($0) 0 R" }.joined(separator: " ")
            let file = "1 0 obj << /Pages 2 0 R >> 2 0 obj << /Kids [\(kids)] >> trailer << /Root 1 0 R >>\n" + (100..<100 + count).map { "\($0) 0 obj (\n" }.joined()
            var objects = PDFObjects(Array(file.utf8))
            #expect(objects.pages().isEmpty)
            return PDFObjects.largest - objects.budget
        }
        #expect(cost(2000) < 30 * cost(100))
    }

    /// Nodes that all have the same children, written within each other: 30 ^ 64 of them.
    @Test func aTreeOfPagesIsWalkedNoFurtherThanTheBudget() {
        let kids = Array(repeating: "<< /Kids 3 0 R >>", count: 30).joined(separator: " ")
        let file = Array("1 0 obj << /Pages 2 0 R >> 2 0 obj << /Kids 3 0 R >> 3 0 obj [\(kids)] trailer << /Root 1 0 R >>".utf8)
        var objects = PDFObjects(file, budget: 1 << 20)
        #expect(objects.pages().isEmpty)
        #expect(objects.budget <= 0)
    }

    @Test func aValueOfMillionsOfValuesIsReadInPart() {
        var scanner = PDFScanner(Array(("[" + String(repeating: "1 ", count: 300_000) + "] /Next").utf8))
        #expect((100_000..<300_000).contains(scanner.next()?.array?.count ?? 0))
        #expect(scanner.next() == nil)
    }
}

/// One byte many times, deflated with the codes that need no table (RFC 1951, 3.2.6): 258 of them take 13 bits.
struct DeflatedRun {
    let bytes: [UInt8]

    init(of byte: UInt8, count: Int) {
        var bits: [UInt8] = [1, 1, 0]
        func add(_ code: Int, _ length: Int) { for shift in (0..<length).reversed() { bits.append(UInt8(code >> shift & 1)) } }
        // Bytes under 144 stand for themselves; then copies of 258 bytes from one byte before.
        for _ in 0..<1 + (count - 1) % 258 { add(0x30 + Int(byte), 8) }
        for _ in 0..<(count - 1) / 258 {
            add(0b1100_0101, 8)
            add(0, 5)
        }
        add(0, 7)
        // Its head; the sum at its end is left out, as from a file that breaks off.
        bytes = [0x78, 0x9C] + stride(from: 0, to: bits.count, by: 8).map { at in bits[at..<min(at + 8, bits.count)].enumerated().reduce(0) { $0 | $1.element << $1.offset } }
    }
}
