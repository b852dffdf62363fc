import ReportAudit
import Testing

@Suite struct SuperlativeChecksTests {
    private let flat = "\n\n表 1 副作用の発現状況\n\t例数（％）\n安全性解析対象症例数\t200\n副作用発現症例数\t30（15.0）\n悪心\t12（6.0）\n嘔吐\t9（4.5）\n頭痛\t3（1.5）\n発疹\t3（1.5）\n"
    private let pairs = "\n\n表 1 副作用\n\t症例数\t件数\n合計\t40\t52\n胃腸障害\t22\t26\n悪心\t12\t15\n嘔吐\t9\t11\n神経系障害\t18\t26\n頭痛\t10\t18\n浮動性めまい\t8\t8\n"

    @Test(arguments: [
        "副作用の発現状況を表 1 に示した。最も多かった副作用は悪心 12 例であった。",
        "表 1 のとおり、最も多く認められた副作用は悪心（12 例、6.0%）であり、次いで嘔吐 9 例、頭痛及び発疹が各 3 例であった。",
        "表 1 のとおり、悪心が 12 例（6.0%）と最も多く、次いで嘔吐 9 例（4.5%）であった。",
        "表 1 のとおり、主な副作用は悪心 12 例、嘔吐 9 例、頭痛及び発疹各 3 例であった。",
        "表 1 のとおり、主な副作用（3 例以上）は悪心 12 例、嘔吐 9 例、頭痛 3 例、発疹 3 例であった。",
    ])
    func whatIsTheMostFrequentHolds(_ text: String) {
        let audited = AuditedText(text + flat)
        #expect(audited.findings(.superlative) == [])
        #expect(audited.held(.superlative) >= 1)
    }

    @Test func aLargerRowIsNamed() {
        #expect(AuditedText("表 1 のとおり、最も多かった副作用は嘔吐 9 例であった。" + flat).findings(.superlative) == ["「嘔吐」9 が最も多いとされるが、表 1 には「悪心」12 がある。"])
        #expect(AuditedText("表 1 のとおり、頭痛及び発疹が各 3 例と最も多かった。" + flat).findings(.superlative) == ["「頭痛」3 が最も多いとされるが、表 1 には「悪心」12 がある。"])
        #expect(AuditedText("表 1 のとおり、主な副作用は悪心 12 例、頭痛 3 例であった。" + flat).findings(.superlative) == ["主なものに挙げられていない「嘔吐」9 が表 1 にある（挙げられているのは 3 以上）。"])
        #expect(AuditedText("表 1 のとおり、主な副作用（3 例以上）は悪心 12 例、嘔吐 9 例、頭痛 3 例であった。" + flat).findings(.superlative) == ["主なものに挙げられていない「発疹」3 が表 1 にある（挙げられているのは 3 以上）。"])
    }

    /// What stands beside for comparison, or is larger than what the sentence takes apart, is no rival.
    @Test func aRowSetBesideForComparisonIsNoRival() {
        let table = "\n\n表 1 効果\n\t例数\n評価例\t63\n完全奏効\t24\n部分奏効\t21\n安定\t18\n完全奏効又は部分奏効\t45\n参考：海外の試験\t136\n"
        #expect(AuditedText("表 1 のとおり、63 例で評価され、うち完全奏効が 24 例と最も多かった。" + table).findings(.superlative) == [])
        #expect(AuditedText("表 1 のとおり、最も多かった効果は完全奏効 24 例であった。" + table.replacing("評価例\t63\n", with: "")).findings(.superlative) == [])
    }

    /// Of the non-serious ones it may be the most: nobody speaks of those.
    @Test func allAreMeantWhereNobodySaysSerious() {
        let table = "\n\n表 7 副作用\n副作用等の種類\t総数\t\t重篤\t\t非重篤\t\n\t症例数\t件数\t症例数\t件数\t症例数\t件数\n合計\t15\t15\t1\t1\t14\t14\n胃腸障害\t15\t15\t1\t1\t14\t14\n　齲歯\t4\t4\t0\t0\t4\t4\n　悪心\t5\t5\t0\t0\t5\t5\n　嚥下障害\t6\t6\t1\t1\t5\t5\n"
        #expect(AuditedText("表 7 のとおり、件数が最も多かったのは「嚥下障害」の 6 例 6 件であった。" + table).findings(.superlative) == [])
        #expect(AuditedText("表 7 のとおり、件数が最も多かったのは「悪心」の 5 例 5 件であった。" + table).findings(.superlative) == ["「悪心」5 が最も多いとされるが、表 7 には「嚥下障害」6 がある。"])
    }

