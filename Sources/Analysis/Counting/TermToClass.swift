/// The primary system organ class of each term, by ordinal: the hierarchy as the counting sees it.
///
/// ```swift
/// let hierarchy = try TermToClass(classOfTerm: [0, 0, 1], classCount: 2)
/// ```
public struct TermToClass: Hashable, Sendable {
    /// For each term, its class.
    public let classOfTerm: [UInt8]
    public let classCount: Int

    /// As many classes as a term's class can tell apart.
    public static let classLimit = 1 << 8

    /// Throws `CountingError.tooManyTerms`, `.tooManyClasses` or `.classOutOfRange`.
    public init(classOfTerm: [UInt8], classCount: Int) throws(CountingError) {
        guard classOfTerm.count <= 1 << 16 else { throw .tooManyTerms(classOfTerm.count) }
        guard classCount <= Self.classLimit else { throw .tooManyClasses(classCount) }
        if let term = classOfTerm.firstIndex(where: { Int($0) >= classCount }) {
            throw .classOutOfRange(term: term, class: Int(classOfTerm[term]), classCount: classCount)
        }
        self.classOfTerm = classOfTerm
        self.classCount = classCount
    }

    public var termCount: Int { classOfTerm.count }
}
