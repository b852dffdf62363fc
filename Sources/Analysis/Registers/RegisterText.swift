import Reexamination

/// Labels and definitions of a register's figures: those of the window, those outside it, those still open.
struct RegisterText {
    /// What the ids begin with.
    let key: String
    let name: LocalizedText
    let window: DateWindow
    let application: CalendarDate

    var windowRule: LocalizedText {
        LocalizedText(ja: "\(window.first)～\(window.last) に報告した\(name.ja)（日が不明の場合は、その期間にありうるもの）。",
                      en: "\(name.en) reported in \(window.first) to \(window.last) (a date not fully known counts if it may lie inside).")
    }

    func enterTotal(_ contributors: [Contributor], into ledger: inout FigureLedger) throws -> FigureID {
        try ledger.enterCount(entry("total", LocalizedText(ja: "件数", en: "reports"), windowRule), .reports, contributors)
    }

    func enterOutside(_ contributors: [Contributor], into ledger: inout FigureLedger) throws -> FigureID {
        try ledger.enterCount(
            entry("outside", LocalizedText(ja: "期間外の件数", en: "outside the window"),
                  LocalizedText(ja: "登録されているが、\(window.first)～\(window.last) の外にあるもの。", en: "On record, but outside \(window.first) to \(window.last).")),
            .reports, contributors)
    }

    func enterOpen(_ contributors: [Contributor], into ledger: inout FigureLedger) throws -> FigureID {
        try ledger.enterCount(
            entry("open", LocalizedText(ja: "再審査申請時点で対応中の件数", en: "open at the application"),
                  windowRule.followed(by: LocalizedText(ja: "うち \(application) までに対応を終えていないもの。", en: "Those whose handling had not ended by \(application)."))),
            .reports, contributors)
    }

    func entry(_ suffix: String, _ label: LocalizedText, _ definition: LocalizedText) -> FigureLedger.Entry {
        FigureLedger.Entry(id: "\(key).\(suffix)", label: LocalizedText(ja: "\(name.ja)：\(label.ja)", en: "\(name.en): \(label.en)"),
                           definition: definition, population: Population(name: LocalizedText(ja: "登録された\(name.ja)", en: "\(name.en) on record"), figure: nil))
    }
}

/// Whether something is not closed on a day: it has no closing date, or a later one.
func isOpen(_ closed: CalendarDate?, on day: CalendarDate) -> Bool { closed.map { $0 > day } ?? true }
