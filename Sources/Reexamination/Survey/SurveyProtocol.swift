/// 製造販売後調査の実施計画: what a survey set out to do (table 3, form 5).
public struct SurveyProtocol: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// 一般使用成績調査
        case generalUseResultsSurvey
        /// 特定使用成績調査
        case specifiedUseResultsSurvey
        /// 使用成績比較調査
        case comparativeUseResultsSurvey

        public var name: LocalizedText {
            switch self {
            case .generalUseResultsSurvey: LocalizedText(ja: "一般使用成績調査", en: "General use-results survey")
            case .specifiedUseResultsSurvey: LocalizedText(ja: "特定使用成績調査", en: "Specified use-results survey")
            case .comparativeUseResultsSurvey: LocalizedText(ja: "使用成績比較調査", en: "Comparative use-results survey")
            }
        }
    }

    /// 調査方法
    public enum RegistrationMethod: String, Hashable, Sendable, Codable, CaseIterable {
        case centralRegistration, consecutive, allPatients, sampling

        public var name: LocalizedText {
            switch self {
            case .centralRegistration: LocalizedText(ja: "中央登録方式", en: "Central registration")
            case .consecutive: LocalizedText(ja: "連続調査方式", en: "Consecutive registration")
            case .allPatients: LocalizedText(ja: "全例調査方式", en: "All-patient registration")
            case .sampling: LocalizedText(ja: "抽出方式", en: "Sampling")
            }
        }
    }

    /// Stable; figure ids are made from it.
    public var id: String
    public var name: LocalizedText
    public var kind: Kind
    public var parts: [SurveyPart]
    /// 安全性検討事項 of the survey, in print order. A risk that the survey does not collect is printed as －.
    public var risks: [SurveyRisk]
    /// Ids of the plan's efficacy items.
    public var efficacyItemIDs: [String]
    public var method: RegistrationMethod
    /// 対象患者
    public var patients: LocalizedText
    /// 目標症例数
    public var targetSize: Int
    public var forms: [SurveyForm]
    /// 解析対象集団, each narrowing the one it is taken from.
    public var analysisSets: [AnalysisSet]
    public var efficacyEndpoints: [EfficacyEndpoint]
    public var remarks: LocalizedText?
    /// The indication (its number on the cover) whose patients it follows.
    public var indication: Int

    public init(id: String, name: LocalizedText, kind: Kind, parts: [SurveyPart], risks: [SurveyRisk], efficacyItemIDs: [String],
                method: RegistrationMethod, patients: LocalizedText, targetSize: Int, forms: [SurveyForm], analysisSets: [AnalysisSet],
                efficacyEndpoints: [EfficacyEndpoint], remarks: LocalizedText?, indication: Int) {
        self.id = id
        self.name = name
        self.kind = kind
        self.parts = parts
        self.risks = risks
        self.efficacyItemIDs = efficacyItemIDs
        self.method = method
        self.patients = patients
        self.targetSize = targetSize
        self.forms = forms
        self.analysisSets = analysisSets
        self.efficacyEndpoints = efficacyEndpoints
        self.remarks = remarks
        self.indication = indication
    }
}

/// A part of a survey with its own purpose and observation period (全例調査, 長期調査).
public struct SurveyPart: Hashable, Sendable, Codable {
    public var id: String
    /// 〔…〕 in the table; empty names are not printed.
    public var name: LocalizedText
    public var purpose: LocalizedText
    /// 実施期間 in words
    public var conduct: LocalizedText
    /// 観察期間
    public var observationMonths: Int

    public init(id: String, name: LocalizedText, purpose: LocalizedText, conduct: LocalizedText, observationMonths: Int) {
        self.id = id
        self.name = name
        self.purpose = purpose
        self.conduct = conduct
        self.observationMonths = observationMonths
    }
}

/// A risk as one survey looks at it.
public struct SurveyRisk: Hashable, Sendable, Codable {
    public var riskID: String
    /// Whether the survey looked for it: `false` prints －, never 0.
    public var isInvestigated: Bool

    public init(riskID: String, isInvestigated: Bool) {
        self.riskID = riskID
        self.isInvestigated = isInvestigated
    }
}

/// 調査票: one form of the book, by its visit number (`VISITNUM`).
public struct SurveyForm: Hashable, Sendable, Codable {
    public var visit: Int
    public var name: LocalizedText
    /// Months after the first dose that it covers up to.
    public var throughMonth: Int

    public init(visit: Int, name: LocalizedText, throughMonth: Int) {
        self.visit = visit
        self.name = name
        self.throughMonth = throughMonth
    }
}

/// 解析対象集団: who is left after the exclusions, tried in order so that each patient has one reason.
public struct AnalysisSet: Hashable, Sendable, Codable {
    /// `safety` and `efficacy` are the two that tables name.
    public var id: String
    public var name: LocalizedText
    /// The set it is taken from; `nil` for the collected patients.
    public var from: String?
    public var exclusions: [Exclusion]

    public init(id: String, name: LocalizedText, from: String?, exclusions: [Exclusion]) {
        self.id = id
        self.name = name
        self.from = from
        self.exclusions = exclusions
    }

    public struct Exclusion: Hashable, Sendable, Codable {
        public enum Rule: String, Hashable, Sendable, Codable, CaseIterable {
            /// A protocol deviation with this reason's code is on record (`DV.DVDECOD`).
            case recorded
            /// No administration is on record (`EX`).
            case noExposure
        }

        /// The reason's code, as `DV.DVDECOD` has it.
        public var code: String
        public var name: LocalizedText
        public var rule: Rule

        public init(code: String, name: LocalizedText, rule: Rule) {
            self.code = code
            self.name = name
            self.rule = rule
        }
    }
}
