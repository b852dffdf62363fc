import Analysis
import Exchange
import Foundation
import Reexamination
import Report
import Reporting
import Testing

/// The forms of the example, composed once for all tests.
private struct ExampleForms: Sendable {
    static let shared = Result { try ExampleForms() }

    let report: Document
    let analysis: FormAnalysis
    let layouts: FormLayouts
    let digest: String

    init() throws {
        let analysed = try AnalysedDossier(folder: ExampleFolder.url)
        analysis = try AnalysedForms(of: analysed).analysis
        report = try analysed.document(.ja)
        layouts = analysed.dossier.formLayouts
        digest = try analysed.dossier.snapshot.digest()
    }

    func compose(_ form: OfficialForm, language: Language = .ja, note: Bool = true) throws -> ComposedForm {
        try FormComposer(forms: analysis, layouts: layouts, language: language, showsLayoutNote: note).compose(form, digest: digest)
    }
}

@Suite("The example's official forms agree with its report")
struct OfficialFormTests {
    private let forms: ExampleForms

    init() throws { forms = try ExampleForms.shared.get() }

    private func table(_ form: OfficialForm) throws -> Table {
        try #require(try forms.compose(form).document.blocks.compactMap { block in if case .table(let table) = block { table } else { nil } }.first)
    }

    private func texts(_ row: Table.Row?) -> [String] { row?.cells.map(PlainText.of) ?? [] }

    @Test("Form 9: its total is that of table 7 and of the sentence of section 4.2, and its rows hold those of table 7")
    func unlisted() throws {
        let form = try table(.unlistedReactions), extract = try #require(forms.report.table("unlisted"))
        let total = texts(form.rows.first { $0.role == .total })
        #expect(total == ["合計", "116", "186", "38", "73", "86", "113"])
        #expect(total == texts(extract.rows.first { $0.role == .total }))
        let sentence = forms.report.paragraphs.map(PlainText.of).joined()
        #expect(sentence.contains("予測できない重篤な副作用が 38 例 73 件、予測できない非重篤な副作用が 86 例 113 件"))
        let rows = form.rows.filter { $0.role != .header }.map(texts), shown = extract.rows.filter { $0.role != .header }.map(texts)
        #expect(shown.allSatisfy(rows.contains))
        #expect(rows.count > shown.count)
        // Every term stands under its class, so the events of the terms add up to the total's.
        #expect(form.rows.filter { $0.role == .body }.reduce(0) { $0 + (Int(texts($1)[2]) ?? 0) } == 186)
    }

    @Test("Forms 10 and 11: the periods add up to the cumulative column, and each event has its line")
    func caseReports() throws {
        let form = try table(.caseReportTable), index = try forms.compose(.caseReportIndex)
        for row in form.rows where row.role != .header && row.cells.count > 1 {
            let numbers = texts(row).dropFirst().compactMap(Int.init)
            #expect(numbers.count == 14)
            // Of the row of cases too: a report stands in one period.
            #expect(numbers.prefix(12).reduce(0, +) == (texts(row)[0].contains("症例数") ? numbers[12] : numbers[13]), "\(texts(row))")
        }
        #expect(index.lines == forms.analysis.caseReports.lines.count)
        let cumulative = try #require(forms.analysis.caseReports.total.last)
        #expect(forms.analysis.figures[cumulative.events]?.value == .count(index.lines, .events))
    }

    @Test("Forms 5 and 8 say what tables 3, 4 and 5 say")
    func summaries() throws {
        let survey = try #require(forms.report.table("survey-gct"))
        #expect(try table(.surveySummary).rows.map(texts) == survey.rows.map(texts))
        let materials = try forms.compose(.riskMinimisation).document.blocks.compactMap { block in if case .table(let table) = block { table.rows.map(texts) } else { nil } }
        let reported = forms.report.blocks.compactMap { block -> [[String]]? in
            if case .table(let table) = block, table.anchor.hasPrefix("material-") { table.rows.map(texts) } else { nil }
        }
        #expect(materials == reported && materials.count == 2)
    }

    @Test("Forms 13 and 14 have as many lines as table 8 counts: 19 measures and 3 research reports")
    func registers() throws {
        let measures = try forms.compose(.foreignMeasures), research = try forms.compose(.researchReports)
        #expect(measures.lines == 19 && research.lines == 3)
        #expect(measures.figures["measures.foreign.total"]?.value == .count(19, .reports))
        #expect(research.figures["research.total"]?.value == .count(3, .reports))
    }

