import Reexamination

/// The words of a document's faults, in one place.
extension DocumentError {
    /// All faults in one line.
    public func message(_ language: Language) -> String {
        let words = faults.map { fault in
            switch (fault, language) {
            case (.duplicateAnchor(let anchor), .ja): "アンカー「\(anchor)」が重複しています"
            case (.duplicateAnchor(let anchor), .en): "the anchor “\(anchor)” stands twice"
            case (.grid(let error), _): error.words(language)
            case (.unknownAnchor(let anchor), .ja): "参照先「\(anchor)」がありません"
            case (.unknownAnchor(let anchor), .en): "nothing bears the anchor “\(anchor)” that is referred to"
            case (.headReachesIntoBody(let table), .ja): "表「\(table)」の見出しのセルが本体に及んでいます"
            case (.headReachesIntoBody(let table), .en): "a head cell of table “\(table)” reaches into its body"
            }
        }
        return words.joined(separator: language == .ja ? "。" : "; ")
    }
}

extension TableGridError {
    fileprivate func words(_ language: Language) -> String {
        switch (self, language) {
        case (.rowTooShort(let table, let row), .ja): "表「\(table)」の \(row + 1) 行目のセルが足りません"
        case (.rowTooShort(let table, let row), .en): "row \(row + 1) of table “\(table)” has too few cells"
        case (.rowTooLong(let table, let row), .ja): "表「\(table)」の \(row + 1) 行目のセルが多すぎます"
        case (.rowTooLong(let table, let row), .en): "row \(row + 1) of table “\(table)” has too many cells"
        case (.cellHangsOver(let table, let row), .ja): "表「\(table)」の \(row + 1) 行目のセルが表の下端を越えています"
        case (.cellHangsOver(let table, let row), .en): "a cell in row \(row + 1) of table “\(table)” hangs over the table’s end"
        }
    }
}
