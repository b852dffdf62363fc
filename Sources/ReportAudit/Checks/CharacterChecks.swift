import Reexamination

/// A word that stands once with one kanji other than everywhere else: 間質性肺災 beside 間質性肺炎, 症列数 beside 症例数.
///
/// Words of medicine differ by one character and are two things (好酸球, 好中球), so three things must come together: the two characters sound or look alike, the usual word stands in four places
/// at least, and beside its neighbours the odd character stands nowhere else in the report.
struct CharacterChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    /// Four characters, one of them wrong, say which word is meant; so do the first two of three in a word that the report is full of.
    private static let window = 4, often = 4, veryOften = 12

    var verdicts: [Verdict] {
        let passages = context.passages
        var pairs: [KanjiWord: Int] = [:], words: [KanjiWord: Int] = [:]
        for passage in passages {
            for run in Self.runs(passage) {
                for start in run {
                    for length in 2...Self.window where start + length <= run.upperBound {
                        let word = KanjiWord(passage.scalars[start..<start + length])
                        if length == 2 { pairs[word, default: 0] += 1 } else { words[word, default: 0] += 1 }
                    }
                }
            }
        }
        // No word is usual in a short text.
        guard words.values.contains(where: { $0 >= Self.often }) else { return [] }
        var found: [String: (meant: String, many: Int, places: [Evidence])] = [:]
        for passage in passages {
            for run in Self.runs(passage) where run.count >= 3 {
                // The first character of a word has nothing before it to say which word is meant: 高血圧, 抗血圧.
                for at in run.dropFirst() {
                    func isOnlyHere(_ start: Int) -> Bool { pairs[KanjiWord(passage.scalars[start..<start + 2])] == 1 }
                    guard isOnlyHere(at - 1), at + 1 == run.upperBound || isOnlyHere(at) else { continue }
                    if let (range, meant, many) = meant(passage, at, run, words) { found[passage.text(range), default: (meant, many, [])].places.append(Evidence(passage, range, around: 6)) }
                }
            }
        }
        return found.sorted { $0.key < $1.key }.map { Verdict(.character, .term, .warning, .character(found: $0.key, meant: $0.value.meant, times: $0.value.many), $0.value.places) }
    }

    /// Every window over a character that reaches its neighbour on the right must stand often with one and the same other character.
    private func meant(_ passage: Passage, _ at: Int, _ run: Range<Int>, _ words: [KanjiWord: Int]) -> (range: Range<Int>, meant: String, times: Int)? {
        let length = run.count >= Self.window ? Self.window : 3, least = length == Self.window ? Self.often : Self.veryOften
        guard run.count >= 4 || at == run.upperBound - 1 else { return nil }
        let end = at + 1 == run.upperBound ? at + 1 : at + 2
        let windows = (max(run.lowerBound, end - length)...at - 1).filter { $0 + length <= run.upperBound }.map { $0..<$0 + length }
        guard windows.allSatisfy({ words[KanjiWord(passage.scalars[$0])] == 1 }) else { return nil }
        var best: (Range<Int>, String, Int)?
        for character in LookalikeCharacters.of(passage.scalars[at]).sorted(by: { $0.value < $1.value }) {
            let counts = windows.map { range -> (range: Range<Int>, word: ArraySlice<Unicode.Scalar>, times: Int) in
                var word = passage.scalars[range]
                word[at] = character
                return (range, word, words[KanjiWord(word)] ?? 0)
            }
            guard let most = counts.max(by: { $0.times < $1.times }), most.times >= least else { continue }
            // Two words that may be meant are none.
            if best != nil { return nil }
            best = (most.range, String(most.word), most.times)
        }
        return best
    }

    /// Unbroken rows of kanji.
    private static func runs(_ passage: Passage) -> [Range<Int>] {
        var runs: [Range<Int>] = [], start: Int?
        for index in 0...passage.count {
            let isKanji = index < passage.count && passage.scalars[index].isKanji
            if isKanji, start == nil { start = index }
            if !isKanji, let begin = start {
                if index - begin >= 2 { runs.append(begin..<index) }
                start = nil
            }
        }
        return runs
    }
}

/// Up to four kanji in one number, by which words are counted: a report has tens of thousands of them.
private struct KanjiWord: Hashable {
    private let code: UInt64

    /// - Parameter scalars: four at most, each of the plane that `isKanji` knows, of which none is 0.
    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        code = scalars.reduce(0) { $0 << 16 | UInt64(UInt16(truncatingIfNeeded: $1.value)) }
    }
}
