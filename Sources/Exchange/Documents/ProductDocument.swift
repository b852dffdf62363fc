import Reexamination

/// product.yaml: the cover of the report.
enum ProductDocument {
    static func product(_ root: YAMLValue) throws(ShapeMismatch) -> Product {
        Product(brandName: try root.localized("brandName"), activeIngredient: try root.localized("activeIngredient"), applicant: try root.localized("applicant"),
                indications: try root.list("indications", indication),
                newActiveIngredient: root["newActiveIngredient"]?.boolean, earlyPostMarketing: phases(root))
    }

    /// `nil` if the file does not speak of phases; one that ends before it begins is reported by the checks.
    private static func phases(_ root: YAMLValue) -> [DateWindow]? {
        root.optional("earlyPostMarketing").map { phases in
            phases.items.compactMap { phase in
                guard let first = phase["first"]?.date, let last = phase["last"]?.date else { return nil }
                return DateWindow(first: first, last: last)
            }
        }
    }

    private static func indication(_ value: YAMLValue) throws(ShapeMismatch) -> Indication {
        Indication(number: try value.integer("number"), text: try value.localized("text"), dosage: try value.localized("dosage"),
                   approvalDate: try value.date("approvalDate"), reexaminationYears: try value.integer("reexaminationYears"),
                   conditions: try value.list("conditions", condition), isSubject: try value.boolean("isSubject"))
    }

    private static func condition(_ value: YAMLValue) throws(ShapeMismatch) -> ApprovalCondition {
        guard let fulfilment = value.optional("fulfilment") else { return ApprovalCondition(text: try value.localized("text"), fulfilment: nil) }
        return ApprovalCondition(text: try value.localized("text"),
                                 fulfilment: .init(date: try fulfilment.date("date"), note: try fulfilment.localized("note")))
    }
}
