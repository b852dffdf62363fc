/// Table 8. The number of reports of each topic is published, and the month where it is one; the other months, all countries and the days of closing are invented.
enum RegisterText {
    static let registers = """
        # 報告が1件の話題は公表された年月、それ以外の年月、国及び対応終了日はすべて架空。For topics of one report the month is the published one; other months, all countries and the days of closing are invented.
        measureTopics:
          - {id: musculoskeletal-pain, text: {ja: 筋骨格痛のリスクに関する情報, en: Information on the risk of musculoskeletal pain}}
          - {id: hypocalcaemia, text: {ja: 低カルシウム血症のリスクに関する情報, en: Information on the risk of hypocalcaemia}}
          - {id: onj, text: {ja: 顎骨壊死のリスクに関する情報, en: Information on the risk of osteonecrosis of the jaw}}
          - {id: parathyroid-hormone, text: {ja: 重度の腎機能障害患者における副甲状腺ホルモン増加のリスクに関する情報, en: Information on the risk of increased parathyroid hormone in patients with severe renal impairment}}
          - {id: growing-hypercalcaemia, text: {ja: 骨成長中患者における治療中止後の高カルシウム血症のリスクに関する情報, en: Information on the risk of hypercalcaemia after discontinuation in growing patients}}
          - {id: vertebral-fractures, text: {ja: 治療中止後の多発性椎体骨折のリスクに関する情報, en: Information on the risk of multiple vertebral fractures after discontinuation}}
          - {id: ear-canal, text: {ja: 外耳道骨壊死のリスクに関する情報, en: Information on the risk of osteonecrosis of the external auditory canal}}
          - {id: gct-hypercalcaemia, text: {ja: 骨巨細胞腫患者における治療中止後の高カルシウム血症のリスクに関する情報, en: Information on the risk of hypercalcaemia after discontinuation in patients with giant cell tumour of bone}}
          - {id: new-malignancy, text: {ja: 新規悪性腫瘍のリスクに関する情報, en: Information on the risk of new primary malignancy}}
          - {id: pregnancy-test, text: {ja: 治療開始前の妊娠検査の必要性に関する情報, en: Information on the need for a pregnancy test before treatment}}
          - {id: osteogenesis-imperfecta, text: {ja: 骨形成不全症の小児における高カルシウム血症のリスクに関する情報, en: Information on the risk of hypercalcaemia in children with osteogenesis imperfecta}}
        foreignMeasures:
          - {id: FM-01, topic: musculoskeletal-pain, reported: 2013-09, country: US, closed: 2013-10-08}
          - {id: FM-02, topic: hypocalcaemia, reported: 2014-02, country: DE, closed: 2014-03-04}
          - {id: FM-03, topic: onj, reported: 2014-05, country: CA, closed: 2014-06-17}
          - {id: FM-04, topic: parathyroid-hormone, reported: 2014-07, country: GB, closed: 2014-08-20}
          - {id: FM-05, topic: hypocalcaemia, reported: 2014-10, country: CA, closed: 2014-11-11}
          - {id: FM-06, topic: growing-hypercalcaemia, reported: 2015-03, country: FR, closed: 2015-04-14}
          - {id: FM-07, topic: hypocalcaemia, reported: 2015-08, country: AU, closed: 2015-09-10}
          - {id: FM-08, topic: onj, reported: 2015-11-06, country: GB, closed: 2015-12-09}
          - {id: FM-09, topic: hypocalcaemia, reported: 2016-06, country: US, closed: 2016-07-05}
          - {id: FM-10, topic: vertebral-fractures, reported: 2016-12, country: CA, closed: 2017-01-24}
          - {id: FM-11, topic: ear-canal, reported: 2017-04, country: GB, closed: 2017-05-16}
          - {id: FM-12, topic: gct-hypercalcaemia, reported: 2017-09, country: FR, closed: 2017-10-12}
          - {id: FM-13, topic: vertebral-fractures, reported: 2018-02, country: AU, closed: 2018-03-13}
          - {id: FM-14, topic: new-malignancy, reported: 2018-05, country: DE, closed: 2018-06-12}
          - {id: FM-15, topic: pregnancy-test, reported: 2018-06, country: US, closed: 2018-07-10}
          - {id: FM-16, topic: growing-hypercalcaemia, reported: 2019-01, country: US, closed: 2019-02-19}
          - {id: FM-17, topic: hypocalcaemia, reported: 2020-07, country: CH, closed: 2020-08-18}
          - {id: FM-18, topic: osteogenesis-imperfecta, reported: 2021-10, country: GB, closed: 2021-11-16}
          - {id: FM-19, topic: hypocalcaemia, reported: 2022-11, country: US, closed: 2022-12-20}
        researchReports:
          - id: RR-01
            reported: 2017-12
            summary:
              ja: 5 つの臨床試験を解析したところ、新規悪性腫瘍が本剤群で対照群より多く発現したとする報告
              en: Report that, in an analysis of five clinical trials, new primary malignancies were more frequent with the product than with control
            closed: 2018-01-23
          - id: RR-02
            reported: 2018-10
            summary:
              ja: 治療を中止した後の多発性椎体骨折が、臨床試験の本剤群でプラセボ群より多く起こる可能性を示した報告
              en: Report of a clinical trial suggesting that multiple vertebral fractures after discontinuation were more frequent with the product than with placebo
            closed: 2018-11-20
          - id: RR-03
            reported: 2023-07
            summary:
              ja: 妊娠中のマウスにデノスマブを投与し、生まれた新生仔にみられた影響を調べた報告
              en: Report on effects seen in the newborn of mice given denosumab during pregnancy
            closed: 2023-08-22
        domesticActions:
          # 再審査期間より前 / before the re-examination period
          - id: DA-01
            kind: rapidSafetyCommunication
            date: 2012-09
            summary: {ja: 進行がん患者における重篤な低カルシウム血症, en: severe hypocalcaemia in patients with advanced cancer}
          - id: DA-02
            kind: labelRevision
            date: 2019-04
            summary: {ja: 治療中止後の高カルシウム血症等（例示）, en: hypercalcaemia after discontinuation and others (example)}

        """

    static let referenceTrials = """
        trials:
          - id: japan-phase2
            name: {ja: 国内第Ⅱ相試験, en: Japanese phase II trial}
            measure: {ja: 客観的奏効率, en: Objective response rate}
            definition: {ja: 完全奏効又は部分奏効の被験者の割合, en: Proportion of subjects with a complete or partial response}
            successes: 15
            patients: 17
            citation: {ja: 再審査報告書（令和 7 年 5 月 27 日）に記載された承認時までの臨床試験の成績, en: "Trial results up to approval, as given in the re-examination report of 27 May 2025"}
          - id: foreign-phase2
            name: {ja: 海外第Ⅱ相試験, en: Foreign phase II trial}
            measure: {ja: 客観的奏効率, en: Objective response rate}
            definition: {ja: 完全奏効又は部分奏効の被験者の割合, en: Proportion of subjects with a complete or partial response}
            successes: 136
            patients: 190
            citation: {ja: 再審査報告書（令和 7 年 5 月 27 日）に記載された承認時までの臨床試験の成績, en: "Trial results up to approval, as given in the re-examination report of 27 May 2025"}

        """
}
