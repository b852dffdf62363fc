/// What stands in a data element: a value, or the reason why there is none.
///
/// ```swift
/// icsr[.D_5]?.text             // "2"
/// icsr[.D_1]?.nullFlavour      // .MSK
/// ```
public enum ElementValue: Hashable, Sendable {
    case text(String)
    case null(NullFlavour)

    public var text: String? { if case .text(let text) = self { text } else { nil } }
    public var nullFlavour: NullFlavour? { if case .null(let flavour) = self { flavour } else { nil } }
}

/// A data element of a message, with the repeats it stands in and its place in the file.
public struct ElementInstance: Hashable, Sendable {
    public let id: ElementID
    /// One number, from 0, for each repeat group on the way: G.k.9.i.2.r.1 has drug, reaction and assessment.
    public let indexPath: [Int]
    public let value: ElementValue
    /// The code system stated beside a code.
    public let codeSystem: String?
    public let line: Int

    /// The number with the repeats filled in, counted from 1 as people do: `E.2.2.1b`.
    public var place: String { id.number(at: indexPath) }

    init(id: ElementID, indexPath: [Int], value: ElementValue, codeSystem: String?, line: Int) {
        self.id = id
        self.indexPath = indexPath
        self.value = value
        self.codeSystem = codeSystem
        self.line = line
    }
}

extension ElementID {
    /// `E.i.2.1b` of the second reaction is `E.2.2.1b`.
    public func number(at indexPath: [Int]) -> String {
        var rest = indexPath[...]
        return number.split(separator: ".").map { part in
            guard ["i", "k", "r"].contains(part), let index = rest.popFirst() else { return String(part) }
            return String(index + 1)
        }.joined(separator: ".")
    }
}
