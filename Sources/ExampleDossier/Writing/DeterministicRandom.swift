/// SplitMix64, seeded by a name: every part of the example draws from a stream of its own, so that a change of one part leaves the others as they are.
///
/// ```swift
/// var random = DeterministicRandom("doses")
/// random.within(1...6)
/// ```
///
/// Bounded numbers and shuffles are made here and not by the standard library, whose algorithms may change between versions: the
/// example's bytes may not.
struct DeterministicRandom {
    private var state: UInt64

    init(_ stream: String) {
        // FNV-1a of the name.
        state = stream.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, but not including, `bound`; 0 if the bound is not positive.
    mutating func below(_ bound: Int) -> Int {
        guard bound > 0 else { return 0 }
        return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// True in so many of a hundred draws.
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

    /// One of the choices, each as likely as its weight says.
    mutating func pick<Element>(weighted choices: [(element: Element, weight: Int)]) -> Element {
        var rest = below(choices.reduce(0) { $0 + $1.weight })
        for choice in choices.dropLast() {
            if rest < choice.weight { return choice.element }
            rest -= choice.weight
        }
        return choices[choices.count - 1].element
    }

    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var result = elements
        for last in stride(from: result.count - 1, to: 0, by: -1) { result.swapAt(last, below(last + 1)) }
        return result
    }
}
