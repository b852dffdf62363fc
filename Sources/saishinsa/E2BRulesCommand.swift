import ArgumentParser
import E2B
import Foundation
import Reexamination

struct E2BRulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "業務規則をすべて一覧する / list all business rules",
        discussion: """
            出典は guide（ICH E2B(R3) 実装ガイド）、pmda（公表された通知とエラーコード）、derived（項目の意味から導いたもの）。
            Sources are guide (the ICH E2B(R3) implementation guide), pmda (published notices and error codes) and derived (from what the elements mean).
            """)

    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let rules = RuleRegistry.standard.rules
        if speech.json { return try Terminal.print(JSONText.of(rules.map { Output($0, speech.language) })) }
        for rule in rules {
            let source = [rule.source.authority.rawValue, rule.source.section].filter { !$0.isEmpty }.joined(separator: " ")
            try Terminal.print("\(rule.id)\t\(rule.severity.name[speech.language])\t\(rule.profile.rawValue)\t\(rule.title[speech.language])\t\(rule.expected[speech.language])\t\(source)")
        }
    }

    private struct Output: Encodable {
        let id, severity, profile: String
        let element: String?
        let title, expected, mend: String
        let source: Rule.Source

        init(_ rule: Rule, _ language: Language) {
            id = rule.id
            severity = rule.severity.rawValue
            profile = rule.profile.rawValue
            element = rule.element?.number
            title = rule.title[language]
            expected = rule.expected[language]
            mend = rule.mend[language]
            source = rule.source
        }
    }
}
