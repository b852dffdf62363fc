import Foundation
import Reexamination
import ReportAudit

/// Correct reports in the wordings and layouts of other houses, and errors to be put into them one at a time.
///
/// ```swift
/// let result = try await OtherHouses(folder: folder).run()
/// print(result.text)      // pct-text 30 of 37 found …
/// ```
///
/// The folder holds reports as HTML and `errors.tsv`: report, kind, what is written there (once), what is written instead.
public struct OtherHouses: Sendable {
    private let folder: URL
    private let errors: [PlantedError]

    struct PlantedError: Sendable {
        let report: String
        let kind: String
        let written: String
        let instead: String
    }

    public enum Problem: Error, CustomStringConvertible {
        /// A line of errors.tsv without its four fields.
        case line(Int)
        /// What an error is to replace does not stand in its report exactly once.
        case notOnce(report: String, written: String)

        public var description: String {
            switch self {
            case .line(let number): "errors.tsv, line \(number): expected four fields: report, kind, written, instead"
            case .notOnce(let report, let written): "\(report): “\(written)” does not stand there exactly once"
            }
        }
    }

    public init(folder: URL) throws {
        self.folder = folder
        let lines = try String(contentsOf: folder.appending(path: "errors.tsv"), encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
        errors = try lines.enumerated().filter { !$0.element.isEmpty }.map { index, line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 4 else { throw Problem.line(index + 2) }
            return PlantedError(report: fields[0], kind: fields[1], written: fields[2], instead: fields[3])
        }
    }

    /// The reports, by the names of their files.
    public var reports: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".html") }.sorted() }
    }

    /// What an audit says of a report as it stands.
    public func findings(in report: String) async throws -> [String] { Self.said(try await audited(try text(of: report))) }

    public func run() async throws -> OtherHousesResult {
        var result = OtherHousesResult()
        var known: [String: [String]] = [:]
        for report in try reports {
            known[report] = try await findings(in: report)
            result.add(report, known[report] ?? [])
        }
        for error in errors {
            let text = try text(of: error.report)
            guard text.components(separatedBy: error.written).count == 2 else { throw Problem.notOnce(report: error.report, written: error.written) }
            var found = Self.said(try await audited(text.replacing(error.written, with: error.instead)))
            for said in known[error.report] ?? [] { if let at = found.firstIndex(of: said) { found.remove(at: at) } }
            result.add(error, found)
        }
        return result
    }

    private func text(of report: String) throws -> String { try String(contentsOf: folder.appending(path: report), encoding: .utf8) }

    private func audited(_ text: String) async throws -> AuditResult { Audit().result(of: try await ReportFile.report(from: Data(text.utf8), name: "report.html")) }

    private static func said(_ result: AuditResult) -> [String] { result.findings.map { "\($0.check.rawValue) \($0.statement.ja)" } }
}

/// What an audit found of the errors put into the reports of other houses.
public struct OtherHousesResult: Sendable {
    public private(set) var falseAlarms: [String] = []
    private var reports = 0
    private var lines: [(kind: String, isFound: Bool, text: String)] = []

    mutating func add(_ report: String, _ findings: [String]) {
        reports += 1
        falseAlarms += findings.map { "\(report): \($0)" }
    }

    mutating func add(_ error: OtherHouses.PlantedError, _ findings: [String]) {
        let words = "\(error.report): \(error.written) → \(error.instead)" + (findings.first.map { ": \($0)" } ?? "")
        lines.append((error.kind, !findings.isEmpty, words))
    }

    /// How many errors were found, of how many.
    public var found: (Int, of: Int) { (lines.count(where: \.isFound), lines.count) }

    /// The recall by kind, then every error with what was said of it first.
    public var text: String {
        var text = ["Reports without an error: \(reports), said of them: \(falseAlarms.count)"] + falseAlarms.map { "    " + $0 }
        text.append("Errors: \(found.0) of \(found.of) found")
        for kind in Set(lines.map(\.kind)).sorted() {
            let those = lines.filter { $0.kind == kind }
            text.append("  \(kind.padding(to: 16)) \(those.count(where: \.isFound)) of \(those.count) found")
        }
        for line in lines { text.append("\(line.isFound ? "found " : "missed") \(line.kind): \(line.text)") }
        return text.joined(separator: "\n") + "\n"
    }
}
