import Reexamination

/// What a version of a case says otherwise than the one before.
///
/// ```swift
/// CaseDifference(from: version1.facts, to: version2.facts).fields      // [.age, .indication]
/// ```
///
/// Events are told apart by their number within the case.
public struct CaseDifference: Hashable, Sendable {
    public enum Field: String, Hashable, Sendable, Codable, CaseIterable {
        case source, country, received, indication, sex, age, site, reporter

        public var name: LocalizedText {
            switch self {
            case .source: LocalizedText(ja: "情報源", en: "source")
            case .country: LocalizedText(ja: "国", en: "country")
            case .received: LocalizedText(ja: "情報入手日", en: "receipt")
            case .indication: LocalizedText(ja: "効能番号", en: "indication")
            case .sex: LocalizedText(ja: "性別", en: "sex")
            case .age: LocalizedText(ja: "年齢", en: "age")
            case .site: LocalizedText(ja: "施設", en: "site")
            case .reporter: LocalizedText(ja: "報告者", en: "reporter")
            }
        }
    }

    public struct FieldChange: Hashable, Sendable {
        public let field: Field
        public let before: LocalizedText?
        public let after: LocalizedText?
    }

    public struct ReactionChange: Hashable, Sendable {
        public let before: CaseReaction
        public let after: CaseReaction
    }

    public let fields: [FieldChange]
    public let added: [CaseReaction]
    public let removed: [CaseReaction]
    public let changed: [ReactionChange]

    public var isEmpty: Bool { fields.isEmpty && added.isEmpty && removed.isEmpty && changed.isEmpty }

    public init(from before: SafetyCase, to after: SafetyCase) {
        fields = Field.allCases.compactMap { field in
            let old = before.value(of: field), new = after.value(of: field)
            return old == new ? nil : FieldChange(field: field, before: old, after: new)
        }
        let old = Dictionary(before.reactions.map { ($0.sequence, $0) }, uniquingKeysWith: { first, _ in first })
        let new = Dictionary(after.reactions.map { ($0.sequence, $0) }, uniquingKeysWith: { first, _ in first })
        added = after.reactions.filter { old[$0.sequence] == nil }
        removed = before.reactions.filter { new[$0.sequence] == nil }
        changed = before.reactions.compactMap { reaction in
            new[reaction.sequence].flatMap { $0 == reaction ? nil : ReactionChange(before: reaction, after: $0) }
        }
    }
}

extension SafetyCase {
    /// A field as it is shown; `nil` if it is not known.
    fileprivate func value(of field: CaseDifference.Field) -> LocalizedText? {
        switch field {
        case .source: source.name
        case .country: LocalizedText(country)
        case .received: LocalizedText(received.description)
        case .indication: indication.map { LocalizedText("\($0)") }
        case .sex: sex.name
        case .age: age.map { LocalizedText("\($0)") }
        case .site: site.map { LocalizedText($0) }
        case .reporter: reporter?.name
        }
    }
}
