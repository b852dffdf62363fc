import Foundation
import Reexamination

/// Warns of files that the format does not know: a misspelt name would otherwise go unread without a word.
enum UnexpectedFiles {
    private static let top: Set<String> = [
        "dossier.yaml", "product.yaml", "rmp.yaml", "labels.yaml", "registers.yaml", "reference-trials.yaml", ClockRulesDocument.path, "surveys", "cases", "narrative", "forms.yaml", "trials",
    ]

    private static let cases: Set<String> = ["cases.csv", "judgements.csv", "mapping.yaml", CaseWorkTables.links.file, CaseWorkTables.submissions.file]

    static func report(in folder: URL, meddraFolder: String, _ problems: ProblemCollector) {
        func warn(_ names: [String], in path: String) {
            for name in names { problems.add(.file(.unexpected), at: SourceLocation(file: path.isEmpty ? name : "\(path)/\(name)")) }
        }
        warn(DossierFolder.names(in: "", of: folder).filter { !top.contains($0) && $0 != meddraFolder }, in: "")
        warn(DossierFolder.names(in: "cases", of: folder).filter { !cases.contains($0) && !$0.lowercased().hasSuffix(".xml") }, in: "cases")
        let tables = Set(SurveyTables.all.map(\.file) + ["protocol.yaml"])
        for survey in DossierFolder.names(in: "surveys", of: folder) where DossierFolder.isFolder("surveys/\(survey)", in: folder) {
            warn(DossierFolder.names(in: "surveys/\(survey)", of: folder).filter { !tables.contains($0) }, in: "surveys/\(survey)")
        }
        for trial in DossierFolder.names(in: ApprovalTrialReader.root, of: folder) {
            let path = "\(ApprovalTrialReader.root)/\(trial)"
            if DossierFolder.isFolder(path, in: folder) {
                warn(DossierFolder.names(in: path, of: folder).filter { !ApprovalTrialReader.files.contains($0) }, in: path)
            } else {
                warn([trial], in: ApprovalTrialReader.root)
            }
        }
        warn(DossierFolder.names(in: "surveys", of: folder).filter { !DossierFolder.isFolder("surveys/\($0)", in: folder) }, in: "surveys")
    }
}
