/// Words that a sentence speaks of others than all patients and reactions that a table counts: of some of them, of another source, of another time.
///
/// A claim with such a word is held against no table that does not have the word itself.
///
/// ```swift
/// OtherPopulations.patients.contains { "高齢者で最も多かった副作用は".contains($0) }      // true
/// ```
/// All are in small letters, as the texts must be that they are looked for in.
enum OtherPopulations {
    /// How grave a reaction was, what became of it and what was done: 重篤, 死亡, 投与中止.
    static let weight = ["死亡", "未知", "予測でき", "重篤", "中止", "休薬", "減量", "軽度", "中等度", "グレード", "serious", "fatal", "death", "severe", "mild", "moderate", "grade", "discontinu", "withdraw", "unlisted", "unexpected"]
    /// Sex, age and background: 高齢者, 併用例.
    static let patients = ["男", "女", "歳", "高齢", "小児", "有する", "合併", "併用", "既往", "elderly", "older", "younger", "male", "women", " men", "children"]
    /// Arm, cohort and dose: 20 mg 群.
    static let arms = ["群", "コホート", "用量", "投与量", "mg", "cohort", " arm", "placebo", "dose", "among", "in patients", "hospital"]
    /// When it was: 投与 4 週以内, 長期投与, 前回の報告.
    static let time = ["以内", "以降", "期間", "長期", "年度", "前回", "今回", "転帰", "week", "month", "first", "switch"]
    /// Where it was found: 承認時までの臨床試験, 自発報告, 海外.
    static let source = ["承認時", "治験", "臨床試験", "文献", "自発", "国内", "海外", "外国", "注目", "literature", "spontaneous", "trial", "pivotal"]

    /// What leaves others out, or speaks of one system of the body: 低カルシウム血症以外で最も多かった, the most frequent gastrointestinal reaction.
    static let rest = ["以外", "除", "次い", "初回", "消化器", "系の", "apart from", "after ", "besides", "except", "excluding", "other than", "next to", "extension", "not expected",
                       "gastrointestinal", "cardiac", "cardiovascular", "hepatic", "cutaneous", "skin", "nervous", "neurological", "renal", "respiratory", "musculoskeletal", "haematological", "hematological", "ocular", "psychiatric", "metabolic", "infusion", "injection"]

    /// All but 期間, which every report is about.
    static let some = weight + patients + arms + time.filter { $0 != "期間" } + source

    /// Of the words before one number: 承認時までの臨床試験では, 前回調査の.
    static let anotherSource = source + ["前回", "previous"]

    /// Whether a text has one of the words, and what stands over a table has it not.
    static func has(_ list: [String], in text: String, beside about: String) -> Bool {
        let text = text.lowercased(), about = about.lowercased()
        return list.contains { text.contains($0) && !about.contains($0) }
    }

    static let all = weight + patients + arms + time + source + ["その他", "of the "]
}
