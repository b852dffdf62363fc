import Reexamination

/// 表 8 研究報告: the research reports of the window in order of date.
public struct ResearchReportList: Hashable, Sendable {
    public let window: DateWindow
    public let reports: [ResearchReport]
    public let total: FigureID
    /// 期間外, in order of date.
    public let outside: [ResearchReport]
    public let outsideCount: FigureID
    /// 対応中: in the window and not closed by the application.
    public let open: FigureID
}

extension ResearchReportList {
    init(of snapshot: Snapshot, into ledger: inout FigureLedger) throws {
        let window = snapshot.windows.researchReports
        let all = snapshot.researchReports.sorted { ($0.reported.earliest, $0.id) < ($1.reported.earliest, $1.id) }
        let register = RegisterText(key: "research", name: LocalizedText(ja: "研究報告", en: "Research reports"), window: window, application: snapshot.application)
        self.window = window
        reports = all.filter { window.mayContain($0.reported) }
        outside = all.filter { !window.mayContain($0.reported) }
        total = try register.enterTotal(reports.map(\.contributor), into: &ledger)
        outsideCount = try register.enterOutside(outside.map(\.contributor), into: &ledger)
        open = try register.enterOpen(reports.filter { isOpen($0.closed, on: snapshot.application) }.map(\.contributor), into: &ledger)
    }
}

extension ResearchReport {
    fileprivate var contributor: Contributor { Contributor(unit: id, records: [recordID]) }
}
