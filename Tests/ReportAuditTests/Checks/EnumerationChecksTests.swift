import ReportAudit
import Testing

@Suite struct EnumerationChecksTests {
    @Test(arguments: [
        ("報告した副作用等報告は、15 日報告 52 件、30 日報告 31 件の計 83 件であった。", "計 83 件", "計 38 件"),
        ("A 群 640 例及び B 群 655 例の計 1,295 例を解析した。", "1,295", "1,259"),
        ("国内 14 件、海外 9 件、合計 23 件を入手した。", "合計 23", "合計 32"),
        ("悪化 8 例の内訳は、原疾患の増悪 5 例、感染 2 例、その他 1 例であった。", "感染 2 例", "感染 1 例"),
        ("発現した 61 例 74 件の内訳は、皮膚 40 件、消化管 22 件、その他 12 件であった。", "皮膚 40", "皮膚 44"),
        ("除外 34 例の内訳は、未投与 11 例、再来院なし 23 例であった。", "未投与 11", "未投与 10"),
        ("重度の下痢 26 例の転帰は、回復・軽快 23 例、未回復 2 例、不明 1 例であった。", "23 例、", "21 例、"),
        ("妊婦への投与は 5 例に認められ、転帰は、正常出産 3 例、人工流産 1 例、不明 1 例であった。", "正常出産 3", "正常出産 2"),
        ("有効性解析から除外された 27 例の理由は、評価なし 17 例、適応外使用 10 例であった。", "17 例", "71 例"),
        ("Serious events occurred in 19 patients in total (12 active, 7 placebo).", "19 patients", "18 patients"),
        ("The outcomes of the 90 events were: recovered in 61 (67.8%); recovering in 20 (22.2%); fatal in 2 (2.2%); unknown in 7 (7.8%).", "recovering in 20", "recovering in 2"),
        ("Outcomes were known for 58 of the 70 pregnancies: 44 live births (including 1 set of twins, i.e. 45 neonates), 9 spontaneous abortions, and 5 elective terminations.", "9 spontaneous", "19 spontaneous"),
        ("During the interval 210 reports were received: 140 spontaneous (40 serious), 50 from solicited sources (20 serious) and 20 from the literature (20 serious), so that 80 were serious.", "210 reports", "201 reports"),
        ("In total 82 pregnancies were reported, of which 61 were prospective and 21 retrospective.", "61 were", "91 were"),
    ])
    func aListThatIsWholeAddsUp(_ text: String, _ right: String, _ wrong: String) {
        #expect(AuditedText(text).result.findings.map(\.statement.ja) == [])
        #expect(AuditedText(text).held(.partition) >= 1, "\(text)")
        let changed = AuditedText(text.replacing(right, with: wrong))
        #expect(!(changed.findings(.partition) + changed.findings(.partExceedsWhole)).isEmpty, "\(wrong)")
    }

    @Test func theSumIsSaid() {
        #expect(AuditedText("国内 14 件、海外 9 件、合計 32 件を入手した。").findings(.partition) == ["内訳の和は 14＋9＝23 であり、全体の 32 と合わない。"])
    }

    @Test func aTotalWithinACellAddsUp() {
        func table(_ total: String) -> AuditedText { AuditedText("表 1 概要\n出荷数量\t10 mg 錠：1,204,300 錠、20 mg 錠：388,500 錠、計 \(total) 錠\n期間\t6 か月\n") }
        #expect(table("1,592,800").result.findings.isEmpty)
        #expect(table("1,529,800").findings(.partition).count == 1)
    }

