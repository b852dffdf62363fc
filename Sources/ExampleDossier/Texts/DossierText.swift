enum DossierText {
    static let dossier = """
        # 患者データはすべて架空です（README.md）。The patients are invented (README.md).
        id: ranmark-gct
        notice:
          ja: 本例示の患者単位のデータはすべて架空のものであり、公表された再審査報告書の集計値に合うように機械的に作成した。申請者は本例示に関与していない。
          en: Every patient-level record of this example is synthetic, made by a program so that its totals agree with a published re-examination report. The applicant had no part in it.
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