    @Test func theSameInEnglish() {
        let table = "\n\nTable 1 Adverse reactions\n\tPatients (%)\nSafety analysis set\t200\nNausea\t12 (6.0)\nVomiting\t9 (4.5)\nHeadache\t3 (1.5)\n"
        #expect(AuditedText("Reactions are given in Table 1. The most common reaction was nausea (12 patients)." + table).held(.superlative) == 1)
        #expect(AuditedText("Reactions are given in Table 1. The most frequently reported reaction was vomiting (9 patients, 4.5%)." + table).findings(.superlative)
            == ["「Vomiting」9 が最も多いとされるが、Table 1 には「Nausea」12 がある。"])
    }

    /// By cases nausea is the most frequent, by events headache; a class is no term, and what is said of a class is not said of all.
    @Test(arguments: [
        "表 1 のとおり、最も多かった副作用は悪心 12 例であった。", "表 1 のとおり、件数が最も多かったのは頭痛 18 件であった。", "表 1 のとおり、最も多かった副作用は頭痛 10 例 18 件であった。",
        "表 1 のとおり、最も多かった副作用は胃腸障害 22 例であった。",
        // Of another group.
        "表 1 のとおり、65 歳以上で最も多かった副作用は浮動性めまい 5 例であった。", "表 1 のとおり、主な副作用は浮動性めまい 8 例、悪心 12 例であった。",
        "最も多かった副作用は嘔吐 9 例であった。",
    ])
    func whatIsNotSureIsLeft(_ text: String) {
        #expect(AuditedText(text + pairs).findings(.superlative) == [])
    }

    /// All of a term may be serious: its count is then that of the whole table, and the sentence is not.
    @Test(arguments: [
        "重篤な副作用で最も多かったものは頭痛 3 例であった（表 1）。", "重篤な副作用は 5 例に認められた（表 1）。最も多かったものは頭痛 3 例であった。", "表 1 のとおり、女性で最も多かった副作用は頭痛 3 例であった。",
        "表 1 のとおり、重篤な副作用は 5 例であり、主な副作用は嘔吐 9 例、頭痛 3 例であった。",
    ])
    func whatIsSaidOfSomeIsNotSaidOfAll(_ text: String) {
        #expect(AuditedText(text + flat).findings(.superlative) == [])
    }

    @Test func resultsOfAssessmentsAreNoTerms() {
        let table = "\n\n表 1 画像検査による奏効\n\t例数（%）\n評価例\t63\n完全奏効\t24（38.1）\n部分奏効\t21（33.3）\n客観的奏効（完全又は部分奏効）\t45（71.4）\n参考：海外の試験の客観的奏効\t136（71.6）\n"
        #expect(AuditedText("表 1 のとおり、63 例で評価され、うち完全奏効が 24 例と最も多く、部分奏効は 21 例であった。" + table).findings(.superlative) == [])
    }

    @Test func termsAreComparedWithTerms() {
        #expect(AuditedText("表 1 のとおり、最も多かった副作用は頭痛 10 例であった。" + pairs).findings(.superlative) == ["「頭痛」10 が最も多いとされるが、表 1 には「悪心」12 がある。"])
        #expect(AuditedText("表 1 のとおり、件数が最も多かったのは悪心 15 件であった。" + pairs).findings(.superlative) == ["「悪心」15 が最も多いとされるが、表 1 には「頭痛」18 がある。"])
    }

    @Test func aListFromManyToFewGoesDown() {
        #expect(AuditedText("悪心 12 例が最も多く、次いで嘔吐 9 例、頭痛 10 例であった。").findings(.superlative) == ["多い順に挙げられているが、「嘔吐」9 の次に「頭痛」10 がある。"])
        #expect(AuditedText("多い順に悪心 12 例、嘔吐 13 例、頭痛 3 例であった。").findings(.superlative) == ["多い順に挙げられているが、「悪心」12 の次に「嘔吐」13 がある。"])
        #expect(AuditedText("悪心 12 例が最も多く、次いで嘔吐 9 例、頭痛 9 例であった。").held(.superlative) == 2)
        // Another group begins.
        #expect(AuditedText("男性では悪心 5 例が最も多く、次いで嘔吐 3 例であり、女性では頭痛 7 例であった。").findings(.superlative).isEmpty)
    }

    @Test func whatFollowsTheMostIsNotMore() {
        let text = "最も多く認められた副作用は傾眠（31 例）で、薬疹（16 例）がこれに次いだ。"
        #expect(AuditedText(text).findings(.superlative) == [])
        #expect(AuditedText("最も多く認められた副作用は薬疹（16 例）で、傾眠（31 例）がこれに次いだ。").findings(.superlative).count == 1)
        #expect(AuditedText("Cardiac disorders had the largest number of reactions (11), followed by hepatic disorders (14).").findings(.superlative).count == 1)
    }
}
