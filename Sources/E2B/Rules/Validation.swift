import Reexamination

/// Judges files of messages by the rules of a profile.
///
/// ```swift
/// let report = try Validation(profile: .pmda).report(on: MessageFile(url), named: url.lastPathComponent)
/// for violation in report.violations { print(violation.text(in: report.file, .ja)) }
/// ```
///
/// Messages are judged one by one as they are read; of each only what the batch is judged by is kept.
public struct Validation: Sendable {
    public let profile: RuleProfile
    private let registry: RuleRegistry

    public init(profile: RuleProfile) {
        self.profile = profile
        registry = .standard
    }

    /// - Throws: `MessageProblem` if the file cannot be read to its end.
    public func report(on file: MessageFile, named name: String) throws(MessageProblem) -> FileReport {
        var messages: [MessageReport] = [], kept: [BatchFacts.Message] = []
        let reader = try file.reader()
        while let icsr = try reader.next() {
            let facts = MessageFacts(icsr)
            messages.append(MessageReport(facts, violations: violations(in: facts, message: messages.count + 1)))
            kept.append(BatchFacts.Message(facts))
        }
        return report(reader.batch, messages, kept, name)
    }

    /// Messages that are in memory, in a batch as it would be sent.
    public func report(on messages: [ICSR], in batch: Batch, named name: String) -> FileReport {
        let facts = messages.map { MessageFacts($0) }
        let reports = facts.enumerated().map { MessageReport($1, violations: violations(in: $1, message: $0 + 1)) }
        return report(batch, reports, facts.map(BatchFacts.Message.init), name)
    }

    private func report(_ batch: Batch, _ messages: [MessageReport], _ facts: [BatchFacts.Message], _ name: String) -> FileReport {
        let head = MessageFacts(batch)
        let whole = BatchFacts(head: head, isWrapped: batch.isWrapped, messages: facts, fileName: name.split(separator: "/").last.map(String.init) ?? name)
        var violations = batch.isWrapped ? ofElements(head, message: nil) : []
        for rule in registry.ofBatch where profile.includes(rule.profile) {
            guard case .batch(let check) = rule.check else { continue }
            violations += check(whole).map { RuleViolation(rule, $0, message: nil) }
        }
        var answered = messages
        for violation in violations {
            if let index = violation.message, answered.indices.contains(index - 1) { answered[index - 1].violations.append(violation) }
        }
        return FileReport(file: name, kind: batch.kind, head: FileReport.Head(head, isWrapped: batch.isWrapped), messages: answered, batchViolations: violations.filter { $0.message == nil })
    }

    private func violations(in facts: MessageFacts, message: Int) -> [RuleViolation] {
        var found = ofElements(facts, message: message)
        for rule in registry.ofMessage where profile.includes(rule.profile) {
            guard case .message(let check) = rule.check else { continue }
            found += check(facts).map { RuleViolation(rule, $0, message: message) }
        }
        return found
    }

    private func ofElements(_ facts: MessageFacts, message: Int?) -> [RuleViolation] {
        facts.all.flatMap { fact in
            registry.ofElement[Int(fact.id.rawValue)].compactMap { rule in
                guard profile.includes(rule.profile), case .element(let check) = rule.check, let found = check(fact, facts) else { return nil }
                return RuleViolation(rule, fact.breach(found), message: message)
            }
        }
    }
}

/// What the rules say of a file.
public struct FileReport: Sendable {
    /// What an acknowledgement needs of the batch's head, and what its reader is told.
    public struct Head: Sendable {
        public let isWrapped: Bool
        let values: [ElementID: String]
        public let details: [String]

        init(_ facts: MessageFacts, isWrapped: Bool) {
            self.isWrapped = isWrapped
            values = Dictionary(facts.all.compactMap { fact in fact.text.map { (fact.id, $0) } }, uniquingKeysWith: { first, _ in first })
            details = facts.all(.ACK_A_5).compactMap(\.text)
        }

        public subscript(_ id: ElementID) -> String? { values[id] }
    }

    public let file: String
    public let kind: MessageKind
    public let head: Head
    public let messages: [MessageReport]
    /// Of the batch itself; those of one message stand with it.
    public let batchViolations: [RuleViolation]

    /// Everything, by line; what has no line first.
    public var violations: [RuleViolation] {
        (batchViolations + messages.flatMap(\.violations)).enumerated().sorted { one, other in
            let mine = one.element.line ?? 0, theirs = other.element.line ?? 0
            return mine == theirs ? one.offset < other.offset : mine < theirs
        }.map(\.element)
    }

    public var errors: Int { violations.count { $0.rule.severity == .error } }
    public var warnings: Int { violations.count { $0.rule.severity == .warning } }
}

/// What the rules say of one message.
public struct MessageReport: Sendable {
    public internal(set) var violations: [RuleViolation]
    public let line: Int
    let values: [ElementID: String]
    /// What an acknowledgement says of the message.
    public let comments: [String]

    private static let kept: [ElementID] = [.N_2_r_1, .N_2_r_2, .N_2_r_3, .N_2_r_4, .C_1_1, .C_1_2, .ACK_B_r_1, .ACK_B_r_2, .ACK_B_r_6]

    init(_ facts: MessageFacts, violations: [RuleViolation]) {
        self.violations = violations
        line = facts.line
        values = Dictionary(uniqueKeysWithValues: Self.kept.compactMap { id in facts.text(id).map { (id, $0) } })
        comments = facts.all(.ACK_B_r_7).compactMap(\.text)
    }

    public subscript(_ id: ElementID) -> String? { values[id] }

    /// Whether an error stands in the way of loading it.
    public var isRejected: Bool { violations.contains { $0.rule.severity == .error } }
}
