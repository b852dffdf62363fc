import ReportAudit
import Testing

@Suite struct CharacterChecksTests {
    private func many(_ word: String) -> String { (0..<5).map { "第 \($0) 回は\(word)を調べた。" }.joined(separator: "\n\n") + "\n\n" }

    @Test(arguments: [("間質性肺炎", "間質性肺災", "質性肺災", "質性肺炎"), ("副作用発現症例数", "副作用発現症列数", "現症列数", "現症例数"), ("再審査期間", "再審差期間", "再審差期", "再審査期")])
    func aWordWithOneCharacterWrongIsFound(_ word: String, _ wrong: String, _ found: String, _ meant: String) {
        #expect(AuditedText(many(word) + "最後は\(wrong)を調べた。").findings(.character) == ["「\(found)」は、ほかの 5 か所にある「\(meant)」の誤りとみられる。"])
        #expect(AuditedText(many(word) + "最後は\(word)を調べた。").findings(.character) == [])
    }

    /// Words of one difference that are two things.
    @Test(arguments: [
        ("好中球数減少", "好酸球数減少"), ("低血糖症状", "高血糖症状"), ("男性患者数", "女性患者数"), ("安全性評価", "有効性評価"), ("多発性椎体骨折", "多発性上腕骨折"), ("投与開始前", "投与開始後"), ("第一選択薬", "第二選択薬"), ("右側大腿骨", "左側大腿骨"),
        ("白血球数増加", "白血球数減少"), ("間質性肺炎", "間質性腎炎"), ("解析対象症例", "解析除外症例"), ("内視鏡検査", "外視鏡検査"), ("腎機能障害", "肝機能障害"), ("糖尿病性腎症", "糖尿病性腎障害"), ("臨床検査値", "臨床検査名"), ("副作用報告", "副作用情報"), ("抗凝固療法", "高凝固状態"),
        ("心機能評価", "腎機能評価"), ("急性腎不全", "慢性腎不全"), ("調査実施期間", "調査実施機関"), ("承認時試験", "承認事項"), ("医療機関名", "医療機器名"), ("再審査期間中", "再審査機関"), ("重篤副作用", "既知副作用"),
    ])
    func wordsOfTheirOwnAreLeftAlone(_ word: String, _ other: String) {
        #expect(AuditedText(many(word) + "最後は\(other)を調べた。").findings(.character) == [])
    }
}
