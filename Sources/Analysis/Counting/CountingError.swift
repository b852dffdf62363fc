/// Why rows cannot be counted. Rows are numbered from 0, in the order they were given.
///
/// ```swift
/// do { _ = try EventColumns(caseIndex: [0], term: [3, 4], serious: [0]) } catch { print(error) }
/// ```
public enum CountingError: Error, Hashable, Sendable, CustomStringConvertible {
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
    /// A case whose rows do not stand together, found again at this row.
    case notClustered(row: Int)

    public var description: String {
        switch self {
        case .columnLengthsDiffer(let cases, let terms, let serious):
            "列の長さが一致しません（症例\(cases)、基本語\(terms)、重篤性\(serious)）。 / "
                + "Columns differ in length: \(cases) cases, \(terms) terms, \(serious) seriousness values."
        case .tooManyRows(let count):
            "行が\(count)行あり、上限の4294967295行を超えています。 / There are \(count) rows, more than 4294967295."
        case .caseIndexTooLarge(let row):
            "\(row)行目の症例番号が大きすぎます。 / The case index in row \(row) is too large."
        case .seriousnessNotBinary(let row):
            "\(row)行目の重篤性が0でも1でもありません。 / The seriousness in row \(row) is neither 0 nor 1."
        case .termOutsideHierarchy(let row, let term, let count):
            "\(row)行目の基本語番号\(term)は階層（\(count)語）にありません。 / "
                + "Term \(term) in row \(row) is not among the hierarchy's \(count) terms."
        case .classOutOfRange(let term, let class_, let count):
            "基本語番号\(term)の器官別大分類番号\(class_)は\(count)分類の範囲外です。 / "
                + "Class \(class_) of term \(term) is not among the \(count) classes."
        case .tooManyTerms(let count):
            "基本語が\(count)語あり、上限の65536語を超えています。 / There are \(count) terms, more than 65536."
        case .notClustered(let row):
            "\(row)行目で、既に終わった症例の行が再び現れました。 / Row \(row) belongs to a case whose rows had already ended."
        }
    }
}