    @Test("Form 2 of the periodic report has the survey's own figures, and the total of one survey is the survey's")
    func surveys() throws {
        let form = try table(.periodicSurveys)
        let totals = form.rows.filter { $0.role == .total }.map(texts)
        #expect(totals.map { $0[0] } == ["調査施設数", "調査症例数（安全性評価対象）", "副作用等の発現症例数", "副作用等の発現件数", "副作用等の発現症例率"])
        #expect(totals[1].dropFirst().allSatisfy { $0 == "156" })
        #expect(totals.allSatisfy { $0[1] == $0[2] })
        #expect(form.rows.contains { texts($0).first?.hasSuffix("*") == true })
    }

    @Test("Every number on a form is a figure, in both languages; only lines, ids, ages, days and what a layout says are typed", arguments: [
        OfficialForm.approvalReactions, .unlistedReactions, .caseReportTable, .periodicSurveys, .nonSeriousSummary,
    ])
    func figures(_ form: OfficialForm) throws {
        for language in Language.allCases {
            for case .table(let table) in try forms.compose(form, language: language).document.blocks {
                for row in table.rows where row.role != .header {
                    for cell in row.cells where cell.header == .none {
                        #expect(cell.lines.map { PlainText.figures(in: $0).count } == [1], "\(PlainText.of(cell))")
                    }
                }
            }
        }
    }

    @Test("A form whose arrangement is convention says so in small type, unless that is left out; a sourced one does not")
    func layoutNote() throws {
        func note(_ form: OfficialForm, _ isShown: Bool) throws -> Bool {
            try forms.compose(form, note: isShown).document.blocks.contains { block in
                if case .remark(let inlines) = block { PlainText.of(inlines).contains("様式の体裁") } else { false }
            }
        }
        #expect(try note(.caseReportTable, true))
        #expect(try !note(.caseReportTable, false))
        #expect(try !note(.unlistedReactions, true))
    }

    @Test("The past as reported differs from the past judged anew by the reactions that the label came to list, and says so")
    func past() throws {
        let snapshot = forms.analysis.report.snapshot
        let reported = try FormAnalysis(of: forms.analysis.report, basis: CaseReportBasis(past: .asReported))
        let differences = try PastComparison(of: snapshot).differences
        let gained = differences.filter { $0.now != nil }.count - differences.filter { $0.then != nil }.count
        #expect(!differences.isEmpty)
        #expect(forms.analysis.caseReports.lines.count - reported.caseReports.lines.count == gained)
        let document = try FormComposer(forms: reported, layouts: forms.layouts, language: .ja).compose(.caseReportTable, digest: forms.digest).document
        let remarks = document.blocks.compactMap { block in if case .remark(let inlines) = block { PlainText.of(inlines) } else { nil } }
        #expect(remarks.joined().contains("過去分の扱い：報告時のまま"))
    }

    @Test("A periodic form names its report and days; its counts are those of that period")
    func period() throws {
        let fifth = try FormAnalysis(of: forms.analysis.report, basis: CaseReportBasis(through: 5))
        let composed = try FormComposer(forms: fifth, layouts: forms.layouts, language: .ja).compose(.nonSeriousSummary, digest: forms.digest)
        let remarks = composed.document.blocks.compactMap { block in if case .remark(let inlines) = block { PlainText.of(inlines) } else { nil } }
        #expect(remarks.first?.hasPrefix("対象の報告：第 5 回（平成 28 年 5 月 23 日～平成 29 年 5 月 22 日）") == true)
        #expect(remarks.first?.contains("集計対象期間：平成 28 年 5 月 23 日～平成 29 年 5 月 22 日") == true && remarks.first?.contains("令和") == false)
        #expect(composed.figures.all.allSatisfy { $0.id.text.contains(".p5.") })
        // Its own period is judged by what was known and in force at its end, whichever way the past is treated; not by the label of 2019, which foretells more.
        let id = "unlisted.nonserious.total.p5.events"
        let reported = try FormAnalysis(of: forms.analysis.report, basis: CaseReportBasis(past: .asReported))
        #expect(fifth.figures["form.10.through-5.\(id)"]?.value == reported.figures["form.10.as-reported.\(id)"]?.value)
        #expect(fifth.figures["form.10.through-5.\(id)"]?.value != forms.analysis.figures["form.10.\(id)"]?.value)
    }
}
