import MedDRA
import Testing

@Suite("Printed definitions")
struct SelectionWordingTests {
    typealias Example = ExampleDictionary
    let release: Release

    init() throws {
        release = try ExampleDictionary().release()
    }

    @Test("Preferred terms are listed in the order of the definition, each once")
    func terms() throws {
        let wording = try release.wording(of: TermSelection(include: [
            .preferredTerm(Example.hypocalcaemia), .preferredTerm(Example.calciumDecreased),
            .preferredTerm(Example.hypocalcaemia),
        ]))
        #expect(wording.japanese == "MedDRA PT「低カルシウム血症」、「血中カルシウム減少」")
        #expect(wording.english == "MedDRA PT “Hypocalcaemia”, “Blood calcium decreased”")
    }

    @Test("Queries of one scope are one phrase, the last joined with 又は, each closing with （SMQ） once")
    func queries() throws {
        let wording = try release.wording(of: TermSelection(include: [
            .standardisedQuery(Example.anaphylacticQuery, scope: .narrow),
            .standardisedQuery(Example.hypersensitivityQuery, scope: .narrow),
            .standardisedQuery(Example.ring, scope: .narrow),
        ]))
        #expect(wording.japanese
            == "MedDRA SMQ における「アナフィラキシー反応（SMQ）」、「過敏症（SMQ）」、又は「環（SMQ）」の狭域の PT 用語に合致した事象")
        #expect(wording.english == "MedDRA events matching a PT of the narrow scope of "
            + "“Anaphylactic reaction (SMQ)”, “Hypersensitivity (SMQ)” or “Ring (SMQ)”")
    }

    @Test("A primary organ class less a term names the term in brackets")
    func organClassLessTerm() throws {
        let wording = try release.wording(of: TermSelection(
            include: [.primarySystemOrganClass(Example.infections)], exclude: [.preferredTerm(Example.osteomyelitis)]))
        #expect(wording.japanese == "MedDRA プライマリーSOC「感染症および寄生虫症」の PT（PT：骨髄炎を除く）")
        #expect(wording.english
            == "MedDRA PTs of the primary SOC “Infections and infestations” (except PT: Osteomyelitis)")
    }

    @Test("Two organ classes are joined with 又は")
    func organClasses() throws {
        let wording = try release.wording(of: TermSelection(
            include: [.primarySystemOrganClass(Example.cardiac), .primarySystemOrganClass(Example.vascular)]))
        #expect(wording.japanese == "MedDRA プライマリーSOC「心臓障害」、又は「血管障害」の PT")
        #expect(wording.english == "MedDRA PTs of the primary SOC “Cardiac disorders” or “Vascular disorders”")
    }

    @Test("Different kinds are phrases of their own, and what is excluded is excluded from all of them")
    func mixed() throws {
        let wording = try release.wording(of: TermSelection(
            include: [
                .preferredTerm(Example.shock), .standardisedQuery(Example.anaphylacticQuery, scope: .broad),
                .highLevelTerm(Example.boneInfection), .primarySystemOrganClass(Example.cardiac),
                .highLevelGroupTerm(Example.boneInfectionGroup),
            ],
            exclude: [
                .preferredTerm(Example.sepsis), .preferredTerm(Example.infarction),
                .primarySystemOrganClass(Example.immune), .standardisedQuery(Example.ring, scope: .narrow),
            ]))
        #expect(wording.japanese == "MedDRA PT「ショック」、又は SMQ における「アナフィラキシー反応（SMQ）」の広域の PT 用語に合致した事象"
            + "、又は HLT「骨感染」の PT、又はプライマリーSOC「心臓障害」の PT、又は HLGT「骨および関節感染」の PT"
            + "（いずれも PT：敗血症、心筋梗塞；プライマリーSOC：免疫系障害；SMQ（狭域）：環（SMQ）を除く）")
        #expect(wording.english == "MedDRA PT “Shock”; or events matching a PT of the broad scope of "
            + "“Anaphylactic reaction (SMQ)”; or PTs of the HLT “Bone infections”; or PTs of the primary SOC "
            + "“Cardiac disorders”; or PTs of the HLGT “Bone and joint infections” (in each case except PT: Sepsis, "
            + "Myocardial infarction; primary SOC: Immune system disorders; SMQ (narrow): Ring (SMQ))")
    }

    @Test("A selection that includes nothing says so")
    func nothing() throws {
        #expect(try release.wording(of: TermSelection(include: []))
            == BilingualText(japanese: "該当する用語なし", english: "no term"))
    }

    @Test("The abbreviations that the definitions use are explained, queries before classes before terms")
    func abbreviations() {
        let selections = [
            TermSelection(include: [.primarySystemOrganClass(Example.cardiac)]),
            TermSelection(include: [.standardisedQuery(Example.ring, scope: .narrow)]),
        ]
        #expect(TermSelection.abbreviations(in: selections)?.japanese == "SMQ：標準検索式、SOC：器官別大分類、PT：基本語")
        #expect(TermSelection.abbreviations(in: selections)?.english
            == "SMQ: standardised MedDRA query, SOC: system organ class, PT: preferred term")
        let levels = TermSelection(include: [.highLevelTerm(Example.ring), .highLevelGroupTerm(Example.ring)])
        #expect(TermSelection.abbreviations(in: [levels])?.japanese == "HLGT：高位グループ語、HLT：高位語、PT：基本語")
        #expect(TermSelection.abbreviations(in: [])  == nil)
    }
}
