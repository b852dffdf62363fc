import Reexamination

extension Population {
    /// Those whose reactions all sources together know of.
    static func pool(_ window: DateWindow) -> Population {
        Population(name: LocalizedText(ja: "\(window.first)～\(window.last) に全ての情報源から収集した、再審査対象の効能・効果での副作用",
                                       en: "adverse reactions in the indications under re-examination, from all sources, in \(window.first) to \(window.last)"),
                   figure: "adr.total.cases")
    }
}
