import Exchange
import Foundation
import MedDRA
import Reexamination
import Testing

@Suite("Label versions") struct LabelTests {
    private let plain = "      - pt: [発疹]\n        extent: nonSeriousOnly     # 非重篤のものだけ予測できる / foretold only if non-serious"

    private func labels(_ entry: String) throws -> [ListedTerm] {
        try EditedDossier.with { dossier in
            try dossier.replace(plain, by: entry, in: "labels.yaml")
            return try DossierReader.read(folder: dossier.folder).snapshot.labels[1].listed
        }
    }

    private func problems(_ entry: String) throws -> [String] {
        try EditedDossier.with { dossier in
            try dossier.replace(plain, by: entry, in: "labels.yaml")
            return dossier.summary
        }
    }

    @Test("An entry says in which form, in whom and where a term is foretold, and who listed it")
    func conditions() throws {
        let listed = try #require(try labels("""
                  - pt: [発疹]
                    extent: nonSeriousOnly
                    fatal: false
                    population: {sex: female, ageFrom: 15, ageTo: 64, indications: [1]}
                    section: "11.2"
                    frequency: 1～5%未満
                    confirmed: true
                    rationale: {by: 安全管理 花子, on: 2021-10-01, reason: {ja: 第 2 版の 11.2 による, en: From 11.2 of version 2}}
                    source: {line: 88, place: 皮膚 × 1～5%未満, verbatim: 発疹等, how: [等を除く], suggestions: [発疹]}
            """).last)
        #expect(listed == ListedTerm(
            preferredTerm: TermCode(91_001_011), extent: .nonSeriousOnly, population: ListedPopulation(sex: .female, ageFrom: 15, ageTo: 64, indications: [1]),
            foretellsDeath: false, section: .otherReactions, frequency: "1～5%未満", rationale: ListingRationale(
                by: "安全管理 花子", on: try #require(CalendarDate("2021-10-01")), reason: LocalizedText(ja: "第 2 版の 11.2 による", en: "From 11.2 of version 2"))))
    }

    @Test("An entry may name a lowest level term, whose preferred term the release knows")
    func lowestLevelTerm() throws {
        let listed = try #require(try labels("      - llt: [足首のむくみ]").last)
        #expect(listed.lowestLevelTerm == TermCode(91_002_003))
        #expect(listed.preferredTerm == TermCode(91_001_013))
    }

    /// What replaces the entry of line 14, and the problems that follow.
    static let cases: [(String, String, [String])] = [
        ("Neither or both of pt and llt", "      - extent: anySeriousness\n      - {pt: [発疹], llt: [ふらつき]}", [
            "schema.exactly-one-of labels.yaml:14:9 [labels[1].listed[1]]", "schema.exactly-one-of labels.yaml:15:9 [labels[1].listed[2]]"]),
        ("An entry nobody has confirmed", "      - pt: [発疹]\n        confirmed: false", ["label.unconfirmed labels.yaml:15:20 [labels[1].listed[1].confirmed]"]),
        ("An entry confirmed by nobody", "      - pt: [発疹]\n        confirmed: true", ["label.confirmed-by-nobody labels.yaml:15:20 [labels[1].listed[1].confirmed]"]),
        ("Ages in the wrong order, an indication that is not there and an unknown term at once",
         "      - pt: [発疹, 湿疹]\n        population: {ageFrom: 65, ageTo: 64, indications: [1, 3]}", [
            "term.unknown-name labels.yaml:14:18 [labels[1].listed[1].pt[1]]", "label.age-order labels.yaml:15:42 [labels[1].listed[1].population.ageTo]",
            "reference.unknown labels.yaml:15:63 [labels[1].listed[1].population.indications[1]]"]),
        ("A rationale without its day, a section and a sex that do not exist",
         "      - pt: [発疹]\n        section: 10\n        population: {sex: F}\n        rationale: {by: X, reason: Y}", [
            "schema.not-allowed labels.yaml:15:18 [labels[1].listed[1].section]", "schema.not-allowed labels.yaml:16:27 [labels[1].listed[1].population.sex]",
            "schema.missing-key labels.yaml:17:20 [labels[1].listed[1].rationale]"]),
        ("An entry that another one makes void", "      - pt: [発疹, 頭痛]\n        fatal: false", ["label.entry-without-effect labels.yaml:14:9 [labels[1].listed[1]]"]),
        ("A term listed twice", "      - pt: [頭痛]", ["label.entry-without-effect labels.yaml:14:9 [labels[1].listed[1]]"]),
    ]

    @Test("What is wrong with an entry is told with its place", arguments: cases)
    func problems(_ name: String, _ entry: String, _ expected: [String]) throws {
        #expect(try problems(entry) == expected, "\(name)")
    }
}
