import Foundation

/// Categories of which each case or event has one: male or female, recovered or not.
enum ExclusiveCategories {
    /// Whether two labels are the halves of a whole: 男性 and 女性, 65 歳未満 and 65 歳以上, 継続 and 中止.
    static func areHalves(_ left: String, _ right: String) -> Bool { isPair(left.lowercased(), right.lowercased()) || isPair(right.lowercased(), left.lowercased()) }

    private static func isPair(_ a: String, _ b: String) -> Bool {
        let bareA = stripped(a), bareB = stripped(b)
        for (first, second) in [("男性", "女性"), ("男", "女"), ("投与継続", "投与中止"), ("継続", "中止"), ("重篤", "非重篤"), ("serious", "non-serious"), ("serious", "nonserious"), ("male", "female"), ("men", "women"),
                                ("prospective", "retrospective"), ("completed", "discontinued")]
        where bareA == first && bareB == second { return true }
        for (first, second) in [("未満", "以上"), ("以下", "超"), ("あり", "なし"), ("有り", "無し"), ("有", "無")] {
            if let x = before(first, a), let y = before(second, b), x == y { return true }
        }
        // 高齢者 and 非高齢者, 合併例 and 非合併例
        return b == "非" + a
    }

    /// Without what surrounds the word: 投与継続症例, were prospective.
    private static func stripped(_ label: String) -> String {
        var text = label
        for word in ["症例数", "症例", "患者", "were ", "was ", "patients", "cases", "の副作用", "な副作用", "副作用", "例"] where text.contains(word) { text = text.replacingOccurrences(of: word, with: "") }
        return text.trimmed
    }

    private static func before(_ ending: String, _ label: String) -> String? {
        let text = label.replacingOccurrences(of: "の症例", with: "").replacingOccurrences(of: "の患者", with: "")
        return text.hasSuffix(ending) ? String(text.dropLast(ending.count)) : nil
    }

    private static let sets: [[String]] = [
        ["回復", "軽快", "後遺症", "死亡", "不明", "悪化", "治癒", "寛解", "不変"],
        ["出産", "流産", "死産", "中絶", "生児", "妊娠継続", "不明"],
        ["著明改善", "改善", "不変", "悪化", "判定不能"],
        ["recover", "resolv", "fatal", "death", "died", "sequelae", "unknown", "ongoing"],
        // Assessments of causality.
        ["confounded", "insufficient information", "alternative", "possibl", "probabl", "unlikely", "unassessable", "unclassifiable", "unrelated", "not related", "definite", "certain", "conditional"],
        ["関連あり", "関連なし", "否定できない", "否定され", "情報不足", "評価不能", "判定不能", "評価できない"],
        ["birth", "abortion", "terminat", "stillborn", "ectopic", "miscarriage", "ongoing", "pending", "unknown"],
        ["spontaneous", "solicited", "literature", "stud", "authorit", "trial"],
        ["active", "placebo", "drug", "control", "arm", "group", "comparator"],
        ["群"], ["調査", "試験"], ["報告"], ["年度"], ["grade"], ["mild", "moderate", "severe"], ["軽度", "中等度", "高度", "重度"],
        ["prospective", "retrospective"], ["female", "male"], ["women", "men"], ["男", "女"], ["年齢", "歳"],
    ]

    /// Whether labels are all of one set of which a case has one.
    static func areExclusive(_ labels: [String]) -> Bool {
        let labels = labels.map { $0.lowercased() }
        return sets.contains { set in labels.allSatisfy { label in set.contains { label.contains($0) } } } || (labels.count == 2 && areHalves(labels[0], labels[1]))
    }
}
