import Analysis
import MedDRA
@testable import Report
import Reexamination
import Testing

@Suite("The form of trials side by side")
struct TrialFormTests {
    /// Two trials, of four and of six people, one of whom had caries in each.
    private func rows(_ columns: [String]) throws -> [[String]] {
        var world = try ReportWorld()
        world.snapshot.approvalTrials = [("a", 4), ("b", 6)].map { id, people in
            ApprovalTrial(
                id: id, name: LocalizedText(id), kind: LocalizedText("k"), sites: people,
                subjects: (0..<people).map { Subject(id: "\(id)-\($0)", site: "S", sex: .male, age: nil, birth: nil, registered: nil, death: nil) },
                adverseEvents: [AdverseEvent(subject: "\(id)-0", sequence: 1, reaction: reactionFacts(ReportDictionary.caries, serious: false, onset: nil))])
        }
        let layout = FormLayout(form: .approvalReactions, number: LocalizedText("2"), title: LocalizedText("t"), sheet: LocalizedText("s"), isLandscape: false, basis: .sourced,
                                source: LocalizedText("c"), columns: columns.map { .init(field: $0, heading: LocalizedText($0)) },
                                rows: [.init(field: "subjects", heading: LocalizedText("n")), .init(field: "cases", heading: LocalizedText("m"))])
        let composer = FormComposer(forms: try FormAnalysis(of: try world.analysis()), layouts: FormLayouts(standard: [layout]), language: .en)
        let table = try composer.compose(.approvalReactions, digest: "ab").document.blocks.compactMap { block in if case .table(let table) = block { table } else { nil } }.first
        return try #require(table).rows.filter { $0.role == .total }.map { $0.cells.map(\.plainText) }
    }

    @Test("The total column is the total wherever it stands, and whether or not the trials' own columns stand beside it", arguments: [
        (["reaction", "trial", "total"], [["n", "4", "6", "10"], ["m", "1", "1", "2"]]),
        (["total", "reaction", "trial"], [["10", "n", "4", "6"], ["2", "m", "1", "1"]]),
        (["reaction", "total"], [["n", "10"], ["m", "2"]]),
        (["reaction", "trial", "trial", "total"], [["n", "4", "6", "4", "6", "10"], ["m", "1", "1", "1", "1", "2"]]),
    ])
    func total(_ columns: [String], _ expected: [[String]]) throws {
        #expect(try rows(columns) == expected)
    }
}
