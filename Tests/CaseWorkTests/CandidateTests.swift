import CaseWork
import MedDRA
import Reexamination
import Testing

@Suite("Candidates for one patient")
struct CandidateTests {
    private func outcomes(_ world: CaseWorld, _ one: String, _ other: String) throws -> [MatchFactor: MatchOutcome] {
        let pair = try #require(CandidateSearch(of: world.snapshot, release: world.release).comparison(.caseReport(one), .caseReport(other)))
        return Dictionary(uniqueKeysWithValues: pair.reasons.map { ($0.factor, $0.outcome) })
    }

    @Test("A repeat in all points is found with its reasons, the later report as the one that repeats")
    func repeated() throws {
        var world = try CaseWorld()
        try world.add("A-2", onset: "2024-04-01", received: "2024-06-01", sex: .female, age: 60, site: "第一病院")
        try world.add("B-1", onset: "2024-04-01", received: "2024-05-01", sex: .female, age: 60, site: "第一 病院")
        try world.add("C-1", SmallDictionary.pneumonia, onset: "2022-01-01", received: "2022-05-01", sex: .male, age: 30, site: "第二病院")
        let found = CandidateSearch(of: world.snapshot, release: world.release).candidates()
        #expect(found.map { [$0.one.party.id, $0.other.party.id] } == [["A-2", "B-1"]])
        #expect(found.first?.score == 25)
        #expect(found.first?.reasons.map(\.points) == [4, 8, 5, 1, 6, 1, 0])
    }

