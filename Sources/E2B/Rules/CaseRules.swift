import Reexamination

/// Rules over several elements of sections E, F and G: reactions, tests, drugs, and what ties them together.
enum CaseRules {
    static let all: [Rule] = [
        Rule("E.one", element: .E_i_2_1b, title: say("副作用／有害事象がない", "No reaction or event"), expected: say("E.i が一つ以上", "at least one repeat of E.i"),
             mend: say("副作用／有害事象を入れてください。", "Give the reaction or event."), source: .guideGeneral("3.4 E.i"), check: .message { facts in
            facts.kind == .report && facts.paths(.reaction).isEmpty ? [Breach(.E_i_2_1b, line: facts.line, found: .count(0))] : []
        }),
        Rule("E.i.3.2a.fatal", .warning, element: .E_i_3_2a, title: say("転帰が死亡なのに「死に至るもの」でない", "A fatal outcome that does not result in death"), expected: say("E.i.7 が 5 なら true", "true when E.i.7 is 5"),
             mend: say("E.i.3.2a を true にするか、転帰を確かめてください。", "Set E.i.3.2a to true, or see the outcome."), source: .derived, check: .message { facts in
            facts.all(.E_i_7).filter { $0.text == "5" }.compactMap { outcome in
                guard let fact = facts.first(.E_i_3_2a, outcome.path), fact.null == "NI" else { return nil }
                return fact.breach(.null("NI"))
            }
        }),
        Rule("F.r.1.conditional", element: .F_r_1, title: say("検査日がない", "Test date missing"), expected: say("F.r.2 があれば F.r.1（不明なら UNK）", "F.r.1 when F.r.2 is given (UNK if not known)"), mend: say("検査日を入れてください。", "Give the date of the test."),
             source: .guide("F.r.1"), check: .message { facts in facts.missing(.F_r_1, in: .test) { facts.has(.F_r_2_1, $0) || facts.has(.F_r_2_2b, $0) } }),
        Rule("F.r.2.conditional", element: .F_r_2_1, title: say("検査名がない", "Test name missing"), expected: say("F.r.2.1 又は F.r.2.2b", "F.r.2.1 or F.r.2.2b"), mend: say("検査名をコードか文で入れてください。", "Name the test, by code or in words."),
             source: .guide("F.r.2.1"), check: .message { facts in
            facts.paths(.test).filter { !facts.has(.F_r_2_1, $0) && !facts.has(.F_r_2_2b, $0) }.map { facts.missing(.F_r_2_1, $0) }
        }),
        Rule("F.r.3.conditional", element: .F_r_3_1, title: say("検査結果がない", "Test result missing"), expected: say("F.r.3.1、F.r.3.2、F.r.3.4 のどれか", "F.r.3.1, F.r.3.2 or F.r.3.4"), mend: say("結果を値、コード又は文で入れてください。", "Give the result as a value, a code or in words."),
             source: .guide("F.r.3"), check: .message { facts in
            facts.paths(.test).filter { path in
                (facts.has(.F_r_2_1, path) || facts.has(.F_r_2_2b, path)) && !facts.has(.F_r_3_1, path) && !facts.has(.F_r_3_2, path) && !facts.has(.F_r_3_4, path)
            }.map { facts.missing(.F_r_3_1, $0) }
        }),
        Rule("G.one", element: .G_k_1, title: say("被疑薬がない", "No suspect drug"), expected: say("G.k.1 が 1（被疑薬）、3（相互作用）、4（投与されず）の医薬品が一つ以上", "at least one drug whose G.k.1 is 1 (suspect), 3 (interacting) or 4 (not administered)"),
             mend: say("被疑薬を入れるか、G.k.1 を直してください。", "Give the suspect drug, or mend G.k.1."), source: .guide("G.k.1"), check: .message { facts in
            guard facts.kind == .report else { return [] }
            let roles = facts.all(.G_k_1)
            // A role that is missing or no role is told of by its own rule.
            guard roles.allSatisfy({ $0.text == "2" }), roles.count == facts.paths(.drug).count else { return [] }
            return [roles.first?.breach(.code("2")) ?? Breach(.G_k_1, line: facts.line, found: .count(0))]
        }),
        Rule("G.k.3.2.conditional", element: .G_k_3_2, title: say("承認／申請国がない", "Country of authorisation missing"), expected: say("G.k.3.1 があれば G.k.3.2", "G.k.3.2 when G.k.3.1 is given"), mend: say("国コードを入れてください。", "Give the country."),
             source: .guide("G.k.3.2"), check: .message { facts in facts.missing(.G_k_3_2, in: .drug) { facts.text(.G_k_3_1, $0) != nil } }),
        Rule("G.k.9.i.1.reference", element: .G_k_9_i_1, title: say("評価の対象の副作用／有害事象が電文にない", "An assessment of a reaction that is not in the message"), expected: say("E.i のどれかの識別子", "the identifier of one of E.i"),
             mend: say("actReference と adverseEffectReference の id を、E.i の id に合わせてください。", "Make the id of actReference and adverseEffectReference that of a reaction."), source: .guide("G.k.9.i.1"), check: .message { facts in
            dangling(facts, .G_k_9_i_1, isDrug: false, say("E.i にない識別子", "an identifier that no E.i has"))
        }),
        Rule("G.k.reference", element: .G_k_2_2, title: say("評価の対象の医薬品が電文にない", "A role or an assessment of a drug that is not in the message"), expected: say("G.k のどれかの識別子", "the identifier of one of G.k"),
             mend: say("productUseReference の id を、G.k の id に合わせてください。", "Make the id of productUseReference that of a drug."), source: .guide("G.k.1"), check: .message { facts in
            dangling(facts, .G_k_2_2, isDrug: true, say("G.k にない識別子", "an identifier that no G.k has"))
        }),
        Rule("MedDRA.one-version", title: say("MedDRA の版が混ざっている", "Several versions of MedDRA"), expected: say("一つの症例に一つの版", "one version in a case"), mend: say("コードを一つの版に揃えてください。", "Bring the codes to one version."),
             source: .guide("E.i.2.1a"), check: .message { facts in
            var first: String?
            for fact in facts.all where FormatRules.isMedDRAVersion(fact.id.definition) {
                // One that is no version has a rule of its own.
                guard let text = fact.text, text.contains(".") else { continue }
                if let first, first != text { return [fact.breach(.both(.code(first), .code(text)))] }
                first = text
            }
            return []
        }),
        Rule("value.blank", title: say("値が空白", "A blank value"), expected: say("空白でない値", "a value that is not blank"), mend: say("値を入れるか、項目を除いてください。", "Give a value, or leave the element out."),
             source: .guideGeneral("3.3.6"), check: .message { facts in
            facts.all.filter { fact in fact.text.map { $0.unicodeScalars.allSatisfy(\.properties.isWhitespace) } ?? false }.map { $0.breach(.length(0)) }
        }),
        Rule("xml.unrecognised", .warning, title: say("場所が決まっていない XML 要素", "An XML element that has no place"), expected: say("実装ガイドにある要素", "an element the guide knows"),
             mend: say("綴り、コード、階層を確かめてください。そのままでは読まれません。", "See its name, its code and where it stands; as it is, nobody reads it."), source: .guideGeneral("appendix I (A)"), check: .message { facts in
            (facts.icsr?.unregional ?? []).map { Breach(nil, line: $0.line, found: .named(LocalizedText($0.path))) }
        }),
    ]

    private static func dangling(_ facts: MessageFacts, _ element: ElementID, isDrug: Bool, _ found: LocalizedText) -> [Breach] {
        (facts.icsr?.danglingReferences ?? []).filter { $0.path.contains("/productUseReference") == isDrug }.map { Breach(element, line: $0.line, xml: $0.path, found: .named(found)) }
    }
}

extension ICSR {
    /// What the layout does not know, but for what a region has added: that carries identifiers below ICH's root for regions.
    var unregional: [(path: String, line: Int)] {
        contents.unknownElements.filter { !isRegional($0) }.map { (tree.path(to: $0, withPlaces: false), Int(tree.nodes[$0].line)) }
    }

    private func isRegional(_ node: Int) -> Bool {
        let entry = tree.nodes[node]
        guard entry.kind == .element else { return false }
        let attributes = Int(entry.start)..<Int(entry.start) + Int(entry.attributeCount)
        return attributes.contains { tree.value(ofAttribute: $0).starts(with: "2.16.840.1.113883.3.989.5.1.".utf8) } || Children(tree, of: node).contains(where: isRegional)
    }
}
