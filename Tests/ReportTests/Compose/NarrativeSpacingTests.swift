import Analysis
@testable import Report
import Testing

@Suite("Spaces around the references of a narrative")
struct NarrativeSpacingTests {
    private func tidied(_ inlines: [Inline]) -> String { NarrativeSpacing.tidied(inlines).plainText }

    @Test("A space stands between Latin and kana or kanji, and none beside a parenthesis, however it was written")
    func figures() {
        #expect(tidied([.text("発現は "), .figure("f", "10.3%（16/156 例）"), .text(" であり")]) == "発現は 10.3%（16/156 例）であり")
        #expect(tidied([.text("発現は"), .figure("f", "16"), .text("例（"), .figure("f", "3"), .text(" 例）")]) == "発現は 16 例（3 例）")
    }

    @Test("Tables and emphasised figures follow the same rule")
    func others() {
        #expect(tidied([.text("概要を"), .reference(anchor: "a", label: "表", number: 6), .text(" に示す")]) == "概要を表 6 に示す")
        #expect(tidied([.text("計 "), .strong([.figure("f", "5")]), .text("件")]) == "計 5 件")
    }

    @Test("Spaces away from references are left as they were written")
    func elsewhere() {
        #expect(tidied([.text("平成 24 年 "), .strong([.text("9 月")]), .text(" に")]) == "平成 24 年 9 月 に")
    }
}
