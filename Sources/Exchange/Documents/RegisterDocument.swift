import Reexamination

/// registers.yaml and reference-trials.yaml.
enum RegisterDocument {
    static func topic(_ value: YAMLValue) throws(ShapeMismatch) -> RegisterTopic {
        RegisterTopic(id: try value.string("id"), text: try value.localized("text"))
    }

    static func foreignMeasure(_ value: YAMLValue) throws(ShapeMismatch) -> ForeignMeasure {
        ForeignMeasure(id: try value.string("id"), topic: try value.string("topic"), reported: try value.partialDate("reported"), country: try value.string("country"),
                       closed: value.optional("closed")?.date,
                       known: value.optional("known")?.date)
    }

    static func researchReport(_ value: YAMLValue) throws(ShapeMismatch) -> ResearchReport {
        ResearchReport(id: try value.string("id"), reported: try value.partialDate("reported"), summary: try value.localized("summary"), closed: value.optional("closed")?.date,
                       known: value.optional("known")?.date)
    }

    static func domesticAction(_ value: YAMLValue) throws(ShapeMismatch) -> DomesticAction {
        DomesticAction(id: try value.string("id"), kind: try value.choice("kind", DomesticAction.Kind.self), date: try value.partialDate("date"), summary: try value.localized("summary"))
    }

    static func trial(_ value: YAMLValue) throws(ShapeMismatch) -> ReferenceTrial {
        ReferenceTrial(id: try value.string("id"), name: try value.localized("name"), measure: try value.localized("measure"), definition: try value.localized("definition"),
                       successes: try value.integer("successes"), patients: try value.integer("patients"), citation: try value.localized("citation"))
    }
}
