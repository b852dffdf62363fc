import Foundation
import Reexamination
import Statistics

/// Listings of cases, one a row, against what the text around them says: how many they are, how many of each kind, the middle and the range of their days.
struct ListingChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] {
        var verdicts: [Verdict] = []
        for (index, table) in context.report.tables.enumerated() {
            if let numbering = numbering(table) { verdicts.append(numbering) }
            guard let listing = LineListing(table) else { continue }
            let paragraphs = context.paragraphs(around: index).map { context.counted[$0] }
            verdicts += size(listing, paragraphs) + signals(listing, paragraphs) + ListedIntervals(listing: listing).verdicts
            for paragraph in paragraphs {
                // What is said of the listed is said where their number stands.
                guard let start = paragraph.firstIndex(where: { sentence in
                    sentence.counts.contains { $0.values.values.contains(listing.count) } || Self.words(sentence).contains(where: { NumberWords.value($0) == listing.count }) || Self.names(sentence, listing)
                }) else { continue }
                for sentence in paragraph[start...] {
                    verdicts += kinds(listing, sentence) + days(listing, sentence)
                }
            }
        }
        return verdicts + context.sentences.flatMap(individual)
    }

    /// The words of an English sentence, in small letters.
    private static func words(_ sentence: CountedSentence) -> [String] {
        sentence.isEnglish ? sentence.sentence.text.lowercased().split { !$0.isLetter }.map(String.init) : []
    }

    /// Whether an English sentence is about the column of days: the interval … (median 5 days).
    private static func names(_ sentence: CountedSentence, _ listing: LineListing) -> Bool {
        let words = words(sentence)
        return listing.columns.contains { column in
            let head = column.head.lowercased()
            return head.contains("day") && head.split(whereSeparator: { !$0.isLetter }).first.map { $0.count >= 5 && words.contains(String($0)) } == true
        }
    }

    /// 1, 2, 4, 4: numbers that end with that of the last row, but do not count on.
    private func numbering(_ table: WrittenTable) -> Verdict? {
        guard let head = table.rows.first?.cells.first?.text.text, ["No.", "No", "NO.", "番号", "#"].contains(head) else { return nil }
        let keys = table.rows.dropFirst().compactMap { row in row.cells.first.flatMap { ($0.column ?? 0) == 0 ? $0.text : nil } }, numbers = keys.compactMap { Int($0.text) }
        guard numbers.count >= 3, numbers.count == keys.count, numbers.first == 1, numbers.last == numbers.count, let wrong = numbers.indices.first(where: { numbers[$0] != $0 + 1 }) else { return nil }
        return Verdict(.numbering, .fails, .warning, .numberingGap(expected: "\(head) \(wrong + 1)", found: "\(head) \(numbers[wrong])"), [Evidence(keys[wrong])])
    }

    /// 死亡が報告された症例は 3 例 and the rows of 死亡例一覧.
    private func size(_ listing: LineListing, _ paragraphs: [[CountedSentence]]) -> [Verdict] {
        guard let subject = listing.subject else { return [] }
        var said: [(sentence: CountedSentence, count: CountedSentence.Count, value: Int)] = []
        for sentence in paragraphs.flatMap({ $0 }) {
            guard let at = sentence.passage.find(subject, in: sentence.range), at - sentence.range.lowerBound <= 24,
                  let count = sentence.counts.first(where: { $0.range.lowerBound >= at + subject.unicodeScalars.count && $0.depth == sentence.depth(at: at) }), let value = count.values["例"] ?? count.values["件"] else { continue }
            // Not a kind of them: 肝障害の死亡例は.
            let lead = sentence.passage.text(at + subject.unicodeScalars.count..<count.range.lowerBound)
            guard lead.wholeMatch(of: /(の|が|を)?(発現|報告|認められ|みられ|確認)?(した|された|た)?(の)?(症例数|症例|例数|例|報告)(は|が)/) != nil else { continue }
            said.append((sentence, count, value))
        }
        let holds = said.first { $0.value == listing.count }
        guard let meant = holds ?? (said.count == 1 ? said.first : nil) else { return [] }
        return [Verdict(.listing, holds == nil ? .fails : .holds, holds == nil ? .error : .note, .register(label: subject, printed: meant.value, counted: listing.count),
                        [Evidence(meant.sentence.passage, meant.count.number, around: holds == nil ? 14 : 0)])]
    }

    /// Five signals were evaluated: and the rows of the table of signals.
    private func signals(_ listing: LineListing, _ paragraphs: [[CountedSentence]]) -> [Verdict] {
        let caption = listing.table.caption.text.lowercased()
        guard listing.isNumbered, let noun = ["signals", "risks", "cases", "deaths", "studies", "reports", "actions"].first(where: { caption.contains($0) }) else { return [] }
        var said: [(passage: Passage, range: Range<Int>, value: Int)] = []
        for sentence in paragraphs.flatMap({ $0 }) where sentence.isEnglish {
            for verb in ["were evaluated", "were identified", "were reviewed", "were assessed", "are listed", "were validated", "were reported", "were received"] {
                guard let at = sentence.passage.find(" \(noun) \(verb)", in: sentence.range) else { continue }
                let lead = sentence.passage.text(sentence.range.lowerBound..<at).lowercased()
                let word = lead.split(separator: " ").last.map(String.init) ?? ""
                guard let value = NumberWords.value(word) ?? Int(word) else { continue }
                said.append((sentence.passage, at - word.count..<at + noun.count + 1, value))
            }
        }
        let holds = said.first { $0.value == listing.count }
        guard let meant = holds ?? (said.count == 1 ? said.first : nil) else { return [] }
        return [Verdict(.listing, holds == nil ? .fails : .holds, holds == nil ? .warning : .note, .register(label: noun, printed: meant.value, counted: listing.count), [Evidence(meant.passage, meant.range)])]
    }

    /// 25 例のうち重篤は 9 例、非重篤は 16 例: rows whose cell says so.
    private func kinds(_ listing: LineListing, _ sentence: CountedSentence) -> [Verdict] {
        guard !sentence.isEnglish else { return [] }
        var found: [(count: CountedSentence.Count, label: String, value: Int, rows: Int)] = []
        let columns = listing.columns.map { column in Dictionary(grouping: column.cells.map(\.text)) { $0 }.mapValues(\.count) }.filter { $0.count <= max(2, listing.count / 2) && $0.count <= 10 && !$0.keys.contains("") }
        for count in sentence.counts where count.depth == 0 {
            guard let value = count.values["例"] ?? count.values["件"] else { continue }
            var lead = sentence.passage.text(max(sentence.range.lowerBound, count.range.lowerBound - 24)..<count.range.lowerBound)
            for ending in ["症例は", "例は", "は", "が", "の"] where lead.hasSuffix(ending) {
                lead.removeLast(ending.count)
                break
            }
            // The longest: 非重篤 and not 重篤.
            let matches = columns.flatMap { $0 }.filter { lead.hasSuffix($0.key) && $0.key.unicodeScalars.contains(where: \.isKanji) }
            guard let match = matches.max(by: { $0.key.count < $1.key.count }), matches.count(where: { $0.key == match.key }) == 1 else { continue }
            let rest = lead.dropLast(match.key.count)
            if let before = rest.unicodeScalars.last, !(before.isHiragana || ["、", "「", ",", "。", ":"].contains(before)) || ["又は", "及び", "または"].contains(where: rest.hasSuffix) { continue }
            found.append((count, match.key, value, match.value))
        }
        // Several kinds of one listing, or a part of all of it.
        let isOfAll = sentence.counts.first?.values.values.contains(listing.count) == true && sentence.contains("うち")
        guard found.count >= 2 || isOfAll, isOfAll || found.contains(where: { $0.value == $0.rows }) || found.reduce(0, { $0 + $1.value }) == listing.count else { return [] }
        return found.compactMap { item in
            let holds = item.value == item.rows
            guard holds || item.value <= listing.count, let printed = ExactDecimal("\(item.value)"), let right = ExactDecimal("\(item.rows)") else { return nil }
            return Verdict(.listing, holds: holds, .listed(label: item.label, printed: printed, right: right), [Evidence(sentence.passage, item.count.number, around: holds ? 0 : 12)])
        }
    }

    /// 中央値は 186 日（範囲：9～310 日）; 90 日以内の発現は 7 例: by the one column of days.
    private func days(_ listing: LineListing, _ sentence: CountedSentence) -> [Verdict] {
        let candidates = listing.columns.filter { $0.head.contains("日") || $0.head.lowercased().contains("day") || $0.head.lowercased().contains("time to") }.compactMap { column in column.numbers.map { (column.head, $0) } }
        guard candidates.count == 1, let (head, numbers) = candidates.first else { return [] }
        let days = numbers.compactMap { $0.places.count == 0 ? $0.units : nil }
        guard days.count == numbers.count, days.count >= 3 else { return [] }
        var verdicts = within(days, sentence)
        // 発現までの日数 and 発現までの期間.
        let isMeant = ["発現まで", "死亡まで", "回復まで", "投与期間", "投与日数"].contains { head.contains($0) && sentence.contains($0) } || (head.lowercased().contains("onset") && sentence.contains("onset")) || Self.names(sentence, listing)
        if isMeant { verdicts += statistics(days, sentence) }
        return verdicts
    }

    private func statistics(_ days: [Int], _ sentence: CountedSentence) -> [Verdict] {
        guard let least = days.min(), let most = days.max(), let middle = LineListing.median(days) else { return [] }
        var verdicts: [Verdict] = []
        func put(_ label: String, _ printed: ExactDecimal, _ right: ExactDecimal, _ range: Range<Int>) {
            let holds = printed.isEqual(right)
            verdicts.append(Verdict(.listing, holds: holds, .listed(label: label, printed: printed, right: right), [Evidence(sentence.passage, range, around: holds ? 0 : 8)]))
        }
        for words in ["中央値", "median"] {
            // In English the cases may stand between: The median time to onset in the 4 cases was 18.5 days.
            guard let at = sentence.passage.find(words, in: sentence.range),
                  let value = sentence.sentence.quantities.first(where: { $0.unit == .days && $0.range.lowerBound >= at && $0.range.lowerBound - at <= (words == "median" ? 70 : 12) }) else { continue }
            put(words, value.value, middle, value.range)
            break
        }
        for words in ["範囲", "range"] {
            guard let at = sentence.passage.find(words, in: sentence.range), let (low, range) = number(after: at + words.unicodeScalars.count, in: sentence, within: 4),
                  let (high, end) = number(after: range.upperBound, in: sentence, within: 5) else { continue }
            if let right = ExactDecimal("\(least)") { put("\(words) \(low)", low, right, range) }
            if let right = ExactDecimal("\(most)") { put("\(words) \(high)", high, right, end) }
            break
        }
        return verdicts
    }

    private func number(after start: Int, in sentence: CountedSentence, within: Int) -> (ExactDecimal, Range<Int>)? {
        guard let at = (start..<min(sentence.range.upperBound, start + within)).first(where: { sentence.passage.scalars[$0].isDigit }), let (value, end) = sentence.passage.number(at: at) else { return nil }
        return (value, at..<end)
    }

    /// 90 日以内の発現は 7 例、91 日以降は 18 例.
    private func within(_ days: [Int], _ sentence: CountedSentence) -> [Verdict] {
        var verdicts = sentence.isEnglish ? withinInEnglish(days, sentence) : []
        for count in sentence.counts {
            guard let value = count.values["例"] ?? count.values["件"], !sentence.isEnglish else { continue }
            let before = sentence.before(sentence.counts.firstIndex { $0.range == count.range } ?? 0).map { sentence.counts[$0].range.upperBound } ?? sentence.range.lowerBound
            let lead = sentence.passage.text(max(before, count.range.lowerBound - 20)..<count.range.lowerBound)
            guard let match = lead.firstMatch(of: /(\d{1,4})日(以内|以下|未満|以降|以上|超)(?:の発現|に発現|で発現|の症例|に発現した症例)?(?:は|が)$/), let limit = Int(match.output.1), !lead[..<match.range.lowerBound].hasSuffix("～") else { continue }
            // 31～90 日以内 has another end.
            let rows = switch match.output.2 {
            case "以内", "以下": days.count { $0 <= limit }
            case "未満": days.count { $0 < limit }
            case "超": days.count { $0 > limit }
            default: days.count { $0 >= limit }
            }
            guard let printed = ExactDecimal("\(value)"), let right = ExactDecimal("\(rows)"), value <= days.count else { continue }
            verdicts.append(Verdict(.listing, holds: value == rows, .listed(label: "\(match.output.1)日\(match.output.2)", printed: printed, right: right), [Evidence(sentence.passage, count.number, around: value == rows ? 0 : 14)]))
        }
        return verdicts
    }

    /// Seven occurred within 7 days of vaccination.
    private func withinInEnglish(_ days: [Int], _ sentence: CountedSentence) -> [Verdict] {
        let text = sentence.sentence.text
        return text.matches(of: /\b([A-Za-z]+|[0-9]{1,3})(?: of (?:them|these|the [a-z]+))?(?: cases?| patients?)? (?:occurred|developed|had onset|had an onset|were seen) within ([0-9]{1,3}) days/).compactMap { match in
            let word = match.output.1.lowercased()
            guard let value = NumberWords.value(word) ?? Int(word), let limit = Int(match.output.2), value <= days.count, let printed = ExactDecimal("\(value)") else { return nil }
            let rows = days.count { $0 <= limit }, start = sentence.sentence.position(of: match.range.lowerBound, in: text)
            guard let right = ExactDecimal("\(rows)") else { return nil }
            return Verdict(.listing, holds: value == rows, .listed(label: "within \(limit) days", printed: printed, right: right),
                           [Evidence(sentence.passage, start..<start + match.output.0.unicodeScalars.count)])
        }
    }

    /// The median in the 4 cases was 18.5 days (range: 6 to 44 days); the individual times were 6, 15, 22 and 44 days.
    private func individual(_ sentence: Sentence) -> [Verdict] {
        guard let at = ["individual times were ", "individual values were ", "individual times to onset were ", "それぞれの値は", "各症例の値は", "個々の値は", "個々の日数は", "各症例の日数は"].lazy.compactMap({ words in sentence.passage.find(words, in: sentence.range).map { $0 + words.unicodeScalars.count } }).first,
              sentence.contains("median") || sentence.contains("中央値") else { return [] }
        var values: [Int] = [], index = at
        while let (number, end) = sentence.passage.number(at: index), number.places.count == 0, end <= sentence.range.upperBound {
            values.append(number.units)
            let after = sentence.passage.unit(at: end).end
            guard let link = [", and ", ", ", " and ", "、", "及び"].first(where: { sentence.passage.has($0, at: after) }) else { break }
            index = after + link.unicodeScalars.count
        }
        let counted = CountedSentence(sentence)
        // All of them are listed where they are as many as the cases.
        guard values.count >= 3, counted.counts.contains(where: { $0.range.upperBound <= at && $0.values.values.contains(values.count) }) else { return [] }
        return statistics(values, counted)
    }
}

extension AuditContext {
    /// The paragraphs near a table in its section, by their place in `paragraphs`.
    func paragraphs(around table: Int) -> [Int] {
        guard tableBlocks.indices.contains(table) else { return [] }
        let at = tableBlocks[table]
        func walk(_ blocks: some Sequence<Int>) -> [Int] {
            var found: [Int] = []
            for index in blocks {
                if case .heading = report.blocks[index] { break }
                if let paragraph = paragraphOfBlock[index] { found.append(paragraph) }
                if found.count == 12 { break }
            }
            return found
        }
        return walk((0..<at).reversed()).reversed() + walk(at + 1..<report.blocks.count)
    }
}
