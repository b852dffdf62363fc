import E2B
import Testing

@Suite("Messages made from values")
struct DraftTests {
    /// Every element of the guide, in two repeats of each group.
    private func complete() -> ICSRDraft {
        var draft = ICSRDraft()
        var count = 0
        for definition in ElementDefinition.all where definition.section != .acknowledgement && !definition.number.hasPrefix("N.1") {
            for path in paths(of: definition.group) where definition.type != .reference {
                count += 1
                switch definition.type {
                case .boolean: draft[definition.id, path] = count.isMultiple(of: 2) ? "true" : "false"
                case .number: draft[definition.id, path] = "\(count)"
                default: draft[definition.id, path] = "値 <\(count)> & \"\(definition.number)\""
                }
            }
        }
        return draft
    }

    private func paths(of group: RepeatGroup?) -> [[Int]] {
        guard let group else { return [[]] }
        return paths(of: group.parent).flatMap { path in [path + [0], path + [1]] }
    }

    @Test("Every element of every section, in every repeat, is read back as it was set")
    func everything() throws {
        let draft = complete()
        let icsr = draft.icsr()
        let read = try MessageFile(bytes: MessageWriter.xml(of: icsr)).messages().messages[0]
        #expect(read.elements.map(\.place) == icsr.elements.map(\.place))
        var missing: [String] = []
        for definition in ElementDefinition.all where definition.section != .acknowledgement && !definition.number.hasPrefix("N.1") && definition.type != .reference {
            for path in paths(of: definition.group) {
                let found = read.elements.first { $0.id == definition.id && $0.indexPath == path }?.value.text
                if found != draft[definition.id, path] { missing.append(definition.id.number(at: path)) }
            }
        }
        #expect(missing == [])
        #expect(read.unrecognised.isEmpty)
    }

    @Test("Null flavours are read back where the guide allows them")
    func nullFlavours() throws {
        var wrong: [String] = []
        for definition in ElementDefinition.all where !definition.nullFlavours.isEmpty && definition.section != .acknowledgement {
            for flavour in definition.nullFlavours {
                var draft = ICSRDraft()
                let path = Array(repeating: 0, count: definition.group?.depth ?? 0)
                draft.setNull(definition.id, flavour, path)
                let read = try MessageFile(bytes: MessageWriter.xml(of: draft.icsr())).messages().messages[0]
                if read.elements.first(where: { $0.id == definition.id })?.value != .null(flavour) { wrong.append("\(definition.number) \(flavour)") }
            }
        }
        #expect(wrong == [])
    }

    @Test("An assessment belongs to the drug and the reaction it names, in whatever order they stand")
    func references() throws {
        var draft = ICSRDraft()
        draft[.C_1_1] = "R"
        let first = draft.add(.reaction), second = draft.add(.reaction)
        let drug = draft.add(.drug), other = draft.add(.drug)
        draft[.E_i_7, first] = "1"
        draft[.E_i_7, second] = "2"
        draft[.G_k_2_2, drug] = "A"
        draft[.G_k_2_2, other] = "B"
        draft[.G_k_9_i_2_r_3, draft.pair(other, second) + [0]] = "関連なし"
        draft[.G_k_9_i_2_r_3, draft.pair(drug, second) + [0]] = "関連あり"
        let read = try MessageFile(bytes: MessageWriter.xml(of: draft.icsr())).messages().messages[0]
        let drugs = read.repeats(.drug)
        #expect(drugs.map { $0[.G_k_2_2]?.text } == ["A", "B"])
        #expect(drugs[1].repeats(.drugReaction).map(\.index) == [1])
        #expect(drugs[1].repeats(.drugReaction)[0].repeats(.assessment)[0][.G_k_9_i_2_r_3]?.text == "関連なし")
        #expect(drugs[0].repeats(.drugReaction)[0].repeats(.assessment)[0][.G_k_9_i_2_r_3]?.text == "関連あり")
    }

    @Test("What the guide does not know stands in the written message where it stood, comments too")
    func unknownElements() throws {
        let text = """
            <?xml version="1.0"?>
            <!-- before -->
            <h:MCCI_IN200100UV01 xmlns:h="urn:hl7-org:v3" xmlns:v="urn:vendor" ITSVersion="XML_1.0">
              <h:id root="2.16.840.1.113883.3.989.2.1.3.22" extension="B"/>
              <h:PORR_IN049016UV><h:id root="2.16.840.1.113883.3.989.2.1.3.1" extension="M1" v:mark="x"/><v:note at="1">a <v:b>bold</v:b> word<!-- kept --></v:note></h:PORR_IN049016UV>
              <h:PORR_IN049016UV><h:id root="2.16.840.1.113883.3.989.2.1.3.1" extension="M2"/></h:PORR_IN049016UV>
              <h:receiver><h:device><h:id root="2.16.840.1.113883.3.989.2.1.3.14" extension="PMDA"/></h:device></h:receiver>
            </h:MCCI_IN200100UV01>
            """
        let (batch, messages) = try MessageFile(bytes: Array(text.utf8)).messages()
        #expect(batch[.N_1_2]?.text == "B" && batch[.N_1_4]?.text == "PMDA")
        #expect(messages.map { $0[.N_2_r_1]?.text } == ["M1", "M2"])
        #expect(messages[0].unrecognised.map(\.path) == ["PORR_IN049016UV/v:note"])
        let written = MessageWriter.xml(of: messages, in: batch)
        let xml = String(decoding: written, as: UTF8.self)
        #expect(xml.contains("<!-- before -->"))
        #expect(xml.contains("<v:note at=\"1\">a <v:b>bold</v:b> word<!-- kept --></v:note>"))
        #expect(xml.contains("extension=\"M1\" v:mark=\"x\""))
        #expect(xml.contains("xmlns:v=\"urn:vendor\""))
        let again = try MessageFile(bytes: written).messages()
        #expect(MessageWriter.xml(of: again.messages, in: again.batch) == written)
    }

    @Test("Characters that XML forbids are written as U+FFFD, those of three bytes too, and their neighbours stay")
    func forbidden() throws {
        var draft = ICSRDraft()
        draft[.H_1] = "a\u{FFFF}b\u{FFFE}\u{FFFE}c\u{1}d\u{FFFD}\u{FFBF}\u{1FFFF}e"
        let read = try MessageFile(bytes: MessageWriter.xml(of: draft.icsr())).messages().messages[0]
        #expect(read[.H_1]?.text == "a\u{FFFD}b\u{FFFD}\u{FFFD}c\u{FFFD}d\u{FFFD}\u{FFBF}\u{1FFFF}e")
    }

    @Test("The way to an element counts those of its name before it, as far as anybody would count")
    func places() {
        var draft = ICSRDraft()
        for _ in 0..<1_200 { draft[.E_i_7, draft.add(.reaction)] = "1" }
        let paths = draft.icsr().repeats(.reaction).map { $0.instance(.E_i_7)?.path ?? "" }
        func place(_ index: Int) -> String? { paths[index].firstMatch(of: /subjectOf2(\[.+?\])\/observation/).map { String($0.output.1) } }
        #expect(place(0) == "[1]" && place(1) == "[2]" && place(900) == "[901]" && place(1_199) == "[…]")
        var one = ICSRDraft()
        one[.E_i_7, one.add(.reaction)] = "1"
        #expect(one.icsr().repeats(.reaction)[0].instance(.E_i_7)?.path.contains("subjectOf2/observation") == true)
    }
}
