import MedDRA
import Reexamination
import Testing

@Suite("Listedness")
struct LabelVersionTests {
    @Test("A term foretold in its mild form does not foretell a serious one")
    func extent() throws {
        let label = LabelVersion(id: "v1", effective: try day("2023-04-01"), name: LocalizedText("第3版"), listed: [
            ListedTerm(preferredTerm: TermCode(90_000_101), extent: .anySeriousness),
            ListedTerm(preferredTerm: TermCode(90_000_102), extent: .nonSeriousOnly),
        ])
        #expect(label.lists(TermCode(90_000_101), serious: true))
        #expect(label.lists(TermCode(90_000_101), serious: false))
        #expect(!label.lists(TermCode(90_000_102), serious: true))
        #expect(label.lists(TermCode(90_000_102), serious: false))
        #expect(!label.lists(TermCode(90_000_103), serious: false))
    }
}
