import Foundation

/// Made-up reports in the shape of a safety database: about 2.5 reports a case, few common and many rare terms (log-uniform),
/// three in ten serious, and one report in twelve after a case's first repeats a term of that case with a seriousness of its own.
struct SyntheticEvents {
    var cases: [UInt32] = []
    var terms: [UInt16] = []
    var serious: [UInt8] = []
    /// The class of each term.
    var classOfTerm: [UInt8] = []

    init(rows: Int, terms termCount: Int, classes: Int, order: RowOrder) {
        var random = SplitMix64(state: UInt64(rows))
        classOfTerm = (0..<termCount).map { _ in UInt8(random.below(UInt32(classes))) }
        // 4096 equally likely ranks on a logarithmic scale; adjacent ranks spread evenly over the terms between them.
        let ranks = (0...4096).map { pow(Double(termCount), Double($0) / 4096) - 1 }
        // Rank and code are unrelated in a dictionary, so the common terms are strewn over the ordinals.
        var ordinals = (0..<termCount).map { UInt16($0) }
        for index in ordinals.indices.reversed() { ordinals.swapAt(index, Int(random.below(UInt32(index + 1)))) }
        cases.reserveCapacity(rows)
        terms.reserveCapacity(rows)
        serious.reserveCapacity(rows)
        var index: UInt32 = 0
        var first = 0
        while cases.count < rows {
            let isRepeat = cases.count > first && random.below(12) == 0
            if isRepeat {
                terms.append(terms[first + Int(random.below(UInt32(cases.count - first)))])
            } else {
                let rank = Int(random.below(4096))
                let place = ranks[rank] + (ranks[rank + 1] - ranks[rank]) * Double(random.below(1 << 20)) / Double(1 << 20)
                terms.append(ordinals[min(Int(place), termCount - 1)])
            }
            cases.append(index)
            serious.append(random.below(10) < 3 ? 1 : 0)
            if random.below(5) < 2 {
                index += 1
                first = cases.count
            }
        }
        if order == .unsorted { shuffle(&random) }
    }

    private mutating func shuffle(_ random: inout SplitMix64) {
        for row in cases.indices.dropFirst().reversed() {
            let other = Int(random.below(UInt32(row + 1)))
            cases.swapAt(row, other)
            terms.swapAt(row, other)
            serious.swapAt(row, other)
        }
    }

    init(from folder: URL) throws {
        cases = try Self.read(folder.appending(path: "case.u32"))
        terms = try Self.read(folder.appending(path: "term.u16"))
        serious = try Self.read(folder.appending(path: "serious.u8"))
        classOfTerm = try Self.read(folder.appending(path: "class.u8"))
    }

    func write(to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Self.write(cases, to: folder.appending(path: "case.u32"))
        try Self.write(terms, to: folder.appending(path: "term.u16"))
        try Self.write(serious, to: folder.appending(path: "serious.u8"))
        try Self.write(classOfTerm, to: folder.appending(path: "class.u8"))
    }

    /// Raw little-endian values, as numpy.fromfile reads them.
    static func write<Value: FixedWidthInteger>(_ values: [Value], to file: URL) throws {
        try values.map(\.littleEndian).withUnsafeBytes { try Data($0).write(to: file) }
    }

    private static func read<Value: FixedWidthInteger>(_ file: URL) throws -> [Value] {
        let data = try Data(contentsOf: file)
        return [Value](unsafeUninitializedCapacity: data.count / MemoryLayout<Value>.stride) { values, count in
            count = data.copyBytes(to: values) / MemoryLayout<Value>.stride
        }.map(Value.init(littleEndian:))
    }
}

/// A small deterministic generator (Steele, Lea and Flood 2014).
struct SplitMix64 {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }

    /// 0…bound − 1, even enough for made-up data.
    mutating func below(_ bound: UInt32) -> UInt32 {
        UInt32(truncatingIfNeeded: ((next() >> 32) &* UInt64(bound)) >> 32)
    }
}
