import OrderedCollections

/// All figures of an analysis, in the order in which they were made; an id stands once.
public struct FigureSet: Sendable {
    private var byID: OrderedDictionary<FigureID, Figure> = [:]

    public init() {}

    /// - Throws: `FigureSetError.duplicate` if the id is taken: two numbers must not share a name.
    public mutating func insert(_ figure: Figure) throws(FigureSetError) {
        guard byID[figure.id] == nil else { throw .duplicate(figure.id) }
        byID[figure.id] = figure
    }

    public subscript(id: FigureID) -> Figure? { byID[id] }

    /// Some of the figures, in the same order.
    public func filter(_ isIncluded: (Figure) throws -> Bool) rethrows -> FigureSet {
        var some = FigureSet()
        some.byID = try byID.filter { try isIncluded($0.value) }
        return some
    }

    public var count: Int { byID.count }
    public var all: some RandomAccessCollection<Figure> & Sendable { byID.values }
}

public enum FigureSetError: Error, Hashable {
    case duplicate(FigureID)
}
