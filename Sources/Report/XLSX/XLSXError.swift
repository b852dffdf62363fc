import Reexamination

/// What can go wrong in making a workbook.
public enum XLSXError: Error, Hashable, Sendable {
    /// The library refused something: which sheet, and why in its words.
    case refused(sheet: String, reason: String)
    /// The workbook cannot be made or written.
    case unwritable(reason: String)
    /// It was written but cannot be read back.
    case unreadable(String)

    public func message(_ language: Language) -> String {
        switch (self, language) {
        case (.refused(let sheet, let reason), .ja): "Excel ファイルのシート「\(sheet)」を作成できません（\(reason)）。"
        case (.refused(let sheet, let reason), .en): "The sheet “\(sheet)” of the Excel file cannot be made (\(reason))."
        case (.unwritable(let reason), .ja): "Excel ファイルを書き込めません（\(reason)）。空き容量を確かめてください。"
        case (.unwritable(let reason), .en): "The Excel file cannot be written (\(reason)). Is there space left?"
        case (.unreadable(let path), .ja): "作成した Excel ファイルを読み込めません: \(path)"
        case (.unreadable(let path), .en): "The Excel file was made but cannot be read: \(path)"
        }
    }
}
