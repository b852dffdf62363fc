import Reexamination

/// Rules that the table of elements says by itself: present, not null, short enough, in its list, of its code system.
///
/// ```swift
/// ElementRules.all.first { $0.id == "E2B.C.1.3.code" }
/// ```
enum ElementRules {
    static let all: [Rule] = ElementDefinition.all.flatMap { definition -> [Rule] in
        [required(definition), null(definition), length(definition), code(definition), system(definition)].compactMap { $0 }
    }

    /// Elements of PMDA are judged by its profile.
    static func profile(_ definition: ElementDefinition) -> RuleProfile { definition.section == .regional ? .pmda : .ich }

    static func source(_ definition: ElementDefinition) -> Rule.Source {
        definition.section == .regional ? .pmda(definition.number) : definition.section == .acknowledgement ? .guideGeneral("4.2 \(definition.number)") : .guide(definition.number)
    }

    private static func rule(
        _ definition: ElementDefinition, _ kind: String, _ severity: Rule.Severity = .error, title: LocalizedText, expected: LocalizedText, mend: LocalizedText,
        check: @escaping @Sendable (ElementFact, MessageFacts) -> Found?
    ) -> Rule {
        Rule("\(definition.number).\(kind)", severity, profile: profile(definition), element: definition.id, title: title, expected: expected, mend: mend,
             source: source(definition), check: .element(check))
    }

    // MARK: Present

    /// Elements of the file's own head are looked for in the batch, all others in the message or in each repeat of their group.
    static func required(_ definition: ElementDefinition) -> Rule? {
        guard definition.conformance == .required else { return nil }
        let id = definition.id, group = definition.group
        let expected = definition.nullFlavours.isEmpty ? say("値", "a value") : say("値又は \(flavours(definition))", "a value, or \(flavours(definition))")
        let title = say("必須項目がない: \(definition.title.ja)", "Required element missing: \(definition.title.en)")
        let mend = say("\(definition.number) を入れてください。", "Give \(definition.number).")
        let check: Rule.Check = isOfBatch(definition)
            ? .batch { facts in facts.isWrapped && facts.head.kind == kind(definition) && !facts.head.has(id) ? [Breach(id, line: facts.head.line, found: .nothing)] : [] }
            : .message { facts in facts.kind == kind(definition) ? facts.missing(id, in: group) { _ in true } : [] }
        return Rule("\(definition.number).required", profile: profile(definition), element: id, title: title, expected: expected, mend: mend,
                    source: source(definition), check: check)
    }

    static func isOfBatch(_ definition: ElementDefinition) -> Bool { ["N.1", "ACK.M", "ACK.A"].contains { definition.number.hasPrefix($0 + ".") } }

    static func kind(_ definition: ElementDefinition) -> MessageKind { definition.section == .acknowledgement ? .acknowledgement : .report }

    private static func flavours(_ definition: ElementDefinition) -> String { definition.nullFlavours.map(\.rawValue).sorted().joined(separator: "/") }

    // MARK: Null flavours

    static func null(_ definition: ElementDefinition) -> Rule? {
        guard carriesNull(definition.id) else { return nil }
        let allowed = Set(definition.nullFlavours.map(\.rawValue))
        let title = say("使えない nullFlavor: \(definition.title.ja)", "Null flavour not allowed: \(definition.title.en)")
        let expected = allowed.isEmpty ? say("nullFlavor でない値", "a value, no null flavour") : say("値又は \(flavours(definition))", "a value, or \(flavours(definition))")
        return rule(definition, "null", title: title, expected: expected, mend: allowed.isEmpty
            ? say("値を入れるか、項目を除いてください。", "Give a value, or leave the element out.")
            : say("許される nullFlavor を使うか、値を入れてください。", "Use a null flavour that is allowed, or give a value.")) { fact, _ in
            guard let null = fact.null, !allowed.contains(null) else { return nil }
            return .null(null)
        }
    }

