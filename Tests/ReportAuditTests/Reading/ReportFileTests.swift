import Foundation
import Reexamination
@testable import ReportAudit
import Testing

@Suite struct ReportFileTests {
    private func error(_ data: Data) async -> AuditInputError? {
        do {
            _ = try await ReportFile.report(from: data, name: "r")
            return nil
        } catch {
            return error as? AuditInputError
        }
    }

    private func temporaryFile(_ data: Data) throws -> URL {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("audit-\(UUID().uuidString)")
        try data.write(to: url)
        return url
    }

    @Test func aFileIsReadByWhatItHoldsWhateverItIsCalled() async throws {
        for data in [Data("1. 概要\n本文。".utf8), Data("<!DOCTYPE html><html><body><h1>1. 概要</h1><p>本文。</p></body></html>".utf8)] {
            let url = try temporaryFile(data)
            defer { try? FileManager.default.removeItem(at: url) }
            let report = try await ReportFile(url).report()
            #expect(report.blocks.count == 2)
            #expect(report.language == .ja)
        }
    }

    @Test func textComesInTheEncodingsOfOffices() async throws {
        let words = "奏効率は 71.4%（45/63 例）であった。"
        for (encoding, mark) in [(String.Encoding.utf8, [UInt8]()), (.utf8, [0xEF, 0xBB, 0xBF]), (.shiftJIS, []), (.utf16LittleEndian, [0xFF, 0xFE]), (.utf16BigEndian, [0xFE, 0xFF])] {
            let data = Data(mark) + (words.data(using: encoding) ?? Data())
            #expect(try await ReportFile.report(from: data, name: "r").paragraphs.map(\.text) == ["奏効率は71.4%(45/63例)であった。"], "\(encoding)")
        }
    }

    /// ①, ㈱ and 髙 are NEC's and IBM's, in every Japanese office file.
    @Test func codePage932HasTheCharactersOfItsMakers() async throws {
        let data = Data([0x87, 0x40, 0x20, 0x87, 0x8A, 0x20, 0xFB, 0xFC, 0x20, 0x31, 0x35, 0x36, 0x20, 0x97, 0xE1])
        #expect(try await ReportFile.report(from: data, name: "r").paragraphs.map(\.text) == ["①㈱髙156例"])
    }

    @Test func aPageIsReadInTheEncodingsOfOffices() async throws {
        let page = "<!DOCTYPE html><html><head><meta charset=\"Shift_JIS\"></head><body><p>安全性解析対象 156 例</p></body></html>"
        for (encoding, mark) in [(String.Encoding.shiftJIS, [UInt8]()), (.utf16LittleEndian, [0xFF, 0xFE]), (.utf8, [])] {
            let report = try await ReportFile.report(from: Data(mark) + (page.data(using: encoding) ?? Data()), name: "r")
            #expect(report.paragraphs.map(\.text) == ["安全性解析対象156例"], "\(encoding)")
            #expect(report.language == .ja)
        }
    }

