import Reexamination

/// The survey's records as SDTM domains, one CSV each.
struct SurveyFiles {
    let patients: [Patient]
    let reactions: [(patient: Patient, row: ReactionRow)]
    let efficacy: EfficacyRecords
    let benefit: [ClinicalBenefit.Answer]
    private var random = DeterministicRandom("survey-files")

    init(patients: [Patient], reactions: [(patient: Patient, row: ReactionRow)], efficacy: EfficacyRecords, benefit: [ClinicalBenefit.Answer]) {
        self.patients = patients
        self.reactions = reactions
        self.efficacy = efficacy
        self.benefit = benefit
    }

    mutating func files() -> [DossierFile] {
        [demographics(), forms(), exposures(), adverseEvents(), deviations(), characteristics(), assessments("mi", efficacy.histologies),
         assessments("rs", efficacy.images), questionnaires(), procedures(), dispositions()]
    }

    private func path(_ domain: String) -> String { "surveys/gct/\(domain).csv" }

    private func demographics() -> DossierFile {
        var table = CSVTable(["USUBJID", "SITEID", "SEX", "AGE", "BRTHDTC", "RFICDTC", "DTHDTC"])
        for patient in patients {
            table.append([patient.id, patient.site, patient.isFemale ? "F" : "M", "\(patient.age)", "\(patient.birthYear)",
                          patient.registered.description, patient.death?.description ?? ""])
        }
        return table.file(path("dm"))
    }

    private mutating func forms() -> DossierFile {
        var table = CSVTable(["USUBJID", "VISITNUM", "SVSTDTC", "SVLOCKDTC"])
        for patient in patients {
            if !patient.isCollected {
                // From two nothing came back; of the other two the first form came but was never locked.
                if patient.number > 100 { table.append([patient.id, "1", patient.firstDose.adding(days: 130).description, ""]) }
                continue
            }
            for visit in 1...max(1, patient.lastForm) {
                let collected = patient.firstDose.adding(months: SurveyForms.throughMonth[visit - 1]).adding(days: random.within(14...60))
                table.append([patient.id, "\(visit)", collected.description, collected.adding(days: random.within(20...75)).description])
            }
        }
        return table.file(path("sv"))
    }

    private func exposures() -> DossierFile {
        var table = CSVTable(["USUBJID", "EXSEQ", "EXTRT", "EXDOSE", "EXDOSU", "EXSTDTC", "EXENDTC"])
        for patient in patients {
            for (index, dose) in patient.doses.enumerated() {
                table.append([patient.id, "\(index + 1)", "デノスマブ（遺伝子組換え）", "120", "mg", dose.text, dose.text])
            }
        }
        return table.file(path("ex"))
    }

    private func adverseEvents() -> DossierFile {
        var table = CSVTable(["USUBJID", "AESEQ", "AETERM", "AELLTCD", "AEPTCD", "AESER", "AESERCO", "AESDTH", "AESLIFE", "AESHOSP", "AESDISAB",
                              "AESCONG", "AESMIE", "AEREL", "AERELCO", "AESTDTC", "AEENDTC", "AEOUT"])
        var sequence: [String: Int] = [:]
        for (patient, row) in reactions {
            sequence[patient.id, default: 0] += 1
            table.append([patient.id, "\(sequence[patient.id] ?? 1)", row.verbatim] + row.codingAndSeriousness
                + [row.reporterCausality, row.companyCausality, row.onset, row.end, row.outcome])
        }
        return table.file(path("ae"))
    }

    private func deviations() -> DossierFile {
        var table = CSVTable(["USUBJID", "DVSEQ", "DVDECOD"])
        for patient in patients {
            let codes: [String] = switch patient.role {
            // Never having had the drug shows in the exposures and needs no record.
            case .outsideSafety("NOEXPOSURE"): ["NOEFFICACY"]
            case .outsideSafety(let code): [code, "NOEFFICACY"]
            // Recorded in the order in which they were found, which is not the protocol's.
            case .outsideEfficacy(let codes): codes.reversed()
            case .analysed, .uncollected: []
            }
            for (index, code) in codes.enumerated() { table.append([patient.id, "\(index + 1)", code]) }
        }
        return table.file(path("dv"))
    }

    private mutating func characteristics() -> DossierFile {
        var table = CSVTable(["USUBJID", "SCTESTCD", "SCSTRESC"])
        for patient in patients where patient.isCollected {
            table.append([patient.id, "GROWPLT", patient.age <= 15 ? "OPEN" : "CLOSED"])
            table.append([patient.id, "TUMSITE", random.pick(["FEMUR", "TIBIA", "RADIUS", "HUMERUS", "SACRUM", "SPINE", "PELVIS", "OTHER"])])
        }
        return table.file(path("sc"))
    }

    private func assessments(_ domain: String, _ assessments: [EfficacyRecords.Assessment]) -> DossierFile {
        let prefix = domain.uppercased()
        var table = CSVTable(["USUBJID"] + ["SEQ", "TESTCD", "STRESC", "STAT", "DTC"].map { prefix + $0 } + ["VISITNUM"])
        var sequence: [String: Int] = [:]
        for assessment in assessments {
            let id = assessment.patient.id
            sequence[id, default: 0] += 1
            table.append([id, "\(sequence[id] ?? 1)", assessment.test, assessment.result ?? "", assessment.result == nil ? "NOT DONE" : "",
                          assessment.text, assessment.visit.map(String.init) ?? ""])
        }
        return table.file(path(domain))
    }

    private func questionnaires() -> DossierFile {
        var table = CSVTable(["USUBJID", "QSSEQ", "QSTESTCD", "QSSTRESC", "QSSTAT", "QSDTC", "VISITNUM"])
        var sequence: [String: Int] = [:]
        for answer in benefit {
            let id = answer.patient.id
            sequence[id, default: 0] += 1
            table.append([id, "\(sequence[id] ?? 1)", answer.indicator, answer.result ?? "", answer.result == nil ? "NOT DONE" : "",
                          answer.day.description, "\(answer.visit)"])
        }
        return table.file(path("qs"))
    }

    private func procedures() -> DossierFile {
        var table = CSVTable(["USUBJID", "PRSEQ", "PRCAT", "PRDECOD", "PRSTDTC"])
        var sequence: [String: Int] = [:]
        for procedure in efficacy.procedures {
            let id = procedure.patient.id
            sequence[id, default: 0] += 1
            table.append([id, "\(sequence[id] ?? 1)", procedure.isPlanned ? "PLANNED" : "PERFORMED", procedure.code, procedure.text])
        }
        return table.file(path("pr"))
    }

    private mutating func dispositions() -> DossierFile {
        var table = CSVTable(["USUBJID", "DSSEQ", "DSDECOD", "DSSTDTC"])
        for patient in patients where patient.isInSafetySet {
            let code = patient.death != nil ? "DEATH" : patient.lastForm == SurveyForms.fifthYear ? "COMPLETED"
                : random.pick(weighted: [("LOST TO FOLLOW-UP", 50), ("WITHDRAWAL BY SUBJECT", 20), ("TRANSFER TO OTHER SITE", 30)])
            let day = patient.death ?? patient.firstDose.adding(months: patient.followUpMonths)
            table.append([patient.id, "1", code, day.description])
        }
        return table.file(path("ds"))
    }
}
