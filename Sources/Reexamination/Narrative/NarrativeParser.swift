/// Reads a narrative's Markdown character by character.
struct NarrativeParser {
    /// A character with its place.
    private struct Letter {
        let character: Character
        let line: Int
        let column: Int
    }

    private let lines: [Substring]
    private var paragraphs: [NarrativeParagraph] = []
    private var issues: [NarrativeIssue] = []

    init(_ markdown: String) {
        lines = markdown.split(omittingEmptySubsequences: false) { $0.isNewline }
    }

    mutating func parse() -> ([NarrativeParagraph], [NarrativeIssue]) {
        var paragraph: [Letter] = []
        var firstLine = 1
        for (index, line) in lines.enumerated() {
            if line.allSatisfy(\.isWhitespace) {
                finish(&paragraph, firstLine)
                continue
            }
            if paragraph.isEmpty { firstLine = index + 1 } else { join(&paragraph, before: line, at: index + 1) }
            for (column, character) in line.enumerated() { paragraph.append(Letter(character: character, line: index + 1, column: column + 1)) }
        }
        finish(&paragraph, firstLine)
        return (paragraphs, issues)
    }

    /// A line break inside a paragraph is a space between Latin words and nothing between Japanese ones.
    private func join(_ paragraph: inout [Letter], before line: Substring, at number: Int) {
        while paragraph.last?.character.isWhitespace == true { paragraph.removeLast() }
        guard let last = paragraph.last?.character, let next = line.first(where: { !$0.isWhitespace }), last.isASCII, next.isASCII else { return }
        paragraph.append(Letter(character: " ", line: number, column: 1))
    }

    private mutating func finish(_ paragraph: inout [Letter], _ line: Int) {
        defer { paragraph = [] }
        guard !paragraph.isEmpty else { return }
        while paragraph.first?.character.isWhitespace == true { paragraph.removeFirst() }
        while paragraph.last?.character.isWhitespace == true { paragraph.removeLast() }
        paragraphs.append(NarrativeParagraph(runs: runs(of: paragraph), line: line))
    }

    private mutating func runs(of paragraph: [Letter]) -> [NarrativeRun] {
        var runs: [NarrativeRun] = []
        var text = "", weight = NarrativeRun.Weight.plain
        /// The letters that may hold a literal number; what is verbatim or a reference leaves a gap.
        var prose: [Letter] = []
        var position = 0

        func next(_ offset: Int = 0) -> Character? { position + offset < paragraph.count ? paragraph[position + offset].character : nil }
        func flush() {
            if !text.isEmpty { runs.append(NarrativeRun(.text(text), weight: weight)) }
            text = ""
        }
        /// The characters up to a closing one, and where reading goes on after it.
        func enclosed(from start: Int, by close: [Character]) -> (text: String, next: Int)? {
            var end = start
            while end + close.count <= paragraph.count {
                if paragraph[end..<(end + close.count)].map(\.character) == close {
                    return (String(paragraph[start..<end].map(\.character)), end + close.count)
                }
                end += 1
            }
            return nil
        }

        while let character = next() {
            let here = paragraph[position]
            switch character {
            case "\\" where next(1).map { "\\{}*`[]".contains($0) } == true:
                text.append(paragraph[position + 1].character)
                position += 2
            case "{":
                guard let (inside, after) = enclosed(from: position + 1, by: ["}"]), !inside.contains("{") else {
                    issues.append(NarrativeIssue(.unbalancedBrace, line: here.line, column: here.column))
                    position += 1
                    continue
                }
                flush()
                if let reference = figureReference(inside, at: here) {
                    runs.append(NarrativeRun(.figure(reference), weight: weight))
                } else {
                    issues.append(NarrativeIssue(.badReference("{\(inside)}"), line: here.line, column: here.column))
                }
                prose.append(Letter(character: "\u{0}", line: here.line, column: here.column))
                position = after
            case "}":
                issues.append(NarrativeIssue(.unbalancedBrace, line: here.line, column: here.column))
                position += 1
            case "[" where next(1) == "[":
                guard let (inside, after) = enclosed(from: position + 2, by: ["]", "]"]), inside.hasPrefix("table:"), Self.isKey(inside.dropFirst(6)) else {
                    issues.append(NarrativeIssue(.badReference(enclosed(from: position + 2, by: ["]", "]"]).map { "[[\($0.text)]]" } ?? "[["), line: here.line, column: here.column))
                    text.append("[[")
                    position += 2
                    continue
                }
                flush()
                runs.append(NarrativeRun(.table(NarrativeTableReference(key: String(inside.dropFirst(6)), line: here.line, column: here.column)), weight: weight))
                prose.append(Letter(character: "\u{0}", line: here.line, column: here.column))
                position = after
            case "`":
                guard let (inside, after) = enclosed(from: position + 1, by: ["`"]) else {
                    text.append(character)
                    position += 1
                    continue
                }
                text += inside
                prose.append(Letter(character: "\u{0}", line: here.line, column: here.column))
                position = after
            case "*":
                let isDouble = next(1) == "*"
                let marked: NarrativeRun.Weight = isDouble ? .strong : .emphasis
                let closes = weight == marked
                if closes || (weight == .plain && enclosed(from: position + (isDouble ? 2 : 1), by: isDouble ? ["*", "*"] : ["*"]) != nil) {
                    flush()
                    weight = closes ? .plain : marked
                } else {
                    text += isDouble ? "**" : "*"
                }
                position += isDouble ? 2 : 1
            default:
                text.append(character)
                prose.append(here)
                position += 1
            }
        }
        flush()
        for number in LiteralNumbers.found(in: prose.map(\.character)) {
            let place = prose[number.start]
            issues.append(NarrativeIssue(.literalNumber(number.text), line: place.line, column: place.column))
        }
        return runs
    }

    private func figureReference(_ inside: String, at place: Letter) -> NarrativeFigureReference? {
        let parts = inside.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), Self.isFigureID(parts[0]),
              let style = parts.count == 1 ? .value : NarrativeFigureReference.Style(rawValue: String(parts[1])) else { return nil }
        return NarrativeFigureReference(figure: String(parts[0]), style: style, line: place.line, column: place.column)
    }

    /// Words of letters, digits, `-` and `_`, joined by dots.
    private static func isFigureID(_ text: Substring) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { ($0.isASCII && ($0.isLetter || $0.isNumber)) || $0 == "-" || $0 == "_" || $0 == "/" || $0 == "+" } }
    }

    private static func isKey(_ text: Substring) -> Bool {
        !text.isEmpty && text.allSatisfy { ($0.isASCII && ($0.isLetter || $0.isNumber)) || $0 == "-" || $0 == "_" || $0 == "." }
    }
}
