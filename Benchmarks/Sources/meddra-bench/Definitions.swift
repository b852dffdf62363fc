import Analysis
import ArgumentParser
import Foundation

/// Made-up events, clustered by case, and definitions of one to 700 terms.
struct MakeEvents: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Write events and definitions, the same for the same numbers.")

    @Option(help: "Rows.") var rows = 10_000_000
    @Option(help: "Preferred terms.") var terms = 27_000
    @Option(help: "Definitions.") var definitions = 64
    @Option(help: "Folder to write case.u32, term.u16 and definitions.json to.") var out: String

    func run() throws {
        let folder = URL(filePath: out, directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var random = SplitMix64(state: UInt64(rows))
        // Log-uniform: few terms are common, most are rare; rank and code are unrelated.
        var ordinals = (0..<terms).map { UInt16($0) }
        for index in ordinals.indices.reversed() { ordinals.swapAt(index, Int(random.below(UInt32(index + 1)))) }
        let ranks = (0..<4096).map { min(terms - 1, Int(pow(Double(terms), (Double($0) + 0.5) / 4096) - 1)) }
        var cases: [UInt32] = [], rowTerms: [UInt16] = []
        cases.reserveCapacity(rows)
        rowTerms.reserveCapacity(rows)
        var index: UInt32 = 0, first = 0
        while cases.count < rows {
            let isRepeat = cases.count > first && random.below(12) == 0
            let spread = random.below(4096)
            let low = ranks[Int(spread)], high = spread == 4095 ? terms : max(low + 1, ranks[Int(spread) + 1])
            rowTerms.append(isRepeat ? rowTerms[first + Int(random.below(UInt32(cases.count - first)))] : ordinals[low + Int(random.below(UInt32(high - low)))])
            cases.append(index)
            if random.below(5) < 2 {
                index += 1
                first = cases.count
            }
        }
        let sets = (0..<definitions).map { number -> [Int] in
            let size = 1 + Int(random.below(UInt32(1 + 700 * (number + 1) / definitions)))
            return Array(Set((0..<size).map { _ in Int(random.below(UInt32(terms))) })).sorted()
        }
        try cases.withUnsafeBytes { try Data($0).write(to: folder.appending(path: "case.u32")) }
        try rowTerms.withUnsafeBytes { try Data($0).write(to: folder.appending(path: "term.u16")) }
        try JSONEncoder().encode(Definitions(termCount: terms, definitions: sets)).write(to: folder.appending(path: "definitions.json"))
    }
}

struct Definitions: Codable {
    let termCount: Int
    let definitions: [[Int]]
}

struct CountDefinitions: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Count cases and events of all definitions; print the seconds of each repeat.")

    @Option(help: "Folder of the data set.") var data: String
    @Option(help: "Threads.") var threads = 1
    @Option(help: "Timed repeats, after one that is not.") var repeats = 10
    @Option(help: "File to write cases and events to, two 64-bit integers a definition.") var result: String

    func run() throws {
        let folder = URL(filePath: data, directoryHint: .isDirectory)
        func column<Value: FixedWidthInteger>(_ name: String) throws -> [Value] {
            let data = try Data(contentsOf: folder.appending(path: name))
            return [Value](unsafeUninitializedCapacity: data.count / MemoryLayout<Value>.stride) { values, count in
                count = data.copyBytes(to: values) / MemoryLayout<Value>.stride
            }
        }
        let cases: [UInt32] = try column("case.u32"), terms: [UInt16] = try column("term.u16")
        let read = try JSONDecoder().decode(Definitions.self, from: Data(contentsOf: folder.appending(path: "definitions.json")))
        let events = try CaseClusteredEvents(checking: EventColumns(caseIndex: cases, term: terms, serious: [UInt8](repeating: 0, count: cases.count)))
        var measured = Measured()
        let counts = try measured.time("masks", repeats: repeats) {
            try DefinitionTabulation.count(events, definitions: TermDefinitions(read.definitions, termCount: read.termCount), threads: threads)
        }
        let numbers = counts.flatMap { [Int64($0.cases), Int64($0.events)] }
        try numbers.withUnsafeBytes { try Data($0).write(to: URL(filePath: result)) }
        try measured.print()
    }
}
