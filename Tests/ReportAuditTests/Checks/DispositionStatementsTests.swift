import ReportAudit
import Testing

@Suite struct DispositionStatementsTests {
    @Test(arguments: [
        ("調査票を収集した 963 例のうち、未投与 12 例、登録期間外 20 例、再来院なし 31 例の計 63 例を除外した 900 例を安全性解析対象症例とした。", "900 例", "990 例"),
        ("調査票を収集した 963 例のうち、未投与 12 例、登録期間外 20 例、再来院なし 31 例の計 63 例を除外した 900 例を安全性解析対象症例とした。", "期間外 20", "期間外 12"),
        ("調査票を収集した 963 例から 63 例を除外した 900 例を安全性解析対象症例とした。さらに、安全性解析対象症例から評価不能 58 例を除外した 842 例を有効性解析対象症例とした。", "842", "824"),
        ("登録症例は 742 例であり、このうち未回収 21 例を除く 721 例を回収症例とした。", "721", "712"),
        ("2,120 例が登録され、来院がない等の 109 例を除く 2,011 例が対象とされた。", "2,011", "2,001"),
        ("有効性解析対象症例 496 例について改善度を評価した。判定不能 17 例を除いた 479 例における改善率を求めた。", "479", "497"),
        ("20 施設から 530 例の調査票を収集した。除外例は 24 例であり、506 例を安全性解析対象とした。", "506", "560"),
        ("登録 850 例のうち 804 例を解析した。除外 46 例の多くは未投与であった。", "804 例", "840 例"),
        ("Of the 802 patients enrolled at 87 sites, 54 were excluded (21 did not qualify, 22 withdrew consent and 11 had no visit), leaving 748 patients.", "748", "784"),
        ("Of the 802 patients enrolled at 87 sites, 54 were excluded (21 did not qualify, 22 withdrew consent and 11 had no visit), leaving 748 patients.", "54 were", "45 were"),
        ("Of 950 registered patients, 904 were analysed (46 excluded: 19 untreated, 27 lost to follow-up).", "904", "940"),
    ])
    func whatIsLeftIsTheRest(_ text: String, _ right: String, _ wrong: String) {
        #expect(AuditedText(text).result.findings.map(\.statement.ja) == [])
        #expect(AuditedText(text).held(.flow) >= 1)
        let changed = AuditedText(text.replacing(right, with: wrong))
        #expect(!(changed.findings(.flow) + changed.findings(.partition)).isEmpty, "\(wrong)")
    }

    @Test(arguments: [
        "1,263 例を収集し、1,187 例を安全性解析対象とした。有効性解析除外症例は 58 例であった。",
        "副作用は 40 例に認められた。外国人 2 例を除く 118 例では問題はなかった。",
        "日本人 120 例のうち、重篤な 5 例を除く 30 例は外来で治療された。",
        "安全性解析対象は 900 例、有効性解析対象は 842 例であった。承認時の 434 例を除いた 466 例では差はなかった。",
        "Of the 802 patients, 54 were excluded from the efficacy analysis, resulting in two populations of 802 and 748 patients.",
    ])
    func nothingIsSaidWhereTheSetIsNotNamed(_ text: String) {
        #expect(AuditedText(text).result.findings.map(\.statement.ja) == [])
    }

    /// The set is the one whose own words say so, not the one that stands nearest before them.
    @Test func theSetTakenFromIsTheOneTheSentenceBeforeNames() {
        let text = "中央に登録された症例は 135 例、調査票が収集された症例は 131 例であった。安全性解析対象は、収集症例から 1 例を除いた 129 例である。"
        #expect(AuditedText(text.replacing("129", with: "130")).findings(.flow) == [])
        #expect(AuditedText(text).findings(.flow) == ["「調査票が収集された症例」131 例から 1 例を除くと 130 例であり、129 例ではない。"])
    }
}
