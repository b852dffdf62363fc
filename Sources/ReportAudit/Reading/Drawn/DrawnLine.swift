/// A straight line across or down a page, in points from the top left: ruled, or a box so thin that it is seen as a line.
struct DrawnLine: Sendable, Equatable {
    var isAcross: Bool
    /// How far down a line across stands, or how far right one that goes down.
    var at: Double
    var from, to: Double

    /// Boxes and strokes no thicker are lines.
    static let thickest = 3.0
}

extension DrawnLine {
    /// The lines drawn on each page of a PDF file; nothing for a page that cannot be read, and no pages if the file cannot.
    ///
    /// Only lines and boxes are followed, with the scale they are drawn in: text, images, colours and clipping are not.
    /// - Parameter budget: the work that may be done, in bytes; the pages for which it did not suffice have no lines.
    static func pages(of bytes: [UInt8], budget: Int = PDFObjects.largest) -> [[DrawnLine]] {
        var objects = PDFObjects(bytes, budget: budget)
        return objects.pages().map { page in
            guard objects.spend(cost), let view = PageView(page, &objects) else { return [] }
            var drawing = Drawing(view: view)
            drawing.run(contents(of: page, &objects), page["Resources"], &objects, depth: 0)
            // Lines that are only known in part would make another table.
            return objects.spend(cost * drawing.lines.count) ? drawing.lines : []
        }
    }

    /// What a page and a line cost, for the memory they take.
    private static let cost = 64

    private static func contents(of page: [String: PDFValue], _ objects: inout PDFObjects) -> [UInt8] {
        var references: [PDFValue] = page["Contents"].map { [$0] } ?? []
        if let array = objects.resolved(page["Contents"])?.array { references = array }
        var all: [UInt8] = []
        for case .reference(let number) in references.prefix(4096) where all.count < PDFObjects.largestStream { all += (objects.stream(number) ?? []) + [10] }
        return all
    }
}

/// How a page is seen: the box of its medium, turned, with its top left at zero.
struct PageView {
    private let left, bottom, width, height: Double
    private let turns: Int

    init?(_ page: [String: PDFValue], _ objects: inout PDFObjects) {
        let box = (objects.resolved(page["MediaBox"])?.array ?? []).prefix(5).compactMap { objects.resolved($0)?.number }
        guard box.count == 4 else { return nil }
        (left, bottom) = (min(box[0], box[2]), min(box[1], box[3]))
        (width, height) = (abs(box[2] - box[0]), abs(box[3] - box[1]))
        let turned = objects.resolved(page["Rotate"])?.number ?? 0
        guard abs(turned) < 1e6 else { return nil }
        turns = ((Int(turned) / 90) % 4 + 4) % 4
    }

    func seen(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        let right = x - left, up = y - bottom
        return switch turns {
        case 1: (up, right)
        case 2: (width - right, up)
        case 3: (height - up, width - right)
        default: (right, height - up)
        }
    }
}

/// Follows what is drawn on one page (ISO 32000-2, 8.4 and 8.5).
private struct Drawing {
    let view: PageView
    private(set) var lines: [DrawnLine] = []

    init(view: PageView) { self.view = view }

    private struct State {
        var a = 1.0, b = 0.0, c = 0.0, d = 1.0, e = 0.0, f = 0.0
        var lineWidth = 1.0

        mutating func concatenate(_ m: ArraySlice<Double>) {
            let m = Array(m)
            (a, b, c, d, e, f) = (m[0] * a + m[1] * c, m[0] * b + m[1] * d, m[2] * a + m[3] * c, m[2] * b + m[3] * d, m[4] * a + m[5] * c + e, m[4] * b + m[5] * d + f)
        }

        func placed(_ x: Double, _ y: Double) -> (Double, Double) { (a * x + c * y + e, b * x + d * y + f) }
        var scale: Double { (a * d - b * c).magnitude.squareRoot() }
    }

    private struct Part {
        var points: [(x: Double, y: Double)]
        /// Curves and slanted lines make no table.
        var isCurved = false
    }

    private var state = State(), saved: [State] = [], parts: [Part] = []

    /// Lines of a page; more are a picture.
    private static let most = 20_000

    mutating func run(_ content: [UInt8], _ resources: PDFValue?, _ objects: inout PDFObjects, depth: Int) {
        guard depth < 12, objects.spend(content.count) else { return }
        let forms = objects.resolved(objects.resolved(resources)?.dictionary?["XObject"])?.dictionary ?? [:]
        var scanner = PDFScanner(content), numbers: [Double] = [], name = ""
        while lines.count < Self.most, let value = scanner.next() {
            switch value {
            case .number(let number):
                if numbers.count == 64 { numbers.removeFirst(32) }
                numbers.append(number)
            case .name(let text): name = text
            case .keyword("Do"):
                draw(forms[name], &objects, depth)
                numbers = []
            case .keyword("BI"):
                Self.skipImage(&scanner)
                numbers = []
            case .keyword(let word):
                act(word, numbers.suffix(6))
                numbers = []
            case .string, .array, .dictionary, .reference: break
            }
        }
    }

