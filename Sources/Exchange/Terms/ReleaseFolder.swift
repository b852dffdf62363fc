import Foundation
import MedDRA
import Reexamination

/// Reads the dossier's MedDRA/J release.
enum ReleaseFolder {
    /// The release, or `nil` after reporting what is wrong with it. `version` is what dossier.yaml says it is,
    /// `nil` where no dossier says anything.
    static func read(_ name: String, in folder: URL, version: (text: String, location: SourceLocation)?, _ problems: ProblemCollector) -> Release? {
        let release: Release
        do {
            release = try ReleaseCache.standard.read(folder.appendingPathComponent(name)).release
        } catch {
            report(error, folder: name, problems)
            return nil
        }
        if let version, release.identity.version != version.text {
            problems.add(.term(.version(found: release.identity.version, expected: version.text)), at: version.location, field: "meddra.version")
        }
        return release
    }

    private static func report(_ error: ReleaseFolderError, folder: String, _ problems: ProblemCollector) {
        switch error {
        case .missing: problems.add(.file(.missing(neededBy: "dossier.yaml meddra.folder")), at: SourceLocation(file: folder))
        case .unreadable(let file, let reason): problems.add(.file(.unreadable(reason: reason)), at: SourceLocation(file: "\(folder)/\(file)"))
        case .differingCopies(let file): problems.add(.term(.release(message: error.message)), at: SourceLocation(file: "\(folder)/\(file)"))
        case .refused(let refusal):
            for problem in refusal.problems {
                problems.add(.term(.release(message: say(problem.text.japanese, problem.text.english))),
                             at: SourceLocation(file: "\(folder)/\(problem.file.rawValue)", line: problem.line), field: problem.field)
            }
        }
    }
}
