import ArgumentParser

struct E2BCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "e2b",
        abstract: "E2B(R3) の電文を検査し、応答を作る / check E2B(R3) messages and answer them",
        subcommands: [E2BCheckCommand.self, E2BAcknowledgeCommand.self, E2BRulesCommand.self])
}
