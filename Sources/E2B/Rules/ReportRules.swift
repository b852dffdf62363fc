import Reexamination

/// Rules over several elements of section C: identification, sources, sender, study.
enum ReportRules {
    static let all: [Rule] = [
        Rule("C.1.6.1.r.1.conditional", element: .C_1_6_1_r_1, title: say("保有資料の一覧がない", "Documents said to be held, but not listed"),
             expected: say("C.1.6.1 が true なら C.1.6.1.r.1", "C.1.6.1.r.1 when C.1.6.1 is true"), mend: say("資料を挙げるか、C.1.6.1 を false にしてください。", "List the documents, or set C.1.6.1 to false."),
             source: .guide("C.1.6.1.r.1"), check: .message { facts in
            guard facts.text(.C_1_6_1) == "true" else { return [] }
            let held = facts.paths(.heldDocument)
            return held.isEmpty ? [facts.missing(.C_1_6_1_r_1)] : facts.missing(.C_1_6_1_r_1, in: .heldDocument) { _ in true }
        }),
        Rule("C.1.6.1.conditional", element: .C_1_6_1, title: say("資料があるのに「なし」", "Documents listed, but said to be none"),
             expected: say("C.1.6.1.r があれば true", "true when C.1.6.1.r is there"), mend: say("C.1.6.1 を true にしてください。", "Set C.1.6.1 to true."), source: .derived, check: .message { facts in
            guard !facts.paths(.heldDocument).isEmpty, let fact = facts.first(.C_1_6_1), fact.text == "false" else { return [] }
            return [fact.breach(.code("false"))]
        }),
        Rule("C.1.7.retransmitted", .warning, element: .C_1_7, title: say("緊急報告の該当性が不明", "Expedited criteria left open"),
             expected: say("true 又は false。NI は R2 で受けた症例の再送信のときだけ", "true or false; NI only when a case received in R2 is sent on"),
             mend: say("再送信でなければ true か false にしてください。", "Unless it is sent on, say true or false."), source: .guide("C.1.7"), check: .message { facts in
            guard let fact = facts.first(.C_1_7), fact.null == "NI" else { return [] }
            return [fact.breach(.null("NI"))]
        }),
        Rule("C.1.9.1.r.conditional", element: .C_1_9_1, title: say("他の症例識別子がない", "Other case identifiers said to be, but not given"),
             expected: say("C.1.9.1 が true なら C.1.9.1.r", "C.1.9.1.r when C.1.9.1 is true"), mend: say("識別子と情報源を入れるか、C.1.9.1 を NI にしてください。", "Give the identifiers with their sources, or NI in C.1.9.1."),
             source: .guide("C.1.9.1"), check: .message { facts in
            facts.text(.C_1_9_1) == "true" && facts.paths(.otherCaseIdentifier).isEmpty ? [facts.first(.C_1_9_1)?.breach(.code("true")) ?? facts.missing(.C_1_9_1)] : []
        }),
        Rule("C.1.9.1.conditional", element: .C_1_9_1, title: say("他の症例識別子があるのに true でない", "Other case identifiers given, but not said to be"),
             expected: say("C.1.9.1.r があれば true", "true when C.1.9.1.r is there"), mend: say("C.1.9.1 を true にしてください。", "Set C.1.9.1 to true."), source: .guide("C.1.9.1"), check: .message { facts in
            guard !facts.paths(.otherCaseIdentifier).isEmpty, let fact = facts.first(.C_1_9_1), fact.null == "NI" else { return [] }
            return [fact.breach(.null("NI"))]
        }),
        within(.C_1_9_1_r_1, .otherCaseIdentifier, say("症例識別子の情報源がない", "Source of the case identifier missing")),
        within(.C_1_9_1_r_2, .otherCaseIdentifier, say("症例識別子がない", "Case identifier missing")),
        Rule("C.1.11.2.conditional", element: .C_1_11_2, title: say("破棄・修正の理由がない", "Reason needed for a nullification or amendment"),
             expected: say("C.1.11.1 があれば C.1.11.2", "C.1.11.2 when C.1.11.1 is given"), mend: say("理由を入れてください。", "Give the reason."), source: .guide("C.1.11.2"), check: .message { facts in
            facts.text(.C_1_11_1) != nil && !facts.has(.C_1_11_2) ? [facts.missing(.C_1_11_2)] : []
        }),
        Rule("C.1.11.1.conditional", element: .C_1_11_1, title: say("理由だけがあり、破棄か修正か分からない", "A reason, but neither nullification nor amendment"),
             expected: say("C.1.11.2 があれば C.1.11.1（1 又は 2）", "C.1.11.1 (1 or 2) when C.1.11.2 is given"), mend: say("C.1.11.1 を入れるか、理由を除いてください。", "Give C.1.11.1, or leave the reason out."),
             source: .derived, check: .message { facts in
            facts.has(.C_1_11_2) && !facts.has(.C_1_11_1) ? [facts.missing(.C_1_11_1)] : []
        }),
        Rule("C.2.r.5.one", element: .C_2_r_5, title: say("規制目的上の第一次情報源は一つ", "One primary source for regulatory purposes"),
             expected: say("一つの C.2.r だけが 1", "1 in exactly one repeat of C.2.r"), mend: say("一つの情報源だけに 1 を付けてください。", "Mark one source, and only one."), source: .guide("C.2.r.5"), check: .message { facts in
            guard facts.kind == .report else { return [] }
            let marks = facts.all(.C_2_r_5)
            // What is written otherwise is told of by its own rule.
            guard marks.allSatisfy({ $0.text == "1" }), marks.count != 1 else { return [] }
            return [marks.dropFirst().first?.breach(.count(marks.count)) ?? Breach(.C_2_r_5, line: facts.line, found: .count(0))]
        }),
        primary(.C_2_r_4, say("第一次情報源の資格がない", "Qualification of the primary source missing")),
        primary(.C_2_r_3, say("第一次情報源の国がない", "Country of the primary source missing")),
        Rule("C.2.r.3.primary", element: .C_2_r_3, title: say("第一次情報源の国が nullFlavor", "Country of the primary source is null"),
             expected: say("国コード（E.i.9 に国があれば nullFlavor も可）", "a country code; a null flavour only when E.i.9 has a country"),
             mend: say("国コードを入れるか、E.i.9 を入れてください。", "Give the country, or E.i.9."), source: .guide("C.2.r.3"), check: .message { facts in
            guard !facts.all(.E_i_9).contains(where: { $0.text != nil }) else { return [] }
            return facts.all(.C_2_r_3).filter { fact in
                fact.null.flatMap(NullFlavour.init) != nil && ElementID.C_2_r_3.definition.nullFlavours.contains(where: { $0.rawValue == fact.null }) && facts.text(.C_2_r_5, fact.path) == "1"
            }.map { $0.breach(.null($0.null ?? "")) }
        }),
        Rule("C.3.2.conditional", element: .C_3_2, title: say("送信者の組織がない", "Sender's organisation missing"), expected: say("C.3.1 が 7（患者／消費者）でなければ C.3.2", "C.3.2 unless C.3.1 is 7 (patient or consumer)"),
             mend: say("送信者の組織を入れてください。", "Give the sender's organisation."), source: .guide("C.3.2"), check: .message { facts in
            guard let type = facts.text(.C_3_1), type != "7", !facts.has(.C_3_2) else { return [] }
            return [facts.missing(.C_3_2)]
        }),
        Rule("C.5.4.conditional", element: .C_5_4, title: say("試験の種類がない", "Study type missing"), expected: say("C.1.3 が 2（試験からの報告）なら C.5.4", "C.5.4 when C.1.3 is 2 (report from study)"),
             mend: say("C.5.4 を入れてください。", "Give C.5.4."), source: .guide("C.5.4"), check: .message { facts in
            facts.text(.C_1_3) == "2" && !facts.has(.C_5_4) ? [facts.missing(.C_5_4)] : []
        }),
        same(.N_2_r_1, .C_1_1, guide: "ACK.B.r.1"), same(.N_2_r_4, .C_1_2, guide: "ACK.B.r.5"),
    ]

