import Foundation
import Reexamination
import Statistics

/// p values that the printed counts give again: groups compared in a sentence, by factor in a table, between two columns of a table.
///
/// A test that is named must give the p at its printed precision. Where none is named, a p that one of the usual tests gives holds, and one that none comes near does not.
struct TestChecks {
    let context: AuditContext

    /// Whether the report tests at another level than 5 % somewhere.
    let hasOtherLevel: Bool

    init(_ context: AuditContext) {
        self.context = context
        hasOtherLevel = context.passages.contains { passage in
            let whole = 0..<passage.count
            if passage.find("多重性", in: whole) != nil { return true }
            guard passage.find("有意水準", in: whole) != nil || passage.find("significance level", in: whole) != nil else { return false }
            return passage.text.matches(of: /(?:有意水準|significance level)[^0-9。]{0,12}([0-9.]+)\s*%?/).contains { !["5", "0.05", "5.0"].contains(String($0.output.1)) }
        }
    }

    var verdicts: [Verdict] { context.sentences.flatMap { inSentence($0) + significance($0) } + context.tables.flatMap(inTable) }

    // MARK: What counts give

    /// Every test of these groups by its name.
    static func values(_ counts: GroupCounts) -> [(test: NamedTest, p: Double)] {
        [(.fisher, counts.fisherExact()), (.chiSquared, counts.chiSquared()), (.yates, counts.chiSquaredWithYates()), (.likelihoodRatio, counts.likelihoodRatio()), (.trend, counts.cochranArmitage())]
            .compactMap { test, p in p.map { (test, $0) } }
    }

    /// - Parameter readings: the groups as they may have been compared, the likeliest first: without those of whom the factor is unknown, or with them.
    func verdict(_ printed: WrittenPValue, _ readings: [[Proportion]], named: Set<NamedTest>, isSure: Bool, _ evidence: [Evidence]) -> Verdict? {
        let counts = readings.compactMap(GroupCounts.init)
        guard let first = counts.first, counts.count == readings.count else { return nil }
        // Two groups have no trend: where notes name it beside another test, that is the one.
        let isOnlyTrend = named == [.trend], named = first.groups.count == 2 ? named.subtracting([.trend]) : named
        guard !(isOnlyTrend && named.isEmpty) else { return nil }
        let all = counts.flatMap(Self.values)
        let tried = named.isEmpty ? all : all.filter { named.contains($0.test) }
        // A test that is named and cannot be worked out leaves nothing to say.
        guard !tried.isEmpty, named.isEmpty || Set(tried.map(\.test)).isSuperset(of: named.subtracting([.yates])) else { return nil }
        let groups = first.groups.map { "\($0)" }
        func observation(_ values: [(test: NamedTest, p: Double)]) -> Observation {
            let right = Self.values(first).filter { entry in values.contains { $0.test == entry.test } }
            let other = named.isEmpty || printed.relation != .equals ? nil : Self.values(first).first { !named.contains($0.test) && printed.agrees(with: $0.p) }?.test
            return .test(printed: printed.text, groups: groups, values: right.map { TestedValue(test: $0.test, p: Self.text($0.p, places: max(3, printed.value.places.count))) }, same: other)
        }
        if tried.contains(where: { printed.agrees(with: $0.p) }) { return Verdict(.test, .holds, .note, observation(tried), evidence) }
        guard isSure else { return nil }
        if named.isEmpty || printed.relation == .notSignificant {
            // Halves are one-sided tests.
            guard all.allSatisfy({ printed.isFar(from: $0.p) && printed.isFar(from: $0.p / 2) }) else { return nil }
            return Verdict(.test, .fails, .error, observation(named.isEmpty ? all.filter { $0.test != .likelihoodRatio && $0.test != .trend } : tried), evidence)
        }
        // Scores of a trend are the house's own; twice a one-sided tail is an exact test, too.
        if named.contains(.trend) { guard tried.allSatisfy({ printed.isFar(from: $0.p) && printed.isFar(from: $0.p / 2) }) else { return nil } }
        if named.contains(.fisher), printed.relation == .equals, counts.contains(where: { counts in counts.fisherOneSided().map { printed.agrees(with: $0) || printed.agrees(with: min(1, 2 * $0)) } ?? false }) { return nil }
        return Verdict(.test, .fails, .error, observation(tried), evidence)
    }

    /// 0.0734 → 0.073; what is smaller than the last digit as <0.001.
    static func text(_ p: Double, places: Int) -> String {
        let places = DecimalPlaces(min(places, 6)) ?? 3, scale = Double(places.scale)
        let units = Int((p * scale).rounded())
        return units == 0 ? "<\(ExactDecimal(units: 1, places: places))" : "=\(ExactDecimal(units: units, places: places))"
    }

    // MARK: Sentences

    /// Names of points in time: the same patients stand on both sides.
    private static let paired = ["投与前", "投与後", "開始前", "開始時", "開始後", "週", "カ月", "時点", "前後", "推移", "治療前", "治療後", "before", "after", "baseline", "week", "month"]

