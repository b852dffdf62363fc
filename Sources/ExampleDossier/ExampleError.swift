/// What can be wrong with the generator's own plan. A user never sees these: the plan is fixed, so they guard its upkeep.
public enum ExampleError: Error, Hashable, CustomStringConvertible {
    /// A term of the plan that the example's dictionary does not have.
    case unknownTerm(String)
    /// A day of the plan that does not exist.
    case notADay(String)
    /// A name that the Japanese files cannot hold.
    case notInCodePage(String)
    /// A plan whose parts do not fit together.
    case inconsistentPlan(String)

    public var description: String {
        switch self {
        case .unknownTerm(let name): "the example's dictionary has no term \(name)"
        case .notADay(let text): "no such day: \(text)"
        case .notInCodePage(let text): "not in code page 932: \(text)"
        case .inconsistentPlan(let reason): "the plan of the example contradicts itself: \(reason)"
        }
    }
}
