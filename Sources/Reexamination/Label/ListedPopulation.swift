/// In whom the precautions foretell a term. Each condition that is set has to be met; one whose answer is not known is not.
///
/// ```swift
/// ListedPopulation(sex: .female, ageFrom: 65)          // women of 65 years or more
/// ```
public struct ListedPopulation: Hashable, Sendable, Codable {
    public var sex: Sex?
    /// 歳以上
    public var ageFrom: Int?
    /// 歳以下
    public var ageTo: Int?
    /// The numbers of the indications; empty for all of them.
    public var indications: [Int]

    public init(sex: Sex? = nil, ageFrom: Int? = nil, ageTo: Int? = nil, indications: [Int] = []) {
        self.sex = sex
        self.ageFrom = ageFrom
        self.ageTo = ageTo
        self.indications = indications
    }

    func unmetConditions(by facts: ListednessFacts) -> [ListednessCondition] {
        var unmet: [ListednessCondition] = []
        if let sex, facts.sex != sex { unmet.append(.sex) }
        if ageFrom != nil || ageTo != nil {
            let isMet = facts.age.map { $0 >= ageFrom ?? .min && $0 <= ageTo ?? .max } ?? false
            if !isMet { unmet.append(.age) }
        }
        if !indications.isEmpty, !(facts.indication.map(indications.contains) ?? false) { unmet.append(.indication) }
        return unmet
    }
}
