import E2B
import Foundation
import Testing

@Suite("References inside a message")
struct ReferenceTests {
    @Test("An assessment of a reaction that is not in the message has an index of its own, beyond those there are, and is told")
    func dangling() throws {
        let text = try Fixture.text("batch.xml")
        let start = try #require(text.range(of: "<adverseEffectReference")), end = try #require(text[start.lowerBound...].range(of: "reaction-1"))
        let broken = text.replacingCharacters(in: end, with: "reaction-9")
        let icsr = try MessageFile(bytes: Array(broken.utf8)).messages().messages[0]
        #expect(icsr.danglingReferences.count == 1)
        #expect(icsr.danglingReferences[0].path.hasSuffix("causalityAssessment/subject1/adverseEffectReference/id"))
        #expect(icsr.drugs[0].assessments(of: icsr.reactions[0]).count == 1)
        #expect(icsr.drugs[0].repeats(.drugReaction).map(\.index) == [0, 1, 3])
        #expect(icsr.drugs[0].repeats(.assessment).count == 4)
    }

    @Test("Assessments of a drug whose identifier is missing belong to no drug of the message")
    func missing() throws {
        let text = try Fixture.text("batch.xml").replacing(#/<id root="[^"]*" extension="drug-2"\/>/#, with: "", maxReplacements: 1)
        let icsr = try MessageFile(bytes: Array(text.utf8)).messages().messages[0]
        #expect(icsr.drugs.count == 2)
        #expect(icsr.drugs[1].repeats(.assessment).isEmpty && icsr.drugs[1][.G_k_1] == nil)
        #expect(!icsr.danglingReferences.isEmpty)
    }

    @Test("Indices are the same whichever stands first, the assessments or what they name")
    func order() throws {
        let text = try Fixture.text("batch.xml")
        // The patient's part ends where the next assessment's component begins.
        let from = try #require(text.range(of: "<subject1 typeCode=\"SBJ\">"))
        let end = try #require(text.range(of: "</primaryRole>\n              </subject1>\n", range: from.upperBound..<text.endIndex))
        let patient = text[from.lowerBound..<end.upperBound]
        let rest = try #require(text.range(of: "</adverseEventAssessment>"))
        let moved = text[..<from.lowerBound] + text[end.upperBound..<rest.lowerBound] + patient + text[rest.lowerBound...]
        let icsr = try MessageFile(bytes: Array(moved.utf8)).messages().messages[0]
        #expect(Fixture.list(icsr.elements).sorted() == Fixture.list(try Fixture.batch().messages[0].elements).sorted())
    }
}
