import ArgumentParser

/// Makes batches of case messages, and reads them.
@main
struct E2BBench: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "e2b-bench", subcommands: [Generate.self, Read.self])
}
