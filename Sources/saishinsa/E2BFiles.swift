import ArgumentParser
import E2B
import Foundation
import Reexamination

/// Files of messages on the command line, and what the rules say of each.
struct E2BFiles: ParsableArguments {
    @Argument(help: ArgumentHelp("E2B(R3) のファイル / files of E2B(R3) messages", valueName: "FILE"), completion: .file(extensions: ["xml"]))
    var files: [String]

    @Option(help: "規則の範囲 / whose rules: ich, pmda")
    var profile: RuleProfile = .pmda

    /// In the order of their names; beside them, what could not be read.
    func reports() -> (reports: [FileReport], unreadable: [(file: String, problem: MessageProblem)]) {
        var reports: [FileReport] = [], unreadable: [(String, MessageProblem)] = []
        let validation = Validation(profile: profile)
        for file in files.sorted() {
            do throws(MessageProblem) {
                reports.append(try validation.report(on: MessageFile(URL(fileURLWithPath: file)), named: file))
            } catch {
                unreadable.append((file, error))
            }
        }
        return (reports, unreadable)
    }
}

extension RuleProfile: ExpressibleByArgument {}
