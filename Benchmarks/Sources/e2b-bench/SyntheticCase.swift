import E2B

/// A made-up case of about 45 kB: two to four reactions, three drugs with dosages, indications and assessments, tests, history, a narrative.
struct SyntheticCase {
    let number: Int
    private var random: UInt64

    init(number: Int) {
        self.number = number
        random = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    func icsr() -> ICSR {
        var copy = self
        return copy.make().icsr()
    }

    private mutating func pick(_ count: Int) -> Int {
        random ^= random << 13
        random ^= random >> 7
        random ^= random << 17
        return Int(random % UInt64(count))
    }

    private mutating func day() -> String { "2026\(pick(9) < 5 ? "01" : "02")\(10 + pick(18))" }

    private mutating func make() -> ICSRDraft {
        var draft = ICSRDraft()
        let id = "JP-EXAMPLE-\(100_000 + number)"
        for (element, value) in [
            (ElementID.N_2_r_1, id), (.N_2_r_2, "EXAMPLE"), (.N_2_r_3, "PMDA"), (.N_2_r_4, "20260401100000+0900"), (.C_1_1, id), (.C_1_2, "20260401100000+0900"),
            (.C_1_3, "1"), (.C_1_6_1, "false"), (.C_1_7, "true"), (.C_1_8_1, id), (.C_1_8_2, "2"), (.C_3_1, "1"), (.C_3_2, "例示製薬株式会社"), (.C_3_4_5, "JP"),
            (.C_3_3_4, "安"), (.C_3_3_3, "全"), (.C_3_3_5, "管理"), (.D_2_2b, "a"),
        ] { draft[element] = value }
        draft[.C_1_4] = day()
        draft[.C_1_5] = day()
        draft.setNull(.C_1_9_1, .NI)
        draft.setNull(.D_1, .MSK)
        draft[.D_2_2a] = "\(20 + pick(70))"
        draft[.D_3] = "\(40 + pick(50))"
        draft[.D_4] = "\(140 + pick(50))"
        draft[.D_5] = "\(1 + pick(2))"
        draft[.D_7_2] = "特記事項なし。"
        addSource(&draft)
        for _ in 0..<3 {
            let history = draft.add(.medicalHistory)
            draft[.D_7_1_r_1a, history] = "28.1"
            draft[.D_7_1_r_1b, history] = "\(90_000_000 + pick(9000))"
            draft[.D_7_1_r_2, history] = "20\(10 + pick(15))"
            draft[.D_7_1_r_3, history] = "true"
        }
        let reactions = (0..<2 + pick(3)).map { _ in addReaction(&draft) }
        for _ in 0..<4 { addTest(&draft) }
        for rank in 0..<3 { addDrug(rank, reactions, &draft) }
        draft[.H_1] = (0..<12 + pick(12)).map { "第\($0 + 1)病日、検査値は\(pick(100))であった。症状は持続し、経過を観察した。" }.joined(separator: "\n")
        draft[.H_4] = "本剤との関連は否定できない。"
        return draft
    }

    private mutating func addSource(_ draft: inout ICSRDraft) {
        let source = draft.add(.primarySource)
        for element in [ElementID.C_2_r_1_2, .C_2_r_1_4, .C_2_r_2_3, .C_2_r_2_4] { draft.setNull(element, .MSK, source) }
        draft[.C_2_r_2_1, source] = "例示病院\(pick(500))"
        draft[.C_2_r_3, source] = "JP"
        draft[.C_2_r_4, source] = "\(1 + pick(3))"
        draft[.C_2_r_5, source] = "1"
    }

    private mutating func addReaction(_ draft: inout ICSRDraft) -> [Int] {
        let reaction = draft.add(.reaction)
        let code = pick(9000)
        draft[.E_i_1_1a, reaction] = "事象\(code)"
        draft[.E_i_1_1b, reaction] = "jpn"
        draft[.E_i_2_1a, reaction] = "28.1"
        draft[.E_i_2_1b, reaction] = "\(90_000_000 + code)"
        let serious = pick(6)
        for (place, element) in [ElementID.E_i_3_2a, .E_i_3_2b, .E_i_3_2c, .E_i_3_2d, .E_i_3_2e, .E_i_3_2f].enumerated() {
            if place == serious { draft[element, reaction] = "true" } else { draft.setNull(element, .NI, reaction) }
        }
        draft[.E_i_4, reaction] = day()
        if pick(2) == 0 { draft[.E_i_5, reaction] = day() }
        draft[.E_i_7, reaction] = "\(pick(6))"
        draft[.E_i_8, reaction] = "true"
        draft[.E_i_9, reaction] = "JP"
        return reaction
    }

    private mutating func addTest(_ draft: inout ICSRDraft) {
        let test = draft.add(.test)
        draft[.F_r_1, test] = day()
        draft[.F_r_2_1, test] = "検査\(pick(40))"
        draft[.F_r_2_2a, test] = "28.1"
        draft[.F_r_2_2b, test] = "\(90_000_000 + pick(9000))"
        draft[.F_r_3_2, test] = "\(pick(200)).\(pick(10))"
        draft[.F_r_3_3, test] = "mg/dL"
        draft[.F_r_4, test] = "8.5"
        draft[.F_r_5, test] = "10.2"
    }

    private mutating func addDrug(_ rank: Int, _ reactions: [[Int]], _ draft: inout ICSRDraft) {
        let drug = draft.add(.drug)
        draft[.G_k_1, drug] = rank == 0 ? "1" : "2"
        draft[.G_k_2_2, drug] = "例示薬\(pick(300))"
        draft[.G_k_2_4, drug] = "JP"
        draft[.G_k_3_1, drug] = "22400AMX\(10_000_000 + pick(89_000_000))"
        draft[.G_k_3_2, drug] = "JP"
        let substance = draft.add(.substance, to: drug)
        draft[.G_k_2_3_r_1, substance] = "物質\(pick(300))"
        for _ in 0..<1 + pick(2) {
            let dosage = draft.add(.dosage, to: drug)
            draft[.G_k_4_r_1a, dosage] = "\(10 * (1 + pick(30)))"
            draft[.G_k_4_r_1b, dosage] = "mg"
            draft[.G_k_4_r_2, dosage] = "1"
            draft[.G_k_4_r_3, dosage] = "d"
            draft[.G_k_4_r_4, dosage] = day()
            draft[.G_k_4_r_10_1, dosage] = "経口"
        }
        let indication = draft.add(.indication, to: drug)
        draft[.G_k_7_r_1, indication] = "使用理由"
        draft[.G_k_7_r_2a, indication] = "28.1"
        draft[.G_k_7_r_2b, indication] = "\(90_000_000 + pick(9000))"
        draft[.G_k_8, drug] = "\(pick(5))"
        guard rank == 0 else { return }
        for reaction in reactions {
            let pair = draft.pair(drug, reaction)
            draft[.G_k_9_i_4, pair] = "4"
            for (place, source) in ["報告医師", "例示製薬株式会社"].enumerated() {
                draft[.G_k_9_i_2_r_1, pair + [place]] = source
                draft[.G_k_9_i_2_r_2, pair + [place]] = "総合判断"
                draft[.G_k_9_i_2_r_3, pair + [place]] = pick(2) == 0 ? "関連あり" : "関連なし"
            }
        }
    }
}
