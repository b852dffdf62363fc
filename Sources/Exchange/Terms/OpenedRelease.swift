import Foundation
import MedDRA
import Reexamination

extension Release {
    /// A release in a folder of its own, apart from any dossier.
    /// - Throws: `DossierProblems`, all that is wrong with its files.
    public init(folder: URL) throws(DossierProblems) {
        let problems = ProblemCollector()
        guard let release = ReleaseFolder.read(folder.lastPathComponent, in: folder.deletingLastPathComponent(), version: nil, problems) else {
            throw DossierProblems(problems.finished())
        }
        self = release
    }
}
