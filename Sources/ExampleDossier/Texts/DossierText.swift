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
        # 単位期間は架空（初めの 2 年は半年ごと、以後は 1 年ごと）。The reporting periods are invented: half a year for two years, then a year.
        periodicReports:
          - {number: 1, first: 2014-05-23, last: 2014-11-22}
          - {number: 2, first: 2014-11-23, last: 2015-05-22}
          - {number: 3, first: 2015-05-23, last: 2015-11-22}
          - {number: 4, first: 2015-11-23, last: 2016-05-22}
          - {number: 5, first: 2016-05-23, last: 2017-05-22}
          - {number: 6, first: 2017-05-23, last: 2018-05-22}
          - {number: 7, first: 2018-05-23, last: 2019-05-22}
          - {number: 8, first: 2019-05-23, last: 2020-05-22}
          - {number: 9, first: 2020-05-23, last: 2021-05-22}
          - {number: 10, first: 2021-05-23, last: 2022-05-22}
          - {number: 11, first: 2022-05-23, last: 2023-05-22}
          - {number: 12, first: 2023-05-23, last: 2024-05-22}
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
