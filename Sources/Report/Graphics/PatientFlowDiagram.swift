/// 症例構成図: who was collected, who was left out of each analysis set and why.
///
/// ```swift
/// PatientFlowDiagram(steps: [
///     .init(label: "収集症例", count: "159 例", leaving: .init(label: "除外 3 例", reasons: ["登録期間外 2 例", "重複登録 1 例"])),
///     .init(label: "安全性解析対象症例", count: "156 例", leaving: .init(label: "除外 21 例", reasons: ["…"])),
///     .init(label: "有効性解析対象症例", count: "135 例", leaving: nil),
/// ]).graphic(anchor: "flow-gct", caption: caption, alternative: "…")
/// ```
public struct PatientFlowDiagram: Sendable {
    /// A box, and what is taken away before the next.
    public struct Step: Sendable {
        public var label: String
        public var count: String
        public var leaving: Leaving?

        public init(label: String, count: String, leaving: Leaving?) {
            self.label = label
            self.count = count
            self.leaving = leaving
        }
    }

    /// Those excluded, with a line for each reason.
    public struct Leaving: Sendable {
        public var label: String
        public var reasons: [String]

        public init(label: String, reasons: [String]) {
            self.label = label
            self.reasons = reasons
        }
    }

    public var steps: [Step]

    public init(steps: [Step]) { self.steps = steps }

    public func graphic(anchor: String, caption: Table.Caption, alternative: String) -> Graphic {
        let width = 440.0, boxWidth = 190.0, boxHeight = 22.0, sideX = 225.0, margin = 2.0
        let size = 8.0, lineHeight = 11.0, padding = 5.0
        let sideWidth = width - sideX - margin
        let measure = TextMeasure(size: size)

        // What stands in each side box, so that the gap between two boxes is as high as it has to be.
        let sideLines = steps.map { step in
            step.leaving.map { leaving in
                [leaving.label] + leaving.reasons.flatMap { reason -> [String] in
                    let broken = measure.lines(reason, within: sideWidth - 2 * padding - size)
                    return broken.enumerated().map { ($0.offset == 0 ? "・" : "　") + $0.element }
                }
            }
        }
        let gaps = sideLines.dropLast().map { lines in lines.map { Double($0.count) * lineHeight + 2 * padding + 10 } ?? 18 }
        let height = Double(steps.count) * boxHeight + gaps.reduce(0, +) + 2 * margin
        var drawing = SVGDrawing(width: width, height: height, idPrefix: anchor)

        let middle = margin + boxWidth / 2
        var top = margin
        for (index, step) in steps.enumerated() {
            drawing.rectangle(x: margin, y: top, width: boxWidth, height: boxHeight)
            drawing.text(step.label, x: margin + 8, y: top + 14.5, size: size)
            drawing.text(step.count, x: margin + boxWidth - 8, y: top + 14.5, size: 9, anchor: .end, bold: true)
            top += boxHeight
            guard index < gaps.count else { break }
            let gap = gaps[index]
            drawing.arrow(x1: middle, y1: top, x2: middle, y2: top + gap)
            if let lines = sideLines[index] {
                let sideHeight = gap - 10
                drawing.arrow(x1: middle, y1: top + gap / 2, x2: sideX, y2: top + gap / 2)
                drawing.rectangle(x: sideX, y: top + 5, width: sideWidth, height: sideHeight)
                for (line, text) in lines.enumerated() {
                    drawing.text(text, x: sideX + padding, y: top + 5 + padding + Double(line + 1) * lineHeight - 3, size: size, bold: line == 0)
                }
            }
            top += gap
        }
        return Graphic(anchor: anchor, caption: caption, svg: drawing.svg, width: width, height: height, alternative: alternative)
    }
}
