import ArgumentParser

/// Reads data that others publish into a store of its own.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "公表データを取り込む / import published data", subcommands: [ImportJADERCommand.self])
}
