import Foundation

/// Terms called the most frequent without a number, against the tables that count them: 最も多く認められた副作用は傾眠であった; nausea was the most common adverse reaction.
///
/// Which column is meant nobody says: such a claim fails where a term has the most in no column of any table that lists it.
struct UncountedSuperlatives {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] {
        let tables = context.tables.filter(SuperlativeChecks(context).isOfReactions).map(CountedTerms.init), labels = Labels(tables)
        guard !labels.isEmpty else { return [] }
        return context.paragraphs.flatMap { sentences in
            sentences.indices.flatMap { index -> [Verdict] in
                let claims = claims(sentences[index], labels)
                // Which patients or which time is meant may be said some sentences before.
                let before = claims.isEmpty ? "" : sentences[max(0, index - 3)..<index].map(\.text).joined()
                return claims.compactMap { verdict($0, sentences[index], tables, before) }
            }
        }
    }

    /// A table with its rows by their labels: each claim asks for one of thousands.
    private struct CountedTerms {
        let terms: TermRows
        let rows: [String: [DataTable.Row]]
        /// What its caption and heads say of it.
        let about, caption: String

        init(_ data: DataTable) {
            terms = TermRows(data)
            rows = Dictionary(grouping: data.rows.filter { row in row.counts.contains { $0 != nil } }) { $0.label.lowercased() }
            caption = data.table.caption.text.lowercased()
            about = caption + data.head.lowercased()
        }
    }

    /// The labels of all rows, to find the one that a text begins or ends with.
    private struct Labels {
        private let known: Set<String>
        /// The longest first.
        private let lengths: [Int]

        init(_ tables: [CountedTerms]) {
            known = Set(tables.flatMap { $0.terms.data.rows.map { $0.label.lowercased() } }).filter { $0.count >= 2 }
            lengths = Set(known.map(\.count)).sorted(by: >)
        }

        var isEmpty: Bool { known.isEmpty }

        func longest(begins text: Substring) -> Substring? {
            longest { text.prefix($0) } where: { label in
                label.last.map { !$0.isASCII } ?? false || !(text[label.endIndex...].first?.isLetter ?? false)
            }
        }

        func longest(ends text: Substring) -> Substring? {
            longest { text.suffix($0) } where: { label in
                // 悪心 of 遅発性悪心 is another term.
                guard let last = text[..<label.startIndex].last else { return true }
                return label.first?.isASCII == true ? !last.isLetter : "、は「。うちでも(".contains(last)
            }
        }

        private func longest(_ part: (Int) -> Substring, where isWhole: (Substring) -> Bool) -> Substring? {
            for length in lengths {
                let label = part(length)
                if label.count == length, known.contains(label.lowercased()), isWhole(label) { return label }
            }
            return nil
        }
    }

    private struct Claim {
        let label: String
        let range: Range<Int>
    }

    // MARK: What is claimed

    private func claims(_ sentence: Sentence, _ labels: Labels) -> [Claim] {
        guard ["最も", "最多", "he most "].contains(where: { sentence.contains($0) }) else { return [] }
        let text = sentence.text
        var claims: [Claim] = []
        func add(_ label: Substring) {
            claims.append(Claim(label: label.lowercased(), range: sentence.position(of: label.startIndex, in: text)..<sentence.position(of: label.endIndex, in: text)))
        }
        // What leads to the term.
        for begin in text.ranges(of: "最も").map(\.lowerBound) + text.ranges(of: "he most ").map(\.lowerBound) {
            guard let rest = Self.behindSubject(text[begin...]), let label = labels.longest(begins: rest) else { continue }
            // Of a list any may be first; a count is what other checks hold against its row.
            let after = text[label.endIndex...].drop { $0 == "」" }
            guard after.isEmpty || ["であ", "で、", "だ", "。", "とな", ".", ";", ", "].contains(where: after.hasPrefix) else { continue }
            add(label)
        }
        // What follows the term.
        for match in Self.following.flatMap({ text.ranges(of: $0) }) {
            var before = text[..<match.lowerBound]
            if before.last == "」" || before.last == "," { before = before.dropLast() }
            guard let label = labels.longest(ends: before) else { continue }
            let lead = before[..<label.startIndex].trimmed
            // 医療費に占める割合は、嘔吐が最も多かった: of something else than reactions.
            let topic = lead.hasSuffix("は、") ? lead.components(separatedBy: "。").last ?? lead : ""
            guard !["及び", "、", "と", "and", ",", "・"].contains(where: lead.hasSuffix) || lead.hasSuffix("では、") || Self.subjects.contains(where: topic.contains) else { continue }
            guard topic.isEmpty || Self.subjects.contains(where: topic.contains) || lead.hasSuffix("では、") else { continue }
            add(label)
        }
        return claims
    }

    /// What a table of reactions counts.
    private static let subjects = ["副作用", "有害事象", "副反応", "事象", "症状", "種類", "基本語", "発現例数", "発現件数"]

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

    // MARK: Whether it is

    /// Whether the words speak of others than the table counts: of some of its patients or reactions, of another source or time.
    private static func isOfOthers(_ words: String, _ table: CountedTerms) -> Bool {
        if OtherPopulations.all.contains(where: { words.contains($0) && !table.about.contains($0) }) { return true }
        // A table of some, where the sentence speaks of all; events with and without a causal relation.
        if OtherPopulations.weight.contains(where: { table.caption.contains($0) && !words.contains($0) }) { return true }
        let isOfEvents = ["有害事象", "adverse event"].contains(where: words.contains), isOfReactions = ["副作用", "reaction"].contains(where: words.contains)
        let countsEvents = ["有害事象", "adverse event"].contains(where: table.about.contains), countsReactions = ["副作用", "reaction"].contains(where: table.about.contains)
        return (isOfEvents && !isOfReactions && countsReactions && !countsEvents) || (isOfReactions && !isOfEvents && countsEvents && !countsReactions)
    }

    private func verdict(_ claim: Claim, _ sentence: Sentence, _ tables: [CountedTerms], _ before: String) -> Verdict? {
        let words = (before + sentence.text).lowercased()
        var failing: (table: TermRows, row: DataTable.Row, value: Int, other: DataTable.Row, larger: Int)?
        for table in tables {
            guard let found = table.rows[claim.label], let row = found.first else { continue }
            guard found.count == 1, let all = table.terms.peers(of: row), !Self.isOfOthers(words, table), !OtherPopulations.has(OtherPopulations.rest, in: sentence.text(sentence.range.lowerBound..<claim.range.lowerBound), beside: table.about) else { return nil }
            var worst: (value: Int, other: DataTable.Row, larger: Int)?
            // Of its class it may be the most, too.
            for peers in [table.terms.siblings(of: row)?.rows, all].compactMap({ $0 }) {
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
            if failing == nil, let worst { failing = (table.terms, row, worst.value, worst.other, worst.larger) }
        }
        guard let failing else { return nil }
        return Verdict(.superlative, .fails, .error,
                       .superlativeOfTable(label: failing.row.label, value: failing.value, other: failing.other.label, larger: failing.larger, table: failing.table.data.table.name ?? ""),
                       [Evidence(sentence.passage, claim.range, around: 16), Evidence(failing.row.labelCell), Evidence(failing.other.labelCell)])
    }

    private static func count(_ row: DataTable.Row, _ column: Int) -> Int { row.count(column) ?? 0 }

    /// Rows that hold others together: 副作用発現例, any TEAE.
    private static func isSum(_ label: String) -> Bool {
        let lower = label.lowercased()
        return label.hasPrefix("参考") || label.hasPrefix("全") || lower.hasPrefix("any ") || lower.hasPrefix("all ") || lower.hasPrefix("at least") || lower.hasPrefix("reference")
            || ["副作用", "有害事象", "例数", "発現", "重篤", "中止", "死亡", "その他", "以外"].contains(where: label.contains) || ["total", "teae", "event", "reaction", "serious", "leading", "other"].contains(where: lower.contains)
    }
}
