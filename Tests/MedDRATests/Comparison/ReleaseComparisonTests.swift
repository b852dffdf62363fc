import MedDRA
import Testing

@Suite("Two releases side by side")
struct ReleaseComparisonTests {
    private func compare(_ change: (inout ExampleDictionary) -> Void) throws -> ReleaseComparison {
        var later = ExampleDictionary()
        change(&later)
        return try ReleaseComparison(from: ExampleDictionary().release(), to: later.release())
    }

    private func replace(_ row: String, by other: String, in file: ReleaseFile, _ dictionary: inout ExampleDictionary) {
        let count = dictionary.rows[file]?.count { $0 == row }
        #expect(count == 1, "\(row)")
        dictionary.rows[file] = dictionary.rows[file]?.map { $0 == row ? other : $0 }
    }

    @Test("A release does not differ from itself")
    func same() throws {
        #expect(try compare { _ in }.isEmpty)
    }

    @Test("New, retired, renamed and moved lowest level terms are told")
    func lowestLevelTerms() throws {
        let comparison = try compare { later in
            later.rows[.lowestLevelTerms]?.append("90000499$New term$90000301$$$$$$$Y$")
            later.rows[.lowestLevelTermsInJapanese]?.append("90000499$新しい語$Y$$$")
            replace("90000402$High blood pressure$90000309$$$$$$$Y$", by: "90000402$High pressure$90000307$$$$$$$N$", in: .lowestLevelTerms, &later)
            replace("90000403$骨の炎症$Y$$$", by: "90000403$骨の炎$N$$$", in: .lowestLevelTermsInJapanese, &later)
        }
        #expect(comparison.addedLowestLevelTerms == [TermCode(90_000_499)])
        #expect(comparison.retired == [ExampleDictionary.highPressure])
        #expect(comparison.japaneseCurrencyChanged == [TermCode(90_000_403)])
        #expect(comparison.movedLowestLevelTerms == [.init(code: ExampleDictionary.highPressure, before: ExampleDictionary.hypertension, after: ExampleDictionary.shock)])
        #expect(comparison.renamedInEnglish == [.init(code: ExampleDictionary.highPressure, before: "High blood pressure", after: "High pressure")])
        #expect(comparison.renamedInJapanese == [.init(code: TermCode(90_000_403), before: "骨の炎症", after: "骨の炎")])
        #expect(comparison.addedPreferredTerms.isEmpty && comparison.queryChanges.isEmpty && comparison.orderChanges.isEmpty && !comparison.isEmpty)
    }

    @Test("A preferred term that becomes a lowest level term is demoted, and its return a promotion")
    func demotion() throws {
        var later = ExampleDictionary()
        for file in [ReleaseFile.preferredTerms, .preferredTermsInJapanese, .hierarchy] {
            later.rows[file]?.removeAll { $0.hasPrefix("90000304$") }
        }
        later.rows[.lowestLevelTerms]?.append("90000304$Blood calcium decreased$90000303$$$$$$$Y$")
        later.rows[.lowestLevelTermsInJapanese]?.append("90000304$血中カルシウム減少$Y$$$")
        let old = try ExampleDictionary().release(), new = try later.release()
        let there = ReleaseComparison(from: old, to: new), back = ReleaseComparison(from: new, to: old)
        #expect(there.demoted == [.init(code: ExampleDictionary.calciumDecreased, before: ExampleDictionary.calciumDecreased, after: ExampleDictionary.hypocalcaemia)])
        #expect(there.lostPreferredTerms.isEmpty)
        #expect(back.promoted == [.init(code: ExampleDictionary.calciumDecreased, before: ExampleDictionary.hypocalcaemia, after: ExampleDictionary.calciumDecreased)])
        #expect(back.addedPreferredTerms.isEmpty)
        // The old dictionary has no lowest level term of this code: no regular release loses one.
        #expect(back.lostLowestLevelTerms == [ExampleDictionary.calciumDecreased])
    }

    @Test("Another primary organ class and another place in the international order are told")
    func organClasses() throws {
        let comparison = try compare { later in
            replace("90000307$Shock$$90000002$$$$$$$", by: "90000307$Shock$$90000004$$$$$$$", in: .preferredTerms, &later)
            replace("90000307$90000204$90000104$90000004$$$$$$$90000002$N", by: "90000307$90000204$90000104$90000004$$$$$$$90000004$Y", in: .hierarchy, &later)
            replace("90000307$90000202$90000102$90000002$$$$$$$90000002$Y", by: "90000307$90000202$90000102$90000002$$$$$$$90000004$N", in: .hierarchy, &later)
            replace("17$90000006", by: "13$90000006", in: .internationalOrder, &later)
        }
        #expect(comparison.movedPreferredTerms == [.init(code: ExampleDictionary.shock, before: ExampleDictionary.vascular, after: ExampleDictionary.immune)])
        #expect(comparison.orderChanges == [.init(code: ExampleDictionary.bone, before: 17, after: 13)])
    }

    @Test("A query's members, their scope, its sub-queries and its state are told")
    func queries() throws {
        let comparison = try compare { later in
            replace("90000901$90000307$4$1$B$0$A$8.0$8.0", by: "90000901$90000307$4$2$B$0$A$8.0$8.0", in: .standardisedQueryContent, &later)
            replace("90000901$90000308$4$2$A$0$I$8.0$9.0", by: "90000901$90000308$4$2$A$0$A$8.0$9.0", in: .standardisedQueryContent, &later)
            replace("90000902$90000901$0$0$S$0$A$8.0$8.0", by: "90000902$90000901$0$0$S$0$I$8.0$8.0", in: .standardisedQueryContent, &later)
            replace("90000903$Old query (SMQ)$1$text$source$note$27.0$I$N", by: "90000903$Old query (SMQ)$1$text$source$note$27.0$A$N", in: .standardisedQueries, &later)
        }
        #expect(comparison.queryChanges.map(\.query) == [ExampleDictionary.anaphylacticQuery, ExampleDictionary.hypersensitivityQuery, ExampleDictionary.retiredQuery])
        #expect(comparison.queryChanges[0].members == [
            .init(code: ExampleDictionary.shock, before: .broad, after: .narrow), .init(code: ExampleDictionary.infarction, before: nil, after: .narrow),
        ])
        #expect(comparison.queryChanges[1].removedQueries == [ExampleDictionary.anaphylacticQuery])
        #expect(comparison.queryChanges[2].wasActive == false && comparison.queryChanges[2].isActive == true)
    }

    @Test("A term is found by name, reading, code or part of its name, with the queries that hold it")
    func search() throws {
        let release = try ExampleDictionary().release()
        #expect(release.search("骨髄炎").map(\.level) == ["PT", "LLT"])
        #expect(release.search("こつずいえん").map(\.code) == [ExampleDictionary.osteomyelitis])
        #expect(release.search("90000902").map(\.name.english) == ["Hypersensitivity (SMQ)"])
        #expect(release.search("カルシウム").map(\.level).contains("HLT"))
        #expect(release.search("どこにもない").isEmpty)
        #expect(release.queries(holding: ExampleDictionary.shock).map { [$0.query.code.description, $0.scope.rawValue] } == [["90000901", "broad"], ["90000902", "broad"]])
    }
}
