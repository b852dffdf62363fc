@testable import Analysis
import Reexamination
import Testing

@Suite("Entering figures")
struct FigureLedgerTests {
    private let entry = FigureLedger.Entry(id: "x", label: LocalizedText("x"), definition: LocalizedText("x"),
                                           population: Population(name: LocalizedText("x"), figure: nil))
    private func people(_ units: String...) -> [Contributor] { units.map { Contributor(unit: $0, records: []) } }

    @Test("A number that the kernel and the tracing do not agree on is not entered")
    func disagreement() throws {
        var ledger = FigureLedger()
        #expect(throws: AnalysisError.tracingDisagrees("x", counted: 2, traced: 1)) { try ledger.enterCount(entry, .cases, people("A"), counted: 2) }
        #expect(throws: AnalysisError.tracingDisagrees("x", counted: 0, traced: 1)) { try ledger.enterShare(entry, people("A"), of: 3, counted: 0) }
        #expect(ledger.figures.count == 0)
        try ledger.enterCount(entry, .cases, people("A"), counted: 1)
        #expect(ledger.figures["x"]?.value == .count(1, .cases))
    }

    @Test("An id stands once, and more than all is no share")
    func refused() throws {
        var ledger = FigureLedger()
        #expect(throws: AnalysisError.impossibleProportion("x", numerator: 2, denominator: 1)) { try ledger.enterShare(entry, people("A", "B"), of: 1) }
        try ledger.enterCount(entry, .cases, people("A"))
        #expect(throws: AnalysisError.duplicateFigure("x")) { try ledger.enterCount(entry, .cases, people("A")) }
    }

    @Test("Contributors stand in ascending order of unit; a share of nobody is not estimable")
    func order() throws {
        var ledger = FigureLedger()
        try ledger.enterShare(entry, people("B", "A#2", "A#1"), of: 3)
        #expect(ledger.figures["x"]?.contributors.map(\.unit) == ["A#1", "A#2", "B"])
        var empty = FigureLedger()
        try empty.enterShare(entry, [], of: 0)
        #expect(empty.figures["x"]?.value == .notEstimable)
    }
}
