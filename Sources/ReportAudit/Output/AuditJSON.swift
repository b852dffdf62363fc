import Reexamination

/// What `saishinsa audit --json` prints; its schema is docs/audit.schema.json.
public struct AuditJSON: Encodable {
    struct Finding: Encodable {
        let check: String
        let name: LocalizedText
        let outcome: Verdict.Outcome
        let weight: Verdict.Weight
        let statement: LocalizedText
        let evidence: [Evidence]
    }

    struct CheckCount: Encodable {
        let check: String
        let name: LocalizedText
        let checked, hold: Int
    }

    struct UncheckedNumber: Encodable {
        let reason: Unchecked.Reason
        let words: LocalizedText
        let evidence: Evidence
    }

    let file: String
    let language: Language
    let summary: [String: Int]
    let checks: [CheckCount]
    let findings: [Finding]
    let unchecked: [UncheckedNumber]

    public init(_ result: AuditResult, file: String) {
        self.file = file
        language = result.report.language
        var summary = ["checked": result.verdicts.count, "unchecked": result.unchecked.count]
        for outcome in Verdict.Outcome.allCases { summary[outcome.rawValue] = result.count(outcome) }
        self.summary = summary
        checks = CheckID.allCases.map { check in
            let verdicts = result.verdicts.filter { $0.check == check }
            return CheckCount(check: check.rawValue, name: check.name, checked: verdicts.count, hold: verdicts.count { $0.outcome == .holds })
        }
        findings = result.findings.map {
            Finding(check: $0.check.rawValue, name: $0.check.name, outcome: $0.outcome, weight: $0.weight, statement: $0.statement, evidence: $0.evidence)
        }
        unchecked = result.unchecked.map { UncheckedNumber(reason: $0.reason, words: $0.reason.words, evidence: $0.evidence) }
    }
}
