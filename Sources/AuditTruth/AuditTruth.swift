import Analysis
import Exchange
import Foundation
import MedDRA
import Reexamination
import Report
import ReportAudit

/// Measures the audit: reports that are made here, some with an error put in on purpose, are audited as anybody's would be.
///
/// ```swift
/// let result = try await AuditTruth(example: folder, seed: 1).run(clean: 1000, each: 100) { print($0) }
/// print(result.text)
/// ```
public struct AuditTruth: Sendable {
    private let example: Snapshot
    private let release: Release
    private let seed: UInt64
    private let missed: Int
    private let language: Language

    /// - Throws: `DossierProblems`.
    public init(example folder: URL, seed: UInt64, language: Language = .ja, missed: Int = 3) throws {
        self.language = language
        let dossier = try DossierReader.read(folder: folder)
        example = dossier.snapshot
        release = dossier.release
        self.seed = seed
        self.missed = missed
    }

    /// The form a report is audited in.
    enum Form: Int, CaseIterable, Sendable { case text, html, docx }

    /// The report of a product: the example for the first, others for the rest.
    ///
    /// The words of the example speak of some of its tables; a product without one of them has no report, and the next seed is taken.
    func document(_ number: Int) throws -> Document {
        guard number > 0 else { return try document(of: example) }
        var seed = seed &+ UInt64(number)
        while true {
            do {
                return try document(of: try FictionalProduct(example, seed: seed).snapshot)
            } catch is CompositionErrors {
                seed &+= 1_000_003
            }
        }
    }

    public func text(ofProduct number: Int) throws -> String { try TextRenderer().render(try document(number)) }

    private func document(of snapshot: Snapshot) throws -> Document {
        try ReportComposer(analysis: try Analysis(of: snapshot, release: release), language: language).compose(digest: try snapshot.digest())
    }

    func audited(_ document: Document, as form: Form) async throws -> AuditResult {
        let data: Data
        switch form {
        case .text: data = Data(try TextRenderer().render(document).utf8)
        case .html: data = Data(try HTMLRenderer().render([document.language: document], initial: document.language, appendix: nil).utf8)
        case .docx: data = try DOCXRenderer().render(document, rasters: [:])
        }
        return Audit().result(of: try await ReportFile.report(from: data, name: "report"))
    }

    /// - Parameters:
    ///   - clean: how many reports without an error.
    ///   - each: how many reports with an error, of each kind.
    ///   - kinds: the kinds of error to put in, as far as the language has them.
    public func run(clean: Int, each: Int, kinds: [Mutation.Kind] = Mutation.Kind.allCases, progress: @escaping @Sendable (String) -> Void) async throws -> TruthResult {
        let kinds = each > 0 ? Mutation.Kind.allCases.filter { kinds.contains($0) && $0.isOf(language) } : []
        var result = TruthResult(kinds: Set(kinds))
        let width = max(1, ProcessInfo.processInfo.activeProcessorCount)
        for start in stride(from: 0, to: clean, by: 50) {
            let numbers = Array(start..<min(clean, start + 50))
            let alarms = try await Self.concurrently(numbers, width: width) { number in
                let form = Form.allCases[number % Form.allCases.count]
                return try await audited(try document(number), as: form).findings.map { "product \(number), \(form): \($0.check.rawValue) \($0.statement.ja)" }
            }
            result.clean += numbers.count
            result.falseAlarms += alarms.filter { !$0.isEmpty }
            progress("\(result.clean)/\(clean) reports without an error, \(result.falseAlarms.count) with a false alarm")
        }
        for kind in kinds {
            let trials = try await Self.concurrently(Array(0..<each), width: width) { try await trial(kind, $0) }
            for trial in trials.compactMap({ $0 }) { result.add(trial, kind, keeping: missed) }
            progress("\(kind.rawValue): \(result.words(of: kind))")
        }
        return result
    }

    enum Trial: Sendable {
        case found
        case missed(String)
        case undetectable(String)
    }

    private static let mostProductsTried = 8

    /// `nil` if no report has a place for an error of this kind.
    private func trial(_ kind: Mutation.Kind, _ number: Int) async throws -> Trial? {
        // Each kind meets products of its own.
        let salt = UInt64(Mutation.Kind.allCases.firstIndex(of: kind) ?? 0)
        let first = (number * 7 + Int(salt) * 13) % 400
        var found: (product: Int, original: Document, mutation: Mutation)?
        // Not every product's report has a place for every kind; the next are looked at.
        for product in first..<first + Self.mostProductsTried {
            let original = try document(product)
            var mutator = Mutator(original, seed: seed &+ UInt64(number) &* 1009 &+ salt &* 7919)
            if let mutation = mutator.mutation(kind) {
                found = (product, original, mutation)
                break
            }
        }
        guard let (product, original, mutation) = found else { return nil }
        let form = Form.allCases[number % Form.allCases.count]
        let known = Set(try await audited(original, as: form).findings.map(\.statement))
        let findings = try await audited(mutation.document, as: form).findings.filter { !known.contains($0.statement) }
        if findings.contains(where: mutation.isPointedAt) { return .found }
        if let proof = mutation.undetectable { return .undetectable("product \(product): \(mutation.change): \(proof)") }
        let others = findings.isEmpty ? "nothing found" : "found elsewhere: \(findings.map { $0.statement.ja + " " + ($0.evidence.first?.quote ?? "") }.joined(separator: "; "))"
        return .missed("product \(product), \(form): \(mutation.change) – \(others)")
    }

    private static func concurrently<Element: Sendable, Value: Sendable>(_ elements: [Element], width: Int, _ work: @escaping @Sendable (Element) async throws -> Value) async throws -> [Value] {
        try await withThrowingTaskGroup(of: (Int, Value).self) { group in
            var next = 0, values: [Int: Value] = [:]
            func start() {
                guard next < elements.count else { return }
                let (index, element) = (next, elements[next])
                group.addTask { (index, try await work(element)) }
                next += 1
            }
            for _ in 0..<width { start() }
            while let (index, value) = try await group.next() {
                values[index] = value
                start()
            }
            return elements.indices.compactMap { values[$0] }
        }
    }
}

extension Mutation {
    /// Whether a finding speaks of the place that was changed.
    ///
    /// A finding of a check that has nothing to do with the kind of error does not count, wherever it points.
    func isPointedAt(_ finding: Verdict) -> Bool {
        guard kind.checks.contains(finding.check) else { return false }
        guard table != nil || words != nil else { return true }
        let plain = words.map(Self.plain)
        return finding.evidence.contains { evidence in
            (table != nil && evidence.place.table == table) || (plain.map { $0.contains(Self.plain(evidence.quote)) } ?? false && evidence.quote.count > 3)
        }
    }

    private static func plain(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
