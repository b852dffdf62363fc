import Foundation
import Statistics

/// The counts of a sentence as a list names them: each with the share behind it, what it counts, and the brackets it stands in.
///
/// ```swift
/// // 本剤未投与 12 例、登録期間外 21 例（1.7%）の計 33 例
/// let counted = CountedSentence(sentence)
/// counted.run(from: 0)                // [0, 1]
/// counted.between(1, 2)               // の計
/// ```
struct CountedSentence {
    struct Count {
        /// By what is counted: 例, 件, 錠, or nothing where it is not said. 62 例 67 件 are one, with a value for each.
        var values: [String: Int]
        /// With its share: 12 例（1.0%）.
        var range: Range<Int>
        /// The number with its unit.
        var number: Range<Int>
        /// How many brackets it stands in.
        var depth: Int
        var percentage: ExactDecimal?
        var isEach: Bool
    }

    let sentence: Sentence
    let counts: [Count]
    /// How many brackets each scalar of the sentence stands in, from its first on.
    private let depths: [Int]

    var passage: Passage { sentence.passage }
    let isEnglish: Bool

    init(_ sentence: Sentence) {
        self.sentence = sentence
        let passage = sentence.passage, isEnglish = sentence.isEnglish && !passage.scalars[sentence.range].contains(where: \.isJapanese)
        self.isEnglish = isEnglish
        var depths: [Int] = [], depth = 0
        for scalar in passage.scalars[sentence.range] {
            if scalar == "(" || scalar == "[" || scalar == "〔" { depth += 1 }
            depths.append(depth)
            if scalar == ")" || scalar == "]" || scalar == "〕" { depth = max(0, depth - 1) }
        }
        self.depths = depths
        var counts: [Count] = [], rates = sentence.rates[...]
        for quantity in sentence.quantities {
            guard ![.percent, .days, .times, .months, .years].contains(quantity.unit), let whole = quantity.whole else { continue }
            while let rate = rates.first, rate.range.upperBound <= quantity.range.lowerBound { rates = rates.dropFirst() }
            let rate = rates.first { $0.range.overlaps(quantity.range) }
            let end = quantity.unit == .none && !isEnglish && passage.isCounter(at: quantity.range.upperBound) ? quantity.range.upperBound + 1 : quantity.range.upperBound
            let unit = Self.unit(quantity, passage, isEnglish), number = quantity.range.lowerBound..<end
            let range = rate?.range ?? number
            let count = Count(values: [unit: rate?.numerator ?? whole], range: min(range.lowerBound, number.lowerBound)..<max(range.upperBound, number.upperBound), number: number,
                              depth: depths[range.lowerBound - sentence.range.lowerBound], percentage: rate?.percentage, isEach: quantity.isEach)
            // 62 例 67 件
            if let last = counts.last, last.range.upperBound == count.range.lowerBound, last.depth == count.depth, last.percentage == nil, last.values["例"] != nil, let events = count.values["件"] {
                counts[counts.count - 1].values["件"] = events
                counts[counts.count - 1].range = last.range.lowerBound..<count.range.upperBound
                counts[counts.count - 1].number = last.number.lowerBound..<count.number.upperBound
                counts[counts.count - 1].percentage = count.percentage
            } else {
                counts.append(count)
            }
        }
        if isEnglish {
            let inWords = Self.inWords(sentence).map { Count(values: ["": $0.value], range: $0.range, number: $0.range, depth: depths[$0.range.lowerBound - sentence.range.lowerBound], isEach: false) }
            if !inWords.isEmpty { counts = (counts + inWords).sorted { $0.range.lowerBound < $1.range.lowerBound } }
        }
        self.counts = counts
    }

    /// The counts of an English sentence that are written out: Six patients died. What is measured in words (two weeks), or bounded by them (at least one), is none.
    private static func inWords(_ sentence: Sentence) -> [(value: Int, range: Range<Int>)] {
        let passage = sentence.passage
        var found: [(value: Int, range: Range<Int>)] = [], index = sentence.range.lowerBound
        while index < sentence.range.upperBound {
            guard let (value, end) = passage.countInWords(at: index), end <= sentence.range.upperBound else { index += 1; continue }
            let before = passage.text(max(sentence.range.lowerBound, index - 12)..<index).lowercased(), after = passage.text(end..<min(sentence.range.upperBound, end + 16)).lowercased()
            if !notBefore.contains(where: before.hasSuffix), !notAfter.contains(where: after.hasPrefix), value > 1 || !["of ", "or "].contains(where: after.dropFirst().hasPrefix) { found.append((value, index..<end)) }
            index = end
        }
        return found
    }

