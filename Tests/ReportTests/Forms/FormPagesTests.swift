import Analysis
@testable import Report
import Reexamination
import Testing

@Suite("The pages of a form")
struct FormPagesTests {
    private func document(isLandscape: Bool, sheet: String?) throws -> Document {
        var document = try SampleDocument().document
        document.isLandscape = isLandscape
        document.sheetName = sheet
        return document
    }

    @Test("A wide form lies on its side in PDF and Word, and its tables fill the width; a report stands", arguments: [true, false])
    func orientation(_ isLandscape: Bool) throws {
        let document = try document(isLandscape: isLandscape, sheet: nil)
        #expect(try TypstSource(document).main.contains("flipped: true") == isLandscape)
        var body = DOCXBody(document)
        let xml = body.xml()
        #expect(xml.contains(#"w:orient="landscape""#) == isLandscape)
        #expect(xml.contains(#"<w:tblW w:w="14004""#) == isLandscape)
    }

    @Test("A table without a caption has its sheet under the form's name; a captioned one keeps its number")
    func sheetName() throws {
        #expect(SheetNames(try document(isLandscape: false, sheet: "様式10")).tables.map(\.1).first == "様式10")
        #expect(SheetNames(try document(isLandscape: false, sheet: nil)).tables.map(\.1).first == "概要")
    }

    private func layout(_ columns: [FormLayout.Entry]) -> FormLayout {
        FormLayout(form: .caseReportTable, number: LocalizedText("10"), title: LocalizedText("t"), sheet: LocalizedText("s"), isLandscape: true, basis: .convention,
                   source: LocalizedText("c"), columns: columns, rows: [])
    }

    @Test("A column is an entry, or as many as it is repeated; groups stand over neighbours and what has none spans both rows")
    func columns() throws {
        let form = FormTable(layout: layout([
            .init(field: "reaction", heading: LocalizedText("R")), .init(field: "period", heading: LocalizedText("P")), .init(field: "outside", heading: LocalizedText("O")),
            .init(field: "cumulative.cases", heading: LocalizedText("C"), group: LocalizedText("Sum")), .init(field: "cumulative.events", heading: LocalizedText("E"), group: LocalizedText("Sum")),
        ]), composition: try ReportWorld().composition(.ja), repeated: ["period": ["1", "2", "3"], "outside": []])
        #expect(form.columns.map(\.heading) == ["R", "1", "2", "3", "C", "E"])
        let table = form.table(rows: [form.heading("all")])
        #expect(table.headerRows == 2)
        #expect(table.rows[0].cells.map(\.plainText) == ["R", "P", "Sum"])
        #expect(table.rows[0].cells.map(\.columnSpan) == [1, 3, 2] && table.rows[0].cells.map(\.rowSpan) == [2, 1, 1])
        #expect(table.rows[1].cells.map(\.plainText) == ["1", "2", "3", "C", "E"])
        #expect(try TableGrid(table).placed.count == 3)
    }

    @Test("A form that neither the program nor the dossier lays out is an error that says where to add it", arguments: Language.allCases)
    func withoutLayout(_ language: Language) throws {
        let composer = FormComposer(forms: try FormAnalysis(of: try ReportWorld().analysis()), layouts: FormLayouts(standard: []), language: language)
        let error = #expect(throws: CompositionErrors.self) { try composer.compose(.foreignMeasures, digest: "ab") }
        #expect(error?.errors == [.formWithoutLayout(.foreignMeasures)])
        #expect(error?.errors.first?.message(language).contains("forms.yaml") == true)
    }

    @Test("A later layout of a form stands in for the earlier one")
    func overriding() {
        let own = layout([.init(field: "reaction", heading: LocalizedText("own"))])
        #expect(FormLayouts(standard: [layout([])], overriddenBy: [own])[.caseReportTable] == own)
        #expect(FormLayouts(standard: [own])[.unlistedReactions] == nil)
    }
}
