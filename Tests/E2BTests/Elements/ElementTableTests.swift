@testable import E2B
import Testing

@Suite("The table of elements")
struct ElementTableTests {
    @Test("An element's raw value is its place in the table, and its case is its number with underscores")
    func order() {
        #expect(ElementDefinition.all.map(\.id) == ElementID.allCases)
        for definition in ElementDefinition.all {
            #expect("\(definition.id)" == definition.number.replacing(".", with: "_"))
            #expect(ElementID(number: definition.number) == definition.id)
        }
        #expect(ElementID(number: "E.i.3.2z") == nil)
    }

    @Test("Every element stands somewhere in the layout; the pairing of drug and reaction alone is made from references")
    func places() {
        let placed = Set(Layout.e2b.places.flatMap { $0.bindings.filter { !$0.isCopy }.map(\.element) })
        #expect(ElementID.allCases.filter { !placed.contains($0) } == [.G_k_9_i_1])
        #expect(Layout.e2b.path(of: .E_i_3_2a)?.hasSuffix("subjectOf2/observation[code=29]/outboundRelationship2/observation[code=34]/value/@value") == true)
    }

    @Test("The outlines say nothing that the parser does not know: no name, attribute or group is lost")
    func vocabulary() {
        #expect(Layout.e2b.vocabulary.names.count < Int(Vocabulary.unknown))
        #expect(Set(Layout.e2b.places.compactMap(\.group)) == Set(RepeatGroup.allCases))
        #expect(Layout.e2b.places.allSatisfy { !$0.name.isEmpty && $0.name.allSatisfy { $0.isLetter || $0.isNumber || "*_".contains($0) } })
    }

    @Test("A code, unit and language has a list; every code of a list fits the element's length")
    func lists() {
        for definition in ElementDefinition.all {
            switch definition.type {
            case .code, .unit, .language: #expect(definition.codeList != nil || definition.section == .acknowledgement, "\(definition.number)")
            case .number: #expect(definition.codeList == nil || definition.codeList == .primarySource)
            default: #expect(definition.codeList == nil, "\(definition.number)")
            }
            guard let length = definition.maximumLength, let codes = definition.codeList?.codes else { continue }
            for code in codes.keys { #expect(code.count <= length, "\(definition.number) \(code)") }
        }
    }

    @Test("An element's innermost group is the longest whose number begins its own")
    func groups() {
        #expect(RepeatGroup.of(.G_k_9_i_2_r_1) == .assessment)
        #expect(RepeatGroup.of(.G_k_9_i_3_1a) == .drugReaction)
        #expect(RepeatGroup.of(.C_1_6_1) == nil && RepeatGroup.of(.C_1_6_1_r_1) == .heldDocument)
        #expect(RepeatGroup.of(.D_10_8_r_4) == .parentPastDrug)
        #expect(RepeatGroup.of(.C_1_10_r) == .linkedReport && RepeatGroup.of(.G_k_10_r) == .drugInformation)
    }

    @Test("Groups inside a group stand next to each other, which the reader relies on")
    func innerGroups() {
        for group in RepeatGroup.allCases {
            let inner = RepeatGroup.allCases.filter { $0 != group && $0.chain.contains(group) }.map(\.number)
            #expect(inner == Array((inner.first ?? 0)..<(inner.first ?? 0) + inner.count), "\(group)")
        }
    }
}
