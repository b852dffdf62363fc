/// 旧字体 and 異体字 with the form that stands for them in a `ComparisonKey`: characters that a physician writes and the dictionary does not, or
/// the other way round.
///
/// ```swift
/// KanjiVariants.pairs["髓"]      // 髄
/// ```
///
/// Only forms of one character are here (and the two official rewritings 障碍 → 障害 and 澱粉 → 殿粉); words that merely mean the same belong
/// in the synonym file, where a person answers for them.
enum KanjiVariants {
    static let pairs: [Unicode.Scalar: Unicode.Scalar] = {
        var pairs: [Unicode.Scalar: Unicode.Scalar] = [:]
        let scalars = Array(table.unicodeScalars)
        for index in stride(from: 0, to: scalars.count - 1, by: 2) { pairs[scalars[index]] = scalars[index + 1] }
        return pairs
    }()

    /// The variant, then its standard form.
    private static let table = """
        髓髄腦脳膽胆體体變変發発齒歯關関斷断壓圧靜静擴拡縱縦頚頸囊嚢屢屡濕湿瘦痩繫繋蠟蝋剝剥塡填頰頬搔掻顚顛攪撹噓嘘瀆涜髙高﨑崎\
        痲麻靱靭膣腟臟臓藏蔵脫脱膓腸氣気藥薬醫医檢検點点滿満產産溫温眞真缺欠狹狭齡齢應応惡悪聲声獨独蟲虫鹽塩續続轉転傳伝燒焼觸触\
        增増舊旧彈弾擔担勞労榮栄營営覺覚學学亂乱彎湾灣湾碍害礙害澱殿國国圖図號号數数樣様實実單単圓円區区會会當当對対廣広總総經経\
        緣縁繼継聯連莖茎處処虛虚裝装襃褒證証讓譲豐豊賣売輕軽辨弁辯弁遲遅邊辺邉辺釋釈鐵鉄隨随險険隱隠雜雑靈霊顏顔顯顕飮飲餘余驗験\
        驅駆鬪闘黃黄黑黒齋斎龜亀壯壮壽寿姙妊孃嬢寫写將将巢巣帶帯廢廃徑径恆恒惱悩愼慎慘惨拂払拔抜挾挟插挿搖揺搜捜攝摂收収效効敎教\
        晝昼曉暁條条殘残殼殻毆殴每毎沒没淚涙淺浅淸清渴渇滯滞濟済濱浜瀧滝犧犠狀状畫画疊畳盜盗祕秘禮礼稻稲穩穏竊窃粹粋肅粛莊荘萬万\
        蘆芦衞衛謠謡讀読贊賛踐践醉酔釀醸銳鋭錄録鎭鎮陷陥雞鶏麥麦麵麺黨党鼡鼠
        """
}
