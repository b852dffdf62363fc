enum ProductText {
    static let product = """
        brandName: {ja: ランマーク皮下注120mg, en: RANMARK subcutaneous injection 120 mg}
        activeIngredient: {ja: デノスマブ（遺伝子組換え）, en: Denosumab (genetical recombination)}
        applicant: {ja: 第一三共株式会社, en: "Daiichi Sankyo Co., Ltd."}
        indications:
          - number: 1
            text:
              ja: 多発性骨髄腫による骨病変及び固形癌骨転移による骨病変
              en: Bone lesions of multiple myeloma and of bone metastases from solid tumours
            dosage:
              ja: 成人に、デノスマブ（遺伝子組換え）として1回120 mgを4週ごとに皮下注射する。
              en: For adults, 120 mg of denosumab (genetical recombination) is injected under the skin every four weeks.
            approvalDate: 2012-01-18
            reexaminationYears: 8
            isSubject: false
          - number: 2
            text: {ja: 骨巨細胞腫, en: Giant cell tumour of bone}
            dosage:
              ja: デノスマブ（遺伝子組換え）として1回120 mgを、第1日、第8日、第15日及び第29日に、それ以後は4週ごとに皮下注射する。
              en: 120 mg of denosumab (genetical recombination) is injected under the skin on days 1, 8, 15 and 29, and every four weeks from then on.
            approvalDate: 2014-05-23
            reexaminationYears: 10
            isSubject: true
            conditions:
              - text:
                  ja: 国内で治験に組み入れられた症例がごく少ないため、製造販売後に一定数の症例のデータがそろうまでは投与した全ての症例を使用成績調査の対象とし、使用患者の背景を把握するとともに、安全性と有効性のデータを速やかに集めて、適正使用のために必要な措置をとること。
                  en: Since very few patients in Japan had taken part in trials, every treated patient was to be included in a use-results survey until the data of a certain number had been gathered; the background of those treated was to be learnt, data on safety and efficacy collected early, and the measures needed for proper use taken.
                fulfilment:
                  date: 2017-12-01
                  note:
                    ja: 承認条件に関する報告書が提出され、評価の結果、条件は満たされたと判断された旨の事務連絡が発出された。
                    en: The report on the condition was submitted, and an administrative notice stated that on assessment the condition had been met.

        """
}
