import Reexamination

/// Dates: how precise, whether with a time zone, none in the future, none before its beginning.
enum DateRules {
    static let all: [Rule] = ElementDefinition.all.filter { $0.type == .dateTime }.flatMap { [precision($0), zone($0), future($0), creation($0)].compactMap { $0 } } + order

    // MARK: Precision

    private static let toTheSecond: Set<ElementID> = [.N_1_5, .N_2_r_4, .C_1_2, .ACK_M_4, .ACK_A_3, .ACK_B_r_5]

    private static func precision(_ definition: ElementDefinition) -> Rule? {
        let needed: TimePoint.Precision, words: LocalizedText
        switch definition.id {
        case let id where toTheSecond.contains(id): (needed, words) = (.second, say("秒までの日時（YYYYMMDDhhmmss）", "a date and time to the second (YYYYMMDDhhmmss)"))
        case .C_1_4, .C_1_5, .D_2_1: (needed, words) = (.day, say("日までの日付（YYYYMMDD）", "a date to the day (YYYYMMDD)"))
        default: return nil
        }
        // Of D.2.1 the text was not at hand; of the others it was.
        let isSure = definition.id != .D_2_1
        return Rule("\(definition.number).precision", isSure ? .error : .warning, element: definition.id,
                    title: say("精度が足りない: \(definition.title.ja)", "Not precise enough: \(definition.title.en)"), expected: words,
                    mend: definition.id == .D_2_1 ? say("日が分からなければ D.2.2 の年齢を使ってください。", "If the day is not known, give the age in D.2.2.") : say("より細かく書いてください。", "Write it more precisely."),
                    source: isSure ? ElementRules.source(definition) : .derived, check: .element { fact, _ in
            guard let text = fact.text, let time = TimePoint(text), time.precision < needed else { return nil }
            return .shape(text)
        })
    }

    // MARK: Time zone

    private static func zone(_ definition: ElementDefinition) -> Rule? {
        guard [.N_1_5, .N_2_r_4, .C_1_2].contains(definition.id) else { return nil }
        return Rule("\(definition.number).zone", .warning, element: definition.id, title: say("時差がない: \(definition.title.ja)", "No time zone: \(definition.title.en)"),
                    expected: say("+0900 のような時差", "an offset from UTC such as +0900"),
                    mend: say("時差を付けないと、受信側で未来の日時と読まれることがあります。", "Without it a receiver elsewhere may read the time as a future one."),
                    source: .guideGeneral("3.3.6"), check: .element { fact, _ in
            guard let text = fact.text, let time = TimePoint(text), time.precision >= .hour, time.zone == nil else { return nil }
            return .handlingDate(text)
        })
    }

    // MARK: No future

    /// Dates of what had happened before the report was made; its own dates are judged by `BatchRules` and by their order.
    static func isOfCase(_ definition: ElementDefinition) -> Bool {
        definition.type == .dateTime && definition.section != .acknowledgement && ![.N_1_5, .N_2_r_4, .C_1_2, .C_1_4, .C_1_5].contains(definition.id)
    }

    /// After the batch was sent: certainly wrong.
    private static func future(_ definition: ElementDefinition) -> Rule? {
        guard isOfCase(definition) else { return nil }
        return Rule("\(definition.number).future", element: definition.id, title: say("未来の日付: \(definition.title.ja)", "In the future: \(definition.title.en)"),
                    expected: say("N.1.5（バッチ送信日）以前", "no later than N.1.5, the date of transmission"), mend: say("日付を直してください。", "Mend the date."),
                    source: .guide(definition.number), check: .batch { facts in
            guard let sent = facts.sent else { return [] }
            return late(facts, definition.id) { $0.isLater(than: sent) }.map { $0(.named(say("N.1.5 より後の日付", "a date after N.1.5"))) }
        })
    }

    /// After the report was made, but before it was sent: doubtful, though messages are known to have been accepted with it.
    private static func creation(_ definition: ElementDefinition) -> Rule? {
        guard isOfCase(definition) else { return nil }
        return Rule("\(definition.number).creation", .warning, element: definition.id, title: say("作成日より後: \(definition.title.ja)", "After the report was made: \(definition.title.en)"),
                    expected: say("C.1.2（作成日）以前", "no later than C.1.2, the date of creation"), mend: say("日付か C.1.2 を直してください。", "Mend the date, or C.1.2."),
                    source: .derived, check: .batch { facts in
            late(facts, definition.id, afterCreation: true) { time in facts.sent.map { !time.isLater(than: $0) } ?? true }.map { $0(.named(say("C.1.2 より後の日付", "a date after C.1.2"))) }
        })
    }

    private static func late(_ facts: BatchFacts, _ id: ElementID, afterCreation: Bool = false, where condition: (TimePoint) -> Bool) -> [(Found) -> Breach] {
        facts.messages.enumerated().flatMap { index, message in
            message.lateDates.filter { $0.id == id && (!afterCreation || $0.isAfterCreation) && condition($0.time) }.map { date in
                { Breach(id, at: date.path, line: date.line, message: index, found: $0) }
            }
        }
    }

    // MARK: Order

    private static let order: [Rule] = [
        ordered(.C_1_5, .C_1_4, within: nil), ordered(.C_1_2, .C_1_5, within: nil, .warning), ordered(.E_i_5, .E_i_4, within: .reaction),
        ordered(.G_k_4_r_5, .G_k_4_r_4, within: .dosage), ordered(.D_7_1_r_4, .D_7_1_r_2, within: .medicalHistory), ordered(.D_8_r_5, .D_8_r_4, within: .pastDrug),
        ordered(.D_10_7_1_r_4, .D_10_7_1_r_2, within: .parentMedicalHistory), ordered(.D_10_8_r_5, .D_10_8_r_4, within: .parentPastDrug),
        ordered(.D_9_1, .D_2_1, within: nil),
    ]

    private static func ordered(_ late: ElementID, _ early: ElementID, within group: RepeatGroup?, _ severity: Rule.Severity = .error) -> Rule {
        let isOfHandling = late.definition.section == .report
        return Rule("\(late.number).order", severity, element: late, title: say("前後が逆: \(late.definition.title.ja)", "Before its beginning: \(late.definition.title.en)"),
                    expected: say("\(early.number) 以後", "no earlier than \(early.number)"), mend: say("\(early.number) か \(late.number) を直してください。", "Mend \(early.number) or \(late.number)."),
                    source: .derived, check: .message { facts in
            facts.paths(group).compactMap { path in
                guard let first = facts.text(early, path), let last = facts.first(late, path), let text = last.text, let from = TimePoint(first), let to = TimePoint(text),
                      from.isLater(than: to) else { return nil }
                return last.breach(isOfHandling ? .both(.handlingDate(first), .handlingDate(text)) : .named(say("\(early.number) より前の日付", "a date before \(early.number)")))
            }
        })
    }
}
