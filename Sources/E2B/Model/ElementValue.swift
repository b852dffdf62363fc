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

extension ElementID {
    /// `E.i.2.1b` of the second reaction is `E.2.2.1b`.
    public func number(at indexPath: [Int]) -> String {
        // The r of ACK.B.r is the message; its comments have no letter of their own.
        if let group = RepeatGroup.of(self), group == .acknowledgementDetail || group == .batchDetail { return "\(number)[\((indexPath.first ?? 0) + 1)]" }
        var rest = indexPath[...]
        return number.split(separator: ".").map { part in
            guard ["i", "k", "r"].contains(part), let index = rest.popFirst() else { return String(part) }
            return String(index + 1)
        }.joined(separator: ".")
    }
}
