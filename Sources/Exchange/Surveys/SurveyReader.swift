import Foundation
import MedDRA
import Reexamination

/// Reads the CSV files of one survey.
struct SurveyReader {
    let folder: URL
    let path: String
    let release: Release?
    let problems: ProblemCollector

    /// `needed` gives, for each file beyond the five that every survey has, what reads it.
    func rows(needed: [String: String]) -> SurveyRows {
        var rows = SurveyRows(folder: path)
        let errorsBefore = problems.errorCount
        read(SurveyTables.dm, isNeeded: "", into: &rows.subjects, subject)
        rows.hasAllSubjects = problems.errorCount == errorsBefore
        read(SurveyTables.sv, isNeeded: "", into: &rows.forms, form)
        read(SurveyTables.ex, isNeeded: "", into: &rows.exposures, exposure)
        read(EventTables.ae, isNeeded: "", into: &rows.events, event)
        read(SurveyTables.dv, isNeeded: "", into: &rows.deviations, deviation)
        let errorsBeforeCharacteristics = problems.errorCount
        read(SurveyTables.sc, isNeeded: needed["sc.csv"], into: &rows.characteristics, characteristic)
        let errorsBeforeAssessments = problems.errorCount
        rows.hasAllCharacteristics = errorsBeforeAssessments == errorsBeforeCharacteristics
        read(SurveyTables.mi, isNeeded: needed["mi.csv"], into: &rows.findings) { assessment($0, .microscopicFinding) }
        read(SurveyTables.rs, isNeeded: needed["rs.csv"], into: &rows.responses) { assessment($0, .diseaseResponse) }
        read(SurveyTables.qs, isNeeded: needed["qs.csv"], into: &rows.questionnaires) { assessment($0, .questionnaire) }
        rows.hasAllAssessments = problems.errorCount == errorsBeforeAssessments
        read(SurveyTables.pr, isNeeded: needed["pr.csv"], into: &rows.procedures, procedure)
        read(SurveyTables.ds, isNeeded: nil, into: &rows.dispositions, disposition)
        return rows
    }

    /// Of a trial up to the approval, which has subjects and events alone.
    func trialRows() -> SurveyRows {
        var rows = SurveyRows(folder: path)
        let errorsBefore = problems.errorCount
        read(SurveyTables.dm, isNeeded: "", into: &rows.subjects, subject)
        rows.hasAllSubjects = problems.errorCount == errorsBefore
        read(EventTables.ae, isNeeded: "", into: &rows.events, event)
        return rows
    }

    /// Reads a file if it is there; reports it if it is not but is needed (`isNeeded` says by what, empty for the format itself).
    /// `columns` looks the columns up once and gives the function that makes a record of a row.
    private func read<Record>(_ table: TableDefinition, isNeeded: String?, into rows: inout Rows<Record>, _ columns: (TableDefinition) -> (TableRow) -> Record?) {
        let filePath = "\(path)/\(table.file)"
        guard let file = DossierFolder.file(filePath, in: folder, neededBy: isNeeded, problems) else { return }
        let record = columns(table)
        rows.reserve(file.lineCount)
        TableReading(file, table, problems).rows { row in
            if let record = record(row) { rows.append(record, line: row.line) }
        }
        rows.sort()
        let last = table.columns.first { $0.name.hasSuffix("SEQ") || $0.name == "VISITNUM" || $0.name == "SCTESTCD" }
        rows.reportRepeats(problems, column: last?.name ?? "USUBJID") { key, first in
            table.file == SurveyTables.dm.file ? .duplicateSubject(key, first: first) : .duplicateKey(key, first: first)
        }
    }

    private func subject(_ table: TableDefinition) -> (TableRow) -> Subject? {
        let id = table.index(of: "USUBJID"), site = table.index(of: "SITEID"), sex = table.index(of: "SEX"), age = table.index(of: "AGE")
        let birth = table.index(of: "BRTHDTC"), registered = table.index(of: "RFICDTC"), death = table.index(of: "DTHDTC")
        return { row in
            let facts = (age: row.integer(age), birth: row.date(birth), registered: row.day(registered), death: row.date(death))
            guard let id = row.identifier(id), let site = row.identifier(site), let sex = row.code(sex, CodeLists.sex) else { return nil }
            return Subject(id: id, site: site, sex: sex, age: facts.age, birth: facts.birth, registered: facts.registered, death: facts.death)
        }
    }

    private func form(_ table: TableDefinition) -> (TableRow) -> CollectedForm? {
        let subject = table.index(of: "USUBJID"), visit = table.index(of: "VISITNUM"), collected = table.index(of: "SVSTDTC"), locked = table.index(of: "SVLOCKDTC")
        return { row in
            let lockedDay = row.day(locked)
            guard let subject = row.identifier(subject), let visit = row.integer(visit), let collected = row.day(collected) else { return nil }
            return CollectedForm(subject: subject, visit: visit, collected: collected, locked: lockedDay)
        }
    }

