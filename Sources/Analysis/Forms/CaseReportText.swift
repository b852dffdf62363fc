import Reexamination

/// What the figures of case reports mean, worded once.
enum CaseReportText {
    static func rule(_ snapshot: Snapshot, _ basis: CaseReportBasis, _ window: DateWindow) -> LocalizedText {
        let foreign = snapshot.counting.includesForeignCases
        let scope = LocalizedText(
            ja: "\(window.first)～\(window.last) に情報を入手した、再審査対象の効能・効果での\(foreign ? "" : "国内")症例報告の副作用のうち、予測できないもの及び予測できる重篤なもの。",
            en: "Reactions of \(foreign ? "" : "domestic ")case reports in the indications under re-examination, received in \(window.first) to \(window.last): those not foretold, and the serious ones foretold.")
        return scope.followed(by: unit(snapshot.counting.caseUnit, basis.past)).followed(by: past(snapshot, basis)).followed(by: CountingRuleText.adverseReaction)
    }

    /// What a case is and which column it stands in.
    static func unit(_ unit: CountingOptions.CaseUnit, _ past: PastChoice) -> LocalizedText {
        switch (unit, past) {
        case (.report, _): CountingRuleText.caseUnit(.report)
        case (.person, .refiltered):
            LocalizedText(ja: "同じ患者と確認された報告は合わせて 1 例とし、そのうち最も早い報告を入手した期に数える。",
                          en: "Reports confirmed to be about one patient are one case, counted in the period that received the earliest of them.")
        case (.person, .asReported):
            LocalizedText(
                ja: "同じ患者と確認された報告は合わせて 1 例とし、それぞれを入手した期に数え、前の期に数えた基本語は再び数えない。後の期に新たな副作用があった例は、複数の期の症例数に数えられる。",
                en: "Reports confirmed to be about one patient are one case: each is counted in the period that received it, but for terms that an earlier period has counted. A case with a new reaction in a later period stands among the cases of both.")
        }
    }

    static func past(_ snapshot: Snapshot, _ basis: CaseReportBasis) -> LocalizedText {
        switch basis.past {
        case .refiltered:
            if let period = snapshot.periodicReport(basis.through) {
                return LocalizedText(
                    ja: "過去分も\(period.name.ja)の末日（\(period.window.last)）までに得ていた版により、その日に有効な添付文書で判定する。",
                    en: "The past is judged anew: by the versions known at the end of \(period.name.en) (\(period.window.last)) and the label in force on that day.")
            }
            return LocalizedText(ja: "過去分もデータカットオフ日（\(snapshot.dataCut)）現在の版により、再審査申請時の添付文書で判定する。",
                          en: "The past is judged anew: by the versions as of the data cut (\(snapshot.dataCut)) and the label at the application.")
        case .asReported:
            return LocalizedText(ja: "過去分は各単位期間の末日までに得ていた版により、その日に有効な添付文書で判定したままとする。",
                          en: "The past is left as reported: by the versions known at each period’s end and the label in force on its last day.")
        }
    }

    static func restriction(_ kind: CaseReportClass) -> LocalizedText {
        LocalizedText(ja: "うち\(kind.name.ja)のもの。", en: "Those of the class: \(kind.name.en).")
    }

    static func organClass(_ name: LocalizedText) -> LocalizedText {
        LocalizedText(ja: "うちプライマリー SOC が「\(name.ja)」のもの。", en: "Those with the primary organ class \"\(name.en)\".")
    }

    static func term(_ name: LocalizedText) -> LocalizedText {
        LocalizedText(ja: "うち基本語が「\(name.ja)」のもの。", en: "Those coded to the preferred term \"\(name.en)\".")
    }

    static func column(_ column: CaseReportColumn, _ unit: CountingOptions.CaseUnit) -> LocalizedText? {
        switch (column, unit) {
        case (.period(let period), .report):
            LocalizedText(ja: "うち情報入手日が\(period.name.ja)（\(period.window.first)～\(period.window.last)）にあるもの。",
                          en: "Those received in \(period.name.en) (\(period.window.first) to \(period.window.last)).")
        case (.period(let period), .person):
            LocalizedText(ja: "うち\(period.name.ja)（\(period.window.first)～\(period.window.last)）に数えるもの。",
                          en: "Those counted in \(period.name.en) (\(period.window.first) to \(period.window.last)).")
        case (.outside, _): LocalizedText(ja: "うちどの単位期間にも入らないもの。", en: "Those that stand in none of the reporting periods.")
        case (.cumulative, _): nil
        }
    }
}
