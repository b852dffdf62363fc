import MedDRA
import Testing

@Suite("Terms and hierarchy")
struct ReleaseHierarchyTests {
    typealias Example = ExampleDictionary
    let release: Release

    init() throws {
        release = try ExampleDictionary().release()
    }

    @Test("Organ classes come in international order, not in order of code")
    func internationalOrder() {
        #expect(release.systemOrganClasses.map(\.internationalOrder) == [1, 4, 6, 11, 12, 17])
        #expect(release.systemOrganClasses.map(\.code) == [
            Example.infections, Example.immune, Example.metabolism, Example.cardiac, Example.vascular, Example.bone,
        ])
        #expect(release.systemOrganClass(Example.cardiac)?.name.japanese == "心臓障害")
    }

    @Test("A term counts under its primary organ class only, in ascending order of code")
    func primaryClass() {
        #expect(release.preferredTerms(in: Example.infections).map(\.code) == [Example.osteomyelitis, Example.sepsis])
        #expect(release.preferredTerms(in: Example.vascular).map(\.code) == [Example.shock, Example.hypertension])
        #expect(release.preferredTerms(in: Example.bone).isEmpty)
        #expect(release.preferredTerms(in: TermCode(1)).isEmpty)
    }

    @Test("All paths of a term are kept, the primary one first")
    func paths() {
        let paths = release.paths(of: Example.osteomyelitis)
        #expect(paths.map(\.systemOrganClass) == [Example.infections, Example.bone])
        #expect(paths.map(\.isPrimary) == [true, false])
        #expect(paths.first?.highLevelTerm == Example.boneInfection)
        #expect(paths.first?.highLevelGroupTerm == Example.boneInfectionGroup)
        #expect(release.paths(of: Example.cardiac).isEmpty)
    }

    @Test("Every level is found by code, by Japanese name and by English name")
    func names() throws {
        let term = try #require(release.preferredTerm(Example.hypocalcaemia))
        #expect(term.name == TermName(japanese: "低カルシウム血症", english: "Hypocalcaemia"))
        #expect(release.preferredTerm(named: "低カルシウム血症") == term)
        #expect(release.preferredTerm(named: "Hypocalcaemia") == term)
        #expect(release.preferredTerm(named: "hypocalcaemia") == nil)
        #expect(release.preferredTerm(named: "") == nil)
        #expect(release.systemOrganClass(named: "Vascular disorders")?.code == Example.vascular)
        #expect(release.systemOrganClass(named: "血管障害")?.code == Example.vascular)
        #expect(release.highLevelTerm(named: "骨感染") == release.highLevelTerm(Example.boneInfection))
        #expect(release.highLevelTerm(Example.boneInfection)?.name.english == "Bone infections")
        #expect(release.highLevelGroupTerm(named: "Bone and joint infections")?.code == Example.boneInfectionGroup)
        #expect(release.highLevelGroupTerm(Example.boneInfectionGroup)?.name.japanese == "骨および関節感染")
    }

    @Test("A name whose marks stand apart is found all the same")
    func decomposedName() {
        let apart = "アレルギー性疾患".replacing("ギ", with: "キ\u{3099}")
        #expect(Array(apart.utf8) != Array("アレルギー性疾患".utf8))
        #expect(release.highLevelGroupTerm(named: apart)?.code == TermCode(90_000_104))
    }

    @Test("A lowest level name may stand for several codes, of which one is recommended")
    func sharedLowestName() {
        let terms = release.lowestLevelTerms(named: "骨の炎症")
        #expect(terms.map(\.code) == [Example.boneInflammation, TermCode(90_000_403)])
        #expect(terms.map(\.isCurrentInJapanese) == [false, true])
        #expect(terms.map(\.isCurrent) == [false, true])
        #expect(terms.allSatisfy { $0.preferredTerm == Example.osteomyelitis })
        #expect(release.lowestLevelTerms(of: Example.osteomyelitis).map(\.code)
            == [Example.osteomyelitis, Example.boneInflammation, TermCode(90_000_403)])
    }

    @Test("Of two preferred terms with one name the one recommended in Japanese is meant, if there is one")
    func sharedPreferredName() throws {
        var dictionary = ExampleDictionary()
        dictionary.rows[.preferredTermsInJapanese]?[2] = "90000303$骨髄炎$$$"
        #expect(try dictionary.release().preferredTerm(named: "骨髄炎") == nil)
        dictionary.rows[.lowestLevelTermsInJapanese]?[1] = "90000303$骨髄炎$N$$$"
        #expect(try dictionary.release().preferredTerm(named: "骨髄炎")?.code == Example.osteomyelitis)
    }

    @Test("A code says what it is, so that a caller can say more than that it is unknown")
    func kinds() {
        #expect(release.kind(of: Example.osteomyelitis) == .preferredTerm)
        #expect(release.kind(of: Example.highPressure) == .lowestLevelTerm(of: Example.hypertension))
        #expect(release.kind(of: Example.boneInfection) == .highLevelTerm)
        #expect(release.kind(of: Example.boneInfectionGroup) == .highLevelGroupTerm)
        #expect(release.kind(of: Example.cardiac) == .systemOrganClass)
        #expect(release.kind(of: Example.ring) == .standardisedQuery)
        #expect(release.kind(of: TermCode(1)) == nil)
    }

    @Test("A query is found with or without its closing (SMQ)", arguments: [
        "過敏症（ＳＭＱ）", "過敏症（SMQ）", "過敏症", "Hypersensitivity (SMQ)", "Hypersensitivity",
    ])
    func queryNames(name: String) {
        #expect(release.standardisedQuery(named: name)?.code == Example.hypersensitivityQuery)
    }

    @Test("A query knows its level and whether it is still in use")
    func queries() {
        #expect(release.standardisedQuery(Example.anaphylacticQuery)?.level == 2)
        #expect(release.standardisedQuery(Example.retiredQuery)?.isActive == false)
        #expect(release.standardisedQueries.count == 5)
        #expect(release.standardisedQuery(named: "無い検索式") == nil)
    }
}
