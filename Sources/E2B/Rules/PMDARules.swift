import Reexamination

/// What PMDA asks for beside ICH (domain brief §4.4; numbers in the sources are those of PMDA's list of acknowledgement errors).
enum PMDARules {
    /// The most messages of one batch.
    static let mostMessages = 1000

    static let all: [Rule] = [
        Rule("J2.1a.conditional", profile: .pmda, element: .J2_1a, title: say("報告分類がない", "Report class missing"), expected: say("AA～AG、BA～BD、DA～DG", "AA to AG, BA to BD or DA to DG"), mend: say("J2.1a を入れてください。", "Give J2.1a."),
             source: .pmda("200"), check: .message { facts in facts.kind == .report && !facts.has(.J2_1a) ? [facts.missing(.J2_1a)] : [] }),
        Rule("J2.1b.format", profile: .pmda, element: .J2_1b, title: say("識別番号の書き方が違う", "Identification number written otherwise"), expected: say("8 桁の数字（第一報では空欄）", "8 digits; left out in a first report"),
             mend: say("機構が付与した番号を入れてください。", "Give the number PMDA assigned."), source: .pmda("201; J2.1b 8N"), check: .element { fact, _ in
            guard let text = fact.text, !text.isEmpty, !(text.utf8.count == 8 && WrittenNumber.isWhole(text)) else { return nil }
            return .shape(text)
        }),
        receiver(.N_1_4),
        Rule("N.2.r.3.pmda", profile: .pmda, element: .N_2_r_3, title: say("受信者が PMDA でない", "The receiver is not PMDA"), expected: LocalizedText("PMDA"), mend: say("PMDA と入れてください。", "Give PMDA."), source: .pmda("N.2.r.3"), check: .element { fact, _ in
            fact.text.flatMap { $0 == "PMDA" ? nil : .identifier($0) }
        }),
        Rule("batch.size", profile: .pmda, title: say("電文が多すぎる", "Too many messages"), expected: say("\(mostMessages) 件以内", "at most \(mostMessages)"), mend: say("バッチを分けてください。", "Send them in several batches."), source: .pmda("101"), check: .batch { facts in
            facts.head.kind == .report && facts.messages.count > mostMessages ? [Breach(nil, line: facts.head.line, found: .count(facts.messages.count))] : []
        }),
        Rule("J2.1a.mixed", profile: .pmda, element: .J2_1a, title: say("治験と市販後が混ざっている", "Clinical trials and marketed products in one batch"), expected: say("D* だけか、D* 以外だけ", "only D* classes, or none of them"),
             mend: say("治験と市販後を別のバッチにしてください。", "Put clinical trials into a batch of their own."), source: .pmda("204"), check: .batch { facts in
            let classes = facts.messages.map { $0.text(.J2_1a)?.first }
            guard let first = classes.firstIndex(where: { $0 != nil }) else { return [] }
            let isTrial = classes[first] == "D"
            // The batch is refused whole, so it is no message's own error.
            return classes.indices.first { index in classes[index].map { ($0 == "D") != isTrial } ?? false }.map { index in
                [Breach(.J2_1a, line: facts.messages[index].line, found: .both(.code(facts.messages[first].text(.J2_1a) ?? ""), .code(facts.messages[index].text(.J2_1a) ?? "")))]
            } ?? []
        }),
        Rule("file.name", profile: .pmda, title: say("ファイル名が違う", "File name"), expected: say("I-企業略名-報告日-番号.xml（半角英数字）", "I-company-date-number.xml, in ASCII letters and digits"), mend: say("ファイル名を直してください。", "Rename the file."), source: .pmda("001"), check: .batch { facts in
            guard facts.head.kind == .report, facts.fileName.wholeMatch(of: /I-[A-Za-z0-9]+-[0-9]{8}-[A-Za-z0-9]+\.xml/) == nil else { return [] }
            return [Breach(nil, line: nil, found: .shape(facts.fileName))]
        }),
    ]

    private static func receiver(_ id: ElementID) -> Rule {
        Rule("\(id.number).pmda", profile: .pmda, element: id, title: say("受信者が PMDA でない", "The receiver is not PMDA"), expected: LocalizedText("PMDA"), mend: say("PMDA と入れてください。", "Give PMDA."), source: .pmda(id.number), check: .batch { facts in
            guard let fact = facts.head.first(id), let text = fact.text, text != "PMDA" else { return [] }
            return [fact.breach(.identifier(text))]
        })
    }
}
