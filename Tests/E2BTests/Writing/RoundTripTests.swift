import E2B
import Foundation
import Testing
#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite("Reading and writing again")
struct RoundTripTests {
    @Test("What is read and written again is the same XML but for white space between elements, by another parser's account",
          arguments: ["batch.xml", "acknowledgement.xml", "prefixes.xml"])
    func sameXML(_ name: String) throws {
        let original = try Fixture.bytes(name)
        let (batch, messages) = try MessageFile(bytes: original).messages()
        let written = MessageWriter.xml(of: messages, in: batch)
        let events = try XMLEvents.of(original)
        #expect(events.count > 20)
        #expect(try XMLEvents.of(written) == events)
        let again = try MessageFile(bytes: written).messages()
        #expect(again.messages == messages && again.batch == batch)
        #expect(MessageWriter.xml(of: again.messages, in: again.batch) == written)
    }

    @Test("A message taken out of its batch takes along the namespaces it needs, and no others it has")
    func alone() throws {
        let (_, messages) = try MessageFile(Fixture.url("prefixes.xml")).messages()
        let written = MessageWriter.xml(of: messages[0])
        #expect(String(decoding: written, as: UTF8.self).contains("xmlns:v=\"urn:example:vendor\""))
        let again = try MessageFile(bytes: written).messages()
        #expect(!again.batch.isWrapped)
        #expect(Fixture.list(again.messages[0].elements) == Fixture.list(messages[0].elements))
    }

    @Test("Messages of two senders stand in one batch, each with its own prefixes")
    func mixed() throws {
        let first = try MessageFile(Fixture.url("prefixes.xml")).messages().messages
        let second = try Fixture.batch().messages
        let head = BatchDraft(number: "B", sender: "S", receiver: "R", date: "20260401").batch(messages: 4)
        let again = try MessageFile(bytes: MessageWriter.xml(of: first + second, in: head)).messages()
        #expect(again.messages.map { Fixture.list($0.elements) } == (first + second).map { Fixture.list($0.elements) })
        #expect(again.batch[.N_1_2]?.text == "B" && again.batch.messageCount == 4)
    }

    @Test("Characters with a meaning in XML, line ends and tabs come back; those XML forbids come back as U+FFFD")
    func characters() throws {
        var draft = ICSRDraft()
        draft[.C_1_1] = "a<b>&\"'\t\n\rc"
        draft[.H_1] = "行1\n行2\t<&>]]>\r終"
        draft[.H_2] = "a\u{0}b\u{1F}c"
        let read = try MessageFile(bytes: MessageWriter.xml(of: draft.icsr())).messages().messages[0]
        #expect(read[.C_1_1]?.text == draft[.C_1_1] && read[.H_1]?.text == draft[.H_1])
        #expect(read[.H_2]?.text == "a\u{FFFD}b\u{FFFD}c")
    }
}

/// What Foundation's parser makes of a file: names, attributes in order of name, text without outer space, comments. A second way to look at XML.
private final class XMLEvents: NSObject, XMLParserDelegate {
    private var events: [String] = []
    private var text = ""

    static func of(_ bytes: [UInt8]) throws -> [String] {
        let listener = XMLEvents()
        let parser = XMLParser(stream: InputStream(data: Data(bytes)))
        parser.delegate = listener
        #expect(parser.parse())
        return listener.events
    }

    private func end() {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        if !trimmed.isEmpty { events.append("text " + trimmed) }
        text = ""
    }

    func parser(_ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]) {
        end()
        events.append("<\(name) " + attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " "))
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        end()
        events.append("/\(name)")
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
    func parser(_ parser: XMLParser, foundCDATA block: Data) { text += String(decoding: block, as: UTF8.self) }
    func parser(_ parser: XMLParser, foundComment comment: String) {
        end()
        events.append("!" + comment)
    }
    func parser(_ parser: XMLParser, foundProcessingInstructionWithTarget target: String, data: String?) {
        end()
        events.append("?\(target) \(data ?? "")")
    }
}
