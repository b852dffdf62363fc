import Foundation
import Reexamination

/// Events that a report tells in an order, against their dates: 投与を中止、2019 年 8 月 30 日に回復した; Start of data collection: …. End of data collection: ….
struct DateOrderChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] {
        context.paragraphs.flatMap { sentences -> [Verdict] in
            guard let first = sentences.first else { return [] }
            let dates = sentences.flatMap(\.dates)
            guard !dates.isEmpty else { return [] }
            return sentences.indices.flatMap { index in
                let sentence = sentences[index], previous = index > 0 ? sentences[index - 1] : nil
                return told(sentence, dates) + afterOnset(sentence, after: previous, dates) + takenUp(sentence, after: previous, dates)
            } + labelled(first.passage, dates) + untilEnd(first.passage, dates)
        }
    }

    private func verdict(_ first: WrittenDate, _ second: WrittenDate, _ evidence: (_ holds: Bool) -> [Evidence]) -> Verdict? {
        guard let earlier = first.date, let later = second.date else { return nil }
        let holds = earlier.earliest <= later.latest
        return Verdict(.period, holds: holds, .datesOutOfOrder(earlier: earlier, later: later), evidence(holds))
    }

    private func inSentence(_ passage: Passage, _ first: WrittenDate, _ second: WrittenDate) -> Verdict? {
        verdict(first, second) { holds in
            holds ? [Evidence(passage, first.range), Evidence(passage, second.range)] : [Evidence(passage, first.range.lowerBound..<second.range.upperBound, around: 8)]
        }
    }

    // MARK: In a sentence

    private static let begins = ["発現", "投与を開始", "投与開始", "投与を中止", "投与中止", "投与が中止", "入院", "発症", "認め"]
    private static let ends = ["回復", "軽快", "消失", "死亡", "退院", "転帰"]

    /// 2019 年 8 月 19 日に投与を中止、2019 年 8 月 30 日に回復した: what ends stands behind what began it.
    private func told(_ sentence: Sentence, _ dates: [WrittenDate]) -> [Verdict] {
        let own = dates.filter { sentence.range.contains($0.range.lowerBound) && !sentence.isInBrackets($0.range.lowerBound) }
        return zip(own, own.dropFirst()).compactMap { first, second -> Verdict? in
            let between = sentence.text(first.range.upperBound..<second.range.lowerBound), after = sentence.text(behind: second.range.upperBound, 14)
            if sentence.isEnglish {
                guard between.count <= 60, ![";", "although", "though", " had ", "while", "whereas", "earlier", "before", "first"].contains(where: between.contains), after.isEmpty || !after.hasPrefix(" to "), [" and recovered on ", " and resolved on ", ", recovered on ", ", resolved on ", " and died on ", ", died on ", " and the patient died on ", " and the patient recovered on ", " and the event resolved on "].contains(where: between.hasSuffix) else { return nil }
                return inSentence(sentence.passage, first, second)
            }
            guard between.hasPrefix("に") || between.hasPrefix("、") || between.hasPrefix("より"), between.count <= 40, Self.begins.contains(where: between.contains), !Self.ends.contains(where: between.contains), !["再", "が、", "ものの", "一方", "以前"].contains(where: between.contains), !Self.isOfPast(after), after.hasPrefix("に"), let end = Self.ends.compactMap({ after.range(of: $0) }).map(\.lowerBound).min(), !after[..<end].contains("、") else { return nil }
            return inSentence(sentence.passage, first, second)
        }
    }

    /// 8 月 1 日に消失していた, 6 月 10 日に退院した後: what is told behind may have been before.
    private static func isOfPast(_ words: String) -> Bool { ["既に", "すでに", "ていた", "た後", "後の"].contains(where: words.contains) }

    /// 2018 年 6 月 20 日に急性心不全が発現した。2018 年 6 月 24 日に死亡した: the sentence behind the onset begins with the day of its end.
    private func afterOnset(_ sentence: Sentence, after previous: Sentence?, _ dates: [WrittenDate]) -> [Verdict] {
        guard let previous, let first = dates.first(where: { sentence.range.contains($0.range.lowerBound) }), first.range.lowerBound <= sentence.range.lowerBound + 4, let onset = dates.last(where: { previous.range.contains($0.range.lowerBound) }) else { return [] }
        let told = previous.text(onset.range.upperBound..<previous.range.upperBound), after = sentence.text(behind: first.range.upperBound, 14)
        guard told.hasPrefix("に"), told.contains("発現") || told.contains("発症"), !told.contains("再"), !Self.isOfPast(after), after.hasPrefix("に") || after.hasPrefix("、"), let end = Self.ends.compactMap({ after.range(of: $0) }).map(\.lowerBound).min(), after.hasPrefix("、") || !after[..<end].contains("、") else { return [] }
        return verdict(onset, first) { holds in
            [Evidence(sentence.passage, holds ? first.range : onset.range.lowerBound..<first.range.upperBound, around: holds ? 0 : 8)]
        }.map { [$0] } ?? []
    }

    /// 平成 29 年 7 月 11 日及び令和元年 12 月 3 日に…改訂した。平成 29 年 7 月の改訂では: one of those before.
    private func takenUp(_ sentence: Sentence, after previous: Sentence?, _ dates: [WrittenDate]) -> [Verdict] {
        guard let previous, let noun = ["改訂", "承認", "報告", "通知"].first(where: { previous.contains("に" + $0) || previous.contains("を" + $0) || previous.contains("が" + $0) }) else { return [] }
        let given = dates.filter { previous.range.contains($0.range.lowerBound) }
        guard given.count >= 2 else { return [] }
        let named = dates.filter { sentence.range.contains($0.range.lowerBound) && sentence.passage.has("の" + noun, at: $0.range.upperBound) }
        func isOne(_ date: PartialDate) -> Bool { given.contains { other in other.date.map { date.earliest <= $0.latest && $0.earliest <= date.latest } ?? false } }
        // Others of the sentence are those before: this one is meant to be.
        let others = dates.filter { sentence.range.contains($0.range.lowerBound) }.compactMap(\.date)
        return named.compactMap { date in
            guard let day = date.date, !date.isOutsideEra else { return nil }
            if isOne(day) { return Verdict(.period, .holds, .note, .otherDate(day), [Evidence(sentence.passage, date.range)]) }
            guard others.contains(where: isOne) else { return nil }
            return Verdict(.period, .fails, .warning, .otherDate(day), [Evidence(sentence.passage, date.range, around: 8)])
        }
    }

    // MARK: By name

    private static let stages: [[String]] = [
        ["start of data collection", "end of data collection", "final report of study results"], ["start of data collection", "end of data collection", "final study report"], ["start of data collection", "end of data collection", "final report"],
        ["first patient in", "last patient out"], ["first patient in", "last patient in"], ["first subject in", "last subject out"], ["study start", "study end"], ["study start", "study completion"], ["start date", "end date"], ["date of onset", "date of recovery"],
        ["first patient enrolled", "last patient completed"], ["data lock point", "date of report"], ["data cut-off", "date of report"],
        ["調査開始日", "調査終了日"], ["登録開始日", "登録終了日"], ["投与開始日", "投与終了日"], ["投与開始日", "発現日", "転帰日"], ["発現日", "回復日"], ["発現日", "死亡日"], ["承認年月日", "発売年月日"], ["承認日", "発売日"],
    ]

    /// Start of data collection: …. End of data collection: …: each label once, right before its date.
    private func labelled(_ passage: Passage, _ dates: [WrittenDate]) -> [Verdict] {
        guard dates.count >= 2 else { return [] }
        let labels = dates.map { date in passage.text(max(0, date.range.lowerBound - 48)..<date.range.lowerBound).lowercased().trimmingCharacters(in: .init(charactersIn: " :は、,")) }
        var verdicts: [Verdict] = [], seen: Set<[Int]> = []
        for stage in Self.stages {
            let found = stage.map { name in labels.indices.filter { labels[$0].hasSuffix(name) && Self.isWhole(name, in: labels[$0]) } }
            guard found.allSatisfy({ $0.count <= 1 }) else { continue }
            let order = found.compactMap(\.first)
            for (a, b) in zip(order, order.dropFirst()) where seen.insert([a, b]).inserted {
                verdicts += [verdict(dates[a], dates[b]) { holds in [Evidence(passage, dates[b].range, around: holds ? 0 : 10), Evidence(passage, dates[a].range)] }].compactMap { $0 }
            }
        }
        return verdicts
    }

    /// 効能追加の承認日 is another day than 承認日.
    private static func isWhole(_ name: String, in label: String) -> Bool {
        label.dropLast(name.count).unicodeScalars.last.map { !$0.isJapanese } ?? true || label.dropLast(name.count).hasSuffix("本剤の")
    }

    /// Registry opened: 1 August 2018. It is planned to run for six years, until 31 July 2024.
    private func untilEnd(_ passage: Passage, _ dates: [WrittenDate]) -> [Verdict] {
        guard passage.find(" years, ", in: 0..<passage.count) != nil else { return [] }
        let text = passage.text
        return text.matches(of: #/ for ([a-z]+|[0-9]+) years, (?:until|to|ending on) /#).compactMap { match -> Verdict? in
            let at = text.unicodeScalars.distance(from: text.startIndex, to: match.range.upperBound)
            guard let years = Int(match.output.1) ?? NumberWords.value(String(match.output.1)), let end = dates.first(where: { $0.range.lowerBound == at }), case .day(let last)? = end.date else { return nil }
            let starts = dates.filter { date in
                guard date.range.upperBound < at, case .day? = date.date else { return false }
                let lead = passage.text(max(0, date.range.lowerBound - 24)..<date.range.lowerBound).lowercased()
                return ["opened", "started", "began", "start"].contains { lead.trimmingCharacters(in: .init(charactersIn: " :on")).hasSuffix($0) || lead.hasSuffix($0 + ": ") || lead.hasSuffix($0 + " on ") }
            }
            guard starts.count == 1, case .day(let first)? = starts[0].date else { return nil }
            // Another length is meant only where the dates give whole years.
            let whole = (1...50).first { first.adding(years: $0) == last || first.adding(years: $0).adding(days: -1) == last }
            guard let whole else { return nil }
            let holds = whole == years
            return Verdict(.period, holds: holds, .duration(printed: years, right: whole, unit: .years), [Evidence(passage, end.range, around: holds ? 0 : 24), Evidence(passage, starts[0].range)])
        }
    }
}
