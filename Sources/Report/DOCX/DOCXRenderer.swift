import Foundation
import Reexamination

/// The report as a Word document (Office Open XML), written directly: named styles, live numbers of tables and references, repeating heads.
///
/// ```swift
/// let docx = try DOCXRenderer().render(document, rasters: await pdf.rasters(of: document))
/// ```
///
/// Equal input gives equal bytes: entries have a fixed order and date, and nothing is taken from the clock.
public struct DOCXRenderer: Sendable {
    public init() {}

    /// - Parameter rasters: each drawing as PNG by its anchor, for readers that cannot draw SVG. One that is missing is a single white dot there.
    /// - Throws: `DocumentError` for a document that cannot be set; `DOCXError` for a raster that is no PNG, or if the archive cannot be written.
    public func render(_ document: Document, rasters: [String: Data] = [:]) throws -> Data {
        try document.requireSound()
        let strangers = rasters.filter { !$0.value.starts(with: Data(pngSignature)) }.keys.sorted()
        guard strangers.isEmpty else { throw DOCXError.notPNG(anchors: strangers) }

        var body = DOCXBody(document)
        let main = body.xml()
        var archive: [ZipArchive.Entry] = [
            .init("[Content_Types].xml", contentTypesPart),
            .init("_rels/.rels", packageRelationshipsPart),
            .init("word/document.xml", main),
            .init("word/_rels/document.xml.rels", documentRelationshipsPart(drawings: body.drawings.count)),
            .init("word/styles.xml", stylesPart(document.language)),
            .init("word/settings.xml", settingsPart(document.language)),
            .init("word/fontTable.xml", fontTablePart),
            .init("word/theme/theme1.xml", themePart),
            .init("word/footnotes.xml", footnotesPart(body.footnotes)),
            .init("word/footer1.xml", footerPart(document)),
            .init("docProps/core.xml", corePropertiesPart(document)),
            .init("docProps/app.xml", applicationPropertiesPart),
            .init("docProps/custom.xml", customPropertiesPart(document.provenance)),
        ]
        for (index, graphic) in body.drawings.enumerated() {
            archive.append(.init("word/media/drawing\(index + 1).png", rasters[graphic.anchor] ?? Data(whiteDot)))
            archive.append(.init("word/media/drawing\(index + 1).svg", graphic.svg))
        }
        return try ZipArchive.data(of: archive)
    }
}

/// Why there is no Word document.
public enum DOCXError: Error, Hashable {
    /// What was given as PNG of these drawings is something else.
    case notPNG(anchors: [String])
    /// libzip's own words.
    case archive(String)

    public func message(_ language: Language) -> String {
        switch (self, language) {
        case (.notPNG(let anchors), .ja): "図「\(anchors.joined(separator: "」「"))」の画像が PNG ではありません。"
        case (.notPNG(let anchors), .en): "The raster of \(anchors.map { "“\($0)”" }.joined(separator: ", ")) is not PNG."
        case (.archive(let words), .ja): "DOCX を作成できません（libzip: \(words)）。"
        case (.archive(let words), .en): "The DOCX cannot be written (libzip: \(words))."
        }
    }
}

private let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

/// A PNG of one white dot.
private let whiteDot: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A, 0x7E, 0x9B,
    0x55, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0xDA, 0x63, 0xF8, 0x0F, 0x00, 0x01,
    0x01, 0x01, 0x00, 0x1C, 0xB0, 0x8C, 0x99, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE,
    0x42, 0x60, 0x82,
]
