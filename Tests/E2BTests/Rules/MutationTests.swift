@testable import E2B
import Reexamination
import Testing

@Suite("Messages damaged at random")
struct MutationTests {
    /// The same numbers each time (Knuth's MMIX generator).
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 33)
        }
    }

    /// Elements that the guide asks of every message or of every repeat, and those the sample's other elements ask for.
    private static let needed: [ElementID] = ElementDefinition.all.filter { $0.conformance == .required && $0.section != .acknowledgement }.map(\.id)
        + [.C_1_6_1_r_1, .C_1_9_1_r_2, .C_1_11_2, .C_2_r_4, .C_2_r_5, .C_3_2, .C_5_4, .D_2_2b, .D_9_3, .D_10_6, .E_i_1_1b, .F_r_1, .F_r_3_3, .G_k_3_2, .G_k_4_r_1b, .H_5_r_1b, .J2_1a]

    @Test("A needed element that is taken away is missed, and told by its number")
    func deletion() {
        var numbers = Numbers(state: 20_240_522)
        var unseen: [String] = []
        for _ in 0..<120 {
            guard let id = Self.needed.randomElement(using: &numbers) else { continue }
            var sample = ValidSample.report
            sample.set(id, nil)
            if !sample.report().violations.contains(where: { $0.element == id && $0.rule.severity == .error }) { unseen.append(id.number) }
        }
        #expect(unseen == [])
    }

    @Test("A coded, dated or counted element that is changed into what it cannot be is found")
    func alteration() {
        let judged = ElementDefinition.all.filter { definition in
            guard definition.section != .acknowledgement else { return false }
            return switch definition.type {
            case .boolean, .dateTime, .language: true
            case .number: true
            case .code: definition.codeList.map { $0.codes != nil || [.country, .meddra].contains($0) } ?? false
            case .unit: true
            default: false
            }
        }.map(\.id)
        var numbers = Numbers(state: 7)
        var unseen: [String] = []
        for _ in 0..<120 {
            guard let id = judged.randomElement(using: &numbers) else { continue }
            var sample = ValidSample.report
            // A letter of another script at a random place.
            sample.edit(id) { draft, path in
                var text = Array(draft[id, path] ?? "")
                text.insert("偽", at: Int.random(in: 0...text.count, using: &numbers))
                draft[id, path] = String(text)
            }
            if !sample.report().violations.contains(where: { $0.element == id && $0.rule.severity == .error }) { unseen.append(id.number) }
        }
        #expect(unseen == [])
    }

    @Test("No violation shows a name, a date of the patient or free text")
    func privacy() {
        var sample = ValidSample.report
        let secret = "山田花子"
        for definition in ElementDefinition.all where definition.section != .batchAndMessage && definition.section != .acknowledgement && ![.C_1_1, .C_1_2, .C_1_4, .C_1_5].contains(definition.id) {
            sample.edit(definition.id) { draft, path in draft[definition.id, path] = String(repeating: "\(secret)19600401", count: definition.type == .text ? 10_000 : 1) }
        }
        let texts = sample.report().violations.flatMap { [$0.text(in: "f", .ja), $0.text(in: "f", .en)] }
        #expect(texts.count > 200)
        #expect(texts.filter { $0.contains("山田") || $0.contains("19600401") } == [])
    }
}
