import ReportAudit
import Testing

@Suite struct ListedItemChecksTests {
    @Test(arguments: [
        ("重篤な副作用の内訳は、肺炎 4 件、発熱 1 件、帯状疱疹 1 件の 3 種類である。", "3 種類", "4 種類"),
        ("継続するのは、適正使用ガイドの配布、小冊子の配布及び使用施設の限定の 3 つである。", "3 つ", "2 つ"),
        ("未知の事象は、完全房室ブロック・低ナトリウム血症・失神の 3 種類、計 5 件であった。", "3 種類", "4 種類"),
        ("以下の 3 点を注意喚起に反映する。\n① 定期的な検査\n② 早期の中止\n③ 患者への説明\n", "3 点", "4 点"),
    ])
    func asManyAreListedAsTheSentenceSays(_ text: String, _ right: String, _ wrong: String) {
        #expect(AuditedText(text).findings(.partition) == [])
        #expect(AuditedText(text).held(.partition) >= 1)
        #expect(AuditedText(text.replacing(right, with: wrong)).findings(.partition).count == 1)
    }

    /// A list that leaves some out, or whose beginning nobody tells.
    @Test(arguments: ["主な事象は、肺炎、発熱などの 4 種類である。", "検討した結果、肺炎、発熱の 3 種類であった。", "事象は、検査を行い、肺炎、発熱の 4 種類とした。"])
    func whatIsNotSureIsLeft(_ text: String) {
        #expect(AuditedText(text).findings(.partition) == [])
    }
}
