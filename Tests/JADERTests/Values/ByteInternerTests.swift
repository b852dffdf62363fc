@testable import JADER
import Testing

@Suite("Numbering byte strings")
struct ByteInternerTests {
    @Test("Equal bytes have one number, and numbers ascend as bytes are first met")
    func numbers() {
        var interner = ByteInterner(), expected: [[UInt8]: Int] = [:]
        var state: UInt64 = 7
        for _ in 0..<20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            // Few and short letters, so that most strings come again and many share a beginning.
            let bytes = (0..<Int(state >> 60)).map { UInt8(truncatingIfNeeded: state >> (UInt64($0) * 3 + 8)) & 3 }
            let found = bytes.withUnsafeBytes { interner.intern($0) }
            #expect(found.isNew == (expected[bytes] == nil))
            #expect(found.index == expected[bytes, default: expected.count])
            expected[bytes] = found.index
        }
        #expect(interner.count == expected.count)
        for (bytes, index) in expected {
            #expect(bytes.withUnsafeBytes { interner.index(of: $0) } == index)
            #expect(Array(interner.bytes(at: index)) == bytes)
        }
        #expect([9, 9].withUnsafeBytes { interner.index(of: $0) } == nil)
    }

    @Test("A number is seen once of each case, also beyond 63")
    func seen() {
        var seen = SeenNumbers()
        for index in [0, 5, 1_000] {
            for number: Int32 in [0, 1, 63, 64, 999_999_999] {
                let first = seen.insert(number, of: index), second = seen.insert(number, of: index)
                #expect(first && !second)
            }
        }
    }
}
