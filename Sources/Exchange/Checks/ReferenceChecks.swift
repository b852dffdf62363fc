import MedDRA
import Reexamination

/// Checks what the YAML files say of each other: ids that point somewhere, dates that follow each other.
struct ReferenceChecks {
    let documents: Documents
    let parts: Documents.Parts
    let problems: ProblemCollector

    func run() {
        checkProduct()
        checkDossier()
        checkPlan()
        checkRegisters()
        checkLabels()
        for (id, file) in documents.protocols {
            if let surveyProtocol = parts.protocols.first(where: { $0.id == id })?.protocol {
                ProtocolChecks(file: file, surveyProtocol: surveyProtocol, parts: parts, hasBrokenTrials: documents.hasBrokenTrials, problems: problems).run()
            }
        }
    }

    private func checkProduct() {
        guard let file = documents.product, let product = parts.product else { return }
        IdentifierChecks(file: file, problems: problems).unique("indications", .indication, id: "number")
        for (index, phase) in (file.root.optional("earlyPostMarketing")?.items ?? []).enumerated() {
            guard let first = phase["first"]?.date, let last = phase["last"]?.date, last < first else { continue }
            problems.add(.dossier(.windowOrder), at: SourceLocation(file: file.path, line: phase.line, column: phase.column), field: "earlyPostMarketing[\(index)]")
        }
        if product.subjectIndications.isEmpty { problems.add(.dossier(.noSubjectIndication), at: SourceLocation(file: file.path), field: "indications") }
    }

    private func checkDossier() {
        guard let document = documents.dossier else { return }
        let root = document.file.root
        func place(_ value: YAMLValue?) -> SourceLocation { SourceLocation(file: document.file.path, line: value?.line, column: value?.column) }
        if let start = parts.product?.subjectIndications.first?.period.first { _ = document.windows(periodStart: start, problems) }
        if document.application < document.dataCut { problems.add(.dossier(.applicationBeforeDataCut), at: place(root["application"]), field: "application") }
        for indication in parts.product?.subjectIndications ?? [] {
            let period = indication.period
            guard document.application < period.applicationFirst || document.application > period.applicationLast else { continue }
            let situation = DossierSituation.applicationOutsideWindow(indication: indication.number, first: period.applicationFirst, last: period.applicationLast)
            problems.add(.dossier(situation), at: place(root["application"]), field: "application")
        }
        // The plan is told up to the application, which follows the cut.
        for key in ["adverseReactions", "foreignMeasures", "researchReports", "domesticActions"] {
            guard let value = root["windows"]?[key]?["last"], let last = value.date, last > document.dataCut else { continue }
            problems.add(.dossier(.windowAfterDataCut(document.dataCut)), at: place(value), field: "windows.\(key).last")
        }
        IdentifierChecks(file: document.file, problems: problems).ascending(root["counting"]?["durationMonths"]?.items ?? []) { "counting.durationMonths[\($0)]" }
        if let decision = document.decision, decision.date < document.application {
            problems.add(.dossier(.decisionBeforeApplication), at: place(root["decision"]?["date"]), field: "decision.date")
        }
        if let plan = parts.plan {
            let check = IdentifierChecks(file: document.file, problems: problems)
            for key in ["lateOnsetRisks", "pooledRisks"] {
                check.known(root["counting"]?[key], .risk, plan.risks.map(\.id), path: "counting.\(key)")
                for (index, item) in (root["counting"]?[key]?.items ?? []).enumerated() {
                    if let id = item.text, let risk = plan.risk(id), risk.definition == nil {
                        problems.add(.dossier(.countedRiskNoDefinition(id)), at: place(item), field: "counting.\(key)[\(index)]")
                    }
                }
            }
        }
    }

