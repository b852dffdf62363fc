@testable import MedDRA
import Testing

@Suite("The score of a likeness")
struct TermLikenessTests {
    @Test("Dice by hand", arguments: [
        // ^低 低血 血圧 圧$ against ^低 低血 血圧 圧症 症$: three are common.
        ("低血圧", "低血圧症", 666), ("頭痛", "頭重", 333), ("頭痛", "発熱", 0), ("頭痛", "頭痛", 999),
    ])
    func dice(_ left: String, _ right: String, _ score: Int) {
        #expect(TermLikeness.dice(ComparisonKey(left), ComparisonKey(right)) == score)
    }

    @Test("English by hand: whole keys by edits, or words in any order", arguments: [
        // One edit in eight letters; both words equal in another order; one of two words.
        ("Hedache", "Headache", 875), ("pain chest", "Chest pain", 999), ("chest pain", "Chest", 666), ("nausea", "fever", 166),
    ])
    func english(_ left: String, _ right: String, _ score: Int) {
        #expect(TermLikeness.english(EnglishTerm(left), EnglishTerm(right)) == score)
    }

    @Test("The index finds exactly the names, with exactly the scores, that looking at every name finds", arguments: [1, 2, 3] as [UInt64])
    func againstEveryName(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let letters = Array("低高血圧痛頭部炎症アイウabc")
        func word() -> String { String((0..<Int.random(in: 1...9, using: &random)).map { _ in letters.pick(&random) }) }
        let words = (0..<2_000).map { _ in word() }
        var column = NameColumn()
        for word in words { column.append(Array(word.utf8)[...]) }
        let isIncluded = words.indices.map { _ in Int.random(in: 0..<4, using: &random) > 0 }
        let index = PairIndex(column, of: isIncluded)
        for _ in 0..<50 {
            let wanted = ComparisonKey(word())
            for least in [1, 300, 700] {
                let expected = words.indices.compactMap { position -> [Int]? in
                    let score = TermLikeness.dice(wanted, ComparisonKey(words[position]))
                    return isIncluded[position] && score >= least ? [position, score] : nil
                }
                #expect(index.dice(with: wanted, atLeast: least).map { [$0.position, $0.score] } == expected)
            }
        }
    }
}
