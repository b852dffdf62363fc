import MedDRA
import Reexamination

/// Why a clock runs as it does, in words.
extension CaseClock {
    /// The rule and the arithmetic: 国内・死亡（低カルシウム血症）: 15 日。起算日 2020-09-03 ＋15 日 ＝ 2020-09-18。根拠 ….
    public func reason(_ release: Release, rules: ReportingRules) -> LocalizedText {
        if let notReportable { return notReportable.text }
        guard let application else { return LocalizedText(ja: "判定できない規則のほかに当たる規則がない", en: "no rule applies besides those that cannot be judged") }
        let rule = application.rule
        let names = application.events.map { event in
            release.preferredTerm(event.term).map { LocalizedText(ja: $0.name.japanese, en: $0.name.english) } ?? LocalizedText(event.term.description)
        }
        var what = LocalizedText(ja: "\(rule.origin.name.ja)・\(rule.event.name.ja)", en: "\(rule.origin.name.en), \(rule.event.name.en)")
        switch rule.listedness {
        case .any: break
        case .listed: what = LocalizedText(ja: "\(what.ja)・予測できる", en: "\(what.en), listed")
        case .unlisted: what = LocalizedText(ja: "\(what.ja)・予測できない", en: "\(what.en), unlisted")
        }
        for condition in rule.conditions { what = LocalizedText(ja: "\(what.ja)・\(condition.name.ja)", en: "\(what.en), \(condition.name.en)") }
        let sum = arithmetic(application, rules)
        let label = labelID.map { rule.listedness == .any ? LocalizedText("") : LocalizedText(ja: "起算日の添付文書 \($0)。", en: " Label on day 0: \($0).") } ?? LocalizedText("")
        return LocalizedText(
            ja: "\(what.ja)（\(names.map(\.ja).joined(separator: "、"))）: \(rule.deadline.name.ja)。\(sum.ja)\(label.ja)規則 \(rule.id)（\(rule.basis.ja)）",
            en: "\(what.en) (\(names.map(\.en).joined(separator: ", "))): \(rule.deadline.name.en).\(sum.en)\(label.en) Rule \(rule.id) (\(rule.basis.en))")
    }

    private func arithmetic(_ application: Application, _ rules: ReportingRules) -> LocalizedText {
        let basis = version.kind == .initial ? LocalizedText(ja: "情報入手日", en: "receipt") : LocalizedText(ja: "追加情報の入手日", en: "newest information")
        switch (application.rule.deadline, application.due) {
        case (.days(let days), let due?):
            let count = rules.countsDayZero ? days - 1 : days
            return LocalizedText(ja: "起算日 \(dayZero)（\(basis.ja)）＋\(count) 日 → \(due)。", en: " Day 0 \(dayZero) (\(basis.en)) + \(count) days → \(due).")
        case (.periodicReport, let due?):
            let number = application.periodic.map { "\($0.number)" } ?? ""
            return LocalizedText(ja: "起算日 \(dayZero) は第 \(number) 回の期間にあり、期限 \(due)。", en: " Day 0 \(dayZero) lies in period \(number), due \(due).")
        case (.periodicReport, nil):
            return LocalizedText(ja: "起算日 \(dayZero) を含む単位期間が dossier.yaml の periodicReports にないため、期限は求められない。",
                                 en: " No period of periodicReports in dossier.yaml holds day 0 \(dayZero), so no due date.")
        case (_, let due?): return LocalizedText(ja: "起算日 \(dayZero)、期限 \(due)。", en: " Day 0 \(dayZero), due \(due).")
        case (_, nil): return LocalizedText(ja: "起算日 \(dayZero) が承認より前のため、期限は求められない。", en: " Day 0 \(dayZero) precedes the approval, so no due date.")
        }
    }

    /// What could not be judged, one line a rule.
    public var doubts: [LocalizedText] {
        unjudged.map { open in
            let due = open.due.map { LocalizedText(ja: "当たれば期限 \($0)", en: "would be due \($0)") } ?? LocalizedText(ja: "当たれば報告対象", en: "would be reportable")
            return LocalizedText(ja: "判定できない: 規則 \(open.rule.id)（\(open.rule.deadline.name.ja)、\(due.ja)）。\(open.missing.map(\.name.ja).joined(separator: "。"))",
                                 en: "cannot be judged: rule \(open.rule.id) (\(open.rule.deadline.name.en), \(due.en)): \(open.missing.map(\.name.en).joined(separator: "; "))")
        }
    }
}
