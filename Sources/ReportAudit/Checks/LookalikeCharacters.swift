/// Kanji that are written for one another by mistake: they sound alike, so that a converter of kana offers them together, or look alike, so that a reader of print takes one for the other.
///
/// The readings are those of the school list of kanji; a character that is right with another reading in its place is kept out by what stands around it, not here.
enum LookalikeCharacters {
    /// Each a group of one on-reading.
    private static let alike: [String] = [
        "医異移位胃意委衣維以", "因員院印飲引", "影英栄永営", "液益疫駅役", "円援園延炎縁塩", "横応欧央黄", "化下価過加課科家可河仮果", "会回解改快海階開壊介界戒械怪", "各格角確核拡隔覚穫較", "割活括渇褐", "間感肝患官管観関完寒漢館幹看換干勘簡監環",
        "期器機基起気帰既記季規寄奇貴希揮企危棄軌", "義議技偽疑儀", "却脚客", "急休吸級給求球究救旧泣", "居巨拠許距虚去", "共協強供教境況凶恐胸郷響", "筋金均禁菌緊勤近", "区苦九駆句", "経系形型計軽継傾径刑掲携景契係渓敬茎頸警", "結血決欠潔傑",
        "件研検県健険見権建剣献兼顕圏遣", "現原減限言元源厳眼幻", "個固古庫戸故枯呼湖誇雇己", "効口高硬向後交公抗考構校康降項光工更行好講孔広候香鉱港航攻", "国告黒酷刻谷", "骨忽", "査差作左佐鎖砂詐", "再最採際災細済催祭妻才歳載裁債彩菜", "剤材在罪財",
        "酸三産参賛山散算", "市視死止使指資私試歯施始支糸史師紙氏誌士矢姿脂肢", "時次事示自治児持地耳磁慈寺辞滋", "失室質疾湿執漆", "実十日", "者社車写射捨謝舎斜", "主種腫手首酒取守趣殊珠朱", "収周終集修習週就秋宗州拾衆臭襲", "重十住従充柔渋獣", "出術述",
        "症傷障章床証承象像照商焼小少消省省笑賞勝将詳昇晶掌渉衝焦称障照唱礁", "状常情上条乗場城浄蒸剰錠壌", "食触植職殖飾色織", "心新神真深身診進信針侵申親寝森清伸振浸津紳薪", "水推酔衰睡垂穂炊", "性生成制正精製整省清誠声青政世勢姓静聖盛星", "席責積績析石赤籍跡隻",
        "接切設摂節説雪折", "線先専選宣戦船洗染泉浅栓腺銭潜薦繊鮮旋践煎", "全前善然禅漸", "相想装層走送操争総早奏巣窓創倉捜掃曹葬燥槽", "造像増臓蔵贈憎", "足側測速則息即束促捉", "体対帯隊退待態大台代胎袋堆", "択宅託卓沢拓", "単端短炭担探嘆淡誕胆",
        "致値知地治置池遅恥稚痴", "中注虫柱忠抽昼鋳", "調長腸超張町庁頂徴潮彫挑聴跳釣", "低停定底提訂程庭亭邸抵締帝", "適的敵摘滴笛", "転店点展典天添", "投等頭到当東統党討倒登島答透糖痘凍桃唐塔踏", "同動導道働堂銅童洞瞳", "内無", "認任妊忍", "能納脳農濃",
        "配背肺排敗輩廃俳", "発髪", "判半反版範犯板般販班煩搬繁藩", "非比否飛被皮疲避秘費批悲肥卑", "評表標票氷漂", "病描秒猫", "部不夫付負婦府富父普布怖浮腐膚武敷符扶譜賦", "副復複服福幅腹覆", "分文聞", "並兵平閉柄弊併陛餅", "変返片編辺偏遍", "補保歩捕舗",
        "法方包放報宝抱豊胞飽砲崩訪", "防房亡望忘棒貿坊妨冒乏剖紡帽膨傍肪", "本奔翻", "未味魅", "薬役約躍訳厄", "有優遊友勇幽誘郵由裕雄悠", "用要様陽溶容養葉揚揺曜羊踊窯", "理里裏利離履痢", "立率律", "両量良料領療了寮猟涼糧陵僚", "例礼冷列令齢零霊麗隷", "歴暦", "連練錬恋廉",
    ]

    /// Each a group of one shape.
    private static let similar: [String] = [
        "列例", "末未", "土士", "因困囚", "失矢夫", "特持待侍", "疸疽", "梗硬", "険験検倹", "緩暖援", "診疹珍", "腫種", "痙経径", "塞寒", "推椎錐稚堆", "徴微徹", "遺遣", "概慨", "侯候", "複復腹", "積績", "側測則", "網綱", "壊懐壌", "増憎贈", "裁栽載", "千干于", "大太犬丈", "間問開関聞閉閑",
        "人入", "刀力", "疾疫症病", "患悪", "災炎", "査香", "投没役", "剤済", "析折祈", "象像", "壁璧", "幹斡", "薄簿", "輸輪", "設投", "官宮", "効劾", "拡拒", "結給", "閾域", "瞼険", "膿濃", "膝漆", "尿屎", "脈派", "血皿", "喘端", "挙拳", "陽陰", "腸揚賜", "肢枝", "眠眼", "溶熔", "骨滑", "胞砲", "縮宿",
    ]

    /// Pairs that sound or look alike and are both right in one place of a word.
    private static let contrasts: Set<String> = [
        "後高", "低停", "内無", "前全", "大体", "高抗", "高硬", "陽陰", "単担", "上状", "左差", "増憎", "大対", "急球", "心神", "心身", "新心", "症病", "疾病", "間関", "頭痘", "肝患", "表標", "有優", "経径", "早総", "中注", "長短", "体対", "大台", "全前", "小少", "血結", "炎塩", "三酸", "入人",
    ]

    private static let groups = (alike + similar).map { Array($0.unicodeScalars) }

    /// The groups that each character is of: which characters those are is put together where one is asked for, which few are.
    private static let groupsOfCharacter: [Unicode.Scalar: [Int]] = {
        var numbers: [Unicode.Scalar: [Int]] = [:]
        for (number, group) in groups.enumerated() {
            for scalar in group { numbers[scalar, default: []].append(number) }
        }
        return numbers
    }()

    /// What may be meant where this character stands.
    static func of(_ scalar: Unicode.Scalar) -> Set<Unicode.Scalar> {
        var meant = Set((groupsOfCharacter[scalar] ?? []).flatMap { groups[$0] })
        meant.remove(scalar)
        return meant.filter { !contrasts.contains(String([scalar, $0])) && !contrasts.contains(String([$0, scalar])) }
    }
}
