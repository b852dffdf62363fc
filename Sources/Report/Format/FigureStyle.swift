/// How a figure is printed where it stands.
///
/// A proportion of 45 in 63 reads `45`, `71.4%`, `45/63 例`, `71.4%（45/63 例）` or, in a cell, `45（71.4）`.
/// The raw values are the words a narrative uses after the colon (`{figure.id:full}`, docs/dossier-format.md).
public enum FigureStyle: String, Hashable, Sendable, CaseIterable {
    /// The number alone; a proportion's numerator, a date in the house's calendar.
    case value
    /// A proportion as a percentage.
    case percent
    /// A proportion as n of N.
    case fraction
    /// The percentage first, then n of N, as the report's prose has it (domain brief §3.9).
    case full
    /// A proportion's denominator.
    case denominator = "N"
    /// The confidence interval that belongs to the figure (`<id>.ci`), its level before it.
    case interval = "ci"
    /// n and the percentage in parentheses, as the cells of table 6 have it; 0 stands alone.
    case cell
}
