import Reexamination

/// Which of a survey's optional files its protocol and the plan read, and what it is that reads each.
enum NeededFiles {
    static func of(_ surveyProtocol: SurveyProtocol, plan: RiskManagementPlan?) -> [String: String] {
        var needed: [String: String] = [:]
        func add(_ file: String, _ reader: String) {
            if needed[file] == nil { needed[file] = reader }
        }
        for endpoint in surveyProtocol.efficacyEndpoints {
            let reader = "protocol.yaml efficacyEndpoints \(endpoint.id)"
            switch endpoint.rule {
            case .response(let response): add("\(response.source.domain.rawValue).csv", reader)
            case .timeToFirst(let time): add("\(time.source.domain.rawValue).csv", reader)
            case .byForm(let form): add("\(form.domain.rawValue).csv", reader)
            case .plannedAgainstActual: add("pr.csv", reader)
            }
        }
        for risk in surveyProtocol.risks where risk.isInvestigated {
            for case .characteristic in plan?.risk(risk.riskID)?.definition?.circumstances ?? [] { add("sc.csv", "rmp.yaml risks \(risk.riskID)") }
        }
        return needed
    }
}
