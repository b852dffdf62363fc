import E2B
import Foundation
import Testing

@Suite("A batch of case messages")
struct BatchTests {
    @Test("Every element of two messages is read with its repeats, value, unit, code system and qualifier")
    func everything() throws {
        let (batch, messages) = try Fixture.batch()
        var lines = ["# batch"] + Fixture.list(batch.elements)
        for (number, message) in messages.enumerated() { lines += ["# message \(number + 1)"] + Fixture.list(message.elements) }
        let text = lines.joined(separator: "\n") + "\n"
        #expect(text == (try Fixture.expected("batch.txt")))
    }

    @Test("The messages use every element of the guide, so that none goes unread")
    func coverage() throws {
        let (batch, messages) = try Fixture.batch()
        let read = Set(batch.elements.map(\.id) + messages.flatMap { $0.elements.map(\.id) })
        let missing = ElementDefinition.all.filter { $0.section != .acknowledgement && !read.contains($0.id) }.map(\.number)
        // The parent's own dictionary items are as the patient's.
        #expect(missing == ["C.3.3.4", "D.8.r.3a", "D.8.r.3b", "D.10.7.1.r.2", "D.10.7.1.r.4", "D.10.7.1.r.5", "D.10.8.r.2a", "D.10.8.r.2b", "D.10.8.r.3a",
                            "D.10.8.r.3b", "D.10.8.r.5", "D.10.8.r.6a", "D.10.8.r.6b", "D.10.8.r.7a", "D.10.8.r.7b"])
    }

    @Test("Drugs, dosages and the assessments of a drug and a reaction are reached by groups")
    func groups() throws {
        let icsr = try Fixture.batch().messages[0]
        let second = try #require(icsr.drugs.last), jaw = icsr.reactions[1]
        #expect(icsr.drugs.map { $0[.G_k_1]?.text } == ["1", "2"])
        #expect(second.repeats(.dosage).map { $0[.G_k_4_r_7]?.text } == ["LOT0", "LOT1"])
        #expect(second.repeats(.dosage)[1][.G_k_4_r_5] == .null(.ASKU))
        #expect(second.assessments(of: jaw).map { $0[.G_k_9_i_2_r_3]?.text } == ["関連あり", "関連不明"])
        #expect(second.assessments(of: icsr.reactions[2]).isEmpty)
        #expect(second.relation(to: jaw)?[.G_k_9_i_4]?.text == "4")
        #expect(second.elements.allSatisfy { $0.indexPath.first == 1 })
        #expect(icsr.danglingReferences.isEmpty)
    }

    @Test("An element knows its line and the way to it, and those are where its value stands in the file")
    func places() throws {
        let lines = try Fixture.text("batch.xml").split(separator: "\n", omittingEmptySubsequences: false)
        for message in try Fixture.batch().messages {
            for element in message.elements where element.definition.type == .code {
                let line = try #require(element.line)
                #expect(lines[line - 1].contains(element.value.text ?? element.nullFlavourText ?? "?"), "\(element.place) \(line)")
                #expect(element.path.hasPrefix("PORR_IN049016UV/"))
            }
        }
    }

    @Test("An attachment gives its bytes, type, compression and file name")
    func attachments() throws {
        let icsr = try Fixture.batch().messages[0]
        let documents = icsr.repeats(.heldDocument).compactMap { $0.instance(.C_1_6_1_r_2)?.attachment }
        #expect(documents.map { String(decoding: $0.bytes, as: UTF8.self) }.first == "架空文書")
        #expect(documents.map(\.mediaType) == ["text/plain", "application/pdf"] && documents.map(\.compression) == [nil, "ZL"])
        let article = try #require(icsr.instance(.C_4_r_2, at: [0])?.attachment)
        #expect(String(decoding: article.bytes, as: UTF8.self) == "%PDF-1.4\n" && article.fileName == "article.pdf")
    }

    @Test("What is no element of the guide is listed with its place")
    func unknown() throws {
        let messages = try Fixture.batch().messages
        #expect(messages[0].unrecognised.map(\.path) == [
            "PORR_IN049016UV/controlActProcess/subject/investigationEvent/subjectOf2", "PORR_IN049016UV/controlActProcess/subject/investigationEvent/region:note",
        ])
        #expect(messages[1].unrecognised.isEmpty)
    }

    @Test("A message is handed on before the file is read to its end")
    func streaming() throws {
        let bytes = try Fixture.bytes("batch.xml")
        let reader = try MessageReader(bytes: Array(bytes.dropLast(200)))
        #expect(try reader.next()?[.C_1_1]?.text == "JP-EXAMPLE-2026-0001")
        #expect(try reader.next()?[.C_1_1]?.text == "JP-EXAMPLE-2026-0002")
        #expect(throws: MessageProblem.self) { try reader.next() }
        #expect(throws: MessageProblem.self) { try reader.next() }
    }
}
