import Foundation

/// Words on pages to lines, and lines of a table to rows of cells.
///
/// What stands at the head or foot of most pages is left out, and text set in two columns is read column by column. Between a
/// caption and the running text after it, words are put together to cells by the gaps between them, and the lines of one cell
/// by being closer than rows are.
struct PageLines {
    let pages: [PageWords]

    init(pages: [PageWords]) { self.pages = pages }

    /// Words that follow each other without a gap.
    struct Segment {
        var left, top, right, bottom: Double
        var text: String
        /// The words it is made of.
        var words: [PageWords.Word] = []
        var height: Double { bottom - top }

        init(left: Double, top: Double, right: Double, bottom: Double, text: String) {
            (self.left, self.top, self.right, self.bottom, self.text) = (left, top, right, bottom, text)
        }

        init(_ word: PageWords.Word) {
            self.init(left: word.left, top: word.top, right: word.right, bottom: word.bottom, text: word.text)
            words = [word]
        }

        mutating func append(_ word: PageWords.Word) {
            text += (word.left - right > 0.08 * word.height ? " " : "") + word.text
            right = max(right, word.right)
            if word.height > height { (top, bottom) = (word.top, word.bottom) }
            words.append(word)
        }
    }

    struct Line {
        var segments: [Segment]
        /// Where the text of its column begins and ends.
        var margin = 0.0, end = 0.0
        var top: Double { segments.map(\.top).min() ?? 0 }
        var bottom: Double { segments.map(\.bottom).max() ?? 0 }
        var height: Double { segments.map(\.height).max() ?? 0 }
        /// Whether a ruled table stands here.
        var isRuled: Bool { segments.contains { $0.words.contains { $0.table != nil } } }
        var beginsAtMargin: Bool { segments.count == 1 && segments[0].left - margin < 2.5 * height }
        /// As running text.
        var text: String { segments.map(\.text).joined(separator: " ") }
        /// The same, but a number that stands alone at the end of the line is held apart, as a table of contents has it.
        var textWithPage: String {
            guard segments.count > 1, let last = segments.last, last.text.allSatisfy(\.isNumber) else { return text }
            return segments.dropLast().map(\.text).joined(separator: " ") + "\t" + last.text
        }
    }

    var lines: [WrittenLine] {
        let ruled = RuledTables(pages: pages)
        let byPage = ruled.pages.map { page in TextColumns(words: page.words).parts.flatMap(Self.part) }
        let heads = RunningHeads(pages: byPage)
        var written: [WrittenLine] = []
        var region: TableRegion?
        let usual = Self.median(byPage.joined().lazy.filter { !$0.isRuled }.flatMap { line in Array(repeating: line.height, count: line.text.count) })
        var rows = ruled.rows
        for (index, all) in byPage.enumerated() {
            // Beside ruled tables a page may hold more notes than text.
            let body = all.contains(where: \.isRuled) ? usual : Self.median(all.map(\.height))
            let runs = Self.runs(in: all)
            var isInRun = false, last: Line?, before = 1, above: (bottom: Double, height: Double)?
            for (number, line) in all.enumerated() where !heads.contains(number, onPage: index) {
                let place = Place(page: index + 1, line: number + before)
                let gap = (above?.bottom ?? last?.bottom).map { line.top - $0 } ?? 0
                // Notes are smaller than the table above them.
                let isUnderTable = above.map { line.height < $0.height - 0.4 } ?? false
                defer {
                    last = line
                    if line.isRuled { above = ruled.end(of: line, onPage: index) } else if !isUnderTable { above = nil } else { above?.bottom = line.bottom }
                }
                if line.isRuled {
                    written += isInRun ? Self.ofRun(region) : region?.rows ?? []
                    (region, isInRun) = (nil, false)
                    let lines = rows.lines(of: line, onPage: index, at: place)
                    before += lines.count - 1
                    written += lines
                    continue
                }
                rows.interrupt()
                if runs.contains(number), region == nil || isInRun {
                    region = region ?? TableRegion()
                    isInRun = true
                    region?.add(line, at: place)
                    continue
                }
                if isInRun {
                    written += Self.ofRun(region)
                    (region, isInRun) = (nil, false)
                }
                if region?.lines.isEmpty != false, WrittenLine.contentsEntry(line.textWithPage) != nil {
                    region = nil
                    written.append(WrittenLine(line.textWithPage, place: place, isAfterGap: gap > 0.75 * line.height))
                    continue
                }
                let kind = LineKind(line.text)
                let isProse = line.beginsAtMargin && line.segments[0].right > line.margin + 0.9 * (line.end - line.margin)
                var endsTable = isProse
                switch kind {
                case .heading, .caption, .closing: endsTable = true
                case .note where line.segments.count == 1: endsTable = true
                default:
                    // Notes are smaller than the table above them.
                    if let region, !region.lines.isEmpty, line.beginsAtMargin, line.height < region.height - 0.6 { endsTable = true }
                    if line.beginsAtMargin, line.text.hasSuffix("。"), line.height >= body - 0.2, line.text.count > 12 { endsTable = true }
                }
                if let open = region, endsTable, !open.lines.isEmpty {
                    written += open.rows
                    region = nil
                }
                if case .caption(let name, _) = kind, !name.hasPrefix("図"), !name.hasPrefix("Figure") {
                    if let open = region { written += open.rows }
                    written.append(WrittenLine(line.text, place: place, isAfterGap: gap > 0.6 * line.height))
                    region = TableRegion()
                } else if region != nil, !endsTable {
                    region?.add(line, at: place)
                } else {
                    if let open = region {
                        written += open.rows
                        region = nil
                    }
                    written.append(WrittenLine(line.text, place: place, isAfterGap: gap > 0.75 * line.height || (last?.height ?? line.height) < line.height - 0.6,
                                               isNote: line.height < body - 1.2 || isUnderTable))
                }
            }
            if isInRun {
                written += Self.ofRun(region)
                region = nil
            }
        }
        if let region { written += region.rows }
        return written
    }

