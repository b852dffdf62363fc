import CaseWork
import Reexamination
import Testing

@Suite("What changed between versions")
struct CaseDifferenceTests {
    @Test("Fields and events that changed, came and went are told; equal versions tell nothing")
    func difference() throws {
        let before = try CaseWorld.safetyCase("A", [CaseWorld.reaction("A", 1, SmallDictionary.caries), CaseWorld.reaction("A", 2, SmallDictionary.pneumonia)], age: 60)
        var after = before
        after.age = nil
        after.sex = .male
        after.reactions = [CaseWorld.reaction("A", 1, SmallDictionary.caries, serious: true), CaseWorld.reaction("A", 3, SmallDictionary.dysphagia)]
        let difference = CaseDifference(from: before, to: after)
        #expect(difference.fields.map(\.field) == [.sex, .age])
        #expect(difference.fields.map(\.after) == [Sex.male.name, nil])
        #expect(difference.added.map(\.sequence) == [3])
        #expect(difference.removed.map(\.sequence) == [2])
        #expect(difference.changed.map(\.after.sequence) == [1])
        #expect(CaseDifference(from: before, to: before).isEmpty)
    }
}
