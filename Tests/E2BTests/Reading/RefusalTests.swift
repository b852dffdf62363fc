import E2B
import Foundation
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
}
