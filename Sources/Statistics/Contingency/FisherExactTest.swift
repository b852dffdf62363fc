import RealModule

extension GroupCounts {
    /// Fisher's exact test, two-sided: the probability, with all margins as they are, of the tables that are no more probable than the one seen (Freeman and Halton for more than two groups).
    ///
    /// - Returns: nil where there are too many tables to go through.
    public func fisherExact() -> Double? {
        groups.count == 2 ? hypergeometric.twoSided : overAllTables
    }

    /// Fisher's exact test of two groups, one-sided towards what was seen, and twice that: what some programs print.
    public func fisherOneSided() -> Double? { groups.count == 2 ? hypergeometric.oneSided : nil }

    /// Probabilities that differ by rounding alone are the same.
    private static let same = 1 + 1e-7

    /// Weights run down from the most probable table on both sides, so that none is larger than 1.
    private var hypergeometric: (twoSided: Double, oneSided: Double) {
        let first = groups[0].denominator, second = groups[1].denominator, seen = groups[0].numerator
        let lowest = max(0, events - second), highest = min(first, events)
        let mode = min(highest, max(lowest, Int(Double(first + 1) * (Double(events + 1) / Double(total + 2)))))
        var weights: [Double] = Array(repeating: 0, count: highest - lowest + 1)
        weights[mode - lowest] = 1
        for x in stride(from: mode + 1, through: highest, by: 1) {
            weights[x - lowest] = weights[x - 1 - lowest] * (Double(first - x + 1) / Double(x)) * (Double(events - x + 1) / Double(second - events + x))
        }
        for x in stride(from: mode - 1, through: lowest, by: -1) {
            weights[x - lowest] = weights[x + 1 - lowest] * (Double(x + 1) / Double(first - x)) * (Double(second - events + x + 1) / Double(events - x))
        }
        let all = Self.sum(weights), limit = weights[seen - lowest] * Self.same
        let below = Self.sum(weights[...(seen - lowest)]), above = Self.sum(weights[(seen - lowest)...])
        return (min(1, Self.sum(weights.filter { $0 <= limit }) / all), min(1, min(below, above) / all))
    }

    /// From the smallest on, which keeps the digits of small tails.
    private static func sum(_ weights: some Sequence<Double>) -> Double { weights.sorted().reduce(0, +) }

    /// More than two groups: every way to spread the events over the groups.
    private var overAllTables: Double? {
        // Small groups first: fewer ways to spread.
        let sizes = groups.map(\.denominator).sorted()
        var ways = 1.0
        for size in sizes.dropLast() { ways *= Double(min(size, events) + 1) }
        guard ways <= 3_000_000, total <= 1_000_000 else { return nil }
        var factorials = [0.0]
        factorials.reserveCapacity(total + 1)
        for n in stride(from: 1, through: total, by: 1) { factorials.append(factorials[n - 1] + Double.log(Double(n))) }
        func choose(_ n: Int, _ k: Int) -> Double { factorials[n] - factorials[k] - factorials[n - k] }
        let whole = choose(total, events)
        let limit = groups.reduce(0) { $0 + choose($1.denominator, $1.numerator) } - whole + Double.log(Self.same)
        var sum = 0.0
        func spread(_ index: Int, _ left: Int, _ logarithm: Double) {
            if index == sizes.count - 1 {
                guard left <= sizes[index] else { return }
                let all = logarithm + choose(sizes[index], left)
                if all <= limit { sum += Double.exp(all) }
                return
            }
            for k in 0...min(sizes[index], left) { spread(index + 1, left - k, logarithm + choose(sizes[index], k)) }
        }
        spread(0, events, -whole)
        return min(1, sum)
    }
}
