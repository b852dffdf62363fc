import Foundation
import Reexamination

/// What is called the most frequent, and lists of the main ones, against the table they are taken from; lists that say they go from many to few.
///
/// A sentence speaks of a column where the counts it gives are those of the column: of another group it would give others.
struct SuperlativeChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] {
        let tables = context.tables.filter(isOfReactions).map(TermRows.init)
        return zip(context.paragraphs, context.cited).flatMap { sentences, cited in
            let named = Set(cited.compactMap(\.table.name)), own = tables.filter { $0.data.table.name.map(named.contains) ?? false }
            return sentences.indices.flatMap { index -> [Verdict] in
                let sentence = sentences[index], meant = own.isEmpty ? tables : own
                func before() -> String { sentences[max(0, index - 20)..<index].map(\.text).joined() }
                return mostFrequent(sentence).compactMap { largest($0, sentence, meant, before(), isCited: !own.isEmpty) } + main(sentence, meant, before) + order(sentence)
            }
        }
    }

    /// Only rows of reactions are of one kind each: results of assessments stand beside sums of them and figures of other trials.
    func isOfReactions(_ data: DataTable) -> Bool {
        context.caseEvents(data) != nil || Self.isOfReactions(data.table.caption.text + data.head)
    }

    /// Whether the words of a caption and a head speak of reactions or risks.
    static func isOfReactions(_ words: String) -> Bool {
        ["副作用", "有害事象", "リスク", "reaction", "Reaction", "adverse event", "Adverse event", "risk"].contains { words.contains($0) }
    }

    // MARK: The most frequent

    private static let after = ["と最も多", "が最も多", "で最も多", "と最多", "が最多", "で最多", "と最も高頻度"]

    /// The terms called the most frequent, with their counts.
    private func mostFrequent(_ sentence: Sentence) -> [ListedTerms.Term] {
        let passage = sentence.passage
        if let start = subject(sentence) {
            let list = ListedTerms(sentence, from: start)
            if let first = list.all.first, first.range.lowerBound - start <= 60, !first.names.isEmpty { return [first] }
            return []
        }
        guard Self.after.contains(where: { sentence.contains($0) }) else { return [] }
        return ListedTerms(sentence).all.filter { term in Self.after.contains { passage.has($0, at: term.range.upperBound) } }
    }

    private static let leading = ["最も多", "最も高頻度", "最も頻度が高", "最も頻度の高", "最も発現頻度が高", "最も発現頻度の高", "最多"]

    /// Where the term begins that 最も多かった（…）は or the most frequent … was leads to.
    ///
    /// Words are looked for one after the other: to make a pattern of them takes longer than the audit of a page has.
    private func subject(_ sentence: Sentence) -> Int? {
        sentence.isEnglish ? englishSubject(sentence) : japaneseSubject(sentence)
    }

    private func japaneseSubject(_ sentence: Sentence) -> Int? {
        let passage = sentence.passage
        let starts = Self.leading.flatMap { words in passage.occurrences(of: Array(words.unicodeScalars), in: sentence.range).map(\.upperBound) }.sorted()
        for start in starts {
            let rest = passage.scalars[start..<sentence.range.upperBound]
            // …が最も多く、女性は: the subject stands before.
            guard let end = rest.prefix(25).firstIndex(where: { "。、はが".unicodeScalars.contains($0) || $0.isDigit }), rest[end] == "は" else { continue }
            return passage.has("、", at: end + 1) ? end + 2 : end + 1
        }
        return nil
    }

    private func englishSubject(_ sentence: Sentence) -> Int? {
        let passage = sentence.passage
        let starts = ["he most frequent", "he most common"].flatMap { words in passage.occurrences(of: Array(words.unicodeScalars), in: sentence.range).map(\.upperBound) }.sorted()
        for start in starts {
            let rest = passage.scalars[start..<sentence.range.upperBound].prefix { !".,;".unicodeScalars.contains($0) && !$0.isDigit }
            let verbs = [" was ", " were "].compactMap { verb in passage.find(Array(verb.unicodeScalars), in: rest.startIndex..<rest.endIndex).map { $0..<$0 + verb.unicodeScalars.count } }
            if let verb = verbs.min(by: { $0.lowerBound < $1.lowerBound }), verb.lowerBound - start <= 62 { return verb.upperBound }
        }
        return nil
    }

    /// Words for some of the patients or reactions, whose counts may be those of all by chance.
    private static let some = OtherPopulations.weight + OtherPopulations.patients + ["群", "以内", "以降", "期間中", "長期"]

    /// Whether the words before the terms speak of some that the table neither is about nor has columns for.
    private static func isOfSome(_ words: String, _ table: TermRows) -> Bool {
        OtherPopulations.has(some, in: words, beside: table.data.table.caption.text + table.data.head)
    }

    private func largest(_ term: ListedTerms.Term, _ sentence: Sentence, _ tables: [TermRows], _ context: String, isCited: Bool) -> Verdict? {
        // Without a table that the paragraph names, both counts must be those of the row.
        guard term.cases != nil || term.events != nil, isCited || (term.cases != nil && term.events != nil) else { return nil }
        var found: [(table: TermRows, row: DataTable.Row, columns: [Int])] = []
        for table in tables {
            let rows = term.names.compactMap(table.row)
            guard rows.count == term.names.count, let row = rows.first else { continue }
            let columns = column(of: [(term, rows)], in: table)
            if !columns.isEmpty { found.append((table, row, columns)) }
        }
        guard found.count == 1, let (table, row, columns) = found.first, let all = table.peers(of: row) else { return nil }
        // Within its class, where the sentence names that.
        let siblings = table.siblings(of: row), before = sentence.text(sentence.range.lowerBound..<term.range.lowerBound)
        // A sentence that takes a whole apart calls one of its own parts the largest; the table may have others.
        guard PartsOfWhole(sentence) == nil else { return nil }
        let peers = (siblings.map { before.contains($0.parent) } == true ? siblings?.rows ?? all : all).filter { peer in
            // What is set beside for comparison is no rival, nor is what holds the term together with others: 完全奏効又は部分奏効.
            !peer.label.hasPrefix("参考") && !peer.label.hasPrefix("Reference") && (peer.label == row.label || !peer.label.contains(row.label))
        }
        guard peers.count >= 2, !Self.isOfSome(context + before, table), !OtherPopulations.has(OtherPopulations.rest, in: term.names.reduce(before) { $0.replacingOccurrences(of: $1, with: "") }, beside: table.data.table.caption.text + table.data.head) else { return nil }
        let evidence = [Evidence(sentence.passage, term.range, around: 16), Evidence(row.labelCell)]
        var larger: (label: String, value: Int, own: Int)?
        // Of serious and non-serious ones only where the sentence says so.
        let pairs = self.context.caseEvents(table.data), isOfAll = !["重篤", "erious"].contains(where: sentence.contains)
        let plain = pairs.flatMap { pairs in pairs.totalGroup.map { group in columns.filter { isOfAll && [pairs.column(2 * group), pairs.column(2 * group + 1)].contains($0) } } } ?? []
        for column in plain.isEmpty ? columns : plain {
            let value = row.counts[column] ?? 0
            guard let most = peers.filter({ column < $0.counts.count }).max(by: { ($0.counts[column] ?? 0) < ($1.counts[column] ?? 0) }), let count = most.counts[column], count > value else {
                return Verdict(.superlative, .holds, .note, .superlative(label: row.label, value: value, larger: value), evidence)
            }
            larger = (most.label, count, value)
        }
        guard let larger else { return nil }
        return Verdict(.superlative, .fails, .error, .superlativeOfTable(label: row.label, value: larger.own, other: larger.label, larger: larger.value, table: table.data.table.name ?? ""), evidence + (peers.first { $0.label == larger.label }.map { [Evidence($0.labelCell)] } ?? []))
    }

    /// The columns that have the count of every term: that of events where events are given and called the most, that of cases otherwise.
    private func column(of terms: [(term: ListedTerms.Term, rows: [DataTable.Row])], in table: TermRows) -> [Int] {
        func fits(_ unit: Quantity.Unit) -> [Int] {
            table.columns(unit).filter { column in
                terms.allSatisfy { term, rows in rows.allSatisfy { row in column < row.counts.count && row.counts[column] == (unit == .events ? term.events : term.cases) } }
            }
        }
        let hasCases = terms.allSatisfy { $0.term.cases != nil }, hasEvents = terms.allSatisfy { $0.term.events != nil }
        let cases = hasCases ? fits(.cases) : [], events = hasEvents ? fits(.events) : []
        // A pair is one row's only if both stand in it.
        if hasCases, hasEvents { return cases.isEmpty || events.isEmpty ? [] : cases + events }
        return hasCases ? cases : events
    }

    // MARK: The main ones

    /// 主な副作用は A 12 件、B 9 件、C 3 件: from many to few, and no term of the table between them is left out; with 3 件以上 none from 3 on.
    private func main(_ sentence: Sentence, _ tables: [TermRows], _ context: () -> String) -> [Verdict] {
        guard sentence.contains("主な") || sentence.contains("he main ") else { return [] }
        let text = sentence.text
        guard let match = text.firstMatch(of: #/主な(?:副作用|有害事象|もの|事象)(?:\(([0-9]{1,4})\s*(?:例|件)以上\))?(?:の種類)?は、?|[Tt]he main (?:adverse )?(?:drug )?(?:reactions|events) were /#) else { return [] }
        let start = sentence.position(of: match.range.upperBound, in: text)
        let list = ListedTerms(sentence, from: start).all
        let terms = list.prefix { term in !["であ", "ほか", "その他", "次い", "うち", "で、"].contains { term.lead.contains($0) } && !term.names.isEmpty }
        guard terms.count >= 2 else { return [] }
        let context = context()
        for table in tables where !Self.isOfSome(context + sentence.text(sentence.range.lowerBound..<start), table) {
            let pairs = terms.compactMap { term -> (term: ListedTerms.Term, rows: [DataTable.Row])? in
                let rows = term.names.compactMap(table.row)
                return rows.count == term.names.count ? (term, rows) : nil
            }
            guard pairs.count == terms.count, let first = pairs.first?.rows.first, let peers = table.peers(of: first), pairs.allSatisfy({ pair in pair.rows.allSatisfy { row in peers.contains { $0.index == row.index } } }) else { continue }
            let columns = column(of: pairs, in: table)
            guard columns.count == 1, let column = columns.first else { continue }
            let values = pairs.flatMap { pair in pair.rows.map { $0.counts[column] ?? 0 } }, named = Set(pairs.flatMap { $0.rows.map(\.index) })
            let threshold = match.output.1.flatMap { Int($0) }
            // A list in another order is one by class or by weight, of which nothing is left out.
            guard threshold != nil || (zip(values, values.dropFirst()).allSatisfy { $0 >= $1 } && values.first != values.last), let smallest = threshold.map({ $0 - 1 }) ?? values.min() else { return [] }
            let missing = peers.filter { row in !named.contains(row.index) && column < row.counts.count && (row.counts[column] ?? 0) > smallest }
            let evidence = [Evidence(sentence.passage, start..<(terms.last?.range.upperBound ?? start), around: 8)]
            guard let most = missing.max(by: { ($0.counts[column] ?? 0) < ($1.counts[column] ?? 0) }) else {
                return [Verdict(.superlative, .holds, .note, .superlative(label: first.label, value: values[0], larger: values[0]), evidence)]
            }
            return [Verdict(.superlative, .fails, .warning, .mainWithout(label: most.label, value: most.counts[column] ?? 0, smallest: threshold ?? smallest, table: table.data.table.name ?? ""), evidence + [Evidence(most.labelCell)])]
        }
        return []
    }

    // MARK: From many to few

    /// A 12 例が最も多く、次いで B 9 例、C 3 例; 多い順に A 12 例、B 9 例: the counts go down.
    private func order(_ sentence: Sentence) -> [Verdict] { followed(sentence) + inTurn(sentence) }

    /// 最も多く認められた副作用は傾眠（31 例）で、薬疹（16 例）がこれに次いだ; the largest number (14), followed by … (11).
    private func followed(_ sentence: Sentence) -> [Verdict] {
        guard ["次いだ", "続いた", "続く", "次ぐ", "followed by"].contains(where: { sentence.contains($0) }) else { return [] }
        let text = sentence.text
        func verdict(_ first: Substring, _ second: Substring, _ labels: (Substring, Substring), _ range: Range<String.Index>) -> Verdict? {
            guard let many = PrintedCount.value(first), let few = PrintedCount.value(second) else { return nil }
            let holds = many >= few, start = sentence.position(of: range.lowerBound, in: text), end = sentence.position(of: range.upperBound, in: text)
            return Verdict(.superlative, holds: holds, .order(label: labels.0.trimmed, value: many, next: labels.1.trimmed, larger: few), [Evidence(sentence.passage, start..<end)])
        }
        let japanese = text.matches(of: #/最も(?:多|高頻度|頻度)[^。、(]{0,24}は、?([^。、()]{2,24})\(([0-9,]+)(例|件)[^()]*\)で(?:あり)?、([^。、()]{2,24})\(([0-9,]+)(例|件)[^()]*\)が(?:これに)?(?:次い|続)/#).compactMap { match in
            match.output.3 == match.output.6 ? verdict(match.output.2, match.output.5, (match.output.1, match.output.4), match.range) : nil
        }
        let english = text.matches(of: #/(?:most (?:frequent|common|often)|largest number)[^.;()]{1,60}?\(([0-9,]+)(?: (?:patients|events|reactions|cases))?(?:[,;\[ ][^()a-z]*)?\),? followed by ([^.;()]{2,60}?) \(([0-9,]+)(?: (?:patients|events|reactions|cases))?(?:[,;\[ ][^()a-z]*)?\)/#).compactMap { match in
            verdict(match.output.1, match.output.3, ("", match.output.2), match.range)
        }
        return (japanese + english).compactMap { $0 }
    }

    private func inTurn(_ sentence: Sentence) -> [Verdict] {
        guard sentence.contains("次いで") || sentence.contains("多い順に") else { return [] }
        let passage = sentence.passage, word = passage.find("多い順に", in: sentence.range), list = ListedTerms(sentence, from: word.map { $0 + 4 }).all
        let start: Int
        if let word {
            // By their shares they may go another way.
            guard !["割合", "率", "頻度"].contains(where: passage.text(max(sentence.range.lowerBound, word - 12)..<word).contains) else { return [] }
            start = 0
        } else if let next = list.firstIndex(where: { $0.lead.contains("次いで") }), next > 0 {
            // 次いで after the one that is the most, with nothing but that word and its verb between.
            let between = list[next].lead.components(separatedBy: "次いで")[0]
            guard ["が最も多く、", "と最も多く、", "で最も多く、", "が最も多かった。", "、", "であり、", "で、"].contains(between), sentence.contains("最も多") else { return [] }
            start = next - 1
        } else {
            return []
        }
        var terms: [ListedTerms.Term] = []
        for term in list[start...] {
            if !terms.isEmpty, !term.lead.hasPrefix("、"), !term.lead.hasPrefix("及び"), !term.lead.contains("次いで") { break }
            // 、非重篤な副作用は悪心 12 例, 、転帰が回復 20 例: another list begins.
            if !terms.isEmpty, term.lead.contains("は") || term.lead.contains("が"), !term.lead.contains("次いで") { break }
            if ["であ", "ほか", "その他", "のうち", "うち", "では"].contains(where: { term.lead.contains($0) }), !terms.isEmpty, !term.lead.contains("次いで") { break }
            terms.append(term)
        }
        func value(_ term: ListedTerms.Term) -> Int? { terms.allSatisfy { $0.events != nil } && sentence.contains("件数が") ? term.events : terms.allSatisfy { $0.cases != nil } ? term.cases : terms.allSatisfy { $0.events != nil } ? term.events : nil }
        // Two counts each may be ordered by either.
        guard terms.count >= 2, !terms.contains(where: { $0.cases != nil && $0.events != nil }) else { return [] }
        return zip(terms, terms.dropFirst()).compactMap { left, right in
            guard let many = value(left), let few = value(right) else { return nil }
            let holds = many >= few
            return Verdict(.superlative, holds: holds, .order(label: left.names.first ?? "", value: many, next: right.names.first ?? "", larger: few), [Evidence(passage, left.range.lowerBound..<right.range.upperBound, around: 12)])
        }
    }
}
