/// 集計対象期間: the window each section looks at. "During the re-examination period" is not one interval for all of
/// them (domain brief §0.9), so each is set apart and printed.
public struct ReportingWindows: Hashable, Sendable, Codable {
    /// Changes of the RMP
    public var riskManagementPlan: DateWindow
    /// Reactions of section 4.2 and of pooled risks
    public var adverseReactions: DateWindow
    /// 外国における措置報告
    public var foreignMeasures: DateWindow
    /// 研究報告
    public var researchReports: DateWindow
    /// 国内の措置
    public var domesticActions: DateWindow

    public init(riskManagementPlan: DateWindow, adverseReactions: DateWindow, foreignMeasures: DateWindow, researchReports: DateWindow,
                domesticActions: DateWindow) {
        self.riskManagementPlan = riskManagementPlan
        self.adverseReactions = adverseReactions
        self.foreignMeasures = foreignMeasures
        self.researchReports = researchReports
        self.domesticActions = domesticActions
    }
}
