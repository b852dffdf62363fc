import Foundation

/// A dictionary of a full release's size with invented names and codes, the same bytes for the same numbers, in the layout of the files of
/// MedDRA/J: the Japanese files in code page 932 with three columns of readings. Nothing of MedDRA is in it.
struct SyntheticRelease {
    var classes = 27, groups = 337, highTerms = 1738, preferred = 27_000, lowest = 90_000, queries = 230, content = 100_000

    /// The files by name.
    func files() -> [String: [UInt8]] {
        var random = SplitMix64(state: 27)
        func code(_ base: Int, _ number: Int) -> Int { base + number * 3 }
        var soc = "", socJ = "", order = "", group = "", groupJ = "", high = "", highJ = "", pt = "", ptJ = "", llt = "", lltJ = ""
        var hierarchy = "", list = "", listJ = "", contents = "", socGroup = "", groupHigh = "", highPT = ""
        var classNames: [String] = [], groupNames: [String] = [], highNames: [String] = []
        for number in 0..<classes {
            let word = Invented(&random, parts: 2)
            classNames.append("\(word.english) organ class")
            soc += "\(code(91_000_001, number))$\(classNames[number])$Abbr\(number)$$$$$$$$\n"
            socJ += "\(code(91_000_001, number))$\(word.japanese)分類$\(number + 1)$\(word.reading)$\(word.halfReading)$\(word.hiragana)$\r\n"
            order += "\(number + 1)$\(code(91_000_001, number))$\n"
        }
        for number in 0..<groups {
            let word = Invented(&random, parts: 2)
            groupNames.append("\(word.english) group \(number)")
            group += "\(code(91_010_001, number))$\(groupNames[number])$$$$$$$$\n"
            groupJ += "\(code(91_010_001, number))$\(word.japanese)群$\(word.reading)$$$\r\n"
            socGroup += "\(code(91_000_001, number % classes))$\(code(91_010_001, number))$\n"
        }
        for number in 0..<highTerms {
            let word = Invented(&random, parts: 3)
            highNames.append("\(word.english) NEC \(number)")
            high += "\(code(91_020_001, number))$\(highNames[number])$$$$$$$$\n"
            highJ += "\(code(91_020_001, number))$\(word.japanese)ＮＥＣ$\(word.reading)$$$\r\n"
            groupHigh += "\(code(91_010_001, number % groups))$\(code(91_020_001, number))$\n"
        }
        func row(_ number: Int, _ highTerm: Int, _ name: String, _ primary: Int, _ isPrimary: Bool) -> String {
            let group = highTerm % groups, organ = group % classes
            return "\(code(92_000_001, number))$\(code(91_020_001, highTerm))$\(code(91_010_001, group))$\(code(91_000_001, organ))$\(name)$"
                + "\(highNames[highTerm])$\(groupNames[group])$\(classNames[organ])$Abbr\(organ)$$\(code(91_000_001, primary))$\(isPrimary ? "Y" : "N")$\n"
        }
        for number in 0..<preferred {
            let word = Invented(&random, parts: 2 + Int(random.below(3)))
            let highTerm = Int(random.below(UInt32(highTerms)))
            let organ = highTerm % groups % classes
            pt += "\(code(92_000_001, number))$\(word.english) \(number)$$\(code(91_000_001, organ))$$$$$$$$\n"
            ptJ += "\(code(92_000_001, number))$\(word.japanese)$\(word.reading)$\(word.halfReading)$\(word.hiragana)$\r\n"
            hierarchy += row(number, highTerm, "\(word.english) \(number)", organ, true)
            highPT += "\(code(91_020_001, highTerm))$\(code(92_000_001, number))$\n"
            if random.below(5) < 2 { hierarchy += row(number, Int(random.below(UInt32(highTerms))), "\(word.english) \(number)", organ, false) }
            // Each preferred term is a lowest level term too.
            llt += "\(code(92_000_001, number))$\(word.english) \(number)$\(code(92_000_001, number))$$$$$$$Y$$\n"
            lltJ += "\(code(92_000_001, number))$\(word.japanese)$Y$\(word.reading)$\(word.halfReading)$\(word.hiragana)$\r\n"
        }
        for number in 0..<(lowest - preferred) {
            let word = Invented(&random, parts: 2 + Int(random.below(4)))
            let isCurrent = random.below(8) > 0, isCurrentInJapanese = isCurrent && random.below(5) > 0
            llt += "\(code(93_000_001, number))$\(word.english) \(number)$\(code(92_000_001, Int(random.below(UInt32(preferred)))))$$$$$$$\(isCurrent ? "Y" : "N")$$\n"
            lltJ += "\(code(93_000_001, number))$\(word.japanese)$\(isCurrentInJapanese ? "Y" : "N")$\(word.reading)$\(word.halfReading)$\(word.hiragana)$\r\n"
        }
        for number in 0..<queries {
            list += "\(80_000_001 + number)$Invented query \(number) (SMQ)$1$An invented description.$source$note$27.0$A$N$\n"
            listJ += "\(80_000_001 + number)$架空検索式\(number)（SMQ）$\r\n"
        }
        for number in 0..<content {
            let term = code(92_000_001, Int(random.below(UInt32(preferred))))
            contents += "\(80_000_001 + number % queries)$\(term)$4$\(1 + random.below(2))$A$0$\(random.below(6) == 0 ? "I" : "A")$8.0$27.0$\n"
        }
        let english = [
            "meddra_release.asc": "27.0$English$$$$\n", "soc.asc": soc, "intl_ord.asc": order, "hlgt.asc": group, "hlt.asc": high, "pt.asc": pt, "llt.asc": llt,
            "mdhier.asc": hierarchy, "smq_list.asc": list, "smq_content.asc": contents, "soc_hlgt.asc": socGroup, "hlgt_hlt.asc": groupHigh, "hlt_pt.asc": highPT,
        ]
        let japanese = ["soc_j.asc": socJ, "hlgt_j.asc": groupJ, "hlt_j.asc": highJ, "pt_j.asc": ptJ, "llt_j.asc": lltJ, "smq_j.asc": listJ]
        return english.mapValues { Array($0.utf8) }
            .merging(japanese.mapValues { [UInt8]($0.data(using: .shiftJIS) ?? Data()) }) { first, _ in first }
    }
}

