import RealModule

/// The product-limit estimate of the time until an event, for people some of whom were only followed up to a point.
///
/// ```swift
/// let curve = try KaplanMeier([.init(days: 669, event: true), .init(days: 700, event: false)])
/// curve.survival(at: 670)     // 0.5
/// curve.numberAtRisk(at: 669) // 2
/// print(curve.median)         // .days(669): the curve falls to one half and no further
/// ```
///
/// At a time shared by events and censorings, the censored are still at risk for the events (the convention of R's
/// survfit and SAS LIFETEST, against which the tests compare).
public struct KaplanMeier: Hashable, Sendable {
    /// One person: followed for `days` and then either had the event or was lost sight of without it.
    public struct Observation: Hashable, Sendable {
        /// ≥ 0.
        public let days: Int
        /// False for a censored observation.
        public let event: Bool

        public init(days: Int, event: Bool) {
            self.days = days
            self.event = event
        }
    }

    /// A time at which something happened, and the curve just after it.
    public struct Step: Hashable, Sendable {
        public let days: Int
        /// People under observation just before this time.
        public let atRisk: Int
        public let events: Int
        public let censored: Int
        /// S(t), in 0…1.
        public let survival: Double
        /// Greenwood's sum Σ d / (n (n − d)), the variance of log S(t). Infinite once S(t) is 0.
        public let logVariance: Double

        /// Greenwood's variance of S(t). Nil once S(t) is 0, where it is not defined.
        public var variance: Double? { survival > 0 ? survival * survival * logVariance : nil }
    }

    /// The population of the estimate.
    public let subjects: Int
    public let events: Int
    /// One per distinct time of an event or a censoring, in ascending order; never empty.
    public let steps: [Step]

    /// Throws `StatisticsError.noObservations` or `.negativeTime`.
    public init(_ observations: [Observation]) throws(StatisticsError) {
        guard !observations.isEmpty else { throw .noObservations }
        if let early = observations.first(where: { $0.days < 0 }) { throw .negativeTime(early.days) }
        var steps: [Step] = []
        var atRisk = observations.count
        var survival = 1.0
        var logVariance = 0.0
        let sorted = observations.sorted { $0.days < $1.days }
        var index = 0
        while index < sorted.count {
            let days = sorted[index].days
            let first = index
            var events = 0
            while index < sorted.count, sorted[index].days == days {
                events += sorted[index].event ? 1 : 0
                index += 1
            }
            let remaining = atRisk - events
            if events > 0 {
                survival *= Double(remaining) / Double(atRisk)
                logVariance += Double(events) / (Double(atRisk) * Double(remaining))
            }
            steps.append(Step(days: days, atRisk: atRisk, events: events, censored: index - first - events,
                              survival: survival, logVariance: logVariance))
            atRisk -= index - first
        }
        self.steps = steps
        subjects = observations.count
        events = steps.reduce(0) { $0 + $1.events }
    }

    /// S(t): the estimated share without the event after day `days`.
    public func survival(at days: Int) -> Double {
        steps.last { $0.days <= days }?.survival ?? 1
    }

    /// People still under observation just before day `days`, as printed below a curve.
    public func numberAtRisk(at days: Int) -> Int {
        steps.first { $0.days >= days }?.atRisk ?? 0
    }

    /// The pointwise interval for S at a step, on the log(−log) scale. Nil where that scale has no value: while S is
    /// still 1, and once it is 0.
    public func interval(at step: Step, level: ConfidenceLevel = .ninetyFive) -> ConfidenceInterval? {
        guard step.survival > 0, step.survival < 1 else { return nil }
        let z = NormalDistribution.upperQuantile(level.tail)
        let spread = Double.exp(z * Double.sqrt(step.logVariance) / -Double.log(step.survival))
        return ConfidenceInterval(lower: Double.pow(step.survival, spread), upper: Double.pow(step.survival, 1 / spread),
                                  level: level, method: .logLog)
    }
}