    @Test("What one of the two does not know speaks neither for nor against")
    func unknown() throws {
        var world = try CaseWorld()
        try world.add("A", onset: "2024-04-01", sex: .female, age: 60, site: "S")
        world.snapshot.cases.append(try CaseWorld.safetyCase("B", [], indication: nil))
        let outcomes = try outcomes(world, "A", "B")
        for factor in MatchFactor.allCases where factor != .country { #expect(outcomes[factor] == .unknown) }
        for factor in MatchFactor.allCases { #expect(MatchWeights.standard.points(factor, .unknown) == 0) }
    }

    @Test("Onsets: the same day agrees, a week or a common month is near, a year alone tells nothing unless it is another", arguments: [
        ("2024-04-01", "2024-04-01", MatchOutcome.agree), ("2024-04-01", "2024-04-08", .near), ("2024-04-01", "2024-04-09", .differ), ("2024-04", "2024-04-20", .near),
        ("2024-04", "2024-04", .near), ("2024", "2024-04-20", .unknown), ("2023", "2024-04-20", .differ),
    ])
    func onsets(_ one: String, _ other: String, _ expected: MatchOutcome) throws {
        var world = try CaseWorld()
        try world.add("A", onset: one)
        try world.add("B", onset: other)
        #expect(try outcomes(world, "A", "B")[.onset] == expected)
    }

    @Test("Ages are compared by the days of birth they allow, so that reports years apart agree", arguments: [
        (60, "2020-04-01", 63, "2023-04-10", MatchOutcome.agree), (60, "2020-04-01", 62, "2020-04-01", .near), (60, "2020-04-01", 60, "2024-04-10", .differ),
    ])
    func ages(_ age: Int, _ onset: String, _ otherAge: Int, _ otherOnset: String, _ expected: MatchOutcome) throws {
        var world = try CaseWorld()
        try world.add("A", onset: onset, age: age)
        try world.add("B", onset: otherOnset, age: otherAge)
        #expect(try outcomes(world, "A", "B")[.age] == expected)
    }

    @Test("Terms: all of one in the other agrees, some or a common high level term is near, none differs")
    func terms() throws {
        var world = try CaseWorld()
        func add(_ id: String, _ terms: TermCode...) throws {
            world.snapshot.cases.append(try CaseWorld.safetyCase(id, terms.enumerated().map { CaseWorld.reaction(id, $0.offset + 1, $0.element) }))
        }
        try add("A", SmallDictionary.hypocalcaemia, SmallDictionary.caries)
        try add("B", SmallDictionary.caries)
        try add("C", SmallDictionary.caries, SmallDictionary.pneumonia)
        try add("D", SmallDictionary.dysphagia)
        try add("E", SmallDictionary.pneumonia)
        #expect(try outcomes(world, "A", "B")[.term] == .agree)
        #expect(try outcomes(world, "A", "C")[.term] == .near)
        #expect(try outcomes(world, "B", "D")[.term] == .near)
        #expect(try outcomes(world, "B", "E")[.term] == .differ)
    }

    @Test("A survey subject at the same site, of the same age, with the same reaction is a candidate; its site code tells nothing of a name")
    func subject() throws {
        var world = try CaseWorld()
        world.snapshot.surveys = [try TruthWorld.survey(subjects: [
            Subject(id: "GCT-1", site: "S01", sex: .female, age: nil, birth: PartialDate("1963"), registered: nil, death: nil),
        ], events: [AdverseEvent(subject: "GCT-1", sequence: 1, reaction: CaseWorld.reaction("", 1, SmallDictionary.hypocalcaemia, onset: "2024-04-01").facts)])]
        try world.add("A", onset: "2024-04-01", sex: .female, age: 60, site: "s01")
        try world.add("B", onset: "2024-04-01", sex: .female, age: 60, site: "第一病院")
        let found = CandidateSearch(of: world.snapshot, release: world.release).candidates()
        let withSubject = found.filter { $0.kind == .subject }
        #expect(withSubject.map(\.one.party.id) == ["A", "B"])
        #expect(withSubject.map(\.other.party) == [.subject("GCT-1"), .subject("GCT-1")])
        #expect(withSubject.map { $0.reasons.first { $0.factor == .site }?.outcome } == [.agree, .unknown])
    }

    @Test("A pair that was decided, directly or by way of others, is no candidate any more")
    func decided() throws {
        var world = try CaseWorld()
        for id in ["A", "B", "C"] { try world.add(id, onset: "2024-04-01", sex: .female, age: 60) }
        let search = CandidateSearch(of: world.snapshot, release: world.release)
        func left(_ entries: LinkEntry...) -> [[String]] {
            search.candidates(undecidedIn: LinkGroups(entries, cases: world.snapshot.cases)).map { [$0.one.party.id, $0.other.party.id] }
        }
        #expect(left() == [["B", "A"], ["C", "A"], ["C", "B"]])
        #expect(left(try .decided("A", "B", .different)) == [["C", "A"], ["C", "B"]])
        #expect(left(try .decided("A", "B", .same), try .decided("B", "C", .different)).isEmpty)
        #expect(left(LinkEntry(kind: .duplicate, caseID: "A", other: "B", decision: nil)).count == 3)
    }

    @Test("Down to the least score promised, blocks find every pair that comparing all with all finds")
    func complete() throws {
        let world = try TruthWorld(persons: 400, seed: 7)
        let search = CandidateSearch(of: world.snapshot, release: world.release), least = MatchWeights.standard.completeFrom
        #expect(least == 10)
        let found = Set(search.candidates(minimum: least).map { Set([$0.one.party, $0.other.party]) })
        let parties = world.snapshot.cases.map { LinkParty.caseReport($0.id) } + world.snapshot.surveys.flatMap { $0.subjects.map { LinkParty.subject($0.id) } }
        var all: Set<Set<LinkParty>> = []
        for (position, one) in parties.enumerated() {
            for other in parties[(position + 1)...] where one.isCase || other.isCase {
                if let pair = search.comparison(one, other), pair.score >= least { all.insert([one, other]) }
            }
        }
        #expect(found == all)
        #expect(!all.isEmpty)
    }

    @Test("Of a generated set of known truth, nine in ten repeats are found, and nine in ten candidates are repeats")
    func recall() throws {
        let world = try TruthWorld(persons: 5_000, seed: 2026)
        let found = Set(CandidateSearch(of: world.snapshot, release: world.release).candidates().map { Set([$0.one.party, $0.other.party]) })
        let hits = world.truth.intersection(found)
        let recall = Double(hits.count) / Double(world.truth.count), precision = Double(hits.count) / Double(found.count)
        #expect(world.truth.count > 300)
        #expect(recall >= 0.9, "recall \(recall) of \(world.truth.count)")
        #expect(precision >= 0.9, "precision \(precision) of \(found.count)")
    }

    @Test("The order of the cases changes nothing")
    func order() throws {
        var world = try TruthWorld(persons: 300, seed: 3)
        func pairs() -> [[String]] { CandidateSearch(of: world.snapshot, release: world.release).candidates().map { [$0.one.party.id, $0.other.party.id] } }
        let before = pairs()
        world.snapshot.cases.reverse()
        #expect(pairs() == before)
        #expect(!before.isEmpty)
    }
}

extension LinkEntry {
    /// A duplicate, or a subject if the id begins with GCT.
    static func decided(_ one: String, _ other: String, _ verdict: Verdict) throws -> LinkEntry {
        LinkEntry(kind: other.hasPrefix("GCT") ? .subject : .duplicate, caseID: one, other: other,
                  decision: Decision(verdict: verdict, by: "PV-01", on: try day("2024-07-01"), reason: "原資料"))
    }
}
