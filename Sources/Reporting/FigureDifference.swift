import Analysis

/// What differs between the figures of two snapshots, and who makes the difference.
///
/// ```swift
/// for difference in FigureDifference.between(old.figures, new.figures) { print(difference.id, difference.joined) }
/// ```
public struct FigureDifference: Sendable {
    public let id: FigureID
    /// `nil` where only the other snapshot has the figure.
    public let before: Figure?
    public let after: Figure?
    /// Units counted after but not before, ascending.
    public let joined: [String]
    /// Units counted before but not after, ascending.
    public let left: [String]

    /// Figures whose value differs, or which count other units with the same total; in the order of the second, then those
    /// that only the first has.
    public static func between(_ before: FigureSet, _ after: FigureSet) -> [FigureDifference] {
        var differences: [FigureDifference] = []
        for figure in after.all {
            let old = before[figure.id]
            let difference = FigureDifference(old, figure, id: figure.id)
            if old?.value != figure.value || !difference.joined.isEmpty || !difference.left.isEmpty { differences.append(difference) }
        }
        for figure in before.all where after[figure.id] == nil {
            differences.append(FigureDifference(figure, nil, id: figure.id))
        }
        return differences
    }

    private init(_ before: Figure?, _ after: Figure?, id: FigureID) {
        self.id = id
        self.before = before
        self.after = after
        let old = Set(before?.contributors.map(\.unit) ?? [])
        let new = Set(after?.contributors.map(\.unit) ?? [])
        joined = new.subtracting(old).sorted()
        left = old.subtracting(new).sorted()
    }
}
