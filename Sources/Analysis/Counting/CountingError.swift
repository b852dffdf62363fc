import Reexamination

/// Why rows cannot be counted. Rows are numbered from 0, in the order they were given.
///
/// ```swift
/// do { _ = try EventColumns(caseIndex: [0], term: [3, 4], serious: [0]) } catch { print(error.message.en) }
/// ```
public enum CountingError: Error, Hashable, Sendable {
    /// The columns of one table are of different lengths.
    case columnLengthsDiffer(caseIndex: Int, term: Int, serious: Int)
    /// As many rows as `EventColumns.rowLimit` or more.
    case tooManyRows(Int)
    /// A case index at or above `EventColumns.caseLimit`.
    case caseIndexTooLarge(row: Int)
    /// A seriousness other than 0 and 1.
    case seriousnessNotBinary(row: Int)
    /// A term that the hierarchy does not hold.
    case termOutsideHierarchy(row: Int, term: Int, termCount: Int)
    /// A term assigned to a class at or above the number of classes.
    case classOutOfRange(term: Int, class: Int, classCount: Int)
    /// More terms than a row can name.
    case tooManyTerms(Int)
    /// More classes than `TermToClass.classLimit`.
    case tooManyClasses(Int)
    /// A case whose rows do not stand together, found again at this row.
    case notClustered(row: Int)

    /// What was wrong with the rows.
    public var message: LocalizedText {
        switch self {
        case .columnLengthsDiffer(let cases, let terms, let serious):
            LocalizedText(ja: "列の長さが一致しません（症例 \(cases)、基本語 \(terms)、重篤性 \(serious)）。",
                          en: "Columns differ in length: \(cases) cases, \(terms) terms, \(serious) seriousness values.")
        case .tooManyRows(let count):
            LocalizedText(ja: "行が \(count) 行あり、上限の 4294967295 行を超えています。", en: "There are \(count) rows, more than 4294967295.")
        case .caseIndexTooLarge(let row):
            LocalizedText(ja: "\(row) 行目の症例番号が大きすぎます。", en: "The case index in row \(row) is too large.")
        case .seriousnessNotBinary(let row):
            LocalizedText(ja: "\(row) 行目の重篤性が 0 でも 1 でもありません。", en: "The seriousness in row \(row) is neither 0 nor 1.")
        case .termOutsideHierarchy(let row, let term, let count):
            LocalizedText(ja: "\(row) 行目の基本語番号 \(term) は階層（\(count) 語）にありません。",
                          en: "Term \(term) in row \(row) is not among the hierarchy's \(count) terms.")
        case .classOutOfRange(let term, let class_, let count):
            LocalizedText(ja: "基本語番号 \(term) の器官別大分類番号 \(class_) は \(count) 分類の範囲外です。",
                          en: "Class \(class_) of term \(term) is not among the \(count) classes.")
        case .tooManyTerms(let count):
            LocalizedText(ja: "基本語が \(count) 語あり、上限の 65536 語を超えています。", en: "There are \(count) terms, more than 65536.")
        case .tooManyClasses(let count):
            LocalizedText(ja: "器官別大分類が \(count) 分類あり、上限の \(TermToClass.classLimit) 分類を超えています。", en: "There are \(count) classes, more than \(TermToClass.classLimit).")
        case .notClustered(let row):
            LocalizedText(ja: "\(row) 行目で、既に終わった症例の行が再び現れました。", en: "Row \(row) belongs to a case whose rows had already ended.")
        }
    }
}
