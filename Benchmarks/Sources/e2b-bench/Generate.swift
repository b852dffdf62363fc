import ArgumentParser
import E2B
import Foundation

/// Writes a batch of made-up cases, the same for the same number.
struct Generate: ParsableCommand {
    @Option(help: "Messages in the batch.")
    var messages = 1000

    @Argument(help: "The file to write.")
    var output: String

    func run() throws {
        guard FileManager.default.createFile(atPath: output, contents: nil), let file = FileHandle(forWritingAtPath: output) else {
            throw ValidationError("cannot write \(output)")
        }
        let head = BatchDraft(number: "BENCH-1", sender: "EXAMPLE", receiver: "PMDA", date: "20260401100000+0900").batch(messages: messages)
        var writing = BatchWriting(head)
        for number in 0..<messages {
            writing.add(SyntheticCase(number: number).icsr())
            if number.isMultiple(of: 100) { try file.write(contentsOf: writing.drain()) }
        }
        writing.finish()
        try file.write(contentsOf: writing.drain())
        try file.close()
    }
}
