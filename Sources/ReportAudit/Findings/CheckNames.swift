import Reexamination
import Statistics

extension CheckID {
    /// What the check is about, in a few words.
    public var name: LocalizedText {
        switch self {
        case .percentage: LocalizedText(ja: "割合", en: "percentage")
        case .jointDenominator: LocalizedText(ja: "分母の示されない割合", en: "percentages without a denominator")
        case .personTime: LocalizedText(ja: "人年当たりの率", en: "rate per person-time")
        case .partExceedsWhole: LocalizedText(ja: "部分と全体", en: "part and whole")
        case .partition: LocalizedText(ja: "内訳の和", en: "parts of a whole")
        case .columnSum: LocalizedText(ja: "列の和", en: "sum of a column")
        case .rowSum: LocalizedText(ja: "行の和", en: "sum of a row")
        case .flow: LocalizedText(ja: "症例構成", en: "disposition of patients")
        case .caseEvent: LocalizedText(ja: "症例数と件数", en: "cases and events")
        case .hierarchy: LocalizedText(ja: "器官別大分類と基本語", en: "classes and terms")
        case .threshold: LocalizedText(ja: "掲載の基準", en: "threshold of listing")
        case .textTable: LocalizedText(ja: "本文と表", en: "text and table")
        case .sameQuantity: LocalizedText(ja: "同じ数値の二か所", en: "one quantity in two places")
        case .none: LocalizedText(ja: "「なかった」とされるもの", en: "what is said not to have been")
        case .comparison: LocalizedText(ja: "高低の比較", en: "what is called lower or higher")
        case .superlative: LocalizedText(ja: "最も多いとされるもの", en: "what is called the most frequent")
        case .planned: LocalizedText(ja: "予定と実際", en: "planned and actual")
        case .era: LocalizedText(ja: "年月日", en: "dates")
        case .period: LocalizedText(ja: "期間", en: "periods")
        case .window: LocalizedText(ja: "再審査期間", en: "re-examination period")
        case .register: LocalizedText(ja: "措置報告・研究報告の件数", en: "registers and their items")
        case .listing: LocalizedText(ja: "一覧の行と本文", en: "rows of a listing and the text")
        case .spelling: LocalizedText(ja: "表記の揺れ", en: "two spellings")
        case .confusable: LocalizedText(ja: "誤字", en: "wrong character")
        case .character: LocalizedText(ja: "一字違い", en: "one character off")
        case .dictionary: LocalizedText(ja: "辞書の用語", en: "terms of the dictionary")
        case .renamed: LocalizedText(ja: "改められた名称", en: "renamed terms")
        case .missingItem: LocalizedText(ja: "表の間の項目の欠落", en: "items missing between tables")
        case .median: LocalizedText(ja: "中央値", en: "median")
        case .interval: LocalizedText(ja: "信頼区間", en: "confidence interval")
        case .test: LocalizedText(ja: "検定", en: "tests of groups")
        case .zeroDash: LocalizedText(ja: "0 と －", en: "0 and –")
        case .unit: LocalizedText(ja: "単位", en: "units")
        case .noteMark: LocalizedText(ja: "注と記号", en: "notes and marks")
        case .reference: LocalizedText(ja: "表・図への参照", en: "references to tables and figures")
        case .numbering: LocalizedText(ja: "番号", en: "numbering")
        }
    }
}

extension NamedTest {
    public var name: LocalizedText {
        switch self {
        case .fisher: LocalizedText(ja: "Fisher の正確検定", en: "Fisher’s exact test")
        case .chiSquared: LocalizedText(ja: "χ² 検定", en: "the χ² test")
        case .yates: LocalizedText(ja: "Yates の補正をした χ² 検定", en: "the χ² test with Yates’ correction")
        case .likelihoodRatio: LocalizedText(ja: "尤度比検定", en: "the likelihood-ratio test")
        case .trend: LocalizedText(ja: "Cochran–Armitage の傾向検定", en: "the Cochran–Armitage test for trend")
        }
    }
}

extension ConfidenceInterval.Method {
    var name: LocalizedText {
        switch self {
        case .clopperPearson: LocalizedText(ja: "Clopper–Pearson 法", en: "Clopper–Pearson")
        case .wilson: LocalizedText(ja: "Wilson 法", en: "Wilson")
        case .wald: LocalizedText(ja: "正規近似", en: "normal approximation")
        case .logLog: LocalizedText(ja: "log–log 変換", en: "log–log")
        }
    }
}

extension Quantity.Unit {
    var sign: LocalizedText {
        switch self {
        case .cases: LocalizedText(ja: "例", en: "cases")
        case .events: LocalizedText(ja: "件", en: "events")
        case .percent: LocalizedText(ja: "%", en: "%")
        case .sites: LocalizedText(ja: "施設", en: "sites")
        case .days: LocalizedText(ja: "日", en: "days")
        case .times: LocalizedText(ja: "回", en: "times")
        case .months: LocalizedText(ja: "カ月", en: "months")
        case .years: LocalizedText(ja: "年", en: "years")
        case .none: LocalizedText(ja: "", en: "")
        }
    }
}

extension Verdict.Outcome {
    public var name: LocalizedText {
        switch self {
        case .holds: LocalizedText(ja: "成立", en: "hold")
        case .fails: LocalizedText(ja: "不成立", en: "do not hold")
        case .underivable: LocalizedText(ja: "検算できない", en: "cannot be re-derived")
        case .term: LocalizedText(ja: "用語", en: "terms")
        }
    }
}

extension Verdict.Weight {
    public var name: LocalizedText {
        switch self {
        case .error: LocalizedText(ja: "誤り", en: "error")
        case .warning: LocalizedText(ja: "要確認", en: "warning")
        case .note: LocalizedText(ja: "参考", en: "note")
        }
    }
}

extension Place {
    /// 5 ページ 12 行、表 6 の 4 行 2 列.
    public var text: LocalizedText {
        var ja: [String] = [], en: [String] = []
        if let page { ja.append("\(page) ページ"); en.append("page \(page)") }
        if let line, table == nil || page != nil || row == nil { ja.append("\(line) 行"); en.append("line \(line)") }
        if let table {
            ja.append(table + (row.map { " の \($0) 行" } ?? "") + (row == nil ? "" : column.map { " \($0) 列" } ?? ""))
            en.append(table + (row.map { " row \($0)" } ?? "") + (row == nil ? "" : column.map { " column \($0)" } ?? ""))
        } else if let row {
            ja.append("無題の表の \(row) 行" + (column.map { " \($0) 列" } ?? ""))
            en.append("untitled table row \(row)" + (column.map { " column \($0)" } ?? ""))
        }
        return LocalizedText(ja: ja.joined(separator: "、"), en: en.joined(separator: ", "))
    }
}
