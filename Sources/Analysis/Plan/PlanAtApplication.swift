import Reexamination

/// 表 1: the risks in the plan on the day of application, by category.
///
/// ```swift
/// analysis.plan.categories.map { ($0.category.name.ja, $0.risks.map(\.name.ja)) }
/// ```
public struct PlanAtApplication: Hashable, Sendable {
    /// All categories, in the order of the form, also those without a risk.
    public let categories: [Category]

    public struct Category: Hashable, Sendable {
        public let category: RiskCategory
        /// In the order of the plan.
        public let risks: [PlannedRisk]
    }

    public struct PlannedRisk: Hashable, Sendable {
        public let riskID: String
        public let name: LocalizedText
        /// Whether this re-examination is about it (下線部).
        public let isSubject: Bool
    }
}

extension PlanAtApplication {
    init(of plan: RiskManagementPlan, on application: CalendarDate) {
        let states = plan.risks.compactMap { risk in risk.state(on: application).map { (risk, $0) } }
        categories = RiskCategory.allCases.map { category in
            Category(category: category, risks: states.filter { $0.1.category == category }.map { risk, state in
                PlannedRisk(riskID: risk.id, name: state.name, isSubject: risk.isSubject)
            })
        }
    }
}
