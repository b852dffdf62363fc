/// A Kaplan–Meier curve with its confidence band, a tick for each censoring, the median, and the numbers at risk under the axis.
///
/// ```swift
/// KaplanMeierPlot(
///     steps: [.init(time: 120, survival: 0.99, lower: 0.95, upper: 1), …], censored: [.init(time: 88, survival: 1)],
///     end: 1_800, ticks: [0, 360, 720, 1_080, 1_440, 1_800], atRisk: [135, 120, 96, 70, 41, 9],
///     median: nil,
///     words: .init(time: "投与開始からの期間（日）", survival: "無増悪割合（%）", atRisk: "リスク集合（例）", band: "95% 信頼区間", curve: "推定値", censored: "打切り", median: nil)
/// ).graphic(anchor: "km", caption: caption, alternative: "…")
/// ```
public struct KaplanMeierPlot: Sendable {
    /// The estimate from `time` on. Shares are between 0 and 1; a bound that does not exist is `nil`.
    public struct Step: Sendable, Equatable {
        public var time: Double
        public var survival: Double
        public var lower: Double?
        public var upper: Double?

        public init(time: Double, survival: Double, lower: Double?, upper: Double?) {
            self.time = time
            self.survival = survival
            self.lower = lower
            self.upper = upper
        }
    }

    /// A censored observation, on the curve.
    public struct Mark: Sendable, Equatable {
        public var time: Double
        public var survival: Double

        public init(time: Double, survival: Double) {
            self.time = time
            self.survival = survival
        }
    }

    /// Every word in the drawing.
    public struct Words: Sendable {
        public var time: String
        public var survival: String
        public var atRisk: String
        public var band: String
        public var curve: String
        public var censored: String
        /// Beside the median's lines, such as 中央値 1,189 日.
        public var median: String?

        public init(time: String, survival: String, atRisk: String, band: String, curve: String, censored: String, median: String?) {
            self.time = time
            self.survival = survival
            self.atRisk = atRisk
            self.band = band
            self.curve = curve
            self.censored = censored
            self.median = median
        }
    }

    /// In order of time; before the first the estimate is 1.
    public var steps: [Step]
    public var censored: [Mark]
    /// Where the curve ends: the last observation.
    public var end: Double
    public var ticks: [Int]
    /// One number for each tick.
    public var atRisk: [Int]
    public var median: Double?
    public var words: Words

    public init(steps: [Step], censored: [Mark], end: Double, ticks: [Int], atRisk: [Int], median: Double?, words: Words) {
        self.steps = steps
        self.censored = censored
        self.end = end
        self.ticks = ticks
        self.atRisk = atRisk
        self.median = median
        self.words = words
    }

    public func graphic(anchor: String, caption: Table.Caption, alternative: String) -> Graphic {
        let width = 440.0, height = 268.0
        let left = 56.0, right = 428.0, top = 14.0, bottom = 190.0
        let time = PlotAxis(lowest: 0, highest: max(Double(ticks.last ?? 1), end, 1), from: left, to: right)
        let share = PlotAxis(lowest: 0, highest: 1, from: bottom, to: top)
        var drawing = SVGDrawing(width: width, height: height, idPrefix: anchor)

        drawBand(in: &drawing, time: time, share: share)
        // Axes.
        drawing.polyline([(left, top), (left, bottom), (right, bottom)])
        for percent in stride(from: 0, through: 100, by: 20) {
            let y = share.place(Double(percent) / 100)
            drawing.line(x1: left - 3, y1: y, x2: left, y2: y)
            drawing.text(String(percent), x: left - 5, y: y + 2.8, size: 7.5, anchor: .end)
        }
        for tick in ticks {
            let x = time.place(Double(tick))
            drawing.line(x1: x, y1: bottom, x2: x, y2: bottom + 3)
            drawing.text(String(tick), x: x, y: bottom + 12, size: 7.5, anchor: .middle)
        }
        drawing.text(words.survival, x: 18, y: (top + bottom) / 2, size: 8, anchor: .middle, rotated: true)
        drawing.text(words.time, x: (left + right) / 2, y: bottom + 27, size: 8, anchor: .middle)

        // The median first, so that the curve lies over its lines.
        if let median {
            let x = time.place(median), y = share.place(0.5)
            drawing.polyline([(left, y), (x, y), (x, bottom)], width: 0.6, stroke: .dashed)
            if let label = words.median {
                let space = TextMeasure(size: 7.5).width(of: label)
                let fits = x + 4 + space <= right
                drawing.text(label, x: fits ? x + 4 : x - 4, y: bottom - 5, size: 7.5, anchor: fits ? .start : .end)
            }
        }
        drawing.polyline(stairs(\.survival, time: time, share: share), width: 1.2)
        for mark in censored {
            let x = time.place(mark.time), y = share.place(mark.survival)
            drawing.line(x1: x, y1: y - 2.5, x2: x, y2: y + 2.5, width: 0.6)
        }
        drawLegend(in: &drawing, left: left, right: right, top: top, bottom: bottom)

        // Numbers at risk, each under its tick.
        drawing.text(words.atRisk, x: 4, y: bottom + 48, size: 8)
        for (tick, count) in zip(ticks, atRisk) {
            drawing.text(String(count), x: time.place(Double(tick)), y: bottom + 62, size: 7.5, anchor: .middle)
        }
        drawing.line(x1: 4, y1: bottom + 68, x2: right + 8, y2: bottom + 68, width: 0.4)
        return Graphic(anchor: anchor, caption: caption, svg: drawing.svg, width: width, height: height, alternative: alternative)
    }

