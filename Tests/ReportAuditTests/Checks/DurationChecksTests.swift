import ReportAudit
import Testing

@Suite struct DurationChecksTests {
    @Test(arguments: [
        ("平成 26 年 4 月 1 日から平成 29 年 3 月 31 日までの 3 年間に実施した。", "3 年間", "4 年間"),
        ("投与期間は R2.3.1～R2.4.15（46 日間）であった。", "46", "64"),
        ("令和 2 年 6 月 10 日に投与を開始した。投与開始 28 日後の 7 月 8 日に死亡した。", "8 日に死", "18 日に死"),
        ("令和 2 年 6 月 10 日に投与を開始した。投与開始 21 日目の 6 月 30 日に入院した。", "21 日目", "12 日目"),
        ("投与開始日は 2017 年 10 月 3 日。投与 42 日目の 2017 年 11 月 13 日に劇症肝炎を発現した。", "11 月 13 日", "12 月 13 日"),
        ("2017 年 11 月 13 日に劇症肝炎を発現した。2017 年 11 月 29 日、発現 16 日後に死亡した。", "16 日後", "26 日後"),
        ("Exposure was from 1 April 2019 to 30 September 2019 (6 months).", "6 months", "9 months"),
    ])
    func aPeriodHasItsLength(_ text: String, _ right: String, _ wrong: String) {
        #expect(AuditedText(text).result.findings.map(\.statement.ja) == [])
        #expect(AuditedText(text).held(.period) >= 1)
        #expect(AuditedText(text.replacing(right, with: wrong)).findings(.period).count == 1)
    }

    @Test(arguments: [
        "平成 26 年 4 月 1 日から平成 31 年 5 月 31 日までの 5 年間に実施した。", "平成 26 年 4 月 1 日から平成 29 年 3 月 31 日までの約 4 年間に実施した。",
        "令和 2 年 6 月 1 日～令和 2 年 6 月 30 日（29 日間）、R2.6.1～R2.6.30（30 日間）。", "2019 年 4 月から 2022 年 3 月までの 3 年間に実施した。", "CTD 3.2.S.2.3 及び R2.13.1 を参照した。",
    ])
    func whatIsRoundedOrCountedOtherwiseIsRight(_ text: String) {
        #expect(AuditedText(text).result.findings.map(\.statement.ja) == [])
    }

    @Test func adateInShortEnglishExists() {
        #expect(AuditedText("It was closed on 30 Sep 2019.").findings(.era).isEmpty)
        #expect(AuditedText("It was closed on 31 Sep 2019.").findings(.era).count == 1)
    }
}
