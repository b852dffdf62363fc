/// Lowest level terms beside those that repeat their preferred term, as `Japanese | kana | English | preferred term | current | current in Japanese`.
///
/// Two of them share a Japanese name, so that only the flag tells which code to use; one is no longer current.
enum LowerTerms {
    static let table = """
        低Ca血症 | テイカルシウムケッショウ | Low calcium | 低カルシウム血症 | Y | Y
        低カルシウム血症ＮＯＳ | テイカルシウムケッショウエヌオーエス | Hypocalcaemia NOS | 低カルシウム血症 | N | N
        下顎骨壊死 | カガクコツエシ | Necrosis of mandible | 顎骨壊死 | Y | Y
        上顎骨壊死 | ジョウガクコツエシ | Necrosis of maxilla | 顎骨壊死 | Y | Y
        顎骨骨髄炎 | ガッコツコツズイエン | Osteomyelitis of jaw | 骨髄炎 | Y | Y
        嚥下困難 | エンゲコンナン | Difficulty swallowing | 嚥下障害 | Y | Y
        虫歯 | ムシバ | Tooth decay | 齲歯 | Y | Y
        間質性肺炎 | カンシツセイハイエン | Interstitial pneumonia | 間質性肺疾患 | Y | Y
        胸水貯留 | キョウスイチョリュウ | Fluid in pleural cavity | 胸水 | Y | Y
        骨巨細胞腫 | コツキョサイボウシュ | Bone giant cell tumour recurrent | 骨巨細胞腫瘍 | Y | Y
        腫瘍増大 | シュヨウゾウダイ | Tumour enlargement | 新生物進行 | Y | Y
        腎機能低下 | ジンキノウテイカ | Renal function decreased | 腎機能障害 | Y | Y
        大腿骨転子部骨折 | ダイタイコツテンシブコッセツ | Trochanteric fracture | 大腿骨骨折 | Y | Y
        皮疹 | ヒシン | Skin eruption | 発疹 | Y | Y
        皮疹 | ヒシン | Exanthem | 発疹 | Y | N
        全身倦怠感 | ゼンシンケンタイカン | General malaise | 倦怠感 | Y | Y
        """
}
