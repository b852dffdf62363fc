import ArgumentParser

@main
struct CountingBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "counting-bench",
        abstract: "Times the counting kernel on made-up events.",
        subcommands: [Generate.self, Count.self, Growth.self])
}

/// The order of the rows, and with it the work that is timed.
enum RowOrder: String, ExpressibleByArgument, CaseIterable {
    /// Each case's rows together: counting alone is timed.
    case clustered
    /// Shuffled: clustering and counting are timed.
    case unsorted
}