    /// The band wherever both bounds exist, its edges dotted so that it shows on a bad copy too.
    private func drawBand(in drawing: inout SVGDrawing, time: PlotAxis, share: PlotAxis) {
        var upper: [(x: Double, y: Double)] = [], lower: [(x: Double, y: Double)] = []
        for (index, step) in steps.enumerated() {
            guard let low = step.lower, let high = step.upper else { continue }
            let until = index + 1 < steps.count ? steps[index + 1].time : max(end, step.time)
            for x in [time.place(step.time), time.place(until)] {
                upper.append((x, share.place(high)))
                lower.append((x, share.place(low)))
            }
        }
        guard !upper.isEmpty else { return }
        drawing.polygon(upper + lower.reversed(), fill: .paleGrey)
        drawing.polyline(upper, width: 0.5, stroke: .dotted)
        drawing.polyline(lower, width: 0.5, stroke: .dotted)
    }

    private func stairs(_ value: KeyPath<Step, Double>, time: PlotAxis, share: PlotAxis) -> [(x: Double, y: Double)] {
        var points = [(x: time.place(0), y: share.place(1))]
        var level = 1.0
        for step in steps {
            points.append((time.place(step.time), share.place(level)))
            level = step[keyPath: value]
            points.append((time.place(step.time), share.place(level)))
        }
        points.append((time.place(max(end, steps.last?.time ?? 0)), share.place(level)))
        return points
    }

    /// In the upper right corner, or in the lower left one if the curve ends so high that it would run through the words.
    private func drawLegend(in drawing: inout SVGDrawing, left: Double, right: Double, top: Double, bottom: Double) {
        let measure = TextMeasure(size: 7.5)
        let longest = [words.curve, words.band, words.censored].map { measure.width(of: $0) }.max() ?? 0
        let endsHigh = steps.last.map { ($0.upper ?? $0.survival) > 0.65 } ?? false
        let x = endsHigh ? left + 10 : right - longest - 26
        let y = endsHigh ? bottom - 38 : top + 4
        drawing.line(x1: x, y1: y, x2: x + 20, y2: y, width: 1.2)
        drawing.text(words.curve, x: x + 24, y: y + 2.8, size: 7.5)
        drawing.polygon([(x, y + 8), (x + 20, y + 8), (x + 20, y + 15), (x, y + 15)], fill: .paleGrey)
        drawing.line(x1: x, y1: y + 8, x2: x + 20, y2: y + 8, width: 0.5, stroke: .dotted)
        drawing.line(x1: x, y1: y + 15, x2: x + 20, y2: y + 15, width: 0.5, stroke: .dotted)
        drawing.text(words.band, x: x + 24, y: y + 14.3, size: 7.5)
        drawing.line(x1: x, y1: y + 23, x2: x + 20, y2: y + 23, width: 1.2)
        drawing.line(x1: x + 10, y1: y + 20.5, x2: x + 10, y2: y + 25.5, width: 0.6)
        drawing.text(words.censored, x: x + 24, y: y + 25.8, size: 7.5)
    }
}
