import Foundation
import Reexamination

/// The sizes of the groups that every report names (安全性解析対象, 登録症例), in all the places that give them, and what is left of one without those excluded.
struct AnalysisSetChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] {
        let places = self.places
        return named(places) + remainders(places.compactMapValues(Self.size)) + ofCitedTables
    }

    /// A label with one number in a table (安全性解析対象症例数 156 例) against the same label and number elsewhere.
    private func named(_ places: [String: [Mention]]) -> [Verdict] {
        let surveys = context.surveys
        return places.sorted { $0.key < $1.key }.flatMap { key, found -> [Verdict] in
            let inTables = found.filter(\.isInTable), values = Set(inTables.map(\.value))
            guard found.count > 1, !values.isEmpty else { return [] }
            // One table against most places is a slip of the table; otherwise two tables are two surveys.
            let counts = Dictionary(grouping: found, by: \.value).mapValues(\.count)
            let usual = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
            let isOneSurvey = values.count == 1 || (surveys <= 1 && (usual?.value ?? 0) * 3 >= found.count * 2)
            return found.map { place in
                let right = values.count == 1 && (usual?.value ?? 0) * 2 <= found.count ? values.first ?? place.value : usual?.key ?? place.value
                let holds = isOneSurvey ? place.value == right : values.contains(place.value)
                let others = found.filter { $0.value == right }.prefix(2).flatMap(\.evidence)
                // Of several surveys a sentence may name one that has no table.
                let weight: Verdict.Weight = isOneSurvey ? .error : .warning
                if !holds, !isOneSurvey { return nil }
                return Verdict(.sameQuantity, holds: holds, else: weight, .same(label: key, value: right, other: place.value), place.evidence + (holds ? [] : others))
            }.compactMap { $0 }
        }
    }

    /// 安全性解析対象から 21 例を除いた 135 例: the set less those excluded, where the report gives the set's size.
    private func remainders(_ sizes: [String: Int]) -> [Verdict] {
        context.sentences.flatMap { sentence in
            zip(sentence.free, sentence.free.dropFirst()).compactMap { minus, rest -> Verdict? in
                // Exclusion of 3 from the patients collected leaves 156 patients.
                if let excluded = minus.whole, let printed = rest.whole, rest.unit == .cases, sentence.lead(to: minus).hasSuffix("xclusion of ") {
                    let between = sentence.passage.text(minus.range.upperBound..<rest.range.lowerBound).lowercased()
                    guard between.hasSuffix(" leaves "), between.hasPrefix(" from the "), let set = Self.key(String(between.dropFirst(10).dropLast(8))), let whole = sizes[set] else { return nil }
                    let holds = whole - excluded == printed
                    return Verdict(.flow, holds: holds, .remainder(set: set, whole: whole, minus: excluded, printed: printed),
                                   [Evidence(sentence.passage, minus.range.lowerBound..<rest.range.upperBound, around: 14)])
                }
                guard let excluded = minus.whole, let printed = rest.whole, minus.unit == .cases, rest.unit == .cases, sentence.passage.text(minus.range.upperBound..<rest.range.lowerBound) == "を除いた" else { return nil }
                let lead = sentence.lead(to: minus)
                guard lead.hasSuffix("から"), let set = Self.groups.first(where: { group in ["から", "症例から"].contains { lead.hasSuffix(group + $0) } }), let whole = sizes[set] else { return nil }
                let holds = whole - excluded == printed
                return Verdict(.flow, holds: holds, .remainder(set: set, whole: whole, minus: excluded, printed: printed),
                               [Evidence(sentence.passage, minus.range.lowerBound..<rest.range.upperBound, around: 14)])
            }
        }
    }

    private struct Mention {
        let value: Int
        let evidence: [Evidence]
        let isInTable: Bool
    }

    /// Where the groups that every report names have their sizes.
    private var places: [String: [Mention]] {
        var places: [String: [Mention]] = [:]
        // In text a cell that spans others leaves them empty.
        func isAlone(_ row: DataTable.Row) -> Bool { row.values.first.map { !$0.cell.isEmpty } == true && row.values.dropFirst().allSatisfy(\.cell.isEmpty) }
        for table in context.tables {
            for row in table.rows where isAlone(row) {
                guard let key = Self.key(row.label), let value = row.counts.first ?? nil else { continue }
                places[key, default: []].append(Mention(value: value, evidence: [Evidence(row.labelCell), Evidence(row.values[0].cell)], isInTable: true))
            }
        }
        for sentence in context.sentences {
            for quantity in sentence.quantities where quantity.unit == .cases || quantity.unit == .sites || (quantity.unit == .none && sentence.isEnglish) {
                guard let value = quantity.whole, let key = Self.key(of: quantity, in: sentence) else { continue }
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

    /// 安全性解析対象症例 734 例について、要因別に検討した（表 7）against the row 全体 of that table: a slip of a digit apart, they are the same.
    private var ofCitedTables: [Verdict] {
        zip(context.paragraphs, context.cited).flatMap { sentences, cited -> [Verdict] in
            guard cited.count == 1, let data = cited.first else { return [] }
            let grid = data.grid
            let sizes = grid.rows.indices.filter { TotalLines.isTotal(grid.rows[$0].lowest) }.flatMap { row in
                grid.columns.indices.compactMap { column in Self.isOfPatients(grid.columns[column].name) ? grid.cells[row][column].flatMap { cell in cell.isPlainCount ? cell.count.map { (value: $0, cell: cell.passage) } : nil } : nil }
            }
            guard sizes.count == 1, let size = sizes.first else { return [] }
            return sentences.flatMap { sentence in
                sentence.free.compactMap { quantity -> Verdict? in
                    guard quantity.unit == .cases, let value = quantity.whole, let key = Self.key(endOf: sentence.lead(to: quantity)), key.hasSuffix("解析対象"), sentence.passage.has("について", at: quantity.range.upperBound) || sentence.passage.has("を対象", at: quantity.range.upperBound) || sentence.passage.has("における", at: quantity.range.upperBound) else { return nil }
                    let holds = value == size.value
                    guard holds || ProseShareChecks.isSlip(value, size.value) else { return nil }
                    return Verdict(.sameQuantity, holds: holds, .same(label: key, value: size.value, other: value), [Evidence(sentence.passage, quantity.range, around: 14), Evidence(size.cell)])
                }
            }
        }
    }

    private static func isOfPatients(_ head: String) -> Bool { !head.contains("発現") && ["対象症例数", "調査症例数", "解析対象", "症例数", "N", "Patients"].contains { $0 == "N" ? head == "N" : head.hasSuffix($0) } }

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

    private static func key(of quantity: Quantity, in sentence: Sentence) -> String? {
        func lead(_ length: Int) -> String { sentence.passage.text(max(sentence.range.lowerBound, quantity.range.lowerBound - length)..<quantity.range.lowerBound) }
        let rest = sentence.text(behind: quantity.range.upperBound, 32).trimmed
        if sentence.isEnglish, quantity.unit != .sites {
            // Of those collected at one time, or in some years, the words go on.
            if ["forms were collected from ", "forms were collected for "].contains(where: lead(32).hasSuffix) { return ["", ".", ",", ";", "(Figure", "(Table"].contains { $0.isEmpty ? rest.isEmpty : rest.hasPrefix($0) } ? "収集症例" : nil }
            if quantity.unit == .cases, ["Of", "Of the"].contains(sentence.text(sentence.range.lowerBound..<quantity.range.lowerBound).trimmed), rest.hasPrefix("registered, ") { return "登録症例" }
        }
        guard quantity.unit != .none, let key = key(endOf: lead(16)) ?? key(startOf: rest) else { return nil }
        // Of some, or those who are left out: 女性の安全性解析対象, 2018 年度の登録症例; 安全性解析対象は 1 例を除いた.
        let words = lead(36).split(whereSeparator: { "、。;".contains($0) }).last.map(String.init) ?? ""
        return rest.hasPrefix("を除") || parts.contains(where: words.contains) ? nil : key
    }

    /// Words for some of a set, or for that of another study.
    private static let parts = OtherPopulations.patients + OtherPopulations.source + ["報告時", "時点", "年度", "年目", "統合", "患者の", "使用例", "施設"]

    /// 156 patients in the safety analysis set.
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
