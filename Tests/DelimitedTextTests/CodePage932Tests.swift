import DelimitedText
import Foundation
import Testing

@Suite("Windows code page 932")
struct CodePage932Tests {
    @Test("Every character of one or two bytes is what it is in a whole text, and nothing else is a character")
    func everyCharacter() {
        var decoder = CodePage932()
        var readable = 0
        for first in UInt8.min...UInt8.max {
            var candidates: [[UInt8]] = [[first]]
            // Foundation takes the control character 7F for 1A, as ICU does; it is no trail byte either.
            if first >= 0x81 { candidates += (0x40...UInt8.max).filter { $0 != 0x7F }.map { [first, $0] } }
            if first < 0x20 || first == 0x7F { continue }
            for bytes in candidates {
                var text: [UInt8] = []
                let isReadable = decoder.decode(bytes[...], into: &text)
                let expected = String(data: Data(bytes), encoding: .shiftJIS)
                #expect(isReadable == (expected != nil), "\(bytes)")
                if let expected, isReadable {
                    readable += 1
                    #expect(String(decoding: text, as: UTF8.self).unicodeScalars.elementsEqual(expected.unicodeScalars))
                }
            }
        }
        // The characters of JIS X 0208 alone are 6,879.
        #expect(readable > 7_000)
    }

    @Test("What Windows maps otherwise than the standard comes out as on Windows", arguments: [
        ([0x81, 0x60], "\u{FF5E}"), ([0x81, 0x7C], "\u{FF0D}"), ([0x81, 0x61], "\u{2225}"), ([0x81, 0xCA], "\u{FFE2}"),
        ([0x87, 0x40], "①"), ([0x87, 0x55], "Ⅱ"), ([0xFB, 0xFC], "髙"), ([0x5C], "\\"), ([0x7E], "~"), ([0xB1], "ｱ"),
    ] as [([UInt8], String)])
    func windowsCharacters(bytes: [UInt8], expected: String) {
        var decoder = CodePage932()
        var text: [UInt8] = []
        #expect(decoder.decode(bytes[...], into: &text))
        #expect(text == Array(expected.utf8))
    }

    @Test("A lead byte without its trail byte, or a byte outside the code page, is not readable", arguments: [
        [0x41, 0x81], [0x81, 0x20], [0x81, 0x7F], [0xA0], [0xFD], [0xFF], [0x85, 0x40],
    ] as [[UInt8]])
    func unreadable(bytes: [UInt8]) {
        var decoder = CodePage932()
        var text: [UInt8] = []
        #expect(!decoder.decode(bytes[...], into: &text))
    }
}
