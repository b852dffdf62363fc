import Foundation

/// Invented names, already in CP932.
struct Vocabulary {
    let generics: [[UInt8]]
    let brands: [[UInt8]]
    let terms: [[UInt8]]
    let diseases: [[UInt8]]

    init(_ random: inout SplitMix) {
        // The first of each is fixed, so that the comparison has a drug to ask for.
        generics = [Self.cp932("ベンチマークシン")] + Self.names(3_400, ending: ["マイシン", "プリル", "スタチン", "ゾール", "マブ", "チニブ", "ロール", "塩酸塩"], &random)
        brands = [Self.cp932("ベンチマーク錠１０ｍｇ")] + Self.names(9_000, ending: ["錠５ｍｇ", "カプセル１０ｍｇ", "点滴静注用", "注射液１００ｍｇ", "細粒１％", "ＯＤ錠", "\"高用量\"錠,２号"], &random)
        terms = Self.names(9_000, ending: ["症", "炎", "障害", "機能異常", "出血", "血症", "性肺疾患", "減少"], &random)
        diseases = Self.names(7_000, ending: ["症", "癌", "病", "合併", "術後", "性疾患Ⅱ型"], &random)
    }

    private static let syllables = ["ア", "イ", "ウ", "エ", "オ", "カ", "キ", "ク", "ケ", "コ", "サ", "シ", "ス", "セ", "ソ", "タ", "チ", "ツ", "テ", "ト", "ナ", "ニ",
                                    "ヌ", "ネ", "ノ", "ハ", "ヒ", "フ", "ヘ", "ホ", "マ", "ミ", "ム", "メ", "モ", "ラ", "リ", "ル", "レ", "ロ", "ド", "ボ", "ソ", "ー"]

    private static func names(_ count: Int, ending: [String], _ random: inout SplitMix) -> [[UInt8]] {
        var names: [[UInt8]] = [], seen: Set<String> = []
        while names.count < count {
            let stem = (0..<random.below(4) + 2).map { _ in syllables[random.below(syllables.count)] }.joined()
            let name = stem + ending[random.below(ending.count)]
            if seen.insert(name).inserted { names.append(cp932(name)) }
        }
        return names
    }

    /// A CSV value: quoted where it must be.
    static func cp932(_ text: String) -> [UInt8] {
        let needsQuotes = text.contains { ",\"\n".contains($0) }
        let value = needsQuotes ? "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : text
        return Array(value.data(using: .shiftJIS) ?? Data())
    }
}

/// SplitMix64: the same numbers on every machine.
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }

    mutating func below(_ limit: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(limit)).high) }

    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    /// Few are frequent and many rare: log-uniform ranks.
    mutating func rank(_ limit: Int) -> Int {
        let unit = Double(next() >> 11) / Double(1 << 53)
        return min(limit - 1, Int(pow(Double(limit), unit)) - 1)
    }
}
