import ArgumentParser
import E2B
import Foundation
import Reexamination

/// Files of messages on the command line, and what the rules say of each.
struct E2BFiles: ParsableArguments {
    @Argument(help: ArgumentHelp("E2B(R3) のファイル / files of E2B(R3) messages", valueName: "FILE"), completion: .file(extensions: ["xml"]))
    var files: [String]

    @Option(help: "規則の範囲 / whose rules: ich, pmda（既定: 受信者が PMDA の電文は pmda、ほかは ich / default: pmda for messages to PMDA, else ich）")
    var profile: RuleProfile?

    /// In the order of their names; beside them, what could not be read.
    func reports() -> (reports: [FileReport], unreadable: [(file: String, problem: MessageProblem)]) {
        var reports: [FileReport] = [], unreadable: [(String, MessageProblem)] = []
        for file in files.sorted() {
            let messages = MessageFile(URL(fileURLWithPath: file))
            do throws(MessageProblem) {
                let rules = if let profile { profile } else { try Self.profile(of: messages) }
                reports.append(try Validation(profile: rules).report(on: messages, named: file))
            } catch {
                unreadable.append((file, error))
            }
        }
        return (reports, unreadable)
    }
}

extension E2BFiles {
    /// The rules of whom the messages are for: what goes to another regulator is not held to PMDA's.
    private static func profile(of file: MessageFile) throws(MessageProblem) -> RuleProfile {
        let reader = try file.reader()
        var isForPMDA = false
        while let message = try reader.next() {
            if message[.N_2_r_3]?.text == "PMDA" || message[.J2_1a] != nil { isForPMDA = true }
        }
        return isForPMDA || reader.batch[.N_1_4]?.text == "PMDA" ? .pmda : .ich
    }
}

extension RuleProfile: ExpressibleByArgument {}
