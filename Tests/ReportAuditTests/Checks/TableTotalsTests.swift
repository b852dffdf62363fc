import ReportAudit
import Testing

@Suite struct TableTotalsTests {
    @Test(arguments: [
        // The patients of one period are those of the next.
        String.table("Table 3. Rates by period", "Period | Patients at risk | Events\n0–<6 months | 920 | 12\n6–<12 months | 811 | 9\nOverall | 920 | 21"),
        String.table("表 2 時期別", "時期 | 評価例数 | 改善\n4週 | 80 | 20\n8週 | 75 | 30\n12週 | 70 | 31\n計 | 80 | 81"),
        // A subtotal that no name tells.
        String.table("Table 4. Outcomes", "Outcome | Early | Late | All\nLive birth | 10 | 20 | 30\nStillbirth | 1 | 2 | 3\nKnown outcome | 11 | 22 | 33\nPending | 4 | 5 | 9\nAll | 15 | 27 | 42"),
        // Cases of terms beside their events.
        String.table("別表 1 副作用発現状況", "SOC | PT | 例数 | 件数\n胃腸障害 | 悪心 | 20 | 22\n胃腸障害 | 下痢 | 15 | 18\n神経系障害 | 頭痛 | 9 | 10\n総計 | | 40 | 50"),
        String.table("Table 8. Source", "Source | Serious | Other | All\nSpontaneous | 20 | 30 | 50\nof which from physicians | 15 | 11 | 26\nLiterature | 4 | 1 | 5\nTotal | 24 | 31 | 55"),
        String.table("表 3 施設", "区分 | 施設数 | 症例数\n病院 | 21 | 180\n>うち大学病院 | 4 | 38\n診療所 | 9 | 61\n合計 | 30 | 241"),
        String.table("表 4 年齢", " | 男 | 女 | 計\n～64歳 | 30 | 28 | 58\n65歳～ | 40 | 35 | 75\n計 | 70 | 63 | 133\n80歳～（再掲） | 22 | 25 | 47"),
        // The total is of patients with any of them: its own share says so.
        String.table("表 1（N＝688） / Table 1", "用語 / Preferred term | 例数 n | 割合 %\n合計 / Total | 141 | 20.5\n発疹 / Rash | 90 | 13.1\n頭痛 / Headache | 84 | 12.2"),
        String.table("表 1 出荷数量", "期 | 箱 | 推定人数 | 累計\n1 | 100 | 50 | 50\n2 | 200 | 90 | 140\n合計 | 300 | 140 | 140"),
        // Patients with serious and with other reactions may be the same.
        String.table("表 5 重篤度別", "用語 | 重篤 | 非重篤 | 合計\n悪心 | 2 | 3 | 5\n頭痛 | 1 | 4 | 5\n発熱 | 2 | 3 | 4"),
    ])
    func whatDoesNotAddUpIsNoTotal(_ table: String) throws {
        #expect(try AuditedText(html: table).result.findings.map(\.statement.ja) == [])
    }

    @Test func whatIsOfWhichCountsWhatTheColumnBeforeItCounts() throws {
        let table = String.table("Table 2 Events by year", "Year | Events | Of which serious\n2019 | 10 | 3\n2020 | 16 | 4\nOther or unknown | 1 | 0\nTotal | 27 | 7")
        #expect(try AuditedText(html: table).result.findings.isEmpty)
        #expect(try AuditedText(html: table.replacing("<td>7</td>", with: "<td>8</td>")).findings(.columnSum).count == 1)
    }

    @Test func aSubtotalIsThatOfItsOwnRows() throws {
        let table = "<p>表 2 除外</p><table><tr><td>区分</td><td>理由</td><td>例数</td></tr><tr><td rowspan=3>安全性</td><td>未投与</td><td>9</td></tr><tr><td>契約違反</td><td>14</td></tr><tr><td>小計</td><td>23</td></tr>"
            + "<tr><td rowspan=3>有効性</td><td>評価不能</td><td>33</td></tr><tr><td>対象外</td><td>7</td></tr><tr><td>小計</td><td>40</td></tr></table>"
        #expect(try AuditedText(html: table).result.findings.isEmpty)
        #expect(try AuditedText(html: table).held(.columnSum) == 2)
        #expect(try AuditedText(html: table.replacing("<td>23</td>", with: "<td>32</td>")).findings(.columnSum) == ["「安全性 小計」32 に対し、その内訳の和は 23 である。"])
    }

    @Test func aTotalUnderSubtotalsIsWrongWhereTheOtherColumnsHold() throws {
        let table = String.table("Table 4. Outcomes", "Outcome | Early | Mid | Late | All\nLive birth | 10 | 52 | 20 | 82\nStillbirth | 1 | 12 | 2 | 15\nKnown outcome | 11 | 64 | 22 | 97\nPending | 4 | 15 | 5 | 24\nAll | 15 | 79 | 27 | 121")
        #expect(try AuditedText(html: table).result.findings.isEmpty)
        #expect(try AuditedText(html: table.replacing("<td>79</td>", with: "<td>97</td>")).findings(.columnSum) == ["「Mid」の列の和は 79 であり、合計 97 と合わない。"])
    }

