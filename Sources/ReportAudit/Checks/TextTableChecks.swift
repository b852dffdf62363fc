import Foundation
import Reexamination

/// Text against tables, and the same quantity in two places.
struct TextTableChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { unlisted + quoted + rates + fractions + singles + totals + named + remainders + planned }

    /// 安全性解析対象から 21 例を除いた 135 例: the set less those excluded, where the report gives the set's size.
    private var remainders: [Verdict] {
        let sizes = self.sizes
        return context.sentences.flatMap { sentence in
            zip(sentence.free, sentence.free.dropFirst()).compactMap { minus, rest -> Verdict? in
                // Exclusion of 3 from the patients collected leaves 156 patients.
                if let excluded = minus.whole, let printed = rest.whole, rest.unit == .cases, sentence.lead(to: minus).hasSuffix("xclusion of ") {
                    let between = sentence.passage.text(minus.range.upperBound..<rest.range.lowerBound).lowercased()
                    guard between.hasSuffix(" leaves "), between.hasPrefix(" from the "), let set = Self.key(String(between.dropFirst(10).dropLast(8))), let whole = sizes[set] else { return nil }
                    let holds = whole - excluded == printed
                    return Verdict(.flow, holds ? .holds : .fails, holds ? .note : .error, .remainder(set: set, whole: whole, minus: excluded, printed: printed),
                                   [Evidence(sentence.passage, minus.range.lowerBound..<rest.range.upperBound, around: 14)])
                }
                guard let excluded = minus.whole, let printed = rest.whole, minus.unit == .cases, rest.unit == .cases, sentence.passage.text(minus.range.upperBound..<rest.range.lowerBound) == "を除いた" else { return nil }
                let lead = sentence.lead(to: minus)
                guard lead.hasSuffix("から"), let set = Self.groups.first(where: { group in ["から", "症例から"].contains { lead.hasSuffix(group + $0) } }), let whole = sizes[set] else { return nil }
                let holds = whole - excluded == printed
                return Verdict(.flow, holds ? .holds : .fails, holds ? .note : .error, .remainder(set: set, whole: whole, minus: excluded, printed: printed),
                               [Evidence(sentence.passage, minus.range.lowerBound..<rest.range.upperBound, around: 14)])
            }
        }
    }

    /// 骨修復所見 42.5%（45/106 例）against the rows of that name, where the paragraph names their table: the same count and percentage stand in one of them.
    private var rates: [Verdict] {
        var verdicts: [Verdict] = []
        for (sentences, cited) in zip(context.paragraphs, context.cited) {
            guard !cited.isEmpty else { continue }
            for sentence in sentences {
                for rate in sentence.rates {
                    guard let n = rate.numerator, let d = rate.denominator else { continue }
                    let lead = sentence.passage.text(max(sentence.range.lowerBound, rate.range.lowerBound - 60)..<rate.range.lowerBound)
                    let rows = cited.flatMap { table in table.rows.map { (table, $0) } }.filter { entry in
                        let label = entry.1.label
                        let words = label.unicodeScalars.allSatisfy { $0.value < 0x250 } ? lead.lowercased() : lead, name = words == lead ? label : label.lowercased()
                        return label.count >= 3 && (["", "は", "が", "の", " ", " in ", ", in ", " was "].contains { words.hasSuffix(name + $0) || words.hasSuffix("「\(name)」" + $0) }) && entry.1.values.contains { if case .share = $0.value { true } else { false } }
                    }
                    guard let longest = rows.map({ $0.1.label.count }).max() else { continue }
                    let named = rows.filter { $0.1.label.count == longest }
                    // The row's own denominator, where it has one, tells which of several rows is meant.
                    let sized = named.filter { $0.1.counts.contains(d) }
                    let meant = sized.isEmpty ? named : sized
                    let holds = meant.contains { _, row in
                        row.values.contains { value in
                            switch value.value {
                            case .share(let count, let share, _): count == n && share == rate.percentage
                            // None of them needs no share.
                            case .count(let count, _): count == 0 && n == 0
                            default: false
                            }
                        }
                    }
                    // A person in two columns counts once in the text: then only the bounds are known.
                    if !holds, sized.isEmpty, let only = named.first?.1, named.count == 1, Self.mayBeTogether(n, only.counts.compactMap { $0 }) { continue }
                    verdicts.append(Verdict(.textTable, holds ? .holds : .fails, holds ? .note : .error,
                                            .textTable(label: named[0].1.label, text: n, table: named[0].0.table.name ?? "", values: meant.flatMap { $0.1.counts.compactMap { $0 } }),
                                            [Evidence(sentence.passage, rate.range, around: 20), Evidence(named[0].1.labelCell)]))
                }
            }
        }
        return verdicts
    }

    /// 海外第Ⅱ相試験 71.6%（136/190 例）against the row that names the same and gives n/N: where one of the two numbers is the same, the other is.
    private var fractions: [Verdict] {
        var verdicts: [Verdict] = []
        for (sentences, cited) in zip(context.paragraphs, context.cited) {
            let rows = cited.flatMap { table in table.rows.compactMap { row -> (table: DataTable, row: DataTable.Row, rate: Rate)? in
                for value in row.values { if case .rate(let rate) = value.value { return (table, row, rate) } }
                return nil
            } }
            guard !rows.isEmpty else { continue }
            for sentence in sentences {
                for rate in sentence.rates {
                    guard let n = rate.numerator, let d = rate.denominator else { continue }
                    let before = sentence.rates.last { $0.range.upperBound <= rate.range.lowerBound }?.range.upperBound ?? sentence.range.lowerBound
                    let lead = sentence.passage.text(max(before, rate.range.lowerBound - 40)..<rate.range.lowerBound)
                    let named = rows.filter { entry in
                        // 12 週時 and 24 週時 are two things: digits of the label stand in the text, too.
                        Self.sharedWords(entry.row.label, lead) >= 7 && (entry.rate.numerator == n || entry.rate.denominator == d) && entry.row.label.split(whereSeparator: { !("0"..."9").contains($0) }).allSatisfy { lead.contains($0) }
                    }
                    guard let most = named.map({ Self.sharedWords($0.row.label, lead) }).max() else { continue }
                    let meant = named.filter { Self.sharedWords($0.row.label, lead) == most }
                    let holds = meant.contains { $0.rate.numerator == n && $0.rate.denominator == d && $0.rate.percentage == rate.percentage }
                    verdicts.append(Verdict(.textTable, holds ? .holds : .fails, holds ? .note : .error,
                                            .textTable(label: meant[0].row.label, text: n, table: meant[0].table.table.name ?? "", values: meant.flatMap { [$0.rate.numerator, $0.rate.denominator].compactMap { $0 } }),
                                            [Evidence(sentence.passage, rate.range, around: 20), Evidence(meant[0].row.labelCell)]))
                }
            }
        }
        return verdicts
    }

    /// Kaplan–Meier 法（対象 134 例）against the row Kaplan–Meier 法の対象 of a table the paragraph names: a long name shared, and the same last word.
    private var singles: [Verdict] {
        var verdicts: [Verdict] = []
        for (sentences, cited) in zip(context.paragraphs, context.cited) {
            let rows = cited.flatMap { table in table.rows.compactMap { row -> (table: DataTable, row: DataTable.Row, count: Int)? in
                guard row.values.count == 1, case .count(let count, .cases) = row.values[0].value, row.label.count >= 8 else { return nil }
                return (table, row, count)
            } }
            guard !rows.isEmpty else { continue }
            for sentence in sentences {
                for quantity in sentence.free where quantity.unit == .cases {
                    let lead = sentence.lead(to: quantity).suffix(30)
                    guard let value = quantity.whole, let (table, row, count) = rows.first(where: { lead.hasSuffix($0.row.label.suffix(2)) && Self.sharedWords($0.row.label, String(lead)) >= 8 }) else { continue }
                    verdicts.append(Verdict(.textTable, value == count ? .holds : .fails, value == count ? .note : .error, .textTable(label: row.label, text: value, table: table.table.name ?? "", values: [count]),
                                            [Evidence(sentence.passage, quantity.range, around: 14), Evidence(row.labelCell)]))
                }
            }
        }
        return verdicts
    }

    /// 「低カルシウム血症」の副作用は 179 例 179 件 against the total of the table whose caption names it; 手術を予定していた 71 例 against the matrix of procedures.
    private var totals: [Verdict] {
        var verdicts: [Verdict] = []
        func compare(_ quantity: Quantity, _ sentence: Sentence, _ label: String, _ printed: [Int], _ table: DataTable, _ row: DataTable.Row) {
            guard let value = quantity.whole else { return }
            let holds = printed.contains(value)
            verdicts.append(Verdict(.textTable, holds ? .holds : .fails, holds ? .note : .error, .textTable(label: label, text: value, table: table.table.name ?? "", values: printed),
                                    [Evidence(sentence.passage, quantity.range, around: 14), Evidence(row.labelCell)]))
        }
        // What a caption quotes, by the quotation.
        var quoted: [String: [(table: DataTable, row: DataTable.Row)]] = [:]
        for table in context.tables where table.table.caption.text.contains("件数") && context.caseEvents(table) == nil {
            guard let row = table.rows.last(where: { DataTable.totals.contains($0.label) }) else { continue }
            for sentence in Sentence.all(in: table.table.caption) { for quote in sentence.quotes { quoted[quote.label, default: []].append((table, row)) } }
        }
        for (sentences, cited) in zip(context.paragraphs, context.cited) {
            for sentence in sentences {
                for quote in sentence.quotes {
                    guard let tables = quoted[quote.label] else { continue }
                    let pair = zip(sentence.free, sentence.free.dropFirst()).first { cases, events in
                        cases.unit == .cases && events.unit == .events && cases.range.upperBound == events.range.lowerBound && cases.range.lowerBound > quote.end && sentence.passage.text(quote.end..<cases.range.lowerBound) == "の副作用は"
                    }
                    guard let pair else { continue }
                    for (table, row) in tables { compare(pair.1, sentence, quote.label, row.counts.compactMap { $0 }, table, row) }
                }
                // The matrix says what was planned in its last column.
                for table in cited where table.columnNames.last?.contains("予定") == true {
                    guard let row = table.rows.last(where: { DataTable.totals.contains($0.label) }), let last = row.counts.last ?? nil,
                          let planned = sentence.free.first(where: { quantity in sentence.lead(to: quantity).hasSuffix("手術を予定していた") }) else { continue }
                    compare(planned, sentence, "手術を予定していた症例", [last], table, row)
                }
            }
        }
        return verdicts
    }

    /// The length of the longest words that two texts share.
    static func sharedWords(_ left: String, _ right: String) -> Int {
        let a = Array(left.unicodeScalars), b = Array(right.unicodeScalars)
        var best = 0, row = Array(repeating: 0, count: b.count + 1)
        for scalar in a {
            var diagonal = 0
            for index in b.indices {
                let above = row[index + 1]
                row[index + 1] = scalar == b[index] ? diagonal + 1 : 0
                diagonal = above
                best = max(best, row[index + 1])
            }
        }
        return best
    }

    /// Whether so many persons can be those of two columns together, some of them in both.
    private static func mayBeTogether(_ n: Int, _ columns: [Int]) -> Bool {
        columns.count == 2 && ((columns.max() ?? 0)...columns.reduce(0, +)).contains(n)
    }

    /// 「切除」の予定であった 18 例では、予定どおりが 9 例、ほかは「掻爬」が 4 例 against the row of the matrix.
    private var planned: [Verdict] {
        let matrices = context.tables.filter { table in table.rows.count { table.columnHeads.contains($0.label) } >= 2 }
        var verdicts: [Verdict] = []
        for sentence in context.sentences {
            guard let first = sentence.quotes.first, sentence.passage.has("の予定であった", at: first.end) else { continue }
            for table in matrices {
                guard let row = table.rows.first(where: { $0.label == first.label }), table.columnHeads.count == row.values.count else { continue }
                func compare(_ quantity: Quantity, _ column: Int) {
                    guard let value = quantity.whole, let printed = row.counts[column] else { return }
                    let holds = value == printed
                    verdicts.append(Verdict(.textTable, holds ? .holds : .fails, holds ? .note : .error,
                                            .textTable(label: "\(first.label)→\(table.columnHeads[column])", text: value, table: table.table.name ?? "", values: [printed]),
                                            [Evidence(sentence.passage, quantity.range, around: 10), Evidence(row.labelCell)]))
                }
                let counts = sentence.free.filter { $0.unit == .cases }
                if let whole = counts.first { compare(whole, row.values.count - 1) }
                for (quantity, lead) in counts.dropFirst().map({ ($0, sentence.lead(to: $0)) }) {
                    if lead.hasSuffix("予定どおりが"), let column = table.columnHeads.firstIndex(of: first.label) { compare(quantity, column) }
                    if let quote = sentence.quotes.last(where: { $0.end <= quantity.range.lowerBound }), sentence.passage.text(quote.end..<quantity.range.lowerBound) == "が",
                       let column = table.columnHeads.firstIndex(of: quote.label) { compare(quantity, column) }
                }
            }
        }
        return verdicts
    }

    /// 予測できない重篤な副作用は 38 例 73 件 against the total of the table of unlisted reactions.
    private var unlisted: [Verdict] {
        guard let table = context.tables.first(where: { table in ["予測できない", "not predictable", "nlisted"].contains { table.table.caption.text.contains($0) } }).flatMap(context.caseEvents), table.totalGroup != nil, let total = table.totalRow else { return [] }
        var verdicts: [Verdict] = []
        for sentence in context.sentences {
            for (cases, events) in zip(sentence.free, sentence.free.dropFirst()) {
                guard cases.unit == .cases, events.unit == .events, ["", "("].contains(sentence.passage.text(cases.range.upperBound..<events.range.lowerBound).trimmingCharacters(in: .whitespaces)), let n = cases.whole, let e = events.whole,
                      let kind = Self.unlistedKind(sentence.lead(to: cases)), let group = table.group(kind) else { continue }
                let evidence = [Evidence(sentence.passage, cases.range.lowerBound..<events.range.upperBound, around: 14), Evidence(total.row.labelCell)]
                let label = "予測できない" + (kind == .serious ? "重篤な副作用" : kind == .nonSerious ? "非重篤な副作用" : "副作用"), name = table.data.table.name ?? ""
                for (text, value) in [(n, total.cases(group)), (e, total.events(group))] {
                    verdicts.append(Verdict(.textTable, text == value ? .holds : .fails, text == value ? .note : .error, .textTable(label: label, text: text, table: name, values: [value]), evidence))
                }
            }
        }
        return verdicts
    }

    /// Which unlisted reactions the words before the numbers speak of.
    private static func unlistedKind(_ lead: String) -> CaseEventTable.Kind? {
        if let at = lead.range(of: "予測できない", options: .backwards) {
            let kind = lead[at.upperBound...]
            guard !kind.contains("のうち"), !kind.contains("最も") else { return nil }
            return kind.hasPrefix("重篤") ? .serious : kind.hasPrefix("非重篤") ? .nonSerious : kind.hasPrefix("副作用") ? .all : nil
        }
        for ending in [" for ", ", "] where lead.hasSuffix("reactions not predictable from the Precautions" + ending) || lead.hasSuffix("unlisted reactions" + ending) {
            let words = lead.dropLast(ending.count).split(separator: " ")
            guard let at = words.lastIndex(of: "reactions"), at > 0 else { return nil }
            return words[at - 1].hasSuffix("non-serious") ? .nonSerious : words[at - 1] == "serious" ? .serious : ending == ", " ? .all : nil
        }
        return nil
    }

    /// 「低カルシウム血症」の 10.3%（16/156 例）against the row of that name, where the paragraph names its table.
    private var quoted: [Verdict] {
        var verdicts: [Verdict] = []
        for (sentences, named) in zip(context.paragraphs, context.cited) {
            // A matrix names its rows and columns alike.
            let cited = named.filter { table in !table.rows.contains { table.columnHeads.contains($0.label) } }
            guard !cited.isEmpty else { continue }
            for sentence in sentences {
                for (label, end) in sentence.quotes {
                    let rows = cited.flatMap { table in table.rows.filter { $0.label == label && $0.counts.contains { $0 != nil } }.map { (table, $0) } }
                    guard let (table, row) = rows.first, rows.count == 1 else { continue }
                    let next = sentence.quantities.filter { $0.range.lowerBound >= end && ($0.unit == .cases || $0.unit == .events) && !$0.isEach }
                    guard let first = next.first, let value = first.whole, Self.follows(sentence.passage.text(end..<first.range.lowerBound)) else { continue }
                    // 例 at once followed by 件: both belong to the row.
                    var values = [(first, value)]
                    if next.count > 1, next[1].range.lowerBound == first.range.upperBound, let second = next[1].whole { values.append((next[1], second)) }
                    let printed = row.counts.compactMap { $0 }
                    let possible = Set(printed + pairs(printed))
                    for (quantity, value) in values {
                        let holds = possible.contains(value) || Self.mayBeTogether(value, printed)
                        verdicts.append(Verdict(.textTable, holds ? .holds : .fails, holds ? .note : .error,
                                                .textTable(label: label, text: value, table: table.table.name ?? "", values: printed),
                                                [Evidence(sentence.passage, quantity.range, around: 14), Evidence(row.labelCell)]))
                    }
                }
            }
        }
        return verdicts
    }

    /// Whether a number follows its label at once: 「…」が 16 例, 「…」の 10.3%（16.
    private static func follows(_ between: String) -> Bool {
        if [" in ", ", in ", ", ", " was ", " occurred in "].contains(where: { words in between.hasPrefix(words) && between.dropFirst(words.count).allSatisfy { ($0.isASCII && $0.isNumber) || ".% (".contains($0) } }) { return true }
        let rest = between.first.map { "のがは".contains($0) } == true ? between.dropFirst() : between[...]
        return rest.allSatisfy { ($0.isASCII && $0.isNumber) || ".%(".contains($0) }
    }

    private func pairs(_ values: [Int]) -> [Int] {
        values.indices.flatMap { i in values.indices.filter { $0 > i }.map { values[i] + values[$0] } }
    }

    private struct Mention {
        let value: Int
        let evidence: [Evidence]
        let isInTable: Bool
    }

    /// Where the groups that every report names have their sizes.
    private var places: [String: [Mention]] {
        var places: [String: [Mention]] = [:]
        for table in context.tables where table.width <= 1 || table.rows.contains(where: { $0.values.count == 1 }) {
            for row in table.rows where row.values.count == 1 {
                guard let key = Self.key(row.label), let value = row.counts.first ?? nil else { continue }
                places[key, default: []].append(Mention(value: value, evidence: [Evidence(row.labelCell), Evidence(row.values[0].cell)], isInTable: true))
            }
        }
        for sentence in context.sentences {
            for quantity in sentence.quantities where quantity.unit == .cases || quantity.unit == .sites {
                let lead = sentence.passage.text(max(sentence.range.lowerBound, quantity.range.lowerBound - 16)..<quantity.range.lowerBound)
                let rest = sentence.passage.text(quantity.range.upperBound..<min(sentence.range.upperBound, quantity.range.upperBound + 32)).trimmingCharacters(in: .whitespaces)
                guard let value = quantity.whole, let key = Self.key(endOf: lead) ?? Self.key(startOf: rest) else { continue }
                places[key, default: []].append(Mention(value: value, evidence: [Evidence(sentence.passage, quantity.range, around: 14)], isInTable: false))
            }
        }
        return places
    }

    /// The size of a group where the report has one survey: its tables all give the same. With several surveys each has its own, and which one a sentence means is not told.
    private static func size(_ mentions: [Mention]) -> Int? {
        let tables = Set(mentions.filter(\.isInTable).map(\.value))
        return tables.count == 1 ? tables.first : nil
    }

    private var sizes: [String: Int] { places.compactMapValues(Self.size) }

    /// A label with one number in a table (安全性解析対象症例数 156 例) against the same label and number elsewhere.
    private var named: [Verdict] {
        places.sorted { $0.key < $1.key }.flatMap { key, found -> [Verdict] in
            let inTables = found.filter(\.isInTable), values = Set(inTables.map(\.value))
            guard found.count > 1, !values.isEmpty else { return [] }
            // One table against most places is a slip of the table; otherwise two tables are two surveys.
            let counts = Dictionary(grouping: found, by: \.value).mapValues(\.count)
            let usual = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
            let isOneSurvey = values.count == 1 || (context.surveys <= 1 && (usual?.value ?? 0) * 3 >= found.count * 2)
            return found.map { place in
                let right = values.count == 1 && (usual?.value ?? 0) * 2 <= found.count ? values.first ?? place.value : usual?.key ?? place.value
                let holds = isOneSurvey ? place.value == right : values.contains(place.value)
                let others = found.filter { $0.value == right }.prefix(2).flatMap(\.evidence)
                // Of several surveys a sentence may name one that has no table.
                let weight: Verdict.Weight = isOneSurvey ? .error : .warning
                if !holds, !isOneSurvey { return nil }
                return Verdict(.sameQuantity, holds ? .holds : .fails, holds ? .note : weight, .same(label: key, value: right, other: place.value), place.evidence + (holds ? [] : others))
            }.compactMap { $0 }
        }
    }

    /// The groups every report names, whatever stands around their names.
    private static let groups = ["安全性解析対象", "有効性解析対象", "収集症例", "登録症例", "実施施設数", "目標症例数"]

    private static func key(_ label: String) -> String? {
        switch label.lowercased() {
        case "safety analysis set": return "安全性解析対象"
        case "efficacy analysis set": return "有効性解析対象"
        case "collected", "patients collected": return "収集症例"
        case "registered", "patients registered": return "登録症例"
        case "number of sites": return "実施施設数"
        default: break
        }
        guard label.count <= 14 else { return nil }
        return groups.first { label.hasPrefix($0) && ["", "症例", "症例数", "数"].contains(String(label.dropFirst($0.count))) }
    }

    /// 156 patients in the safety analysis set; of 163 patients registered.
    private static func key(startOf rest: String) -> String? {
        let rest = rest.lowercased()
        for (words, key) in [("the safety analysis set", "安全性解析対象"), ("the efficacy analysis set", "有効性解析対象")] { if ["of ", "in "].contains(where: { rest.hasPrefix($0 + words) }) { return key } }
        return nil
    }

    private static func key(endOf lead: String) -> String? {
        if lead.hasSuffix("収集された症例は") { return "収集症例" }
        if lead.hasSuffix("登録された症例は") { return "登録症例" }
        return groups.first { group in ["", "症例", "症例数", "症例数は", "は", "症例は", "は、"].contains { lead.hasSuffix(group + $0) } }
    }
}

