/// A drawing in the making: plain SVG 1.1, black and grey, text as text.
///
/// ```swift
/// var drawing = SVGDrawing(width: 200, height: 60)
/// drawing.rectangle(x: 10, y: 10, width: 180, height: 40)
/// drawing.text("159 例", x: 100, y: 35, anchor: .middle)
/// let svg = drawing.svg
/// ```
struct SVGDrawing {
    enum Anchor: String { case start, middle, end }
    enum Stroke { case solid, dashed, dotted }

    /// What a surface is filled with. Patterns tell surfaces apart where grey alone would not print well.
    enum Fill: CaseIterable {
        case none, white, paleGrey, darkGrey, hatched, dotted
    }

    static let fontFamily = "Noto Sans CJK JP, sans-serif"

    let width: Double
    let height: Double
    /// Starts the ids of patterns, which must not meet those of another drawing on the same HTML page.
    private let idPrefix: String
    private var elements: [String] = []
    private var usedFills: Set<Fill> = []

    init(width: Double, height: Double, idPrefix: String = "p") {
        self.width = width
        self.height = height
        self.idPrefix = String(String.UnicodeScalarView(idPrefix.unicodeScalars.map { scalar in
            ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar) ? scalar : "-"
        }))
    }

    mutating func line(x1: Double, y1: Double, x2: Double, y2: Double, width: Double = 0.7, stroke: Stroke = .solid) {
        elements.append(#"<line x1="\#(SVGNumber(x1))" y1="\#(SVGNumber(y1))" x2="\#(SVGNumber(x2))" y2="\#(SVGNumber(y2))" \#(attributes(width: width, stroke))/>"#)
    }

    mutating func rectangle(x: Double, y: Double, width: Double, height: Double, fill: Fill = .none, strokeWidth: Double = 0.7) {
        elements.append(#"<rect x="\#(SVGNumber(x))" y="\#(SVGNumber(y))" width="\#(SVGNumber(width))" height="\#(SVGNumber(height))" fill="\#(paint(fill))" \#(attributes(width: strokeWidth, .solid))/>"#)
    }

    /// A line through points.
    mutating func polyline(_ points: [(x: Double, y: Double)], width: Double = 0.7, stroke: Stroke = .solid) {
        elements.append(#"<polyline points="\#(list(points))" fill="none" \#(attributes(width: width, stroke))/>"#)
    }

    /// A surface without an edge.
    mutating func polygon(_ points: [(x: Double, y: Double)], fill: Fill) {
        elements.append(#"<polygon points="\#(list(points))" fill="\#(paint(fill))" stroke="none"/>"#)
    }

    /// A line that ends in a small arrowhead at its second point; horizontal or vertical.
    mutating func arrow(x1: Double, y1: Double, x2: Double, y2: Double) {
        line(x1: x1, y1: y1, x2: x2, y2: y2)
        let size = 4.0
        if x1 == x2 {
            let back = y2 > y1 ? y2 - size : y2 + size
            elements.append(#"<polygon points="\#(list([(x2, y2), (x2 - size / 2, back), (x2 + size / 2, back)]))" fill="black" stroke="none"/>"#)
        } else {
            let back = x2 > x1 ? x2 - size : x2 + size
            elements.append(#"<polygon points="\#(list([(x2, y2), (back, y2 - size / 2), (back, y2 + size / 2)]))" fill="black" stroke="none"/>"#)
        }
    }

    /// Text whose baseline is at `y`. `rotated` turns it to be read from below.
    mutating func text(_ text: String, x: Double, y: Double, size: Double = 8, anchor: Anchor = .start, bold: Bool = false, rotated: Bool = false) {
        let turn = rotated ? #" transform="rotate(-90 \#(SVGNumber(x)) \#(SVGNumber(y)))""# : ""
        let weight = bold ? #" font-weight="bold""# : ""
        elements.append(#"<text x="\#(SVGNumber(x))" y="\#(SVGNumber(y))" font-family="\#(Self.fontFamily)" font-size="\#(SVGNumber(size))" text-anchor="\#(anchor.rawValue)"\#(weight)\#(turn)>\#(markupText(text))</text>"#)
    }

    var svg: String {
        let patterns = Fill.allCases.filter { usedFills.contains($0) }.compactMap { pattern($0) }
        let definitions = patterns.isEmpty ? "" : "<defs>\(patterns.joined())</defs>\n"
        return """
        <svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="\(SVGNumber(width))" height="\(SVGNumber(height))" viewBox="0 0 \(SVGNumber(width)) \(SVGNumber(height))">
        \(definitions)\(elements.joined(separator: "\n"))
        </svg>
        """
    }

    private mutating func paint(_ fill: Fill) -> String {
        usedFills.insert(fill)
        return switch fill {
        case .none: "none"
        case .white: "white"
        case .paleGrey: "#dddddd"
        case .darkGrey: "#444444"
        case .hatched: "url(#\(idPrefix)-hatched)"
        case .dotted: "url(#\(idPrefix)-dotted)"
        }
    }

    private func pattern(_ fill: Fill) -> String? {
        switch fill {
        case .none, .white, .paleGrey, .darkGrey: nil
        case .hatched:
            #"<pattern id="\#(idPrefix)-hatched" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="white"/><path d="M-1 1L1 -1M0 4L4 0M3 5L5 3" stroke="black" stroke-width="0.6"/></pattern>"#
        case .dotted:
            #"<pattern id="\#(idPrefix)-dotted" width="3" height="3" patternUnits="userSpaceOnUse"><rect width="3" height="3" fill="white"/><circle cx="1.5" cy="1.5" r="0.6" fill="black"/></pattern>"#
        }
    }

    private func attributes(width: Double, _ stroke: Stroke) -> String {
        let dashes = switch stroke {
        case .solid: ""
        case .dashed: #" stroke-dasharray="4 2""#
        case .dotted: #" stroke-dasharray="1 1.5""#
        }
        return #"stroke="black" stroke-width="\#(SVGNumber(width))"\#(dashes)"#
    }

    private func list(_ points: [(x: Double, y: Double)]) -> String {
        points.map { "\(SVGNumber($0.x)),\(SVGNumber($0.y))" }.joined(separator: " ")
    }
}
