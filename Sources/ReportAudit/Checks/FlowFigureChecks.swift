import Foundation
import Reexamination

/// Figures of the disposition of patients that are written as text: a box a line, what is excluded beside it, reasons under it, one lane or a lane for each group.
///
/// ```
/// 登録症例　842 例
/// │── 調査票未回収症例　31 例
/// ▼
/// 調査票回収症例　811 例
/// ```
struct FlowFigureChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    struct Box {
        var label: String
        var count: Int
        var passage: Passage
        var range: Range<Int>

        var isExclusion: Bool {
            ["除外", "未回収", "脱落", "中止", "回収不能"].contains(where: label.contains) || ["excluded", "discontinued", "withdrawn", "withdrew", "lost to", "screen fail"].contains(where: label.lowercased().hasPrefix)
        }
    }

    /// A line of the figure: its boxes, and whether they are reasons of the one above.
    struct Line {
        var boxes: [Box]
        var isReason: Bool
    }

    var verdicts: [Verdict] {
        var verdicts: [Verdict] = [], figure: [Line] = []
        func end() {
            if figure.count(where: { !$0.isReason }) >= 3 { verdicts += Self.verdicts(figure) }
            figure = []
        }
        for (passage, sentences) in zip(context.report.paragraphs, context.paragraphs) {
            let quantities = sentences.flatMap(\.quantities)
            // Running text has no such lines.
            let starts = passage.lineStarts + [passage.count]
            for (start, stop) in zip(starts, starts.dropFirst()) where start < stop {
                switch Self.line(passage, start..<stop, quantities) {
                case .boxes(let line): figure.append(line)
                case .arrows: continue
                case .text: end()
                }
            }
        }
        end()
        return verdicts
    }

    private enum Kind {
        case boxes(Line)
        case arrows
        case text
    }

    private static let glyphs = Set("│|┃├└┌┐┘┤┬┴┼─━—―-－→←↓▼▽↑•・●○◆■□╭╰>＞ ".unicodeScalars)
    private static let bullets = Set("-－•・●○".unicodeScalars)

    private static func line(_ passage: Passage, _ range: Range<Int>, _ quantities: [Quantity]) -> Kind {
        guard range.count <= 240, let first = range.first(where: { !glyphs.contains(passage.scalars[$0]) }) else { return range.count <= 240 ? .arrows : .text }
        // A bullet is one sign; lines that lead to a box are longer.
        let lead = passage.scalars[range.lowerBound..<first].filter { $0 != " " }
        var isReason = lead.count == 1 && lead.first.map(bullets.contains) == true, from = first
        for words in ["内訳:", "内訳", "理由:"] where passage.has(words, at: from) {
            isReason = true
            from += words.unicodeScalars.count
            break
        }
        var boxes: [Box] = []
        for quantity in quantities[quantities.start { $0.range.lowerBound >= from }...].prefix(while: { $0.range.lowerBound < range.upperBound }) {
            guard let count = quantity.whole, quantity.range.upperBound <= range.upperBound else { return .text }
            let isN = ["n=", "N=", "n = ", "N = "].first { quantity.range.lowerBound >= $0.count && passage.has($0, at: quantity.range.lowerBound - $0.count) }
            guard quantity.unit == .cases || isN != nil else { return .text }
            var begin = quantity.range.lowerBound - (isN?.count ?? 0)
            if begin > 0, passage.scalars[begin - 1] == "(" { begin -= 1 }
            guard begin > from else { return .text }
            let label = passage.text(from..<begin).trimmingCharacters(in: .init(charactersIn: " :、,-－•・)─│"))
            guard !label.isEmpty, label.count <= 60, !label.contains("。"), !["は", "が", "の", "に"].contains(where: label.hasSuffix) else { return .text }
            boxes.append(Box(label: label, count: count, passage: passage, range: quantity.range))
            from = passage.has(")", at: quantity.range.upperBound) ? quantity.range.upperBound + 1 : quantity.range.upperBound
            if from < range.upperBound, boxes.count > 12 { return .text }
        }
        guard !boxes.isEmpty, passage.scalars[from..<range.upperBound].allSatisfy({ glyphs.contains($0) || $0 == "、" || $0 == ")" || $0 == "," }) else { return .text }
        // Several counts with 例 on a line are a list of reasons; those in brackets, lanes.
        return .boxes(Line(boxes: boxes, isReason: isReason))
    }

    private static func verdicts(_ lines: [Line]) -> [Verdict] {
        var verdicts: [Verdict] = [], index = 0
        var whole: Box?, lanes: [[Box]] = [], excluded: [Box] = [], out: [Box?] = []
        while index < lines.count {
            let line = lines[index]
            index += 1
            guard !line.isReason, let box = line.boxes.first else { continue }
            // Lanes that were taken apart, one after the other: which is whose is lost.
            if line.boxes.count == 1, lanes.isEmpty, lines.count(where: { !$0.isReason && $0.boxes.first?.label == box.label }) > 1 || ["Allocated", "Assigned"].contains(where: box.label.hasPrefix) { break }
            var reasons: [Line] = []
            while index < lines.count, lines[index].isReason { reasons.append(lines[index]); index += 1 }
            if line.boxes.count == 1, lanes.isEmpty {
                if box.isExclusion {
                    verdicts += sum(reasons.flatMap(\.boxes), box)
                    excluded.append(box)
                } else {
                    if let whole, !excluded.isEmpty { verdicts.append(flow(whole, excluded, box)) }
                    whole = box
                    excluded = []
                }
            } else if line.boxes.count > 1, lanes.isEmpty {
                // 478 randomised: 240 to one drug and 238 to the other.
                let first = box.label.prefix { $0 != " " }
                let isAlike = ["Allocated", "Assigned", "Randomised", "Randomized"].contains(String(first)) && line.boxes.allSatisfy { $0.label.hasPrefix(first) }
                if let whole, excluded.isEmpty, isAlike { verdicts += sum(line.boxes, whole, isWhole: true) }
                guard !line.boxes.contains(where: \.isExclusion) else { continue }
                lanes = line.boxes.enumerated().map { lane, box in [box] + reasons.filter { $0.boxes.count == line.boxes.count }.map { $0.boxes[lane] } }
                out = line.boxes.map { _ in nil }
            } else if line.boxes.count == lanes.count {
                if line.boxes.allSatisfy(\.isExclusion) {
                    if !reasons.isEmpty, reasons.allSatisfy({ $0.boxes.count == lanes.count }) { for (lane, box) in line.boxes.enumerated() { verdicts += sum(reasons.map { $0.boxes[lane] }, box) } }
                    out = line.boxes
                } else {
                    for (lane, box) in line.boxes.enumerated() {
                        if let excluded = out[lane] {
                            let fitting = lanes[lane].first { $0.count - excluded.count == box.count }
                            if let from = fitting ?? lanes[lane].first { verdicts.append(flow(from, [excluded], box)) }
                        }
                        lanes[lane] = [box] + reasons.filter { $0.boxes.count == lanes.count }.map { $0.boxes[lane] }
                    }
                    out = line.boxes.map { _ in nil }
                }
            } else {
                // What joins the lanes again is another figure's matter.
                break
            }
        }
        return verdicts
    }

    private static func flow(_ whole: Box, _ excluded: [Box], _ rest: Box) -> Verdict {
        let minus = excluded.reduce(0) { $0 + $1.count }, holds = whole.count - minus == rest.count
        return Verdict(.flow, holds: holds, .flow(from: whole.label, whole: whole.count, minus: minus, to: rest.label, rest: rest.count), ([whole] + excluded + [rest]).map { Evidence($0.passage, $0.range) })
    }

    /// What is listed under a box, or beside each other under one. A patient may have more than one reason.
    private static func sum(_ parts: [Box], _ whole: Box, isWhole: Bool = false) -> [Verdict] {
        guard parts.count >= 2 else { return [] }
        let sum = parts.reduce(0) { $0 + $1.count }, holds = sum == whole.count
        return [Verdict(.flow, holds ? .holds : .fails, holds ? .note : isWhole || sum < whole.count ? .error : .warning, .reasons(label: whole.label, sum: sum, total: whole.count), ([whole] + parts).map { Evidence($0.passage, $0.range) })]
    }
}
