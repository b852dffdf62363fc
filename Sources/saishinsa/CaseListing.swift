import CaseWork
import Exchange
import MedDRA
import Reexamination

/// One case with all its versions.
struct CaseListing: Encodable {
    struct Version: Encodable {
        let version: Int
        let kind: String
        let dayZero: CalendarDate
        let reactions: [String], changes: [String]
        let due: CalendarDate?
        let rule: String?
        let reason: String
        let doubts: [String]
        let sent: CalendarDate?
    }

    /// What the company judged beyond the messages (cases/judgements.csv).
    struct Judgement: Encodable {
        let version: Int?, sequence: Int?
        let judged: [String]
        let by: String, on: CalendarDate, reason: String
    }

    struct Decision: Encodable {
        let with: String, decision: String
        let by: String?, on: CalendarDate?, reason: String?
    }

    let id: String
    let linkedSubject: String?, duplicateOf: String?
    /// All that are one patient with it, itself left out.
    let samePatient: [String]
    let versions: [Version]
    let judgements: [Judgement]
    let decisions: [Decision]
    private let head: String
    private let language: Language

    private enum CodingKeys: String, CodingKey { case id, linkedSubject, duplicateOf, samePatient, versions, judgements, decisions }

    /// `nil` if the dossier has no such case.
    init?(_ id: String, in dossier: Dossier, language: Language) {
        let snapshot = dossier.snapshot, work = dossier.caseWork
        let versions = snapshot.caseVersions.filter { $0.facts.id == id }
        guard let newest = versions.last?.facts else { return nil }
        let clocks = dossier.clocks
        let groups = LinkGroups(work.links, cases: snapshot.cases, histories: snapshot.caseHistories), party = LinkParty.caseReport(id)
        self.id = id
        self.language = language
        linkedSubject = newest.linkedSubject
        duplicateOf = newest.duplicateOf
        samePatient = groups.group(of: party).filter { $0 != party }.map(\.id)
        head = [id, newest.source.name[language], newest.country, newest.sex.name[language],
                newest.age.map { LocalizedText(ja: "\($0) 歳", en: "\($0) years")[language] } ?? MatchOutcome.unknown.name[language]].joined(separator: "  ")
        var earlier: SafetyCase?
        self.versions = versions.map { version in
            defer { earlier = version.facts }
            let clock = clocks.clock(of: version)
            let words = ChangeWords(release: dossier.release, language: language)
            return Version(version: version.facts.version, kind: version.kind.name[language], dayZero: clock.dayZero, reactions: version.facts.reactions.map(words.reaction),
                           changes: earlier.map { words.changes(CaseDifference(from: $0, to: version.facts)) } ?? [], due: clock.application?.due, rule: clock.application?.rule.id,
                           reason: clock.reason(dossier.release, rules: work.clocks)[language], doubts: clock.doubts.map { $0[language] }, sent: clock.submission?.sent)
        }
        judgements = work.judgements.filter { $0.caseID == id }.map { JudgementWords(release: dossier.release, language: language).judgement($0) }
        decisions = groups.entries(of: party).map { entry in
            let undecided = LocalizedText(ja: "未判断", en: "undecided")
            return Decision(with: entry.one == party ? entry.other : entry.caseID, decision: (entry.decision?.verdict.name ?? undecided)[language],
                            by: entry.decision?.by, on: entry.decision?.on, reason: entry.decision?.reason)
        }
    }

    var text: [String] {
        func say(_ ja: String, _ en: String) -> String { LocalizedText(ja: ja, en: en)[language] }
        var lines = [head]
        if !samePatient.isEmpty { lines.append(say("同じ患者: \(samePatient.joined(separator: "、"))", "Same patient: \(samePatient.joined(separator: ", "))")) }
        if let duplicateOf { lines.append(say("\(duplicateOf) の重複として数える", "Counted as \(duplicateOf)")) }
        for version in versions {
            lines.append(say("第 \(version.version) 報  \(version.kind)  起算日 \(version.dayZero)", "Version \(version.version)  \(version.kind)  day 0 \(version.dayZero)"))
            lines += version.reactions.map { "  \($0)" } + version.changes.map { "  ± \($0)" }
            lines.append(say("  期限 \(version.due?.description ?? "－"): \(version.reason)", "  Due \(version.due?.description ?? "–"): \(version.reason)"))
            lines += version.doubts.map { "  \($0)" }
            if let sent = version.sent { lines.append(say("  送信 \(sent)", "  Sent \(sent)")) }
        }
        for judgement in judgements {
            let version = judgement.version.map { say("第 \($0) 報", "version \($0)") } ?? say("すべての版", "all versions")
            let event = judgement.sequence.map { say("事象 \($0)", "event \($0)") } ?? say("症例", "the case")
            let who = [judgement.by, judgement.on.description, judgement.reason].joined(separator: say("、", ", "))
            lines.append(say("企業の判断: \(version)・\(event)：\(judgement.judged.joined(separator: "、"))（\(who)）", "Company's judgement: \(version), \(event): \(judgement.judged.joined(separator: ", ")) (\(who))"))
        }
        for decision in decisions {
            let who = [decision.by, decision.on?.description, decision.reason].compactMap { $0 }.joined(separator: say("、", ", "))
            lines.append(say("判断: \(decision.with) は\(decision.decision)", "Decision: \(decision.with): \(decision.decision)") + (who.isEmpty ? "" : say("（\(who)）", " (\(who))")))
        }
        return lines
    }
}

/// Reactions and what changed of them, in words.
struct ChangeWords {
    let release: Release
    let language: Language

    func reaction(_ reaction: CaseReaction) -> String {
        let facts = reaction.facts
        return ["\(reaction.sequence)", CaseWords.term(facts.preferredTerm, release, language), CaseWords.seriousness(facts.isSerious, facts.outcome == .fatal, language),
                facts.isAdverseReaction ? LocalizedText(ja: "副作用", en: "reaction")[language] : LocalizedText(ja: "因果関係否定", en: "causality denied")[language],
                facts.onset?.description ?? MatchOutcome.unknown.name[language], facts.outcome.name[language]].joined(separator: "  ")
    }

    func changes(_ difference: CaseDifference) -> [String] {
        func say(_ ja: String, _ en: String) -> String { LocalizedText(ja: ja, en: en)[language] }
        let unknown = MatchOutcome.unknown.name
        return difference.fields.map { "\($0.field.name[language]): \(($0.before ?? unknown)[language]) → \(($0.after ?? unknown)[language])" }
            + difference.added.map { say("追加: ", "added: ") + reaction($0) } + difference.removed.map { say("削除: ", "removed: ") + reaction($0) }
            + difference.changed.map { change in
                let before = reaction(change.before), after = reaction(change.after)
                // What the line of a reaction does not show has changed.
                return before == after ? say("詳細の変更: ", "details changed: ") + after : "\(before) → \(after)"
            }
    }
}
