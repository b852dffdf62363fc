import Reexamination

/// A rule that is broken, at one place of one message.
///
/// ```swift
/// print(violation.text(in: "I-EXAMPLE-20240522-1.xml", .ja))
/// // I-EXAMPLE-20240522-1.xml:214 電文 1 E.2.7 誤り：コードリストにない: … (E2B.E.i.7.code)
/// ```
public struct RuleViolation: Sendable {
    public let rule: Rule
    /// The message, from 1; nil for the batch itself.
    public let message: Int?
    public let element: ElementID?
    /// The element's number with its repeats, such as `E.2.7`; empty where the rule is about no element.
    public let place: String
    public let line: Int?
    public let found: Found

    init(_ rule: Rule, _ breach: Breach, message: Int?) {
        self.rule = rule
        self.message = breach.message.map { $0 + 1 } ?? message
        element = breach.element ?? rule.element
        place = element?.number(at: breach.path) ?? ""
        line = breach.line.flatMap { $0 > 0 ? $0 : nil }
        found = breach.found
        path = breach.xml ?? element.flatMap(Layout.e2b.path)
    }

    /// The way to the XML element that was found, or to where the missing one belongs.
    public let path: String?

    public func text(in file: String, _ language: Language) -> String {
        let colon = language == .ja ? "：" : ": "
        let at = [file + (line.map { ":\($0)" } ?? ""), message.map { say("電文 \($0)", "message \($0)")[language] }, place.isEmpty ? nil : place].compactMap { $0 }.joined(separator: " ")
        var lines = ["\(at) \(rule.severity.name[language])\(colon)\(rule.title[language]) (\(rule.id))"]
        lines.append("  " + say("実際", "found")[language] + colon + found.text[language])
        lines.append("  " + say("期待", "expected")[language] + colon + rule.expected[language])
        lines.append("  " + say("対処", "to mend")[language] + colon + rule.mend[language])
        if let path { lines.append("  XML" + colon + path) }
        return lines.joined(separator: "\n")
    }
}
