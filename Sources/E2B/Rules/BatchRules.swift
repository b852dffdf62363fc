import Reexamination

/// Rules over a whole file: its head against its messages, and its messages against each other.
enum BatchRules {
    static let all: [Rule] = [
        Rule("batch.wrapped", .warning, title: say("バッチがない", "No batch around the message"), expected: say("MCCI_IN200100UV01", "MCCI_IN200100UV01"), mend: say("送信するときはバッチに入れてください。", "Put it into a batch before it is sent."),
             source: .guideGeneral("4.1"), check: .batch { facts in
            facts.isWrapped || facts.head.kind == .acknowledgement ? [] : [Breach(nil, line: facts.messages.first?.line, found: .named(LocalizedText("PORR_IN049016UV")))]
        }),
        Rule("batch.empty", title: say("バッチに電文がない", "A batch without messages"), expected: say("一つ以上の電文", "at least one message"), mend: say("電文を入れてください。", "Put a message in."), source: .guideGeneral("3.4 C.1"), check: .batch { facts in
            facts.messages.isEmpty && facts.head.kind == .report ? [Breach(nil, line: facts.head.line, found: .count(0))] : []
        }),
        unique(.N_2_r_1), unique(.C_1_1),
        agrees(.N_2_r_2, .N_1_3), agrees(.N_2_r_3, .N_1_4),
        notAfterBatch(.N_2_r_4), notAfterBatch(.C_1_2),
        Rule("ACK.A.4.consistent", element: .ACK_A_4, title: say("バッチの応答と電文の応答が食い違う", "The batch's answer does not fit its messages'"), expected: say("CR があれば AE 又は AR、なければ AA", "AE or AR if there is a CR, AA if not"),
             mend: say("送信元に確かめてください。", "Ask who sent it."), source: .guideGeneral("4.2 ACK.A.4"), check: .batch { facts in
            guard facts.head.kind == .acknowledgement, let fact = facts.head.first(.ACK_A_4), let code = fact.text else { return [] }
            let codes = facts.messages.compactMap { $0.text(.ACK_B_r_6) }
            let isRejecting = codes.contains("CR")
            guard code == "AA" && isRejecting || code == "AE" && !isRejecting && !codes.isEmpty else { return [] }
            return [fact.breach(.both(.code(code), .named(say("CR \(codes.count { $0 == "CR" }) 件", "\(codes.count { $0 == "CR" }) CR"))))]
        }),
    ]

    private static func unique(_ id: ElementID) -> Rule {
        Rule("\(id.number).unique", element: id, title: say("バッチ内で重複: \(id.definition.title.ja)", "Twice in a batch: \(id.definition.title.en)"), expected: say("バッチ内で一つだけの値", "a value that no other message of the batch has"),
             mend: say("重複した電文を除くか、識別子を直してください。", "Take the duplicate out, or mend the identifier."), source: .guide(id == .C_1_1 ? "C.1.1" : "N.2.r.1"), check: .batch { facts in
            var seen: [String: Int] = [:]
            return facts.messages.enumerated().compactMap { index, message in
                guard let text = message.text(id) else { return nil }
                if let first = seen[text] { return Breach(id, line: message.line, message: index, found: .named(say("電文 \(first + 1) と同じ値", "the same value as in message \(first + 1)"))) }
                seen[text] = index
                return nil
            }
        })
    }

    /// Who sends a message may differ from who sends the batch, so it is only doubted.
    private static func agrees(_ id: ElementID, _ head: ElementID) -> Rule {
        Rule("\(id.number).batch", .warning, element: id, title: say("バッチの \(head.number) と異なる: \(id.definition.title.ja)", "Other than the batch's \(head.number): \(id.definition.title.en)"),
             expected: say("\(head.number) と同じ値", "the same as \(head.number)"), mend: say("仲介していなければ、揃えてください。", "Unless somebody passes the messages on, make them equal."), source: .derived, check: .batch { facts in
            guard facts.isWrapped, let theirs = facts.head.text(head) else { return [] }
            return facts.messages.enumerated().compactMap { index, message in
                guard let mine = message.text(id), mine != theirs else { return nil }
                return Breach(id, line: message.line, message: index, found: .both(.identifier(mine), .identifier(theirs)))
            }
        })
    }

    private static func notAfterBatch(_ id: ElementID) -> Rule {
        Rule("\(id.number).future", element: id, title: say("バッチの送信日より後: \(id.definition.title.ja)", "After the batch was sent: \(id.definition.title.en)"), expected: say("N.1.5 以前", "no later than N.1.5"),
             mend: say("時差を含めて確かめてください。", "See both, with their time zones."), source: .guideGeneral("3.3.6"), check: .batch { facts in
            guard let text = facts.head.text(.N_1_5), let sent = facts.sent else { return [] }
            return facts.messages.enumerated().compactMap { index, message in
                guard let mine = message.text(id), let time = TimePoint(mine), time.isLater(than: sent) else { return nil }
                return Breach(id, line: message.line, message: index, found: .both(.handlingDate(mine), .handlingDate(text)))
            }
        })
    }
}