extension Sentence {
    /// Whether it names a table, and not one whose number only begins alike.
    func mentions(_ name: String) -> Bool {
        // English text keeps the blank: Supplementary table 3.
        if let first = name.unicodeScalars.first, first.isLetter {
            let letters = name.prefix { !$0.isNumber }, spaced = letters.replacingOccurrences(of: "Supplementary", with: "Supplementary ") + " " + name.dropFirst(letters.count)
            return names(spaced)
        }
        return names(name)
    }

    private func names(_ name: String) -> Bool {
        var start = range.lowerBound
        while start < range.upperBound, let at = passage.find(name, in: start..<range.upperBound) {
            let end = at + name.unicodeScalars.count
            let goesOn = end + 1 < passage.count && [".", "-", "－", "–"].contains(passage.scalars[end]) && passage.scalars[end + 1].isDigit
            let isWhole = end >= passage.count || !(passage.scalars[end].isDigit || goesOn)
            let isOwn = name.first != "表" || at == 0 || !["補", "別", "付"].contains(passage.scalars[at - 1])
            if isWhole, isOwn { return true }
            start = at + 1
        }
        return false
    }

    /// What stands in 「」, with the index after it.
    var quotes: [(label: String, end: Int)] {
        var quotes: [(String, Int)] = [], open: Int?
        for index in range {
            if passage.scalars[index] == "「" || passage.scalars[index] == "“" { open = index + 1 }
            if passage.scalars[index] == "」" || passage.scalars[index] == "”", let begin = open {
                quotes.append((passage.text(begin..<index), index + 1))
                open = nil
            }
        }
        return quotes
    }
}
