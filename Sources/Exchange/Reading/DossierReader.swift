import CaseWork
import Foundation
import MedDRA
import Reexamination

/// Reads a dossier folder (docs/dossier-format.md) into a snapshot, checking everything that can be checked without
/// counting.
///
/// ```swift
/// do {
///     let dossier = try DossierReader.read(folder: url)
/// } catch let problems as DossierProblems {
///     print(problems.text(.ja))
/// }
/// ```
public enum DossierReader {
    /// - Throws: `DossierProblems` with all errors and warnings, if at least one is an error.
    public static func read(folder: URL) throws(DossierProblems) -> Dossier {
        try read(folder: folder, schemas: DossierSchemas.files)
    }

    static func read(folder: URL, schemas: [(name: String, bytes: [UInt8])]) throws(DossierProblems) -> Dossier {
        let problems = ProblemCollector()
        let dossier = assemble(folder: folder, schemas: schemas, problems)
        let all = problems.finished()
        guard problems.errorCount == 0, let dossier else { throw DossierProblems(all) }
        return Dossier(snapshot: dossier.snapshot, release: dossier.release, provenance: dossier.provenance, formLayouts: dossier.formLayouts, caseWork: dossier.caseWork, warnings: all)
    }

    /// `nil` only after at least one error was reported.
    private static func assemble(folder: URL, schemas: [(name: String, bytes: [UInt8])], _ problems: ProblemCollector) -> Dossier? {
        guard DossierFolder.isFolder("", in: folder) else {
            problems.add(.file(.folderMissing), at: SourceLocation(file: folder.path))
            return nil
        }
        guard let validator = DossierSchemas.validator(of: schemas, problems) else { return nil }
        let documents = Documents(folder: folder, validator: validator, problems)
        let release = documents.dossier.flatMap { document in
            ReleaseFolder.read(document.meddraFolder, in: folder, version: versionPlace(document), problems)
        }
        let parts = documents.parts(release: release, problems)
        var surveys: [(Survey, SurveyRows)] = []
        for (id, surveyProtocol) in parts.protocols {
            let path = "surveys/\(id)"
            let reader = SurveyReader(folder: folder, path: path, release: release, problems: problems)
            let rows = reader.rows(needed: NeededFiles.of(surveyProtocol, plan: parts.plan))
            surveys.append((rows.survey(surveyProtocol), rows))
        }
        let errorsBeforeCases = problems.errorCount
        let cases = CaseReader(folder: folder, release: release, problems: problems).rows()
        let messages = CaseMessageReader(folder: folder, release: release, product: parts.product, mappingFile: documents.caseMapping, problems: problems)
            .cases(dataCut: documents.dossier?.dataCut)
        let hasAllCases = problems.errorCount == errorsBeforeCases
        let subjects = surveys.flatMap { _, rows in rows.subjects.records.indices.map { (id: rows.subjects.records[$0].id, location: rows.subjects.location($0)) } }
        let trials = ApprovalTrialReader(folder: folder, validator: validator, release: release, problems: problems).trials(surveyed: subjects)
        let periods = documents.dossier.map { PeriodicReportChecks(file: $0.file, problems: problems).reports() } ?? []
        let ownLayouts = documents.formLayouts.map { FormLayoutDocument(file: $0, problems: problems).layouts() } ?? []
        guard let layouts = FormLayoutDocument.standard(validator, problems) else { return nil }
        let narratives = NarrativeReader(folder: folder, problems: problems).narratives()
        UnexpectedFiles.report(in: folder, meddraFolder: documents.dossier?.meddraFolder ?? "meddra", problems)

        ReferenceChecks(documents: documents, parts: parts, problems: problems).run()
        RecordChecks(dataCut: documents.dossier?.dataCut, problems: problems).run(surveys.map { ($0.0.protocol, $0.1) })
        OccurrenceChecks(documents: documents, parts: parts, surveys: surveys.map { ($0.0.protocol, $0.1) }, problems: problems).run()
        CaseChecks(dataCut: documents.dossier?.dataCut, product: parts.product, problems: problems, hasAllSurveys: documents.hasAllProtocols).run(cases, messages, surveys: surveys.map(\.1))
        let hasAllSubjects = documents.hasAllProtocols && surveys.allSatisfy(\.1.hasAllSubjects)
        let work = CaseWorkReader(folder: folder, validator: validator, problems: problems).read(
            cases: cases.cases(), histories: messages.histories, subjects: Set(surveys.flatMap { $0.0.subjects.map(\.id) }), isComplete: hasAllCases && hasAllSubjects)

        guard problems.errorCount == 0, let document = documents.dossier, let release, let product = parts.product, let plan = parts.plan, let work,
              let start = product.subjectIndications.first?.period.first, let windows = document.windows(periodStart: start, problems) else { return nil }
        var snapshot = Snapshot(
            id: document.id, notice: document.notice, product: product, plan: plan, surveys: surveys.map(\.0), cases: (cases.cases() + messages.cases(asOf: document.dataCut)).sorted { $0.id < $1.id }, labels: parts.labels,
            referenceTrials: parts.trials, measureTopics: parts.measureTopics, foreignMeasures: parts.foreignMeasures, researchReports: parts.researchReports,
            domesticActions: parts.domesticActions, narratives: narratives, decision: document.decision, dataCut: document.dataCut, application: document.application,
            windows: windows, counting: document.counting, style: document.style, meddra: release.identity)
        snapshot.caseHistories = messages.withCourse
        snapshot.periodicReports = periods
        snapshot.approvalTrials = trials.map(\.trial)
        snapshot.formLayouts = ownLayouts
        var provenance = documents.places()
        for (_, rows) in surveys { rows.addPlaces(to: &provenance) }
        for trial in trials { trial.rows.addPlaces(to: &provenance) }
        provenance.add(cases.reactions, domain: .caseReaction, key: Provenance.numbered)
        for (record, place) in messages.reactionPlaces { provenance.add(record, at: place) }
        var files = work.files
        files.judgements = messages.judgements
        return Dossier(snapshot: work.groups.applied(to: snapshot), release: release, provenance: provenance, formLayouts: FormLayouts(standard: layouts, overriddenBy: ownLayouts), caseWork: files, warnings: [])
    }

    private static func versionPlace(_ document: DossierDocument) -> (text: String, location: SourceLocation) {
        let value = document.file.root["meddra"]?["version"]
        return (document.meddraVersion, SourceLocation(file: document.file.path, line: value?.line, column: value?.column))
    }
}
