/// 副作用・感染症症例: one patient's report from outside the surveys (or a report that a survey patient also has).
public struct SafetyCase: Hashable, Sendable, Codable {
    public enum Source: String, Hashable, Sendable, Codable, CaseIterable {
        case spontaneous, survey, literature, trial, regulator, other

        public var name: LocalizedText {
            switch self {
            case .spontaneous: LocalizedText(ja: "自発報告", en: "Spontaneous report")
            case .survey: LocalizedText(ja: "使用成績調査", en: "Use-results survey")
            case .literature: LocalizedText(ja: "文献", en: "Literature")
            case .trial: LocalizedText(ja: "製造販売後臨床試験", en: "Post-marketing trial")
            case .regulator: LocalizedText(ja: "規制当局", en: "Regulator")
            case .other: LocalizedText(ja: "その他", en: "Other")
            }
        }
    }

    /// 識別番号
    public var id: String
    public var source: Source
    /// ISO 3166-1 alpha-2 of where it happened.
    public var country: String
    /// 情報入手日: the day the company first knew of the case (E2B(R3) C.1.4). Windows place a case by it.
    public var received: CalendarDate
    /// The number of the indication it was used for; `nil` if not known.
    public var indication: Int?
    public var sex: Sex
    public var age: Int?
    /// `USUBJID` of the survey patient it is about, once a person confirmed that: the two count as one case.
    public var linkedSubject: String?
    public var reactions: [CaseReaction]
    /// 報告回数: which version of the case these facts are, from 1.
    public var version: Int
    /// The day of the newest information in this version (E2B(R3) C.1.5).
    public var informed: CalendarDate
    /// The case that this one repeats, once a person confirmed that: the two are one person. That case repeats no other.
    public var duplicateOf: String?
    /// The institution the report came from, as far as it is known; used to find duplicates, never printed.
    public var site: String?
    /// 報告者の資格 of the first reporter (E2B(R3) C.2.r.4)
    public var reporter: ReporterQualification?

    public init(id: String, source: Source, country: String, received: CalendarDate, indication: Int?, sex: Sex, age: Int?,
                linkedSubject: String?, reactions: [CaseReaction], version: Int = 1, informed: CalendarDate? = nil, duplicateOf: String? = nil,
                site: String? = nil, reporter: ReporterQualification? = nil) {
        self.id = id
        self.source = source
        self.country = country
        self.received = received
        self.indication = indication
        self.sex = sex
        self.age = age
        self.linkedSubject = linkedSubject
        self.reactions = reactions
        self.version = version
        self.informed = informed ?? received
        self.duplicateOf = duplicateOf
        self.site = site
        self.reporter = reporter
    }
}

/// One event of a case.
public struct CaseReaction: Hashable, Sendable, Codable {
    public var caseID: String
    public var sequence: Int
    public var facts: ReactionFacts
    /// 感染症報告: an infection passed on by the product itself. Not the same as an event of the organ class of infections.
    public var isInfectionByProduct: Bool

    public init(caseID: String, sequence: Int, facts: ReactionFacts, isInfectionByProduct: Bool) {
        self.caseID = caseID
        self.sequence = sequence
        self.facts = facts
        self.isInfectionByProduct = isInfectionByProduct
    }

    public var recordID: RecordID { RecordID(.caseReaction, "\(caseID)/\(sequence)") }
}
