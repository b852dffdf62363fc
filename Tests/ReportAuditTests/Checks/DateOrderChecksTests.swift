import ReportAudit
import Testing

@Suite struct DateOrderChecksTests {
    @Test(arguments: [
        ("1 例に重篤な発疹が発現し、2020 年 8 月 19 日に投与を中止、2020 年 8 月 30 日に回復した。", "8 月 30 日", "8 月 13 日"),
        ("Start of data collection: 14 March 2017. End of data collection: 30 June 2020. Final report of study results: 29 March 2021.", "29 March 2021", "29 March 2020"),
        ("Registry opened: 1 May 2019. The registry is planned to run for five years, until 30 April 2024.", "30 April 2024", "30 April 2023"),
        ("再審査期間中に平成 28 年 5 月 10 日及び令和 2 年 4 月 7 日に使用上の注意を改訂した。平成 28 年 5 月の改訂では発疹を、令和 2 年 4 月の改訂では肝障害を追記した。", "平成 28 年 5 月の改訂", "平成 27 年 5 月の改訂"),
    ])
    func whatIsToldInAnOrderIsDatedInIt(_ text: String, _ right: String, _ wrong: String) {
        #expect(AuditedText(text).result.findings.map(\.statement.ja) == [])
        #expect(AuditedText(text).held(.period) >= 1, "\(text)")
        #expect(AuditedText(text.replacing(right, with: wrong)).findings(.period).count == 1, "\(wrong)")
    }

    @Test func periodsInWordsRunForwardsAndHaveTheirLength() {
        #expect(AuditedText("The survey ran from 8 May 2018 to 7 May 2020 at 40 sites.").result.findings.isEmpty)
        #expect(AuditedText("The survey ran from 8 May 2021 to 7 May 2020 at 40 sites.").findings(.period) == ["期間の終わりが始めより前である。"])
        #expect(AuditedText("Between 1 March 2021 and 1 March 2020 reports were received.").findings(.period).count == 1)
        #expect(AuditedText("調査は平成 27 年 4 月 1 日～令和 5 年 3 月 31 日（8 年）に行った。").result.findings.isEmpty)
        #expect(AuditedText("調査は平成 27 年 4 月 1 日～令和 4 年 3 月 31 日（8 年）に行った。").findings(.period) == ["この期間は 7 年間であり、8 年間ではない。"])
    }

    @Test(arguments: [
        "2020 年 8 月 3 日に回復を確認し、2020 年 7 月 1 日に発現した別の 1 例は死亡した。",
        "2020 年 8 月 19 日に投与を再開した後に中止し、2020 年 8 月 3 日に発現した発疹は回復した。",
        "使用上の注意を 2018 年 5 月 10 日及び 2020 年 4 月 7 日に改訂した。2015 年 6 月の改訂では別の副作用を追記していた。",
        "The registry opened in the course of 2019 and runs for five years, until 30 April 2023.",
    ])
    func nothingIsSaidWhereTheOrderIsNotTold(_ text: String) {
        #expect(AuditedText(text).findings(.period) == [])
    }

    /// The sentence behind the onset begins with the day of its end.
    @Test func anEndStandsBehindTheOnsetOfTheSentenceBefore() {
        let text = "2018 年 2 月 1 日に投与を開始し、2018 年 6 月 20 日に急性心不全が発現した。2018 年 6 月 24 日に死亡した。"
        #expect(AuditedText(text).findings(.period) == [])
        #expect(AuditedText(text.replacing("6 月 24 日", with: "5 月 24 日")).findings(.period).count == 1)
        // Of another it may be another day.
        #expect(AuditedText(text.replacing("2018 年 6 月 24 日に", with: "なお、別の症例は 2018 年 5 月 24 日に")).findings(.period) == [])
    }

    /// Of two columns of dates one row alone is the other way round.
    @Test func anOnsetOfAListingIsNotBeforeTheFirstDose() {
        let listing = "表 4 症例一覧\n番号\tPT\t開始日\t発現日\nNo.1\t肺炎\t2020-09-14\t2020-10-05\nNo.2\t発熱\t2020-11-02\t2020-11-20\nNo.3\t肺炎\t2021/01/25\t2021/04/13\nNo.4\t頭痛\t2021-03-08\t2021-04-22\n"
        #expect(AuditedText(listing).findings(.period) == [])
        #expect(AuditedText(listing.replacing("2021-04-22", with: "2021-02-22")).findings(.period).count == 1)
    }
}
