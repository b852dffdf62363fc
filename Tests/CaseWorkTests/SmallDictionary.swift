import MedDRA

/// A dictionary of ten invented terms in MedDRA's layout. The codes of the organ classes descend in international
/// order, so that a table sorted by code instead cannot pass.
enum SmallDictionary {
    static let infections = TermCode(90_000_005), neoplasms = TermCode(90_000_004), metabolism = TermCode(90_000_003)
    static let gastrointestinal = TermCode(90_000_002), musculoskeletal = TermCode(90_000_001)

    static let osteomyelitis = TermCode(90_000_501), pneumonia = TermCode(90_000_502)
    static let malignantTransformation = TermCode(90_000_503)
    static let hypocalcaemia = TermCode(90_000_504), calciumDecreased = TermCode(90_000_505), hypercalcaemia = TermCode(90_000_506)
    static let caries = TermCode(90_000_507), dysphagia = TermCode(90_000_508)
    static let jawOsteonecrosis = TermCode(90_000_509), jawDisorder = TermCode(90_000_510)

    private static let classes: [(code: TermCode, order: Int, ja: String, en: String)] = [
        (infections, 1, "感染症および寄生虫症", "Infections and infestations"), (neoplasms, 2, "新生物", "Neoplasms"),
        (metabolism, 6, "代謝および栄養障害", "Metabolism and nutrition disorders"), (gastrointestinal, 14, "胃腸障害", "Gastrointestinal disorders"),
        (musculoskeletal, 17, "筋骨格系障害", "Musculoskeletal disorders"),
    ]

    private static let terms: [(code: TermCode, organClass: TermCode, ja: String, en: String)] = [
        (osteomyelitis, infections, "骨髄炎", "Osteomyelitis"), (pneumonia, infections, "肺炎", "Pneumonia"),
        (malignantTransformation, neoplasms, "悪性転換", "Malignant transformation"),
        (hypocalcaemia, metabolism, "低カルシウム血症", "Hypocalcaemia"), (calciumDecreased, metabolism, "血中カルシウム減少", "Blood calcium decreased"),
        (hypercalcaemia, metabolism, "高カルシウム血症", "Hypercalcaemia"), (caries, gastrointestinal, "齲歯", "Dental caries"),
        (dysphagia, gastrointestinal, "嚥下障害", "Dysphagia"), (jawOsteonecrosis, musculoskeletal, "顎骨壊死", "Osteonecrosis of jaw"),
        (jawDisorder, musculoskeletal, "顎障害", "Jaw disorder"),
    ]

    /// Every preferred term has two lowest level terms besides the one of its own name.
    static func lowestLevelTerm(_ preferredTerm: TermCode, _ number: Int) -> TermCode { TermCode(preferredTerm.number + 1000 * Int32(number + 1)) }

    static func release(version: String = "27.0") throws -> Release {
        // Every class has one group and one high level term, numbered after it.
        func group(_ organClass: TermCode) -> Int32 { organClass.number + 100 }
        func high(_ organClass: TermCode) -> Int32 { organClass.number + 200 }
        let files: [ReleaseFile: [String]] = [
            .release: ["\(version)$English$$$"],
            .systemOrganClasses: classes.map { "\($0.code)$\($0.en)$\($0.en.prefix(4))" },
            .systemOrganClassesInJapanese: classes.map { "\($0.code)$\($0.ja)$\($0.order)" },
            .internationalOrder: classes.map { "\($0.order)$\($0.code)" },
            .highLevelGroupTerms: classes.map { "\(group($0.code))$\($0.en) group" },
            .highLevelGroupTermsInJapanese: classes.map { "\(group($0.code))$\($0.ja)群" },
            .highLevelTerms: classes.map { "\(high($0.code))$\($0.en) high level" },
            .highLevelTermsInJapanese: classes.map { "\(high($0.code))$\($0.ja)高位" },
            .preferredTerms: terms.map { "\($0.code)$\($0.en)$$\($0.organClass)" },
            .preferredTermsInJapanese: terms.map { "\($0.code)$\($0.ja)" },
            .lowestLevelTerms: terms.flatMap { term in ["\(term.code)$\(term.en)$\(term.code)$$$$$$$Y$"]
                + [0, 1].map { "\(lowestLevelTerm(term.code, $0))$\(term.en) \($0)$\(term.code)$$$$$$$Y$" } },
            .lowestLevelTermsInJapanese: terms.flatMap { term in ["\(term.code)$\(term.ja)$Y"] + [0, 1].map { "\(lowestLevelTerm(term.code, $0))$\(term.ja)\($0)$Y" } },
            .hierarchy: terms.map { "\($0.code)$\(high($0.organClass))$\(group($0.organClass))$\($0.organClass)$$$$$$$\($0.organClass)$Y" },
        ]
        return try Release(files: Dictionary(uniqueKeysWithValues: files.map { file, rows in
            (file.rawValue, [UInt8](rows.joined(separator: "\n").utf8))
        }), digest: "0123")
    }
}