    /// Whether the XML can say of this element that there is no value.
    private static func carriesNull(_ id: ElementID) -> Bool {
        // Of a sender's telecom without a value nobody can tell which of the three it is; it is read as the telephone.
        if id == .C_3_4_7 || id == .C_3_4_8 { return false }
        return Layout.e2b.places.contains { place in place.defaultCode == nil && place.bindings.contains { $0.element == id && $0.carriesNullFlavour } }
    }

    // MARK: Length

    /// Codes of a list and dates have no length of their own, MedDRA's codes and versions have a format.
    static func length(_ definition: ElementDefinition) -> Rule? {
        guard let limit = definition.maximumLength else { return nil }
        switch definition.type {
        case .text, .identifier: break
        case .number where definition.codeList == nil: break
        case .code where definition.codeList?.codes == nil && definition.codeList != .meddra && definition.codeList != .country: break
        case .version where !FormatRules.isMedDRAVersion(definition): break
        case .unit where definition.codeList == .ucum: break
        default: return nil
        }
        return rule(definition, "length", title: say("長すぎる: \(definition.title.ja)", "Too long: \(definition.title.en)"),
                    expected: say("\(limit) 文字以内", "at most \(limit) characters"),
                    mend: say("短くするか、H.1 などの記述に移してください。", "Shorten it, or move what does not fit into a narrative such as H.1.")) { fact, _ in
            guard let text = fact.text else { return nil }
            let count = text.unicodeScalars.count
            return count > limit ? .length(count) : nil
        }
    }

    // MARK: Code lists

    static func code(_ definition: ElementDefinition) -> Rule? {
        guard let list = definition.codeList, let test = membership(list) else { return nil }
        return rule(definition, "code", title: say("コードリストにない: \(definition.title.ja)", "Not in the code list: \(definition.title.en)"),
                    expected: test.expected, mend: say("リストのコードに直してください。", "Use a code of the list.")) { fact, _ in
            guard let text = fact.text, !text.isEmpty, !test.holds(text) else { return nil }
            return .code(text)
        }
    }

    private static func membership(_ list: CodeList) -> (expected: LocalizedText, holds: @Sendable (String) -> Bool)? {
        switch list {
        case .country: (say("ISO 3166-1 の 2 文字の国コード又は EU", "a two-letter country code of ISO 3166-1, or EU"), { RegisteredCodes.countries.contains($0) })
        case .language: (say("ISO 639-2 の 3 文字の言語コード", "a three-letter language code of ISO 639-2"), { RegisteredCodes.languages.contains($0) })
        case .ucum: (say("UCUM の書き方の単位", "a unit as UCUM writes it"), { UCUMUnit($0) != nil })
        default:
            list.codes.map { codes in
                // The guide's own table writes the decade of age and the trimester in braces, in more than one way.
                let known = Set(codes.keys).union(list == .ageUnit ? ["{decade}", "{Decade}"] : list == .gestationUnit ? ["{Trimester}"] : [])
                return (LocalizedText(codes.keys.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }.joined(separator: ", ")), { known.contains($0) })
            }
        }
    }

    // MARK: Code systems

    static func system(_ definition: ElementDefinition) -> Rule? {
        guard let system = definition.codeList?.codeSystem, !system.hasPrefix("TBD"), definition.codeList != .route, isInCodeAttribute(definition.id) else { return nil }
        return rule(definition, "system", title: say("コード体系が違う: \(definition.title.ja)", "Another code system: \(definition.title.en)"),
                    expected: LocalizedText("codeSystem=\(system)"), mend: say("codeSystem を直してください。", "Mend codeSystem.")) { fact, _ in
            guard fact.text != nil, let stated = fact.codeSystem, stated != system else { return nil }
            return .named(LocalizedText("codeSystem=\(stated.prefix(60))"))
        }
    }

    private static func isInCodeAttribute(_ id: ElementID) -> Bool {
        // A medical history is known by MedDRA's system; of another it is an element without a place.
        if id == .D_7_1_r_1b || id == .D_10_7_1_r_1b { return false }
        return Layout.e2b.places.contains { place in place.bindings.contains { $0.element == id && $0.attribute == .code } }
    }
}
