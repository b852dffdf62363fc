import MedDRA
import Reexamination
import Testing

@Suite("Two versions of a label")
struct LabelDifferenceTests {
    @Test("They differ in terms added, removed and otherwise conditioned; who listed a term makes no difference")
    func differences() throws {
        func version(_ listed: [ListedTerm]) throws -> LabelVersion {
            LabelVersion(id: "v", effective: try day("2023-04-01"), name: LocalizedText("v"), listed: listed)
        }
        let (a, b, c, d) = (TermCode(90_000_104), TermCode(90_000_103), TermCode(90_000_102), TermCode(90_000_101))
        let rationale = ListingRationale(by: "x", on: try day("2023-01-01"), reason: LocalizedText("y"))
        let difference = LabelDifference(
            from: try version([ListedTerm(preferredTerm: a), ListedTerm(preferredTerm: b), ListedTerm(preferredTerm: c)]),
            to: try version([ListedTerm(preferredTerm: a, lowestLevelTerm: TermCode(90_100_001)), ListedTerm(preferredTerm: d),
                             ListedTerm(preferredTerm: c, rationale: rationale), ListedTerm(preferredTerm: b, foretellsDeath: false), ListedTerm(preferredTerm: b, extent: .nonSeriousOnly)]))
        #expect(difference.added == [ListedTerm(preferredTerm: d), ListedTerm(preferredTerm: a, lowestLevelTerm: TermCode(90_100_001))])
        #expect(difference.removed == [ListedTerm(preferredTerm: a)])
        #expect(difference.changed.map(\.before) == [[ListedTerm(preferredTerm: b)]])
        #expect(difference.changed.map(\.after) == [[ListedTerm(preferredTerm: b, foretellsDeath: false), ListedTerm(preferredTerm: b, extent: .nonSeriousOnly)]])
    }
}
