/// A scale from values to places on the page.
struct PlotAxis {
    let lowest: Double
    let highest: Double
    /// Where the lowest value lies, and the highest.
    let from: Double
    let to: Double

    func place(_ value: Double) -> Double {
        guard highest > lowest else { return from }
        return from + (min(max(value, lowest), highest) - lowest) / (highest - lowest) * (to - from)
    }

    /// Round steps (1, 2 or 5 times a power of ten) from 0 that cover `highest` in at most `count` steps.
    ///
    /// ```swift
    /// PlotAxis.ticks(upTo: 33, atMost: 5)      // 0, 10, 20, 30, 40
    /// ```
    static func ticks(upTo highest: Int, atMost count: Int) -> [Int] {
        var unit = 1
        while true {
            for step in [unit, 2 * unit, 5 * unit] {
                let steps = max(1, (highest + step - 1) / step)
                if steps <= count { return (0...steps).map { $0 * step } }
            }
            unit *= 10
        }
    }
}
