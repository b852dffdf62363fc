import Foundation

/// A line as it stands on a page or in a text file. Tabs divide what stands in different columns.
public struct WrittenLine: Sendable {
    public var text: String
    /// Divides the lines of one cell.
    public static let lineOfCell: Character = "\u{0B}"
    public var place: Place
    /// Whether the space above is wider than between the lines of a paragraph.
    public var isAfterGap: Bool
    /// Whether its size or style says that it is a note under a table.
    public var isNote: Bool
    /// The row of a table whose cells the page itself tells by lines.
    var row: RuledRow?
    /// Whether it is one of several lines of numbers that make a table without a caption.
    var isOfRun = false

    public init(_ text: String, place: Place, isAfterGap: Bool = false, isNote: Bool = false) {
        self.isNote = isNote
        self.text = text
        self.place = place
        self.isAfterGap = isAfterGap
    }

    /// The words of an entry of a table of contents or list of tables, `1. はじめに …… 3`, without leader and page.
    ///
    /// Leaders are dots before the number of a page; a tab serves as well, but only where a heading or caption stands before it.
    static func contentsEntry(_ line: String) -> String? {
        let trimmed = line.trimmed
        let page = trimmed.reversed().prefix { $0.isNumber || "ivxIVX-".contains($0) }
        guard !page.isEmpty, page.count <= 5 else { return nil }
        let before = trimmed.dropLast(page.count)
        let leader = before.reversed().prefix { $0.isWhitespace || ".．…‥・･·".contains($0) }
        let dots = leader.reduce(0) { $0 + ($1 == "…" ? 3 : $1 == "‥" ? 2 : $1.isWhitespace ? 0 : 1) }
        let words = before.dropLast(leader.count).trimmed
        guard !words.isEmpty else { return nil }
        if dots >= 3 { return words.replacingOccurrences(of: "\t", with: " ") }
        guard leader.contains("\t") else { return nil }
        let plain = words.replacingOccurrences(of: "\t", with: " ")
        switch LineKind(plain) {
        case .heading, .caption: return plain
        default: return nil
        }
    }
}

/// What a line says of itself, whatever stands around it.
enum LineKind {
    case heading([Int], text: String)
    case caption(name: String, text: String)
    case note(mark: Int?, text: String)
    /// Columns divided by tabs.
    case columns([String])
    /// A label, possibly none, and the numbers that end the line.
    case numbers(label: String, cells: [String])
    /// An item with its own mark (・, ①).
    case item
    /// A label of the form, with what follows it on the line.
    case label(String, rest: String)
    case closing
    case words