    /// Needed in each repeat of a group that is only there for it.
    static func within(_ id: ElementID, _ group: RepeatGroup, _ title: LocalizedText, source: Rule.Source = .derived) -> Rule {
        Rule("\(id.number).conditional", element: id, title: title, expected: say("\(group.rawValue) のそれぞれに \(id.number)", "\(id.number) in each repeat of \(group.rawValue)"),
             mend: say("\(id.number) を入れてください。", "Give \(id.number)."), source: source, check: .message { facts in facts.missing(id, in: group) { _ in true } })
    }

    private static func primary(_ id: ElementID, _ title: LocalizedText) -> Rule {
        Rule("\(id.number).conditional", element: id, title: title, expected: say("C.2.r.5 が 1 の情報源に \(id.number)", "\(id.number) of the source whose C.2.r.5 is 1"),
             mend: say("\(id.number) を入れてください。", "Give \(id.number)."), source: .guide(id.number), check: .message { facts in
            facts.missing(id, in: .primarySource) { facts.text(.C_2_r_5, $0) == "1" }
        })
    }

    /// The message's own number and date are those of its report, says the guide where it speaks of acknowledgements; senders differ.
    private static func same(_ id: ElementID, _ other: ElementID, guide section: String) -> Rule {
        Rule("\(id.number).same", .warning, element: id, title: say("\(other.number) と異なる: \(id.definition.title.ja)", "Other than \(other.number): \(id.definition.title.en)"),
             expected: say("\(other.number) と同じ値", "the same as \(other.number)"), mend: say("\(other.number) に合わせてください。", "Make it equal to \(other.number)."),
             source: .guideGeneral("4.2 \(section)"), check: .message { facts in
            guard let fact = facts.first(id), let mine = fact.text, let theirs = facts.text(other), mine != theirs else { return [] }
            return [fact.breach(.both(.identifier(mine), .identifier(theirs)))]
        })
    }
}
