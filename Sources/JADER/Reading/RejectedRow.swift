import Reexamination

/// Why a row is not among the counted ones.
public enum RejectionReason: Hashable, Sendable {
    case wrongColumnCount(found: Int, expected: Int)
    case unclosedQuote
    /// A quote inside an unquoted value, or characters after a closing quote.
    case strayQuote
    case noCaseNumber
    /// Bytes that are no character of the file's encoding.
    case undecodable
    /// 報告回数 or a 連番 that is no whole number from 1 to 999999999.
    case impossibleNumber
    /// No row of demo that was kept has this 識別番号.
    case caseNotInDemo
    /// demo has the case, but no report of it as new as this row's 報告回数.
    case reportNotInDemo
    /// A row with the same 識別番号, 報告回数 and 連番 stands further up; that one was kept.
    case duplicateKey
    /// A column of the header that the format does not know: its values are not stored.
    case unknownColumn

    /// The name in the store and in JSON.
    public var code: String {
        switch self {
        case .wrongColumnCount: "wrong-column-count"
        case .unclosedQuote: "unclosed-quote"
        case .strayQuote: "stray-quote"
        case .noCaseNumber: "no-case-number"
        case .undecodable: "undecodable"
        case .impossibleNumber: "impossible-number"
        case .caseNotInDemo: "case-not-in-demo"
        case .reportNotInDemo: "report-not-in-demo"
        case .duplicateKey: "duplicate-key"
        case .unknownColumn: "unknown-column"
        }
    }

    /// The reason of a code in the store, or `nil` for a code that is none.
    init?(code: String, found: Int?, expected: Int?) {
        let plain: [RejectionReason] = [.unclosedQuote, .strayQuote, .noCaseNumber, .undecodable, .impossibleNumber, .caseNotInDemo, .reportNotInDemo,
                                        .duplicateKey, .unknownColumn]
        let counted = RejectionReason.wrongColumnCount(found: found ?? 0, expected: expected ?? 0)
        guard let reason = (plain + [counted]).first(where: { $0.code == code }) else { return nil }
        self = reason
    }

    public var text: LocalizedText {
        switch self {
        case .wrongColumnCount(let found, let expected):
            LocalizedText(ja: "列の数が \(found) で、見出しの \(expected) と異なります", en: "\(found) columns where the header has \(expected)")
        case .unclosedQuote: LocalizedText(ja: "引用符が閉じていません", en: "a quote is never closed")
        case .strayQuote: LocalizedText(ja: "値の途中に引用符があります", en: "a quote stands inside a value")
        case .noCaseNumber: LocalizedText(ja: "識別番号がありません", en: "there is no 識別番号")
        case .undecodable: LocalizedText(ja: "文字コードとして読めないバイトがあります", en: "bytes that are no character of the file's encoding")
        case .impossibleNumber: LocalizedText(ja: "1 以上の整数ではありません", en: "not a whole number from 1")
        case .caseNotInDemo: LocalizedText(ja: "この識別番号の行が demo にありません（除かれた行を含む）", en: "demo has no kept row with this 識別番号")
        case .reportNotInDemo: LocalizedText(ja: "この報告回数が demo の最新より新しく、対応する行がありません", en: "this 報告回数 is newer than any demo has of the case")
        case .duplicateKey: LocalizedText(ja: "同じ鍵の行が前にあります（前の行を採用）", en: "a row with the same key stands above and was kept")
        case .unknownColumn: LocalizedText(ja: "未知の列です（値は取り込みません）", en: "an unknown column; its values are not stored")
        }
    }
}

/// A row that could not be used, with its bytes as they stood in the file.
public struct RejectedRow: Hashable, Sendable {
    public let file: String
    public let line: Int
    /// The column at fault, if it is one.
    public let column: String?
    public let reason: RejectionReason
    public let raw: [UInt8]

    /// Place and reason in one line, without the row's contents.
    public func text(_ language: Language) -> String {
        "\(file):\(line)\(column.map { " [\($0)]" } ?? "") \(reason.text[language]) (\(reason.code))"
    }
}
