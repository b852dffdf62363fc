/// All rules, laid out so that each element meets only its own.
///
/// ```swift
/// RuleRegistry.standard.rules.count
/// RuleRegistry.standard[id: "E2B.C.1.11.2.conditional"]
/// ```
public struct RuleRegistry: Sendable {
    /// In the order of the elements, rules over several of them behind.
    public let rules: [Rule]
    private let byID: [String: Int]
    /// For each element, the rules that look at it alone.
    let ofElement: [[Rule]]
    let ofMessage: [Rule]
    let ofBatch: [Rule]

    public static let standard = RuleRegistry(
        ElementRules.all + FormatRules.all + PairRules.all + DateRules.all + ReportRules.all + PatientRules.all + CaseRules.all + BatchRules.all + PMDARules.all)

    init(_ unordered: [Rule]) {
        rules = unordered.enumerated().sorted { one, other in
            let mine = one.element.element?.rawValue ?? .max, theirs = other.element.element?.rawValue ?? .max
            return mine == theirs ? one.offset < other.offset : mine < theirs
        }.map(\.element)
        byID = Dictionary(rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var ofElement = [[Rule]](repeating: [], count: ElementDefinition.all.count)
        for rule in rules {
            if case .element = rule.check, let element = rule.element { ofElement[Int(element.rawValue)].append(rule) }
        }
        self.ofElement = ofElement
        ofMessage = rules.filter { if case .message = $0.check { true } else { false } }
        ofBatch = rules.filter { if case .batch = $0.check { true } else { false } }
    }

    public subscript(id id: String) -> Rule? { byID[id].map { rules[$0] } }
}
