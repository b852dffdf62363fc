import Reexamination

/// 表 8 措置報告: the foreign measures of the window by topic, topics by the month of their first report.
///
/// ```swift
/// for group in analysis.foreignMeasures.groups {
///     print(group.topic.text.ja, group.onlyReport.map { "（\($0)）" } ?? "（\(group.reports.count) 件）")
/// }
/// ```
public struct ForeignMeasureGroups: Hashable, Sendable {
    public let window: DateWindow
    public let groups: [Group]
    public let total: FigureID
    /// 期間外: on record but not in the window, in order of date.
    public let outside: [ForeignMeasure]
    public let outsideCount: FigureID
    /// 対応中: in the window and not closed by the application.
    public let open: FigureID

    public struct Group: Hashable, Sendable {
        public let topic: RegisterTopic
        public let count: FigureID
        /// In order of date.
        public let reports: [ForeignMeasure]

        /// The date of a group of one, which is printed instead of a number.
        public var onlyReport: PartialDate? { reports.count == 1 ? reports.first?.reported : nil }
    }
}

extension ForeignMeasureGroups {
    init(of snapshot: Snapshot, into ledger: inout FigureLedger) throws {
        let window = snapshot.windows.foreignMeasures
        let known = Set(snapshot.measureTopics.map(\.id))
        for measure in snapshot.foreignMeasures where !known.contains(measure.topic) { throw AnalysisError.unknownTopic(measure.recordID) }
        let measures = snapshot.foreignMeasures.sorted { ($0.reported.earliest, $0.id) < ($1.reported.earliest, $1.id) }
        let inside = measures.filter { window.mayContain($0.reported) }, out = measures.filter { !window.mayContain($0.reported) }
        let register = RegisterText(key: "measures.foreign", name: LocalizedText(ja: "外国における措置報告", en: "Foreign measures"), window: window, application: snapshot.application)
        let total = try register.enterTotal(inside.map(\.contributor), into: &ledger)
        self.window = window
        self.total = total
        outside = out
        outsideCount = try register.enterOutside(out.map(\.contributor), into: &ledger)
        open = try register.enterOpen(inside.filter { isOpen($0.closed, on: snapshot.application) }.map(\.contributor), into: &ledger)
        let order = Dictionary(snapshot.measureTopics.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let byTopic = Dictionary(grouping: inside, by: \.topic)
        let topics = snapshot.measureTopics.filter { byTopic[$0.id] != nil }.sorted { left, right in
            let first = byTopic[left.id]?.first?.reported.earliest.firstOfMonth, second = byTopic[right.id]?.first?.reported.earliest.firstOfMonth
            if let first, let second, first != second { return first < second }
            return (order[left.id] ?? 0) < (order[right.id] ?? 0)
        }
        groups = try topics.map { topic in
            let reports = byTopic[topic.id] ?? []
            return Group(topic: topic, count: try ledger.enterCount(.init(
                id: "measures.foreign.topic.\(topic.id)", label: LocalizedText(ja: "措置報告：\(topic.text.ja)", en: "Foreign measures: \(topic.text.en)"),
                definition: register.windowRule.followed(by: LocalizedText(ja: "うち主題が「\(topic.text.ja)」のもの。", en: "Those on the topic \"\(topic.text.en)\".")),
                population: Population(name: register.name, figure: total)), .reports, reports.map(\.contributor)), reports: reports)
        }
    }
}

extension CalendarDate {
    /// Topics are ordered by month, whatever the day.
    fileprivate var firstOfMonth: CalendarDate { adding(days: 1 - day) }
}

extension ForeignMeasure {
    fileprivate var contributor: Contributor { Contributor(unit: id, records: [recordID]) }
}
