import ReportAudit
import Testing

@Suite struct StatedShareChecksTests {
    @Test(arguments: [
        ("安全性解析対象 1,250 例のうち 95 例に 110 件の副作用が発現し、発現割合は 7.60%であった。", "7.60%", "6.70%"),
        ("安全性解析対象 640 例において副作用は 96 例 121 件に認められ、副作用発現率は 15.0%であった。", "15.0%", "15.9%"),
        ("データロックまでに 800 例が登録され、722 例の調査票を収集した（収集率 90.3%）。", "90.3%", "93.0%"),
        ("安全性解析対象症例 500 例を検討した。主な副作用は頭痛 22 例、不眠 13 例、動悸 9 例、浮腫 6 例であり、発現割合はそれぞれ 4.4%、2.6%、1.8%、1.2%であった。", "2.6%、1.8%", "1.8%、2.6%"),
        ("体重の測定が可能であった 203 例のうち、減少した症例は 19 例（9.4%）であった。", "9.4%", "9.9%"),
        ("Fractures occurred in 44 patients, 29 of whom (65.9%) were women.", "29 of whom", "27 of whom"),
        ("In all, 2,060 patients were enrolled at 40 sites. The safety population comprised 1,998 patients (97.0% of those enrolled).", "97.0%", "96.0%"),
        ("Suspected infections were reported in 31 patients. Of these, 22 (71.0%) were serious.", "71.0%", "77.0%"),
    ])
    func aShareFollowsFromWhatTheWordsTieItTo(_ text: String, _ right: String, _ wrong: String) {
        #expect(AuditedText(text).result.findings.map(\.statement.ja) == [])
        #expect(AuditedText(text).held(.percentage) >= 1, "\(text)")
        #expect(!AuditedText(text.replacing(right, with: wrong)).findings(.percentage).isEmpty, "\(wrong)")
    }

    @Test(arguments: [
        "安全性解析対象 1,250 例のうち 95 例に副作用が発現し、曝露を調整した発現割合は 6.70%であった。",
        "発現例数は 120 例で、男性 70 例、女性 50 例であったため、発現割合は男性 35.0%、女性 29.4%であった。",
        "目標 600 例に対し 712 例が登録され、500 施設に依頼して 90 施設から回答を得た（回収率 18.0%）。",
        "主な副作用は頭痛 22 例、不眠 13 例、動悸 9 例であり、海外の発現割合はそれぞれ 5.5%、3.1%、0.9%であった。",
        "Fractures occurred in 44 patients, mostly women, and 29 of them (12.1% of all women) needed surgery.",
    ])
    func nothingIsSaidOfSharesOfOthers(_ text: String) {
        #expect(AuditedText(text).findings(.percentage) == [])
    }
}