    private mutating func draw(_ form: PDFValue?, _ objects: inout PDFObjects, _ depth: Int) {
        guard case .reference(let number)? = form, let dictionary = objects.resolved(form)?.dictionary, dictionary["Subtype"]?.name == "Form", let content = objects.stream(number) else { return }
        let (before, stack) = (state, saved)
        saved = []
        let matrix = (objects.resolved(dictionary["Matrix"])?.array ?? []).prefix(7).compactMap(\.number)
        if matrix.count == 6 { state.concatenate(matrix[...]) }
        run(content, dictionary["Resources"], &objects, depth: depth + 1)
        (state, saved) = (before, stack)
    }

    /// To the end of an image that stands within what is drawn.
    private static func skipImage(_ scanner: inout PDFScanner) {
        var at = scanner.at
        while at + 2 < scanner.bytes.count {
            if scanner.bytes[at] == UInt8(ascii: "E"), scanner.bytes[at + 1] == UInt8(ascii: "I"), PDFScanner.isBlank(scanner.bytes[at + 2]), at == 0 || PDFScanner.isBlank(scanner.bytes[at - 1]) {
                scanner.at = at + 2
                return
            }
            at += 1
        }
        scanner.at = scanner.bytes.count
    }

    private mutating func act(_ word: String, _ numbers: ArraySlice<Double>) {
        let n = Array(numbers)
        switch word {
        case "q": if saved.count < 512 { saved.append(state) }
        case "Q": if let last = saved.popLast() { state = last }
        case "cm": if n.count == 6 { state.concatenate(numbers) }
        case "w": if let width = n.last { state.lineWidth = width }
        case "m": if n.count >= 2 { parts.append(Part(points: [state.placed(n[n.count - 2], n[n.count - 1])])) }
        case "l": if n.count >= 2, !parts.isEmpty { add(state.placed(n[n.count - 2], n[n.count - 1])) }
        case "c", "v", "y": if !parts.isEmpty { parts[parts.count - 1].isCurved = true }
        case "h": close()
        case "re":
            guard n.count >= 4 else { return }
            let (x, y, w, h) = (n[n.count - 4], n[n.count - 3], n[n.count - 2], n[n.count - 1])
            parts.append(Part(points: [(x, y), (x + w, y), (x + w, y + h), (x, y + h), (x, y)].map { state.placed($0.0, $0.1) }))
        case "f", "F", "f*": paint(fills: true, strokes: false)
        case "S": paint(fills: false, strokes: true)
        case "s":
            close()
            paint(fills: false, strokes: true)
        case "B", "B*": paint(fills: true, strokes: true)
        case "b", "b*":
            close()
            paint(fills: true, strokes: true)
        case "n": parts = []
        default: break
        }
        if parts.count > Self.most { parts = [] }
    }

    private mutating func close() {
        if let first = parts.last?.points.first { add(first) }
    }

    /// A part with more points is a drawing.
    private static let mostPoints = 1000

    private mutating func add(_ point: (x: Double, y: Double)) {
        if parts[parts.count - 1].points.count < Self.mostPoints { parts[parts.count - 1].points.append(point) }
    }

    private mutating func paint(fills: Bool, strokes: Bool) {
        for part in parts where !part.isCurved && part.points.count > 1 && part.points.count < Self.mostPoints {
            let points = part.points.map { view.seen($0.x, $0.y) }
            let xs = points.map(\.x), ys = points.map(\.y)
            guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max(), [left, right, top, bottom].allSatisfy({ abs($0) < 1e6 }) else { continue }
            if fills, min(right - left, bottom - top) <= DrawnLine.thickest {
                add(left, top, right, bottom)
            } else if strokes, state.lineWidth * state.scale <= DrawnLine.thickest {
                for (a, b) in zip(points, points.dropFirst()) where min(abs(a.x - b.x), abs(a.y - b.y)) < 0.5 { add(min(a.x, b.x), min(a.y, b.y), max(a.x, b.x), max(a.y, b.y)) }
            }
        }
        parts = []
    }

    private mutating func add(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) {
        guard right - left > 0 || bottom - top > 0 else { return }
        if right - left >= bottom - top {
            lines.append(DrawnLine(isAcross: true, at: (top + bottom) / 2, from: left, to: right))
        } else {
            lines.append(DrawnLine(isAcross: false, at: (left + right) / 2, from: top, to: bottom))
        }
    }
}
