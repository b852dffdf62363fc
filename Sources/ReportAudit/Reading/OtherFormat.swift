import Foundation
import Reexamination

/// Kinds of files that are handed in by mistake, told by how they begin or by what their archive holds.
///
/// ```swift
/// OtherFormat.of(Data("{\\rtf1".utf8))      // .richText
/// ```
public enum OtherFormat: String, Sendable, CaseIterable {
    case richText, oldOffice, encryptedOffice, data, spreadsheet, presentation, openDocument, picture

    /// Nil for what is none of them.
    static func of(_ data: Data) -> OtherFormat? {
        if data.starts(with: Data("{\\rtf".utf8)) { return .richText }
        if data.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            // Word keeps what it encrypts in a file of the old kind, in a part of this name.
            return data.range(of: Data("EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), 0] })) != nil ? .encryptedOffice : .oldOffice
        }
        if isJSON(data) { return .data }
        if data.starts(with: [0x89, 0x50, 0x4E, 0x47]) || data.starts(with: [0xFF, 0xD8, 0xFF]) || data.starts(with: [0x49, 0x49, 0x2A, 0x00]) || data.starts(with: [0x4D, 0x4D, 0x00, 0x2A]) { return .picture }
        guard data.starts(with: [0x50, 0x4B]) else { return nil }
        // An archive lists what it holds at its end.
        let list = data.suffix(1 << 16)
        if data.prefix(200).range(of: Data("mimetypeapplication/vnd.oasis.opendocument".utf8)) != nil { return .openDocument }
        if list.range(of: Data("word/document.xml".utf8)) != nil { return nil }
        if list.range(of: Data("xl/workbook.xml".utf8)) != nil { return .spreadsheet }
        return list.range(of: Data("ppt/presentation.xml".utf8)) != nil ? .presentation : nil
    }

    private static func isJSON(_ data: Data) -> Bool {
        guard let first = data.first(where: { !$0.isBlank }), let last = data.last(where: { !$0.isBlank }) else { return false }
        return (first, last) == (UInt8(ascii: "{"), UInt8(ascii: "}")) && (try? JSONSerialization.jsonObject(with: data)) != nil
    }

    /// What it is, and what to hand in instead.
    var words: LocalizedText {
        switch self {
        case .richText: LocalizedText(ja: "リッチテキスト（RTF）です。Word で開き、DOCX として保存し直してください。", en: "is rich text (RTF). Open it in Word and save it as DOCX.")
        case .oldOffice: LocalizedText(ja: "旧形式（.doc など）の文書です。Word で開き、DOCX として保存し直してください。", en: "is a document of the old kind (such as .doc). Open it in Word and save it as DOCX.")
        case .encryptedOffice: LocalizedText(ja: "パスワードで保護された文書です。Word で開き、保護を解除して DOCX として保存し直してください。", en: "is protected by a password. Open it in Word, take the protection off and save it as DOCX.")
        case .data: LocalizedText(ja: "データ（JSON）です。監査できるのは報告書（PDF、DOCX、HTML、テキスト）です。", en: "is data (JSON). What can be audited is a report (PDF, DOCX, HTML or text).")
        case .spreadsheet: LocalizedText(ja: "Excel のブックです。監査できるのは報告書（PDF、DOCX、HTML、テキスト）です。表だけを調べるときは PDF として保存してください。", en: "is an Excel workbook. What can be audited is a report (PDF, DOCX, HTML or text); to have its tables looked at, save it as PDF.")
        case .presentation: LocalizedText(ja: "PowerPoint のスライドです。PDF として保存し直してください。", en: "is a PowerPoint presentation. Save it as PDF.")
        case .openDocument: LocalizedText(ja: "OpenDocument の文書です。DOCX 又は PDF として保存し直してください。", en: "is an OpenDocument file. Save it as DOCX or PDF.")
        case .picture: LocalizedText(ja: "画像です。文字認識をして、文字のある PDF 又はテキストにしてください。", en: "is a picture. Make a PDF or text with text recognition.")
        }
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