    private func checkPlan() {
        guard let file = documents.plan, let plan = parts.plan else { return }
        let check = IdentifierChecks(file: file, problems: problems)
        check.unique("risks", .risk)
        check.unique("efficacyItems", .efficacyItem)
        check.unique("activities", .activity)
        check.unique("materials", .material)
        for (index, material) in (file.root["materials"]?.items ?? []).enumerated() {
            check.known(material["risks"], .risk, plan.risks.map(\.id), path: "materials[\(index)].risks")
            if let start = material["start"]?.date, let end = material["end"]?.date, end < start {
                problems.add(.date(.endBeforeStart(startColumn: "start")), at: check.place(material["end"]), field: "materials[\(index)].end")
            }
        }
        for (index, value) in (file.root["risks"]?.items ?? []).enumerated() {
            let history = value["history"]?.items ?? []
            if let first = history.first, first["removed"] != nil {
                problems.add(.dossier(.riskHistoryStart), at: check.place(first), field: "risks[\(index)].history[0]")
            }
            for position in history.indices.dropFirst() {
                if let earlier = history[position - 1]["date"]?.date, let later = history[position]["date"]?.date, later <= earlier {
                    problems.add(.dossier(.riskHistoryOrder), at: check.place(history[position]), field: "risks[\(index)].history[\(position)].date")
                }
            }
        }
    }

    private func checkRegisters() {
        if let file = documents.registers {
            let check = IdentifierChecks(file: file, problems: problems)
            check.unique("measureTopics", .topic)
            check.unique("foreignMeasures", .register)
            check.unique("researchReports", .register)
            check.unique("domesticActions", .register)
            for (index, measure) in (file.root["foreignMeasures"]?.items ?? []).enumerated() {
                check.known(measure["topic"], .topic, parts.measureTopics.map(\.id), path: "foreignMeasures[\(index)].topic")
            }
            for key in ["foreignMeasures", "researchReports"] { checkReports(file.root[key]?.items ?? [], key, check) }
            for (index, action) in (file.root["domesticActions"]?.items ?? []).enumerated() {
                checkCut(action["date"], path: "domesticActions[\(index)].date", check)
            }
        }
        guard let file = documents.trials else { return }
        let check = IdentifierChecks(file: file, problems: problems)
        check.unique("trials", .trial)
        for (index, trial) in (file.root["trials"]?.items ?? []).enumerated() {
            if let successes = trial["successes"]?.integer, let patients = trial["patients"]?.integer, successes > patients {
                problems.add(.dossier(.trialSuccesses), at: check.place(trial), field: "trials[\(index)].successes")
            }
        }
    }

    private func checkReports(_ reports: [YAMLValue], _ key: String, _ check: IdentifierChecks) {
        for (index, report) in reports.enumerated() {
            if let reported = report["reported"]?.partialDate, let closed = report["closed"]?.date, closed < reported.earliest {
                problems.add(.date(.endBeforeStart(startColumn: "reported")), at: check.place(report["closed"]), field: "\(key)[\(index)].closed")
            }
            if let reported = report["reported"]?.partialDate, let known = report["known"]?.date, reported.latest < known {
                problems.add(.date(.endBeforeStart(startColumn: "known")), at: check.place(report["reported"]), field: "\(key)[\(index)].reported")
            }
            checkCut(report["reported"], path: "\(key)[\(index)].reported", check)
        }
    }

    private func checkCut(_ value: YAMLValue?, path: String, _ check: IdentifierChecks) {
        guard let cut = documents.dossier?.dataCut, let date = value?.partialDate, date.earliest > cut else { return }
        problems.add(.date(.afterDataCut(cut)), at: check.place(value), field: path)
    }

    private func checkLabels() {
        guard let file = documents.labels else { return }
        IdentifierChecks(file: file, problems: problems).unique("labels", .label)
        LabelChecks(file: file, labels: parts.labels, indications: parts.product?.indications.map(\.number), problems: problems).run()
        guard let application = documents.dossier?.application, !parts.labels.contains(where: { $0.effective <= application }) else { return }
        problems.add(.dossier(.noLabelInForce(application: application)), at: SourceLocation(file: file.path), field: "labels")
    }
}
