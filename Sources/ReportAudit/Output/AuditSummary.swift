import Reexamination

extension AuditResult {
    /// 照合 131、成立 118、不成立 3、検算できない 6、用語 4: what stands first.
    public var summary: LocalizedText {
        func words(_ language: Language) -> String {
            let checked = language == .ja ? "照合 \(verdicts.count)" : "checked \(verdicts.count)"
            return ([checked] + Verdict.Outcome.allCases.map { "\($0.name[language]) \(count($0))" }).joined(separator: language == .ja ? "、" : ", ")
        }
        return LocalizedText(ja: words(.ja), en: words(.en))
    }

    /// 報告書: 表 9、見出し 12、本文 84 段落: what was read, so that a report read wrongly is noticed.
    public var scope: LocalizedText {
        let tables = report.tables.count, paragraphs = report.paragraphs.count, headings = report.blocks.count - tables - paragraphs
        return LocalizedText(ja: "読み取った内容：見出し \(headings)、段落 \(paragraphs)、表 \(tables)", en: "Read: headings \(headings), paragraphs \(paragraphs), tables \(tables)")
    }

    /// 所見：誤り 1、要確認 2; what to make of it where there is nothing to hold.
    public var weights: LocalizedText {
        guard !verdicts.isEmpty else { return LocalizedText(ja: "照合できるものがありません。報告書であるか、文字と表が読み取れているかを確かめてください。", en: "There was nothing to check. See that it is a report, and that its text and tables were read.") }
        let counts = Verdict.Weight.allCases.reversed().map { weight in (weight, findings.count { $0.weight == weight }) }.filter { $0.1 > 0 }
        guard !counts.isEmpty else { return LocalizedText(ja: "所見はありません。", en: "No findings.") }
        return LocalizedText(ja: "所見：" + counts.map { "\($0.name.ja) \($1)" }.joined(separator: "、"), en: "Findings: " + counts.map { "\($0.name.en) \($1)" }.joined(separator: ", "))
    }

    /// The numbers nothing could be held against, by reason, most frequent first.
    public var uncheckedByReason: [(reason: Unchecked.Reason, count: Int)] {
        Unchecked.Reason.allCases.map { reason in (reason, unchecked.count { $0.reason == reason }) }.filter { $0.1 > 0 }.sorted { $0.1 > $1.1 }
    }

    /// The whole for a person at a terminal: the summary, each finding by weight with its place and words, what could not be checked.
    /// - Parameter listsUnchecked: whether each unchecked number is named, not only how many there are.
    public func text(_ language: Language, listsUnchecked: Bool = false) -> String {
        var lines = [summary[language], scope[language], weights[language]]
        for finding in findings {
            lines.append("")
            lines.append("\(finding.weight.name[language]) [\(finding.check.rawValue)] \(finding.check.name[language])\(language == .ja ? "：" : ": ")\(finding.statement[language])")
            var said: Set<String> = []
            for evidence in finding.evidence where !evidence.quote.isEmpty && said.count < 6 {
                let line = "    \(evidence.place.text[language])\(language == .ja ? "「" : " “")\(evidence.quote.prefix(120))\(language == .ja ? "」" : "”")"
                if said.insert(line).inserted { lines.append(line) }
            }
        }
        if !unchecked.isEmpty {
            lines.append("")
            lines.append(LocalizedText(ja: "照合できなかった数値 \(unchecked.count)（本文と表の例数・件数・割合・統計量のうち）", en: "\(unchecked.count) counts, percentages and statistics of text and tables could not be checked")[language])
            for (reason, count) in uncheckedByReason { lines.append("    \(reason.words[language])\(language == .ja ? "：" : ": ")\(count)") }
            if listsUnchecked {
                for one in unchecked {
                    lines.append("      \(one.evidence.place.text[language])\(language == .ja ? "「" : " “")\(one.evidence.quote)\(language == .ja ? "」" : "”") \(one.reason.words[language])")
                }
            }
        }
        return lines.joined(separator: "\n")
    }
}
