import ReportAudit
import Testing

@Suite struct ProseShareChecksTests {
    @Test(arguments: [
        ("安全性解析対象症例 782 例の投与状況は、投与継続症例が 595 例（76.1%）、投与中止症例が 187 例（23.9%）であった。", 2),
        ("副作用発現割合は 26.1%（310/1,187 例）であった。主な副作用は、悪心 4.1%（49 例）、頭痛 3.2%（38 例）、めまい 2.4%（28 例）であった。", 2),
        ("副作用 145 件の発現時期は、投与開始 2 週以内が 61 件（42.1%）と最も多く、4 週以内に 94 件（64.8%）であった。", 2),
        ("副作用発現症例 554 例 823 件の転帰は、回復 423 件（51.4%）、軽快 230 件（27.9%）、未回復 170 件（20.7%）であった。", 3),
        ("高齢者は 1,102 例であり、副作用は 143 例（13.0%）に認められた。このうち重篤な副作用は 20 例（14.0%）であった。", 2),
        ("Of the 376 responders who had read the leaflet, 352 (93.6%) remembered the warning.", 1),
        ("There were 134 ADRs: recovered in 88 (65.7%), recovering in 21 (15.7%), not recovered in 25 (18.7%).", 3),
    ])
    func aShareIsOfAGroupBeforeIt(_ text: String, _ held: Int) {
        let audited = AuditedText(text)
        #expect(audited.findings(.percentage) == [])
        #expect(audited.held(.percentage) >= held)
    }

    @Test(arguments: [
        // All the others of a list are of one group.
        ("副作用発現割合は 26.1%（310/1,187 例）であった。主な副作用は、悪心 4.1%（49 例）、頭痛 2.3%（38 例）、めまい 2.4%（28 例）であった。", "38/1187 は 3.2% であり、2.3% ではない。"),
        // The one other, and the sentence names the group.
        ("安全性解析対象症例 782 例の投与状況は、投与継続症例が 595 例（71.6%）、投与中止症例が 187 例（23.9%）であった。", "595/782 は 76.1% であり、71.6% ではない。"),
        ("高齢者は 1,102 例（うち 75 歳以上は 463 例）で、副作用は 143 例（10.3%）に認められた。", "143/1102 は 13.0% であり、10.3% ではない。"),
        ("登録症例数は 1,128 例（目標 1,500 例の 72.5%）である。", "1128/1500 は 75.2% であり、72.5% ではない。"),
        ("協力施設 305 施設のうち、病院が 210 施設（69.8%）、診療所が 95 施設（31.1%）であった。", "210/305 は 68.9% であり、69.8% ではない。"),
        ("They corresponded to 33 patients (1.4% of 802).", "33/802 は 4.1% であり、1.4% ではない。"),
        ("Of 801,890 patient-years, 412,300 patient-years (54.1%) were in Europe.", "412300/801890 は 51.4% であり、54.1% ではない。"),
        // One group, and digits that changed places.
        ("登録された 1,004 例のうち、副作用は 151 例（10.5%）に認められた。", "151/1004 は 15.0% であり、10.5% ではない。"),
        ("登録された 1,004 例のうち、副作用は 115 例（15.0%）に認められた。", "115/1004 は 11.5% であり、15.0% ではない。"),
        ("Adverse reactions were seen in 31/265 women (17.1%).", "31/265 は 11.7% であり、17.1% ではない。"),
        ("In all, 401 of 476 treated patients (82.4%) completed the study.", "401/476 は 84.2% であり、82.4% ではない。"),
    ])
    func aShareThatFitsNoGroupIsWrongWhereTheGroupIsBeyondDoubt(_ text: String, _ finding: String) {
        #expect(AuditedText(text).findings(.percentage) == [finding])
    }

    @Test(arguments: [
        // Groups of elsewhere.
        "本調査 1,004 例では 15 例（1.5%）に認められ、国内臨床試験の 20 例（8.2%）と比べて低かった。",
        "登録された 1,004 例のうち、副作用は 151 例（15.0%）に、海外では 40 例（12.1%）に認められた。",
        // Each of a group of its own, whose size stands in a table.
        "副作用は、男性 52 例（12.9%）、女性 45 例（13.6%）に認められた。",
        "対象 500 例で、男性 30 例（10.3%）、女性 20 例（9.6%）、不明 1 例（50.0%）であった。",
        // Evaluable patients only, not printed.
        "有効性は 120 例で評価され、著効は 61 例（54.0%）であった。",
        "In 3 of 10 sites most of the treated patients (84.2%) came back.",
    ])
    func nothingIsSaidWhereTheGroupIsNotPrinted(_ text: String) {
        #expect(AuditedText(text).findings(.percentage) == [])
    }

    @Test func theSameSaysThatTheGroupIsTheSame() {
        let text = "2,650 例のうち、52 週を超えた症例は 1,377 例（52.0%）、104 週超は 602 例（同 22.7%）であった。"
        #expect(AuditedText(text).findings(.percentage) == [])
        #expect(AuditedText(text.replacing("22.7", with: "27.2")).findings(.percentage) == ["602/2650 は 22.7% であり、27.2% ではない。"])
    }

    @Test func aWholeThatNoShareIsOfIsASlipOfTheTablesTotal() {
        let table = "\n\n表 3 発現時期別件数\n\t2 週以内\t4 週以内\t合計\n発現件数\t61\t84\t145\n"
        let text = "副作用 145 件の発現時期は、初期が 61 件（42.1%）であり、後期が 84 件（57.9%）であった。"
        #expect(AuditedText(text + table).findings(.sameQuantity) == [])
        #expect(AuditedText(text.replacing("145", with: "154") + table).findings(.sameQuantity).count == 1)
        // Another number need not be a slip.
        #expect(AuditedText(text.replacing("145", with: "320") + table).findings(.sameQuantity) == [])
    }
}
