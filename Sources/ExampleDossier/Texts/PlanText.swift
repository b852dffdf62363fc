/// The risk management plan. The months of its changes are published, their days are not: the first of the month stands for them.
enum PlanText {
    static let risks = """
        # 改訂の「日」は公表されていないため、各月の1日とした。The days of the changes are not published; the first of the month stands for them.
        risks:
          - id: hypocalcaemia
            isSubject: true
            history:
              - {date: 2014-05-23, category: importantIdentifiedRisk, name: {ja: 低カルシウム血症, en: Hypocalcaemia}}
            definition:
              include:
                - pt: [低カルシウム血症, 血中カルシウム減少, 補正カルシウム減少, カルシウムイオン減少]
          - id: onj
            isSubject: true
            history:
              - {date: 2014-05-23, category: importantIdentifiedRisk, name: {ja: 顎骨壊死・顎骨骨髄炎, en: Osteonecrosis and osteomyelitis of the jaw}}
            definition:
              include:
                - pt: [顎骨壊死, 骨髄炎]
          - id: atypical-fracture
            isSubject: true
            history:
              - {date: 2014-05-23, category: importantIdentifiedRisk, name: {ja: 大腿骨の非定型骨折, en: Atypical fracture of the femur}}
              - {date: 2021-08-01, category: importantIdentifiedRisk, name: {ja: 大腿骨、尺骨等の非定型骨折, en: "Atypical fracture of the femur, ulna or other bones"}}
            definition:
              include:
                - pt: [非定型大腿骨骨折]
          - id: hypersensitivity
            isSubject: true
            history:
              - {date: 2014-05-23, category: importantIdentifiedRisk, name: {ja: アナフィラキシーを含む過敏症, en: "Hypersensitivity, including anaphylaxis"}}
            definition:
              include:
                - smq: [アナフィラキシー反応（SMQ）, 過敏症（SMQ）, アナフィラキシー／アナフィラキシー様ショック状態（SMQ）]
                  scope: narrow
          - id: hypercalcaemia-gct
            isSubject: true
            history:
              - date: 2019-04-01
                category: importantIdentifiedRisk
                name: {ja: 骨巨細胞腫患者における治療中止後の高カルシウム血症, en: Hypercalcaemia after discontinuation in patients with giant cell tumour of bone}
            definition:
              include:
                - pt: [高カルシウム血症, 血中カルシウム増加, 補正カルシウム増加, カルシウムイオン増加, 悪性腫瘍に伴う高カルシウム血症]
              circumstances:
                - afterLastDose: true
          - id: vertebral-fractures
            isSubject: true
            history:
              - {date: 2019-04-01, category: importantIdentifiedRisk, name: {ja: 治療中止後の多発性椎体骨折, en: Multiple vertebral fractures after discontinuation}}
          - id: infection
            isSubject: true
            history:
              - {date: 2014-05-23, category: importantPotentialRisk, name: {ja: 感染症, en: Infections}}
            definition:
              include:
                - soc: [感染症および寄生虫症]
              exclude:
                - pt: [骨髄炎]
          - id: cardiovascular
            isSubject: true
            history:
              - {date: 2014-05-23, category: importantPotentialRisk, name: {ja: 心血管系事象, en: Cardiovascular events}}
            definition:
              include:
                - soc: [心臓障害, 血管障害]
          - id: new-malignancy
            isSubject: true
            history:
              - {date: 2014-05-23, category: importantPotentialRisk, name: {ja: 新規悪性腫瘍, en: New primary malignancy}}
            definition:
              include:
                - pt: [悪性転換]
          - id: cataract
            isSubject: true
            history:
              - date: 2014-05-23
                category: importantPotentialRisk
                name: {ja: アンドロゲン抑制療法を受けている前立腺癌患者における白内障, en: Cataract in patients with prostate cancer receiving androgen deprivation therapy}
            definition:
              include:
                - pt: [白内障, 先天性白内障, 皮質白内障, 糖尿病性白内障, 核性白内障, 嚢下白内障, 外傷性白内障, 放射線性白内障, 中毒性白内障, 白内障手術合併症, 白内障手術, アトピー性白内障]
          - id: pneumothorax
            isSubject: true
            history:
              - {date: 2014-05-23, category: importantPotentialRisk, name: {ja: 気胸, en: Pneumothorax}}
            definition:
              include:
                - pt: [気胸, 自然気胸, 外傷性気胸, 膿気胸, 炭酸ガス気胸, 処置による気胸]
          - id: hypercalcaemia-growing
            isSubject: true
            history:
              - date: 2016-05-01
                category: importantPotentialRisk
                name: {ja: 骨端線閉鎖を伴わない骨格が未成熟な患者における投与中止後の高カルシウム血症, en: Hypercalcaemia after stopping administration in skeletally immature patients with open growth plates}
              - date: 2019-04-01
                category: importantPotentialRisk
                name: {ja: 骨端線閉鎖を伴わない骨格が未成熟な患者における治療中止後の高カルシウム血症, en: Hypercalcaemia after discontinuation in skeletally immature patients with open growth plates}
                wording: {from: {ja: 投与中止後, en: after stopping administration}, to: {ja: 治療中止後, en: after discontinuation}}
            definition:
              include:
                - pt: [高カルシウム血症, 血中カルシウム増加, 補正カルシウム増加, カルシウムイオン増加, 悪性腫瘍に伴う高カルシウム血症]
              circumstances:
                - afterLastDose: true
                - characteristic: {code: GROWPLT, value: OPEN, name: {ja: 骨端線閉鎖を伴わない, en: growth plates open}}
          - id: hypercalcaemia-other
            isSubject: false
            history:
              - date: 2019-04-01
                category: importantPotentialRisk
                name: {ja: 骨巨細胞腫以外の疾患で骨格が成熟した患者における治療中止後の高カルシウム血症, en: Hypercalcaemia after discontinuation in skeletally mature patients with diseases other than giant cell tumour of bone}
          - id: ear-canal
            isSubject: true
            history:
              - {date: 2018-06-01, category: importantPotentialRisk, name: {ja: 外耳道骨壊死, en: Osteonecrosis of the external auditory canal}}
            definition:
              include:
                - pt: [外耳道骨壊死, 真珠腫]
          - id: long-term
            isSubject: true
            history:
              - {date: 2014-05-23, category: importantMissingInformation, name: {ja: 長期投与における安全性, en: Safety in long-term use}}

        """