    private func exposure(_ table: TableDefinition) -> (TableRow) -> Exposure? {
        let subject = table.index(of: "USUBJID"), sequence = table.index(of: "EXSEQ"), treatment = table.index(of: "EXTRT"), dose = table.index(of: "EXDOSE")
        let unit = table.index(of: "EXDOSU"), start = table.index(of: "EXSTDTC"), end = table.index(of: "EXENDTC")
        return { row in
            let endDate = row.date(end)
            guard let subject = row.identifier(subject), let sequence = row.integer(sequence), let treatment = row.text(treatment), let start = row.date(start) else { return nil }
            return Exposure(subject: subject, sequence: sequence, treatment: treatment, dose: row.text(dose), unit: row.text(unit), start: start, end: endDate)
        }
    }

    private func event(_ table: TableDefinition) -> (TableRow) -> AdverseEvent? {
        let subject = table.index(of: "USUBJID"), sequence = table.index(of: "AESEQ")
        let reading = ReactionReading(prefix: "AE", table: table, release: release, problems: problems)
        return { row in
            let facts = reading.facts(row)
            guard let subject = row.identifier(subject), let sequence = row.integer(sequence), let facts else { return nil }
            return AdverseEvent(subject: subject, sequence: sequence, reaction: facts)
        }
    }

    private func deviation(_ table: TableDefinition) -> (TableRow) -> ProtocolDeviation? {
        let subject = table.index(of: "USUBJID"), sequence = table.index(of: "DVSEQ"), code = table.index(of: "DVDECOD")
        return { row in
            guard let subject = row.identifier(subject), let sequence = row.integer(sequence), let code = row.text(code) else { return nil }
            return ProtocolDeviation(subject: subject, sequence: sequence, code: code)
        }
    }

    private func characteristic(_ table: TableDefinition) -> (TableRow) -> SubjectCharacteristic? {
        let subject = table.index(of: "USUBJID"), code = table.index(of: "SCTESTCD"), value = table.index(of: "SCSTRESC")
        return { row in
            guard let subject = row.identifier(subject), let code = row.identifier(code), let value = row.text(value) else { return nil }
            return SubjectCharacteristic(subject: subject, code: code, value: value)
        }
    }

    private func assessment(_ table: TableDefinition, _ domain: RecordDomain) -> (TableRow) -> Assessment? {
        let prefix = domain.rawValue.uppercased()
        let subject = table.index(of: "USUBJID"), sequence = table.index(of: "\(prefix)SEQ"), test = table.index(of: "\(prefix)TESTCD")
        let result = table.index(of: "\(prefix)STRESC"), status = table.index(of: "\(prefix)STAT"), date = table.index(of: "\(prefix)DTC"), visit = table.index(of: "VISITNUM")
        return { row in
            let facts = (date: row.date(date), visit: row.integer(visit), isNotDone: row.code(status, CodeLists.status) ?? false, result: row.text(result))
            if facts.isNotDone == (facts.result != nil) { row.report(.record(.resultOrNotDone), column: result) }
            guard let subject = row.identifier(subject), let sequence = row.integer(sequence), let test = row.identifier(test) else { return nil }
            return Assessment(domain: domain, subject: subject, sequence: sequence, test: test, result: facts.result, date: facts.date, visit: facts.visit)
        }
    }

    private func procedure(_ table: TableDefinition) -> (TableRow) -> ProcedureRecord? {
        let subject = table.index(of: "USUBJID"), sequence = table.index(of: "PRSEQ"), status = table.index(of: "PRCAT"), code = table.index(of: "PRDECOD"), date = table.index(of: "PRSTDTC")
        return { row in
            let day = row.date(date)
            guard let subject = row.identifier(subject), let sequence = row.integer(sequence), let status = row.code(status, CodeLists.procedureStatus),
                  let code = row.text(code) else { return nil }
            return ProcedureRecord(subject: subject, sequence: sequence, status: status, code: code, date: day)
        }
    }

    private func disposition(_ table: TableDefinition) -> (TableRow) -> Disposition? {
        let subject = table.index(of: "USUBJID"), sequence = table.index(of: "DSSEQ"), code = table.index(of: "DSDECOD"), date = table.index(of: "DSSTDTC")
        return { row in
            let day = row.date(date)
            guard let subject = row.identifier(subject), let sequence = row.integer(sequence), let code = row.text(code) else { return nil }
            return Disposition(subject: subject, sequence: sequence, code: code, date: day)
        }
    }
}
