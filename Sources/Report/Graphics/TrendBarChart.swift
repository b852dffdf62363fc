/// Counts by year as bars, one group of bars a year; each bar bears its number.
///
/// ```swift
/// TrendBarChart(
///     categories: ["2014", "2015"],
///     series: [.init(label: "重篤", values: [3, 1]), .init(label: "総数", values: [31, 18])],
///     words: .init(category: "年", value: "件数（件）")
/// ).graphic(anchor: "trend", caption: caption, alternative: "…")
/// ```
public struct TrendBarChart: Sendable {
    /// What one kind of bar shows. Values stand in the order of the categories.
    public struct Series: Sendable {
        public var label: String
        public var values: [Int]

        public init(label: String, values: [Int]) {
            self.label = label
            self.values = values
        }
    }

    public struct Words: Sendable {
        public var category: String
        public var value: String

        public init(category: String, value: String) {
            self.category = category
            self.value = value
        }
    }

    public var categories: [String]
    /// The first is the one that matters and gets the darkest bars.
    public var series: [Series]
    public var words: Words

    public init(categories: [String], series: [Series], words: Words) {
        self.categories = categories
        self.series = series
        self.words = words
    }

    public func graphic(anchor: String, caption: Table.Caption, alternative: String) -> Graphic {
        let width = 440.0, height = 210.0
        let left = 48.0, right = 432.0, top = 30.0, bottom = 170.0
        let fills: [SVGDrawing.Fill] = [.darkGrey, .hatched, .white, .dotted]
        let highest = series.flatMap(\.values).max() ?? 0
        let ticks = PlotAxis.ticks(upTo: highest, atMost: 6)
        let axis = PlotAxis(lowest: 0, highest: Double(ticks.last ?? 1), from: bottom, to: top)
        var drawing = SVGDrawing(width: width, height: height, idPrefix: anchor)

        for tick in ticks {
            let y = axis.place(Double(tick))
            drawing.line(x1: left - 3, y1: y, x2: left, y2: y)
            if tick > 0 { drawing.line(x1: left, y1: y, x2: right, y2: y, width: 0.25, stroke: .dotted) }
            drawing.text(String(tick), x: left - 5, y: y + 2.8, size: 7.5, anchor: .end)
        }
        let slot = (right - left) / Double(max(categories.count, 1))
        let barWidth = min(slot * 0.8 / Double(max(series.count, 1)), 26)
        for (index, category) in categories.enumerated() {
            let middle = left + slot * (Double(index) + 0.5)
            drawing.text(category, x: middle, y: bottom + 12, size: 7.5, anchor: .middle)
            for (number, one) in series.enumerated() where index < one.values.count {
                let value = one.values[index]
                let x = middle + (Double(number) - Double(series.count) / 2) * barWidth
                let y = axis.place(Double(value))
                if value > 0 {
                    drawing.rectangle(x: x, y: y, width: barWidth, height: bottom - y, fill: fills[number % fills.count], strokeWidth: 0.5)
                }
                drawing.text(String(value), x: x + barWidth / 2, y: y - 2.5, size: 7, anchor: .middle)
            }
        }
        drawing.polyline([(left, top), (left, bottom), (right, bottom)])
        drawing.text(words.value, x: 16, y: (top + bottom) / 2, size: 8, anchor: .middle, rotated: true)
        drawing.text(words.category, x: (left + right) / 2, y: bottom + 28, size: 8, anchor: .middle)

        // Legend, along the top from the left.
        var x = left
        for (number, one) in series.enumerated() {
            drawing.rectangle(x: x, y: 6, width: 12, height: 8, fill: fills[number % fills.count], strokeWidth: 0.5)
            drawing.text(one.label, x: x + 16, y: 13, size: 8)
            x += 16 + TextMeasure(size: 8).width(of: one.label) + 16
        }
        return Graphic(anchor: anchor, caption: caption, svg: drawing.svg, width: width, height: height, alternative: alternative)
    }
}