    init(_ line: String) {
        let trimmed = line.trimmed
        if line.contains("\t") {
            self = .columns(line.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
                // Blanks at the beginning say that the cell is set in.
                cell.allSatisfy(\.isWhitespace) ? "" : String(cell.reversed().drop(while: \.isWhitespace).reversed())
            })
            return
        }
        if trimmed == "以上" || trimmed == "End" { self = .closing; return }
        if let (number, rest) = Self.sectionNumber(trimmed) { self = .heading(number, text: rest); return }
        if let (name, rest) = Self.caption(trimmed) { self = .caption(name: name, text: rest); return }
        if let (mark, rest) = Self.note(trimmed) { self = .note(mark: mark, text: rest); return }
        if Self.beginsItem(trimmed) { self = .item; return }
        if let label = FormLabels.all.first(where: { trimmed.hasPrefix($0) && Self.ends($0, in: trimmed) }) {
            let rest = trimmed.dropFirst(label.count).trimmed
            if let (_, cells) = NumberCells.trailing(rest), !cells.isEmpty, NumberCells.trailing(rest)?.label.isEmpty == true {
                self = .numbers(label: label, cells: cells)
            } else {
                self = .label(label, rest: rest)
            }
            return
        }
        if let (label, cells) = NumberCells.trailing(trimmed) { self = .numbers(label: label, cells: cells); return }
        self = .words
    }

    /// A label ends where a blank or the line ends.
    private static func ends(_ label: String, in line: String) -> Bool {
        guard let next = line.dropFirst(label.count).first else { return true }
        return next.isWhitespace
    }

    private static func sectionNumber(_ line: String) -> (number: [Int], rest: String)? {
        guard let blank = line.firstIndex(where: \.isWhitespace) else { return nil }
        let token = line[..<blank]
        let rest = line[blank...].trimmed
        guard token.contains("."), token.count <= 8, !rest.isEmpty, rest.count <= 90, rest.last != "。", rest.last != "." else { return nil }
        let parts = token.split(separator: ".")
        let numbers = parts.compactMap { Int($0) }
        guard !numbers.isEmpty, numbers.count == parts.count, numbers.allSatisfy({ (1...99).contains($0) }) else { return nil }
        // 2.5 倍に上昇した goes on with the line above.
        if numbers.count == 2, !token.hasSuffix("."), goesOnWithNumber(rest) { return nil }
        guard let first = rest.unicodeScalars.first, first.isJapanese || (first.properties.isAlphabetic && first.properties.isUppercase) else { return nil }
        return (numbers, rest)
    }

    /// What is counted or measured: a number with decimals stands before it, no number of a section.
    private static let measures = [
        "倍", "回", "年間", "年", "カ月", "ヵ月", "ヶ月", "か月", "箇月", "月間", "週間", "週", "日間", "日", "時間", "分間", "分", "秒", "例", "件", "万", "億", "歳", "人年", "人", "％", "ポイント", "カ所", "施設", "錠", "以上", "以下", "未満",
        "から", "まで", "であ", "と", "に", "を", "は", "で", "の", "Gy", "SD", "IU", "MBq",
    ]

    /// Whether the words go on with the number before them: 倍に is a measure, 回収 a word.
    private static func goesOnWithNumber(_ words: String) -> Bool {
        measures.contains { measure in words.hasPrefix(measure) && words.dropFirst(measure.count).unicodeScalars.first.map { !$0.isKanji && !$0.isKatakana && !$0.isLetter } ?? true }
    }

    static let captionWords = ["補表", "別表", "付表", "表", "図", "Supplementary table", "Supplementary Table", "Table", "Figure"]

    /// Whether a line is a caption, without asking what else it may be.
    static func isCaption(_ line: String) -> Bool { !line.contains("\t") && caption(line.trimmed) != nil }

    private static func caption(_ line: String) -> (name: String, rest: String)? {
        guard let word = captionWords.first(where: { line.hasPrefix($0) }) else { return nil }
        let after = line.dropFirst(word.count).drop(while: \.isWhitespace)
        // 表3．1日投与量: the stop ends the number, unless a blank ends what follows it: 表3．1　投与量.
        if let stop = after.firstIndex(of: "．"), after.startIndex < stop, after[..<stop].allSatisfy(\.isNumber), let end = after[stop...].dropFirst().firstIndex(where: { !$0.isNumber }), !after[end].isWhitespace, !"：:.．-－".contains(after[end]) {
            return caption("\(word)\(after[..<stop]) \(after[stop...].dropFirst())")
        }
        guard let (number, length) = Passage(after).tableNumber(at: 0).map({ ($0.number, $0.end) }) else { return nil }
        let rest = after.dropFirst(length)
        // 表 4（訂正後） 主な副作用: a remark in brackets, then a blank and the title.
        if rest.first == "（" || rest.first == "(", let close = rest.firstIndex(where: { $0 == "）" || $0 == ")" }), rest[close...].dropFirst().first?.isWhitespace == true, let name = caption("\(word)\(after.prefix(length))\(rest[close...].dropFirst())") {
            return (name.name, "\(rest[...close]) \(name.rest)")
        }
        guard let first = rest.first, first.isWhitespace || first == "." || first == "．" || first == "：" || first == ":" || first == "「" else { return nil }
        let words = rest.drop { $0.isWhitespace || $0 == "." || $0 == "．" || $0 == "：" || $0 == ":" }
        // 「表 4 及び表 5 に…」 and “Table 1 gives …” are sentences.
        guard let begin = words.first, words.last != "。", words.last != ".", !["及", "に", "の", "、", "か", "で", "を", "と", "は", "が", "も", "（", ")", "）"].contains(begin) else { return nil }
        if let scalar = begin.unicodeScalars.first, scalar.value < 0x250, !scalar.properties.isUppercase, !Self.isTitle(words) { return nil }
        return ("\(word) \(number)", String(words))
    }

    /// 3回以上の投与を受けた患者, 12-month survival: a title that begins with a number, no numbers of a row and no measure that running text goes on with.
    private static func isTitle(_ words: Substring) -> Bool {
        let behind = words.drop { $0.isNumber }, spaced = behind.drop(while: \.isWhitespace)
        // 12 週後の発作頻度.
        let rest = spaced.unicodeScalars.first?.isJapanese == true ? spaced : behind
        guard rest.count < words.count, let first = rest.unicodeScalars.first else { return false }
        if rest.count >= 5, first.isJapanese { return true }
        return (first == "-" || first == "–") && rest.dropFirst().unicodeScalars.first?.isLetter == true
    }

    private static func note(_ line: String) -> (mark: Int?, rest: String)? {
        if let note = markedNote(line) { return note }
        for begin in ["＜", "下線部", "Underlined:", "MedDRA/J", "MedDRA version", "SMQ：", "SMQ:", "注）", "注：", "注1", "0：", "0:"] where line.hasPrefix(begin) {
            if begin == "＜", line.last != "＞" { continue }
            return (nil, line)
        }
        return nil
    }

    /// `※1：…`, `※1 …`, `※1．…`, `※1）…`, `※…`; after ＊ only with a colon or a bracket: it may stand before anything.
    private static func markedNote(_ line: String) -> (mark: Int?, rest: String)? {
        guard line.hasPrefix("※") || line.hasPrefix("＊") else { return nil }
        let digits = line.dropFirst().prefix(while: \.isNumber), after = line.dropFirst(1 + digits.count).drop(while: \.isWhitespace)
        let number = Int(String(String.UnicodeScalarView(digits.unicodeScalars.map(\.normal))))
        if let sign = after.first, "：:）)".contains(sign) { return (number, after.dropFirst().trimmed) }
        // Words: marks of a head that stand on a line of their own, ※1、※2 or ※1 ※2, are none.
        let rest = after.first.map { "．.".contains($0) } == true ? after.dropFirst().trimmed : after.trimmed
        guard line.hasPrefix("※"), digits.count <= 2, rest.count >= 4, let first = rest.unicodeScalars.first, first.isJapanese || first.isLetter || "「『(（<＜".unicodeScalars.contains(first) else { return nil }
        // ※75歳以上 is a note of the mark ※, ※1 年齢は one of ※1, and ※1 年以上 may be either.
        let isMeasured = number != nil && ("歳例件年月日回週か箇カ時分人名%％".contains(rest.first ?? " ") || rest.first?.isLowercase == true)
        return isMeasured ? (nil, line) : (number, rest)
    }

    static func beginsItem(_ line: String) -> Bool {
        guard let first = line.unicodeScalars.first else { return false }
        return first == "・" || first == "•" || first == "●" || first.isCircledNumber
    }
}

/// The labels of the published form (domain brief §2.2), which begin a row wherever they begin a line.
enum FormLabels {
    static let all = [
        "安全性解析対象症例数", "有効性解析対象症例数", "有効性に関する検討事項", "重要な特定されたリスク", "重要な潜在的リスク", "重要な不足情報",
        "安全性検討事項", "具体的な方法", "目標症例数", "収集症例数", "実施施設数", "調査方法", "対象患者", "実施期間", "観察期間", "措置報告", "研究報告", "備考", "目的",
        "Safety analysis set", "Efficacy analysis set", "Efficacy specification", "Important identified risks", "Important potential risks", "Important missing information",
        "Safety specification", "Target number of patients", "Patients collected", "Number of sites", "Observation period", "Method", "Remarks", "Objective", "Conduct",
        "Safety measures", "Research reports",
    ]
}
