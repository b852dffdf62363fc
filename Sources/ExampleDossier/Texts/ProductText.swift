enum ProductText {
    static let product = """
        brandName: {ja: ランマーク皮下注 120 mg, en: RANMARK subcutaneous injection 120 mg}
        activeIngredient: {ja: デノスマブ（遺伝子組換え）, en: Denosumab (genetical recombination)}
        applicant: {ja: 第一三共株式会社, en: "Daiichi Sankyo Co., Ltd."}
        indications:
          - number: 1
            text:
              ja: 多発性骨髄腫による骨病変及び固形癌骨転移による骨病変
              en: Bone lesions of multiple myeloma and of bone metastases from solid tumours
            dosage:
              ja: 成人に、デノスマブ（遺伝子組換え）として1 回 120 mg を 4 週ごとに皮下注射する。
              en: "For adults, 120 mg of denosumab (genetical recombination) is administered subcutaneously every 4 weeks."
            approvalDate: 2012-01-18
            reexaminationYears: 8
            isSubject: false
          - number: 2
            text: {ja: 骨巨細胞腫, en: Giant cell tumour of bone}
            dosage:
              ja: デノスマブ（遺伝子組換え）として1 回 120 mg を、第 1 日、第 8 日、第 15 日及び第 29 日に、それ以後は 4 週ごとに皮下注射する。
              en: "120 mg of denosumab (genetical recombination) is administered subcutaneously on days 1, 8, 15 and 29, and every 4 weeks thereafter."
            approvalDate: 2014-05-23
            reexaminationYears: 10
            isSubject: true
            conditions:
              - text:
                  ja: 国内で治験に組み入れられた症例がごく少ないため、製造販売後に一定数の症例のデータがそろうまでは投与した全ての症例を使用成績調査の対象とし、使用患者の背景を把握するとともに、安全性と有効性のデータを速やかに集めて、適正使用のために必要な措置をとること。
                  en: Since very few patients in Japan had been enrolled in clinical trials, all treated patients were to be included in a use-results survey until data from a certain number of patients had been gathered after marketing, in order to characterise the patients treated, to collect safety and efficacy data promptly, and to take the measures needed for proper use.
                fulfilment:
                  date: 2017-12-01
                  note:
                    ja: 承認条件に関する報告書が提出され、評価の結果、条件は満たされたと判断された旨の事務連絡が発出された。
                    en: The report on the condition was submitted, and an administrative notice was issued stating that, on assessment, the condition had been met.

        """
}