    static let activities = """
        efficacyItems:
          - id: efficacy-bone-metastases
            name: {ja: 使用実態下における多発性骨髄腫患者及び固形癌骨転移患者に対する有効性, en: Efficacy in routine use in patients with multiple myeloma or bone metastases from solid tumours}
            isSubject: false
          - id: efficacy-gct
            name: {ja: 使用実態下における骨巨細胞腫に対する有効性, en: Efficacy in routine use against giant cell tumour of bone}
            isSubject: true
          - id: survival-myeloma
            name: {ja: 多発性骨髄腫による骨病変における全生存期間への影響, en: Effect on overall survival in bone lesions of multiple myeloma}
            isSubject: false
        activities:
          - id: survey-bone-metastases
            name: {ja: 多発性骨髄腫患者及び固形癌骨転移患者を対象とした長期使用に関する特定使用成績調査, en: Specified use-results survey of long-term use in patients with multiple myeloma or bone metastases from solid tumours}
            purposes: [pharmacovigilance, efficacy]
            isSubject: false
          - id: trial-myeloma
            name: {ja: 未治療の多発性骨髄腫患者を対象とした製造販売後臨床試験, en: Post-marketing trial in patients with untreated multiple myeloma}
            purposes: [pharmacovigilance, efficacy]
            isSubject: false
          - id: survey-gct
            name: {ja: 骨巨細胞腫患者を対象とした特定使用成績調査, en: Specified use-results survey in patients with giant cell tumour of bone}
            purposes: [pharmacovigilance, efficacy]
            isSubject: true
          - id: guide-bone-lesions
            name: {ja: 医療従事者向け資材（ランマークの適正使用について＜骨病変＞）の提供, en: Provision of material for healthcare professionals (proper use of RANMARK in bone lesions)}
            purposes: [riskMinimisation]
            isSubject: false
          - id: leaflets-gct
            name: {ja: 患者向け資材（低カルシウム血症を防ぐために、あごの骨壊死を防ぐために）の提供（骨巨細胞腫）, en: "Provision of material for patients (preventing hypocalcaemia, preventing osteonecrosis of the jaw) in giant cell tumour of bone"}
            purposes: [riskMinimisation]
            isSubject: true
          - id: guide-gct
            name: {ja: 医療従事者向け資材（ランマークの適正使用について＜骨巨細胞腫＞）の提供, en: Provision of material for healthcare professionals (proper use of RANMARK in giant cell tumour of bone)}
            purposes: [riskMinimisation]
            isSubject: true
        materials:
          - id: guide-gct
            name: {ja: 医療従事者向け資材（ランマークの適正使用について＜骨巨細胞腫＞）の提供, en: Provision of material for healthcare professionals (proper use of RANMARK in giant cell tumour of bone)}
            audience: healthcareProfessionals
            purpose:
              ja: 本剤の安全性に関する情報をまとめて伝え、低カルシウム血症と顎骨壊死・顎骨骨髄炎の予防及び治療、並びに治療を中止した後に起こりうる高カルシウム血症と多発性椎体骨折への備えに役立てる。
              en: To provide the safety information on the product as a whole, and to support the prevention and treatment of hypocalcaemia and of osteonecrosis and osteomyelitis of the jaw, and preparation for possible hypercalcaemia and multiple vertebral fractures after discontinuation.
            risks: [hypocalcaemia, onj, hypercalcaemia-gct, vertebral-fractures, hypercalcaemia-growing]
            methods:
              - {ja: 医薬情報担当者（MR）が医療従事者に渡して内容を説明する。, en: Medical representatives hand it to healthcare professionals and explain it.}
              - {ja: 企業の医療従事者向けウェブサイトで公開する。, en: It is published on the company's website for healthcare professionals.}
            start: 2014-05-23
            startNote: {ja: 骨巨細胞腫の効能追加承認日, en: approval of the indication giant cell tumour of bone}
            isSubject: true
          - id: leaflets-gct
            name: {ja: 患者向け資材（低カルシウム血症を防ぐために、あごの骨壊死を防ぐために）の提供＜骨巨細胞腫＞, en: "Provision of material for patients (preventing hypocalcaemia, preventing osteonecrosis of the jaw) in giant cell tumour of bone"}
            audience: patients
            purpose:
              ja: 低カルシウム血症と顎骨壊死・顎骨骨髄炎に患者自身が早く気付けるよう、自覚症状、予防の方法、医師や歯科医師に伝えるべきことを知らせる。
              en: To inform patients of the symptoms, of how to prevent them, and of what to tell their physician and dentist, so that they notice hypocalcaemia and osteonecrosis or osteomyelitis of the jaw early.
            risks: [hypocalcaemia, onj]
            methods:
              - {ja: 医薬情報担当者（MR）が医療従事者に、患者への手渡しを依頼する。, en: Medical representatives ask healthcare professionals to hand it to patients.}
              - {ja: 企業の医療従事者向けウェブサイトで公開する。, en: It is published on the company's website for healthcare professionals.}
            start: 2014-05-23
            startNote: {ja: 骨巨細胞腫の効能追加承認日, en: approval of the indication giant cell tumour of bone}
            isSubject: true

        """
}
