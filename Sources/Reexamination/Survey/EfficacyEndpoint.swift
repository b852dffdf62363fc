/// An efficacy endpoint of a survey: which records it reads and by which rule they become a result.
///
/// Each kind has a paragraph of its own in section 5 of the report (domain brief §3.9).
public struct EfficacyEndpoint: Hashable, Sendable, Codable {
    public var id: String
    public var name: LocalizedText
    public var rule: Rule

    public init(id: String, name: LocalizedText, rule: Rule) {
        self.id = id
        self.name = name
        self.rule = rule
    }

    public enum Rule: Hashable, Sendable, Codable {
        /// One result a patient, spread over categories; optionally the share of responders.
        case response(ResponseEndpoint)
        /// The first assessment that shows the event: how many, median days and doses until it, and Kaplan–Meier.
        case timeToFirst(TimeToFirstEndpoint)
        /// Indicators answered form by form.
        case byForm(ByFormEndpoint)
        /// What was planned before treatment against what was done.
        case plannedAgainstActual(PlannedAgainstActualEndpoint)
    }

    /// A category of an assessment: the code in the data (`--STRESC`) and its printed name.
    public struct Category: Hashable, Sendable, Codable {
        public var code: String
        public var name: LocalizedText

        public init(code: String, name: LocalizedText) {
            self.code = code
            self.name = name
        }
    }

    /// Where an assessment is recorded.
    public struct Source: Hashable, Sendable, Codable {
        /// `mi`, `rs` or `qs`.
        public var domain: RecordDomain
        /// `--TESTCD`
        public var test: String

        public init(domain: RecordDomain, test: String) {
            self.domain = domain
            self.test = test
        }
    }

    /// Which of a patient's assessments is the patient's result.
    public enum Pick: String, Hashable, Sendable, Codable, CaseIterable {
        /// The earliest category in the endpoint's list that the patient ever reached.
        case best
        /// The latest category in the endpoint's list that the patient ever reached.
        case worst
        /// The assessment with the latest date; on one day, the highest sequence number.
        case last
        case first
    }
}

public struct ResponseEndpoint: Hashable, Sendable, Codable {
    public var source: EfficacyEndpoint.Source
    public var pick: EfficacyEndpoint.Pick
    /// From best to worst, then those that are no judgement.
    public var categories: [EfficacyEndpoint.Category]
    /// Codes of the categories that count as a response; empty if no rate is given. The denominator is everyone assessed.
    public var responders: [String]
    /// Ids of the reference trials the rate is printed beside.
    public var referenceTrialIDs: [String]

    public init(source: EfficacyEndpoint.Source, pick: EfficacyEndpoint.Pick, categories: [EfficacyEndpoint.Category], responders: [String],
                referenceTrialIDs: [String]) {
        self.source = source
        self.pick = pick
        self.categories = categories
        self.responders = responders
        self.referenceTrialIDs = referenceTrialIDs
    }
}

public struct TimeToFirstEndpoint: Hashable, Sendable, Codable {
    public var source: EfficacyEndpoint.Source
    /// Codes that are the event.
    public var events: [String]
    /// Months after the first dose at which the number at risk is printed.
    public var atRiskMonths: [Int]

    public init(source: EfficacyEndpoint.Source, events: [String], atRiskMonths: [Int]) {
        self.source = source
        self.events = events
        self.atRiskMonths = atRiskMonths
    }
}

public struct ByFormEndpoint: Hashable, Sendable, Codable {
    /// Each indicator is one test of the source's domain.
    public var domain: RecordDomain
    /// `--TESTCD` and name of each indicator, in print order.
    public var indicators: [EfficacyEndpoint.Category]
    public var categories: [EfficacyEndpoint.Category]
    /// The category whose share is the result (有).
    public var positive: String

    public init(domain: RecordDomain, indicators: [EfficacyEndpoint.Category], categories: [EfficacyEndpoint.Category], positive: String) {
        self.domain = domain
        self.indicators = indicators
        self.categories = categories
        self.positive = positive
    }
}

public struct PlannedAgainstActualEndpoint: Hashable, Sendable, Codable {
    /// The procedures from least to most invasive, then those without a place on the scale.
    public var procedures: [Procedure]

    public init(procedures: [Procedure]) {
        self.procedures = procedures
    }

    public struct Procedure: Hashable, Sendable, Codable {
        /// `PR.PRDECOD`
        public var code: String
        public var name: LocalizedText
        /// Higher is more invasive; `nil` for 不明, which is never counted as equal or less.
        public var invasiveness: Int?

        public init(code: String, name: LocalizedText, invasiveness: Int?) {
            self.code = code
            self.name = name
            self.invasiveness = invasiveness
        }
    }
}