    private static let notBefore = ["at least ", "more than ", "less than ", "fewer than ", "up to ", "every ", "all ", "all of the ", "no ", "about ", "or ", "phase ", "grade ", "per ", "any ", "of age ", "within ", "over "]
    private static let notAfter = [" week", " month", " year", " day", " hour", " minute", " time", " dose", " countr", " site", " centre", " center", " hospital", " arm", " group", " stud", " trial", " tablet", " capsule", " mg", " or more", " or two", " to ", " consecutive",
                                   " different", " main ", " types", " kinds", " parts", " phase", " region", " indication", " another", " such", " period", " population", " cohort", " set ", " sets", " age", " drug", " product", " strength", " formulation", " class", " question", " item", " sequence", " stage", " part", " additional", " percent", " per cent", " thousand", " million", " third", " quarter", " half"]

    private static func unit(_ quantity: Quantity, _ passage: Passage, _ isEnglish: Bool) -> String {
        switch quantity.unit {
        case .cases: isEnglish ? "" : "例"
        case .events: isEnglish ? "" : "件"
        case .sites: "施設"
        default: isEnglish ? "" : passage.isCounter(at: quantity.range.upperBound) ? passage.text(quantity.range.upperBound..<quantity.range.upperBound + 1) : ""
        }
    }

    func depth(at index: Int) -> Int { sentence.range.contains(index) ? depths[index - sentence.range.lowerBound] : 0 }

    /// The words of a range without what stands in deeper brackets; `nil` where it leaves the brackets.
    func words(_ range: Range<Int>, depth: Int) -> String? {
        var text = String.UnicodeScalarView()
        for index in range.clamped(to: sentence.range) {
            let here = self.depth(at: index)
            if here < depth { return nil }
            if here == depth { text.append(passage.scalars[index]) }
        }
        return String(text)
    }

    /// The words between two counts of the same brackets.
    func between(_ left: Int, _ right: Int) -> String? {
        guard counts[left].depth == counts[right].depth, counts[left].range.upperBound <= counts[right].range.lowerBound else { return nil }
        return words(counts[left].range.upperBound..<counts[right].range.lowerBound, depth: counts[left].depth)
    }

    /// The count before one in the same brackets.
    func before(_ index: Int) -> Int? { counts[..<index].lastIndex { $0.depth == counts[index].depth } }

    /// Whether two counts stand next to each other in a list: the words between begin, or in English hold, what divides one.
    func isLink(_ left: Int, _ right: Int) -> Bool {
        guard let glue = between(left, right), glue.count <= 90 else { return false }
        if isEnglish { return [", ", "; ", " and ", " or "].contains(where: glue.contains) && !Self.englishEnds.contains(where: glue.contains) }
        return ["、", ",", "及び", "および", "並びに", "と", "/", ";", "・"].contains(where: glue.hasPrefix) && !Self.ends.contains(where: Self.withoutSpans(glue).contains)
    }

    /// 8 日目から 14 日目まで is one thing, and takes nothing from anything.
    static func withoutSpans(_ glue: String) -> String {
        guard let from = glue.range(of: "から"), let to = glue.range(of: "まで", range: from.upperBound..<glue.endIndex), !glue[from.upperBound..<to.lowerBound].contains("、") else { return glue }
        return String(glue[..<from.lowerBound]) + glue[to.upperBound...]
    }

    private static let ends = ["うち", "であ", "認め", "一方", "除く", "除い", "除外し", "から", "に対し", "なお", "また", "。", "計"]
    private static let englishEnds = ["of which", "of whom", "whereas", "while", "compared", "leaving", "including", " than ", "so that", "remaining", "at least", "in total", "total of", "respectively"]

