import Foundation
import Reexamination
import Report
import Testing

@Suite("The PDF of a document")
struct PDFRendererTests {
    @Test("Two runs give the same bytes, in fresh processes and in one")
    func deterministic() async throws {
        let document = try SampleDocument().document
        var copies: Set<Data> = []
        for _ in 0..<2 {
            let renderer = PDFRenderer(tools: try ToolFolder.found())
            copies.insert(try await renderer.pdf(of: document))
            copies.insert(try await renderer.pdf(of: document))
            await renderer.stop()
        }
        #expect(copies.count == 1)
    }

    @Test("Checkers of PDF, PDF/UA-1 and tags find no error", arguments: Language.allCases)
    func passesCheckers(language: Language) async throws {
        let folder = try TemporaryFolder()
        let pdf = try await pdf(of: try SampleDocument(language: language).document)
        let path = try folder.write(pdf, "sample.pdf")
        try await CheckingTool.installed("qpdf").output("--check", path)
        try await CheckingTool.python("outloud").output(path)
        try await CheckingTool.python("pdfua").output("check", path)
    }

    @Test("Every font is embedded as a subset with a map to Unicode")
    func fonts() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(try await pdf(of: try SampleDocument().document), "sample.pdf")
        let fonts = try await CheckingTool.installed("pdffonts").output(path).split(separator: "\n").dropFirst(2)
        #expect(fonts.count == 4)
        #expect(fonts.allSatisfy { $0.contains("Noto") && $0.contains("yes yes yes") })
    }

    @Test("Row and column headers are header cells for a reader by ear")
    func headerCells() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(try await pdf(of: try SampleDocument().document), "sample.pdf")
        let structure = try await CheckingTool.installed("pdfinfo").output("-struct", path)
        // Three labels of the cover; a group, five risks and one that spans two rows.
        #expect(structure.occurrences(of: "/Scope /Row") == 3 + 7)
        // Four in the head, one further down.
        #expect(structure.occurrences(of: "/Scope /Column") == 5)
        #expect(structure.contains("/Alt") || structure.contains("Figure"))
    }

    @Test("The metadata's date is the data cut, the author and the snapshot are named")
    func metadata() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(try await pdf(of: try SampleDocument().document), "sample.pdf")
        let info = try await CheckingTool.installed("pdfinfo").output("-isodates", path)
        #expect(info.contains("CreationDate:    2024-05-22T00:00:00"))
        #expect(info.contains("見本製薬株式会社"))
        #expect(info.contains("SHA-256 0123456789abcdef"))
        #expect(info.contains("Tagged:          yes"))
    }

    @Test("Text is never markup: it is printed as it stands")
    func textIsText() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(try await pdf(of: try SampleDocument().document), "sample.pdf")
        let text = try await CheckingTool.installed("pdftotext").output("-layout", path, "-").filter { !$0.isWhitespace }
        for expected in ["髙﨑", "𠮷", "葛󠄀", "㎎", ##"<&>"\#panic(1)*notbold*]$x$@ref`raw`"##, "16（10.3）", "2/2"] {
            #expect(text.contains(expected), "\(expected)")
        }
    }

    @Test("A character that no font has is refused, not replaced")
    func unknownCharacter() async throws {
        var document = try SampleDocument().document
        document.blocks.append(.paragraph([.text("\u{10FFFD}")], indented: false))
        await #expect { try await pdf(of: document) } throws: { error in
            guard case PDFError.refused(let said)? = error as? PDFError else { return false }
            return said.contains { $0.contains("could not be displayed") }
        }
    }

    @Test("A reference to nowhere is refused")
    func danglingReference() async throws {
        var document = try SampleDocument().document
        document.blocks.append(.paragraph([.reference(anchor: "nowhere", label: "表", number: 9)], indented: false))
        await #expect(throws: DocumentError(faults: [.unknownAnchor("nowhere")])) { try await pdf(of: document) }
    }

    @Test("After a refusal the same process sets the next document")
    func goesOnAfterRefusal() async throws {
        let good = try SampleDocument().document
        var bad = good
        bad.blocks.append(.paragraph([.text("\u{10FFFD}")], indented: false))
        let renderer = PDFRenderer(tools: try ToolFolder.found())
        await #expect(throws: PDFError.self) { try await renderer.pdf(of: bad) }
        let pdf = try await renderer.pdf(of: good)
        #expect(pdf.starts(with: Data("%PDF-1.7".utf8)))
        await renderer.stop()
    }

    @Test("A drawing becomes a PNG of 300 dots an inch")
    func rasters() async throws {
        let renderer = PDFRenderer(tools: try ToolFolder.found())
        let rasters = try await renderer.rasters(of: try SampleDocument().document)
        await renderer.stop()
        let png = try #require(rasters["g-flow"])
        #expect(rasters.count == 1)
        #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        // 200 × 60 points are 834 × 250 dots.
        #expect([UInt8](png[16..<24]) == [0, 0, 0x03, 0x42, 0, 0, 0, 0xFA] || [UInt8](png[16..<24]) == [0, 0, 0x03, 0x41, 0, 0, 0, 0xFA])
    }

    private func pdf(of document: Document) async throws -> Data {
        let renderer = PDFRenderer(tools: try ToolFolder.found())
        let result: Result<Data, any Error>
        do { result = .success(try await renderer.pdf(of: document)) } catch { result = .failure(error) }
        await renderer.stop()
        return try result.get()
    }
}

extension String {
    fileprivate func occurrences(of part: String) -> Int { components(separatedBy: part).count - 1 }
}
