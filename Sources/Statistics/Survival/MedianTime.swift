/// A median time to an event, or a bound of its interval. That it was not reached is an outcome, not a missing number.
///
/// ```swift
/// switch curve.median {
/// case .days(let days): print(days.rounded(to: 1) as Any)
/// case .notReached: print("未到達")
/// }
/// ```
public enum MedianTime: Hashable, Sendable {
    /// In days; a half when the curve lies at exactly one half between two events.
    case days(Rational)
    /// The curve stays above one half for as long as anybody was followed.
    case notReached
}

/// The interval of a median time by the method of Brookmeyer and Crowley (1982): the times whose pointwise interval for
/// S contains one half, on the log(−log) scale. The method is stated in the tables.
public struct MedianInterval: Hashable, Sendable {
    public let lower: MedianTime
    public let upper: MedianTime
    public let level: ConfidenceLevel
}

extension KaplanMeier {
    /// The first time at which S falls to one half or below. If it stays at exactly one half for a while and then falls
    /// on, the middle of that while.
    public var median: MedianTime {
        Self.timeAtHalf(steps.map { ($0.days, $0.survival) })
    }

    /// The interval of the median. A bound is not reached where its pointwise curve never comes down to one half.
    public func medianInterval(level: ConfidenceLevel = .ninetyFive) -> MedianInterval {
        // Where the pointwise interval has no value the curve has no bound: such steps are left out, as in R's survfit.
        let bounds = steps.compactMap { step in interval(at: step, level: level).map { (step.days, $0) } }
        return MedianInterval(lower: Self.timeAtHalf(bounds.map { ($0.0, $0.1.lower) }),
                              upper: Self.timeAtHalf(bounds.map { ($0.0, $0.1.upper) }), level: level)
    }

    private static func timeAtHalf(_ curve: [(days: Int, height: Double)]) -> MedianTime {
        // S is a product of quotients, so one half is met up to rounding only.
        let tolerance = 1e-9
        guard let first = curve.firstIndex(where: { $0.height < 0.5 + tolerance }) else { return .notReached }
        let (days, height) = curve[first]
        guard abs(height - 0.5) < tolerance,
              let fall = curve[first...].first(where: { $0.height < height - tolerance }),
              let middle = Statistics.median(of: [days, fall.days]) else { return .days(Rational(days)) }
        return .days(middle)
    }
}
