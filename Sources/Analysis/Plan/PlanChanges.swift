import Reexamination

/// What changed in the plan's risks during the period: the material of the change paragraph of section 1.
///
/// ```swift
/// for group in analysis.planChanges.groups {
///     for change in group.changes { print(group.category, change.date, change.kind) }
/// }
/// ```
///
/// A change counts if its day lies in the plan's window and after the approval of the indication under re-examination; a risk
/// is new only if it came into the plan after the window's first day.
public struct PlanChanges: Hashable, Sendable {
    public let window: DateWindow
    /// Categories with changes, in the order of the form. A change stands under the category the risk has after it (a removed
    /// risk under the one it had).
    public let groups: [Group]

    public struct Group: Hashable, Sendable {
        public let category: RiskCategory
        /// By date, then in the order of the plan.
        public let changes: [PlanChange]
    }
}

/// One dated change of one risk.
public struct PlanChange: Hashable, Sendable {
    public let riskID: String
    public let date: CalendarDate
    public let kind: Kind

    public enum Kind: Hashable, Sendable {
        case new(name: LocalizedText)
        case renamed(from: LocalizedText, to: LocalizedText)
        /// Words were exchanged inside the name without changing what it means.
        case wordingOnly(name: LocalizedText, from: LocalizedText, to: LocalizedText)
        case recategorised(name: LocalizedText, from: RiskCategory, to: RiskCategory)
        case removed(name: LocalizedText)
    }
}

extension PlanChanges {
    init(of plan: RiskManagementPlan, window: DateWindow, approval: CalendarDate) {
        var changes: [RiskCategory: [PlanChange]] = [:]
        for risk in plan.risks {
            var before: RiskState?
            for revision in risk.history {
                defer { before = revision.state }
                guard window.contains(revision.date), revision.date > approval else { continue }
                for (category, kind) in PlanChange.kinds(from: before, by: revision) {
                    if case .new = kind, revision.date == window.first { continue }
                    changes[category, default: []].append(PlanChange(riskID: risk.id, date: revision.date, kind: kind))
                }
            }
        }
        self.window = window
        groups = RiskCategory.allCases.compactMap { category in
            // Changes were met in the order of the plan; the sort must keep that order within a day.
            changes[category].map { met in
                Group(category: category, changes: met.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element))
            }
        }
    }
}

extension PlanChange {
    /// What a revision changes, each with the category it is told under. One revision may rename and recategorise at once.
    fileprivate static func kinds(from before: RiskState?, by revision: RiskRevision) -> [(RiskCategory, Kind)] {
        switch (before, revision.state) {
        case (nil, nil): return []
        case (nil, let after?): return [(after.category, .new(name: after.name))]
        case (let before?, nil): return [(before.category, .removed(name: before.name))]
        case (let before?, let after?):
            var kinds: [(RiskCategory, Kind)] = []
            if before.category != after.category {
                kinds.append((after.category, .recategorised(name: after.name, from: before.category, to: after.category)))
            }
            if let wording = revision.wording {
                kinds.append((after.category, .wordingOnly(name: after.name, from: wording.from, to: wording.to)))
            } else if before.name != after.name {
                kinds.append((after.category, .renamed(from: before.name, to: after.name)))
            }
            return kinds
        }
    }
}
