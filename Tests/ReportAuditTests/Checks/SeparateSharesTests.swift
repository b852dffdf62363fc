import ReportAudit
import Testing

@Suite struct SeparateSharesTests {
    private func findings(_ html: String) throws -> [String] { try AuditedText(html: html).result.findings.map(\.statement.ja) }

    @Test(arguments: [
        ("表 4（N=1,004） 主な副作用", ""), ("表 4 主な副作用（1,004例）", ""), ("表 4 主な副作用（調査症例数：1,004例）", ""), ("Table 4 Common reactions (1,004 patients)", ""), ("表 4 主な副作用", "N＝1,004、MedDRA/J v25.1"),
    ])
    func theGroupStandsInTheCaptionOrUnderTheTable(_ caption: String, _ note: String) throws {
        let table = String.table(caption, "用語 | 例数 | %\n悪心 | 41 | 4.1\n頭痛 | 30 | 3.0\n発疹 | 18 | 1.8\n不眠 | 14 | 1.4", note: note)
        #expect(try AuditedText(html: table).held(.percentage) == 4)
        #expect(try findings(table.replacing("<td>1.8</td>", with: "<td>1.3</td>")) == ["18/1004 は 1.8% であり、1.3% ではない。"])
    }

    @Test func theGroupStandsInTheFirstRows() throws {
        let table = "<p>表 4 副作用発現状況</p><table><tr><td>調査症例数</td><td colspan=2>1,187例</td></tr><tr><td>副作用発現症例数</td><td colspan=2>310例</td></tr><tr><td>副作用の種類</td><td>発現症例数</td><td>発現割合（%）</td></tr>"
            + "<tr><td>胃腸障害</td><td>125</td><td>10.53</td></tr><tr><td>　悪心</td><td>49</td><td>4.13</td></tr><tr><td>　下痢</td><td>38</td><td>3.20</td></tr></table>"
        #expect(try AuditedText(html: table).held(.percentage) == 3)
        #expect(try findings(table.replacing("4.13", with: "4.31")) == ["49/1187 は 4.13% であり、4.31% ではない。"])
    }

    @Test func everyRowUnderASpanIsLookedAt() throws {
        let table = "<p>表 7 背景別</p><table><tr><td>要因</td><td>区分</td><td>対象症例数</td><td>発現症例数</td><td>発現割合(%)</td><td>検定</td></tr><tr><td rowspan=2>性別</td><td>男</td><td>402</td><td>52</td><td>12.9</td><td rowspan=2>Fisher</td></tr><tr><td>女</td><td>332</td><td>45</td><td>13.6</td></tr>"
            + "<tr><td rowspan=2>年齢</td><td>65歳未満</td><td>569</td><td>55</td><td>9.7</td><td rowspan=2>Fisher</td></tr><tr><td>65歳以上</td><td>165</td><td>42</td><td>25.5</td></tr></table>"
        #expect(try AuditedText(html: table).held(.percentage) == 4)
        #expect(try findings(table.replacing("13.6", with: "16.3")) == ["45/332 は 13.6% であり、16.3% ではない。"])
    }

    @Test func theHeadOfAllIsThatOfTheSeriousToo() throws {
        let table = "<p>表 2 副作用</p><table><tr><td rowspan=2>項目</td><td colspan=2>全体（n=903）</td><td colspan=2>うち重篤</td></tr><tr><td>例数</td><td>割合(%)</td><td>例数</td><td>割合(%)</td></tr>"
            + "<tr><td>肺疾患</td><td>14</td><td>1.6</td><td>9</td><td>1.0</td></tr><tr><td>下痢</td><td>38</td><td>4.2</td><td>11</td><td>1.2</td></tr><tr><td>骨髄抑制</td><td>52</td><td>5.8</td><td>20</td><td>2.2</td></tr></table>"
        #expect(try AuditedText(html: table).held(.percentage) == 6)
        #expect(try findings(table.replacing("2.2", with: "2.9")) == ["20/903 は 2.2% であり、2.9% ではない。"])
        #expect(try findings(table.replacing("<td>52</td><td>5.8</td><td>20</td><td>2.2</td>", with: "<td>19</td><td>2.1</td><td>20</td><td>2.2</td>")) == ["部分 20 が全体 19 を超える。"])
    }

    @Test func aRowOfPercentagesStandsUnderItsCounts() throws {
        let table = String.table("表 4 調査別", " | 承認時 | 使用成績調査 | 特定使用成績調査\n解析対象症例数（例） | 1,011 | 3,108 | 503\n副作用発現症例数（例） | 339 | 467 | 61\n副作用発現割合（%） | 33.5 | 15.0 | 12.1")
        #expect(try AuditedText(html: table).held(.percentage) == 3)
        #expect(try findings(table.replacing("15.0", with: "10.5")) == ["467/3108 は 15.0% であり、10.5% ではない。"])
        let events = String.table("表 5 時期別", "時期 | ～2週 | ～4週 | ～12週 | ～26週 | 合計\n発現件数 | 61 | 33 | 28 | 14 | 136\n構成比（%） | 44.9 | 24.3 | 20.6 | 10.3 | 100.0")
        #expect(try AuditedText(html: events).held(.percentage) == 5)
        #expect(try findings(events.replacing("24.3", with: "23.4")) == ["33/136 は 24.3% であり、23.4% ではない。"])
    }

    @Test func aTotalThatIsWrongIsSaidToBeSo() throws {
        let table = String.table("表 2 年次別副作用発現割合", "年度 | 症例数 | 発現例数 | 発現割合\n平成29年度 | 310 | 41 | 13.2%\n平成30年度 | 402 | 50 | 12.4%\n令和元年度 | 388 | 39 | 10.1%\n計 | 1,100 | 130 | 11.8%")
        #expect(try findings(table) == [])
        #expect(try findings(table.replacing("1,100", with: "1,010")) == ["「症例数」の列の和は 1100 であり、合計 1010 と合わない。"])
    }

    @Test(arguments: [
        // Shares of the row above, and of women alone.
        String.table("表 1 背景（N=200）", "項目 | 例数 | %\n男 | 120 | 60.0\n女 | 80 | 40.0\n>妊娠 | 4 | 5.0\n65歳以上 | 90 | 45.0"),
        // No share of a group.
        String.table("表 2 検査値（N=200）", "項目 | 例数 | 変化率（%）\nALT | 120 | 60.1\nAST | 118 | 41.2\nγ-GTP | 100 | 12.0"),
        // Few digits fit many groups.
        String.table("表 3 副作用（N=700）", "用語 | 例数 | %\n悪心 | 1 | 0.1\n頭痛 | 2 | 0.3\n発熱 | 3 | 0.3"),
    ])
    func whatMayBeOfAnotherGroupIsNotJudged(_ table: String) throws {
        #expect(try findings(table) == [])
    }

    @Test func theResponseRateIsOfThoseWithCompleteOrPartialResponse() throws {
        let table = String.table("表 5 奏効", "用量 | n | CR | PR | SD | PD | 奏効率（%）\n低 | 40 | 1 | 6 | 21 | 12 | 17.5\n中 | 34 | 2 | 5 | 15 | 12 | 20.6\n高 | 43 | 3 | 11 | 20 | 9 | 32.6")
        #expect(try AuditedText(html: table).held(.percentage) == 3)
        #expect(try findings(table.replacing("20.6", with: "26.0")) == ["7/34 は 20.6% であり、26.0% ではない。"])
    }
}
