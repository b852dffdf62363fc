import Reexamination

/// What an import read, kept, passed over and rejected, file by file: every row is one of the last three.
public struct ImportSummary: Sendable, Codable, Hashable {
    public struct File: Sendable, Codable, Hashable {
        public let name: String
        public let table: JADERTable
        /// SHA-256 of the file.
        public internal(set) var sha256: String
        public internal(set) var bytes: Int
        public let encoding: String
        /// Rows under the header; empty lines do not count.
        public var read = 0
        public var kept = 0
        /// Rows of a report that a newer 報告回数 of the same case replaces.
        public var superseded = 0
        /// Rows that could not be used, all kept in the store's table `rejected`.
        public var rejected = 0
        /// The rejected by reason.
        public var reasons: [String: Int] = [:]
        /// Columns of the header that were not known.
        public var unknownColumns: [String] = []
    }

    public var files: [File] = []
    public var cases = 0
    /// The store, as a path.
    public var store = ""

    public var rejected: Int { files.reduce(0) { $0 + $1.rejected } }
    /// Whether anything of the files is not in the counted tables.
    public var isSpotless: Bool { files.allSatisfy { $0.rejected == 0 && $0.unknownColumns.isEmpty } }
}

/// How far an import is.
public struct ImportProgress: Sendable, Hashable {
    public enum Step: Sendable, Hashable {
        case reading(file: String)
        case indexing
        case finishing

        public var text: LocalizedText {
            switch self {
            case .reading(let file): LocalizedText(ja: "\(file) を読込み中", en: "Reading \(file)")
            case .indexing: LocalizedText(ja: "索引を作成中", en: "Indexing")
            case .finishing: LocalizedText(ja: "書出し中", en: "Writing")
            }
        }
    }

    public let step: Step
    /// Bytes read of all files, and the bytes there are.
    public let done: Int
    public let total: Int
}
