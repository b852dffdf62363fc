/// What persons judge, in the example's own words; every number is a reference to a figure.
enum NarrativeTexts {
    struct Narrative {
        let slot: String
        let japanese: String
        let english: String
    }

    static let all = [
        Narrative(slot: "safety-risks", japanese: """
            調査で低カルシウム血症に該当する副作用が認められたのは {survey.gct.risk.hypocalcaemia.any:full} であり、重篤なものは {survey.gct.risk.hypocalcaemia.serious} 例であった（[[table:risks-gct]]）。その他のリスクも含め、頻度と重さのいずれも承認前の臨床試験から予想された範囲にとどまり、新しい懸念は生じていない。

            国内では平成24年9月に、進行がん患者における重篤な低カルシウム血症について安全性速報が出されている。これは今回の再審査期間より前のことである。再審査期間中に全ての情報源から集まった低カルシウム血症 {risk.hypocalcaemia.cases} 例のうち重篤は {risk.hypocalcaemia.serious.cases} 例、死亡は {risk.hypocalcaemia.fatal.cases} 例であり、重篤なものが年とともに増える傾向はなく、リスク因子についても新しい知見は得られていない。
            """, english: """
            In the survey, {survey.gct.risk.hypocalcaemia.any:full} of the patients had a reaction of hypocalcaemia, of whom {survey.gct.risk.hypocalcaemia.serious} had a serious one ([[table:risks-gct]]). For this and for the other risks, frequency and severity stayed within what the trials before approval had led to expect, and no new concern arose.

            In September 2012, before the period under re-examination, a rapid safety communication had been issued in Japan on severe hypocalcaemia in patients with advanced cancer. Of the {risk.hypocalcaemia.cases} cases of hypocalcaemia gathered from all sources during the period, {risk.hypocalcaemia.serious.cases} were serious and {risk.hypocalcaemia.fatal.cases} fatal; serious ones did not grow more frequent over the years, and nothing new was learnt of risk factors.
            """),
        Narrative(slot: "safety-missing-information", japanese: """
            副作用の発現割合は投与開始後の最初の一年で {survey.gct.duration.0-12.cases:full} と最も高く、長く使用するほど高くなる傾向はみられなかった。

            顎骨壊死・顎骨骨髄炎は、発現した患者のうち {survey.gct.onset.onj.late:fraction} で投与開始から三年を過ぎて発現した。海外第Ⅱ相試験（`20062004`）を継続した試験でも投与が長くなるにつれて顎骨壊死の割合が増えており、本調査の結果はこれと矛盾しない。この点は現行の添付文書で既に注意を促している。
            """, english: """
            Reactions were most frequent in the first year of treatment ({survey.gct.duration.0-12.cases:full}), and did not become more frequent the longer the product was used.

            Of the patients with osteonecrosis or osteomyelitis of the jaw, {survey.gct.onset.onj.late:fraction} developed it later than three years after the first dose. In the continuation of the foreign phase II trial (`20062004`), too, osteonecrosis of the jaw became more frequent with longer treatment; the survey agrees with this. The current label already warns of it.
            """),
        Narrative(slot: "safety-unlisted", japanese: """
            予測できない副作用 {adr.unlisted.total.cases} 例 {adr.unlisted.total.events} 件を一件ずつ検討した。多くは原疾患や併用薬でも説明がつくか、因果関係を判断するだけの情報がなかった。このため、「使用上の注意」に新たな記載を加えることは、今のところ考えていない。
            """, english: """
            The {adr.unlisted.total.events} reactions of {adr.unlisted.total.cases} patients that the precautions do not foretell were considered one by one. For most, something other than the product, such as the disease itself or other medicines, may be the cause, or too little is known to judge the relation. No addition to the precautions or other step is held to be needed at present.
            """),
        Narrative(slot: "efficacy-introduction", japanese: """
            有効性解析対象 {survey.gct.efficacy.n} 例について、病理組織、画像、病勢の進行、臨床的有益性、及び手術の計画と実際との関係の五つの面から検討した。承認時までの臨床試験とは評価の基準が異なるため、両者の比較は参考にとどまる。
            """, english: """
            The {survey.gct.efficacy.n} patients of the efficacy analysis set were looked at from five sides: histopathology, imaging, progression, clinical benefit, and the operation planned against the one done. The trials up to approval used other criteria, so that any comparison with them is limited.
            """),
        Narrative(slot: "efficacy-conclusion", japanese: """
            病理組織学的に奏効した患者の割合は {efficacy.gct.histology.response:full} であり、承認時までの臨床試験の成績と比べて明らかな違いはなかった。日常診療で使用したときにも効果は期待どおりに得られており、有効性の面で対処すべき問題は見当たらない。
            """, english: """
            A histopathological response was seen in {efficacy.gct.histology.response:full}, with no clear difference from the trials up to approval. The survey shows that the product has an effect, and we see no particular problem with its efficacy in routine use.
            """),
        Narrative(slot: "measures", japanese: """
            外国における措置報告 {measures.foreign.total} 件と研究報告 {research.total} 件については、情報が入るたびに、添付文書を改める必要があるかなどを検討した。
            """, english: """
            For each of the {measures.foreign.total} reports of foreign measures and {research.total} research reports, the need to revise the label or to act otherwise was considered when it came in.
            """),
        Narrative(slot: "evaluation", japanese: """
            製造販売後調査等の結果と申請者の検討の内容を確かめたが、今の時点で追加の措置を求めるべき点はない。医薬品リスク管理計画の検討事項と追加の活動も、計画に沿って適切に行われたと認める。
            """, english: """
            Given the results of the post-marketing surveys and the applicant's consideration of them, no new step is judged to be needed at present. The specifications and additional activities of the risk management plan are judged to have been carried out properly.
            """),
    ]
}
