/// Widths of text, near enough to place and break it: a full-width character is one em, the rest a little over half of one.
///
/// ```swift
/// TextMeasure(size: 8).width(of: "159 例")          // 27.2
/// TextMeasure(size: 8).lines("長い理由…", within: 100)
/// ```
struct TextMeasure {
    let size: Double

    func width(of text: String) -> Double { text.unicodeScalars.reduce(0) { $0 + ems($1) } * size }

    /// Breaks at spaces between narrow words, and anywhere between full-width characters but before a closing mark.
    func lines(_ text: String, within limit: Double) -> [String] {
        var lines: [String] = []
        var line = ""
        for piece in pieces(of: text) {
            if !line.isEmpty, width(of: line + piece.trimmingTrailingSpaces) > limit {
                lines.append(line.trimmingTrailingSpaces)
                line = ""
            }
            line += piece
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line.trimmingTrailingSpaces) }
        return lines
    }

    /// The smallest parts that stay together.
    private func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        for scalar in text.unicodeScalars {
            let joins: Bool
            if let previous = pieces.last?.unicodeScalars.last {
                let wide = ems(scalar) == 1, previousWide = ems(previous) == 1
                joins = scalar == " " || Self.closing.contains(scalar) || Self.opening.contains(previous) || (!wide && !previousWide && previous != " ")
            } else {
                joins = false
            }
            if joins, !pieces.isEmpty {
                pieces[pieces.count - 1].unicodeScalars.append(scalar)
            } else {
                pieces.append(String(scalar))
            }
        }
        return pieces
    }

    private static let closing = Set("、。，．）」』】〕〉》・：；！？％ー々".unicodeScalars)
    private static let opening = Set("（「『【〔〈《".unicodeScalars)

    private func ems(_ scalar: Unicode.Scalar) -> Double {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
             0x2010...0x2027, 0x2030...0x203B, 0x2100...0x24FF, 0x2500...0x27BF, 0x1F300...0x1F64F, 0x20000...0x3FFFD: 1
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF: 0
        default: 0.6
        }
    }
}

extension String {
    fileprivate var trimmingTrailingSpaces: String {
        var view = unicodeScalars
        while view.last == " " { view.removeLast() }
        return String(view)
    }
}
