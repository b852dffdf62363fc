import ArgumentParser
import Foundation

/// Times the kernel alone over sizes that the other engines would take minutes for.
struct Growth: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Count made-up rows in memory; print the seconds of each repeat.")

    @Option(help: "Rows.") var rows: Int
    @Option(help: "Preferred terms.") var terms = 3200
    @Option(help: "System organ classes.") var classes = 27
    @Option(help: "What is timed.") var order: RowOrder
    @Option(help: "Threads.") var threads = 1
    @Option(help: "Timed repeats, after one that is not.") var repeats = 5

    func run() throws {
        let events = SyntheticEvents(rows: rows, terms: terms, classes: classes, order: order)
        let (measurements, _) = try Timing(events, order: order, threads: threads, repeats: repeats).measure()
        try measurements.print()
    }
}
