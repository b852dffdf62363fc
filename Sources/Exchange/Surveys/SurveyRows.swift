import Foundation
import MedDRA
import Reexamination

/// The CSV files of one survey as read: every record with its line, before they are checked against each other.
struct SurveyRows {
    let folder: String
    /// Whether dm.csv was read without an error: only then can records of an unknown subject be told.
    var hasAllSubjects = true
    /// Whether sc.csv is there and was read without an error: only then can a characteristic that nobody has be told.
    var hasAllCharacteristics = true
    /// The same of mi.csv, rs.csv and qs.csv, for results.
    var hasAllAssessments = true
    var subjects: Rows<Subject>
    var forms: Rows<CollectedForm>
    var exposures: Rows<Exposure>
    var events: Rows<AdverseEvent>
    var deviations: Rows<ProtocolDeviation>
    var characteristics: Rows<SubjectCharacteristic>
    var findings: Rows<Assessment>
    var responses: Rows<Assessment>
    var questionnaires: Rows<Assessment>
    var procedures: Rows<ProcedureRecord>
    var dispositions: Rows<Disposition>

    init(folder: String) {
        self.folder = folder
        subjects = Rows(file: "\(folder)/dm.csv")
        forms = Rows(file: "\(folder)/sv.csv")
        exposures = Rows(file: "\(folder)/ex.csv")
        events = Rows(file: "\(folder)/ae.csv")
        deviations = Rows(file: "\(folder)/dv.csv")
        characteristics = Rows(file: "\(folder)/sc.csv")
        findings = Rows(file: "\(folder)/mi.csv")
        responses = Rows(file: "\(folder)/rs.csv")
        questionnaires = Rows(file: "\(folder)/qs.csv")
        procedures = Rows(file: "\(folder)/pr.csv")
        dispositions = Rows(file: "\(folder)/ds.csv")
    }

    var assessments: [Rows<Assessment>] { [findings, responses, questionnaires] }

    func survey(_ surveyProtocol: SurveyProtocol) -> Survey {
        Survey(protocol: surveyProtocol, subjects: subjects.records, forms: forms.records, exposures: exposures.records, adverseEvents: events.records,
               deviations: deviations.records, characteristics: characteristics.records,
               assessments: findings.records + responses.records + questionnaires.records, procedures: procedures.records, dispositions: dispositions.records)
    }

    func addPlaces(to provenance: inout Provenance) {
        provenance.add(subjects, domain: .subject, key: Provenance.whole)
        provenance.add(forms, domain: .collectedForm, key: Provenance.numbered)
        provenance.add(exposures, domain: .exposure, key: Provenance.numbered)
        provenance.add(events, domain: .adverseEvent, key: Provenance.numbered)
        provenance.add(deviations, domain: .deviation, key: Provenance.numbered)
        provenance.add(characteristics, domain: .subjectCharacteristic, key: Provenance.coded)
        provenance.add(findings, domain: .microscopicFinding, key: Provenance.numbered)
        provenance.add(responses, domain: .diseaseResponse, key: Provenance.numbered)
        provenance.add(questionnaires, domain: .questionnaire, key: Provenance.numbered)
        provenance.add(procedures, domain: .procedure, key: Provenance.numbered)
        provenance.add(dispositions, domain: .disposition, key: Provenance.numbered)
        for (index, subject) in subjects.records.enumerated() {
            provenance.add(RecordID(.site, subject.site), at: subjects.location(index))
        }
    }
}
