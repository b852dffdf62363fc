/// A percentage as it is printed, held against counts without any code of the audit.
struct Share {
    /// 38.1 as 381 of tenths.
    let units: Int
    let decimals: Int

    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let units = Int(parts.joined()) else { return nil }
        self.units = units
        decimals = parts.count == 2 ? parts[1].count : 0
    }

    private var scale: Int { (0..<decimals).reduce(1) { scale, _ in scale * 10 } }

    /// Whether n of d rounds to it, a half going up or to the even neighbour.
    func fits(_ n: Int, of d: Int) -> Bool {
        guard d > 0, n >= 0, n <= d else { return false }
        let twice = 2 * 100 * scale * n
        let off = twice - 2 * d * units
        return abs(off) < d || off == -d || (off == d && units.isMultiple(of: 2))
    }

    static func text(units: Int, decimals: Int) -> String {
        guard decimals > 0 else { return String(units) }
        let digits = String(repeating: "0", count: max(0, decimals + 1 - String(units).count)) + String(units)
        return "\(digits.dropLast(decimals)).\(digits.suffix(decimals))"
    }
}