    /// Correct sentences whose numbers do not add up, and need not.
    @Test(arguments: [
        "副作用発現症例 12 例の内訳は、悪心 7 例、頭痛 6 例、発疹 3 例であった。",
        "中止 40 例の主な理由は、有害事象 20 例、効果不十分 11 例であった。",
        "中止理由（重複あり）は、有害事象 84 例、効果不十分 61 例、転院 39 例であった。中止 150 例の理由は、有害事象 84 例、効果不十分 61 例、転院 39 例等であった。",
        "重篤 5 例、非重篤 7 例の計 11 例に副作用が認められた。",
        "副作用は計 22 例（悪心 14 例、頭痛 10 例）に認められた。",
        "副作用は計 22 例（悪心 8 例、頭痛 5 例）に認められた。",
        "死亡は 9 例であり、死因は、肺炎 3 例、心不全 2 例等であった。",
        "Of the 31 cases, 9 were confounded, 12 had insufficient information, and 6 had another cause.",
        "Adverse reactions occurred in 50 patients: 30 had nausea, 25 headache, and 10 rash.",
        "The most common events in 50 patients were: nausea in 20, headache in 10, and rash in 5.",
        "Of the 60 patients, 40 of whom were women and 25 aged 65 or more, all completed.",
        "投与量別では、10 mg 群 30 例、20 mg 群 28 例、プラセボ群 29 例であり、副作用は計 12 例に認められた。",
        "副作用は 62 例に認められ、そのうち転帰は回復 40 例、軽快 12 例が確認されている。",
    ])
    func nothingIsSaidOfListsThatNeedNotAddUp(_ text: String) {
        #expect(AuditedText(text).result.findings.map(\.statement.ja) == [])
    }

    @Test func countsWrittenOutAreRead() {
        #expect(AuditedText("死亡例は三例であり、その内訳は、肺炎二例、心不全一例であった。").held(.partition) == 1)
        #expect(AuditedText("死亡例は三例であり、その内訳は、肺炎三例、心不全一例であった。").findings(.partition) == ["内訳の和は 3＋1＝4 であり、全体の 3 と合わない。"])
        // None of these is a count.
        for words in ["唯一例外である", "一例として次を挙げる", "二、三例にみられた", "十数例を集めた", "第二例目である", "統一例規による"] { #expect(AuditedText("死亡例は三例であり、" + words + "。").result.findings.isEmpty, "\(words)") }
    }

    @Test func kindsOfReactionsAddUpInEvents() {
        let text = "予測できない副作用は 20 例 23 件であり、その種類は頭痛 14 例 15 件、悪心 4 例 5 件、発疹 2 例 3 件であった。"
        #expect(AuditedText(text).held(.partition) == 1)
        #expect(AuditedText(text.replacing("15 件", with: "18 件")).findings(.partition) == ["内訳の和は 18＋5＋3＝26 であり、全体の 23 と合わない。"])
    }

    @Test func outcomesAreThoseOfTheGroupOfThatName() {
        let text = "予測できない副作用のうち、重篤な副作用は 6 例 6 件であった。いずれも高齢者であった。\n\n重篤な副作用の転帰は、回復 4 件、軽快 1 件、未回復 1 件であった。"
        #expect(AuditedText(text).held(.partition) == 1)
        #expect(AuditedText(text.replacing("回復 4 件", with: "回復 3 件")).findings(.partition) == ["内訳の和は 3＋1＋1＝5 であり、全体の 6 と合わない。"])
        // Of another survey, or of those that are not serious.
        #expect(AuditedText(text.replacing("回復 4 件", with: "回復 3 件").replacing("いずれも", with: "海外では、重篤な副作用は 5 例 5 件であった。いずれも")).findings(.partition) == [])
        #expect(AuditedText("非重篤な副作用は 11 例 11 件であった。重篤な副作用の転帰は、回復 4 件、軽快 1 件であった。").findings(.partition) == [])
    }

    @Test func assessmentsOfCausalityAreOneOfEachCase() {
        let text = "Of the 31 cases retrieved, 9 were confounded by alcohol use, 12 had insufficient information, 6 had a plausible alternative cause, and 4 were considered possibly related."
        #expect(AuditedText(text).held(.partition) == 1)
        #expect(AuditedText(text.replacing("12 had", with: "21 had")).findings(.partition) == ["内訳の和は 9＋21＋6＋4＝40 であり、全体の 31 と合わない。"])
        #expect(AuditedText("Of the 31 cases retrieved, 19 had fever, 12 had a rash, and 14 had headache.").findings(.partition) == [])
    }
}
