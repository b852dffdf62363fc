import ArgumentParser
import E2B
import Foundation

/// Reads a batch: every message's model, and from each the same forty fields as the contenders, or what the rules say of it. Prints seconds as JSON.
struct Read: ParsableCommand {
    @Argument(help: "The batch.")
    var input: String

    @Option(help: "Where the fields go, one line a message; without it the models are built and nothing is taken from them.")
    var fields: String?

    @Flag(help: "Judge the batch and every message by the rules of ICH and PMDA instead.")
    var check = false

    func run() throws {
        if check { return try judge() }
        let start = Stopwatch()
        var output: [UInt8] = []
        var count = 0
        let reader = try MessageReader(path: input)
        while let message = try reader.next() {
            count += 1
            if fields != nil { FieldLine.append(message, to: &output) }
        }
        let (wall, processor) = start.seconds
        if let fields { try Data(output).write(to: URL(filePath: fields)) }
        print("{\"messages\": \(count), \"wall\": \(wall), \"processor\": \(processor)}")
    }
}

extension Read {
    /// Says how many violations were found, too: the same number each time.
    private func judge() throws {
        let start = Stopwatch()
        let report = try Validation(profile: .pmda).report(on: MessageFile(URL(filePath: input)), named: input)
        let (wall, processor) = start.seconds
        print("{\"messages\": \(report.messages.count), \"violations\": \(report.violations.count), \"wall\": \(wall), \"processor\": \(processor)}")
    }
}

/// The wall's clock and this process's processor time, from its making on.
struct Stopwatch {
    private let wall = ContinuousClock.now
    private let processor = clock()

    var seconds: (wall: Double, processor: Double) {
        let elapsed = ContinuousClock.now - wall
        let (whole, parts) = elapsed.components
        return (Double(whole) + Double(parts) * 1e-18, Double(clock() - processor) / Double(CLOCKS_PER_SEC))
    }
}

/// Forty fields of a message: those that stand once, then those of each reaction and drug in order.
enum FieldLine {
    static let single: [ElementID] = [
        .N_2_r_1, .C_1_1, .C_1_2, .C_1_3, .C_1_4, .C_1_5, .C_1_7, .C_1_8_1, .C_1_8_2, .C_1_9_1, .C_3_1, .C_3_2, .D_1, .D_2_2a, .D_2_2b, .D_3, .D_4, .D_5, .D_7_2, .H_1, .H_4,
    ]
    static let reaction: [ElementID] = [
        .E_i_1_1a, .E_i_2_1a, .E_i_2_1b, .E_i_3_2a, .E_i_3_2b, .E_i_3_2c, .E_i_3_2d, .E_i_3_2e, .E_i_3_2f, .E_i_4, .E_i_5, .E_i_7, .E_i_9,
    ]
    static let drug: [ElementID] = [.G_k_2_2, .G_k_3_1, .G_k_8]
    static let dosage: [ElementID] = [.G_k_4_r_1a, .G_k_4_r_1b, .G_k_4_r_4]

    static func append(_ message: ICSR, to output: inout [UInt8]) {
        for id in single { append(message[id], to: &output) }
        for reaction in message.reactions {
            for id in Self.reaction { append(reaction[id], to: &output) }
        }
        for drug in message.drugs {
            for id in Self.drug { append(drug[id], to: &output) }
            for dosage in drug.repeats(.dosage) {
                for id in Self.dosage { append(dosage[id], to: &output) }
            }
        }
        output.append(UInt8(ascii: "\n"))
    }

    private static func append(_ value: ElementValue?, to output: inout [UInt8]) {
        switch value {
        case .text(let text): output += text.utf8.lazy.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
        case .null(let flavour): output += "~\(flavour.rawValue)".utf8
        case nil: output.append(UInt8(ascii: "-"))
        }
        output.append(UInt8(ascii: "\t"))
    }
}
