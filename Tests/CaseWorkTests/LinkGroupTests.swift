import CaseWork
import Reexamination
import Testing

@Suite("Decisions on who is one patient")
struct LinkGroupTests {
    private func world() throws -> CaseWorld {
        var world = try CaseWorld()
        try world.add("A", received: "2024-05-03")
        try world.add("B", received: "2024-05-02")
        try world.add("C", received: "2024-05-02")
        try world.add("D", received: "2024-05-04", linked: "GCT-1")
        return world
    }

    private func groups(_ entries: LinkEntry...) throws -> LinkGroups {
        let world = try world()
        return LinkGroups(entries, cases: world.snapshot.cases, knownCases: Set(world.snapshot.cases.map(\.id)), knownSubjects: ["GCT-1", "GCT-2"])
    }

    @Test("A group has one original, received first, then of the smaller id; nobody repeats a repeat")
    func originals() throws {
        let world = try world()
        let groups = try groups(.decided("A", "C", .same), .decided("C", "B", .same), .decided("D", "A", .same))
        let linked = groups.applied(to: world.snapshot)
        #expect(linked.cases.map(\.duplicateOf) == ["B", nil, "B", "B"])
        #expect(linked.cases.map(\.linkedSubject) == ["GCT-1", "GCT-1", "GCT-1", "GCT-1"])
        #expect(linked.cases.allSatisfy { repeated in linked.cases.first { $0.id == repeated.duplicateOf }?.duplicateOf == nil })
        #expect(try self.groups().applied(to: world.snapshot).cases == world.snapshot.cases)
    }

    @Test("Undecided pairs and different ones link nothing")
    func undecided() throws {
        let world = try world()
        let groups = try groups(LinkEntry(kind: .duplicate, caseID: "A", other: "B", decision: nil), .decided("B", "C", .different))
        #expect(groups.conflicts.isEmpty)
        #expect(groups.applied(to: world.snapshot).cases == world.snapshot.cases)
    }

    @Test("Every version of a case carries the links, and a nullified case leads no group that has another")
    func histories() throws {
        var world = try world()
        let first = world.snapshot.cases[1]
        var second = first
        second.version = 2
        second.informed = try day("2024-06-01")
        world.snapshot.caseHistories = [try #require(CaseHistory([CaseVersion(kind: .initial, facts: first), CaseVersion(kind: .nullification, facts: second)]))]
        world.snapshot.cases.remove(at: 1)
        let linked = LinkGroups([try .decided("A", "B", .same)], cases: world.snapshot.cases, histories: world.snapshot.caseHistories).applied(to: world.snapshot)
        #expect(linked.cases.map(\.duplicateOf) == [nil, nil, nil])
        #expect(linked.caseHistories[0].versions.map(\.facts.duplicateOf) == ["A", "A"])
    }

    @Test("Each contradiction is told, at its entry, all at once")
    func conflicts() throws {
        #expect(try groups(.decided("A", "A", .same), .decided("A", "X", .same), .decided("Y", "GCT-9", .same)).conflicts
            == [.toItself(entry: 0), .unknownCase(entry: 1, isOther: true), .unknownCase(entry: 2, isOther: false), .unknownSubject(entry: 2)])
        #expect(try groups(.decided("A", "B", .same), .decided("B", "A", .different)).conflicts == [.saidBoth(entry: 1, first: 0)])
        #expect(try groups(.decided("A", "B", .same), .decided("B", "A", .same)).conflicts == [.repeated(entry: 1, first: 0)])
        #expect(try groups(.decided("A", "GCT-1", .same), .decided("A", "GCT-2", .same)).conflicts == [.twoSubjects(entry: 1, subjects: ["GCT-1", "GCT-2"])])
        #expect(try groups(.decided("D", "GCT-2", .same)).conflicts == [.disagreesWithCase(entry: 0, linked: "GCT-1")])
        #expect(try groups(.decided("D", "GCT-1", .different)).conflicts == [.disagreesWithCase(entry: 0, linked: "GCT-1")])
        #expect(try groups(.decided("D", "GCT-1", .same), .decided("D", "GCT-2", .different)).conflicts.isEmpty)
        #expect(try groups(.decided("D", "A", .same), .decided("A", "GCT-2", .same)).conflicts == [.twoSubjects(entry: 1, subjects: ["GCT-1", "GCT-2"])])
    }

    @Test("Two said to be different are not made one by others, and the way is shown; a comparison nobody made is doubtful")
    func chains() throws {
        #expect(try groups(.decided("A", "B", .same), .decided("B", "C", .same), .decided("A", "C", .different)).conflicts.contains(.differentYetSame(entry: 2, chain: ["A", "B", "C"])))
        #expect(try groups(.decided("A", "B", .same), .decided("B", "C", .same)).conflicts == [.onlyByWayOf(entry: 0, pairs: [["A", "C"]])])
        #expect(try groups(.decided("A", "B", .same), .decided("B", "C", .same), .decided("A", "C", .same)).conflicts.isEmpty)
    }
}
