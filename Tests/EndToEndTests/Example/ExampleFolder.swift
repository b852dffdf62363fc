import Foundation

/// Where the example stands in the repository.
enum ExampleFolder {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let url = repository.appending(path: "Examples/ranmark-gct", directoryHint: .isDirectory)
    /// The published figures, with which the example's are compared.
    static let published = repository.appending(path: "Tests/EndToEndTests/Example/published.json")

    /// The third counter, in Python.
    static let recount = repository.appending(path: "Tests/EndToEndTests/recount.py")
    /// The Python that `scripts/setup` links, if it has run.
    static let python = repository.appending(path: ".tools/python3")

    /// What people wrote for the report, in both languages.
    static func narratives() throws -> [String] {
        try files(in: url).filter { $0.hasPrefix("narrative/") }.map { try String(contentsOf: url.appending(path: $0), encoding: .utf8) }
    }

    /// The paths of all files in a folder, relative to it, in ascending order.
    static func files(in folder: URL) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false)).filter { path in
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.appending(path: path).path(percentEncoded: false))
            return attributes[.type] as? FileAttributeType == .typeRegular
        }.sorted()
    }
}
