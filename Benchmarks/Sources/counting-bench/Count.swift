import Analysis
import ArgumentParser
import Foundation

/// Times repeated counts of a written data set, and writes the counts for comparison with those of other engines.
struct Count: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Count a written data set; print the seconds of each repeat.")

    @Option(help: "Folder of the data set.") var data: String
    @Option(help: "What is timed.") var order: RowOrder
    @Option(help: "Threads.") var threads = 1
    @Option(help: "Timed repeats, after one that is not.") var repeats = 5
    @Option(help: "File to write the counts to: per term, per class, total; six 64-bit integers each.") var result: String

    func run() throws {
        let events = try SyntheticEvents(from: URL(filePath: data, directoryHint: .isDirectory))
        let (measurements, counts) = try Timing(events, order: order, threads: threads, repeats: repeats).measure()
        let numbers = (counts.terms + counts.classes + [counts.total]).flatMap {
            [$0.total.cases, $0.total.events, $0.serious.cases, $0.serious.events, $0.nonSerious.cases, $0.nonSerious.events]
        }
        try SyntheticEvents.write(numbers.map(Int64.init), to: URL(filePath: result))
        try measurements.print()
    }
}
