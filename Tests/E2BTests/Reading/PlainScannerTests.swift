@testable @_spi(Comparison) import E2B
import Foundation
import Testing

@Suite("Messages in plain XML")
struct PlainScannerTests {
    /// All that reading a file comes to: messages, the lines of everything, what stands around them, and the problem it ends with.
    struct Outcome: Equatable {
        var messages: [ICSR] = []
        var lines: [[Int32]] = []
        var kinds: [[UInt8]] = []
        var elements: [[ElementInstance]] = []
        var namespaces: [[ICSR.Declaration]] = []
        var batch: Batch?
        var batchLines: [[Int32]] = []
        var problem: MessageProblem?
        var plain = 0

        init(_ bytes: [UInt8], _ limits: ReadingLimits, alone: Bool) {
            var limits = limits
            limits.usesParserAlone = alone
            do {
                let reader = try MessageReader(bytes: bytes, limits: limits)
                defer { plain = reader.plainMessageCount }
                do {
                    while let message = try reader.next() {
                        messages.append(message)
                        lines.append(message.tree.nodes.map(\.line))
                        kinds.append(message.tree.nodes.map(\.word))
                        elements.append(message.elements)
                        namespaces.append(message.namespaces)
                    }
                } catch { problem = error }
                batch = reader.batch
                batchLines = [reader.batch.head, reader.batch.tail, reader.batch.epilog].map { $0.nodes.map(\.line) }
            } catch { problem = error }
        }
    }

    /// The number of messages that libxml2 had no part in, after a proof that it made no difference.
    @discardableResult
    private func plainMessages(_ bytes: [UInt8], _ limits: ReadingLimits = ReadingLimits(), _ comment: Comment? = nil) -> Int {
        var mine = Outcome(bytes, limits, alone: false)
        let theirs = Outcome(bytes, limits, alone: true)
        let plain = mine.plain
        mine.plain = 0
        #expect(theirs.plain == 0)
        #expect(mine == theirs, comment)
        return plain
    }

    private func batch(_ messages: String, root: String = "", header: String = "<id root=\"1.2\" extension=\"例\"/>") -> [UInt8] {
        Array("""
            <?xml version="1.0" encoding="UTF-8"?>
            <MCCI_IN200100UV01 xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"\(root)>
              \(header)
              \(messages)
            </MCCI_IN200100UV01>

            """.utf8)
    }

    private func message(_ inside: String) -> String {
        "<PORR_IN049016UV>\n    <id root=\"2.16.840.1.113883.3.989.2.1.3.1\" extension=\"JP-1\"/>\n    \(inside)\n  </PORR_IN049016UV>"
    }

    @Test("What a program of this project writes is plain, every message of it")
    func ownBatch() throws {
        let (batch, messages) = try Fixture.batch()
        let plainOnes = messages.map { message in
            var draft = ICSRDraft()
            draft[.N_2_r_1] = message[.N_2_r_1]?.text
            draft[.C_1_8_1] = "JP-EXAMPLE & <1> \"例\""
            draft[.H_1] = "第1病日。\n\n  <検査> & 処置\t終わり"
            return draft.icsr()
        }
        #expect(plainMessages(MessageWriter.xml(of: plainOnes, in: batch)) == plainOnes.count)
    }

    @Test("Plain text, entities, line ends of both kinds, quotes of both kinds, prefixes that the batch declares and empty messages", arguments: [
        "<text>あ &amp; &lt;b&gt; &quot;c&quot; &apos;d&apos;\n  e</text>", "<text>\r\n  a\r\n\r\nb  </text>\r\n", "<text>  \n </text>", "<text> \r\n </text>",
        "<value xsi:type='PQ'  value = \"1\"\n unit='m&amp;g&quot;'/>", "<a><b></b><b/><b > </b ></a>", "<text>] ]> a]b 𠮷 é \u{7F}</text>", "<x:observation2/>",
        "<text>mixed <b/> text </text>", "<a_long-name.of-more-than-sixteen/><a_long-name.af-more-than-sixteen/>", "<a x=''/>", "<a b=\"1\tあ'>\"/>",
    ])
    func plain(_ inside: String) {
        let bytes = batch(message(inside) + message(inside) + "\n" + message("<c/>") + "<PORR_IN049016UV/>", root: " xmlns:x=\"urn:example\"")
        let isPlain = !inside.contains("\t")
        #expect(plainMessages(bytes, ReadingLimits(), Comment(rawValue: inside)) == (isPlain ? 4 : 0))
    }

