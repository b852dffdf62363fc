/// 別紙様式: the forms that are made from the figures (domain brief §2.1).
///
/// Form 12 of the dossier is not among them: nothing that could be read says what it is (docs/forms.md).
public enum OfficialForm: String, Hashable, Sendable, Codable, CaseIterable {
    /// 承認時までの副作用・感染症の発現状況
    case approvalReactions = "2"
    /// 使用成績調査の概要
    case surveySummary = "5"
    /// 追加のリスク最小化活動の概要
    case riskMinimisation = "8"
    /// 「使用上の注意」から予測できない副作用・感染症の発現状況
    case unlistedReactions = "9"
    /// 副作用・感染症症例報告における発現状況
    case caseReportTable = "10"
    /// 副作用・感染症症例報告の目次
    case caseReportIndex = "11"
    /// 外国における措置報告の状況
    case foreignMeasures = "13"
    /// 研究報告の状況
    case researchReports = "14"
    /// 安全性定期報告 1-2
    case periodicApprovalReactions = "psr-1-2"
    /// 安全性定期報告 2: 製造販売後調査等における発現状況
    case periodicSurveys = "psr-2"
    /// 安全性定期報告 3
    case periodicCaseReportTable = "psr-3"
    /// 安全性定期報告 4
    case periodicCaseReportIndex = "psr-4"
    /// 未知・非重篤副作用定期報告: counts by term
    case nonSeriousSummary = "7-1"
    /// 未知・非重篤副作用別発現症例一覧表
    case nonSeriousListing = "7-2"

    /// `form-09` and so on: what its files are called.
    public var fileStem: String {
        rawValue.count == 1 ? "form-0\(rawValue)" : "form-\(rawValue)"
    }

    /// Whether it is of one periodic report rather than of the whole dossier.
    public var isPeriodic: Bool {
        switch self {
        case .periodicApprovalReactions, .periodicSurveys, .periodicCaseReportTable, .periodicCaseReportIndex, .nonSeriousSummary, .nonSeriousListing: true
        case .approvalReactions, .surveySummary, .riskMinimisation, .unlistedReactions, .caseReportTable, .caseReportIndex, .foreignMeasures, .researchReports: false
        }
    }

    /// What a column of the form may show.
    public var columnFields: [String] {
        switch self {
        case .approvalReactions, .periodicApprovalReactions: ["reaction", "trial", "total"]
        case .periodicSurveys: ["reaction", "survey", "total"]
        case .surveySummary, .riskMinimisation: []
        case .unlistedReactions:
            ["reaction", "total.cases", "total.events", "serious.cases", "serious.events", "nonserious.cases", "nonserious.events"]
        case .caseReportTable, .periodicCaseReportTable: ["reaction", "period", "outside", "cumulative.cases", "cumulative.events"]
        case .caseReportIndex, .periodicCaseReportIndex, .nonSeriousListing:
            ["number", "organClass", "reaction", "sex", "age", "onset", "outcome", "source", "listedness", "seriousness", "id", "version", "period", "remarks"]
        case .nonSeriousSummary: ["reaction", "cases", "events"]
        case .foreignMeasures, .researchReports: ["number", "reported", "country", "content", "status", "id"]
        }
    }

    /// Those of `columnFields` without which the table says nothing, or less than its total: what a row is of, and every column that adds up.
    public var requiredColumnFields: [String] {
        switch self {
        case .approvalReactions, .periodicApprovalReactions: ["reaction", "trial"]
        case .periodicSurveys: ["reaction", "survey"]
        case .surveySummary, .riskMinimisation: []
        case .unlistedReactions, .nonSeriousSummary: ["reaction"]
        case .caseReportTable, .periodicCaseReportTable: ["reaction", "period", "outside"]
        case .caseReportIndex, .periodicCaseReportIndex, .nonSeriousListing: ["reaction", "id"]
        case .foreignMeasures, .researchReports: ["content"]
        }
    }

    /// What a row of its own may show, beside those that the reactions make.
    public var rowFields: [String] {
        switch self {
        case .approvalReactions, .periodicApprovalReactions, .periodicSurveys: ["sites", "subjects", "cases", "events", "rate"]
        case .surveySummary:
            ["purpose", "safetySpecification", "efficacySpecification", "method", "patients", "conduct", "target", "observation", "sites", "collected",
             "analysisSets", "remarks"]
        case .riskMinimisation: ["purpose", "safetySpecification", "method", "period", "remarks"]
        case .unlistedReactions, .caseReportTable, .periodicCaseReportTable, .caseReportIndex, .periodicCaseReportIndex, .nonSeriousSummary,
             .nonSeriousListing, .foreignMeasures, .researchReports: []
        }
    }
}
