import Reexamination

/// Why a file of messages could not be read: what, and on which line inside which element.
///
/// ```swift
/// do { try MessageFile(url).read { … } } catch let problem as MessageProblem { print(problem.text(.ja)) }
/// ```
///
/// Reading stops at the first: what follows a break in XML means nothing. The words never carry what stands in an element.
public struct MessageProblem: Error, Hashable, Sendable {
    public enum Situation: Hashable, Sendable {
        /// The file cannot be opened or read; the number is the system's (errno).
        case unreadable(code: Int32)
        case empty
        /// There is something, but nothing of it is XML.
        case noXML
        /// The parser's number of the error.
        case malformed(code: Int32)
        case truncated
        case wrongEncoding
        /// A document type that declares entities, elements or attributes, or that points to another file.
        case documentType
        case tooDeep(limit: Int)
        case tooManyNodes(limit: Int)
        case tooLarge(limit: Int)
        /// One text or attribute value, in bytes.
        case textTooLong(limit: Int)
        /// One attachment, in bytes of base64.
        case attachmentTooLong(limit: Int)
        /// A CDATA section, comment or attribute of more than 10 MB, which the parser takes in one go or not at all.
        case pieceTooLong
        /// More than 65,535 different names.
        case tooManyNames
        /// The root is none of a batch, a message or an acknowledgement.
        case unknownRoot(String)
    }

    public let situation: Situation
    /// The file's name as it was given; nil for bytes in memory.
    public let file: String?
    public let line: Int?
    /// The names of the elements that were open.
    public let path: String

    public init(_ situation: Situation, file: String? = nil, line: Int? = nil, path: String = "") {
        (self.situation, self.file, self.line, self.path) = (situation, file, line, path)
    }

    /// Place and message on the first line, how to mend it on the second.
    public func text(_ language: Language) -> String {
        var place = file ?? LocalizedText(ja: "（メモリ上のデータ）", en: "(data in memory)")[language]
        if let line { place += ":\(line)" }
        if !path.isEmpty { place += " [\(path)]" }
        return place + " " + LocalizedText(ja: "エラー", en: "error")[language] + ": \(message[language]) (\(id))\n  "
            + LocalizedText(ja: "対処：", en: "to mend: ")[language] + mend[language]
    }

    /// The stable name of the rule.
    public var id: String {
        switch situation {
        case .unreadable: "xml.unreadable"
        case .empty: "xml.empty"
        case .noXML: "xml.none"
        case .malformed: "xml.malformed"
        case .truncated: "xml.truncated"
        case .wrongEncoding: "xml.encoding"
        case .documentType: "xml.document-type"
        case .tooDeep: "xml.too-deep"
        case .tooManyNodes: "xml.too-many-nodes"
        case .tooLarge: "xml.too-large"
        case .unknownRoot: "xml.unknown-root"
        case .textTooLong: "xml.text-too-long"
        case .attachmentTooLong: "xml.attachment-too-long"
        case .pieceTooLong: "xml.piece-too-long"
        case .tooManyNames: "xml.too-many-names"
        }
    }

    public var message: LocalizedText {
        switch situation {
        case .unreadable(let code): LocalizedText(ja: "ファイルを読めません（エラー番号 \(code)）。", en: "The file cannot be read (error number \(code)).")
        case .empty: LocalizedText(ja: "ファイルが空です。", en: "The file is empty.")
        case .noXML: LocalizedText(ja: "XML ではありません。", en: "It is not XML.")
        case .malformed(let code): LocalizedText(ja: "XML として正しくありません（libxml2 のエラー番号 \(code)）。", en: "It is not well-formed XML (libxml2 error number \(code)).")
        case .truncated: LocalizedText(ja: "途中で終わっています。", en: "It ends before its last element does.")
        case .wrongEncoding: LocalizedText(ja: "宣言された文字コードで読めないか、XML に使えない文字があります。", en: "It cannot be read in the encoding it declares, or holds a character that XML forbids.")
        case .documentType: LocalizedText(ja: "文書型宣言に実体などの宣言があります。安全のため読みません。", en: "Its document type declares entities or the like; for safety it is not read.")
        case .tooDeep(let limit): LocalizedText(ja: "要素の入れ子が \(limit) 段を超えています。", en: "Elements are nested deeper than \(limit).")
        case .tooManyNodes(let limit): LocalizedText(ja: "一つの電文の要素が \(limit) を超えています。", en: "One message has more than \(limit) elements and texts.")
        case .tooLarge(let limit): LocalizedText(ja: "一つの電文が \(limit >> 20) MiB を超えています。", en: "One message is larger than \(limit >> 20) MiB.")
        case .textTooLong(let limit): LocalizedText(ja: "一つの要素又は属性の文字列が \(limit) バイトを超えています。", en: "One text or attribute is longer than \(limit) bytes.")
        case .attachmentTooLong(let limit): LocalizedText(ja: "一つの添付資料が base64 で \(limit) バイトを超えています。", en: "One attachment is longer than \(limit) bytes in base64.")
        case .pieceTooLong: LocalizedText(ja: "一つの CDATA セクション、コメント又は属性が 10 MB を超えています。", en: "One CDATA section, comment or attribute is longer than 10 MB.")
        case .tooManyNames: LocalizedText(ja: "要素や属性の名前の種類が多すぎます。", en: "There are too many different names of elements and attributes.")
        case .unknownRoot(let name): LocalizedText(ja: "E2B(R3) の電文ではありません（最上位の要素 \(name)）。", en: "It is no E2B(R3) message (its root is \(name)).")
        }
    }

    public var mend: LocalizedText {
        switch situation {
        case .unreadable: LocalizedText(ja: "ファイルの有無と権限を確かめてください。", en: "See that the file is there and may be read.")
        case .empty, .noXML, .malformed, .truncated, .wrongEncoding: LocalizedText(ja: "送り直してもらうか、元のファイルと比べてください。", en: "Have it sent again, or compare it with the original.")
        case .documentType: LocalizedText(ja: "DOCTYPE のないファイルを入手してください。", en: "Get a file without a DOCTYPE.")
        case .tooDeep, .tooManyNodes, .tooManyNames: LocalizedText(ja: "電文ではないおそれがあります。送信元に確かめてください。", en: "It may be no message at all; ask its sender.")
        case .tooLarge: LocalizedText(ja: "添付資料が大きいためなら、上限を上げて読めます（ReadingLimits.messageBytes）。", en: "If that is due to attachments, the limit can be raised (ReadingLimits.messageBytes).")
        case .textTooLong: LocalizedText(ja: "内容を確かめてください。正しければ上限を上げて読めます（ReadingLimits.textBytes）。", en: "Look at what it holds; if it is right, the limit can be raised (ReadingLimits.textBytes).")
        case .attachmentTooLong: LocalizedText(ja: "添付資料を分けるか、上限を上げて読んでください（ReadingLimits.attachmentBytes）。", en: "Split the attachment, or raise the limit (ReadingLimits.attachmentBytes).")
        case .pieceTooLong: LocalizedText(ja: "添付資料は CDATA を使わず、要素の文字列として base64 で送ってもらってください。", en: "Have attachments sent as the element's text in base64, without CDATA.")
        case .unknownRoot: LocalizedText(ja: "MCCI_IN200100UV01、PORR_IN049016UV、MCCI_IN200101UV01、MCCI_IN000002UV01 のいずれかのファイルを渡してください。", en: "Give a file of MCCI_IN200100UV01, PORR_IN049016UV, MCCI_IN200101UV01 or MCCI_IN000002UV01.")
        }
    }
}
