@testable import E2B

/// For each rule a sample that breaks it: rules made from the table are broken by what their kind says, the others one by one.
enum BrokenSample {
    static func of(_ rule: Rule) -> ValidSample? {
        var sample = base(rule)
        return apply(rule, to: &sample) ? sample : nil
    }

    static func base(_ rule: Rule) -> ValidSample { rule.id.hasPrefix("E2B.ACK") ? .acknowledgement : .report }

    /// Whether a rule looks at nothing but the one element, so that several such may be broken in one sample.
    static func isOfElement(_ rule: Rule) -> Bool {
        guard single[rule.id] == nil, case .element = rule.check, let kind = kind(rule) else { return false }
        return ["null", "length", "code", "system", "format", "unit"].contains(kind)
    }

    static func kind(_ rule: Rule) -> String? { rule.id.split(separator: ".").last.map(String.init) }

    /// Breaks a rule in a sample; false if nobody has said how.
    static func apply(_ rule: Rule, to sample: inout ValidSample) -> Bool {
        if let change = single[rule.id] {
            change(&sample)
            return true
        }
        guard let id = rule.element, let kind = kind(rule) else { return false }
        let definition = id.definition
        switch kind {
        case "required": sample.set(id, nil)
        case "pair":
            // A version without its code is known by the code's system.
            if let partner = definition.number.hasSuffix("b") ? ElementDefinition.byNumber[definition.number.dropLast() + "a"] : nil, let system = definition.codeList?.codeSystem {
                sample.edit(partner) { $0.setCodeSystem(partner, system, $1) }
            }
            sample.set(id, nil)
        case "null":
            sample.setNull(id, NullFlavour.allCases.first { !definition.nullFlavours.contains($0) } ?? .NI)
            // An identifier whose system the guide leaves open is known by its system.
            if let system = definition.codeList?.codeSystem, system.hasPrefix("TBD") { sample.edit(id) { $0.setCodeSystem(id, system, $1) } }
        case "length":
            let limit = definition.maximumLength ?? 0
            sample.set(id, definition.type == .number ? String(repeating: "1", count: limit + 1) : definition.type == .unit ? "m" + String(repeating: ".m", count: limit) : String(repeating: "字", count: limit + 1))
        case "code": sample.set(id, definition.codeList == .ucum ? "錠" : definition.codeList == .language ? "qqq" : "ZQ")
        case "system": sample.edit(id) { $0.setCodeSystem(id, "1.2.3", $1) }
        case "unit": sample.set(id, "IU")
        case "padding": sample.set(id, "QUJDR")
        case "format": sample.set(id, malformed(definition))
        case "precision": sample.set(id, id == .D_2_1 ? "1960" : id == .C_1_4 || id == .C_1_5 ? "202405" : "20240522")
        case "zone": sample.set(id, id == .N_1_5 ? "20240523090000" : "20240522101500")
        case "future", "creation":
            for partner in partners[id] ?? [] { sample.set(partner, nil) }
            sample.set(id, kind == "future" ? "20250101" : "20240523")
        case "order": sample.set(id, id == .C_1_5 ? "20240401" : id == .C_1_2 ? "20240519101500+0900" : id == .D_9_1 ? "19500101" : "20000101")
        default: return false
        }
        return true
    }

    /// What else cannot but be broken with a rule.
    static func companions(_ rule: Rule) -> Set<String> {
        var companions: Set<String> = []
        switch rule.element {
        case .N_2_r_1, .C_1_1: companions = ["E2B.N.2.r.1.same"]
        case .N_2_r_4, .C_1_2: companions = ["E2B.N.2.r.4.same"]
        case .N_2_r_2, .N_1_3: companions = ["E2B.N.2.r.2.batch"]
        case .N_2_r_3, .N_1_4: companions = ["E2B.N.2.r.3.batch", "E2B.\(rule.element == .N_1_4 ? "N.1.4" : "N.2.r.3").pmda"]
        default: break
        }
        return companions
    }

    /// Dates that would be out of order with one that is moved.
    private static let partners: [ElementID: [ElementID]] = [
        .E_i_4: [.E_i_5], .G_k_4_r_4: [.G_k_4_r_5], .D_7_1_r_2: [.D_7_1_r_4], .D_8_r_4: [.D_8_r_5], .D_10_7_1_r_2: [.D_10_7_1_r_4], .D_10_8_r_4: [.D_10_8_r_5], .D_2_1: [.D_9_1],
    ]

