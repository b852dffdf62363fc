import Foundation
@testable import MedDRA
import Testing

@Suite("Auto-coding")
struct TermCoderTests {
    /// Lowest level terms with readings, one Japanese name for several codes, and terms that are not current.
    static func dictionary() -> ExampleDictionary {
        var dictionary = ExampleDictionary()
        dictionary.rows[.lowestLevelTerms] = (dictionary.rows[.lowestLevelTerms] ?? []) + [
            "90000501$Head pain$90000309$$$$$$$Y$", "90000502$Pain of head$90000309$$$$$$$Y$", "90000503$Old head term$90000309$$$$$$$N$",
            "90000504$Twin one$90000309$$$$$$$Y$", "90000505$Twin two$90000309$$$$$$$Y$", "90000506$Allergic rhinitis perennial$90000306$$$$$$$Y$",
        ]
        dictionary.rows[.lowestLevelTermsInJapanese] = (dictionary.rows[.lowestLevelTermsInJapanese] ?? []) + [
            "90000501$頭の痛み$Y$アタマノイタミ$ズツウ$", "90000502$頭の痛み$N$アタマノイタミ$$", "90000503$昔の頭の語$N$ムカシノアタマノゴ$$",
            "90000504$双子$Y$フタゴ$$", "90000505$双子$Y$フタゴ$$", "90000506$通年性アレルギー性鼻炎$Y$ツウネンセイアレルギーセイビエン$$",
        ]
        return dictionary
    }

    private func coder(_ decisions: [CodingDecision] = [], threshold: Int = TermCoder.defaultThreshold) throws -> TermCoder {
        try TermCoder(Self.dictionary().release(), decisions: decisions, threshold: threshold)
    }

    private func decision(_ verbatim: String, _ code: Int32) -> CodingDecision {
        CodingDecision(verbatim: verbatim, term: TermCode(code), decidedBy: "PV", decidedOn: "2024-06-03", reason: nil)
    }

    @Test("The first stage that finds a current term codes, and says that it did", arguments: [
        ("骨髄炎", 90_000_301, CodingStage.exact), ("Osteomyelitis", 90_000_301, .exact), ("骨髓 炎", 90_000_301, .normalised), ("osteo-myelitis", 90_000_301, .normalised),
        ("通年性ｱﾚﾙｷﾞ-性鼻炎", 90_000_506, .normalised), ("つうねんせいあれるぎーせいびえん", 90_000_506, .reading), ("ヅツウ", 90_000_501, .reading),
        ("ｽﾞﾂｳ", 90_000_501, .reading), ("あたまがいたい", 90_000_501, .synonym),
    ] as [(String, Int32, CodingStage)])
    func stages(_ verbatim: String, _ code: Int32, _ stage: CodingStage) throws {
        let result = try coder([decision("頭がいたい", 90_000_501), decision("アタマガイタイ", 90_000_501)]).code(verbatim)
        guard case .coded(let candidate, let by) = result else {
            Issue.record("\(result)")
            return
        }
        #expect(candidate.term.code == TermCode(code))
        #expect(candidate.score == 1000)
        #expect(by == stage)
    }

    @Test("Of several terms with one Japanese name the currency flag picks one (domain brief §4.5)")
    func currencyFlag() throws {
        #expect(try coder().code("頭の痛み") == .coded(match(90_000_501), by: .exact))
        // The English name of the other one is no Japanese name, and current.
        #expect(try coder().code("Pain of head") == .coded(match(90_000_502), by: .exact))
    }

    @Test("Where the flag does not decide, all are shown, until a person decides")
    func ambiguity() throws {
        #expect(try coder().code("双子") == .ambiguous([match(90_000_504), match(90_000_505)], at: .exact))
        #expect(try coder([decision("双子", 90_000_505)]).code("双子") == .coded(match(90_000_505), by: .synonym))
    }

    @Test("A term that is not current is never chosen; it leads the suggestions and says what it is")
    func nonCurrent() throws {
        for verbatim in ["昔の頭の語", "ムカシノアタマノゴ", "Old head term"] {
            guard case .needsDecision(let suggestions, .onlyNonCurrent) = try coder(threshold: 0).code(verbatim) else {
                Issue.record("\(verbatim)")
                continue
            }
            #expect(suggestions.first?.term.code == TermCode(90_000_503))
            #expect(suggestions.first?.term.isCurrent == false)
            #expect(!suggestions.dropFirst().contains { !$0.term.isCurrent })
        }
    }

    @Test("A decision for a term that is gone or no longer current is not followed", arguments: [90_000_503, 90_009_999] as [Int32])
    func retiredDecision(_ code: Int32) throws {
        guard case .needsDecision(_, .retiredSynonym) = try coder([decision("頭がいたい", code)]).code("頭がいたい") else {
            Issue.record("followed")
            return
        }
    }

    @Test("Persons who decided differently leave it ambiguous")
    func contradictingDecisions() throws {
        let result = try coder([decision("何か", 90_000_504), decision("なにか", 90_000_505), decision("何か", 90_000_505)]).code("何か")
        #expect(try result == .ambiguous([match(90_000_504), match(90_000_505)], at: .synonym))
    }

    @Test("Likeness codes only from a threshold that was asked for, and only where one term reaches it")
    func threshold() throws {
        let key = ComparisonKey("通年性アレルギー鼻炎"), score = TermLikeness.dice(key, ComparisonKey("通年性アレルギー性鼻炎"))
        #expect((700..<1000).contains(score))
        guard case .needsDecision(let suggestions, .notFound) = try coder().code("通年性アレルギー鼻炎") else {
            Issue.record("coded")
            return
        }
        #expect(try suggestions.first == CodingCandidate(term: match(90_000_506).term, score: score))
        #expect(try coder(threshold: score).code("通年性アレルギー鼻炎") == .coded(suggestions[0], by: .similar))
        guard case .needsDecision = try coder(threshold: score + 1).code("通年性アレルギー鼻炎") else {
            Issue.record("coded below the threshold")
            return
        }
        guard case .ambiguous(let candidates, .similar) = try coder(threshold: 300).code("Twin onne two") else {
            Issue.record("one chosen of two")
            return
        }
        #expect(candidates.count == 2)
    }

    @Test("Nothing that can be compared needs a decision")
    func empty() throws {
        #expect(try coder().code("（）") == .needsDecision([], because: .empty))
    }

    private func match(_ code: Int32) throws -> CodingCandidate {
        let term = try #require(try Self.dictionary().release().lowestLevelTerm(TermCode(code)))
        return CodingCandidate(term: term, score: 1000)
    }
}
