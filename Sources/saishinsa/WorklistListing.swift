import CaseWork
import MedDRA
import Reexamination

/// The worklist as a terminal or a machine reads it.
struct WorklistListing: Encodable {
    struct Line: Encodable {
        let kind: String, id: String
        let version: Int?
        let dayZero: CalendarDate?, due: CalendarDate?
        let rule: String?
        let isOpen: Bool
        let daysLeft: Int?
        /// Earlier than `due`: the day it is due if a rule that cannot be judged holds.
        let mayBeDue: CalendarDate?
        let status: String, reason: String
        let doubts: [String]
    }

    let note: String
    /// What the list cannot know; `nil` if the day it is of lies within the data.
    let limit: String?
    let lines: [Line]
    private let today: CalendarDate
    private let language: Language

    private enum CodingKeys: String, CodingKey { case note, limit, lines }

    init(_ entries: [WorklistEntry], on today: CalendarDate, dataCut: CalendarDate, rules: ReportingRules, release: Release, language: Language) {
        self.language = language
        self.today = today
        note = rules.note[language]
        limit = today <= dataCut ? nil : LocalizedText(ja: "データカットオフ日 \(dataCut) より後に入手した症例と情報は、この一覧に入っていません。",
                                                       en: "Cases and information received after the data cut \(dataCut) are not in this list.")[language]
        lines = entries.map { Self.line($0, today, rules, release, language) }
    }

    private static func line(_ entry: WorklistEntry, _ today: CalendarDate, _ rules: ReportingRules, _ release: Release, _ language: Language) -> Line {
        func say(_ ja: String, _ en: String) -> String { LocalizedText(ja: ja, en: en)[language] }
        let daysLeft: Int? = switch entry.status {
        case .due(let days): days
        case .overdue(let days), .pastWithoutRecord(let days): -days
        default: nil
        }
        var status = entry.status.name[language]
        let early = entry.earliestDue == entry.due ? nil : entry.earliestDue
        switch entry.matter {
        case .caseVersion(let clock):
            if let early { status += say("、判定できない規則に当たれば期限 \(early)（\(SubmissionStatus.left(until: early, on: today).ja)）", ", if a rule that cannot be judged holds due \(early) (\(SubmissionStatus.left(until: early, on: today).en))") }
            if clock.isRefused { status += say("、受理されなかった送信あり", ", a submission was refused") }
            return Line(kind: "case", id: entry.id, version: clock.version.facts.version, dayZero: clock.dayZero, due: entry.due, rule: clock.application?.rule.id,
                        isOpen: entry.status.isOpen, daysLeft: daysLeft, mayBeDue: early, status: status, reason: clock.reason(release, rules: rules)[language],
                        doubts: clock.doubts.map { $0[language] })
        case .register(let clock):
            let reason = clock.rule.map { rule in
                say("\(rule.event.name.ja): \(rule.deadline.name.ja)。規則 \(rule.id)（\(rule.basis.ja)）", "\(rule.event.name.en): \(rule.deadline.name.en). Rule \(rule.id) (\(rule.basis.en))")
            } ?? (clock.dayZero == nil ? say("\(clock.event.name.ja): 知った日（known）が registers.yaml にないため、期限は判定できない", "\(clock.event.name.en): registers.yaml has no day it became known (known), so the clock cannot be judged")
                  : CaseClock.Reason.noRule.text[language])
            return Line(kind: clock.event.rawValue, id: entry.id, version: nil, dayZero: clock.dayZero, due: entry.due, rule: clock.rule?.id, isOpen: entry.status.isOpen,
                        daysLeft: daysLeft, mayBeDue: nil, status: status, reason: reason, doubts: [])
        case .periodicReport(let report):
            return Line(kind: "periodicReport", id: entry.id, version: nil, dayZero: nil, due: entry.due, rule: nil, isOpen: entry.status.isOpen, daysLeft: daysLeft, mayBeDue: nil, status: status,
                        reason: say("第 \(report.number) 回安全性定期報告（\(report.period.first)～\(report.period.last)）", "periodic safety report \(report.number) (\(report.period.first) to \(report.period.last))"),
                        doubts: [])
        }
    }

    var text: [String] {
        func say(_ ja: String, _ en: String) -> String { LocalizedText(ja: ja, en: en)[language] }
        var text = [note] + (limit.map { [$0] } ?? [])
        for line in lines {
            let version = line.version.map { say("第 \($0) 報", "v\($0)") } ?? ""
            text.append([line.due?.description ?? "－", line.id, version, line.status].filter { !$0.isEmpty }.joined(separator: "  "))
            text.append("  \(line.reason)")
            text += line.doubts.map { "  \($0)" }
        }
        let open = lines.filter(\.isOpen), past = open.count { ($0.daysLeft ?? 0) < 0 }
        let perhaps = open.count { line in (line.daysLeft ?? 0) >= 0 && line.mayBeDue.map { $0 < today } ?? false }
        text.append(say("\(lines.count) 件（うち未了 \(open.count) 件、期限超過 \(past) 件、判定しだいで超過 \(perhaps) 件）",
                        "\(lines.count) entries (\(open.count) open, \(past) past due, \(perhaps) past due if what cannot be judged holds)"))
        return text
    }
}
