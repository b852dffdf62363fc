import Analysis
import Foundation
import Reexamination
@testable import Report
import Testing

@Suite("The report as a Word document")
struct DOCXRendererTests {
    private func body(_ blocks: [Block], _ language: Language = .ja) throws -> String {
        var document = try SampleDocument(language: language).document
        document.blocks = blocks
        var body = DOCXBody(document)
        return body.xml()
    }

    @Test("The sample is as expected", arguments: Language.allCases)
    func expected(_ language: Language) throws {
        var body = DOCXBody(try SampleDocument(language: language).document)
        // A line a paragraph, row and cell, so that a difference can be read.
        let made = (body.xml() + "\n" + footnotesPart(body.footnotes)).replacing(/<w:(p|tbl|tr|tc|sectPr)>/, with: { "\n\($0.output.0)" }) + "\n"
        let expected = try #require(try ExpectedFile("DOCX/sample.\(language.rawValue).xml").text(orWriting: made))
        #expect(made == expected)
    }

    @Test("Two checkers that know the schema find nothing", arguments: Language.allCases)
    func checkers(_ language: Language) async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(DOCXRenderer().render(try SampleDocument(language: language).document), "report.docx")
        let audit = try await CheckingTool.python("openxml-audit").output("-f", "microsoft365", "--policy", "strict", file)
        #expect(audit.contains("Errors: 0"))
        let integrity = try await CheckingTool.python("docx-integrity").output("check", file)
        #expect(integrity.contains("0 error(s), 0 warning(s)"))
    }

    @Test("Equal input gives equal bytes, and every entry is dated 1980-01-01")
    func reproducible() throws {
        let first = try DOCXRenderer().render(try SampleDocument().document)
        #expect(try DOCXRenderer().render(try SampleDocument().document) == first)
        let bytes = [UInt8](first)
        let headers = bytes.indices.dropLast(30).filter { Array(bytes[$0..<$0 + 4]) == [0x50, 0x4B, 3, 4] }
        #expect(headers.count == 15)
        #expect(headers.allSatisfy { Array(bytes[$0 + 10..<$0 + 14]) == [0, 0, 0x21, 0] })
        #expect(String(decoding: bytes[30..<49], as: UTF8.self) == "[Content_Types].xml")
    }

    @Test("The head repeats on each page, rows stay whole, and merged cells are merged")
    func tables() throws {
        let xml = try body([.table(SampleDocument().risks)])
        #expect(xml.components(separatedBy: "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>").count == 3)
        #expect(xml.components(separatedBy: "<w:cantSplit/>").count == SampleDocument().risks.rows.count + 1)
        #expect(xml.components(separatedBy: #"<w:vMerge w:val="restart"/>"#).count == 3)
        #expect(xml.components(separatedBy: "<w:vMerge/>").count == 3)
        #expect(xml.contains(#"<w:tblCaption w:val="表 6 副作用・感染症発現状況"/><w:tblDescription w:val="リスクごとの重篤・非重篤の症例数"/>"#))
        #expect(xml.contains(#"<w:jc w:val="distribute"/>"#) == false)
        #expect(try body([.table(SampleDocument().cover)]).contains(#"<w:jc w:val="distribute"/>"#))
    }

    @Test("Each row of cells is as wide as the table, and each row fills its columns")
    func widths() throws {
        let xml = try body([.table(SampleDocument().risks), .table(SampleDocument().cover)])
        for row in xml.components(separatedBy: "<w:tr>").dropFirst() {
            let widths = row.matches(of: /<w:tcW w:w="(\d+)"/).compactMap { Int($0.output.1) }
            #expect(widths.reduce(0, +) == DOCXBody.textWidth)
        }
    }

    @Test("Numbers of tables are live; one that leaves Word's own count sets it anew")
    func captions() throws {
        func table(_ number: Int, _ label: String) -> Block {
            var table = SampleDocument().cover
            table.anchor = "t-\(label)-\(number)"
            table.caption = .init(label: label, number: number, text: "題")
            return .table(table)
        }
        let xml = try body([table(1, "表"), table(2, "表"), table(1, "補表"), table(6, "表"), table(7, "表"), table(1, "Supplementary table")])
        let fields = xml.matches(of: /<w:instrText xml:space="preserve"> (SEQ .*?) <\/w:instrText>/).map { String($0.output.1) }
        #expect(fields == [
            "SEQ 表 \\* ARABIC", "SEQ 表 \\* ARABIC", "SEQ 補表 \\* ARABIC", "SEQ 表 \\* ARABIC \\r 6", "SEQ 表 \\* ARABIC", "SEQ Supplementary_table \\* ARABIC",
        ])
    }

    @Test("Every reference finds its bookmark; names of bookmarks are unique and Word can hold them")
    func bookmarks() throws {
        var long = SampleDocument().cover
        long.anchor = "supplementary-table-of-a-survey-with-a-very-long-name-1"
        long.caption = .init(label: "表", number: 1, text: "題")
        var twin = long
        twin.anchor = "supplementary-table-of-a-survey-with-a-very-long-name-2"
        let document = try SampleDocument().document
        let xml = try body([
            .paragraph([
                .reference(anchor: long.anchor, label: "表", number: 1), .reference(anchor: twin.anchor, label: "表", number: 1),
                .reference(anchor: "safety", label: "節", number: 4), .reference(anchor: "t-cover", label: "表紙", number: 0),
            ], indented: false),
            .table(long), .table(twin),
        ] + document.blocks)
        let names = xml.matches(of: /<w:bookmarkStart w:id="\d+" w:name="(.*?)"/).map { String($0.output.1) }
        let references = xml.matches(of: /(?: REF |w:anchor=")(\w+)/).map { String($0.output.1) }
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.utf8.count <= 40 && $0.wholeMatch(of: /[A-Za-z]\w*/.asciiOnlyWordCharacters()) != nil })
        #expect(references.count == 8 && Set(references).subtracting(names) == [])
    }

    @Test("A page break stands on what begins the page, whatever that is")
    func pageBreaks() throws {
        let breakBefore = "<w:pageBreakBefore/>"
        let blocks: [Block] = [
            .heading(level: 1, number: nil, text: "a", anchor: "a"), .paragraph([.text("b")], indented: true), .table(SampleDocument().risks),
            .table(SampleDocument().cover), .list([ListItem(mark: "①", inlines: []), ListItem(mark: "②", inlines: [])]), .remark([]), .closing("c"), .missing("d"),
        ]
        #expect(try body(blocks).contains(breakBefore) == false)
        for block in blocks {
            #expect(try body([.pageBreak, block]).components(separatedBy: breakBefore).count == 2)
        }
        #expect(try body([.pageBreak, .pageBreak, .closing("x"), .pageBreak]).components(separatedBy: breakBefore).count == 2)
    }

    @Test("What is under re-examination, strong and emphasised at once keeps all three")
    func nestedStyles() throws {
        let xml = try body([.paragraph([.target([.strong([.text("x")])]), .strong([.emphasis([.target([.superscript("y")])])]), .strong([.text("z")])], indented: false)])
        #expect(xml.contains(#"<w:rPr><w:rStyle w:val="Target"/><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">x</w:t>"#))
        #expect(xml.contains(#"<w:rPr><w:rStyle w:val="Superscript"/><w:b/><w:bCs/><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">y</w:t>"#))
        #expect(xml.contains(#"<w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">z</w:t>"#))
    }

    @Test("Footnotes inside footnotes, and text that looks like markup anywhere, still pass the checkers")
    func nasty() async throws {
        let nasty = "</w:t>&\"'\u{1}<w:p/>"
        var document = try SampleDocument().document
        document.title = nasty
        document.byline = []
        document.provenance.notice = nil
        document.provenance.label = nasty
        document.provenance.author = nasty
        var wide = SampleDocument().risks
        wide.notes = []
        document.blocks = [
            .heading(level: 12, number: nasty, text: nasty, anchor: nasty), .table(SampleDocument().cover),
            .paragraph([.footnote([.text(nasty), .footnote([.text("x")])]), .footnote([]), .superscript(nasty), .figure("f", nasty)], indented: true),
            .graphic(Graphic(anchor: "g", caption: .init(label: nasty, number: 9, text: nasty), svg: "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", width: 2_000, height: 0, alternative: nasty)),
            .list([]), .paragraph([], indented: false), .pageBreak,
        ]
        let folder = try TemporaryFolder()
        let file = try folder.write(DOCXRenderer().render(document), "nasty.docx")
        #expect(try await CheckingTool.python("openxml-audit").output("-f", "microsoft365", "--policy", "strict", file).contains("Errors: 0"))
        try await CheckingTool.python("docx-integrity").output("check", file)
    }

    @Test("A drawing is no wider than the text and keeps its shape")
    func drawingSize() throws {
        let wide = Graphic(anchor: "g", caption: .init(label: "図", number: 1, text: ""), svg: "", width: 907.2, height: 100, alternative: "")
        #expect(drawing(wide, number: 1).contains(#"<wp:extent cx="5760720" cy="635000"/>"#))
    }

    @Test("A raster stands where it belongs; one that is no PNG is refused with its name")
    func rasters() throws {
        let document = try SampleDocument().document
        let png = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array("unmistakable".utf8))
        #expect(try DOCXRenderer().render(document, rasters: ["g-flow": png]) != DOCXRenderer().render(document))
        let wrong = DOCXError.notPNG(anchors: ["g-flow"])
        #expect(throws: wrong) { try DOCXRenderer().render(document, rasters: ["g-flow": Data("GIF89a".utf8)]) }
        #expect(wrong.message(.ja) == "図「g-flow」の画像が PNG ではありません。")
        #expect(wrong.message(.en) == "The raster of “g-flow” is not PNG.")
        #expect(DOCXError.archive("full").message(.ja) == "DOCX を作成できません（libzip: full）。")
        #expect(DOCXError.archive("full").message(.en) == "The DOCX cannot be written (libzip: full).")
    }
}
