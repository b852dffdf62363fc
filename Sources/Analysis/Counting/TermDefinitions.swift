/// Sets of terms that are counted together, such as the definitions of risks: for each term, the definitions that have it, as bits.
///
/// ```swift
/// let risks = try TermDefinitions([[3, 17], [17]], termCount: 27_000)
/// ```
///
/// The bits of 64 definitions go in one pass over the events; more definitions take more passes.
public struct TermDefinitions: Hashable, Sendable {
    public let count: Int
    public let termCount: Int
    /// One array of masks a pass, one mask a term: bit *d* says that definition 64 · pass + *d* has the term.
    let passes: [[UInt64]]

    /// Terms are ordinals; a repeat within a definition makes no difference.
    ///
    /// Throws `CountingError.tooManyTerms` or `.termOutsideHierarchy`, whose row is then the definition's number.
    public init(_ definitions: [[Int]], termCount: Int) throws(CountingError) {
        guard termCount <= 1 << 16 else { throw .tooManyTerms(termCount) }
        var passes = Array(repeating: [UInt64](repeating: 0, count: termCount), count: (definitions.count + 63) / 64)
        for (number, terms) in definitions.enumerated() {
            for term in terms {
                guard (0..<termCount).contains(term) else { throw .termOutsideHierarchy(row: number, term: term, termCount: termCount) }
                passes[number / 64][term] |= 1 << UInt64(number % 64)
            }
        }
        count = definitions.count
        self.termCount = termCount
        self.passes = passes
    }
}
