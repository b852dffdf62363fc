import Foundation
import Reexamination

/// Terms: spelt two ways, renamed but living on, listed in one table and missing in another, one character off.
struct TermChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] {
        let spelling = self.spelling
        return renamed + spelling + misspelt(besides: spelling) + missing
    }

    private var passages: [Passage] { context.passages }

    /// How often a name stands in the report.
    private func count(of name: String) -> Int {
        let letters = Array(name.unicodeScalars)
        return passages.reduce(0) { $0 + $1.occurrences(of: letters).count }
    }

    /// 「A」が「B」に変更された.
    private var renames: [(old: String, new: String, range: Sentence)] {
        context.sentences.flatMap { sentence -> [(String, String, Sentence)] in
            let quotes = sentence.quotes
            return zip(quotes, quotes.dropFirst()).compactMap { old, new in
                let between = sentence.passage.text(old.end..<new.end - new.label.unicodeScalars.count - 2)
                let after = sentence.passage.text(new.end..<min(new.end + 8, sentence.passage.count))
                let isRename = ["が", "を", "の名称が", "の名称を"].contains(between) && (after.hasPrefix("に変更") || after.hasPrefix("に改め") || after.hasPrefix("に文言変更"))
                return isRename ? (old.label, new.label, sentence) : nil
            }
        }
    }

    private var renamed: [Verdict] {
        renames.filter { $0.old.count >= 6 }.compactMap { old, new, _ -> Verdict? in
            let letters = Array(old.unicodeScalars)
            let places = context.report.tables.flatMap { table in
                table.rows.flatMap(\.cells).map(\.text).flatMap { cell -> [Evidence] in
                    cell.occurrences(of: letters).compactMap { range in
                        // Where the new name contains the old, or the place says that it is an old name, nothing lives on.
                        let around = cell.text(max(0, range.lowerBound - 14)..<range.lowerBound)
                        if cell.text(max(0, range.lowerBound - new.count)..<min(cell.count, range.upperBound + new.count)).contains(new) || around.contains("名称") || around.contains("旧") { return nil }
                        return Evidence(cell, range, around: 6)
                    }
                }
            }
            return places.isEmpty ? nil : Verdict(.renamed, .term, .warning, .oldName(old: old, new: new), places)
        }
    }

    /// Risks and other items of the tables: what follows ・, the labels of rows, the entries of a list in a cell.
    private var items: [(text: String, passage: Passage, table: String)] {
        context.report.tables.flatMap { table -> [(String, Passage, String)] in
            let name = table.name ?? ""
            return table.rows.flatMap { row -> [(String, Passage, String)] in
                guard let first = row.cells.first else { return [] }
                let label = DataTable.label(first.text)
                if row.cells.count == 2, ["安全性検討事項", "Safety specification"].contains(label) {
                    return Self.list(row.cells[1].text.text).map { ($0, row.cells[1].text, name) }
                }
                return row.cells.flatMap { cell -> [(String, Passage, String)] in
                    Self.bullets(cell.text).map { ($0, cell.text, name) }
                } + (row.cells.count > 1 && label.count >= 4 ? [(label, first.text, name)] : [])
            }
        }
    }

    /// The items of a cell. ・ also joins two names (顎骨壊死・顎骨骨髄炎), so only one that begins a line is a bullet.
    static func bullets(_ cell: Passage) -> [String] {
        cell.items.map { cell.text($0) }.filter { $0.hasPrefix("・") || $0.hasPrefix("•") }.map { $0.dropFirst().trimmed }
    }

    /// 、-lists, in which a name may hold a comma of its own where brackets say so.
    static func list(_ text: String) -> [String] {
        var items: [String] = [], current = "", depth = 0
        for character in text {
            if "（(「".contains(character) { depth += 1 }
            if "）)」".contains(character) { depth -= 1 }
            if character == "、" || (character == "," && text.unicodeScalars.allSatisfy { !$0.isJapanese }), depth == 0 {
                items.append(current)
                current = ""
            } else {
                current.append(character)
            }
        }
        items.append(current)
        return items.map { item in item.prefix { !"（(".contains($0) }.trimmed }.filter { !$0.isEmpty }
    }

    private var spelling: [Verdict] {
        // Terms of a dictionary differ by one character and are two things (好中球数減少, 好酸球数減少): only names of risks are held against each other.
        let names = Set(risks)
        let items = self.items.filter { names.contains($0.text) }
        let tables = Dictionary(grouping: items, by: \.text).mapValues { Set($0.map(\.table)) }
        var counts: [String: Int] = [:]
        for text in Set(items.map(\.text)) { counts[text] = count(of: text) }
        let texts = counts.keys.sorted()
        let renames = self.renames
        var verdicts: [Verdict] = []
        for (index, left) in texts.enumerated() {
            for right in texts[(index + 1)...] where abs(left.count - right.count) <= 3 {
                guard let difference = SpellingDifference(left, right), difference.isLikelySlip else { continue }
                // What one table lists side by side is two things.
                if !(tables[left] ?? []).isDisjoint(with: tables[right] ?? []) { continue }
                if renames.contains(where: { (left.contains($0.old) && right.contains($0.new)) || (right.contains($0.old) && left.contains($0.new)) }) { continue }
                let few = (counts[left] ?? 0, left) < (counts[right] ?? 0, right) ? left : right
                let many = few == left ? right : left
                let evidence = items.filter { $0.text == few }.map { Evidence($0.passage) } + items.filter { $0.text == many }.prefix(1).map { Evidence($0.passage) }
                verdicts.append(Verdict(.spelling, .term, .warning, .spelling(minority: few, majority: many, minorityCount: counts[few] ?? 0, majorityCount: counts[many] ?? 0), evidence))
            }
        }
        return verdicts
    }

    private static let kindsOfRisk: Set<String> = ["重要な特定されたリスク", "重要な潜在的リスク", "Important identified risks", "Important potential risks"]

    /// The names of risks: what the plan lists, the survey's list, the rows of tables by kind of risk.
    private var risks: [String] {
        var names: Set<String> = []
        for table in context.report.tables {
            let isByRisk = table.rows.contains { Self.kindsOfRisk.contains($0.cells.first?.text.text ?? "") }
            for row in table.rows {
                for cell in row.cells { names.formUnion(Self.bullets(cell.text)) }
                guard row.cells.count > 1, !row.isHead else { continue }
                let label = DataTable.label(row.cells[0].text)
                if ["安全性検討事項", "Safety specification"].contains(label), row.cells.count == 2 { names.formUnion(Self.list(row.cells[1].text.text)) }
                if isByRisk, !FormLabels.all.contains(label) { names.insert(label) }
            }
        }
        return names.filter { name in
            guard !name.contains("。"), !name.contains(".") else { return false }
            return name.unicodeScalars.contains(where: \.isKanji) ? name.count >= 6 : name.count >= 10
        }.sorted()
    }

    /// A risk's name with one kanji or katakana changed, anywhere outside of definitions and tables of reactions: the majority form is the longer known one.
    private func misspelt(besides known: [Verdict]) -> [Verdict] {
        let names = risks, exact = Set(names)
        // A bullet may be a sentence that stands once; what it holds is not thereby a name.
        let counts = Dictionary(uniqueKeysWithValues: names.map { ($0, count(of: $0)) })
        let established = names.filter { counts[$0, default: 0] >= 2 }
        let reported = Set(known.compactMap { if case .spelling(let minority, _, _, _) = $0.observation { minority } else { nil } })
        let reactions = Set(context.tables.filter { context.caseEvents($0) != nil }.compactMap(\.table.name))
        let searched = context.report.blocks.flatMap { block -> [Passage] in
            switch block {
            case .heading(let heading): [heading.text]
            case .paragraph(let passage): [passage]
            case .table(let table): table.name.map(reactions.contains) == true ? [] : [table.caption] + table.rows.flatMap(\.cells).map(\.text)
            }
        }
        var found: [String: (name: String, places: [Evidence])] = [:]
        for name in established {
            let letters = Array(name.unicodeScalars), often = counts[name, default: 0]
            for passage in searched {
                for (start, at) in Self.oneOff(letters, in: passage.scalars) {
                    let written = passage.scalars[start + at]
                    guard (written.isKanji && letters[at].isKanji) || (written.isKatakana && letters[at].isKatakana) || (written.isLetter && letters[at].isLetter) else { continue }
                    let range = start..<start + letters.count, variant = passage.text(range)
                    // A name may begin with a small letter within a sentence.
                    if variant.lowercased() == name.lowercased() { continue }
                    // Another name of the report may contain it, and so may a longer word (上腕骨骨折).
                    guard !exact.contains(variant), !reported.contains(where: { $0.contains(variant) || variant.contains($0) }), !isWithinLongerName(range, passage, established), let difference = SpellingDifference(name, variant), difference.isLikelySlip || written.isLetter || (often >= 3 && difference.isLikelySlipOfOnePlace) else { continue }
                    found[variant, default: (name, [])].places.append(Evidence(passage, range))
                }
            }
        }
        return found.sorted { $0.key < $1.key }.compactMap { variant, entry in
            let many = counts[entry.name, default: 0]
            guard entry.places.count < many, entry.places.count == 1 || variant.unicodeScalars.allSatisfy { $0.value < 0x250 } || SpellingDifference(entry.name, variant)?.isLikelySlip == true else { return nil }
            return Verdict(.spelling, .term, .warning, .spelling(minority: variant, majority: entry.name, minorityCount: entry.places.count, majorityCount: many), entry.places)
        }
    }

    /// Where letters stand with exactly one of them changed, and which.
    private static func oneOff(_ letters: [Unicode.Scalar], in scalars: [Unicode.Scalar]) -> [(start: Int, at: Int)] {
        guard scalars.count >= letters.count else { return [] }
        var found: [(Int, Int)] = []
        scalars.withUnsafeBufferPointer { scalars in
            letters.withUnsafeBufferPointer { letters in
                for start in 0...(scalars.count - letters.count) {
                    var wrong = -1, index = 0
                    while index < letters.count {
                        if scalars[start + index] != letters[index] {
                            if wrong >= 0 { break }
                            wrong = index
                        }
                        index += 1
                    }
                    if index == letters.count, wrong >= 0 { found.append((start, wrong)) }
                }
            }
        }
        return found
    }

    private func isWithinLongerName(_ range: Range<Int>, _ passage: Passage, _ names: [String]) -> Bool {
        names.contains { name in passage.occurrences(of: Array(name.unicodeScalars)).contains { $0.lowerBound <= range.lowerBound && $0.upperBound >= range.upperBound } }
    }

    /// Rows of the table of reactions by risk that the plan's or the survey's list does not have, and the other way round.
    private var missing: [Verdict] {
        let tables = context.report.tables
        guard let survey = tables.first(where: \.isOfSurvey),
              let cell = survey.rows.first(where: { $0.cells.count == 2 && ["安全性検討事項", "Safety specification"].contains($0.cells[0].text.text) })?.cells[1].text,
              let risks = tables.first(where: { table in table.rows.contains { Self.kindsOfRisk.contains($0.cells.first?.text.text ?? "") } && table.rows.contains { DataTable.value($0.cells.last?.text ?? Passage(), bracketsArePercent: true).isNumber } }) else { return [] }
        let listed = Self.list(cell.text)
        let notes = risks.notes.map(\.text.text).joined()
        return unreported(risks) + risks.rows.compactMap { row in
            guard !row.isHead, let first = row.cells.first, row.cells.count > 1 else { return nil }
            let label = DataTable.label(first.text)
            guard !FormLabels.all.contains(label), !label.contains("解析対象"), !label.isEmpty else { return nil }
            let isInvestigated = row.cells.dropFirst().contains { DataTable.value($0.text, bracketsArePercent: true).isNumber }
            // A dash whose meaning the table explains says itself that the risk was not looked for.
            if !isInvestigated, notes.contains("－:") || notes.contains("－は") || notes.contains("–:") { return nil }
            let isListed = listed.contains { Self.isSameRisk($0, label) } || listed.joined(separator: cell.text.contains("、") ? "、" : ", ").contains(label)
            return Verdict(.missingItem, isListed ? .holds : .term, isListed ? .note : .warning, .missingItem(item: label, from: "\(survey.name ?? "")「安全性検討事項」", existsIn: risks.name ?? ""), [Evidence(first.text), Evidence(cell)])
        }
    }

    /// Risks of the plan that the table of reactions does not have. A plan may cover indications that are not re-examined now, so this is a remark.
    private func unreported(_ risks: WrittenTable) -> [Verdict] {
        guard let plan = context.report.tables.first(where: { table in
            table.name != risks.name && table.rows.contains { $0.cells.contains { $0.text.text.hasPrefix("重要な特定されたリスク") } }
        }) else { return [] }
        let labels = risks.rows.compactMap { $0.cells.first.map { DataTable.label($0.text) } }
        var isInEfficacy = false
        let renames = self.renames
        return plan.rows.flatMap(\.cells).flatMap { cell -> [(String, Passage)] in
            if cell.text.text.hasPrefix("有効性に関する検討事項") { isInEfficacy = true }
            return isInEfficacy ? [] : Self.bullets(cell.text).map { ($0, cell.text) }
        }.compactMap { item, cell -> Verdict? in
            // Under its old name it is another finding's.
            if renames.contains(where: { rename in rename.new == item && labels.contains(rename.old) }) { return nil }
            // 重要な不足情報（X） is answered in words.
            if context.sentences.contains(where: { $0.contains("不足情報(\(item))") || $0.contains("不足情報「\(item)」") }) { return nil }
            // 骨巨細胞腫以外の…: it says itself that it is none of the indication the report is about.
            if let other = item.range(of: "以外"), other.lowerBound > item.startIndex, context.covers(String(item[..<other.lowerBound])) { return nil }
            let isReported = labels.contains { Self.isSameRisk($0, item) }
            return Verdict(.missingItem, isReported ? .holds : .term, .note, .missingItem(item: item, from: risks.name ?? "", existsIn: plan.name ?? ""), [Evidence(cell)])
        }
    }

    /// A short name stands for the long one that ends with it or begins as it does: 過敏症, 顎骨壊死関連事象.
    static func isSameRisk(_ left: String, _ right: String) -> Bool {
        if left == right { return true }
        let (short, long) = left.count < right.count ? (left, right) : (right, left)
        if long.hasSuffix(short), short.count >= 2 { return true }
        if SpellingDifference(left, right)?.isLikelySlip == true { return true }
        // Words of Latin letters share long beginnings: only in Japanese does half a name tell.
        guard !short.unicodeScalars.allSatisfy({ $0.value < 0x250 }) else { return false }
        let common = zip(short, long).prefix { $0 == $1 }.count
        return common >= 4 && common * 2 >= short.count
    }
}

extension DataTable.Value {
    var isNumber: Bool {
        switch self {
        case .count, .share, .rate, .decimal: true
        case .dash, .words: false
        }
    }
}
