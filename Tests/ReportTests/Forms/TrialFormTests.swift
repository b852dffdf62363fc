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

    @Test("The form of surveys says up to which day it counts and which label its mark is of: the data cut, or the end of its periodic report")
    func cumulation() throws {
        var world = try ReportWorld()
        let last = try day("2018-12-31")
        world.snapshot.periodicReports = [PeriodicReport(number: 1, window: try #require(DateWindow(first: try day("2014-05-23"), last: last)))]
        let label = LabelVersion(id: "first", effective: try day("2014-05-23"), name: LocalizedText(ja: "初版", en: "first label"), listed: [])
        world.snapshot.labels.append(label)
        func notes(_ through: Int?) throws -> String {
            let forms = try FormAnalysis(of: try world.analysis(), basis: CaseReportBasis(through: through))
            let composer = FormComposer(forms: forms, layouts: FormLayouts(standard: [layout]), language: .ja)
            let tables = try composer.compose(.periodicSurveys, digest: "ab").document.blocks.compactMap { block in if case .table(let table) = block { table } else { nil } }
            return try #require(tables.first).notes.map(\.inlines.plainText).joined()
        }
        let layout = FormLayout(form: .periodicSurveys, number: LocalizedText("2"), title: LocalizedText("t"), sheet: LocalizedText("s"), isLandscape: false, basis: .sourced,
                                source: LocalizedText("c"), columns: ["reaction", "survey", "total"].map { .init(field: $0, heading: LocalizedText($0)) },
                                rows: [.init(field: "subjects", heading: LocalizedText("n"))])
        let whole = try notes(nil), first = try notes(1)
        #expect(whole.contains("データカットオフ日") && whole.contains("再審査申請時"))
        #expect(first.contains("この報告の末日（平成 30 年 12 月 31 日）までの累計") && first.contains(label.name.ja) && !first.contains("データカット"))
    }
}
