import Reexamination

/// 法的根拠: the provision by which the regulator classes a re-examined product, as it reads from some day on.
///
/// The provision is data, not text in a template, since the act is renumbered from time to time (domain brief §1.1).
public struct LegalBasis: Hashable, Sendable {
    public let id: String
    /// The first day on which this reading holds.
    public let effective: CalendarDate
    /// The grounds for refusal, as cited.
    public let grounds: LocalizedText

    /// 医薬品医療機器等法, as named since 25 November 2014.
    public static let versions: [LegalBasis] = [
        LegalBasis(id: "pmd-act-2014", effective: CalendarDate(year: 2014, month: 11, day: 25),
                   grounds: LocalizedText(
                       ja: "医薬品、医療機器等の品質、有効性及び安全性の確保等に関する法律第 14 条第 2 項第 3 号イからハまで",
                       en: "Article 14, paragraph 2, item 3 (a) to (c) of the Act on Securing Quality, Efficacy and Safety of Products Including Pharmaceuticals and Medical Devices")),
    ].compactMap { $0 }

    private init?(id: String, effective: CalendarDate?, grounds: LocalizedText) {
        guard let effective else { return nil }
        self.id = id
        self.effective = effective
        self.grounds = grounds
    }

    /// The reading in force on a day; `nil` before the first one known.
    public static func inForce(on day: CalendarDate) -> LegalBasis? {
        versions.last { $0.effective <= day }
    }

    /// What a category means in terms of the grounds.
    public func meaning(of category: RegulatorDecision.Category, language: Language) -> String {
        switch (category, language) {
        case (.approved, .ja): "\(grounds.ja)のいずれにも該当しない"
        case (.approved, .en): "none of the grounds of \(grounds.en) applies"
        case (.changeRequired, .ja): "承認事項の一部を変更すれば、\(grounds.ja)のいずれにも該当しない"
        case (.changeRequired, .en): "none of the grounds of \(grounds.en) applies once part of the approved particulars is changed"
        case (.refused, .ja): "\(grounds.ja)のいずれかに該当する"
        case (.refused, .en): "at least one of the grounds of \(grounds.en) applies"
        }
    }
}
