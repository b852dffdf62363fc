/// 症例の経過: every version of one case, from the first report through follow-ups and amendments to a nullification.
///
/// ```swift
/// history.version(asOf: snapshot.dataCut)?.facts      // what counts at the cut
/// history.version(asOf: period.last)?.facts           // what was known when that period was reported
/// ```
///
/// The newest version known on a day counts; a case that is nullified by then does not count at all (domain brief §2.4).
public struct CaseHistory: Hashable, Sendable, Codable {
    /// 識別番号, the same in all versions
    public let id: String
    /// In ascending order of `facts.informed`, then of `facts.version`; never empty.
    public let versions: [CaseVersion]

    /// `nil` if there is no version, or if the versions are not of one case.
    public init?(_ versions: [CaseVersion]) {
        guard let id = versions.first?.facts.id, versions.allSatisfy({ $0.facts.id == id }) else { return nil }
        self.id = id
        self.versions = versions.sorted { ($0.facts.informed, $0.facts.version) < ($1.facts.informed, $1.facts.version) }
    }

    /// The version that counts on a day: the newest whose information the company had by then. `nil` before the first
    /// report, and once the case is nullified.
    public func version(asOf day: CalendarDate) -> CaseVersion? {
        guard let newest = versions.last(where: { $0.facts.informed <= day }), newest.kind != .nullification else { return nil }
        return newest
    }
}

/// One version of a case, as it was sent.
public struct CaseVersion: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// 初回報告
        case initial
        /// 追加報告: new information
        case followUp
        /// 修正報告: the same information, stated rightly (E2B(R3) C.1.11.1 = 2)
        case amendment
        /// 取下げ報告 (E2B(R3) C.1.11.1 = 1)
        case nullification

        public var name: LocalizedText {
            switch self {
            case .initial: LocalizedText(ja: "初回報告", en: "Initial report")
            case .followUp: LocalizedText(ja: "追加報告", en: "Follow-up")
            case .amendment: LocalizedText(ja: "修正報告", en: "Amendment")
            case .nullification: LocalizedText(ja: "取下げ報告", en: "Nullification")
            }
        }
    }

    public var kind: Kind
    public var facts: SafetyCase

    public init(kind: Kind, facts: SafetyCase) {
        self.kind = kind
        self.facts = facts
    }
}
