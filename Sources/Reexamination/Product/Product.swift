/// 再審査申請品目: what the cover of the report describes.
public struct Product: Hashable, Sendable, Codable {
    /// 販売名
    public var brandName: LocalizedText
    /// 有効成分名
    public var activeIngredient: LocalizedText
    /// 申請者名
    public var applicant: LocalizedText
    /// 効能・効果, in the order of the cover.
    public var indications: [Indication]
    /// Whether the first approval was that of a new active ingredient; `nil` if not recorded. Reporting clocks ask for it.
    public var newActiveIngredient: Bool?
    /// 市販直後調査の期間; empty if there was none, `nil` if not recorded. Reporting clocks ask for it.
    public var earlyPostMarketing: [DateWindow]?

    public init(brandName: LocalizedText, activeIngredient: LocalizedText, applicant: LocalizedText, indications: [Indication],
                newActiveIngredient: Bool? = nil, earlyPostMarketing: [DateWindow]? = nil) {
        self.brandName = brandName
        self.activeIngredient = activeIngredient
        self.applicant = applicant
        self.indications = indications
        self.newActiveIngredient = newActiveIngredient
        self.earlyPostMarketing = earlyPostMarketing
    }

    /// The indications that this re-examination is about; the cover underlines them.
    public var subjectIndications: [Indication] { indications.filter(\.isSubject) }
}

/// 効能・効果 with the approval it came by. One product's indications each have their own approval date and
/// re-examination period (domain brief §1.1).
public struct Indication: Hashable, Sendable, Codable {
    /// 1 for ①.
    public var number: Int
    public var text: LocalizedText
    /// 用法・用量
    public var dosage: LocalizedText
    /// 承認年月日
    public var approvalDate: CalendarDate
    /// 再審査期間 in years, 4 to 12.
    public var reexaminationYears: Int
    /// 承認条件
    public var conditions: [ApprovalCondition]
    /// Whether this re-examination is about it (下線部).
    public var isSubject: Bool

    public init(number: Int, text: LocalizedText, dosage: LocalizedText, approvalDate: CalendarDate, reexaminationYears: Int,
                conditions: [ApprovalCondition], isSubject: Bool) {
        self.number = number
        self.text = text
        self.dosage = dosage
        self.approvalDate = approvalDate
        self.reexaminationYears = reexaminationYears
        self.conditions = conditions
        self.isSubject = isSubject
    }

    /// 再審査期間: from the approval to the day before its anniversary.
    public var period: ReexaminationPeriod { ReexaminationPeriod(approvalDate: approvalDate, years: reexaminationYears) }
}

/// 承認条件 and, once met, by what it was found met.
public struct ApprovalCondition: Hashable, Sendable, Codable {
    public var text: LocalizedText
    public var fulfilment: Fulfilment?

    public init(text: LocalizedText, fulfilment: Fulfilment?) {
        self.text = text
        self.fulfilment = fulfilment
    }

    /// The finding that a condition is met: the date of the notice, and what happened in words.
    public struct Fulfilment: Hashable, Sendable, Codable {
        public var date: CalendarDate
        public var note: LocalizedText

        public init(date: CalendarDate, note: LocalizedText) {
            self.date = date
            self.note = note
        }
    }
}
