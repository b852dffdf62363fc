import Foundation
@testable import ReportAudit
import Testing

@Suite struct DOCXReaderTests {
    private func report(_ body: String) throws -> WrittenReport { try DOCXReader(file: "r").report(from: WordFile(body: body).data) }

    private func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }
    private func cell(_ text: String) -> String { "<w:tc>\(paragraph(text))</w:tc>" }
    private func control(_ content: String) -> String { "<w:sdt><w:sdtPr/><w:sdtContent>\(content)</w:sdtContent></w:sdt>" }

    /// Forms made from templates hold their values in content controls at every level.
    @Test func contentControlsAreReadAtEveryLevel() throws {
        let table = try #require(try report("""
            <w:tbl><w:tr><w:tc>\(control(paragraph("発疹")))</w:tc>\(control(cell("10")))<w:tc><w:p>\(control("<w:r><w:t>20</w:t></w:r>"))</w:p></w:tc></w:tr>\(control("<w:tr>\(cell("頭痛"))\(cell("3"))\(cell("4"))</w:tr>"))</w:tbl>
            """).tables.first)
        #expect(table.rows.map { $0.cells.map(\.text.text) } == [["発疹", "10", "20"], ["頭痛", "3", "4"]])
    }

    @Test func aRowThatBeginsLaterStandsInItsColumns() throws {
        let table = try #require(try report("<w:tbl><w:tr>\(cell("用語"))\(cell("重篤"))</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>\(cell("3"))</w:tr></w:tbl>").tables.first)
        #expect(table.rows.map { $0.cells.map(\.column) } == [[0, 1], [1]])
    }

    @Test func tablesInTablesAndTextBoxesAreRead() throws {
        let nested = "<w:tbl><w:tr>\(cell("発疹"))\(cell("10"))</w:tr></w:tbl>"
        let box = "<mc:AlternateContent xmlns:mc=\"m\"><mc:Choice><w:drawing><w:txbxContent>\(paragraph("図の 12 例"))</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>\(paragraph("図の 12 例"))</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>"
        let found = try report("<w:tbl><w:tr><w:tc>\(paragraph("本文 1 例"))\(nested)</w:tc></w:tr></w:tbl><w:p><w:r><w:t>段落</w:t></w:r><w:r>\(box)</w:r></w:p>")
        #expect(found.tables.map { $0.rows.map { $0.cells.map(\.text.text) } } == [[["発疹", "10"]]])
        #expect(found.paragraphs.map(\.text) == ["本文1例", "段落", "図の12例"])
    }

    @Test func deletedRowsAreNotRead() throws {
        #expect(try report("<w:tbl><w:tr><w:trPr><w:del/></w:trPr>\(cell("発疹"))</w:tr><w:tr>\(cell("頭痛"))</w:tr></w:tbl>").tables.first?.rows.map { $0.cells.map(\.text.text) } == [["頭痛"]])
    }

    @Test func hiddenAndStruckOutRunsAreNotRead() throws {
        func run(_ property: String, _ text: String) -> String { "<w:r><w:rPr>\(property)</w:rPr><w:t>\(text)</w:t></w:r>" }
        let paragraph = "<w:p>" + run("", "発疹は ") + run("<w:vanish/>", "12") + run("<w:strike/>", "13") + run("<w:dstrike w:val=\"1\"/>", "15") + run("<w:vanish w:val=\"0\"/>", "14") + run("<w:strike w:val=\"false\"/>", " 例") + "</w:p>"
        #expect(try report(paragraph).paragraphs.map(\.text) == ["発疹は14例"])
    }

    @Test func whatAStyleHidesIsNotRead() throws {
        func run(_ style: String, _ text: String) -> String { "<w:r><w:rPr><w:rStyle w:val=\"\(style)\"/></w:rPr><w:t>\(text)</w:t></w:r>" }
        let body = "<w:p>" + run("Plain", "発疹は ") + run("Secret", "12") + run("Plain", "14 例") + "</w:p><w:p><w:pPr><w:pStyle w:val=\"Draft\"/></w:pPr><w:r><w:t>下書き</w:t></w:r></w:p>"
        let styles = "<w:style w:styleId=\"Plain\"/><w:style w:styleId=\"Secret\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId=\"Draft\"><w:rPr><w:vanish/></w:rPr></w:style>"
        #expect(try DOCXReader(file: "r").report(from: WordFile(body: body, styles: styles).data).paragraphs.map(\.text) == ["発疹は14例"])
    }

    @Test func indentsAndSpansWithoutMeasureAreBounded() throws {
        for indent in ["w:left=\"9223372036854775807\" w:hanging=\"-1\"", "w:leftChars=\"-9223372036854775808\" w:hangingChars=\"1\"", "w:leftChars=\"9223372036854775807\" w:hangingChars=\"-9223372036854775807\""] {
            let table = try #require(try report("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"9223372036854775807\"/></w:tcPr><w:p><w:pPr><w:ind \(indent)/></w:pPr><w:r><w:t>頭痛</w:t></w:r></w:p></w:tc>\(cell("3"))</w:tr></w:tbl>").tables.first)
            #expect(table.rows.first?.cells.map(\.text.text) == ["頭痛", "3"])
            #expect((0...2_000).contains(table.rows.first?.cells.first?.indent ?? -1))
        }
    }

    /// The parser has a depth of its own and says that the document is broken; saving it again would not help.
    @Test func tablesNestedWithoutEndAreSaidToBe() throws {
        func nested(_ count: Int) -> String { String(repeating: "<w:tbl><w:tr><w:tc>", count: count) + paragraph("782 例") + String(repeating: "</w:tc></w:tr></w:tbl>", count: count) }
        #expect(try report(nested(60)).tables.map { $0.rows.map { $0.cells.map(\.text.text) } } == [[["782例"]]])
        for count in [84, 120, 3000] { #expect(throws: AuditInputError.tooDeep(file: "r"), "\(count)") { try report(nested(count)) } }
        #expect(throws: AuditInputError.brokenMarkup(file: "r", line: nil)) { try report("<w:p>") }
    }

    @Test func aDocumentLargerThanAnyReportIsRefused() {
        let data = WordFile(body: "", claims: UInt32(DOCXReader.largestPart) + 1).data
        #expect(throws: AuditInputError.tooLarge(file: "r (word/document.xml)", bytes: Int(DOCXReader.largestPart) + 1, limit: Int(DOCXReader.largestPart))) { try DOCXReader(file: "r").report(from: data) }
    }
}

/// The smallest Word file with these paragraphs and tables: an archive of one part, not compressed.
struct WordFile {
    let body: String
    /// Styles, if the document has a part for them.
    var styles: String?
    /// The size that the archive's directory gives, where it is not the true one.
    var claims: UInt32?

    var data: Data {
        var local: [UInt8] = [], central: [UInt8] = [], count: UInt16 = 0
        func add(_ name: String, _ text: String, claims: UInt32?) {
            let name = Array(name.utf8), content = Array(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).utf8)
            let size = UInt32(content.count), offset = UInt32(local.count)
            func header(_ claimed: UInt32) -> [UInt8] { bytes(UInt16(20), UInt16(0), UInt16(0), UInt16(0), UInt16(0x21)) + bytes(checksum(content), size, claimed) + bytes(UInt16(name.count), UInt16(0)) }
            local += bytes(UInt32(0x0403_4B50)) + header(size) + name + content
            central += bytes(UInt32(0x0201_4B50)) + bytes(UInt16(20)) + header(claims ?? size) + bytes(UInt16(0), UInt16(0), UInt16(0)) + bytes(UInt32(0), offset) + name
            count += 1
        }
        add("word/document.xml", "<w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>", claims: claims)
        if let styles { add("word/styles.xml", "<w:styles xmlns:w=\"w\">\(styles)</w:styles>", claims: nil) }
        return Data(local + central + bytes(UInt32(0x0605_4B50)) + bytes(UInt16(0), UInt16(0), count, count) + bytes(UInt32(central.count), UInt32(local.count)) + bytes(UInt16(0)))
    }

    private func bytes<Number: FixedWidthInteger>(_ numbers: Number...) -> [UInt8] { numbers.flatMap { number in withUnsafeBytes(of: number.littleEndian) { Array($0) } } }

    private func checksum(_ content: [UInt8]) -> UInt32 {
        ~content.reduce(UInt32.max) { sum, byte in (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 } }
    }
}
