/// A test of groups that a report names, as far as counts suffice to work it out.
public enum NamedTest: String, Sendable, Hashable, CaseIterable {
    case fisher
    case chiSquared
    case yates
    case likelihoodRatio
    case trend

    /// What words name: the tests, and whether another is named that the counts do not give.
    ///
    /// ```swift
    /// NamedTest.named(in: "Fisher の正確検定").tests       // [.fisher]
    /// NamedTest.named(in: "ログランク検定").isOther         // true
    /// ```
    static func named(in text: String) -> (tests: Set<NamedTest>, isOther: Bool) {
        let words = text.lowercased().filter { $0 != " " }
        func has(_ names: [String]) -> Bool { names.contains { words.contains($0) } }
        var tests: Set<NamedTest> = []
        if has(["fisher", "フィッシャー", "直接確率", "正確確率", "正確検定", "exacttest"]) { tests.insert(.fisher) }
        let isUncorrected = has(["without", "withoutthe", "uncorrected", "notcorrected", "補正なし", "補正を行わ", "補正をしな", "補正せず", "修正なし", "補正のない", "補正は行って", "補正は行わ", "noyates", "nocontinuity", "補正無し"])
        if !isUncorrected, has(["yates", "イェーツ", "イエーツ", "連続性の補正", "連続補正", "連続修正", "continuitycorrect"]) {
            tests.insert(.yates)
        } else if has(["カイ二乗", "カイ2乗", "カイ自乗", "χ二乗", "χ2", "χ²", "χ^2", "x2検定", "chi-square", "chi－square", "chisquare"]) {
            tests.formUnion(isUncorrected ? [.chiSquared] : [.chiSquared, .yates])
        }
        if has(["尤度比", "likelihoodratio"]) { tests.insert(.likelihoodRatio) }
        if has(["armitage", "アーミテージ", "傾向検定", "trend"]) { tests.insert(.trend) }
        return (tests, has(others))
    }

    /// What the counts of the groups alone do not give: stratified, adjusted, paired, of times and of means; one-sided; against another hypothesis; at another level.
    private static let others = [
        "mantel", "cmh", "層別", "mcnemar", "マクネマー", "ログランク", "logrank", "log－rank", "log-rank", "ロジスティック", "logistic", "cox", "t検定", "t－test", "t-test", "wilcoxon", "ウィルコクソン", "mann", "kruskal", "分散分析", "anova", "調整",
        "多変量", "ハザード", "hazard", "非劣性", "noninferior", "non－inferior", "同等性", "bonferroni", "holm", "hochberg", "tukey", "dunnett", "多重", "順位", "片側", "one－sided", "one-sided", "傾向スコア", "propensity", "交互作用", "interaction", "回帰", "regression",
        "mid-p", "mid－p", "gehan", "kaplan", "発現時期", "回数", "人年", "poisson", "ポアソン", "モンテカルロ", "montecarlo", "permutation", "並べ替え", "対応のある", "paired", "相関", "gray",
    ]
}
