@testable import E2B

/// A batch that keeps every rule, to be broken at one place: one Japanese case with every element of the guide in it, or an acknowledgement.
struct ValidSample {
    var kind: MessageKind
    var head: ICSRDraft
    var messages: [ICSRDraft]
    var fileName = "I-EXAMPLE-20240523-0001.xml"
    var isWrapped = true

    static let report: ValidSample = {
        var head = ICSRDraft()
        for (id, text) in [(ElementID.N_1_1, "1"), (.N_1_2, "B-1"), (.N_1_3, "EXAMPLE"), (.N_1_4, "PMDA"), (.N_1_5, "20240523090000+0900")] { head[id] = text }
        return ValidSample(kind: .report, head: head, messages: [completeCase])
    }()

    static let acknowledgement: ValidSample = {
        var head = ICSRDraft(kind: .acknowledgement), message = ICSRDraft(kind: .acknowledgement)
        for definition in ElementDefinition.all where definition.section == .acknowledgement {
            let path = Array(repeating: 0, count: definition.group?.depth ?? 0)
            let text = special[definition.id] ?? (definition.type == .dateTime ? "20240523090000+0900" : "ACK-1")
            if ElementRules.isOfBatch(definition) { head[definition.id, path] = text } else { message[definition.id, path] = text }
        }
        message[.ACK_M_4] = head[.ACK_M_4]
        return ValidSample(kind: .acknowledgement, head: head, messages: [message])
    }()

    /// Its PhPIDs stand in a second repeat, since a drug may have only one of both identifiers.
    private static let completeCase: ICSRDraft = {
        var draft = ICSRDraft()
        for definition in ElementDefinition.all where definition.section != .acknowledgement && !definition.number.hasPrefix("N.1.") && definition.type != .reference {
            let path = Array(repeating: 0, count: definition.group?.depth ?? 0)
            let isPhPID = [.D_8_r_3a, .D_8_r_3b, .D_10_8_r_3a, .D_10_8_r_3b, .G_k_2_1_2a, .G_k_2_1_2b].contains(definition.id)
            draft[definition.id, isPhPID ? [1] : path] = special[definition.id] ?? value(definition)
        }
        draft[.D_8_r_1, [1]] = "薬"
        draft[.G_k_2_2, [1]] = "薬"
        draft[.G_k_1, [1]] = "2"
        draft.setAttachment(.C_1_6_1_r_2, "QUJD", mediaType: "text/plain", [0])
        draft.setAttachment(.C_4_r_2, "QUJD", mediaType: "text/plain", [0])
        return draft
    }()

    private static let special: [ElementID: String] = [
        .N_2_r_1: "JP-EXAMPLE-1", .N_2_r_2: "EXAMPLE", .N_2_r_3: "PMDA", .N_2_r_4: "20240522101500+0900", .C_1_1: "JP-EXAMPLE-1", .C_1_2: "20240522101500+0900",
        .C_1_3: "2", .C_1_4: "20240510", .C_1_5: "20240520", .C_1_11_1: "2", .C_3_1: "1", .D_2_1: "19600401", .D_9_1: "20240505", .E_i_5: "20240505", .E_i_7: "5",
        .F_r_3_3: "mg/dL", .J2_1a: "AB", .J2_1b: "12345678", .J2_7_1: "completed", .ACK_A_4: "AA", .ACK_B_r_6: "CA",
    ]

    private static func value(_ definition: ElementDefinition) -> String {
        switch definition.type {
        case .boolean: "true"
        case .dateTime: "20240501"
        case .number: "1"
        case .language: "jpn"
        case .attachment: "QUJD"
        case .version: FormatRules.isMedDRAVersion(definition) ? "27.0" : "1"
        case .code, .unit:
            switch definition.codeList {
            case .country: "JP"
            case .meddra: "90000001"
            case .ucum: "mg"
            default: definition.codeList?.codes?.keys.min() ?? "X1"
            }
        default: "例 1"
        }
    }

    /// Where the sample has an element: in its head or in its first message, and the path.
    func place(of id: ElementID) -> (isHead: Bool, path: [Int])? {
        if let key = head.values.keys.first(where: { $0.element == id }) { return (true, key.path) }
        return messages.first?.values.keys.filter { $0.element == id }.map(\.path).min { $0.lexicographicallyPrecedes($1) }.map { (false, $0) }
    }

    mutating func edit(_ id: ElementID, _ change: (inout ICSRDraft, [Int]) -> Void) {
        guard let place = place(of: id) else { return }
        if place.isHead { change(&head, place.path) } else { change(&messages[0], place.path) }
    }

    mutating func set(_ id: ElementID, _ text: String?) { edit(id) { $0[id, $1] = text } }

    mutating func setNull(_ id: ElementID, _ flavour: NullFlavour) { edit(id) { $0.setNull(id, flavour, $1) } }

    /// Takes away all elements whose number begins so.
    mutating func remove(_ prefix: String) {
        messages[0].values = messages[0].values.filter { !$0.key.element.number.hasPrefix(prefix) }
    }

    func report(_ profile: RuleProfile = .pmda) -> FileReport {
        let drafts = messages.map { $0.icsr() }
        let batch = isWrapped ? BatchDraft(acknowledging: head).batch(messages: drafts.count)
            : Batch(kind: kind, isWrapped: false, messageCount: 1, head: .empty, tail: .empty, epilog: .empty)
        return Validation(profile: profile).report(on: drafts, in: batch, named: fileName)
    }

    var xml: [UInt8] { MessageWriter.xml(of: messages.map { $0.icsr() }, in: BatchDraft(acknowledging: head).batch(messages: messages.count)) }
}
