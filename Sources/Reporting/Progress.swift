import Reexamination

/// A step of making a report, in the order in which they begin.
public enum ReportStep: CaseIterable, Sendable, Hashable {
    case read, analyse, recount, compose, render, write

    public var name: LocalizedText {
        switch self {
        case .read: LocalizedText(ja: "一式を読込み・点検", en: "Reading and checking the dossier")
        case .analyse: LocalizedText(ja: "集計", en: "Analysing")
        case .recount: LocalizedText(ja: "別法で再集計し照合", en: "Counting again by another way")
        case .compose: LocalizedText(ja: "報告書を構成", en: "Composing the report")
        case .render: LocalizedText(ja: "出力形式へ変換", en: "Rendering the formats")
        case .write: LocalizedText(ja: "書込み", en: "Writing")
        }
    }
}

/// Hears of the progress of long work.
public protocol ProgressObserver: Sendable {
    func began(_ step: ReportStep)
}
