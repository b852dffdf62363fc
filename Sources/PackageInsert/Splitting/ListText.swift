import Foundation

/// The punctuation of the lists in a package insert.
enum ListText {
    /// What may stand in brackets as a mere ending of the term before it.
    static let tails: Set<String> = ["症", "炎", "病", "感", "性", "痛", "発作", "障害"]

    private static let conjunctions = ["及び", "又は", "並びに", "若しくは", "または", "もしくは", "ならびに"]

    /// Brackets and commas in their full width, marks of notes and blanks between Japanese characters gone.
    static func normalised(_ text: String) -> String {
        var result = NoteMark.removed(from: text)
        for (from, to) in [("(", "（"), (")", "）"), ("，", "、"), ("､", "、"), ("･", "・"), ("%", "％"), ("[", "［"), ("]", "］")] {
            result = result.replacingOccurrences(of: from, with: to)
        }
        // A comma between digits groups them; any other parts a list.
        result = result.replacingOccurrences(of: #"(?<![0-9]),|,(?![0-9])"#, with: "、", options: .regularExpression)
        // Blanks stay where Latin letters meet.
        result = result.replacingOccurrences(of: #"(?<![A-Za-z])[ \t　]+|[ \t　]+(?![A-Za-z])"#, with: "", options: .regularExpression)
        // ［9.1 参照］ points elsewhere.
        return result.replacingOccurrences(of: #"［[^］]*参照[^］]*］"#, with: "", options: .regularExpression)
    }

    /// The members of a list, cut outside of brackets.
    static func segments(_ text: String) -> [String] {
        var segments: [String] = [], current = "", depth = 0
        var rest = Substring(text)
        while let character = rest.first {
            if depth == 0, let conjunction = conjunctions.first(where: { rest.hasPrefix($0) }), !current.isEmpty {
                segments.append(current)
                current = ""
                rest = rest.dropFirst(conjunction.count)
                continue
            }
            if character == "（" { depth += 1 }
            if character == "）" { depth = max(0, depth - 1) }
            if depth == 0, "、。；;\n".contains(character) {
                segments.append(current)
                current = ""
            } else {
                current.append(character)
            }
            rest = rest.dropFirst()
        }
        segments.append(current)
        return segments.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }
    }

    /// Without 等 or など at the end; `nil` if there is none.
    static func withoutOthers(_ text: String) -> String? {
        for ending in ["など", "等"] where text.hasSuffix(ending) && text.count > ending.count { return String(text.dropLast(ending.count)) }
        return nil
    }

    /// What stands before the brackets at the end, and in them.
    static func trailingBrackets(_ text: String) -> (head: String, content: String)? {
        guard text.hasSuffix("）") else { return nil }
        var depth = 0
        for index in text.indices.reversed() {
            if text[index] == "）" { depth += 1 }
            if text[index] == "（" {
                depth -= 1
                if depth == 0 { return (String(text[..<index]), String(text[text.index(after: index)...].dropLast())) }
            }
        }
        return nil
    }

    /// A list with frequencies of its own inside is none.
    static func isFrequency(_ text: String) -> Bool {
        !text.contains("（") && text.range(of: #"頻度不明|[0-9０-９.．]+\s*[%％]|[0-9０-９]+例|まれに|稀に"#, options: .regularExpression) != nil
    }

    /// 肝（胆）機能障害 → 肝機能障害, 肝胆機能障害. A text without brackets is itself; brackets around nothing, or around all there is, add no name.
    static func withInnerBrackets(_ text: String) -> [String] {
        guard let open = text.firstIndex(of: "（"), let close = text[open...].firstIndex(of: "）") else { return [text] }
        let before = text[..<open], content = text[text.index(after: open)..<close], after = text[text.index(after: close)...]
        let names = ["\(before)\(after)", "\(before)\(content)\(after)"]
        return (content.isEmpty ? [names[0]] : names).filter { !$0.isEmpty }
    }

    /// 注射部位反応 → 注射部位: what the members of its brackets begin with.
    static func site(of head: String) -> String? {
        for ending in ["反応", "障害", "症状", "異常"] where head.hasSuffix(ending) {
            let site = head.dropLast(ending.count)
            if site.hasSuffix("部位") || site.hasSuffix("部") { return String(site) }
        }
        return nil
    }
}

/// Names of measured quantities, and what can become of them.
enum LaboratoryWord {
    private static let changes = ["上昇", "増加", "低下", "減少", "亢進", "異常", "延長", "短縮", "陽性", "増多"]
    private static let quantities = ["白血球", "赤血球", "血小板", "好中球", "好酸球", "好塩基球", "リンパ球", "単球", "ヘモグロビン", "ヘマトクリット", "ビリルビン", "クレアチニン",
                                     "尿素窒素", "コレステロール", "トリグリセリド", "中性脂肪", "尿酸", "カリウム", "カルシウム", "ナトリウム", "リン", "血糖", "蛋白", "アルブミン", "クレアチン"]

    /// An abbreviation in Latin or Greek letters (AST, γ-GTP, Al-P), or a name of what laboratories measure.
    static func isOne(_ text: String) -> Bool {
        guard !text.isEmpty else { return false }
        if text.unicodeScalars.allSatisfy({ $0.value < 0x80 || (0x370...0x3FF).contains($0.value) || "－‐−".unicodeScalars.contains($0) }) { return true }
        return quantities.contains { text.hasSuffix($0) }
    }

    /// ALTの上昇 → ALT, 上昇. `nil` if the text does not end in a change.
    static func change(of text: String) -> (stem: String, change: String, isPossessive: Bool)? {
        guard let change = changes.first(where: { text.hasSuffix($0) }) else { return nil }
        let stem = String(text.dropLast(change.count))
        return stem.hasSuffix("の") ? (String(stem.dropLast()), change, true) : (stem, change, false)
    }
}