    /// 男性 10.0%（10/100 例）、女性 20.0%（20/100 例）（p=0.048、χ² 検定).
    private func inSentence(_ sentence: Sentence) -> [Verdict] {
        let passage = sentence.passage
        var start = sentence.range.lowerBound
        return WrittenPValue.all(in: passage, within: sentence.range).compactMap { printed in
            let segment = start..<printed.range.lowerBound
            start = printed.range.upperBound
            var rates = sentence.rates.filter { segment.contains($0.range.lowerBound) && $0.range.upperBound <= segment.upperBound }
            guard let first = rates.first, let last = rates.last, rates.count >= 2, rates.count <= 8 else { return nil }
            // Nothing but the groups stands between the first and the p.
            let others = sentence.free.filter { $0.range.lowerBound >= first.range.lowerBound && $0.range.upperBound <= printed.range.lowerBound }
            // 100 例中 10 例（10.0%）: the 100 is the group's size.
            guard others.allSatisfy({ other in rates.contains { $0.denominator == other.whole && (0...4).contains($0.range.lowerBound - other.range.upperBound) } }), Self.leads(passage.text(last.range.upperBound..<printed.range.lowerBound)) else { return nil }
            let words = passage.text(segment.lowerBound..<sentence.range.upperBound)
            guard !Self.paired.contains(where: { words.contains($0) }) else { return nil }
            let near = Self.bracket(around: printed.range, passage), inBracket = NamedTest.named(in: near)
            let inSentence = NamedTest.named(in: words)
            guard !inSentence.isOther, !inBracket.isOther else { return nil }
            var groups: [Proportion] = []
            for rate in rates {
                guard let n = rate.numerator, let d = rate.denominator, let group = try? Proportion(n, of: d), RateChecks.fits(rate.percentage, n, d) else { return nil }
                groups.append(group)
            }
            // The whole stands before its parts.
            if groups.count > 2, groups[0].numerator == groups.dropFirst().reduce(0, { $0 + $1.numerator }), groups[0].denominator == groups.dropFirst().reduce(0, { $0 + $1.denominator }) {
                groups.removeFirst()
                rates.removeFirst()
            }
            return verdict(printed, [groups], named: inBracket.tests.isEmpty ? inSentence.tests : inBracket.tests, isSure: groups.count == 2,
                           rates.map { Evidence(passage, $0.range, around: 6) } + [Evidence(passage, printed.range, around: 12)])
        }
    }

    /// Whether the words between the last group and the p go on about them: であり、有意差が認められた（.
    private static func leads(_ between: String) -> Bool {
        if between.unicodeScalars.allSatisfy({ $0.value < 0x250 }) { return between.count <= 40 && !between.contains(";") && !between.contains(".") }
        var rest = between[...]
        let words = ["統計学的", "統計的", "有意差", "有意", "副作用", "発現割合", "発現率", "奏効率", "奏効割合", "割合", "両群", "群間", "男女", "性別", "男性", "女性", "間", "差", "認め", "られ", "み", "見", "検出", "確認", "であ", "った", "なか", "高", "低", "く", "い", "多", "少", "傾向", "で", "に", "が", "は", "な",
                     "の", "を", "た", "り", "る", "と", "も", "、", "(", "[", "では", "より", "比べ", "て", "有", "無", "例", "者", "患者", "あり", "なし", "し", "Fisher", "正確", "検定", "χ2", "χ²", "カイ二乗", "フィッシャー", "法", "直接確率", ":"]
        while !rest.isEmpty {
            guard let word = words.filter({ rest.hasPrefix($0) }).max(by: { $0.count < $1.count }) else { return false }
            rest = rest.dropFirst(word.count)
        }
        return between.count <= 60
    }

    /// The words of the bracket that a place stands in; none if it stands in none.
    private static func bracket(around range: Range<Int>, _ passage: Passage) -> String {
        guard let open = passage.scalars[..<range.lowerBound].lastIndex(where: { ["(", "[", ")", "]", "。"].contains($0) }), ["(", "["].contains(passage.scalars[open]) else { return "" }
        // The method's own bracket, Fisher の正確検定(両側), ends nothing.
        var depth = 1, end = range.upperBound
        while end < passage.count, end - range.upperBound < 80 {
            if ["(", "["].contains(passage.scalars[end]) { depth += 1 }
            if [")", "]"].contains(passage.scalars[end]) { depth -= 1 }
            if depth == 0 { break }
            end += 1
        }
        return passage.text(open..<end)
    }

    private static let negatives = ["有意差はなく", "有意な差はなく", "有意な差は認められず", "有意な差はみられず", "有意差はみられず", "有意差を認めなかった", "有意な差を認めなかった", "有意な差は見られなかった", "有意差は見られなかった"]
    private static let positives = ["有意に高く", "有意に低く", "有意に多く", "有意に少なく", "有意に低下した", "有意に上昇した", "有意に増加した", "有意に減少した", "有意に改善した", "有意に低下し", "有意に上昇し", "有意に増加し", "有意に減少し", "有意に改善し", "有意な差を認めた", "有意な差があった"]

