enum DossierText {
    static let dossier = """
        # 患者データはすべて、ほかの一部も架空です（README.md）。All patients and some other contents are invented (README.md).
        id: ranmark-gct
        notice:
          ja: 本書は例示であり、患者、申請日、添付文書の内容、除外理由、一部の年月及び国並びに見解の文章は架空である。集計値は公表された再審査報告書に合わせた。申請者及び規制当局は関与していない。
          en: "Example only: the patients, the application date, the label contents, the reasons for exclusion, some months and countries, and the judgements are invented. Totals match a published re-examination report. Neither the applicant nor the regulator was involved."
        dataCut: 2024-05-22
        # 申請日は公表されていないため、申請期間内の日を仮に置いた。The day is assumed, within the window for filing.
        application: 2024-08-09
        meddra: {version: "27.0", folder: meddra}
        windows:
          # 外国措置報告と研究報告は、本剤の最初の承認日から数える（公表値は平成25年9月の措置を含む）。
          # Counted from the product's first approval: the published total includes a measure of September 2013.
          foreignMeasures: {first: 2012-01-18, last: 2024-05-22}
          researchReports: {first: 2012-01-18, last: 2024-05-22}
        counting:
          sites: collectedForm
          riskSeriousness: both
          pooledEvents: perCase
          unlistedThreshold: 3
          includesForeignCases: false
          durationMonths: [12, 24, 36, 48]
          lateOnsetMonths: 36
          lateOnsetRisks: [onj]
          pooledRisks: [hypocalcaemia]
          dayOffset: 0
          confidencePercent: 95
        style: {calendar: era, percentDecimals: 1}
        decision: {date: 2025-05-27, category: 1, planCarriedOut: true}

        """
}
