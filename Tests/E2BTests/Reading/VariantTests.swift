import E2B
import Foundation
import Testing

/// The same batch as other senders write it.
@Suite("Other ways to write the same message")
struct VariantTests {
    private func elements(_ bytes: [UInt8]) throws -> [String] {
        let (batch, messages) = try MessageFile(bytes: bytes).messages()
        return Fixture.list(batch.elements) + messages.flatMap { Fixture.list($0.elements) }
    }

    private func expectSame(_ bytes: [UInt8]) throws {
        #expect(try elements(bytes) == elements(Fixture.bytes("batch.xml")))
    }

    @Test("A byte order mark and CRLF line ends change nothing")
    func marks() throws {
        try expectSame([0xEF, 0xBB, 0xBF] + Fixture.bytes("batch.xml"))
        try expectSame(Array(try Fixture.text("batch.xml").replacing("\n", with: "\r\n").utf8))
    }

    @Test("What the parser only warns of leaves a message well-formed, and it is read")
    func warnings() throws {
        try expectSame(Array(try Fixture.text("batch.xml").replacing("xmlns=\"urn:hl7-org:v3\"", with: "xmlns=\"urn:hl7-org:v3\" xml:space=\"keep\"", maxReplacements: 1).utf8))
    }

    @Test("UTF-16 in both orders and Shift_JIS are read as they declare themselves",
          arguments: [("UTF-16", String.Encoding.utf16LittleEndian, [UInt8]([0xFF, 0xFE])), ("UTF-16", .utf16BigEndian, [0xFE, 0xFF]), ("Shift_JIS", .shiftJIS, [])])
    func encodings(_ name: String, _ encoding: String.Encoding, _ mark: [UInt8]) throws {
        let text = try Fixture.text("batch.xml").replacing("encoding=\"UTF-8\"", with: "encoding=\"\(name)\"")
        try expectSame(mark + [UInt8](try #require(text.data(using: encoding))))
    }

    @Test("A prefix for HL7's namespace, and another for that of xsi:type, with the type's own prefix")
    func prefixes() throws {
        let text = try Fixture.text("batch.xml")
            .replacing(#/<(/?)(?=[A-Za-z])(?!region:)/#) { "<\($0.output.1)hl7:" }
            .replacing("xmlns=\"urn:hl7-org:v3\"", with: "xmlns:hl7=\"urn:hl7-org:v3\"")
            .replacing("xmlns:xsi=", with: "xmlns:i=").replacing("xsi:type=\"", with: "i:type=\"hl7:")
        try expectSame(Array(text.utf8))
    }

    @Test("Attributes in another order and with white space around their values")
    func attributes() throws {
        let text = try Fixture.text("batch.xml").replacing(#/<([A-Za-z0-9_]+)((?: [A-Za-z:]+="[^"]*")+)/#) { match in
            let attributes = match.output.2.matches(of: #/ [A-Za-z:]+="[^"]*"/#).map { String($0.output) }
            return "<\(match.output.1)" + attributes.reversed().joined()
        }.replacing(" code=\"", with: "\n code=\" ").replacing(" root=\"", with: " root=' ").replacing("'", with: "\"")
        try expectSame(Array(text.utf8))
    }

    @Test("Text in CDATA sections and as character references")
    func sections() throws {
        let text = try Fixture.text("batch.xml")
            .replacing("患者は65歳女性。", with: "<![CDATA[患者は]]>&#54;5&#x6B73;女性。")
            .replacing("低カルシウム血症</originalText>", with: "<![CDATA[低カルシウム血症]]></originalText>")
        try expectSame(Array(text.utf8))
    }

    @Test("Code systems are asked for only where they are given: without them, and with other versions, elements are known by their codes")
    func codeSystems() throws {
        let observation = " codeSystem=\"2.16.840.1.113883.3.989.2.1.1.19\""
        try expectSame(Array(try Fixture.text("batch.xml").replacing(observation, with: "").utf8))
        try expectSame(Array(try Fixture.text("batch.xml").replacing(observation, with: observation + " codeSystemVersion=\"9.9\"").utf8))
    }

    @Test("An observation of another code system with the same code is no element of the guide")
    func foreignCodes() throws {
        let text = try Fixture.text("batch.xml").replacing(
            "code=\"34\" codeSystem=\"2.16.840.1.113883.3.989.2.1.1.19\"", with: "code=\"34\" codeSystem=\"2.16.840.1.113883.3.989.5.1.2.2.1.3\"")
        let messages = try MessageFile(bytes: Array(text.utf8)).messages().messages
        #expect(messages[0].reactions.allSatisfy { $0[.E_i_3_2a] == nil })
        #expect(messages[0].unrecognised.count == 2 + 3)
    }

    @Test("A message without a batch around it, and one without its optional wrappers")
    func single() throws {
        let text = try Fixture.text("batch.xml")
        let start = try #require(text.range(of: "<PORR_IN049016UV>")), end = try #require(text.range(of: "</PORR_IN049016UV>"))
        let alone = text[start.lowerBound..<end.upperBound].replacing("<PORR_IN049016UV>", with: """
            <PORR_IN049016UV xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            """)
        let (batch, messages) = try MessageFile(bytes: Array(alone.utf8)).messages()
        #expect(!batch.isWrapped && batch.elements.isEmpty && messages.count == 1)
        #expect(Fixture.list(messages[0].elements) == Fixture.list(try Fixture.batch().messages[0].elements))
        let bare = "<PORR_IN049016UV xmlns=\"urn:hl7-org:v3\"><controlActProcess><subject><investigationEvent><text>記述</text></investigationEvent></subject></controlActProcess></PORR_IN049016UV>"
        #expect(Fixture.list(try MessageFile(bytes: Array(bare.utf8)).messages().messages[0].elements) == ["H.1 \"記述\""])
    }

    @Test("Dates and durations of a reaction and a dosage in the other forms HL7 has for them")
    func intervals() throws {
        let text = try Fixture.text("batch.xml")
            .replacing(#/<effectiveTime xsi:type="SXPR_TS">\s*<comp xsi:type="IVL_TS">\s*(<low value="20260310"\/>)\s*(<high value="20260320"\/>)\s*<\/comp>\s*<comp xsi:type="IVL_TS" operator="A">\s*(<width value="11" unit="d"\/>)\s*<\/comp>\s*<\/effectiveTime>/#) {
                "<effectiveTime xsi:type=\"IVL_TS\">\($0.output.1)\($0.output.2)\($0.output.3)</effectiveTime>"
            }
            .replacing(#/<comp xsi:type="IVL_TS" operator="A">\s*(<low [^>]*>)\s*(<high [^>]*>)\s*<\/comp>\s*<comp xsi:type="IVL_TS" operator="A">\s*(<width [^>]*>)\s*<\/comp>/#) {
                "<comp xsi:type=\"IVL_TS\" operator=\"A\">\($0.output.1)\($0.output.2)\($0.output.3)</comp>"
            }
        #expect(!text.contains("<comp xsi:type=\"IVL_TS\">"))
        try expectSame(Array(text.utf8))
    }
}
