import Foundation
import Reexamination
import Statistics

/// How many things a sentence says it lists, against those it lists: 肺炎、発熱、帯状疱疹の 3 種類; A、B 及び C の 3 つである.
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
            guard let items = items(sentence, until: index - 1), items.count >= 2 else { return nil }
            let range = index..<end + word.unicodeScalars.count
            return Verdict(.partition, holds: items.count == number.units, else: .warning, .itemsListed(printed: number.units, counted: items.count), [Evidence(passage, max(sentence.range.lowerBound, items.start)..<range.upperBound)])
        }
    }

    /// How many items stand between the topic and an index, at the level of brackets there.
    private func items(_ sentence: Sentence, until end: Int) -> (count: Int, start: Int)? {
        let passage = sentence.passage
        var start = end, depth = 0
        loop: while start > sentence.range.lowerBound {
            switch passage.scalars[start - 1] {
            case ")", "]", "」": depth += 1
            case "(", "[", "「": depth -= 1
            case "は", ":", "。": if depth == 0 { break loop }
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
        let parts = text.replacing("並びに", with: "、").replacing("及び", with: "、").replacing("および", with: "、").split(separator: "、").map(\.trimmed)
        // A verb among them: what stands before it is no item.
        guard parts.allSatisfy({ part in !part.isEmpty && part.count <= 40 && !["し", "い", "て", "り", "れ", "た", "ず", "で", "が", "を", "に"].contains { part.hasSuffix($0) } }) else { return nil }
        return (parts.count, start)
    }

    /// 以下の 3 点を…: and the items below, each with its mark.
    private func below(_ index: Int) -> [Verdict] {
        guard case .paragraph(let passage) = context.report.blocks[index], let at = passage.find("以下の", in: 0..<passage.count), let (number, end) = passage.number(at: at + 3), number.places.count == 0, (2...20).contains(number.units),
              let word = ["点", "項目", "つ", "種類"].first(where: { passage.has($0, at: end) }) else { return [] }
        var count = 0, next = index + 1
        let inside = Self.marked(passage)
        while next < context.report.blocks.count, case .paragraph(let item) = context.report.blocks[next], Self.beginsItem(item) {
            count += max(1, Self.marked(item))
            next += 1
        }
        count += inside
        guard count >= 2 else { return [] }
        return [Verdict(.partition, holds: count == number.units, else: .warning, .itemsListed(printed: number.units, counted: count), [Evidence(passage, at..<end + word.unicodeScalars.count, around: 10)])]
    }

    private static let marks: Set<Character> = ["・", "①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "●", "○", "■", "□", "◆", "▶"]

    private static func beginsItem(_ passage: Passage) -> Bool {
        let text = passage.text.trimmed
        return text.first.map(marks.contains) == true || text.firstMatch(of: #/^(?:\(?[0-9]{1,2}[).]|[(（][a-zア-ン][)）])/#) != nil
    }

    /// Items that a viewer's copy joined into one paragraph.
    private static func marked(_ passage: Passage) -> Int { passage.text.count { "①②③④⑤⑥⑦⑧⑨●■◆▶".contains($0) } }
}