    @Test("What is not plain is libxml2's to read or refuse, from the message it stands in", arguments: [
        "<!-- c -->", "<?p i?>", "<text><![CDATA[a<b]]></text>", "<text>&#x3042;</text>", "<a b=\"&#10;\"/>", "<text>&nothing;</text>", "<text>&amp</text>",
        "<text>a]]>b</text>", "<text>\u{1}</text>", "<text>\u{FFFF}</text>", "<text>a\rb</text>", "<a b=\"a\nb\"/>", "<a b=\"a<b\"/>", "<a b='1' b='2'/>",
        "<a x:b='1' y:b='2'/>", "<z:a/>", "<a z:b='1'/>", "<a xml:space=\"preserve\"/>", "<a xmlns=\"urn:other\"><b/></a>",
        "<q:a xmlns:q=\"urn:q\"/>", "<a></b>", "</b>", "<é/>", "<aé/>",
        "<a é=\"1\"/>", "<1a/>", "<a:b:c/>", "<:a/>", "<a:/>", "<a b/>", "<a b=c/>", "<a b='1'c='2'/>", "<a / >", "< a/>", "<a", "<a b='", "<a b",
        "<", "<!", "<!DOCTYPE a>", "<text>\u{FFFE}</text>",
    ])
    func notPlain(_ inside: String) {
        let bytes = batch(message("<a/>") + "\n\n" + message("<b/>\n" + inside) + message("<c/>"), root: " xmlns:x=\"urn:example\" xmlns:y=\"urn:example\"")
        #expect(plainMessages(bytes, ReadingLimits(), Comment(rawValue: inside)) == 1)
        // In the first message, and in bytes that are cut anywhere behind it.
        plainMessages(batch(message(inside)), ReadingLimits(), Comment(rawValue: inside))
    }

    @Test("Bytes that are no UTF-8 are as wrong in plain messages as elsewhere", arguments: [
        [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xE3, 0x81], [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBE], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
        [0xF5, 0x80, 0x80, 0x80], [0xFF], [0x00], [0x82, 0xA0],
    ] as [[UInt8]])
    func wrongBytes(_ wrong: [UInt8]) {
        let mark = Array("@@".utf8)
        for place in ["<text>あ@@い</text>", "<a b=\"あ@@い\"/>", "<a b=\"&amp;@@\"/>", "<a b=\"@@"] {
            let bytes = batch(message("<a/>") + message(place))
            guard let at = bytes.indices.first(where: { bytes[$0...].starts(with: mark) }) else { continue }
            #expect(plainMessages(Array(bytes[..<at]) + wrong + Array(bytes[(at + 2)...])) == 1)
        }
    }

    @Test("What stands between messages, before them and after them stays, and so does what is wrong there", arguments: [
        "stray", "<stray/>", "<!-- c -->", "<?p i?>", "&amp;", "  ", "</x>", "<PORR_IN049016UV>", "]]>", "<PORR_IN049016UVX/>", "<x:PORR_IN049016UV/>",
    ])
    func between(_ stray: String) {
        let one = message("<a/>"), root = " xmlns:x=\"urn:hl7-org:v3\""
        plainMessages(batch(one + "\n " + stray + "\n\n " + one + one, root: root), ReadingLimits(), Comment(rawValue: stray))
        plainMessages(batch(stray + one + one, root: root), ReadingLimits(), Comment(rawValue: stray))
        plainMessages(batch("\n" + one + one + stray, root: root), ReadingLimits(), Comment(rawValue: stray))
        plainMessages(batch(one + one) + Array(stray.utf8), ReadingLimits(), Comment(rawValue: stray))
        plainMessages(batch(one, header: "<!-- <PORR_IN049016UV> -->"), ReadingLimits(), Comment(rawValue: stray))
        plainMessages(batch(one, header: "<a b='<PORR_IN049016UV'/>"), ReadingLimits(), Comment(rawValue: stray))
        plainMessages(batch(one, header: "<a><PORR_IN049016UV/></a>"), ReadingLimits(), Comment(rawValue: stray))
    }

