/// What was measured: recall by kind of error, false alarms on reports without one.
public struct TruthResult: Sendable {
    struct Tally: Sendable {
        var found = 0
        var missed: [String] = []
        var missedCount = 0
        var undetectable: [String] = []
        var undetectableCount = 0

        var detectable: Int { found + missedCount }
    }

    public internal(set) var clean = 0
    /// What was said of each report without an error about which something was said.
    public internal(set) var falseAlarms: [[String]] = []
    var tallies: [Mutation.Kind: Tally] = [:]
    /// The kinds of error that were to be put in.
    let kinds: Set<Mutation.Kind>

    init(kinds: Set<Mutation.Kind>) { self.kinds = kinds }

    mutating func add(_ trial: AuditTruth.Trial, _ kind: Mutation.Kind, keeping: Int) {
        switch trial {
        case .found: tallies[kind, default: Tally()].found += 1
        case .missed(let words):
            tallies[kind, default: Tally()].missedCount += 1
            if tallies[kind, default: Tally()].missed.count < keeping { tallies[kind, default: Tally()].missed.append(words) }
        case .undetectable(let proof):
            tallies[kind, default: Tally()].undetectableCount += 1
            if tallies[kind, default: Tally()].undetectable.count < keeping { tallies[kind, default: Tally()].undetectable.append(proof) }
        }
    }

    /// The recall of a family of kinds among what can be seen, in per cent; `nil` if nothing was put in.
    func recall(_ family: Mutation.Kind.Family) -> Double? {
        let tallies = Mutation.Kind.allCases.filter { $0.family == family }.compactMap { self.tallies[$0] }
        let all = tallies.reduce(0) { $0 + $1.detectable }
        return all == 0 ? nil : 100 * Double(tallies.reduce(0) { $0 + $1.found }) / Double(all)
    }

    /// No false alarm, everything arithmetic found and 95 of 100 of each kind of text and of terms.
    ///
    /// A kind of which nothing could be put in is not reached: then nothing was measured.
    public var isReached: Bool {
        falseAlarms.isEmpty && clean + kinds.count > 0 && kinds.allSatisfy { kind in
            guard let tally = tallies[kind], tally.detectable > 0 else { return false }
            return kind.family == .arithmetic ? tally.missedCount == 0 : tally.found * 100 >= tally.detectable * 95
        }
    }

    func words(of kind: Mutation.Kind) -> String {
        guard let tally = tallies[kind] else { return "no report had a place for it" }
        return "\(tally.found) of \(tally.detectable) found" + (tally.undetectableCount > 0 ? ", \(tally.undetectableCount) cannot be seen in the text" : "")
    }

    public var text: String {
        var lines = ["Reports without an error: \(clean), with a false alarm: \(falseAlarms.count)"]
        for alarm in falseAlarms.prefix(12) { lines += alarm.prefix(3).map { "    " + $0 } }
        for family in Mutation.Kind.Family.allCases where kinds.contains(where: { $0.family == family }) {
            lines.append("")
            lines.append("\(family.rawValue): recall \(recall(family).map { "\(Int($0 * 10) / 10).\(Int($0 * 10) % 10) %" } ?? "–")")
            for kind in Mutation.Kind.allCases where kind.family == family && kinds.contains(kind) {
                lines.append("  \(kind.rawValue.padding(to: 20)) \(words(of: kind))  (\(kind.words))")
                for words in tallies[kind]?.missed ?? [] { lines.append("      missed: \(words)") }
                if let proof = tallies[kind]?.undetectable.first { lines.append("      cannot be seen, for example: \(proof)") }
            }
        }
        return lines.joined(separator: "\n")
    }
}

extension String {
    func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
