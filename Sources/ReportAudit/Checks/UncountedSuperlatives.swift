import Foundation

/// Terms called the most frequent without a number, against the tables that count them: 最も多く認められた副作用は傾眠であった; nausea was the most common adverse reaction.
///
/// Which column is meant nobody says: such a claim fails where a term has the most in no column of any table that lists it.
struct UncountedSuperlatives {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] {
        let tables = context.tables.filter(SuperlativeChecks(context).isOfReactions).map(TermRows.init)
        let labels = Set(tables.flatMap { $0.data.rows.map(\.label) }).filter { $0.count >= 2 }
        guard !labels.isEmpty else { return [] }
        return context.paragraphs.flatMap { sentences in
            sentences.indices.flatMap { index -> [Verdict] in
                let sentence = sentences[index], before = index > 0 ? sentences[index - 1].text : ""
                return claims(sentence, labels).compactMap { verdict($0, sentence, tables, before) }
            }
        }
    }

    private struct Claim {
        let label: String
        let range: Range<Int>
    }

    // MARK: What is claimed

    private func claims(_ sentence: Sentence, _ labels: Set<String>) -> [Claim] {
        guard ["最も", "最多", "he most "].contains(where: { sentence.contains($0) }) else { return [] }
        let text = sentence.text
        var claims: [Claim] = []
        func add(_ label: String, _ start: String.Index, _ end: String.Index) {
            claims.append(Claim(label: label, range: sentence.position(of: start, in: text)..<sentence.position(of: end, in: text)))
        }
        // What leads to the term.
        for begin in text.ranges(of: "最も").map(\.lowerBound) + text.ranges(of: "he most ").map(\.lowerBound) {
            guard let rest = Self.behindSubject(text[begin...]), let label = longest(labels.filter { Self.begins(rest, with: $0) }) else { continue }
            let end = rest.index(rest.startIndex, offsetBy: label.count)
            // Of a list any may be first; a count is what other checks hold against its row.
            let after = rest[end...].drop { $0 == "」" }
            guard after.isEmpty || ["であ", "で、", "だ", "。", "とな", ".", ";", ", "].contains(where: after.hasPrefix) else { continue }
            add(label, rest.startIndex, end)
        }
        // What follows the term.
        for match in Self.following.flatMap({ text.ranges(of: $0) }) {
            var before = text[..<match.lowerBound]
            if before.last == "」" || before.last == "," { before = before.dropLast() }
            guard let label = longest(labels.filter { Self.ends(before, with: $0) }) else { continue }
            let start = before.index(before.endIndex, offsetBy: -label.count), lead = before[..<start].trimmed
            guard !["及び", "、", "と", "and", ",", "・"].contains(where: lead.hasSuffix) || lead.hasSuffix("では、") || lead.hasSuffix("は、") else { continue }
            add(label, start, before.endIndex)
        }
        return claims
    }

    /// Frequencies, as they are said in English.
    private static let frequent = ["frequently reported", "commonly reported", "frequently observed", "commonly observed", "frequent", "common"]
    private static let following = ["が最も多く", "が最も多かった", "が最も高頻度", "が最も頻度が高", "が最多"] + frequent.flatMap { [" was the most " + $0, " were the most " + $0] }

    /// What stands behind 最も多く認められた副作用は or he most common adverse reaction was; nil where another subject stands there.
    ///
    /// Words are tried one after the other: to make a pattern of them takes longer than the audit of a page has.
    private static func behindSubject(_ text: Substring) -> Substring? {
        var rest = text
        func skip(_ words: [String]) -> Bool {
            guard let word = words.first(where: { rest.hasPrefix($0) }) else { return false }
            rest = rest.dropFirst(word.count)
            return true
        }
        if skip(["最も"]) {
            if skip(["多く", "高頻度に", "高い頻度で", "頻度が高く"]) {
                guard skip(["認められた", "発現した", "報告された", "みられた", "見られた"]) else { return nil }
            } else if !skip(["多かった", "多い", "頻度の高かった", "頻度の高い", "高頻度の"]) {
                return nil
            }
            _ = skip(["重篤な"])
            guard skip(["副作用", "有害事象", "副反応", "局所反応", "全身反応", "事象", "もの"]), skip(["は"]) else { return nil }
            _ = skip(["、"])
            _ = skip(["「"])
            return rest
        }
        guard skip(["he most "]), skip(frequent) else { return nil }
        while skip([" treatment-emergent", " treatment－emergent", " adverse", " drug", " serious"]) {}
        guard skip([" reactions", " reaction", " events", " event", " AEs", " AE", " ADRs", " ADR", " TEAEs", " TEAE", " SAEs", " SAE"]), skip([" was ", " were "]) else { return nil }
        return rest
    }

    private func longest(_ labels: Set<String>) -> String? { labels.max { ($0.count, $1) < ($1.count, $0) } }

    private static func begins(_ text: Substring, with label: String) -> Bool {
        guard text.prefix(label.count).lowercased() == label.lowercased() else { return false }
        return label.last.map { !$0.isASCII } ?? false || !(text.dropFirst(label.count).first?.isLetter ?? false)
    }

    private static func ends(_ text: Substring, with label: String) -> Bool {
        guard text.suffix(label.count).lowercased() == label.lowercased(), let last = text.dropLast(label.count).last else { return text.lowercased() == label.lowercased() }
        // 悪心 of 遅発性悪心 is another term.
        return label.first.map(\.isASCII) == true ? !last.isLetter : "、は「。うちでも(".contains(last)
    }

    // MARK: Whether it is

    /// Words for some of the patients or reactions that no table need show.
    private static let some = [
        "死亡", "未知", "予測できない", "予測でき", "男", "女", "高齢", "小児", "有する", "以内", "以降", "期間", "群", "長期", "中止", "休薬", "減量", "グレード", "歳", "合併", "併用", "既往", "重篤", "転帰", "国内", "海外", "外国", "注目", "年度", "前回", "今回", "用量", "mg", "コホート", "その他",
        "serious", "fatal", "death", "elderly", "older", "younger", "male", "women", "men ", "discontinu", "withdraw", "unlisted", "unexpected", "hospital", "severe", "grade", "arm", "placebo", "cohort", "dose", "children", "switch", "first", "week", "month", "among", "of the ", "in patients",
    ]

    private func verdict(_ claim: Claim, _ sentence: Sentence, _ tables: [TermRows], _ before: String) -> Verdict? {
        let words = (before + sentence.text).lowercased()
        var failing: (table: TermRows, row: DataTable.Row, value: Int, other: DataTable.Row, larger: Int)?
        for table in tables {
            let found = table.data.rows.filter { $0.label.lowercased() == claim.label.lowercased() && $0.counts.contains { $0 != nil } }
            guard let row = found.first else { continue }
            let about = (table.data.table.caption.text + table.data.head).lowercased()
            guard found.count == 1, let all = table.peers(of: row), !Self.some.contains(where: { words.contains($0) && !about.contains($0) }) else { return nil }
            var worst: (value: Int, other: DataTable.Row, larger: Int)?
            // Of its class it may be the most, too.
            for peers in [table.siblings(of: row)?.rows, all].compactMap({ $0 }) {
                let rivals = peers.filter { !Self.isSum($0.label) }
                guard rivals.count >= 3 else { return nil }
                for column in row.counts.indices {
                    guard let value = row.counts[column] else { continue }
                    guard let most = rivals.max(by: { Self.count($0, column) < Self.count($1, column) }), Self.count(most, column) > value else {
                        return Verdict(.superlative, .holds, .note, .superlative(label: row.label, value: value, larger: value), [Evidence(sentence.passage, claim.range)])
                    }
                    if worst == nil { worst = (value, most, Self.count(most, column)) }
                }
            }
            if failing == nil, let worst { failing = (table, row, worst.value, worst.other, worst.larger) }
        }
        guard let failing else { return nil }
        return Verdict(.superlative, .fails, .error,
                       .superlativeOfTable(label: failing.row.label, value: failing.value, other: failing.other.label, larger: failing.larger, table: failing.table.data.table.name ?? ""),
                       [Evidence(sentence.passage, claim.range, around: 16), Evidence(failing.row.labelCell), Evidence(failing.other.labelCell)])
    }

    private static func count(_ row: DataTable.Row, _ column: Int) -> Int { column < row.counts.count ? row.counts[column] ?? 0 : 0 }

    /// Rows that hold others together: 副作用発現例, any TEAE.
    private static func isSum(_ label: String) -> Bool {
        let lower = label.lowercased()
        return label.hasPrefix("参考") || label.hasPrefix("全") || lower.hasPrefix("any ") || lower.hasPrefix("all ") || lower.hasPrefix("at least") || lower.hasPrefix("reference")
            || ["副作用", "有害事象", "例数", "発現", "重篤", "中止", "死亡", "その他", "以外"].contains(where: label.contains) || ["total", "teae", "event", "reaction", "serious", "leading", "other"].contains(where: lower.contains)
    }
}
