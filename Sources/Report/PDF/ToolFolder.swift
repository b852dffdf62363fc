import Foundation

/// The folder with the typesetter and the fonts that `scripts/setup` makes.
///
/// ```swift
/// let tools = try ToolFolder.found()
/// let renderer = PDFRenderer(tools: tools)
/// ```
public struct ToolFolder: Sendable, Hashable {
    /// `.tools`, unless `SAISHINSA_TOOLS` names another.
    public let path: String

    var python: String { path + "/python3" }
    var typst: String { path + "/typst" }
    var fonts: String { path + "/fonts" }

    /// The four fonts a report is set in, and nothing else: a font missing here would change the pages.
    static let fontFiles = ["NotoSerifCJK-Regular.ttc", "NotoSerifCJK-Bold.ttc", "NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"]

    /// Looks in `SAISHINSA_TOOLS` if that is set, and only there; else in `.tools` beside the program, beside this folder, and in the
    /// folders above both.
    ///
    /// - Throws: `ToolsMissing` with where it looked and what the nearest candidate lacks.
    public static func found(
        environment: [String: String] = ProcessInfo.processInfo.environment,
        executable: URL? = Bundle.main.executableURL,
        currentDirectory: URL = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    ) throws(ToolsMissing) -> ToolFolder {
        var candidates: [String] = []
        if let named = environment["SAISHINSA_TOOLS"], !named.isEmpty {
            // The worker is started elsewhere, so a path from here must become one from the root.
            candidates = [URL(fileURLWithPath: named, relativeTo: currentDirectory).standardizedFileURL.path]
        } else {
            for start in [executable?.resolvingSymlinksInPath().deletingLastPathComponent(), currentDirectory].compactMap({ $0 }) {
                var folder = start.standardizedFileURL
                while true {
                    let candidate = folder.appendingPathComponent(".tools").path
                    if !candidates.contains(candidate) { candidates.append(candidate) }
                    if folder.path == "/" { break }
                    folder.deleteLastPathComponent()
                }
            }
        }
        var lacking: [String]?
        for candidate in candidates {
            let folder = ToolFolder(path: candidate)
            let missing = folder.missing()
            if missing.isEmpty { return folder }
            if lacking == nil, FileManager.default.fileExists(atPath: candidate) { lacking = missing }
        }
        throw ToolsMissing(searched: candidates, missing: lacking ?? ToolFolder(path: "").needed)
    }

    private var needed: [String] { ["python3", "typst"] + Self.fontFiles.map { "fonts/\($0)" } }

    private func missing() -> [String] {
        let files = FileManager.default
        return needed.filter { name in
            !files.fileExists(atPath: "\(path)/\(name == "typst" ? "typst/typst/__init__.py" : name)")
        }
    }
}

/// The typesetter or its fonts are not there. Only the PDF needs them: the other formats still come out.
public struct ToolsMissing: Error, Hashable, Sendable {
    /// Folders looked in, in order.
    public let searched: [String]
    /// What the nearest of them lacks.
    public let missing: [String]
}
