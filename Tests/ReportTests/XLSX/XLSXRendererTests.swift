import Analysis
import Foundation
import Reexamination
@testable import Report
import Testing

@Suite("The workbook of a report")
struct XLSXRendererTests {
    private func workbook(_ language: Language = .ja) throws -> Data {
        try XLSXRenderer().render(try SampleDocument(language: language).document, appendix: try SampleFigures.appendix)
    }

    /// A sheet's cells as openpyxl reads them: `A1=text`, a line each.
    private func cells(_ sheet: String, _ language: Language = .ja) async throws -> Set<String> {
        let folder = try TemporaryFolder()
        let path = try folder.write(try workbook(language), "report.xlsx")
        let script = """
        import openpyxl, sys
        book = openpyxl.load_workbook(sys.argv[1])
        print("sheets=" + "|".join(book.sheetnames))
        print("created=" + book.properties.created.isoformat())
        sheet = book[sys.argv[2]]
        for cells in sheet.merged_cells.ranges: print("merged=" + str(cells))
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None: print(f"{cell.coordinate}={cell.value!r};{cell.number_format}" + (f"->{cell.hyperlink.location}" if cell.hyperlink else ""))
        """
        let output = try await CheckingTool.python("python").output("-c", script, path, sheet)
        return Set(output.split(separator: "\n").map(String.init))
    }

    @Test("The same report has the same bytes, whenever it is made")
    func deterministic() async throws {
        let first = try workbook()
        // ZIP and document dates count in seconds, two at a time.
        try await Task.sleep(for: .milliseconds(2_100))
        #expect(try workbook() == first)
    }

    @Test("There is a sheet for the cover, the text, each table, the figures and the listings; the date is the data cut")
    func sheets() async throws {
        let cells = try await cells("表紙")
        #expect(cells.contains("sheets=表紙|本文|概要|表 6|Figures|Listings"))
        #expect(cells.contains("created=2024-05-22T00:00:00"))
        #expect(cells.contains { $0.contains("0123456789abcdef0123456789abcdef") })
        #expect(cells.contains { $0.contains("すべて架空") })
        #expect(cells.contains("A14='表 6';General->'表 6'!A1"))
    }

    @Test("The text has a line a heading, paragraph, item and footnote, and leads to each table")
    func text() async throws {
        let cells = try await cells("本文")
        #expect(cells.contains("A3='表';General") && cells.contains("C3='表紙';General->'概要'!A1"), "\(cells.sorted())")
        #expect(cells.contains("A4='備考';General") && cells.contains("C4='下線部：今回の再審査対象';General"))
        #expect(cells.contains("A6='未記載';General"))
        #expect(cells.contains("A7='見出し';General") && cells.contains("B7='4.';General") && cells.contains("C7='安全性';General"))
        #expect(cells.contains { $0.hasPrefix("C9='発現状況は表 6及び図 1のとおりで、156 例中 20（12.8） 例であった。") })
        #expect(cells.contains("A10='脚注';General") && cells.contains("C10='件数は同一症例の同一基本語を 1 件とした。';General"))
        #expect(cells.contains("B11='6';General") && cells.contains("C11='副作用・感染症発現状況';General->'表 6'!A1"))
        #expect(cells.contains("B12='①';General") && cells.contains("C13='二つ目\\n次の行';General"))
        #expect(cells.contains("A14='図';General") && cells.contains("C15='以上';General"))
        #expect(try await self.cells("Text", .en).contains("A7='Heading';General"))
    }

    @Test("A cell that is one figure is a number that looks as printed, linked to the figure's line")
    func numbers() async throws {
        let cells = try await cells("表 6")
        #expect(cells.contains(#"C6=16;0"（10.3）"->'Figures'!A6"#), "\(cells.sorted())")
        #expect(cells.contains("B6=0;0->'Figures'!A5"))
        #expect(cells.contains("B5='－';General->'Figures'!A8"))
        #expect(cells.contains("A1='表 6 副作用・感染症発現状況';General"))
        #expect(cells.contains("merged=A3:A4") && cells.contains("merged=B3:C3"))
        #expect(cells.contains { $0.hasPrefix("A16='※1：PT「低カルシウム血症」") })
    }

    @Test("Every figure has its line with n, N, % and the number of contributors, linked to their records")
    func figures() async throws {
        let cells = try await cells("Figures")
        #expect(cells.contains("A6='survey.gct.risk.hypocalcaemia.nonserious';General"))
        #expect(cells.contains("D6=16;General") && cells.contains("E6=156;General") && cells.contains("F6=10.3;0.0"))
        #expect(cells.contains("I6=16;General->'Listings'!A179"))
        // A definition that starts with an equals sign is words, not a formula.
        #expect(cells.contains("H6='定義=1+1';General"))
        #expect(try await self.cells("Figures", .en).contains("H6='=1+1';General"))
    }

    @Test("Every record of every contributor has its line, with what the listing says of it")
    func listings() async throws {
        let cells = try await cells("Listings")
        #expect(cells.contains("A179='survey.gct.risk.hypocalcaemia.nonserious';General"))
        #expect(cells.contains("B179='GCT-1';General") && cells.contains("C179='ae:GCT-1/1';General") && cells.contains("C180='ae:GCT-1/2';General"))
        #expect(cells.contains("M179='回復';General"))
    }

    @Test("A printed text is a number only if it starts with the figure's count or is nothing but a number")
    func printedNumbers() throws {
        let entry = try #require(try SampleFigures.appendix["survey.gct.risk.hypocalcaemia.nonserious"])
        func printed(_ text: String) -> [String]? { PrintedNumber(text, entry: entry).map { ["\($0.value)", $0.format] } }
        #expect(printed("16（10.3）") == ["16.0", #"0"（10.3）""#])
        #expect(printed("16") == ["16.0", "0"])
        #expect(printed("669.0") == ["669.0", "0.0"])
        #expect(printed("71.4%") == ["71.4", #"0.0"%""#])
        #expect(printed("17（10.3）") == nil)
        #expect(printed("31.2～54.1") == nil)
        #expect(printed("－") == nil)
        #expect(printed("") == nil)
        #expect(printed(#"16"x"#) == nil)
    }

    @Test("Sheet names are legal and never the same")
    func names() throws {
        var document = try SampleDocument().document
        var table = SampleDocument().risks
        table.anchor = "t-again"
        table.caption?.label = "表[]/*?:表表表表表表表表表表表表表表表表表表表表表表表表表表表表表表表表"
        document.blocks += [.table(SampleDocument().risks), .table(table), .table(SampleDocument().cover)]
        let names = SheetNames(document).tables.map(\.1)
        #expect(names.count == 5 && Set(names).count == 5)
        #expect(names.allSatisfy { $0.count <= 31 && !$0.contains { "[]:*?/\\".contains($0) } })
        #expect(names[2] == "表 6 (2)")
    }

    @Test("Each error has its words in both languages", arguments: Language.allCases)
    func messages(language: Language) {
        #expect(XLSXError.refused(sheet: "表 6", reason: "why").message(language).contains("表 6"))
        #expect(XLSXError.unwritable(reason: "disk full").message(language).contains("disk full"))
        #expect(XLSXError.unreadable("/nowhere").message(language).contains("/nowhere"))
    }
}