    /// `pdftotext` goes to any place of a file at once; from a stream it takes four times as long.
    @Test func aLinkToAFileIsReadAsTheFile() async throws {
        let url = try temporaryFile(Data(OnePage(content: "BT /F1 11 Tf 72 700 Td (Rate) Tj ET").pdf.utf8)), link = url.appendingPathExtension("link")
        defer { for url in [url, link] { try? FileManager.default.removeItem(at: url) } }
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: url)
        #expect(ReportFile(url).isFile)
        #expect(ReportFile(link).isFile)
        #expect(!ReportFile(URL(fileURLWithPath: "/dev/zero")).isFile)
        #expect(try await ReportFile(link).report().paragraphs.map(\.text) == ["Rate"])
    }

    @Test func aPageBeginsByBeingOne() async throws {
        for start in ["", "\u{FEFF}\n ", "<?xml version=\"1.0\"?>\n", "<!-- <p> -->\n<!-- -->"] {
            for page in ["<!DOCTYPE HTML><body><p>本文</p>", "<HTML><body><p>本文", "<p>本文</p>"] { #expect(try await ReportFile.report(from: Data((start + page).utf8), name: "r").paragraphs.map(\.text) == ["本文"], "\(start)\(page)") }
        }
    }

    @Test func textThatSpeaksOfTagsIsText() async throws {
        for text in ["本報告書は <html> 形式の資料を含む。", "<0.1% の例を <html> に示す。", "<!-- 発疹 12 例 <html>"] {
            #expect(try await ReportFile.report(from: Data(text.utf8), name: "r").paragraphs.map(\.text) == [text.filter { $0 != " " }], "\(text)")
        }
    }

    @Test func moreTextThanAnyReportHasIsRefused() async {
        #expect(await error(Data(repeating: UInt8(ascii: "1"), count: ReportFile.largestText + 1)) == .tooLarge(file: "r", bytes: ReportFile.largestText + 1, limit: ReportFile.largestText))
    }

    @Test func aDeviceWithoutEndIsReadNoFurtherThanTheLimit() async {
        await #expect(throws: AuditInputError.tooLarge(file: "zero", bytes: ReportFile.largest + 1, limit: ReportFile.largest)) { try await ReportFile(URL(fileURLWithPath: "/dev/zero")).report() }
    }

    @Test func anEncryptedPDFIsSaidToNeedItsPassword() async throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        #expect(await error(try Data(contentsOf: folder.appendingPathComponent("Fixture/encrypted.pdf"))) == .passwordNeeded(file: "r"))
    }

    /// It opens without a password but may not be printed: its lines are read as those of the same file in plain.
    @Test func aPDFThatIsEncryptedWithoutAPasswordIsReadAsAnyOther() async throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fixture")
        let plain = try await ReportFile(folder.appendingPathComponent("packed-table.pdf")).report(), restricted = try await ReportFile(folder.appendingPathComponent("restricted-table.pdf")).report()
        #expect(plain.tables.count == 1 && restricted.tables.map { $0.rows.map { $0.cells.map(\.text.text) } } == plain.tables.map { $0.rows.map { $0.cells.map(\.text.text) } })
        let lines = PDFReader(file: "r")
        #expect(try await lines.drawn(in: Data(contentsOf: folder.appendingPathComponent("restricted-table.pdf"))).map(\.count) == [6])
    }

    @Test func wordsWithoutEndAreGivenUpWithTheReason() async {
        let pdf = Data(OnePage(content: "BT /F1 11 Tf 72 700 Td (Rate) Tj ET").pdf.utf8)
        await #expect(throws: AuditInputError.tooLarge(file: "r", bytes: 101, limit: 100)) { try await PDFReader(file: "r", largestOutput: 100).report(from: pdf) }
    }

    /// Ten forms that show the next ten times each, the last with words: `pdftotext` would go on for days.
    @Test(.timeLimit(.minutes(1))) func aPDFWithoutEndIsGivenUpWithTheReason() async {
        let forms = (6..<20).map { "\($0) 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F \($0 + 1) 0 R >> >> /Length 60 >> stream\n\(String(repeating: "/F Do ", count: 10))\nendstream endobj\n" }.joined()
        let pdf = "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
            + "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 5 0 R /Resources << /XObject << /F 6 0 R >> >> >> endobj\n5 0 obj << /Length 5 >> stream\n/F Do\nendstream endobj\n\(forms)"
            + "20 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 7 >> stream\nq q Q Q\nendstream endobj\ntrailer << /Root 1 0 R /Size 21 >>\n%%EOF\n"
        await #expect(throws: AuditInputError.pdfTookTooLong(file: "r", seconds: 1)) { try await PDFReader(file: "r", seconds: 1).report(from: Data(pdf.utf8)) }
    }

    /// Words of enormous height or far off the page, as `pdftotext` prints them.
    @Test func wordsOffEveryPageAreNotRead() {
        let places = ["inf", "nan", "1e25", "-2000000"].map { "    <word xMin=\"\($0)\" yMin=\"1\" xMax=\"2\" yMax=\"\($0)\">x</word>" }
        let pages = PageWords.all(in: Data((["  <page width=\"1\">"] + places + ["    <word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"3\">a&amp;b</word>"]).joined(separator: "\n").utf8))
        #expect(pages.map { $0.words.map(\.text) } == [["a&b"]])
    }

    @Test func markupWithoutEndIsRefusedBeforeItFillsTheMemory() {
        let marks = Data(repeating: UInt8(ascii: "<"), count: MarkupTree.mostMarks + 1)
        #expect(throws: AuditInputError.tooManyElements(file: "r", limit: MarkupTree.mostMarks)) { try MarkupTree.read(marks, .xml, file: "r") }
    }

    @Test func whatIsNoReportIsRefusedWithTheReason() async throws {
        #expect(await error(Data()) == .empty(file: "r"))
        #expect(await error(Data(" \n\n".utf8)) == .noText(file: "r"))
        #expect(await error(Data([0x61, 0x00, 0x62])) == .unknownFormat(file: "r"))
        #expect(await error(Data([0xFF, 0x80, 0xFF, 0x80])) == .encoding(file: "r"))
        #expect(await error(Data("PK\u{3}\u{4} no archive".utf8)) == .brokenArchive(file: "r", part: "word/document.xml"))
        await #expect(throws: AuditInputError.unreadable(file: "/nowhere/report.pdf")) { try await ReportFile(URL(fileURLWithPath: "/nowhere/report.pdf")).report() }
        await #expect(throws: AuditInputError.isFolder(file: "/")) { try await ReportFile(URL(fileURLWithPath: "/")).report() }
    }

    @Test func filesOfOtherKindsAreNamedWithWhatToHandInInstead() async throws {
        let files: [(OtherFormat, Data)] = [
            (.richText, Data("{\\rtf1 text}".utf8)), (.oldOffice, Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])), (.picture, Data([0x89, 0x50, 0x4E, 0x47, 0x0D])),
            (.spreadsheet, Data("PK\u{3}\u{4}…xl/workbook.xml".utf8)), (.presentation, Data("PK\u{3}\u{4}…ppt/presentation.xml".utf8)),
            (.encryptedOffice, Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + Data("EncryptedPackage".utf16.flatMap { [UInt8($0), 0] })), (.data, Data(" {\"a\": [1, 2]}\n".utf8)),
            (.openDocument, Data("PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.text".utf8)),
        ]
        #expect(Set(files.map(\.0)) == Set(OtherFormat.allCases))
        for (format, data) in files { #expect(await error(data) == .otherFormat(file: "r", format)) }
    }

    @Test func textThatIsNamedAsPDFOrWordIsSaidToBeDamaged() async throws {
        for (name, kind) in [("r.PDF", "PDF"), ("r.docx", "Word")] {
            for data in [Data("本文。".utf8), Data([0xFF, 0x80, 0xFF, 0x80])] {
                await #expect(throws: AuditInputError.notAsNamed(file: name, kind: kind)) { try await ReportFile.report(from: data, name: name) }
            }
        }
        // Pages that a system calls Word documents are pages.
        #expect(try await ReportFile.report(from: Data("<html><body><p>本文。</p></body></html>".utf8), name: "r.docx").paragraphs.count == 1)
    }

    @Test func aBrokenPDFIsRefused() async throws {
        let error = await error(Data("%PDF-1.7\nnothing of a file\n%%EOF".utf8))
        guard case .brokenPDF(file: "r", _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func pagesWithoutTextAreSaidToNeedRecognition() async throws {
        #expect(await error(Data(OnePage(content: "0 0 m 100 100 l S").pdf.utf8)) == .noText(file: "r"))
    }

    @Test func theWordsOfAPageAreReadWithTheirPlaces() async throws {
        let report = try await ReportFile.report(from: Data(OnePage(content: "BT /F1 11 Tf 72 700 Td (The response rate was 71.4% \\(45/63\\).) Tj ET").pdf.utf8), name: "r")
        #expect(report.paragraphs.map(\.text) == ["The response rate was 71.4% (45/63)."])
        #expect(report.paragraphs.first?.place == Place(page: 1, line: 1))
    }

    /// Every message names the file, in both languages.
    @Test func everyRefusalNamesTheFileAndWhatToDo() {
        let all: [AuditInputError] = [
            .unreadable(file: "r.pdf"), .isFolder(file: "r.pdf"), .tooLarge(file: "r.pdf", bytes: 2, limit: 1), .empty(file: "r.pdf"), .noText(file: "r.pdf"), .unknownFormat(file: "r.pdf"), .encoding(file: "r.pdf"),
            .brokenArchive(file: "r.pdf", part: "word/document.xml"), .brokenMarkup(file: "r.pdf", line: 3), .tooDeep(file: "r.pdf"), .brokenPDF(file: "r.pdf", said: "Syntax Error"), .pdfTookTooLong(file: "r.pdf", seconds: 60),
            .otherFormat(file: "r.pdf", .richText), .notAsNamed(file: "r.pdf", kind: "PDF"), .passwordNeeded(file: "r.pdf"), .tooManyElements(file: "r.pdf", limit: 1), .pdfReaderMissing,
        ]
        // A case that is new does not compile here until it stands in the list above as well.
        func number(_ error: AuditInputError) -> Int {
            switch error {
            case .unreadable: 0
            case .isFolder: 1
            case .tooLarge: 2
            case .empty: 3
            case .noText: 4
            case .unknownFormat: 5
            case .encoding: 6
            case .brokenArchive: 7
            case .brokenMarkup: 8
            case .tooDeep: 9
            case .tooManyElements: 10
            case .pdfReaderMissing: 11
            case .brokenPDF: 12
            case .pdfTookTooLong: 13
            case .passwordNeeded: 14
            case .otherFormat: 15
            case .notAsNamed: 16
            }
        }
        #expect(Set(all.map(number)) == Set(0...16))
        for error in all where error != .pdfReaderMissing { for language in [error.message.ja, error.message.en] { #expect(language.hasPrefix("r.pdf"), "\(error)") } }
        #expect(AuditInputError.brokenMarkup(file: "r.docx", line: 3).message.ja == "r.docx:3: 文書の構造が壊れています。元のソフトで保存し直してください。")
        #expect(AuditInputError.pdfReaderMissing.message.en == "pdftotext, which reads PDF, is missing. `make tools` installs it.")
    }
}

/// The smallest PDF file with one page.
struct OnePage {
    let content: String

    var pdf: String {
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        var file = "%PDF-1.4\n", offsets: [Int] = []
        for (number, object) in objects.enumerated() {
            offsets.append(file.utf8.count)
            file += "\(number + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = file.utf8.count
        file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        return file + "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    }
}