    @Test func ofWhichIsNoPartButTheOthersAre() throws {
        let table = String.table("表 3 施設", "区分 | 施設数 | 症例数\n病院 | 210 | 1802\n>うち大学病院 | 41 | 388\n診療所 | 95 | 611\n合計 | 305 | 2413")
        #expect(try AuditedText(html: table.replacing("<td>305</td>", with: "<td>350</td>")).findings(.columnSum) == ["「施設数」の列の和は 305 であり、合計 350 と合わない。"])
        #expect(try AuditedText(html: table.replacing("<td>41</td>", with: "<td>410</td>")).findings(.partExceedsWhole) == ["部分 410 が全体 210 を超える。"])
    }

    @Test func aRowMayHaveItsSubtotalAndWhatFollowsIt() throws {
        let table = String.table("表 9 改善度", " | 改善 | 不変 | 悪化 | 小計 | 判定不能 | 合計\n例数 | 121 | 57 | 9 | 187 | 17 | 204")
        #expect(try AuditedText(html: table).held(.rowSum) == 2)
        #expect(try AuditedText(html: table.replacing("204", with: "240")).findings(.rowSum) == ["「例数」の行の和は 204 であり、計 240 と合わない。"])
    }

    @Test func sharesInBracketsAddUpAlongARow() throws {
        let table = String.table("Table 2 Demographics", "Characteristic | Drug A (N=211) | Drug B (N=207) | Total (N=418)\nMean age (SD) | 51.3 (17.7) | 50.2 (17.9) | 50.7 (17.8)\nMale, n (%) | 120 (56.9) | 111 (53.6) | 231 (55.3)\nFemale, n (%) | 91 (43.1) | 96 (46.4) | 187 (44.7)")
        #expect(try AuditedText(html: table).result.findings.isEmpty)
        #expect(try AuditedText(html: table.replacing("231 (55.3)", with: "213 (51.0)")).findings(.rowSum) == ["「Male, n (%)」の行の和は 231 であり、計 213 と合わない。"])
    }

    @Test func yearsInTheHeadAreNoCountsAndTheirRangeIsATotal() throws {
        let table = String.table("Table 3 Users", "Year | 2016 | 2017 | 2018 | 2016–2018\nNew users, n | 1,204 | 2,310 | 3,055 | 6,569\nOff-label, n | 88 | 131 | 140 | 359")
        #expect(try AuditedText(html: table).held(.rowSum) == 2)
        #expect(try AuditedText(html: table.replacing("6,569", with: "6,659")).findings(.rowSum) == ["「New users, n」の行の和は 6569 であり、計 6659 と合わない。"])
    }

    @Test func cumulativeExposureAddsUpByRegionAndARunningTotalDoesNot() throws {
        let table = String.table("Table 5 Exposure (patient-years)", "Region | Cumulative | Interval\nEurope | 412,300 | 51,200\nJapan | 98,400 | 20,030\nTotal | 510,700 | 71,230")
        #expect(try AuditedText(html: table).result.findings.isEmpty)
        #expect(try AuditedText(html: table.replacing("510,700", with: "501,700")).findings(.columnSum) == ["「Cumulative」の列の和は 510700 であり、合計 501700 と合わない。"])
        let years = String.table("表 2 年度別", "年度 | 報告件数 | 累計件数\n平成28 | 38 | 38\n平成29 | 51 | 89\n平成30 | 47 | 136\n令和元 | 30 | 166\n計 | 166 | 166")
        #expect(try AuditedText(html: years).result.findings.isEmpty)
        #expect(try AuditedText(html: years.replacing("<td>89</td>", with: "<td>98</td>")).findings(.columnSum) == ["「平成29」までの和は 89 であり、累計件数 の 98 と合わない。"])
    }

    /// 累計 may go back further than the rows: one column that adds up says that it does not.
    @Test func aRunningTotalAddsUpWhereAnotherColumnDoes() throws {
        let table = String.table("Table A. Reports by quarter", "Quarter|Packs|Reports|Serious\nQ1|402,500|61|9\nQ2|988,000|204|22\nQ3|1,342,000|251|31\nCumulative|2,732,500|516|62")
        #expect(try AuditedText(html: table).findings(.columnSum) == [])
        #expect(try AuditedText(html: table.replacing("|62", with: "|63").replacing("<td>62", with: "<td>63")).findings(.columnSum).count == 1)
        #expect(try AuditedText(html: .table("表1　報告", "期間|出荷|件数\n第5回|120|11\n第6回|140|12\n累計|900|83")).findings(.columnSum) == [])
    }
}
