/// 様式の体裁: how a form is laid out, as data, so that an exact sheet is a matter of editing a file.
///
/// ```swift
/// layouts[.unlistedReactions]?.columns.map(\.field)      // ["reaction", "total.cases", …]
/// ```
public struct FormLayout: Hashable, Sendable, Codable {
    /// Where the arrangement comes from.
    public enum Basis: String, Hashable, Sendable, Codable, CaseIterable {
        /// Read in a published form or in a table that condenses it.
        case sourced
        /// 慣行: the name is official, the arrangement is common practice.
        case convention
    }

    /// A column, or a row of a form that has its entries one under the other.
    public struct Entry: Hashable, Sendable, Codable {
        /// What it shows: one of `OfficialForm.columnFields` or `rowFields`.
        public var field: String
        public var heading: LocalizedText
        /// The heading over several columns that stand side by side.
        public var group: LocalizedText?
        /// Relative to the other columns; rows have none.
        public var width: Int

        public init(field: String, heading: LocalizedText, group: LocalizedText? = nil, width: Int = 10) {
            self.field = field
            self.heading = heading
            self.group = group
            self.width = width
        }
    }

    public var form: OfficialForm
    /// 別紙様式 9
    public var number: LocalizedText
    public var title: LocalizedText
    /// The name of its sheet in a workbook.
    public var sheet: LocalizedText
    public var isLandscape: Bool
    public var basis: Basis
    /// Where name and arrangement were found, or what is only convention.
    public var source: LocalizedText
    public var columns: [Entry]
    public var rows: [Entry]

    public init(form: OfficialForm, number: LocalizedText, title: LocalizedText, sheet: LocalizedText, isLandscape: Bool, basis: Basis,
                source: LocalizedText, columns: [Entry], rows: [Entry]) {
        self.form = form
        self.number = number
        self.title = title
        self.sheet = sheet
        self.isLandscape = isLandscape
        self.basis = basis
        self.source = source
        self.columns = columns
        self.rows = rows
    }
}

/// The layouts in force: the program's, each replaced by the dossier's own where it has one.
public struct FormLayouts: Hashable, Sendable {
    private let byForm: [OfficialForm: FormLayout]

    public init(standard: [FormLayout], overriddenBy own: [FormLayout] = []) {
        byForm = Dictionary((standard + own).map { ($0.form, $0) }, uniquingKeysWith: { _, later in later })
    }

    public subscript(form: OfficialForm) -> FormLayout? { byForm[form] }
}
