import MedDRA
import Reexamination

/// A dossier folder as read: the snapshot, the dictionary it is coded in, and where each record stands.
///
/// ```swift
/// let dossier = try DossierReader.read(folder: url)
/// let analysis = try Analysis(of: dossier.snapshot, release: dossier.release)
/// ```
public struct Dossier: Sendable {
    public let snapshot: Snapshot
    public let release: Release
    public let provenance: Provenance
    /// Those that the official forms are set in: the program's, and the dossier's own instead where it has any.
    public let formLayouts: FormLayouts
    /// Decisions on duplicates, submissions and clocks.
    public let caseWork: CaseWorkFiles
    /// What is doubtful but does not stop the report, by file and line.
    public let warnings: [Problem]
}
