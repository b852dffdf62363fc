import Foundation

/// The numbers at the end of a line of a table that was copied as text.
///
/// ```swift
/// NumberCells.trailing("低カルシウム血症※1 0 16（10.3）")   // ("低カルシウム血症※1", ["0", "16（10.3）"])
/// NumberCells.trailing("Nausea 58 (4.3) 66")            // ("Nausea", ["58 (4.3)", "66"])
/// NumberCells.trailing("収集症例数 159 例")                // ("収集症例数", ["159 例"])
/// ```
enum NumberCells {
    static func trailing(_ line: String) -> (label: String, cells: [String])? {
        var tokens = line.split(whereSeparator: \.isWhitespace).map(String.init)
        // The last first.
        var cells: [String] = []
        while let token = tokens.last {
            if tokens.count >= 2, isShare(token), tokens[tokens.count - 2].allSatisfy({ $0.isNumber || $0 == "," }) {
                cells.append("\(tokens[tokens.count - 2]) \(token)")
                tokens.removeLast(2)
            } else if isCell(token) {
                cells.append(token)
                tokens.removeLast()
            } else if tokens.count >= 2, isUnit(token), isCell(tokens[tokens.count - 2]) {
                cells.append("\(tokens[tokens.count - 2]) \(token)")
                tokens.removeLast(2)
            } else if tokens.count >= 2, token.first == "（" || token.first == "(", isCell(tokens[tokens.count - 2]), isCell(tokens[tokens.count - 2] + token) {
                cells.append("\(tokens[tokens.count - 2])\(token)")
                tokens.removeLast(2)
            } else {
                break
            }
        }
        guard !cells.isEmpty else { return nil }
        // A date's last number is no cell of its own.
        if cells.count == 1, tokens.last.map({ ["年", "月", "第"].contains($0) }) == true { return nil }
        return (tokens.joined(separator: " "), cells.reversed())
    }

    /// `(8.8)`, `（10.3%）`: belongs to the count before it. A whole number in brackets may be a column of its own.
    private static func isShare(_ token: String) -> Bool {
        guard let first = token.first, let last = token.last, first == "(" || first == "（", last == ")" || last == "）" else { return false }
        return token.contains { ".．%％".contains($0) } && isCell(token)
    }

    private static func isUnit(_ token: String) -> Bool {
        ["例", "件", "施設", "日", "回", "％", "%", "patients", "days", "cases", "events", "sites"].contains(token)
    }

    /// `12`, `1,234`, `10.3%`, `16（10.3）`, `45/63`, `－`.
    static func isCell(_ token: String) -> Bool {
        let scalars = token.unicodeScalars.map(\.normal)
        if scalars == ["－"] || scalars == ["-"] || scalars == ["—"] || scalars == ["―"] || scalars == ["–"] { return true }
        guard let first = scalars.first, first.isDigit || first == "<" || first == "(" , scalars.contains(where: \.isDigit) else { return false }
        return scalars.allSatisfy { $0.isDigit || ".,%()/<~～–－:[]例件".unicodeScalars.contains($0) }
    }
}
