@testable import MedDRA
import Testing

@Suite("The key by which terms are compared")
struct ComparisonKeyTests {
    @Test("Width, case, kana, blanks, punctuation, old forms, numerals and long-vowel marks make no difference", arguments: [
        ("ｱﾚﾙｷﾞｰ性鼻炎", "アレルギー性鼻炎"), ("あれるぎー性鼻炎", "アレルギー性鼻炎"), ("アレルギ－性鼻炎", "アレルギー性鼻炎"), ("アレルギ‐性鼻炎", "アレルギー性鼻炎"),
        ("アレルギ-性鼻炎", "アレルギー性鼻炎"), ("アレルギ性鼻炎", "アレルギー性鼻炎"), ("ﾊﾟﾊﾞｳﾞ", "パバヴ"), ("か\u{3099}ん", "ガン"), ("低 血　圧", "低血圧"),
        ("悪心・嘔吐", "悪心、嘔吐"), ("（発熱）", "発熱"), ("骨髓炎", "骨髄炎"), ("頚部痛", "頸部痛"), ("腦梗塞", "脳梗塞"), ("髙血圧", "高血圧"), ("肝機能障碍", "肝機能障害"),
        ("Ⅱ型糖尿病", "2型糖尿病"), ("Ⅻ番", "12番"), ("２型糖尿病", "2型糖尿病"), ("①度", "1度"), ("ＨＥＡＤＡＣＨＥ", "headache"), ("Crohn’s disease", "CROHNS DISEASE"),
        ("non-cardiac chest pain", "Noncardiac chest pain"), ("Ménière", "meniere"), ("づつう", "ズツウ"), ("３ヶ月", "3カ月"), ("㈱", "(株)"), ("㎎", "mg"),
        ("頭痛\u{FE00}", "頭痛"), ("モニター", "モニタ"), ("1.5 mg", "１．５ＭＧ"), ("a, b", "ab"), ("\u{F907}", "亀"),
    ])
    func same(_ left: String, _ right: String) {
        #expect(ComparisonKey(left) == ComparisonKey(right), "\(ComparisonKey(left).units) \(ComparisonKey(right).units)")
        #expect(!ComparisonKey(left).isEmpty)
    }

    @Test("What changes the meaning stays", arguments: [
        ("Rh(-)", "Rh(+)"), ("Rh(-)", "Rh"), ("クームステスト(-)", "クームステスト"), ("クームステスト（－）型", "クームステスト型"), ("1.5", "15"), ("1-2", "12"), ("< 3", "> 3"),
        ("ショウ", "シヨウ"), ("バ", "ハ"), ("パ", "バ"), ("高血圧", "低血圧"), ("𠮷野", "吉野"), ("5%", "5"),
    ])
    func different(_ left: String, _ right: String) {
        #expect(ComparisonKey(left) != ComparisonKey(right))
    }

    @Test("Nothing but signs leaves nothing, and kana are told from other writing")
    func kinds() {
        #expect(ComparisonKey("（）、。 ").isEmpty)
        #expect(ComparisonKey("ｽﾞﾂｳ").isKana)
        #expect(!ComparisonKey("頭ツウ").isKana)
        #expect(!ComparisonKey("").isKana)
    }

    @Test("The standard form of a variant is itself no variant, so that a key is final")
    func variantsAreFinal() {
        #expect(KanjiVariants.pairs.count > 150)
        #expect(KanjiVariants.pairs.values.allSatisfy { KanjiVariants.pairs[$0] == nil })
    }

    @Test("The key of a key is the key, over every character that has one of its own")
    func idempotent() {
        var differing = 0
        let variants = KanjiVariants.pairs.keys.map(\.value)
        for value in Array(UInt32(1)...0x58F) + Array(0x2000...0x21FF) + Array(0x3000...0x33FF) + Array(0xF900...0xFFEF) + variants {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let key = ComparisonKey("薬" + String(scalar) + "薬")
            if ComparisonKey(String(decoding: key.units, as: UTF16.self)) != key { differing += 1 }
        }
        #expect(differing == 0)
    }
}
