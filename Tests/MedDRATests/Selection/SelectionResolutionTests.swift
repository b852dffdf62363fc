import MedDRA
import Testing

@Suite("Resolving a selection")
struct SelectionResolutionTests {
    typealias Example = ExampleDictionary
    let release: Release

    init() throws {
        release = try ExampleDictionary().release()
    }

    @Test("The narrow scope has narrow terms only, also those of sub-queries, and no inactive row or query")
    func narrow() throws {
        let selection = TermSelection(include: [.standardisedQuery(Example.hypersensitivityQuery, scope: .narrow)])
        #expect(try release.resolve(selection) == [Example.hypersensitivity, Example.anaphylacticReaction])
    }

    @Test("The broad scope adds the broad terms to the narrow ones")
    func broad() throws {
        let selection = TermSelection(include: [.standardisedQuery(Example.anaphylacticQuery, scope: .broad)])
        #expect(try release.resolve(selection) == [Example.anaphylacticReaction, Example.shock])
    }

    @Test("Queries that hold each other end, and a lowest level term stands for its preferred term")
    func ring() throws {
        let narrow = TermSelection(include: [.standardisedQuery(Example.ring, scope: .narrow)])
        #expect(try release.resolve(narrow) == [Example.osteomyelitis])
        let broad = TermSelection(include: [.standardisedQuery(Example.otherRing, scope: .broad)])
        #expect(try release.resolve(broad) == [Example.osteomyelitis, Example.hypertension])
    }

    @Test("A primary organ class less a term is the class without it")
    func organClassLessTerm() throws {
        let selection = TermSelection(
            include: [.primarySystemOrganClass(Example.infections)], exclude: [.preferredTerm(Example.osteomyelitis)])
        #expect(try release.resolve(selection) == [Example.sepsis])
    }

    @Test("A high level term has every term below it, whatever the path's organ class")
    func highLevels() throws {
        let highTerm = TermSelection(include: [.highLevelTerm(TermCode(90_000_204))])
        #expect(try release.resolve(highTerm)
            == [Example.anaphylacticReaction, Example.hypersensitivity, Example.shock])
        let group = TermSelection(include: [.highLevelGroupTerm(Example.boneInfectionGroup)])
        #expect(try release.resolve(group) == [Example.osteomyelitis, Example.sepsis])
    }

    @Test("A selection that includes nothing has no terms")
    func nothing() throws {
        #expect(try release.resolve(TermSelection(include: [])).isEmpty)
        #expect(try release.resolve(TermSelection(include: [], exclude: [.preferredTerm(Example.sepsis)])).isEmpty)
    }

    @Test("Every element that names nothing usable is told, with what its code is instead")
    func problems() throws {
        let selection = TermSelection(
            include: [
                .preferredTerm(TermCode(1)), .preferredTerm(Example.highPressure), .highLevelTerm(Example.cardiac),
                .standardisedQuery(Example.retiredQuery, scope: .narrow), .preferredTerm(Example.sepsis),
            ],
            exclude: [.primarySystemOrganClass(Example.sepsis), .highLevelGroupTerm(Example.ring)])
        let error = try #require(throws: SelectionError.self) { try release.resolve(selection) }
        #expect(error.problems == [
            .unknownTerm(.preferredTerm(TermCode(1)), found: nil),
            .unknownTerm(.preferredTerm(Example.highPressure), found: .lowestLevelTerm(of: Example.hypertension)),
            .unknownTerm(.highLevelTerm(Example.cardiac), found: .systemOrganClass),
            .retiredQuery(Example.retiredQuery),
            .unknownTerm(.primarySystemOrganClass(Example.sepsis), found: .preferredTerm),
            .unknownTerm(.highLevelGroupTerm(Example.ring), found: .standardisedQuery),
        ])
        #expect(error.text.japanese == """
            PT 1 は MedDRA/J 27.0 にない
            90000402 は PT ではなく LLT である（その PT は 90000309、MedDRA/J 27.0）
            90000001 は HLT ではなく SOC である（MedDRA/J 27.0）
            SMQ 90000903 は MedDRA/J 27.0 では使用されていない（status I）
            90000302 は SOC ではなく PT である（MedDRA/J 27.0）
            90000904 は HLGT ではなく SMQ である（MedDRA/J 27.0）
            """)
        #expect(error.text.english == """
            PT 1 is not in MedDRA/J 27.0
            90000402 is not a PT but an LLT of PT 90000309 in MedDRA/J 27.0
            90000001 is not an HLT but an SOC in MedDRA/J 27.0
            SMQ 90000903 is no longer active in MedDRA/J 27.0 (status I)
            90000302 is not an SOC but a PT in MedDRA/J 27.0
            90000904 is not an HLGT but an SMQ in MedDRA/J 27.0
            """)
        #expect("\(error)" == error.text.english)
        #expect(throws: error) { try release.wording(of: selection) }
    }
}
