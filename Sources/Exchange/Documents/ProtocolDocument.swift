import Reexamination

/// surveys/<id>/protocol.yaml: what a survey set out to do.
enum ProtocolDocument {
    static func surveyProtocol(id: String, _ root: YAMLValue) throws(ShapeMismatch) -> SurveyProtocol {
        SurveyProtocol(
            id: id, name: try root.localized("name"), kind: try root.choice("kind", SurveyProtocol.Kind.self), parts: try root.list("parts", part),
            risks: try root.list("risks", risk), efficacyItemIDs: root.strings("efficacyItems"),
            method: try root.choice("method", SurveyProtocol.RegistrationMethod.self), patients: try root.localized("patients"), targetSize: try root.integer("targetSize"),
            forms: try root.list("forms", form), analysisSets: try root.list("analysisSets", analysisSet), efficacyEndpoints: try root.list("efficacyEndpoints", endpoint),
            remarks: root.optional("remarks")?.localized, indication: try root.integer("indication"))
    }

    private static func part(_ value: YAMLValue) throws(ShapeMismatch) -> SurveyPart {
        SurveyPart(id: try value.string("id"), name: try value.localized("name"), purpose: try value.localized("purpose"), conduct: try value.localized("conduct"),
                   observationMonths: try value.integer("observationMonths"))
    }

    private static func risk(_ value: YAMLValue) throws(ShapeMismatch) -> SurveyRisk {
        SurveyRisk(riskID: try value.string("risk"), isInvestigated: value.optional("investigated")?.boolean ?? true)
    }

    private static func form(_ value: YAMLValue) throws(ShapeMismatch) -> SurveyForm {
        SurveyForm(visit: try value.integer("visit"), name: try value.localized("name"), throughMonth: try value.integer("throughMonth"))
    }

    private static func analysisSet(_ value: YAMLValue) throws(ShapeMismatch) -> AnalysisSet {
        AnalysisSet(id: try value.string("id"), name: try value.localized("name"), from: value.optional("from")?.text, exclusions: try value.list("exclusions", exclusion))
    }

    private static func exclusion(_ value: YAMLValue) throws(ShapeMismatch) -> AnalysisSet.Exclusion {
        AnalysisSet.Exclusion(code: try value.string("code"), name: try value.localized("name"),
                              rule: value.optional("rule")?.text.flatMap(AnalysisSet.Exclusion.Rule.init) ?? .recorded)
    }

    private static func category(_ value: YAMLValue) throws(ShapeMismatch) -> EfficacyEndpoint.Category {
        EfficacyEndpoint.Category(code: try value.string("code"), name: try value.localized("name"))
    }

    private static func endpoint(_ value: YAMLValue) throws(ShapeMismatch) -> EfficacyEndpoint {
        EfficacyEndpoint(id: try value.string("id"), name: try value.localized("name"), rule: try rule(value))
    }

    private static func rule(_ value: YAMLValue) throws(ShapeMismatch) -> EfficacyEndpoint.Rule {
        if let response = value.optional("response") {
            return .response(ResponseEndpoint(
                source: try source(response), pick: try response.choice("pick", EfficacyEndpoint.Pick.self), categories: try response.list("categories", category),
                responders: response.strings("responders"), referenceTrialIDs: response.strings("referenceTrials")))
        }
        if let time = value.optional("timeToFirst") {
            return .timeToFirst(TimeToFirstEndpoint(source: try source(time), events: time.strings("events"),
                                                    atRiskMonths: (time.optional("atRiskMonths")?.items ?? []).compactMap(\.integer)))
        }
        if let form = value.optional("byForm") {
            return .byForm(ByFormEndpoint(domain: try domain(form), indicators: try form.list("indicators", category), categories: try form.list("categories", category),
                                          positive: try form.string("positive")))
        }
        let planned = try value.required("plannedAgainstActual")
        return .plannedAgainstActual(PlannedAgainstActualEndpoint(procedures: try planned.list("procedures") { (value: YAMLValue) throws(ShapeMismatch) in
            .init(code: try value.string("code"), name: try value.localized("name"), invasiveness: value.optional("invasiveness")?.integer)
        }))
    }

    private static func source(_ value: YAMLValue) throws(ShapeMismatch) -> EfficacyEndpoint.Source {
        EfficacyEndpoint.Source(domain: try domain(value), test: try value.string("test"))
    }

    private static func domain(_ value: YAMLValue) throws(ShapeMismatch) -> RecordDomain { try value.choice("domain", RecordDomain.self) }
}
