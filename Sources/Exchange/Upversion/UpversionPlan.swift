import Foundation
import MedDRA
import Reexamination

/// What has to change in a dossier's files so that it is coded in another release.
///
/// ```swift
/// let plan = try UpversionPlan(of: folder, from: dossier.release, to: newRelease)
/// try plan.write(to: newFolder, releaseFiles: try ReleaseFiles.find(in: releaseFolder).read())
/// ```
///
/// Records of CSV files follow their codes (`TermRecoding`; those of E2B(R3) messages have lowest level terms only, and stay as they are), names in rmp.yaml and labels.yaml follow theirs, dossier.yaml gets the new version, and the
/// release's files take the place of the old ones. Decisions in `synonyms.csv` stay.
public struct UpversionPlan: Sendable {
    /// A record whose preferred term changes, or whose term is no longer current.
    public struct Recoding: Hashable, Sendable {
        public let location: SourceLocation
        public let lowest: TermCode?
        public let before: TermCode
        public let after: TermCode
        public let isNonCurrent: Bool

        public init(location: SourceLocation, lowest: TermCode?, before: TermCode, after: TermCode, isNonCurrent: Bool) {
            self.location = location
            self.lowest = lowest
            self.before = before
            self.after = after
            self.isNonCurrent = isNonCurrent
        }
    }

    /// A name that is written anew.
    public struct Renaming: Hashable, Sendable {
        public let location: SourceLocation
        public let before: String
        public let after: String
    }

    public let recordCount: Int
    public let recodings: [Recoding]
    public let renamings: [Renaming]
    /// Decisions whose term the new release does not have, or not as a current one.
    public let retiredDecisions: [CodingDecision]

    private let folder: URL
    private let meddraFolder: String
    private let files: [String: Data]

    /// - Parameter folder: A dossier that reads without errors, in the release `old`.
    /// - Throws: everything that a person has to decide, by file and line. Nothing is guessed.
    public init(of folder: URL, from old: Release, to new: Release) throws(DossierProblems) {
        let problems = ProblemCollector()
        var files: [String: Data] = [:], recodings: [Recoding] = [], renamings: [Renaming] = []
        var recordCount = 0, meddraFolder = "meddra", retired: [CodingDecision] = []
        func table(_ path: String, _ definition: TableDefinition, prefix: String) {
            guard let file = DossierFolder.file(path, in: folder, neededBy: nil, problems) else { return }
            let table = RecodedTable(file, definition, prefix: prefix, to: new, problems)
            recordCount += table.rowCount
            recodings += table.recodings
            files[path] = Data(table.bytes)
        }
        for survey in DossierFolder.names(in: "surveys", of: folder) where DossierFolder.isFolder("surveys/\(survey)", in: folder) {
            table("surveys/\(survey)/ae.csv", EventTables.ae, prefix: "AE")
        }
        table(CaseReader.path, EventTables.cases, prefix: "")

        if let validator = DossierSchemas.validator(of: DossierSchemas.files, problems) {
            let documents = Documents(folder: folder, validator: validator, problems)
            meddraFolder = documents.dossier?.meddraFolder ?? meddraFolder
            var edits: [(YAMLFile, [(line: Int, column: Int, before: String, after: String)])] = []
            if let plan = documents.plan {
                var terms = RenamedTerms(plan, from: old, to: new, problems)
                terms.followPlan()
                edits.append((plan, terms.edits))
            }
            if let labels = documents.labels {
                var terms = RenamedTerms(labels, from: old, to: new, problems)
                terms.followLabels()
                edits.append((labels, terms.edits))
            }
            if let file = documents.dossier?.file, let version = file.root["meddra"]?["version"], let text = version.text {
                edits.append((file, [(version.line, version.column, text, new.identity.version)]))
            }
            for (file, edits) in edits where !edits.isEmpty {
                renamings += edits.map { Renaming(location: SourceLocation(file: file.path, line: $0.line, column: $0.column), before: $0.before, after: $0.after) }
                guard let data = try? Data(contentsOf: folder.appendingPathComponent(file.path)),
                      let text = YAMLEdit.replacing(edits, in: String(decoding: data, as: UTF8.self)) else {
                    problems.add(.file(.unwritable(reason: "YAML")), at: SourceLocation(file: file.path))
                    continue
                }
                files[file.path] = Data(text.utf8)
            }
            retired = SynonymFile.read("\(meddraFolder)/\(SynonymFile.name)", in: folder, problems).filter { new.lowestLevelTerm($0.term)?.isCurrent != true }
        }
        guard problems.errorCount == 0 else { throw DossierProblems(problems.finished()) }
        self.folder = folder
        self.meddraFolder = meddraFolder
        self.files = files
        self.recordCount = recordCount
        self.recodings = recodings
        self.renamings = renamings
        retiredDecisions = retired
    }

    /// Writes the dossier, changed, to a folder that must not be there yet: beside its place first, then renamed.
    /// - Throws: `DossierProblems` if the folder is there, else the file system's error; nothing is left then.
    public func write(to target: URL, releaseFiles: [String: [UInt8]]) throws {
        let manager = FileManager.default
        guard !manager.fileExists(atPath: target.path) else {
            throw DossierProblems([Problem(.file(.folderNotEmpty), at: SourceLocation(file: target.path))])
        }
        let parent = target.deletingLastPathComponent()
        try manager.createDirectory(at: parent, withIntermediateDirectories: true)
        let beside = parent.appendingPathComponent(".\(target.lastPathComponent).\(UUID().uuidString)")
        do {
            try manager.copyItem(at: folder, to: beside)
            for (path, data) in files { try data.write(to: beside.appendingPathComponent(path)) }
            let meddra = beside.appendingPathComponent(meddraFolder)
            for url in try ReleaseFiles.find(in: meddra).urls { try manager.removeItem(at: url) }
            for (name, bytes) in releaseFiles { try Data(bytes).write(to: meddra.appendingPathComponent(name)) }
            try manager.moveItem(at: beside, to: target)
        } catch {
            try? manager.removeItem(at: beside)
            throw error
        }
    }
}
