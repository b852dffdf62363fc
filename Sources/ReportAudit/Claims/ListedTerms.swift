import Foundation

/// Terms with their counts as a sentence lists them: 悪心 12 例、嘔吐 9 例（4.5%）及び頭痛 3 例 5 件, nausea (12 patients).
///
/// ```swift
/// ListedTerms(sentence).all.map(\.names)     // [["悪心"], ["嘔吐"], ["頭痛"]]
/// ```
struct ListedTerms {
    struct Term {
        /// One name, or those of which each has the counts: 悪心及び嘔吐が各 3 例.
        var names: [String]
        var cases: Int?
        var events: Int?
        /// The words before the first number.
        var lead: String
        /// From the first number to the last, with its bracket.
        var range: Range<Int>
    }

    private(set) var all: [Term] = []

    /// - Parameter start: where the list begins; the sentence itself if `nil`.
    init(_ sentence: Sentence, from start: Int? = nil) {
        let passage = sentence.passage
        var cursor = start ?? sentence.range.lowerBound
        for quantity in sentence.quantities where quantity.range.lowerBound >= cursor {
            let lead = passage.text(cursor..<quantity.range.lowerBound)
            var end = quantity.range.upperBound
            while end < sentence.range.upperBound, [")", "]"].contains(passage.scalars[end]) { end += 1 }
            cursor = end
            let isContinued = !all.isEmpty && lead.allSatisfy { "(（[, 、;".contains($0) } && !lead.hasPrefix("、")
            if !isContinued { all.append(Term(names: Self.names(lead, isEach: quantity.isEach || passage.has(" each", at: quantity.range.upperBound)), lead: lead, range: quantity.range.lowerBound..<end)) }
            let last = all.count - 1
            all[last].range = all[last].range.lowerBound..<end
            if quantity.unit == .cases, all[last].cases == nil { all[last].cases = quantity.whole }
            if quantity.unit == .events, all[last].events == nil { all[last].events = quantity.whole }
        }
    }

    /// The name right before a number; before 各 all that the list joins.
    static func names(_ lead: String, isEach: Bool) -> [String] {
        let isEnglish = lead.unicodeScalars.allSatisfy { $0.value < 0x250 || $0 == "“" || $0 == "”" }
        var parts = [lead]
        for joint in isEnglish ? [", ", " and ", ";"] : ["、", "及び", "並びに", "と,", "と「"] {
            // A name in quotes may hold 及び of its own.
            guard !lead.contains("「") || joint.hasPrefix("、") || joint.hasSuffix("「") else { continue }
            parts = parts.flatMap { $0.components(separatedBy: joint) }
        }
        let names = parts.compactMap { clean($0, isEnglish: isEnglish) }
        return isEach ? names : names.suffix(1).map { $0 }
    }

    private static func clean(_ part: String, isEnglish: Bool) -> String? {
        var name = part[...]
        if let quote = part.range(of: isEnglish ? "“" : "「", options: .backwards) {
            name = part[quote.upperBound...].prefix { $0 != "」" && $0 != "”" }
            return name.isEmpty ? nil : String(name)
        }
        if !isEnglish { for word in ["うち", "は", "では", "として", "し", "り"] { if let at = name.range(of: word, options: .backwards) { name = name[at.upperBound...] } } }
        var isTrimmed = true
        while isTrimmed {
            isTrimmed = false
            for ending in isEnglish ? [" in", " (", "(", ":", ",", " was", " were", " of", " "] : ["が", "の", "(", "[", "各", "で", "に", ":", " ", "」", "症例"] where name.hasSuffix(ending) { name = name.dropLast(ending.count); isTrimmed = true }
            for beginning in isEnglish ? ["and ", " ", ")", ",", "was ", "were "] : [")", "]", "及び", "並びに", "又は", " ", "「", "次いで", "と"] where name.hasPrefix(beginning) { name = name.dropFirst(beginning.count); isTrimmed = true }
        }
        return name.isEmpty ? nil : String(name)
    }
}
