import E2B
import Foundation
import Reexamination
import Testing

@Suite("What is no message")
struct RefusalTests {
    private func problem(_ text: String, limits: ReadingLimits = ReadingLimits()) -> MessageProblem? { problem(Array(text.utf8), limits: limits) }

    private func problem(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) -> MessageProblem? {
        do {
            _ = try MessageFile(bytes: bytes, limits: limits).messages()
            return nil
        } catch {
            return error as? MessageProblem
        }
    }

    @Test("An expansion bomb is refused at its document type, before anything expands")
    func bomb() {
        let bomb = """
            <?xml version="1.0"?>
            <!DOCTYPE PORR_IN049016UV [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <PORR_IN049016UV xmlns="urn:hl7-org:v3"><id extension="&b;"/></PORR_IN049016UV>
            """
        #expect(problem(bomb)?.situation == .documentType)
        #expect(problem(bomb)?.line == 2)
        #expect(problem("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>")?.situation == .documentType)
    }

    @Test("A file that ends early, a tag that closes another, and no XML at all are told apart from each other")
    func malformed() {
        #expect(problem("<PORR_IN049016UV xmlns=\"urn:hl7-org:v3\"><id")?.id == "xml.truncated")
        #expect(problem("<PORR_IN049016UV xmlns=\"urn:hl7-org:v3\"><id></PORR_IN049016UV>")?.id == "xml.malformed")
        #expect(problem("")?.id == "xml.empty")
        #expect(problem("CASEID,SEQ\n")?.id == "xml.none")
    }