    /// The lines of tables without captions, told by their numbers alone.
    private static func runs(in lines: [Line]) -> Set<Int> {
        Set(NumberRuns.ranges(in: lines.map { $0.isRuled ? "" : $0.text }).flatMap { $0 })
    }

    private static func ofRun(_ region: TableRegion?) -> [WrittenLine] {
        (region?.rows ?? []).map { line in
            var line = line
            line.isOfRun = true
            return line
        }
    }

    /// The lines of a page, or of one column of it.
    private static func part(_ words: [PageWords.Word]) -> [Line] {
        var lines = lines(of: words)
        let margin = lines.map { $0.segments[0].left }.min() ?? 0, end = lines.flatMap(\.segments).map(\.right).max() ?? 0
        for index in lines.indices { (lines[index].margin, lines[index].end) = (margin, end) }
        return lines
    }

    static func lines(of words: [PageWords.Word]) -> [Line] {
        let usual = median(words.map(\.height))
        var bands: [(top: Double, bottom: Double, words: [PageWords.Word])] = []
        // Marks above the line are smaller and join the line they stand at.
        for word in words.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) where word.height >= 0.75 * usual {
            if let at = bands.lastIndex(where: { min($0.bottom, word.bottom) - max($0.top, word.top) >= 0.7 * min(word.height, $0.bottom - $0.top) }) {
                bands[at].words.append(word)
            } else {
                bands.append((word.top, word.bottom, [word]))
            }
        }
        for word in words.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) where word.height < 0.75 * usual {
            if let at = bands.indices.max(by: { overlap(bands[$0], word) < overlap(bands[$1], word) }), overlap(bands[at], word) >= 0.5 * word.height,
               bands[at].words.contains(where: { abs($0.right - word.left) < usual || abs($0.left - word.right) < usual }) {
                bands[at].words.append(word)
            } else {
                bands.append((word.top, word.bottom, [word]))
            }
        }
        return bands.sorted { $0.top < $1.top }.map { band in
            var segments: [Segment] = []
            for word in band.words.sorted(by: { $0.left < $1.left }) {
                if let last = segments.indices.last, word.left - segments[last].right < 0.9 * max(word.height, segments[last].height) {
                    segments[last].append(word)
                } else {
                    segments.append(Segment(word))
                }
            }
            return Line(segments: segments)
        }
    }

    private static func overlap(_ band: (top: Double, bottom: Double, words: [PageWords.Word]), _ word: PageWords.Word) -> Double {
        min(band.bottom, word.bottom) - max(band.top, word.top)
    }

    static func median(_ values: [Double]) -> Double { values.isEmpty ? 10 : values.sorted()[values.count / 2] }
}