    private static func malformed(_ definition: ElementDefinition) -> String {
        switch definition.type {
        case .boolean: FormatRules.onlyTrue.contains(definition.id) ? "false" : "yes"
        case .number: FormatRules.whole.contains(definition.id) ? "1.5" : "abc"
        case .version: "27"
        case .dateTime: "20240230"
        case .attachment: "!!!!"
        default: "1234"
        }
    }

    private static let single: [String: @Sendable (inout ValidSample) -> Void] = [
        "E2B.C.1.6.1.r.1.conditional": { $0.set(.C_1_6_1_r_1, nil) },
        "E2B.C.1.6.1.conditional": { $0.set(.C_1_6_1, "false") },
        "E2B.C.1.7.retransmitted": { $0.setNull(.C_1_7, .NI) },
        "E2B.C.1.9.1.r.conditional": { $0.remove("C.1.9.1.r.") },
        "E2B.C.1.9.1.conditional": { $0.setNull(.C_1_9_1, .NI) },
        "E2B.C.1.9.1.r.1.conditional": { $0.set(.C_1_9_1_r_1, nil) },
        "E2B.C.1.9.1.r.2.conditional": { $0.set(.C_1_9_1_r_2, nil) },
        "E2B.C.1.11.2.conditional": { $0.set(.C_1_11_2, nil) },
        "E2B.C.1.11.1.conditional": { $0.set(.C_1_11_1, nil) },
        "E2B.C.2.r.5.one": { $0.set(.C_2_r_5, nil) },
        "E2B.C.2.r.4.conditional": { $0.set(.C_2_r_4, nil) },
        "E2B.C.2.r.3.conditional": { $0.set(.C_2_r_3, nil) },
        "E2B.C.2.r.3.primary": { $0.setNull(.C_2_r_3, .MSK); $0.set(.E_i_9, nil) },
        "E2B.C.3.2.conditional": { $0.set(.C_3_2, nil) },
        "E2B.C.5.4.conditional": { $0.set(.C_5_4, nil) },
        "E2B.N.2.r.1.same": { $0.set(.N_2_r_1, "JP-EXAMPLE-2") },
        "E2B.N.2.r.4.same": { $0.set(.N_2_r_4, "20240522111500+0900") },
        "E2B.N.2.r.4.future": { $0.set(.N_2_r_4, "20240524101500+0900") },
        "E2B.C.1.2.future": { $0.set(.C_1_2, "20240524101500+0900") },
        "E2B.D.identifiable": { sample in
            for prefix in ["D.1.", "D.2", "D.3", "D.4", "D.5", "D.6", "D.7", "D.8", "D.9"] { sample.remove(prefix) }
            sample.setNull(.D_1, .UNK)
            sample.messages[0].setNull(.D_7_2, .UNK)
        },
        "E2B.D.7.2.conditional": { $0.remove("D.7.1.r"); $0.set(.D_7_2, nil) },
        "E2B.D.8.r.1.conditional": { $0.set(.D_8_r_1, nil) },
        "E2B.D.8.r.3b.exclusive": { $0.messages[0][.D_8_r_2b, [1]] = "X1"; $0.messages[0][.D_8_r_2a, [1]] = "1" },
        "E2B.D.10.8.r.3b.exclusive": { $0.messages[0][.D_10_8_r_2b, [1]] = "X1"; $0.messages[0][.D_10_8_r_2a, [1]] = "1" },
        "E2B.G.k.2.1.2b.exclusive": { $0.messages[0][.G_k_2_1_1b, [1]] = "X1"; $0.messages[0][.G_k_2_1_1a, [1]] = "1" },
        "E2B.D.9.1.fatal": { $0.remove("D.9.2"); $0.set(.E_i_7, "1"); $0.setNull(.E_i_3_2a, .NI) },
        "E2B.D.9.2.fatal": { $0.set(.D_9_1, nil); $0.set(.E_i_7, "1"); $0.setNull(.E_i_3_2a, .NI) },
        "E2B.D.9.3.conditional": { $0.set(.D_9_3, nil); $0.remove("D.9.4") },
        "E2B.D.9.4.autopsy": { $0.set(.D_9_3, "false") },
        "E2B.D.9.2.r.2.conditional": { $0.set(.D_9_2_r_2, nil) },
        "E2B.D.9.4.r.2.conditional": { $0.set(.D_9_4_r_2, nil) },
        "E2B.D.10.6.conditional": { $0.set(.D_10_6, nil) },
        "E2B.E.one": { $0.remove("E."); $0.remove("G.k.9"); $0.remove("D.9") },
        "E2B.E.i.3.2a.fatal": { $0.setNull(.E_i_3_2a, .NI) },
        "E2B.F.r.1.conditional": { $0.set(.F_r_1, nil) },
        "E2B.F.r.2.conditional": { $0.remove("F.r.2") },
        "E2B.F.r.3.conditional": { $0.remove("F.r.3") },
        "E2B.G.one": { $0.set(.G_k_1, "2") },
        "E2B.G.k.3.2.conditional": { $0.set(.G_k_3_2, nil) },
        "E2B.G.k.9.i.1.reference": { $0.messages[0][.G_k_9_i_2_r_3, [0, 5, 0]] = "関連あり" },
        "E2B.G.k.reference": { $0.messages[0][.G_k_1, [7]] = "2" },
        "E2B.MedDRA.one-version": { $0.set(.G_k_7_r_2a, "26.1") },
        "E2B.value.blank": { $0.set(.G_k_11, " ") },
        "E2B.xml.unrecognised": { $0.messages[0][.D_7_1_r_1b, [1]] = "90000001"; $0.messages[0][.D_7_1_r_1a, [1]] = "27.0"; $0.messages[0].setCodeSystem(.D_7_1_r_1b, "1.2.3", [1]) },
        "E2B.batch.wrapped": { $0.isWrapped = false },
        "E2B.batch.empty": { $0.messages = [] },
        "E2B.N.2.r.1.unique": { sample in
            sample.messages.append(sample.messages[0])
            sample.messages[1][.C_1_1] = "JP-EXAMPLE-2"
        },
        "E2B.C.1.1.unique": { sample in
            sample.messages.append(sample.messages[0])
            sample.messages[1][.N_2_r_1] = "JP-EXAMPLE-2"
        },
        "E2B.N.2.r.2.batch": { $0.set(.N_2_r_2, "OTHER") },
        "E2B.N.2.r.3.batch": { $0.set(.N_2_r_3, "OTHER") },
        "E2B.N.1.4.pmda": { $0.head[.N_1_4] = "OTHER" },
        "E2B.N.2.r.3.pmda": { $0.set(.N_2_r_3, "OTHER") },
        "E2B.ACK.A.4.consistent": { $0.set(.ACK_B_r_6, "CR") },
        "E2B.J2.1a.conditional": { $0.set(.J2_1a, nil) },
        "E2B.J2.1b.format": { $0.set(.J2_1b, "123") },
        "E2B.batch.size": { sample in
            // Small ones, each complete in what is asked of all.
            let one = ValidSample.small
            sample.messages = (0...PMDARules.mostMessages).map { number in
                var message = one
                message[.C_1_1] = "JP-EXAMPLE-\(number)"
                message[.N_2_r_1] = "JP-EXAMPLE-\(number)"
                return message
            }
        },
        "E2B.J2.1a.mixed": { sample in
            sample.messages.append(sample.messages[0])
            sample.messages[1][.C_1_1] = "JP-EXAMPLE-2"
            sample.messages[1][.N_2_r_1] = "JP-EXAMPLE-2"
            sample.messages[1][.J2_1a] = "DB"
        },
        "E2B.file.name": { $0.fileName = "case.xml" },
    ]
}

extension ValidSample {
    /// The least that a valid case has.
    static let small: ICSRDraft = {
        var draft = ICSRDraft()
        for (id, text) in report.messages[0].values where id.element.definition.conformance == .required && id.path.allSatisfy({ $0 == 0 }) { draft.values[id] = text }
        draft[.C_1_6_1] = "false"
        draft.setNull(.C_1_9_1, .NI)
        draft[.C_1_3] = "1"
        draft[.C_2_r_3, [0]] = "JP"
        draft[.C_2_r_4, [0]] = "1"
        draft[.C_2_r_5, [0]] = "1"
        draft[.C_3_2] = "例"
        draft[.D_7_2] = "なし"
        draft[.J2_1a] = "AB"
        return draft
    }()
}
