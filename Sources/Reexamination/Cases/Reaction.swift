import MedDRA

/// What is known of one adverse event, in a survey's form or in a case report alike.
public struct ReactionFacts: Hashable, Sendable, Codable {
    /// 医師記載名, as written
    public var verbatim: String
    /// The term it is coded to, in the snapshot's release.
    public var lowestLevelTerm: TermCode?
    public var preferredTerm: TermCode
    public var seriousness: Seriousness
    public var causality: Causality
    public var onset: PartialDate?
    public var end: PartialDate?
    public var outcome: Outcome

    public init(verbatim: String, lowestLevelTerm: TermCode?, preferredTerm: TermCode, seriousness: Seriousness, causality: Causality,
                onset: PartialDate?, end: PartialDate?, outcome: Outcome) {
        self.verbatim = verbatim
        self.lowestLevelTerm = lowestLevelTerm
        self.preferredTerm = preferredTerm
        self.seriousness = seriousness
        self.causality = causality
        self.onset = onset
        self.end = end
        self.outcome = outcome
    }

    /// 副作用: not denied by both reporter and company (domain brief §2.4).
    public var isAdverseReaction: Bool { causality.isNotDenied }

    public var isSerious: Bool { seriousness.isSerious }
}

/// 重篤性: serious if reporter or company says so.
public struct Seriousness: Hashable, Sendable, Codable {
    /// 重篤の理由 (the ordinance's classes; E2B(R3) E.i.3.2)
    public enum Criterion: String, Hashable, Sendable, Codable, CaseIterable {
        case death, lifeThreatening, hospitalisation, disability, congenitalAnomaly, otherMedicallyImportant
    }

    public var reporter: Bool
    public var company: Bool?
    public var criteria: Set<Criterion>

    public init(reporter: Bool, company: Bool?, criteria: Set<Criterion>) {
        self.reporter = reporter
        self.company = company
        self.criteria = criteria
    }

    public var isSerious: Bool { reporter || company == true || !criteria.isEmpty }

    private enum CodingKeys: String, CodingKey { case reporter, company, criteria }

    /// A set has no order of its own, so the criteria are written in theirs: equal values encode to equal bytes.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(reporter, forKey: .reporter)
        try container.encodeIfPresent(company, forKey: .company)
        try container.encode(criteria.sorted { $0.rawValue < $1.rawValue }, forKey: .criteria)
    }
}

/// 因果関係, by the reporter and by the company.
public struct Causality: Hashable, Sendable, Codable {
    public enum Judgement: String, Hashable, Sendable, Codable, CaseIterable {
        /// 関連あり
        case related
        /// 多分関連あり
        case probable
        /// 関連性可能性あり
        case possible
        /// 不明・評価不能
        case unknown
        /// 関連なし
        case notRelated

        public var name: LocalizedText {
            switch self {
            case .related: LocalizedText(ja: "関連あり", en: "related")
            case .probable: LocalizedText(ja: "多分関連あり", en: "probable")
            case .possible: LocalizedText(ja: "可能性あり", en: "possible")
            case .unknown: LocalizedText(ja: "不明", en: "unknown")
            case .notRelated: LocalizedText(ja: "関連なし", en: "not related")
            }
        }
    }

    public var reporter: Judgement?
    public var company: Judgement?

    public init(reporter: Judgement?, company: Judgement?) {
        self.reporter = reporter
        self.company = company
    }

    /// Whether at least one of them does not deny the relation. A judgement that is missing denies nothing, unless
    /// the other one denies it.
    public var isNotDenied: Bool {
        switch (reporter, company) {
        case (.notRelated?, .notRelated?), (.notRelated?, nil), (nil, .notRelated?): false
        default: true
        }
    }
}

/// 転帰
public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
    case recovered, recovering, notRecovered, recoveredWithSequelae, fatal, unknown

    public var name: LocalizedText {
        switch self {
        case .recovered: LocalizedText(ja: "回復", en: "Recovered")
        case .recovering: LocalizedText(ja: "軽快", en: "Recovering")
        case .notRecovered: LocalizedText(ja: "未回復", en: "Not recovered")
        case .recoveredWithSequelae: LocalizedText(ja: "回復したが後遺症あり", en: "Recovered with sequelae")
        case .fatal: LocalizedText(ja: "死亡", en: "Fatal")
        case .unknown: LocalizedText(ja: "不明", en: "Unknown")
        }
    }
}
