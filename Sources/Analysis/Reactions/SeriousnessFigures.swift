import Reexamination

/// The figures of one line that counts cases and events, in all and by seriousness: the six columns of table 7.
public struct SeriousnessFigures: Hashable, Sendable {
    /// 総数
    public let total: CaseAndEventFigures
    /// 重篤
    public let serious: CaseAndEventFigures
    /// 非重篤
    public let nonSerious: CaseAndEventFigures

    /// In the order of the columns.
    public var columns: [FigureID] {
        [total.cases, total.events, serious.cases, serious.events, nonSerious.cases, nonSerious.events]
    }
}

/// 症例数 and 件数 of one thing.
public struct CaseAndEventFigures: Hashable, Sendable {
    public let cases: FigureID
    public let events: FigureID
}

/// The columns a line of reactions is split into.
enum SeriousnessColumn: String, CaseIterable {
    case total, serious, nonserious

    var name: LocalizedText {
        switch self {
        case .total: LocalizedText(ja: "総数", en: "total")
        case .serious: LocalizedText(ja: "重篤", en: "serious")
        case .nonserious: LocalizedText(ja: "非重篤", en: "non-serious")
        }
    }

    func includes(_ event: ReactionEvent) -> Bool {
        switch self {
        case .total: true
        case .serious: event.isSerious
        case .nonserious: !event.isSerious
        }
    }
}