    /// Whether the clause before a bracket says that a difference is significant, or that it is not; nil where it says neither.
    static func englishSignificance(_ lead: String) -> Bool? {
        let clause = lead.split { ",;:.()".contains($0) }.last.map { $0.lowercased() } ?? ""
        guard lead.last == " ", clause.contains("significan"), !["clinical", "whether", "trend", "level", "if "].contains(where: clause.contains) else { return nil }
        if ["no significant", "no statistically significant", "not significant", "not statistically significant", "not differ significantly", "not significantly", "not statistically significantly", "no significantly"].contains(where: clause.contains) { return false }
        guard !["no ", "not ", "nor ", "neither", "without", "non", "n't"].contains(where: clause.contains) else { return nil }
        return ["significantly ", "was significant", "were significant", "was statistically significant", "a significant difference", "a statistically significant difference"].contains(where: clause.contains) ? true : nil
    }

    /// 有意差は認められなかった（p=0.012）: what is said of a p right before it.
    private func significance(_ sentence: Sentence) -> [Verdict] {
        let passage = sentence.passage
        guard !hasOtherLevel else { return [] }
        return WrittenPValue.all(in: passage, within: sentence.range).compactMap { printed in
            guard printed.range.lowerBound > 0, ["(", "["].contains(passage.scalars[printed.range.lowerBound - 1]) else { return nil }
            let lead = passage.text(max(sentence.range.lowerBound, printed.range.lowerBound - 24)..<printed.range.lowerBound - 1)
            let isNegative = ["有意差は認められなかった", "有意な差は認められなかった", "有意差はなかった", "有意な差はなかった", "有意差なし", "有意ではなかった", "有意差は認められず", "有意差はみられなかった", "有意な差はみられなかった", "not significant", "no significant difference"].contains { lead.hasSuffix($0) }
            let isPositive = ["有意差が認められた", "有意な差が認められた", "有意差を認めた", "有意に高かった", "有意に低かった", "有意に多かった", "有意に少なかった", "有意であった", "有意な差がみられた", "有意差がみられた", "有意差があった", "significantly higher", "significantly lower"].contains { lead.hasSuffix($0) && !lead.hasSuffix("非" + $0) }
            let english = Self.englishSignificance(passage.text(max(sentence.range.lowerBound, printed.range.lowerBound - 90)..<printed.range.lowerBound - 1))
            let saysNot = isNegative || Self.negatives.contains { lead.hasSuffix($0) } || english == false, says = isPositive || Self.positives.contains { lead.hasSuffix($0) } || english == true
            guard saysNot != says, let isBelow = printed.isBelowFivePercent, !NamedTest.named(in: sentence.text).isOther else { return nil }
            let holds = isBelow == says
            return Verdict(.test, holds: holds, else: .warning, .significance(printed: printed.text, isCalledSignificant: says), [Evidence(passage, printed.range, around: 20)])
        }
    }
}

extension WrittenPValue {
    /// Whether p is said to lie below 0.05; nil where it does not tell.
    var isBelowFivePercent: Bool? {
        let scale = 100 * value.places.scale, units = 100 * value.units, level = scale / 20
        // 0.05 may be rounded from either side.
        return switch relation {
        case .equals: units == level ? nil : units < level
        case .below, .atMost: units <= level ? true : nil
        case .above, .atLeast: units >= level ? false : nil
        case .notSignificant: false
        }
    }
}

extension TestChecks {
    // MARK: Tables

    private func inTable(_ data: DataTable) -> [Verdict] {
        guard let table = FactorTable(data) else { return [] }
        let about = data.table.caption.text + " " + data.head + " " + data.table.notes.map(\.text.text).joined(separator: " ")
        let citing = zip(context.paragraphs, context.cited).filter { $0.1.contains { $0.table.name == data.table.name && data.table.name != nil } }.flatMap(\.0).map(\.text).joined()
        let inText = NamedTest.named(in: citing)
        return table.comparisons.compactMap { comparison in
            let words = comparison.method.flatMap { $0.isEmpty ? nil : $0.text } ?? names(comparison.cell, data) ?? about, named = NamedTest.named(in: words)
            guard !named.isOther, named.tests.isEmpty ? !inText.isOther : true, comparison.printed.relation != .notSignificant || !hasOtherLevel else { return nil }
            return verdict(comparison.printed, comparison.readings, named: named.tests.isEmpty ? inText.tests : named.tests, isSure: true, comparison.evidence)
        }
    }

    /// The words of a cell, or of the note its mark leads to, that name a test.
    private func names(_ cell: Passage, _ data: DataTable) -> String? {
        func namesOne(_ text: String) -> Bool { let named = NamedTest.named(in: text); return named.isOther || !named.tests.isEmpty }
        if namesOne(cell.text) { return cell.text }
        let marks = FormChecks.marks(cell)
        // Notes may stand one after the other on a line: ※1：… ※2：….
        let notes = data.table.notes.flatMap { note -> [String] in
            ("※\(note.mark ?? 0):" + note.text.text).components(separatedBy: "※").filter { part in marks.contains { part.hasPrefix("\($0):") || part.hasPrefix("\($0))") } }
        }
        return notes.first(where: namesOne)
    }
}
