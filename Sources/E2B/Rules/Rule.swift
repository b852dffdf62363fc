import Reexamination

/// One business rule of E2B(R3) messages: what it asks for, of which element, and where that is written.
///
/// ```swift
/// let rule = RuleRegistry.standard[id: "E2B.C.1.11.2.conditional"]
/// rule?.title[.en]       // "Reason needed for a nullification or amendment"
/// rule?.source.section   // "3.4 C.1.11.2"
/// ```
///
/// Most rules are made from the table of elements (`ElementRules`, `FormatRules`, `PairRules`, `DateRules`); those that look at several elements are
/// functions, gathered in `RuleRegistry`.
public struct Rule: Sendable {
    /// Stable: `E2B.` + element + kind.
    public let id: String
    public let severity: Severity
    public let profile: RuleProfile
    /// The element a violation is about; nil where it varies.
    public let element: ElementID?
    public let title: LocalizedText
    public let expected: LocalizedText
    public let mend: LocalizedText
    public let source: Source
    let check: Check

    public enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
        case error, warning

        public var name: LocalizedText {
            switch self {
            case .error: LocalizedText(ja: "誤り", en: "error")
            case .warning: LocalizedText(ja: "警告", en: "warning")
            }
        }
    }

    /// Where a rule comes from, so that a reader can weigh it.
    public struct Source: Hashable, Sendable, Codable {
        public enum Authority: String, Hashable, Sendable, Codable, CaseIterable {
            /// The ICH implementation guide says so in words.
            case guide
            /// The project's domain brief, §4.4: published notices and the validator's list of PMDA.
            case pmda
            /// Follows from what the elements mean; no text was found that says it.
            case derived
        }

        public let authority: Authority
        public let section: String

        static func guide(_ section: String) -> Source { Source(authority: .guide, section: "3.4 " + section) }
        static func guideGeneral(_ section: String) -> Source { Source(authority: .guide, section: section) }
        static func pmda(_ section: String) -> Source { Source(authority: .pmda, section: section) }
        static let derived = Source(authority: .derived, section: "")
    }

    /// What a rule looks at.
    enum Check: Sendable {
        /// Each occurrence of its element, one by one.
        case element(@Sendable (ElementFact, MessageFacts) -> Found?)
        case message(@Sendable (MessageFacts) -> [Breach])
        case batch(@Sendable (BatchFacts) -> [Breach])
    }

    init(
        _ id: String, _ severity: Severity = .error, profile: RuleProfile = .ich, element: ElementID? = nil, title: LocalizedText, expected: LocalizedText,
        mend: LocalizedText, source: Source, check: Check
    ) {
        self.id = "E2B." + id
        self.severity = severity
        self.profile = profile
        self.element = element
        self.title = title
        self.expected = expected
        self.mend = mend
        self.source = source
        self.check = check
    }
}

/// Whose rules apply. A region's rules stand beside those of ICH, not in their place.
public enum RuleProfile: String, Hashable, Sendable, Codable, CaseIterable {
    /// The ICH core.
    case ich
    /// The ICH core and what PMDA asks for besides.
    case pmda

    /// Whether rules of another profile apply too.
    func includes(_ other: RuleProfile) -> Bool { self == .pmda || other == .ich }
}

/// A place where a rule is broken, before it is put into words.
struct Breach: Sendable {
    let element: ElementID?
    let path: [Int]
    let line: Int?
    /// Which message of a batch, from 0; nil for the batch or for the only message at hand.
    let message: Int?
    /// The way to the XML element; nil if there is none.
    let xml: String?
    let found: Found

    init(_ element: ElementID?, at path: [Int] = [], line: Int?, message: Int? = nil, xml: String? = nil, found: Found) {
        self.element = element
        self.path = path
        self.line = line
        self.message = message
        self.xml = xml
        self.found = found
    }
}

func say(_ ja: String, _ en: String) -> LocalizedText { LocalizedText(ja: ja, en: en) }
