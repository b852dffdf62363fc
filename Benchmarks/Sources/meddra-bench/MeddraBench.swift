import ArgumentParser
import Foundation

@main
struct MeddraBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meddra-bench",
        abstract: "Times loading a release, coding and counting of definitions on made-up data.",
        subcommands: [MakeRelease.self, Load.self, MakeEvents.self, CountDefinitions.self, Coding.self])
}

/// What is printed, as JSON, for the comparing script.
struct Measured: Encodable {
    var seconds: [String: [Double]] = [:]
    var cpuSeconds: [String: [Double]] = [:]

    mutating func time<Value>(_ name: String, repeats: Int, _ work: () throws -> Value) rethrows -> Value {
        // The first is not timed.
        var value = try work()
        for _ in 0..<repeats {
            let begin = ContinuousClock.now, beginProcessor = clock()
            value = try work()
            seconds[name, default: []].append((ContinuousClock.now - begin) / .seconds(1))
            cpuSeconds[name, default: []].append(Double(clock() - beginProcessor) / Double(CLOCKS_PER_SEC))
        }
        return value
    }

    func print() throws { Swift.print(String(decoding: try JSONEncoder().encode(self), as: UTF8.self)) }
}
