import Reexamination

/// Checks a survey's protocol against the plan, the product, the reference trials and itself.
struct ProtocolChecks {
    let file: YAMLFile
    let surveyProtocol: SurveyProtocol
    let parts: Documents.Parts
    let hasBrokenTrials: Bool
    let problems: ProblemCollector

    private var check: IdentifierChecks { IdentifierChecks(file: file, problems: problems) }

    func run() {
        let root = file.root
        check.unique("parts", .part)
        check.unique("forms", .form, id: "visit")
        check.unique("risks", .risk, id: "risk")
        check.unique("analysisSets", .analysisSet)
        check.unique("efficacyEndpoints", .endpoint)
        if let product = parts.product {
            check.known(root["indication"], .indication, product.indications.map { String($0.number) }, path: "indication")
        }
        if let plan = parts.plan {
            for (index, risk) in (root["risks"]?.items ?? []).enumerated() { checkRisk(risk, plan, path: "risks[\(index)]") }
            check.known(root["efficacyItems"], .efficacyItem, plan.efficacyItems.map(\.id), path: "efficacyItems")
        }
        checkSets()
        let forms = (root["forms"]?.items ?? []).compactMap { $0["throughMonth"] }
        check.ascending(forms, allowsEqual: true) { "forms[\($0)].throughMonth" }
        for (index, endpoint) in (root["efficacyEndpoints"]?.items ?? []).enumerated() { checkEndpoint(endpoint, path: "efficacyEndpoints[\(index)]") }
    }

    private func checkRisk(_ value: YAMLValue, _ plan: RiskManagementPlan, path: String) {
        check.known(value["risk"], .risk, plan.risks.map(\.id), path: "\(path).risk")
        guard let id = value["risk"]?.text, let risk = plan.risk(id), risk.definition == nil, value["investigated"]?.boolean != false,
              risk.history.last(where: { $0.state != nil })?.state?.category != .importantMissingInformation else { return }
        problems.add(.dossier(.riskNoDefinition(id)), at: check.place(value), field: "\(path).risk")
    }

    private func checkSets() {
        let sets = surveyProtocol.analysisSets
        if !sets.contains(where: { $0.id == "safety" }) { problems.add(.dossier(.noSafetySet), at: SourceLocation(file: file.path), field: "analysisSets") }
        if !surveyProtocol.efficacyEndpoints.isEmpty, !sets.contains(where: { $0.id == "efficacy" }) {
            problems.add(.dossier(.noEfficacySet), at: check.place(file.root["efficacyEndpoints"]), field: "analysisSets")
        }
        for (index, value) in (file.root["analysisSets"]?.items ?? []).enumerated() {
            check.unique(value["exclusions"], .exclusion, id: "code", path: "analysisSets[\(index)].exclusions")
            check.known(value["from"], .analysisSet, sets.map(\.id), path: "analysisSets[\(index)].from")
            guard let id = value["id"]?.text else { continue }
            var seen: Set<String> = [id], next = sets.first { $0.id == id }?.from
            while let set = next, seen.insert(set).inserted { next = sets.first { $0.id == set }?.from }
            if next == id { problems.add(.dossier(.cyclicSet(id)), at: check.place(value), field: "analysisSets[\(index)].from") }
        }
    }

    private func checkEndpoint(_ value: YAMLValue, path: String) {
        func codes(_ list: YAMLValue?) -> [String] { (list?.items ?? []).compactMap { $0["code"]?.text } }
        if let response = value["response"] {
            check.unique(response["categories"], .category, id: "code", path: "\(path).response.categories")
            check.known(response["responders"], .category, codes(response["categories"]), path: "\(path).response.responders")
            if !hasBrokenTrials { check.known(response["referenceTrials"], .trial, parts.trials.map(\.id), path: "\(path).response.referenceTrials") }
        }
        if let months = value["timeToFirst"]?["atRiskMonths"]?.items {
            check.ascending(months) { "\(path).timeToFirst.atRiskMonths[\($0)]" }
        }
        if let form = value["byForm"] {
            check.unique(form["indicators"], .indicator, id: "code", path: "\(path).byForm.indicators")
            check.unique(form["categories"], .category, id: "code", path: "\(path).byForm.categories")
            check.known(form["positive"], .category, codes(form["categories"]), path: "\(path).byForm.positive")
        }
        if let planned = value["plannedAgainstActual"] {
            check.unique(planned["procedures"], .procedure, id: "code", path: "\(path).plannedAgainstActual.procedures")
        }
    }
}
