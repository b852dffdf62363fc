import MedDRA
import Reexamination

/// rmp.yaml: the risk management plan.
struct PlanDocument {
    let terms: TermResolver

    func plan(_ root: YAMLValue) throws(ShapeMismatch) -> RiskManagementPlan {
        var risks: [RiskItem] = []
        for (index, value) in (root.optional("risks")?.items ?? []).enumerated() { risks.append(try risk(value, path: "risks[\(index)]")) }
        return RiskManagementPlan(risks: risks, efficacyItems: try root.list("efficacyItems", efficacyItem), activities: try root.list("activities", activity),
                                  materials: try root.list("materials", material))
    }

    private func risk(_ value: YAMLValue, path: String) throws(ShapeMismatch) -> RiskItem {
        RiskItem(id: try value.string("id"), history: try value.list("history", revision), definition: try definition(value.optional("definition"), path: "\(path).definition"),
                 isSubject: try value.boolean("isSubject"))
    }

    private func revision(_ value: YAMLValue) throws(ShapeMismatch) -> RiskRevision {
        guard value["removed"] == nil else { return RiskRevision(date: try value.date("date"), state: nil, wording: nil) }
        let state = RiskState(name: try value.localized("name"), category: try value.choice("category", RiskCategory.self))
        guard let wording = value.optional("wording") else { return RiskRevision(date: try value.date("date"), state: state, wording: nil) }
        return RiskRevision(date: try value.date("date"), state: state, wording: .init(from: try wording.localized("from"), to: try wording.localized("to")))
    }

    private func definition(_ value: YAMLValue?, path: String) throws(ShapeMismatch) -> RiskDefinition? {
        guard let value else { return nil }
        let selection = TermSelection(include: elements(value, "include", path: path), exclude: elements(value, "exclude", path: path))
        terms.checkNotEmpty(selection, at: value, path: path)
        return RiskDefinition(terms: selection, circumstances: try value.list("circumstances", circumstance))
    }

    private func elements(_ value: YAMLValue, _ key: String, path: String) -> [TermSelection.Element] {
        (value.optional(key)?.items ?? []).enumerated().flatMap { index, element -> [TermSelection.Element] in
            let path = "\(path).\(key)[\(index)]"
            func codes(_ key: String, _ level: TermSituation.TermLevel) -> [TermCode] { terms.codes(element.optional(key), level: level, path: "\(path).\(key)") }
            let scope = element["scope"]?.text.flatMap(TermSelection.QueryScope.init) ?? .narrow
            return codes("pt", .preferredTerm).map { .preferredTerm($0) } + codes("smq", .standardisedQuery).map { .standardisedQuery($0, scope: scope) }
                + codes("soc", .systemOrganClass).map { .primarySystemOrganClass($0) } + codes("hlt", .highLevelTerm).map { .highLevelTerm($0) }
                + codes("hlgt", .highLevelGroupTerm).map { .highLevelGroupTerm($0) }
        }
    }

    private func circumstance(_ value: YAMLValue) throws(ShapeMismatch) -> RiskCircumstance {
        guard let characteristic = value.optional("characteristic") else { return .afterLastDose }
        return .characteristic(code: try characteristic.string("code"), value: try characteristic.string("value"), name: try characteristic.localized("name"))
    }

    private func efficacyItem(_ value: YAMLValue) throws(ShapeMismatch) -> EfficacyItem {
        EfficacyItem(id: try value.string("id"), name: try value.localized("name"), isSubject: try value.boolean("isSubject"))
    }

    private func activity(_ value: YAMLValue) throws(ShapeMismatch) -> PlanActivity {
        PlanActivity(id: try value.string("id"), name: try value.localized("name"), purposes: value.strings("purposes").compactMap(PlanActivity.Purpose.init),
                     isSubject: try value.boolean("isSubject"))
    }

    private func material(_ value: YAMLValue) throws(ShapeMismatch) -> RiskMinimisationMaterial {
        RiskMinimisationMaterial(
            id: try value.string("id"), name: try value.localized("name"), audience: try value.choice("audience", RiskMinimisationMaterial.Audience.self),
            purpose: try value.localized("purpose"), riskIDs: value.strings("risks"), methods: (value.optional("methods")?.items ?? []).compactMap(\.localized),
            start: try value.date("start"), startNote: value.optional("startNote")?.localized, end: value.optional("end")?.date,
            remarks: value.optional("remarks")?.localized, isSubject: try value.boolean("isSubject"))
    }
}
