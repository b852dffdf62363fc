import Analysis

/// A sentence before its figures are looked up: words, and between them the names of figures and tables.
///
/// ```swift
/// let sentence: Prose = "予測できない重篤な副作用は \(figure: "adr.unlisted.serious.cases") 例であった。"
/// ```
///
/// A number cannot be typed into a sentence by mistake: what is counted enters as a figure's id, and text that comes
/// from the dossier enters as `data`, so that a test can tell a template's own digits from both.
struct Prose: Sendable, ExpressibleByStringInterpolation {
    enum Piece: Sendable {
        /// The template's own words.
        case words(String)
        /// Words, dates and options of the dossier.
        case data(String)
        case figure(FigureID, FigureStyle)
        /// 表 6, by the table's key.
        case table(String)
        /// Anything already made.
        case inline(Inline)
    }

    private(set) var pieces: [Piece]

    init(pieces: [Piece] = []) { self.pieces = pieces }
    init(stringLiteral value: String) { pieces = value.isEmpty ? [] : [.words(value)] }
    init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }
    init(data: String) { pieces = data.isEmpty ? [] : [.data(data)] }

    var isEmpty: Bool { pieces.isEmpty }

    static func + (left: Prose, right: Prose) -> Prose { Prose(pieces: left.pieces + right.pieces) }
    static func += (left: inout Prose, right: Prose) { left.pieces += right.pieces }

    struct StringInterpolation: StringInterpolationProtocol {
        var pieces: [Piece] = []

        init(literalCapacity: Int, interpolationCount: Int) { pieces.reserveCapacity(interpolationCount * 2 + 1) }

        mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { pieces.append(.words(literal)) }
        }

        mutating func appendInterpolation(figure id: FigureID, as style: FigureStyle = .value) { pieces.append(.figure(id, style)) }
        mutating func appendInterpolation(table key: String) { pieces.append(.table(key)) }
        mutating func appendInterpolation(data: String) { if !data.isEmpty { pieces.append(.data(data)) } }
        mutating func appendInterpolation(option: Int) { pieces.append(.data(String(option))) }
        mutating func appendInterpolation(_ prose: Prose) { pieces += prose.pieces }
        mutating func appendInterpolation(inline: Inline) { pieces.append(.inline(inline)) }
    }
}

extension Sequence<Prose> {
    func joined(separator: Prose) -> Prose {
        reduce(into: Prose()) { joined, next in
            if !joined.isEmpty { joined += separator }
            joined += next
        }
    }
}
