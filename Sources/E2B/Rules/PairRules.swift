import Reexamination

/// Elements that mean nothing without each other: a number and its unit, a code and its dictionary's version, a text and its language.
///
/// The guide numbers nearly all of them `…a` and `…b`; the others are listed.
enum PairRules {
    static let all: [Rule] = pairs.flatMap { pair in
        var rules = [rule(pair.second, neededBy: pair.first, exceptWith: [])]
        if pair.isMutual { rules.append(rule(pair.first, neededBy: pair.second, exceptWith: pair.alone)) }
        return rules
    }

    private struct Pair {
        let first: ElementID
        let second: ElementID
        /// Whether the first is needed by the second as well.
        var isMutual = true
        /// Values of the second that stand without the first.
        var alone: Set<String> = []
    }

    private static let pairs: [Pair] = ElementDefinition.all.compactMap { second -> Pair? in
        guard second.number.hasSuffix("b"), second.section != .regional, let first = ElementDefinition.byNumber[second.number.dropLast() + "a"] else { return nil }
        // Required by themselves.
        if first.definition.conformance == .required && second.conformance == .required { return nil }
        return Pair(first: first, second: second.id)
    } + [
        // A result may be a bare code or text, and a unit stands only beside a number.
        Pair(first: .F_r_3_2, second: .F_r_3_3),
        Pair(first: .G_k_4_r_2, second: .G_k_4_r_3, alone: ["{cyclical}", "{asnecessary}", "{total}"]),
    ]

    private static func rule(_ missing: ElementID, neededBy present: ElementID, exceptWith alone: Set<String>) -> Rule {
        let one = missing.definition, other = present.definition
        return Rule("\(one.number).pair", element: missing, title: say("対の項目がない: \(one.title.ja)", "Its partner stands alone: \(one.title.en)"),
                    expected: say("\(other.number) があるときは \(one.number)", "\(one.number) wherever there is \(other.number)"),
                    mend: say("\(one.number) を入れるか、\(other.number) を除いてください。", "Give \(one.number), or leave out \(other.number)."),
                    source: .guide(one.number), check: .message { facts in
            facts.missing(missing, in: one.group) { path in facts.text(present, path).map { !alone.contains($0) } ?? false }
        })
    }
}