    /// The list that begins with a count: those that follow it in the same brackets and count the same.
    func run(from first: Int) -> [Int] {
        var run = [first], units = Set(counts[first].values.keys)
        for next in counts.indices.dropFirst(first + 1) {
            if counts[next].depth > counts[first].depth { continue }
            let shared = units.intersection(counts[next].values.keys)
            guard counts[next].depth == counts[first].depth, !shared.isEmpty, isLink(run[run.count - 1], next) else { break }
            units = shared
            run.append(next)
        }
        return run
    }

    /// The list that ends with a count.
    func run(to last: Int) -> [Int] {
        var run = [last], units = Set(counts[last].values.keys)
        for next in counts[..<last].indices.reversed() {
            if counts[next].depth > counts[last].depth { continue }
            let shared = units.intersection(counts[next].values.keys)
            guard counts[next].depth == counts[last].depth, !shared.isEmpty, isLink(next, run[0]) else { break }
            units = shared
            run.insert(next, at: 0)
        }
        return run
    }

    /// What all of a list count, events before cases: they belong to one case each.
    func unit(of run: [Int], and other: Count? = nil) -> String? {
        var units = Set(other.map { Array($0.values.keys) } ?? counts[run[0]].values.keys.map { $0 })
        for index in run { units.formIntersection(counts[index].values.keys) }
        return units.contains("件") ? "件" : units.min()
    }

    func values(_ run: [Int], _ unit: String) -> [Int] { run.compactMap { counts[$0].values[unit] } }

    /// What each of a list is called: the words before it, or in English those after it where the number comes first.
    func labels(_ run: [Int]) -> [String] {
        let glues = zip(run, run.dropFirst()).map { between($0, $1) ?? "" }
        let isNumberFirst = isEnglish && glues.allSatisfy { glue in [", ", " and ", "; ", " or "].contains(where: glue.hasSuffix) }
        let depth = counts[run[0]].depth
        if isNumberFirst {
            let end = min(counts[run[run.count - 1]].range.upperBound, sentence.range.upperBound)
            return (glues + [words(end..<min(sentence.range.upperBound, end + 60), depth: depth) ?? passage.text(end..<min(sentence.range.upperBound, end + 30))]).map(Self.clean)
        }
        let start = counts[run[0]].range.lowerBound
        let lead = words(max(sentence.range.lowerBound, start - 40)..<start, depth: depth) ?? passage.text(max(sentence.range.lowerBound, start - 20)..<start)
        let first = ["、", "は", ":", "うち", "(", ","].compactMap { lead.range(of: $0, options: .backwards)?.upperBound }.filter { $0 < lead.index(before: lead.endIndex) }.max().map { String(lead[$0...]) } ?? lead
        return ([first] + glues).map(Self.clean)
    }

    private static func clean(_ words: String) -> String {
        var label = words.trimmingCharacters(in: .init(charactersIn: " 、,;:。「」.・/"))
        for start in ["及び", "および", "並びに", "and "] where label.hasPrefix(start) { label.removeFirst(start.count) }
        for end in ["症例数は", "症例は", "例数は", "が", "は", "の", "で", "を", " in", ":", "」", ", and", " and"] where label.hasSuffix(end) && label.count > end.count { label.removeLast(end.count) }
        return label.trimmingCharacters(in: .init(charactersIn: " 、,;:「」"))
    }

    /// Whether words say that a list is not whole, or names a case twice.
    static func hedges(_ words: String) -> Bool {
        var text = words
        for word in ["副作用等", "有害事象等", "中等度", "同等", "等しい", "高等"] { text = text.replacingOccurrences(of: word, with: "") }
        return ["等", "など", "主な", "主に", "主として", "重複", "複数", "延べ", "のべ", "約", "最も多", "ほか、", "例を含む", "件を含む", "including", "such as", "mainly", "mostly", "most common", "most frequent", "e.g.", " on both", " had both", "multiple", "more than one", "approximately", "about "]
            .contains { text.contains($0) }
    }
}

extension Passage {
    /// Whether a word that counts things stands here: 錠, 本, 箱.
    func isCounter(at index: Int) -> Bool {
        index < count && ["錠", "本", "箱", "枚", "群", "社", "国", "瓶", "袋", "個", "床", "筒", "組", "部"].contains(scalars[index])
    }
}