    @Test("Bytes that are not of the declared encoding are refused; UTF-16 with a mark is read")
    func encodings() throws {
        #expect(problem(Array("<PORR_IN049016UV xmlns=\"urn:hl7-org:v3\">".utf8) + [0x82, 0xA0] + Array("</PORR_IN049016UV>".utf8))?.situation == .wrongEncoding)
        #expect(problem("<?xml version=\"1.0\" encoding=\"no-such\"?><PORR_IN049016UV xmlns=\"urn:hl7-org:v3\"/>")?.situation == .wrongEncoding)
        let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><PORR_IN049016UV xmlns=\"urn:hl7-org:v3\"><id root=\"r\" extension=\"あ\"/></PORR_IN049016UV>"
        let bytes = [UInt8](try #require(text.data(using: .utf16)))
        #expect(try MessageFile(bytes: bytes).messages().messages[0][.N_2_r_1]?.text == "あ")
    }

    @Test("Bytes that cannot be converted from the declared encoding end in a problem, never in a file without messages")
    func unconvertible() {
        let text = "<?xml version=\"1.0\" encoding=\"UTF-7\"?><!-- 架空 --><PORR_IN049016UV xmlns=\"urn:hl7-org:v3\"/>"
        #expect(problem(text)?.situation == .wrongEncoding)
        #expect(problem("<?xml version=\"1.0\"?><!-- nothing else -->") != nil)
        let overlong = Array("<PORR_IN049016UV xmlns=\"urn:hl7-org:v3\"><a><![CDATA[".utf8) + [0xC1, 0x98] + Array("]]></a></PORR_IN049016UV>".utf8)
        #expect(problem(overlong)?.situation == .wrongEncoding)
    }

    @Test("Depth, elements and size of a message have limits that say so")
    func limits() {
        var limits = ReadingLimits()
        limits.depth = 8
        #expect(problem("<PORR_IN049016UV xmlns=\"urn:hl7-org:v3\">" + String(repeating: "<a>", count: 9), limits: limits)?.situation == .tooDeep(limit: 8))
        limits = ReadingLimits()
        limits.nodes = 10
        #expect(problem("<PORR_IN049016UV xmlns=\"urn:hl7-org:v3\">" + String(repeating: "<a/>", count: 11), limits: limits)?.situation == .tooManyNodes(limit: 10))
        limits = ReadingLimits()
        limits.messageBytes = 1 << 20
        let large = "<PORR_IN049016UV xmlns=\"urn:hl7-org:v3\"><a>" + String(repeating: "x", count: 2 << 20) + "</a></PORR_IN049016UV>"
        #expect(problem(large, limits: limits)?.situation == .tooLarge(limit: 1 << 20))
        #expect(problem(large) == nil)
    }

    @Test("Another root is refused by its name")
    func root() {
        #expect(problem("<html/>")?.situation == .unknownRoot("html"))
        #expect(problem("<PORR_IN049016UV xmlns=\"urn:other\"/>")?.situation == .unknownRoot("PORR_IN049016UV"))
    }

    @Test("A batch cut off at any byte is refused, whatever part of it that falls into")
    func cuts() throws {
        let whole = try Fixture.bytes("acknowledgement.xml")
        let root = Array("</MCCI_IN200101UV01>".utf8)
        #expect(whole.dropLast().suffix(root.count).elementsEqual(root))
        for count in stride(from: 0, to: whole.count - 1, by: 7) {
            let found = problem(Array(whole.prefix(count)))
            #expect(found != nil, "\(count)")
            if count > 200 { #expect(found?.situation == .truncated, "\(count) \(String(describing: found))") }
        }
    }

    @Test("One text and one attachment have limits of their own, in bytes; a larger attachment than text is read")
    func lengths() {
        var limits = ReadingLimits()
        limits.textBytes = 1000
        limits.attachmentBytes = 5000
        func message(_ content: String) -> String {
            "<PORR_IN049016UV xmlns=\"urn:hl7-org:v3\"><controlActProcess><subject><investigationEvent>\(content)</investigationEvent></subject></controlActProcess></PORR_IN049016UV>"
        }
        func document(_ count: Int) -> String {
            message("<reference><document><code code=\"1\"/><text mediaType=\"application/pdf\" representation=\"B64\">" + String(repeating: "QUFB", count: count / 4) + "</text></document></reference>")
        }
        #expect(problem(message("<text>" + String(repeating: "x", count: 1001) + "</text>"), limits: limits)?.situation == .textTooLong(limit: 1000))
        #expect(problem(message("<text>" + String(repeating: "x", count: 1000) + "</text>"), limits: limits) == nil)
        #expect(problem(message("<id extension=\"" + String(repeating: "x", count: 1001) + "\"/>"), limits: limits)?.situation == .textTooLong(limit: 1000))
        #expect(problem(message("<!--" + String(repeating: "x", count: 1001) + "-->"), limits: limits)?.situation == .textTooLong(limit: 1000))
        #expect(problem(document(5000), limits: limits) == nil)
        #expect(problem(document(5004), limits: limits)?.situation == .attachmentTooLong(limit: 5000))
    }

    @Test("A single message of 13.6 MB is read whole")
    func large() throws {
        let text = "<PORR_IN049016UV xmlns=\"urn:hl7-org:v3\"><controlActProcess><subject><investigationEvent><text>終わりまで</text>"
            + "<reference><document><code code=\"1\"/><text mediaType=\"application/pdf\" representation=\"B64\">" + String(repeating: "QUFB", count: 3_400_000)
            + "</text></document></reference><availabilityTime value=\"20260401\"/></investigationEvent></subject></controlActProcess></PORR_IN049016UV>"
        let message = try MessageFile(bytes: Array(text.utf8)).messages().messages[0]
        #expect(message.repeats(.heldDocument)[0][.C_1_6_1_r_2]?.text?.utf8.count == 13_600_000)
        #expect(message[.C_1_5]?.text == "20260401")
    }

    @Test("Names and attributes without number are refused, not numbered anew")
    func names() {
        let many = (0..<70_000).map { "<a\($0)/>" }.joined()
        #expect(problem("<PORR_IN049016UV xmlns=\"urn:hl7-org:v3\">\(many)</PORR_IN049016UV>")?.situation == .tooManyNames)
    }

    @Test("An undeclared prefix and an undeclared entity are errors, though the parser would go on")
    func recoverable() {
        #expect(problem("<PORR_IN049016UV xmlns=\"urn:hl7-org:v3\"><v:a/></PORR_IN049016UV>")?.id == "xml.malformed")
        #expect(problem("<PORR_IN049016UV xmlns=\"urn:hl7-org:v3\">&amp;&unknown;</PORR_IN049016UV>")?.id == "xml.malformed")
        #expect(problem("<PORR_IN049016UV xmlns=\"urn:hl7-org:v3\"/><PORR_IN049016UV xmlns=\"urn:hl7-org:v3\"/>")?.id == "xml.malformed")
    }

    @Test("A problem names file, line and open elements, in both languages, and what stands in them never")
    func words() {
        do {
            _ = try MessageFile(URL(filePath: "/nonexistent/batch.xml")).messages()
            Issue.record("read a file that is not there")
        } catch {
            let text = (error as? MessageProblem)?.text(.en) ?? ""
            #expect(text == "/nonexistent/batch.xml error: The file cannot be read (error number 2). (xml.unreadable)\n  to mend: See that the file is there and may be read.")
        }
        let found = problem("<PORR_IN049016UV xmlns=\"urn:hl7-org:v3\">\n<controlActProcess>\n患者の名前</subject></controlActProcess></PORR_IN049016UV>")
        #expect(found?.text(.ja) == """
            （メモリ上のデータ）:3 [PORR_IN049016UV/controlActProcess] エラー: XML として正しくありません（libxml2 のエラー番号 76）。 (xml.malformed)
              対処：送り直してもらうか、元のファイルと比べてください。
            """)
    }

    @Test("Every situation has its own id, and says in both languages what is wrong and how to mend it")
    func situations() {
        let all: [MessageProblem.Situation] = [
            .unreadable(code: 2), .empty, .noXML, .malformed(code: 76), .truncated, .wrongEncoding, .documentType, .tooDeep(limit: 128), .tooManyNodes(limit: 5),
            .tooLarge(limit: 1 << 20), .textTooLong(limit: 9), .attachmentTooLong(limit: 8), .pieceTooLong, .tooManyNames, .unknownRoot("html"),
        ]
        #expect(Set(all.map { MessageProblem($0).id }).count == all.count)
        for situation in all {
            let problem = MessageProblem(situation)
            for language in Language.allCases { #expect(problem.message[language].count > 5 && problem.mend[language].count > 5) }
            #expect(problem.message.ja != problem.message.en && problem.mend.ja != problem.mend.en)
        }
    }

    @Test("A message with very many parts of a name is read, as fast as any other")
    func manyParts() throws {
        // Were all parts before it counted for each, this would not end.
        let parts = String(repeating: "<x/>", count: 100_000) + String(repeating: "<given>a</given>", count: 100_000)
        let text = try Fixture.text("batch.xml").replacing("<given>", with: parts + "<given>", maxReplacements: 1)
        #expect(try MessageFile(bytes: Array(text.utf8)).messages().messages.count == 2)
    }
}
