/// What persons judge, in the example's own words, hedged to what the figures show; every number is a reference to a figure.
///
/// Numbers that the report's computed sentences already give are not repeated, and each English sentence says what the
/// Japanese one in its place says.
enum NarrativeTexts {
    struct Narrative {
        let slot: String
        let japanese: String
        let english: String
    }

    static let all = [
        Narrative(slot: "safety-risks", japanese: """
            本調査において、低カルシウム血症に該当する重篤な副作用は認められなかった（{survey.gct.risk.hypocalcaemia.serious:fraction}、[[table:risks-gct]]）。調査の対象としたリスクについて、本調査の範囲では、新たな懸念となる事項は認められなかった。調査の対象としなかったリスクについては、本調査から発現状況を判断することはできない。承認時までの臨床試験における副作用の発現割合との比較は行っていない。

            国内では、再審査期間の開始前の平成 24 年 9 月に、進行がん患者における重篤な低カルシウム血症について安全性速報が配布されている。重篤な低カルシウム血症の副作用の年別の件数に、増加する傾向は認められなかった（[[table:trend-hypocalcaemia]]）。ただし、各年に本剤を使用した患者数は得られておらず、発現割合の推移を判断することはできない。
            """, english: """
            In the survey, no serious adverse reaction of hypocalcaemia was observed ({survey.gct.risk.hypocalcaemia.serious:fraction}, [[table:risks-gct]]). For the risks that were investigated, no new concern was identified within the scope of the survey. For the risks that were not investigated, the survey does not allow their occurrence to be judged. No comparison was made with the incidence of adverse reactions in the clinical trials up to approval.

            In Japan, a rapid safety communication on severe hypocalcaemia in patients with advanced cancer had been distributed in September 2012, before the re-examination period began. The number of serious adverse reactions of hypocalcaemia per year showed no tendency to increase ([[table:trend-hypocalcaemia]]). However, the number of patients treated in each year is not available, so the course of the incidence cannot be judged.
            """),
        Narrative(slot: "safety-missing-information", japanese: """
            投与期間が長くなるに伴い副作用の発現割合が上昇する傾向は、認められなかった（[[table:duration-gct]]）。ただし、投与期間の長い区分では投与を継続していた症例が少ないことに留意が必要である。

            顎骨壊死・顎骨骨髄炎については、投与開始から長期間を経て発現した症例が認められた。海外第Ⅱ相試験（`20062004`）の継続試験においても、長期投与に伴い顎骨壊死の発現割合が増加しており、本調査の結果はこれと矛盾しない。ただし、本調査における発現症例は {survey.gct.onset.onj.late:N} 例と少なく、本調査の結果のみから投与期間との関係を結論することはできない。長期投与に伴う顎骨壊死については、添付文書において既に注意喚起している。
            """, english: """
            No tendency was observed for the incidence of adverse reactions to rise with longer treatment ([[table:duration-gct]]). It should be noted, however, that few patients were still on treatment in the classes of longer duration.

            For osteonecrosis and osteomyelitis of the jaw, cases with onset a long time after the start of treatment were observed. In the continuation of the foreign phase II trial (`20062004`), too, the incidence of osteonecrosis of the jaw increased with long-term treatment, and the results of the survey do not contradict this. However, with only {survey.gct.onset.onj.late:N} cases in the survey, no conclusion on the relation to the duration of treatment can be drawn from its results alone. The package insert already includes a precaution on osteonecrosis of the jaw in long-term treatment.
            """),
        Narrative(slot: "safety-unlisted", japanese: """
            [[table:unlisted]]に示した副作用のうち件数が最も多い「骨巨細胞腫瘍」は、本剤の対象とする原疾患に当たる。その他の副作用については、いずれも件数が限られ、集計のみから本剤との因果関係を判断することはできない。以上から、「使用上の注意」への追記等の新たな対応は、現時点で不要と考える。
            """, english: """
            Among the adverse reactions in [[table:unlisted]], the most numerous, giant cell tumour of bone, is the disease for which the product is given. For each of the others the number of events is limited, and the causal relation to the product cannot be judged from the totals alone. On this basis, new action such as an addition to the Precautions is considered unnecessary at present.
            """),
        Narrative(slot: "efficacy-introduction", japanese: """
            本調査は対照群を設定していない。また、承認時までの臨床試験とは評価基準等が異なることから、その成績との比較は参考にとどまる。
            """, english: """
            The survey had no control group. In addition, since its assessment criteria differ from those of the clinical trials up to approval, any comparison with their results is for reference only.
            """),
        Narrative(slot: "efficacy-conclusion", japanese: """
            評価基準等が異なるため比較は参考にとどまるが、病理組織学的に奏効が認められた症例の割合と承認時までの臨床試験の客観的奏効率との間に、明らかな違いは認められなかった。病理組織学的検査を実施した症例は、有効性解析対象症例の一部（{efficacy.gct.histology.response:N} 例）に限られる。これらの限界はあるものの、本調査において一定の有効性が示されており、使用実態下における有効性について、現時点で特段の対応を要する事項は認められなかった。
            """, english: """
            Although the comparison is for reference only because the assessment criteria differ, no clear difference was observed between the proportion of patients with a histopathological response and the objective response rates of the clinical trials up to approval. Histopathological examination was performed in only some patients of the efficacy analysis set ({efficacy.gct.histology.response:N}). Within these limitations, the survey showed a certain degree of efficacy, and no matter requiring particular action at present was identified regarding efficacy in routine use.
            """),
        Narrative(slot: "measures", japanese: """
            いずれの報告についても、情報を入手した時点で、添付文書の改訂の要否等を検討した。
            """, english: """
            For every report, the need to revise the package insert and to take other action was considered when the information was received.
            """),
        Narrative(slot: "evaluation", japanese: """
            機構は、製造販売後調査の成績及び申請者の説明を確認し、現時点で追加の措置を求める必要はないと判断した。また、医薬品リスク管理計画に定められた検討事項への対応及び追加の活動について、適切に実施されたことを確認した。
            """, english: """
            The agency reviewed the results of the post-marketing survey and the applicant’s explanation, and judged that there is no need to request additional measures at present. It also confirmed that the specifications of the risk management plan had been addressed and its additional activities carried out appropriately.
            """),
    ]
}
