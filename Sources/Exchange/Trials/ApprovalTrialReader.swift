import Foundation
import MedDRA
import Reexamination

/// `trials/<id>/`: the trials up to the approval, `trial.yaml` with `dm.csv` and `ae.csv` in the surveys' formats.
struct ApprovalTrialReader {
    let folder: URL
    let validator: SchemaValidator
    let release: Release?
    let problems: ProblemCollector

    static let root = "trials"
    static let files: Set<String> = ["trial.yaml", "dm.csv", "ae.csv"]

    /// A trial, and the rows its records stand in.
    struct TrialRows {
        let trial: ApprovalTrial
        let rows: SurveyRows
    }

    /// In order of their folders' names. `surveyed` holds the subjects of the surveys, which no trial may have too.
    func trials(surveyed: [(id: String, location: SourceLocation)]) -> [TrialRows] {
        var trials: [TrialRows] = []
        var taken = Dictionary(surveyed.map { ($0.id, $0.location) }, uniquingKeysWith: { first, _ in first })
        for name in DossierFolder.names(in: Self.root, of: folder, problems) where DossierFolder.isFolder("\(Self.root)/\(name)", in: folder) {
            guard Documents.isID(name) else {
                problems.add(.file(.surveyFolderName(name)), at: SourceLocation(file: "\(Self.root)/\(name)"))
                continue
            }
            let path = "\(Self.root)/\(name)"
            let rows = SurveyReader(folder: folder, path: path, release: release, problems: problems).trialRows()
            guard let contents = DossierFolder.file("\(path)/trial.yaml", in: folder, neededBy: "", problems), let file = YAMLFile(contents, problems),
                  validator.validate(file, schema: "trial.schema.json", problems) else { continue }
            check(rows, taken: &taken)
            guard let trial = trial(name, file, rows) else { continue }
            trials.append(TrialRows(trial: trial, rows: rows))
        }
        return trials
    }

    private func trial(_ id: String, _ file: YAMLFile, _ rows: SurveyRows) -> ApprovalTrial? {
        do throws(ShapeMismatch) {
            let trial = ApprovalTrial(id: id, name: try file.root.localized("name"), kind: try file.root.localized("kind"), sites: try file.root.integer("sites"),
                                      subjects: rows.subjects.records, adverseEvents: rows.events.records)
            let evaluated = try file.root.integer("evaluated"), sites = Set(trial.subjects.map(\.site)).count
            func place(_ key: String) -> SourceLocation { SourceLocation(file: file.path, line: file.root[key]?.line, column: file.root[key]?.column) }
            if rows.hasAllSubjects, evaluated != trial.subjects.count {
                problems.add(.form(.trialSize(found: evaluated, subjects: trial.subjects.count)), at: place("evaluated"), field: "evaluated")
            }
            if trial.sites < sites { problems.add(.form(.trialSites(found: trial.sites, sites: sites)), at: place("sites"), field: "sites") }
            return trial
        } catch {
            problems.add(.schema(.missingKey(error.key)), at: SourceLocation(file: file.path, line: error.line, column: error.column))
            return nil
        }
    }

    /// No subject of a trial may be one of a survey or of another trial, and no event may be of somebody unknown.
    private func check(_ rows: SurveyRows, taken: inout [String: SourceLocation]) {
        for (index, subject) in rows.subjects.records.enumerated() {
            let location = rows.subjects.location(index)
            if let first = taken.updateValue(location, forKey: subject.id) {
                taken[subject.id] = first
                // The same row twice in one file is reported when it is read.
                if first.file != location.file { problems.add(.record(.duplicateSubject(subject.id, first: first)), at: location, field: "USUBJID") }
            }
        }
        guard rows.hasAllSubjects else { return }
        let known = Set(rows.subjects.records.map(\.id))
        for (index, event) in rows.events.records.enumerated() where !known.contains(event.subject) {
            problems.add(.record(.unknownSubject(event.subject)), at: rows.events.location(index), field: "USUBJID")
        }
    }
}
