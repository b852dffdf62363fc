import ArgumentParser
import E2B
import Foundation
import Reexamination

struct E2BCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "電文が業務規則を満たすか検査する / check messages against the business rules",
        discussion: """
            すべてのファイルのすべての電文の問題を、行、項目、実際の値の種類、期待される値、直し方とともに示します。患者の情報は示しません。誤りがあれば終了コード 1。\
            応答のファイルでは、受理・拒否とその理由を示します。
            Shows every problem of every message: line, element, what kind of value was found, what was expected and how to mend it, without patient data. \
            Exit status 1 if there are errors. Of acknowledgements it says what was accepted and why others were not.
            """)

    @OptionGroup var files: E2BFiles
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let language = speech.language
        let (reports, unreadable) = files.reports()
        let errors = reports.map(\.errors).reduce(unreadable.count, +), warnings = reports.map(\.warnings).reduce(0, +)
        if speech.json {
            try Terminal.print(JSONText.of(E2BCheckOutput(reports, unreadable, language)))
        } else {
            for (_, problem) in unreadable { try Terminal.print(problem.text(language)) }
            for report in reports {
                for violation in report.violations { try Terminal.print(violation.text(in: report.file, language)) }
                for line in answers(report, language) { try Terminal.print(line) }
            }
            let messages = reports.map(\.messages.count).reduce(0, +)
            try Terminal.print(LocalizedText(ja: "ファイル \(reports.count + unreadable.count)、電文 \(messages)、", en: "\(reports.count + unreadable.count) files, \(messages) messages, ")[language]
                + ProblemSummary.text(errors: errors, warnings: warnings)[language])
        }
        if errors > 0 { throw ExitCode(1) }
    }

    /// What an acknowledgement says, message by message.
    private func answers(_ report: FileReport, _ language: Language) -> [String] {
        guard report.kind == .acknowledgement else { return [] }
        let colon = language == .ja ? "：" : ": "
        func word(_ code: String?, _ list: CodeList) -> String { code.map { "\($0) \(list.codes?[$0]?[language] ?? "")" } ?? "?" }
        var lines: [String] = []
        if report.head.isWrapped {
            lines.append("\(report.file) \(LocalizedText(ja: "バッチ", en: "batch")[language]) \(report.head[.ACK_A_1] ?? "")\(colon)\(word(report.head[.ACK_A_4], .batchAcknowledgement))")
            lines += report.head.details.map { "  \($0)" }
        }
        for message in report.messages {
            lines.append("\(report.file):\(message.line) \(message[.ACK_B_r_1] ?? "")\(colon)\(word(message[.ACK_B_r_6], .messageAcknowledgement))")
            lines += message.comments.map { "  \($0)" }
        }
        return lines
    }
}

/// What `e2b check --json` prints.
struct E2BCheckOutput: Encodable {
    struct File: Encodable {
        let file: String
        let batch: String?
        let answer: String?
        let messages: [Message]
        let violations: [Violation]
    }

    struct Message: Encodable {
        let line: Int
        let identifier: String?
        let answer: String?
        let comments: [String]
    }

    struct Violation: Encodable {
        let rule: String
        let severity: String
        let profile: String
        let message: Int?
        let place: String
        let line: Int?
        let path: String?
        let title, found, expected, mend: String
    }

    struct Unreadable: Encodable {
        let file: String
        let line: Int?
        let problem: String
        let message: String
        let mend: String
    }

    let files: [File]
    let unreadable: [Unreadable]
    let errors: Int
    let warnings: Int

    init(_ reports: [FileReport], _ unreadable: [(file: String, problem: MessageProblem)], _ language: Language) {
        files = reports.map { report in
            File(file: report.file, batch: report.head[.N_1_2] ?? report.head[.ACK_A_1], answer: report.head[.ACK_A_4], messages: report.messages.map { message in
                Message(line: message.line, identifier: message[.N_2_r_1] ?? message[.ACK_B_r_1], answer: message[.ACK_B_r_6], comments: message.comments)
            }, violations: report.violations.map { violation in
                Violation(rule: violation.rule.id, severity: violation.rule.severity.rawValue, profile: violation.rule.profile.rawValue, message: violation.message, place: violation.place,
                          line: violation.line, path: violation.path, title: violation.rule.title[language], found: violation.found.text[language], expected: violation.rule.expected[language],
                          mend: violation.rule.mend[language])
            })
        }
        self.unreadable = unreadable.map { Unreadable(file: $0.file, line: $0.problem.line, problem: $0.problem.id, message: $0.problem.message[language], mend: $0.problem.mend[language]) }
        errors = reports.map(\.errors).reduce(unreadable.count, +)
        warnings = reports.map(\.warnings).reduce(0, +)
    }
}
