import Reexamination

/// Why a report cannot be audited at all.
public enum AuditInputError: Error, Hashable, Sendable {
    case unreadable(file: String)
    case isFolder(file: String)
    case tooLarge(file: String, bytes: Int, limit: Int)
    case empty(file: String)
    /// Pages that are pictures have no text.
    case noText(file: String)
    case unknownFormat(file: String)
    /// A file of a kind that is known, but not read.
    case otherFormat(file: String, OtherFormat)
    /// Its name says PDF or Word; what it holds is text.
    case notAsNamed(file: String, kind: String)
    /// Neither UTF-8, UTF-16 nor code page 932.
    case encoding(file: String)
    case brokenArchive(file: String, part: String)
    case brokenMarkup(file: String, line: Int?)
    case tooDeep(file: String)
    case tooManyElements(file: String, limit: Int)
    case pdfReaderMissing
    case brokenPDF(file: String, said: String)
    case pdfTookTooLong(file: String, seconds: Int)
    case passwordNeeded(file: String)

    /// The words of each, the only place they are made.
    public var message: LocalizedText {
        switch self {
        case .unreadable(let file): LocalizedText(ja: "\(file): 読めません。パスと権限を確認してください。", en: "\(file): cannot be read. Check the path and the permissions.")
        case .isFolder(let file): LocalizedText(ja: "\(file): フォルダです。報告書のファイル（PDF、DOCX、HTML、テキスト）を指定してください。", en: "\(file): is a folder. Name the report’s file (PDF, DOCX, HTML or text).")
        case .tooLarge(let file, let bytes, let limit): LocalizedText(ja: "\(file): \(bytes) バイトあり、上限の \(limit >> 20) MB を超えています。報告書だけのファイルに分けてください。", en: "\(file): \(bytes) bytes, over the limit of \(limit >> 20) MB. Split off a file with the report alone.")
        case .empty(let file): LocalizedText(ja: "\(file): 空のファイルです。", en: "\(file): is empty.")
        case .noText(let file): LocalizedText(ja: "\(file): 文字がありません。紙面の画像だけの PDF は、文字認識をしてから監査してください。", en: "\(file): holds no text. A PDF of scanned pages needs text recognition first.")
        case .unknownFormat(let file): LocalizedText(ja: "\(file): PDF、DOCX、HTML、テキストのいずれでもありません。", en: "\(file): is neither PDF, DOCX, HTML nor text.")
        case .otherFormat(let file, let format): LocalizedText(ja: "\(file): \(format.words.ja)", en: "\(file): \(format.words.en)")
        case .notAsNamed(let file, let kind): LocalizedText(ja: "\(file): 名前は \(kind) ですが、\(kind) として始まっていません。ファイルが壊れているおそれがあります。テキストとして監査するときは名前を .txt に変えてください。",
                                                            en: "\(file): is named as \(kind) but does not begin as one. It may be damaged. To have it audited as text, name it .txt.")
        case .encoding(let file): LocalizedText(ja: "\(file): 文字コードが UTF-8、UTF-16、Shift_JIS（CP932）のいずれでもありません。UTF-8 で保存し直してください。", en: "\(file): is neither UTF-8, UTF-16 nor Shift_JIS (CP932). Save it as UTF-8.")
        case .brokenArchive(let file, let part): LocalizedText(ja: "\(file): Word 文書として開けません（\(part)）。Word で開いて保存し直してください。", en: "\(file): cannot be opened as a Word document (\(part)). Open it in Word and save it again.")
        case .brokenMarkup(let file, let line): LocalizedText(ja: "\(file)\(line.map { ":\($0)" } ?? ""): 文書の構造が壊れています。元のソフトで保存し直してください。", en: "\(file)\(line.map { ":\($0)" } ?? ""): the markup is broken. Save it again from where it was made.")
        case .tooDeep(let file): LocalizedText(ja: "\(file): 要素の入れ子が深すぎます。", en: "\(file): elements are nested too deeply.")
        case .tooManyElements(let file, let limit): LocalizedText(ja: "\(file): 要素と属性が上限の \(limit) を超えています。報告書だけのファイルに分けてください。", en: "\(file): more than \(limit) elements and attributes. Split off a file with the report alone.")
        case .pdfReaderMissing: LocalizedText(ja: "PDF を読む pdftotext がありません。`make tools` で入ります。", en: "pdftotext, which reads PDF, is missing. `make tools` installs it.")
        case .brokenPDF(let file, let said): LocalizedText(ja: "\(file): PDF として読めません（\(said)）。途中で切れているか、壊れています。元のファイルを取り直すか、元のソフトで PDF を作り直してください。",
                                                                en: "\(file): cannot be read as PDF (\(said)). It is cut short or damaged. Fetch it again, or make the PDF anew.")
        case .pdfTookTooLong(let file, let seconds): LocalizedText(ja: "\(file): \(seconds) 秒以内に読み終わらないため中止しました。", en: "\(file): not read within \(seconds) seconds and given up.")
        case .passwordNeeded(let file): LocalizedText(ja: "\(file): パスワードで保護されています。解除したファイルを指定してください。", en: "\(file): is protected by a password. Name an unprotected file.")
        }
    }
}
