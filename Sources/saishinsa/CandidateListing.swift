import CaseWork
import MedDRA
import Reexamination
import Reporting

/// Candidates as a terminal or a machine reads them.
struct CandidateListing: Encodable {
    struct Candidate: Encodable {
        let kind: LinkEntry.Kind
        let caseID: String, other: String
        let score: Int
        let reasons: [Reason]
    }

    struct Reason: Encodable {
        let factor: MatchFactor
        let outcome: MatchOutcome
        let points: Int
        let caseSays: String, otherSays: String
    }

    let candidates: [Candidate]
    let views: CaseViews
    /// Rows added to the file; absent if none was asked for.
    let added: Int?
    private let language: Language

    private enum CodingKeys: String, CodingKey { case candidates, views, added }

    init(_ candidates: [MatchCandidate], views: CaseViews, added: Int?, release: Release, language: Language) {
        self.candidates = candidates.map { candidate in
            Candidate(kind: candidate.kind, caseID: candidate.one.party.id, other: candidate.other.party.id, score: candidate.score, reasons: candidate.reasons.map { reason in
                Reason(factor: reason.factor, outcome: reason.outcome, points: reason.points, caseSays: candidate.one.words(reason.factor, release)[language],
                       otherSays: candidate.other.words(reason.factor, release)[language])
            })
        }
        self.views = views
        self.added = added
        self.language = language
    }

    var text: [String] {
        func say(_ ja: String, _ en: String) -> String { LocalizedText(ja: ja, en: en)[language] }
        var lines: [String] = []
        for candidate in candidates {
            let kind = candidate.kind == .duplicate ? say("重複", "duplicate") : say("調査症例", "survey subject")
            lines.append(say("\(candidate.caseID) ⇔ \(candidate.other)  \(candidate.score) 点（\(kind)）", "\(candidate.caseID) ⇔ \(candidate.other)  \(candidate.score) points (\(kind))"))
            for reason in candidate.reasons {
                let points = reason.points > 0 ? "+\(reason.points)" : reason.points < 0 ? "−\(-reason.points)" : "0"
                lines.append("  \(points)\t\(reason.factor.name[language])  \(reason.outcome.name[language]): \(reason.caseSays) / \(reason.otherSays)")
            }
        }
        lines.append(say("候補 \(candidates.count) 組。全ての副作用（adr.total）: 患者で数えると \(views.person.cases) 例 \(views.person.events) 件、報告で数えると \(views.report.cases) 例 \(views.report.events) 件",
                         "\(candidates.count) candidates. All reactions (adr.total): \(views.person.cases) cases, \(views.person.events) events by person; \(views.report.cases) cases, \(views.report.events) events by report"))
        if let added { lines.append(say("\(added) 行を書き加えました。DECISION、BY、ON、REASON を埋めてください。", "\(added) rows added; fill in DECISION, BY, ON and REASON.")) }
        return lines
    }
}
