import Reexamination

/// Rules over several elements of section D: who the patient is, history, death, parent.
enum PatientRules {
    static let all: [Rule] = [
        Rule("D.identifiable", element: .D_1, title: say("患者を特定する情報がない", "No identifiable patient"), expected: say("D の項目のどれか一つに値か MSK", "a value or MSK in at least one element of section D"),
             mend: say("イニシャル、年齢、年齢群、性別などのどれかを入れてください。", "Give initials, age, age group, sex or the like."), source: .guideGeneral("3.4 D"), check: .message { facts in
            guard facts.kind == .report else { return [] }
            let isKnown = facts.all.contains { fact in
                fact.id.definition.section == .patient && !fact.id.number.hasPrefix("D.10.") && (fact.text?.isEmpty == false || fact.null == "MSK")
            }
            return isKnown ? [] : [facts.first(.D_1)?.breach(.null(facts.first(.D_1)?.null ?? "")) ?? facts.missing(.D_1)]
        }),
        Rule("D.7.2.conditional", element: .D_7_2, title: say("病歴の記載がない", "Medical history missing"), expected: say("D.7.1.r がなければ D.7.2（「なし」と書くか UNK など）", "D.7.2 when there is no D.7.1.r: 'none', or UNK and the like"),
             mend: say("病歴がなければ D.7.2 に「なし」、不明なら UNK を入れてください。", "Say 'none' in D.7.2, or UNK if it is not known."), source: .guide("D.7"), check: .message { facts in
            facts.kind == .report && facts.paths(.medicalHistory).isEmpty && !facts.has(.D_7_2) ? [facts.missing(.D_7_2)] : []
        }),
        Rule("D.8.r.1.conditional", element: .D_8_r_1, title: say("過去の医薬品名がない", "Name of the past drug missing"), expected: say("D.8.r のそれぞれに D.8.r.1（使用歴がなければ NA）", "D.8.r.1 in each repeat of D.8.r; NA if there was none"),
             mend: say("医薬品名を入れてください。", "Give the drug's name."), source: .guide("D.8.r.1"), check: .message { facts in facts.missing(.D_8_r_1, in: .pastDrug) { _ in true } }),
        exclusive(.D_8_r_3b, .D_8_r_2b, .pastDrug, .error), exclusive(.D_10_8_r_3b, .D_10_8_r_2b, .parentPastDrug, .error), exclusive(.G_k_2_1_2b, .G_k_2_1_1b, .drug, .warning),
        Rule("D.9.1.fatal", .warning, element: .D_9_1, title: say("死亡日があるのに死亡の副作用がない", "A date of death, but no fatal reaction"),
             expected: say("死亡日があれば、どれかの E.i.7 が 5 か E.i.3.2a が true", "with a date of death, some E.i.7 of 5 or E.i.3.2a of true"),
             mend: say("転帰を確かめてください。副作用と関係のない死亡なら、このままで構いません。", "See the outcomes; leave it if the death has nothing to do with a reaction."), source: .derived, check: .message { facts in
            guard let fact = facts.first(.D_9_1), fact.text != nil || fact.null == "MSK", !isFatal(facts) else { return [] }
            return [fact.breach(.named(say("死亡の転帰なし", "no fatal outcome")))]
        }),
        Rule("D.9.2.fatal", .warning, element: .D_9_2_r_1b, title: say("死因があるのに死亡の副作用がない", "A cause of death, but no fatal reaction"),
             expected: say("死因があれば、どれかの E.i.7 が 5 か E.i.3.2a が true", "with a cause of death, some E.i.7 of 5 or E.i.3.2a of true"),
             mend: say("転帰を確かめてください。", "See the outcomes."), source: .derived, check: .message { facts in
            guard let fact = facts.all(.D_9_2_r_1b).first ?? facts.all(.D_9_2_r_2).first, !isFatal(facts) else { return [] }
            return [fact.breach(.named(say("死亡の転帰なし", "no fatal outcome")))]
        }),
        Rule("D.9.3.conditional", element: .D_9_3, title: say("剖検の有無がない", "Whether an autopsy was done is missing"), expected: say("D.9.1 があれば D.9.3", "D.9.3 when D.9.1 is given"),
             mend: say("D.9.3 を入れてください（不明なら UNK）。", "Give D.9.3 (UNK if not known)."), source: .guide("D.9.3"), check: .message { facts in
            facts.text(.D_9_1) != nil && !facts.has(.D_9_3) ? [facts.missing(.D_9_3)] : []
        }),
        Rule("D.9.4.autopsy", .warning, element: .D_9_4_r_1b, title: say("剖検による死因があるのに剖検なし", "A cause of death by autopsy, but no autopsy"), expected: say("D.9.4.r があれば D.9.3 は true", "D.9.3 of true when D.9.4.r is there"),
             mend: say("D.9.3 を確かめてください。", "See D.9.3."), source: .derived, check: .message { facts in
            guard facts.text(.D_9_3) == "false", let fact = facts.all(.D_9_4_r_1b).first ?? facts.all(.D_9_4_r_2).first else { return [] }
            return [fact.breach(.named(LocalizedText("D.9.3 = false")))]
        }),
        words(.D_9_2_r_2, .D_9_2_r_1b, .reportedCauseOfDeath, .error), words(.D_9_4_r_2, .D_9_4_r_1b, .autopsyCauseOfDeath, .warning),
        Rule("D.10.6.conditional", element: .D_10_6, title: say("親の性別がない", "Sex of the parent missing"), expected: say("D.10 の項目があれば D.10.6", "D.10.6 when anything of D.10 is given"),
             mend: say("D.10.6 を入れてください。", "Give D.10.6."), source: .guide("D.10.6"), check: .message { facts in
            facts.all.contains { $0.id.number.hasPrefix("D.10.") } && !facts.has(.D_10_6) ? [facts.missing(.D_10_6)] : []
        }),
    ]

    static func isFatal(_ facts: MessageFacts) -> Bool { facts.all(.E_i_7).contains { $0.text == "5" } || facts.all(.E_i_3_2a).contains { $0.text == "true" } }

    private static func exclusive(_ id: ElementID, _ other: ElementID, _ group: RepeatGroup, _ severity: Rule.Severity) -> Rule {
        Rule("\(id.number).exclusive", severity, element: id, title: say("MPID と PhPID の両方がある", "Both MPID and PhPID"), expected: say("\(other.number) と \(id.number) のどちらか一方", "either \(other.number) or \(id.number)"),
             mend: say("より詳しい方（MPID）だけにしてください。", "Keep the more specific one, MPID."), source: severity == .error ? .guide(id.number) : .guide("G.k.2"), check: .message { facts in
            facts.paths(group).compactMap { path in
                guard let fact = facts.first(id, path), fact.text != nil, facts.text(other, path) != nil else { return nil }
                return fact.breach(.named(say("両方", "both")))
            }
        })
    }

    private static func words(_ id: ElementID, _ code: ElementID, _ group: RepeatGroup, _ severity: Rule.Severity) -> Rule {
        Rule("\(id.number).conditional", severity, element: id, title: say("死因の原文がない", "Reporter's words for the cause of death missing"), expected: say("\(code.number) があれば \(id.number)", "\(id.number) when \(code.number) is given"),
             mend: say("報告された言葉を入れてください。", "Give the words reported."), source: severity == .error ? .guide(id.number) : .derived, check: .message { facts in
            facts.missing(id, in: group) { facts.text(code, $0) != nil }
        })
    }
}
