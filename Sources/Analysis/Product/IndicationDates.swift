import Reexamination

/// The dates of one indication: its approval, the end of its re-examination period and the window of the application.
public struct IndicationDates: Hashable, Sendable {
    /// 1 for ①
    public let number: Int
    public let approval: FigureID
    /// 再審査期間の末日
    public let periodLast: FigureID
    public let applicationFirst: FigureID
    public let applicationLast: FigureID
}

extension IndicationDates {
    init(_ indication: Indication, into ledger: inout FigureLedger) throws {
        let period = indication.period
        let population = Population(name: indication.text, figure: nil)
        func date(_ key: String, _ label: LocalizedText, _ definition: LocalizedText, _ date: CalendarDate) throws -> FigureID {
            try ledger.enter(.init(
                id: "product.indication.\(indication.number).\(key)",
                label: LocalizedText(ja: "効能・効果 \(indication.number) の\(label.ja)", en: "Indication \(indication.number): \(label.en)"),
                definition: definition, population: population), value: .date(date),
                contributors: [Contributor(unit: "indication-\(indication.number)", records: [RecordID(.product, "indication/\(indication.number)")])])
        }
        number = indication.number
        approval = try date("approval", .init(ja: "承認年月日", en: "approval"), .init(ja: "承認年月日。", en: "The day of approval."), period.first)
        periodLast = try date("period.last", .init(ja: "再審査期間の末日", en: "last day of the re-examination period"),
                              .init(ja: "承認年月日から \(indication.reexaminationYears) 年後の応当日の前日。",
                                    en: "The day before the anniversary \(indication.reexaminationYears) years after the approval."), period.last)
        applicationFirst = try date("application.first", .init(ja: "再審査申請期間の初日", en: "first day to apply"),
                                    .init(ja: "再審査期間の末日の翌日。", en: "The day after the last day of the period."), period.applicationFirst)
        applicationLast = try date("application.last", .init(ja: "再審査申請期間の末日", en: "last day to apply"),
                                   .init(ja: "再審査申請期間の初日から 3 カ月の末日。", en: "The last of the three months that follow the period."), period.applicationLast)
    }
}
