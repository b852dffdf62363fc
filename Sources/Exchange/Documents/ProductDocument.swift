import Reexamination

/// product.yaml: the cover of the report.
enum ProductDocument {
    static func product(_ root: YAMLValue) throws(ShapeMismatch) -> Product {
        Product(brandName: try root.localized("brandName"), activeIngredient: try root.localized("activeIngredient"), applicant: try root.localized("applicant"),
                indications: try root.list("indications", indication))
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