    @Test("Other encodings, document types and roots are libxml2's from the first byte")
    func otherFiles() throws {
        let text = String(decoding: batch(message("<text>あ</text>")), as: UTF8.self)
        for encoding in ["Shift_JIS", "UTF-16", "US-ASCII", "no-such", "ISO-8859-1", "utf-8"] {
            let bytes = Array(text.replacing("UTF-8", with: encoding).utf8)
            #expect(plainMessages(bytes) == (encoding == "utf-8" ? 1 : 0))
        }
        let other = try #require(text.replacing("UTF-8", with: "Shift_JIS").data(using: .shiftJIS))
        #expect(plainMessages([UInt8](other)) == 0)
        #expect(plainMessages([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == 1)
        #expect(plainMessages(Array(text.replacing("\n<MCCI_", with: "\n<!DOCTYPE MCCI_IN200100UV01>\n<MCCI_").utf8)) == 0)
        #expect(plainMessages(Array(text.replacing("\n<MCCI_", with: "\n<!DOCTYPE MCCI_IN200100UV01 [<!ENTITY a \"b\">]>\n<MCCI_").utf8)) == 0)
        #expect(plainMessages(Array(message("<a/>").utf8)) == 0)
        #expect(plainMessages(Array(text.replacing("MCCI_IN200100UV01", with: "other").utf8)) == 0)
    }

    @Test("A limit that is passed in a plain message is passed at the same place, and one that is kept is kept")
    func limits() {
        let deep = String(repeating: "<a>", count: 20) + String(repeating: "</a>", count: 20)
        let long = "<text>" + String(repeating: "長い", count: 100) + "</text><a b=\"" + String(repeating: "x", count: 300) + "\"/>\n" + String(repeating: " ", count: 400)
        let wide = String(repeating: "<a b='1' c='2'/>", count: 200)
        for value in [1, 5, 20, 21, 22, 100, 199, 200, 201, 300, 400, 401, 404, 405, 410, 599, 600, 700, 1_000, 1_700, 2_000, 5_000] {
            for path in [\ReadingLimits.depth, \.nodes, \.textBytes, \.attachmentBytes, \.messageBytes] {
                var limits = ReadingLimits()
                limits[keyPath: path] = value
                for inside in [deep, long, wide, "<text representation='B64'>" + String(repeating: "QUJD", count: 101) + "</text>"] {
                    plainMessages(batch(message("<a/>") + message(inside) + message("<c/>")), limits, "\(path) \(value)")
                }
            }
        }
    }

    @Test("Messages of any size, over the ends of what is read at once, and one too large to be kept")
    func sizes() {
        let small = (1...200).map { message("<text>" + String(repeating: "第\($0)病日、", count: $0) + "</text>") }.joined(separator: "\n")
        #expect(plainMessages(batch(small)) == 200)
        let middle = message("<text>" + String(repeating: "長い叙述。\n", count: 30_000) + "</text>")
        #expect(plainMessages(batch(middle + small)) == 201)
        let large = message("<text>" + String(repeating: "長い叙述。\n", count: 100_000) + "</text>")
        #expect(plainMessages(batch(small + large + small)) == 200)
        var names = ""
        for number in 0..<3_000 { names += "<n\(number) a\(number)='1'/>" }
        #expect(plainMessages(batch(message("<a/>") + message(names) + message("<a/>"))) == 1)
    }

    @Test("Spoilt anywhere, a file reads as libxml2 alone reads it", arguments: ["batch.xml", "acknowledgement.xml", "prefixes.xml"])
    func spoilt(_ name: String) throws {
        let original = try Fixture.bytes(name)
        // Without comments and instructions, so that most of it is plain.
        let text = String(decoding: original, as: UTF8.self)
        let plainer = Array(text.replacing(/<!--(.|\n)*?-->|<\?[^x](.|\n)*?\?>/, with: "").utf8)
        #expect(plainMessages(original) >= 0)
        plainMessages(plainer)
        var random = Random(state: 20_260_401)
        let pieces = ["<", ">", "/", "\"", "'", "&", "&amp;", "]]>", "\r\n", "\r", "\n", " ", "=", ":", "x:", "<!--", "-->", "<a>", "</a>", "あ",
                      "\u{1}", "xmlns=\"\"", "</", "/>"].map { Array($0.utf8) }
        for _ in 0..<400 {
            var bytes = plainer
            let place = random.next(bytes.count)
            switch random.next(5) {
            case 0: bytes.remove(at: place)
            case 1: bytes[place] = UInt8(truncatingIfNeeded: random.next(256))
            case 2: bytes.insert(contentsOf: pieces[random.next(pieces.count)], at: place)
            case 3: bytes.removeSubrange(place..<min(bytes.count, place + random.next(40)))
            default: bytes.removeSubrange(place...)
            }
            plainMessages(bytes)
        }
    }

    private struct Random {
        var state: UInt64
        mutating func next(_ count: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(max(1, count)))
        }
    }
}
