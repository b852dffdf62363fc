import Reexamination

/// 国内の措置: the actions of the window, of which the grave ones decide whether the negative statement can be made.
///
/// ```swift
/// analysis.domesticActions.major.isEmpty      // 重大な措置は実施していない
/// ```
public struct DomesticActionList: Hashable, Sendable {
    public let window: DateWindow
    /// In order of date.
    public let actions: [DomesticAction]
    /// The grave ones among them.
    public let major: [DomesticAction]
    public let allCount: FigureID
    public let majorCount: FigureID
    /// 期間外, in order of date.
    public let outside: [DomesticAction]
    public let outsideCount: FigureID
}

extension DomesticActionList {
    init(of snapshot: Snapshot, into ledger: inout FigureLedger) throws {
        let window = snapshot.windows.domesticActions
        let all = snapshot.domesticActions.sorted { ($0.date.earliest, $0.id) < ($1.date.earliest, $1.id) }
        let inside = all.filter { window.mayContain($0.date) }
        let register = RegisterText(key: "domestic", name: LocalizedText(ja: "国内の措置", en: "Domestic actions"), window: window, application: snapshot.application)
        let rule = LocalizedText(ja: "\(window.first)～\(window.last) に国内で実施した措置（日が不明の場合は、その期間にありうるもの）。",
                                 en: "Actions taken in Japan in \(window.first) to \(window.last) (a date not fully known counts if it may lie inside).")
        let kinds = DomesticAction.Kind.allCases.filter(\.isMajor)
        self.window = window
        actions = inside
        major = inside.filter(\.kind.isMajor)
        outside = all.filter { !window.mayContain($0.date) }
        majorCount = try ledger.enterCount(
            register.entry("major", LocalizedText(ja: "重大な措置の件数", en: "grave ones"),
                           rule.followed(by: LocalizedText(ja: "うち\(kinds.map(\.name.ja).joined(separator: "、"))に当たるもの。",
                                                           en: "Those of the kinds: \(kinds.map(\.name.en).joined(separator: "; ")).")) ),
            .reports, major.map(\.contributor))
        allCount = try ledger.enterCount(register.entry("all", LocalizedText(ja: "件数", en: "all"), rule), .reports, inside.map(\.contributor))
        outsideCount = try register.enterOutside(outside.map(\.contributor), into: &ledger)
    }
}

extension DomesticAction {
    fileprivate var contributor: Contributor { Contributor(unit: id, records: [recordID]) }
}
