import Foundation

/// A whole and the parts that a sentence names of it: 63 例で実施され、うち … 24 例と最も多く、… 21 例、….
struct PartsOfWhole {
    struct Part {
        var count: Int
        /// The quantity as it stands; 各 4 例 for two procedures is one quantity and two parts.
        var quantity: Quantity
        var label: String
        var times: Int
    }

    let whole: Quantity
    let wholeCount: Int
    let parts: [Part]
    /// Whether the sentence says that it names all (ほかは, the others).
    let isComplete: Bool
    /// The part that is called the largest.
    let largest: Part?
    let sentence: Sentence

    /// Whether it is about what was planned for each: one patient stands in one place.
    var isPlan: Bool { sentence.contains("を予定していた") || sentence.contains("の予定であった") || sentence.contains("planned for") }

    var sum: Int { parts.reduce(0) { $0 + $1.count * $1.times } }

    private static let beginnings = ["のうち、", "のうち", "、うち", "うち", "では、"]

    init?(_ sentence: Sentence) {
        let counts = sentence.free.filter { $0.unit == .cases || ($0.unit == .none && sentence.isEnglish) }
        guard let (whole, start) = Self.whole(sentence, counts) ?? Self.englishWhole(sentence, counts), let count = whole.whole else { return nil }
        var parts: [Part] = []
        for quantity in counts where quantity.range.lowerBound >= start {
            guard let n = quantity.whole else { continue }
            let lead = sentence.lead(to: quantity, from: start)
            if lead.contains("のうち") || lead.contains("死亡") { break }
            // What is no part but a measure: at least 3 events.
            if sentence.isEnglish, !["in ", "“", "and "].contains(where: lead.contains) { continue }
            parts.append(Part(count: n, quantity: quantity, label: Self.label(lead), times: quantity.isEach ? Self.names(lead) : sentence.passage.has(" each", at: quantity.range.upperBound) ? max(1, lead.count { $0 == "“" }) : 1))
        }
        guard !parts.isEmpty else { return nil }
        self.whole = whole
        wholeCount = count
        self.parts = parts
        self.sentence = sentence
        isComplete = sentence.contains("ほかは") || sentence.contains("その他は") || sentence.contains("the other results were") || sentence.contains("of the others was")
        largest = parts.first { part in
            let after = part.quantity.range.upperBound
            if sentence.isEnglish { return sentence.lead(to: part.quantity).contains("most frequent") }
            return ["と最も多", "で最も多", "が最も多", "と最多"].contains { sentence.passage.has($0, at: after) }
        }
    }

    /// The last count before the list begins, and where that is. 135 例中 63 例で実施され、うち: the whole is 63.
    private static func whole(_ sentence: Sentence, _ counts: [Quantity]) -> (Quantity, Int)? {
        for words in beginnings {
            var from = sentence.range.lowerBound
            while from < sentence.range.upperBound, let at = sentence.passage.find(words, in: from..<sentence.range.upperBound) {
                let end = at + words.unicodeScalars.count
                from = end
                guard let last = counts.last(where: { $0.range.upperBound <= at }) else { continue }
                // では、 must follow the count at once: 2 例では、.
                if ["では、", "のうち", "のうち、"].contains(words), last.range.upperBound != at { continue }
                if let next = counts.first(where: { $0.range.lowerBound >= end }), sentence.passage.has("で評価", at: next.range.upperBound) {
                    return (next, next.range.upperBound)
                }
                return (last, end)
            }
        }
        return nil
    }

    /// Of 135 patients of the set, 63 were assessed: …: the whole is what was assessed. Of the 18 patients planned for “X”, 9 underwent it as planned.
    private static func englishWhole(_ sentence: Sentence, _ counts: [Quantity]) -> (Quantity, Int)? {
        guard sentence.isEnglish, let first = counts.first, ["Of ", "Of the ", "of "].contains(where: { sentence.lead(to: first).hasSuffix($0) }), counts.count >= 2 else { return nil }
        let second = counts[1], after = second.range.upperBound
        if sentence.passage.has(" were assessed", at: after) || sentence.passage.has(" was assessed", at: after) {
            // Without a list of what they were assessed as there are no parts.
            guard sentence.contains("the other results were") || sentence.contains("most frequent result") else { return nil }
            return (second, after)
        }
        return sentence.passage.has(" underwent it as planned", at: after) ? (first, first.range.upperBound) : nil
    }

    /// How many names 各 stands for: those in 「」, or what commas and 及び divide after the last bracket.
    private static func names(_ lead: String) -> Int {
        let quoted = lead.count { $0 == "「" }
        if quoted > 0 { return quoted }
        var names = Substring(lead)
        for ending in [")、", "され、", "うち、", "うち"] { if let at = names.range(of: ending, options: .backwards) { names = names[at.upperBound...] } }
        let text = names.replacingOccurrences(of: "及び", with: "、").replacingOccurrences(of: "並びに", with: "、")
        return max(1, text.split(separator: "、").count)
    }

    private static func label(_ lead: String) -> String {
        var label = Substring(lead)
        if let comma = label.lastIndex(of: "、"), label.index(after: comma) < label.endIndex { label = label[label.index(after: comma)...] }
        for ending in ["各", "が", "は", "の症例は"] where label.hasSuffix(ending) { label = label.dropLast(ending.count) }
        return label.trimmingPrefix("うち").trimmingCharacters(in: ["「", "」", "、"])
    }
}
