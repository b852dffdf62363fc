import Foundation
import Reexamination

/// Reads a written report from its file, by what the file holds and not by its name.
///
/// ```swift
/// let report = try await ReportFile(URL(filePath: "report.pdf")).report()
/// ```
public struct ReportFile: Sendable {
    /// The largest file that is read; a dossier summary of 300 pages has about 10 MB.
    public static let largest = 256 << 20
    /// The same of text, of which 300 pages have about one megabyte. The time an audit takes grows faster than the text: of eight it is minutes.
    public static let largestText = 8 << 20

    public let url: URL

    public init(_ url: URL) { self.url = url }

    private var name: String { url.lastPathComponent }

    /// - Throws: `AuditInputError`.
    public func report() async throws -> WrittenReport {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else { throw AuditInputError.unreadable(file: url.path) }
        guard !isFolder.boolValue else { throw AuditInputError.isFolder(file: url.path) }
        let size = attributes[.size] as? Int ?? 0
        guard size <= Self.largest else { throw AuditInputError.tooLarge(file: name, bytes: size, limit: Self.largest) }
        return try await Self.report(from: try contents(), name: name, url: isFile ? url : nil)
    }

    /// Whether the bytes lie in a file, to which a link may lead; a pipe gives them once.
    var isFile: Bool {
        attributes[.type] as? FileAttributeType == .typeRegular
    }

    /// Of the file itself: a link has attributes of its own.
    private var attributes: [FileAttributeKey: Any] {
        (try? FileManager.default.attributesOfItem(atPath: url.resolvingSymlinksInPath().path)) ?? [:]
    }

    /// The bytes, read no further than the limit: a pipe or device does not say how many it will give.
    private func contents() throws -> Data {
        guard let handle = try? FileHandle(forReadingFrom: url) else { throw AuditInputError.unreadable(file: url.path) }
        defer { try? handle.close() }
        var data = Data()
        while data.count <= Self.largest {
            let piece: Data?
            do { piece = try handle.read(upToCount: min(1 << 24, Self.largest + 1 - data.count)) } catch { throw AuditInputError.unreadable(file: url.path) }
            guard let piece, !piece.isEmpty else { return data }
            data.append(piece)
        }
        throw AuditInputError.tooLarge(file: name, bytes: data.count, limit: Self.largest)
    }

    /// The same from a file's bytes; errors call it by this name.
    public static func report(from data: Data, name: String) async throws -> WrittenReport {
        try await report(from: data, name: name, url: nil)
    }

    private static func report(from data: Data, name: String, url: URL?) async throws -> WrittenReport {
        guard !data.isEmpty else { throw AuditInputError.empty(file: name) }
        if let format = OtherFormat.of(data) { throw AuditInputError.otherFormat(file: name, format) }
        let report: WrittenReport
        if data.prefix(1024).range(of: Data("%PDF-".utf8)) != nil {
            report = try await PDFReader(file: name, url: url).report(from: data)
        } else if data.starts(with: [0x50, 0x4B]) {
            report = try DOCXReader(file: name).report(from: data)
        } else {
            let text: String
            do { text = try self.text(of: data, name: name) } catch { throw mismatch(name) ?? error }
            if isHTML(text) {
                report = try HTMLReader(file: name).report(from: Data(text.utf8))
            } else {
                if let mismatch = mismatch(name) { throw mismatch }
                guard data.count <= largestText else { throw AuditInputError.tooLarge(file: name, bytes: data.count, limit: largestText) }
                guard !text.contains("\0") else { throw AuditInputError.unknownFormat(file: name) }
                report = TextReader().report(from: text)
            }
        }
        guard !report.blocks.isEmpty else { throw AuditInputError.noText(file: name) }
        return report
    }

    /// What is text although its name says otherwise has lost its beginning.
    private static func mismatch(_ name: String) -> AuditInputError? {
        let kind: String? = switch URL(fileURLWithPath: name).pathExtension.lowercased() {
        case "pdf": "PDF"
        case "docx", "docm": "Word"
        default: nil
        }
        return kind.map { AuditInputError.notAsNamed(file: name, kind: $0) }
    }

    /// A page begins by saying so, or with a tag and closes others: pieces of pages come without their beginning. Text may speak of tags.
    private static func isHTML(_ text: String) -> Bool {
        let start = String(String.UnicodeScalarView(afterComments(text).prefix(2000))).lowercased()
        if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return true }
        guard start.hasPrefix("<") else { return false }
        return ["</p>", "</h1>", "</h2>", "</h3>", "</h4>", "</table>", "</div>", "</tr>", "</title>", "</head>", "</body>"].contains(where: start.contains)
    }

    /// Without the blanks, comments and instructions, such as an XML declaration, that a page may begin with.
    private static func afterComments(_ text: String) -> Substring.UnicodeScalarView {
        var rest = text.unicodeScalars[...]
        while true {
            rest = rest.drop { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
            let (begin, end) = rest.starts(with: "<!--".unicodeScalars) ? (4, "-->") : rest.starts(with: "<?".unicodeScalars) ? (2, "?>") : (0, "")
            guard begin > 0, let after = rest.dropFirst(begin).firstRange(of: end.unicodeScalars)?.upperBound else { return rest }
            rest = rest[after...]
        }
    }

    static func text(of data: Data, name: String) throws -> String {
        if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
            guard let text = String(data: data, encoding: .utf16) else { throw AuditInputError.encoding(file: name) }
            return text
        }
        if let text = String(data: data, encoding: .utf8) { return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text }
        guard let text = String(data: data, encoding: .shiftJIS), !text.isEmpty else { throw AuditInputError.encoding(file: name) }
        return text
    }
}
