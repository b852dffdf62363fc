import Reexamination

/// A count, percentage or statistic of running text or of a table that no check could be put to, with the reason. Headings, captions and notes, doses, ages, ranges and
/// numbers of names (第 2 項, 20062004 試験) are not looked at; of the others, what is not listed here was checked.
public struct Unchecked: Sendable, Hashable, Encodable {
    public enum Reason: String, Sendable, Codable, CaseIterable {
        /// A count that stands by itself: no part, whole, table or second place to hold it against.
        case alone
        /// A percentage without the counts it is made of.
        case percentageAlone
        /// A mean, median, deviation or estimate, which only the patients' data give.
        case needsData
        /// A number in a cell of words.
        case inWords
        /// A cell of a table of numbers whose rows and columns have no total, share or second place.
        case cellAlone

        public var words: LocalizedText {
            switch self {
            case .alone: LocalizedText(ja: "照らし合わせる数値がほかにない", en: "nothing else to hold it against")
            case .percentageAlone: LocalizedText(ja: "分子・分母が示されていない割合", en: "a percentage without its counts")
            case .needsData: LocalizedText(ja: "個別データがなければ計算できない統計量", en: "a statistic that only the patients’ data give")
            case .inWords: LocalizedText(ja: "文章の欄にある数値", en: "a number within words of a cell")
            case .cellAlone: LocalizedText(ja: "合計も割合もない表の数値", en: "a cell without total or share")
            }
        }
    }

    public var reason: Reason
    public var evidence: Evidence
}

/// Finds the numbers that no verdict speaks of.
struct UncheckedNumbers {
    let context: AuditContext
    /// What verdicts speak of, in order and joined where it overlaps.
    private let covered: [Place: [Range<Int>]]

    init(_ context: AuditContext, _ verdicts: [Verdict]) {
        self.context = context
        // A verdict of words says nothing of the numbers in its quotation.
        covered = Dictionary(grouping: verdicts.filter(\.check.isOfNumbers).flatMap(\.evidence), by: \.source).mapValues { Self.joined($0.map(\.range)) }
    }

    private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
            if let last = joined.last, last.overlaps(range) {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
        return joined
    }

    var all: [Unchecked] { inText + inTables }

    private func isCovered(_ passage: Passage, _ range: Range<Int>) -> Bool {
        guard let ranges = covered[passage.place] else { return false }
        let near = ranges.start { $0.upperBound > range.lowerBound }
        return near < ranges.count && ranges[near].overlaps(range)
    }

    private var inText: [Unchecked] {
        context.sentences.flatMap { sentence -> [Unchecked] in
            sentence.quantities.filter { !isCovered(sentence.passage, $0.range) }.map { quantity in
                Unchecked(reason: Self.reason(quantity, sentence.lead(to: quantity)), evidence: Evidence(sentence.passage, quantity.range, around: 14))
            }
        }
    }

    private static let statistics = ["平均", "中央値", "標準偏差", "四分位", "最小", "最大", "範囲", "信頼区間", "推定", "mean", "median", "range", "interval", "estimate", "SD", "CI"]

    private static func reason(_ quantity: Quantity, _ lead: String) -> Unchecked.Reason {
        if statistics.contains(where: { lead.contains($0) }) { return .needsData }
        if quantity.unit == .percent { return .percentageAlone }
        return quantity.whole == nil ? .needsData : .alone
    }

    private var inTables: [Unchecked] {
        context.tables.flatMap { data in
            data.rows.flatMap { row in
                row.values.flatMap { value, cell -> [Unchecked] in
                    switch value {
                    case .dash: return []
                    case .count, .share, .rate, .decimal:
                        guard !isCovered(cell, 0..<cell.count) else { return [] }
                        let reason: Unchecked.Reason = if case .decimal = value { .needsData } else { .cellAlone }
                        return [Unchecked(reason: reason, evidence: Evidence(cell))]
                    case .words:
                        return Quantities(in: cell).all.filter { !isCovered(cell, $0.range) }.map { Unchecked(reason: .inWords, evidence: Evidence(cell, $0.range, around: 14)) }
                    }
                }
            }
        }
    }
}

extension CheckID {
    /// Whether it holds numbers against each other; the others are about words, marks and numbering.
    var isOfNumbers: Bool {
        switch self {
        case .zeroDash, .unit, .era, .spelling, .confusable, .character, .dictionary, .renamed, .missingItem, .noteMark, .reference, .numbering: false
        default: true
        }
    }
}
