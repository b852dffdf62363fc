import Analysis
@testable import Report
import Reexamination
import Testing

@Suite("The forms of case reports say what they count")
struct CaseReportFormTests {
    private func notes(_ unit: CountingOptions.CaseUnit, _ past: PastChoice, _ form: OfficialForm, _ language: Language) throws -> String {
        var world = try ReportWorld()
        world.snapshot.counting.caseUnit = unit
        let layout = FormLayout(form: form, number: LocalizedText("1"), title: LocalizedText("t"), sheet: LocalizedText("s"), isLandscape: true, basis: .sourced,
                                source: LocalizedText("c"), columns: [.init(field: "reaction", heading: LocalizedText("r"))], rows: [])
        let forms = try FormAnalysis(of: try world.analysis(), basis: CaseReportBasis(past: past))
        let document = try FormComposer(forms: forms, layouts: FormLayouts(standard: [layout]), language: language).compose(form, digest: "ab").document
        let table = document.blocks.compactMap { block in if case .table(let table) = block { table } else { nil } }.first
        return try #require(table).notes.map(\.inlines.plainText).joined(separator: "\n")
    }

    @Test("The unit printed under the table is the one that the dossier counts by", arguments: [
        OfficialForm.caseReportTable, .caseReportIndex, .periodicCaseReportTable, .periodicCaseReportIndex, .nonSeriousSummary, .nonSeriousListing,
    ])
    func unit(_ form: OfficialForm) throws {
        for past in PastChoice.allCases {
            let byReport = try notes(.report, past, form, .ja), byPerson = try notes(.person, past, form, .ja)
            #expect(byReport.contains("報告ごとに 1 例とする") && !byReport.contains("合わせて 1 例"))
            #expect(byPerson.contains("同じ患者と確認された報告は合わせて 1 例とし") && !byPerson.contains("報告ごとに"))
            #expect(byPerson.contains("最も早い報告を入手した期") == (past == .refiltered))
            #expect(byPerson.contains("複数の期の症例数") == (past == .asReported))
            let english = try (notes(.report, past, form, .en), notes(.person, past, form, .en))
            #expect(english.0.contains("Each report counts as a case of its own.") && !english.1.contains("Each report counts as a case of its own."))
            #expect(english.1.contains("Reports confirmed to be about one patient are one case"))
        }
    }
}
