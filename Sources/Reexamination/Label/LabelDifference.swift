import MedDRA

/// What one version of the label lists and another does not, or not under the same conditions.
///
/// ```swift
/// LabelDifference(from: version1, to: version2).added.map(\.preferredTerm)
/// ```
///
/// Two versions are compared term by term; who listed an entry and why makes no difference.
public struct LabelDifference: Hashable, Sendable {
    /// A term (or a lowest level term) whose entries are not alike in both.
    public struct Change: Hashable, Sendable {
        public let before: [ListedTerm]
        public let after: [ListedTerm]
    }

    /// Terms that only the second has. In ascending order of code, like the others.
    public let added: [ListedTerm]
    /// Terms that only the first has.
    public let removed: [ListedTerm]
    public let changed: [Change]

    public init(from before: LabelVersion, to after: LabelVersion) {
        let old = Dictionary(grouping: before.listed, by: Key.init), new = Dictionary(grouping: after.listed, by: Key.init)
        var added: [ListedTerm] = [], removed: [ListedTerm] = [], changed: [Change] = []
        for key in Set(old.keys).union(new.keys).sorted() {
            switch (old[key], new[key]) {
            case (nil, let entries?): added += entries
            case (let entries?, nil): removed += entries
            case (let before?, let after?):
                if Set(before.map(\.withoutRationale)) != Set(after.map(\.withoutRationale)) { changed.append(Change(before: before, after: after)) }
            case (nil, nil): continue
            }
        }
        self.added = added
        self.removed = removed
        self.changed = changed
    }

    private struct Key: Hashable, Comparable {
        let term: TermCode
        let lowest: TermCode?

        init(_ term: ListedTerm) {
            self.term = term.preferredTerm
            lowest = term.lowestLevelTerm
        }

        static func < (left: Key, right: Key) -> Bool {
            if left.term != right.term { return left.term < right.term }
            return (left.lowest?.number ?? 0) < (right.lowest?.number ?? 0)
        }
    }
}

extension ListedTerm {
    fileprivate var withoutRationale: ListedTerm {
        var term = self
        term.rationale = nil
        return term
    }
}
