import Reexamination

/// What the free words of case reports mean to the dossier: names of the product, reasons for use, who assessed causality and
/// with what result. E2B(R3) leaves all four to free text (G.k.2.2, G.k.7.r.1, G.k.9.i.2.r.1, G.k.9.i.2.r.3).
///
/// ```swift
/// mapping.result("関連なし")        // .notRelated
/// mapping.assessor("主治医")        // .reporter
/// mapping.assessor("…")            // nil: a word that nobody explained is a problem, never a guess
/// ```
///
/// The usual words are known; `cases/mapping.yaml` adds others (docs/dossier-format.md).
struct CaseMapping: Sendable {
    enum Assessor: Hashable, Sendable, CaseIterable { case reporter, company }

    private var products: Set<ReportWord>
    private var indications: [ReportWord: Int] = [:]
    private var assessors: [ReportWord: Assessor] = [:]
    private var results: [ReportWord: Causality.Judgement] = [:]

    /// The usual words, the product's own names, and the texts of its indications.
    init(product: Product?) {
        let names = product.map { [$0.brandName, $0.activeIngredient] } ?? []
        products = Set(names.flatMap { [ReportWord($0.ja), ReportWord($0.en)] })
        for indication in product?.indications ?? [] {
            indications[ReportWord(indication.text.ja)] = indication.number
            indications[ReportWord(indication.text.en)] = indication.number
        }
        for (assessor, words) in Self.usualAssessors { for word in words { assessors[ReportWord(word)] = assessor } }
        for (result, words) in Self.usualResults { for word in words { results[ReportWord(word)] = result } }
    }

    /// Adds what `cases/mapping.yaml` says.
    mutating func add(_ root: YAMLValue) {
        products.formUnion(root.strings("products").map(ReportWord.init))
        for entry in root.optional("indications")?.items ?? [] {
            guard let number = entry["number"]?.integer else { continue }
            for term in entry.strings("terms") { indications[ReportWord(term)] = number }
        }
        if let given = root.optional("assessors") {
            for word in given.strings("reporter") { assessors[ReportWord(word)] = .reporter }
            for word in given.strings("company") { assessors[ReportWord(word)] = .company }
        }
        if let given = root.optional("results") {
            for judgement in Causality.Judgement.allCases {
                for word in given.strings(judgement.rawValue) { results[ReportWord(word)] = judgement }
            }
        }
    }

    func isProduct(_ name: String) -> Bool { products.contains(ReportWord(name)) }

    /// The number of an indication by a reason for use as reported, or by the code of its term.
    func indication(_ word: String) -> Int? { indications[ReportWord(word)] }

    func assessor(_ word: String) -> Assessor? { assessors[ReportWord(word)] }

    func result(_ word: String) -> Causality.Judgement? { results[ReportWord(word)] }

    /// Words that a message may propose instead of an unknown one.
    static let knownAssessors = usualAssessors.flatMap(\.words)
    static let knownResults = usualResults.flatMap(\.words)

    private static let usualAssessors: [(assessor: Assessor, words: [String])] = [
        (.reporter, ["報告者", "主治医", "担当医", "医師", "第一次情報源", "reporter", "primary source", "primary source reporter", "investigator", "physician",
                     "health professional", "healthcare professional", "initial reporter"]),
        (.company, ["企業", "会社", "送信者", "申請者", "製造販売業者", "sender", "sponsor", "company", "pharmaceutical company", "manufacturer", "mah", "marketing authorisation holder",
                    "marketing authorization holder"]),
    ]

    /// Only a plain denial denies: “unlikely” leaves the relation open, as the domain brief's rule on reactions asks (§2.4).
    private static let usualResults: [(result: Causality.Judgement, words: [String])] = [
        (.related, ["関連あり", "明らかに関連あり", "確実", "related", "certain", "definite", "definitely related", "yes", "suspected", "reasonable possibility"]),
        (.probable, ["多分関連あり", "おそらく関連あり", "probable", "likely", "probably related", "probable/likely"]),
        (.possible, ["可能性あり", "関連性可能性あり", "関連する可能性あり", "関連が否定できない", "関連を否定できない", "possible", "possibly related", "unlikely",
                     "doubtful", "remote", "可能性小", "可能性は低い", "conditional", "conditional/unclassified"]),
        (.unknown, ["不明", "評価不能", "判定不能", "関連不明", "情報不足", "unknown", "not assessable", "unassessable", "unassessable/unclassifiable", "unclassifiable",
                    "not reported", "not assessed", "insufficient information"]),
        (.notRelated, ["関連なし", "関連性なし", "否定", "関連が否定できる", "not related", "unrelated", "none", "no", "not suspected", "no reasonable possibility"]),
    ]
}
