/// The survey's protocol.
enum ProtocolText {
    static let survey = """
        name: {ja: 骨巨細胞腫患者を対象とした特定使用成績調査, en: Specified use-results survey in patients with giant cell tumour of bone}
        kind: specifiedUseResultsSurvey
        indication: 2
        method: centralRegistration
        patients: {ja: 骨巨細胞腫に対して本剤を新たに使用する患者, en: Patients newly treated with the product for giant cell tumour of bone}
        targetSize: 100
        parts:
          - id: all-patients
            name: {ja: 全例調査, en: All-patient part}
            purpose:
              ja: 骨巨細胞腫の患者に負荷投与を行った際の、投与開始初期の低カルシウム血症の発現状況を、日常診療の下で速やかに把握する。
              en: To ascertain promptly, in routine clinical practice, the occurrence of hypocalcaemia early in treatment when loading doses are given to patients with giant cell tumour of bone.
            conduct:
              ja: 骨巨細胞腫の効能追加の承認日から、全例調査に係る承認条件の解除まで
              en: From the approval of the indication giant cell tumour of bone until the approval condition of all-patient surveillance was lifted
            observationMonths: 3
          - id: long-term
            name: {ja: 長期調査, en: Long-term part}
            purpose:
              ja: 本剤を骨巨細胞腫の患者に長く使用したときの、安全性と有効性の問題点を明らかにする。
              en: To identify problems of safety and efficacy in long-term use of the product in patients with giant cell tumour of bone.
            conduct:
              ja: 骨巨細胞腫の効能追加の承認日から、調査対象症例の観察期間が終わるまで
              en: From the approval of the indication giant cell tumour of bone until the end of observation of the patients surveyed
            observationMonths: 60
        risks:
          - {risk: hypocalcaemia}
          - {risk: onj}
          - {risk: atypical-fracture}
          - {risk: hypersensitivity}
          - {risk: hypercalcaemia-gct}
          - {risk: vertebral-fractures, investigated: false}
          - {risk: infection}
          - {risk: cardiovascular}
          - {risk: new-malignancy}
          - {risk: cataract}
          - {risk: pneumothorax}
          - {risk: hypercalcaemia-growing}
          - {risk: ear-canal}
        efficacyItems: [efficacy-gct]
        forms:
          - {visit: 1, name: {ja: 全例調査票（3 カ月）, en: All-patient form (3 months)}, throughMonth: 3}
          - {visit: 2, name: {ja: 1 年調査票, en: Year 1 form}, throughMonth: 12}
          - {visit: 3, name: {ja: 2 年調査票, en: Year 2 form}, throughMonth: 24}
          - {visit: 4, name: {ja: 3 年調査票, en: Year 3 form}, throughMonth: 36}
          - {visit: 5, name: {ja: 4 年調査票, en: Year 4 form}, throughMonth: 48}
          - {visit: 6, name: {ja: 5 年調査票, en: Year 5 form}, throughMonth: 60}
        # 除外理由は公表されておらず、架空である。The reasons are not published and are invented.
        analysisSets:
          - id: safety
            name: {ja: 安全性解析対象, en: Safety analysis set}
            exclusions:
              - {code: CONTRACT, name: {ja: 契約期間外の投与, en: Treated outside the term of the contract}}
              - {code: NOEXPOSURE, name: {ja: 本剤未投与, en: Not treated}, rule: noExposure}
              - {code: NOREVISIT, name: {ja: 初回投与後に来院なし, en: No visit after the first dose}}
          - id: efficacy
            name: {ja: 有効性解析対象, en: Efficacy analysis set}
            from: safety
            exclusions:
              - {code: OFFINDICATION, name: {ja: 骨巨細胞腫以外への投与, en: Treated for another disease}}
              - {code: NOTNAIVE, name: {ja: 登録前に本剤の投与歴あり, en: Treated with the product before registration}}
              - {code: NOEFFICACY, name: {ja: 有効性の評価なし, en: No assessment of efficacy}}

        """

    static let endpoints = """
        efficacyEndpoints:
          - id: histology
            name: {ja: 病理組織学的変化, en: Histopathological change}
            response:
              domain: mi
              test: HISTRESP
              pick: best
              categories:
                - {code: CR, name: {ja: 完全奏効, en: Complete response}}
                - {code: IR, name: {ja: 不完全奏効, en: Incomplete response}}
                - {code: SD, name: {ja: 安定, en: Stable}}
                - {code: NE, name: {ja: 評価不能, en: Not evaluable}}
              responders: [CR, IR]
              referenceTrials: [japan-phase2, foreign-phase2]
          - id: imaging
            name: {ja: 病変の画像評価, en: Imaging of the lesion}
            response:
              domain: rs
              test: IMGRESP
              pick: last
              categories:
                - {code: IMPROVED, name: {ja: 改善/縮小, en: Improved or smaller}}
                - {code: STABLE, name: {ja: 安定, en: Stable}}
                - {code: RESECTED, name: {ja: 手術による切除・除去, en: Removed by surgery}}
                - {code: UNDETERMINED, name: {ja: 判定不能, en: Undetermined}}
                - {code: WORSE, name: {ja: 悪化/増大, en: Worse or larger}}
              responders: []
              referenceTrials: []
          - id: progression
            name: {ja: 病勢進行までの期間, en: Time to progression}
            timeToFirst:
              domain: rs
              test: IMGRESP
              events: [WORSE]
              atRiskMonths: [0, 12, 24, 36, 48, 60]
          - id: benefit
            name: {ja: 臨床的有益性, en: Clinical benefit}
            byForm:
              domain: qs
              indicators:
                - {code: BONEMIN, name: {ja: 骨石灰化所見, en: Mineralisation of bone}}
                - {code: BONEREP, name: {ja: 骨修復所見, en: Repair of bone}}
                - {code: PAINDEC, name: {ja: 痛みの減少, en: Less pain}}
                - {code: MOBILITY, name: {ja: 可動性の向上, en: Better mobility}}
                - {code: FUNCTION, name: {ja: 機能の向上, en: Better function}}
                - {code: OTHER, name: {ja: その他の有益性, en: Other benefit}}
              categories:
                - {code: "Y", name: {ja: 有, en: "Yes"}}
                - {code: "N", name: {ja: 無, en: "No"}}
                - {code: U, name: {ja: 判定不能, en: Undetermined}}
              positive: "Y"
          - id: surgery
            name: {ja: 本剤投与開始前に計画していた手術と本剤投与後の手術との関係, en: Operation planned before treatment and operation done after it}
            plannedAgainstActual:
              procedures:
                - {code: NONE, name: {ja: 手術実施せず, en: No operation}, invasiveness: 0}
                - {code: CURETTAGE, name: {ja: 掻爬, en: Curettage}, invasiveness: 1}
                - {code: RESECTION, name: {ja: 切除, en: Resection}, invasiveness: 2}
                - {code: AMPUTATION, name: {ja: 切断, en: Amputation}, invasiveness: 3}
                - {code: OTHER, name: {ja: その他の術式, en: Other operation}}
                - {code: UNKNOWN, name: {ja: 不明, en: Unknown}}

        """
}
