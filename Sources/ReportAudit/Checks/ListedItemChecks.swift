import Foundation
import Reexamination
import Statistics

/// How many things a sentence says it lists, against those it lists: 肺炎、発熱、帯状疱疹の 3 種類; A、B 及び C の 3 つである.
///
/// Japanese only: the number stands behind the list there, so that both are surely of each other.
struct ListedItemChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    var verdicts: [Verdict] { context.sentences.flatMap(verdicts) + context.report.blocks.indices.flatMap(below) }

    private static let words = ["種類", "つ", "項目", "点", "剤", "品目", "疾患", "事象", "基本語"]
    /// Words of lists that leave out or explain.
    private static let open = ["など", "等", "ほか", "その他", "うち", "以外", "主な", "例えば", "により", "に対し", "について", "として"]

    /// The list stands before its number.
    private func verdicts(_ sentence: Sentence) -> [Verdict] {
        let passage = sentence.passage
        guard !sentence.isEnglish, Self.words.contains(where: { sentence.contains($0) }) else { return [] }
        return sentence.range.compactMap { index -> Verdict? in
            guard passage.scalars[index].isDigit, index > sentence.range.lowerBound + 4, passage.has("の", at: index - 1), let (number, end) = passage.number(at: index), number.places.count == 0, (2...20).contains(number.units),
                  let word = Self.words.first(where: { passage.has($0, at: end) }) else { return nil }
            // What follows says that the list is over: の 3 種類であり, の 3 つとした.
            let after = passage.text(end + word.unicodeScalars.count..<min(passage.count, end + word.unicodeScalars.count + 3))
            guard after.isEmpty || ["で", "、", "。", "と", "に", "を", "が", "("].contains(where: after.hasPrefix) else { return nil }
            guard let items = items(sentence, until: index - 1), items.count.lowerBound >= 2 else { return nil }
            let range = index..<end + word.unicodeScalars.count
            return Verdict(.partition, holds: items.count.contains(number.units), else: .warning, .itemsListed(printed: number.units, counted: items.count.upperBound), [Evidence(passage, max(sentence.range.lowerBound, items.start)..<range.upperBound)])
        }
    }

    /// How many items stand between the topic and an index, at the level of brackets there: as few or as many as the words allow, since 感染症及び寄生虫症 may be one thing.
    private func items(_ sentence: Sentence, until end: Int) -> (count: ClosedRange<Int>, start: Int)? {
        let passage = sentence.passage
        var start = end, depth = 0
        loop: while start > sentence.range.lowerBound {
            switch passage.scalars[start - 1] {
            case ")", "]", "」": depth += 1
            case "(", "[", "「": depth -= 1
            // あるいは and 又は go on with the list.
            case "は": if depth == 0, !["あるい", "また"].contains(where: { passage.has($0, at: start - 1 - $0.unicodeScalars.count) }), !passage.has("又", at: start - 2) { break loop }
            case ":", "。": if depth == 0 { break loop }
            default: break
            }
            if depth < 0 { break }
            start -= 1
        }
        var text = passage.text(start..<end)
        while text.hasPrefix("、") { text.removeFirst() }
        // Without the topic the list may begin anywhere.
        guard start > sentence.range.lowerBound, !Self.open.contains(where: text.contains), text.count <= 160 else { return nil }
        text = text.replacing(#/\([^()]*\)/#, with: "")
        if !text.contains("、") { text = text.replacing("・", with: "、") }
        let joints = ["並びに", "及び", "および", "又は", "または", "あるいは", "もしくは"]
        let marked = text.split(separator: "、").map(\.trimmed)
        guard let last = marked.last else { return nil }
        func parted(_ words: String, _ joints: [String]) -> [String] { joints.reduce([words]) { words, joint in words.flatMap { $0.components(separatedBy: joint) } }.map(\.trimmed).filter { !$0.isEmpty } }
        // A joint behind the last mark ends the list; one before it is of an item's own words, and then the last may be, too.
        let before = marked.dropLast().flatMap { parted($0, joints) }, behind = parted(last, joints), parts = before + behind
        let least = before.count > marked.count - 1 ? marked.count : before.count + behind.count, most = parts.flatMap { parted($0, ["と"]) }.count
        // A verb among them: what stands before it is no item.
        guard parts.allSatisfy({ part in !part.isEmpty && part.count <= 40 && !["し", "い", "て", "り", "れ", "た", "ず", "で", "が", "を", "に"].contains { part.hasSuffix($0) } }) else { return nil }
        return (min(least, most)...most, start)
    }

    /// 以下の 3 点を…: and the items below, each with its mark, of which the first says what marks are looked for.
    private func below(_ index: Int) -> [Verdict] {
        guard case .paragraph(let passage) = context.report.blocks[index], let at = passage.find("以下の", in: 0..<passage.count), let (number, end) = passage.number(at: at + 3), number.places.count == 0, (2...20).contains(number.units),
              let word = ["点", "項目", "つ", "種類"].first(where: { passage.has($0, at: end) }) else { return [] }
        // A viewer's copy joins items to one paragraph, also to this one.
        func parts(_ passage: Passage, from start: Int) -> [String] { passage.items.filter { $0.upperBound > start }.map { passage.text(max(start, $0.lowerBound)..<$0.upperBound).trimmed } }
        var items = parts(passage, from: end), next = index + 1
        while next < context.report.blocks.count, case .paragraph(let item) = context.report.blocks[next], ItemMark(item.text.trimmed) != nil {
            items += parts(item, from: 0)
            next += 1
        }
        let count = ItemMark.count(items)
        guard count >= 2 else { return [] }
        return [Verdict(.partition, holds: count == number.units, else: .warning, .itemsListed(printed: number.units, counted: count), [Evidence(passage, at..<end + word.unicodeScalars.count, around: 10)])]
    }
}