/// A made-up medical word in Japanese, its reading three ways, and in English.
struct Invented {
    var japanese = "", reading = "", halfReading = "", hiragana = "", english = ""

    init(_ random: inout SplitMix64, parts: Int) {
        for part in 0..<parts {
            let stem = Self.stems[Int(random.below(UInt32(Self.stems.count)))]
            japanese += stem.kanji
            reading += stem.kana
            english += (part == 0 ? "" : " ") + stem.english
        }
        let ending = Self.endings[Int(random.below(UInt32(Self.endings.count)))]
        japanese += ending.kanji
        reading += ending.kana
        english += " " + ending.english
        halfReading = reading.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? reading
        hiragana = reading.applyingTransform(.hiraganaToKatakana, reverse: true) ?? reading
    }

    private static let stems: [(kanji: String, kana: String, english: String)] = [
        ("架橋", "カキョウ", "pontic"), ("青斑", "セイハン", "caerulic"), ("環状", "カンジョウ", "annular"), ("遠位", "エンイ", "distal"), ("仮想", "カソウ", "fictive"),
        ("星型", "ホシガタ", "stellar"), ("アルトリア", "アルトリア", "altoric"), ("ベルミナ", "ベルミナ", "bermine"), ("深層", "シンソウ", "profund"), ("浅層", "センソウ", "shallow"),
        ("左側", "ヒダリガワ", "left"), ("右側", "ミギガワ", "right"), ("前葉", "ゼンヨウ", "frontal"), ("後葉", "コウヨウ", "dorsal"), ("移行", "イコウ", "transit"),
        ("巨大", "キョダイ", "giant"), ("微小", "ビショウ", "minute"), ("コルミン", "コルミン", "cormine"), ("デルファ", "デルファ", "delphic"), ("発作", "ホッサ", "paroxysmal"),
        ("夜間", "ヤカン", "nocturnal"), ("日中", "ニッチュウ", "diurnal"), ("多発", "タハツ", "multiple"), ("単発", "タンパツ", "single"), ("再燃", "サイネン", "recurrent"),
    ]
    private static let endings: [(kanji: String, kana: String, english: String)] = [
        ("症", "ショウ", "disorder"), ("痛", "ツウ", "pain"), ("増加", "ゾウカ", "increased"), ("減少", "ゲンショウ", "decreased"), ("検査", "ケンサ", "test"),
        ("反応", "ハンノウ", "reaction"), ("異常", "イジョウ", "abnormal"), ("障害", "ショウガイ", "impairment"), ("腫脹", "シュチョウ", "swelling"), ("①型", "イチガタ", "type one"),
    ]
}

/// A small deterministic generator (Steele, Lea and Flood 2014).
struct SplitMix64 {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }

    /// 0…bound − 1, even enough for made-up data.
    mutating func below(_ bound: UInt32) -> UInt32 {
        UInt32(truncatingIfNeeded: ((next() >> 32) &* UInt64(bound)) >> 32)
    }
}
