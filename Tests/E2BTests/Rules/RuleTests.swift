@testable import E2B
import Foundation
import Reexamination
import Testing

@Suite("Business rules")
struct RuleTests {
    @Test("A complete Japanese case breaks no rule, in memory and read from its file")
    func validCase() throws {
        let sample = ValidSample.report
        #expect(sample.report().violations.map(\.described) == [])
        let read = try Validation(profile: .pmda).report(on: MessageFile(bytes: sample.xml), named: sample.fileName)
        #expect(read.violations.map(\.described) == [])
        #expect(read.messages.count == 1)
    }

    @Test("A complete acknowledgement breaks no rule")
    func validAcknowledgement() throws {
        let read = try Validation(profile: .pmda).report(on: MessageFile(bytes: ValidSample.acknowledgement.xml), named: "ack.xml")
        #expect(read.violations.map(\.described) == [])
    }

    @Test("The least valid case breaks no rule")
    func smallCase() {
        var sample = ValidSample.report
        sample.messages = [ValidSample.small]
        #expect(sample.report().violations.map(\.described) == [])
    }

    @Test("Each rule over several elements is broken by a sample of its own, which breaks no other")
    func everyRule() {
        var wrong: [String] = []
        for rule in RuleRegistry.standard.rules where !BrokenSample.isOfElement(rule) {
            guard let sample = BrokenSample.of(rule) else {
                wrong.append("\(rule.id): no sample")
                continue
            }
            wrong += differences([rule], sample)
        }
        #expect(wrong == [])
    }

    @Test("Each rule over one element is broken by that element, which breaks no other")
    func everyElementRule() {
        var wrong: [String] = []
        let rules = Dictionary(grouping: RuleRegistry.standard.rules.filter(BrokenSample.isOfElement)) { "\(BrokenSample.kind($0) ?? "") \(BrokenSample.base($0).kind)" }
        for (_, rules) in rules.sorted(by: { $0.key < $1.key }) {
            // Rules of one kind are about different elements, so a sample may break several at once: exactly those must be found.
            for start in stride(from: 0, to: rules.count, by: 12) {
                let some = Array(rules[start..<min(start + 12, rules.count)])
                var sample = BrokenSample.base(some[0])
                for rule in some where !BrokenSample.apply(rule, to: &sample) { wrong.append("\(rule.id): no sample") }
                wrong += differences(some, sample)
            }
        }
        #expect(wrong == [])
    }

    /// What was not found though broken, and what was found besides.
    private func differences(_ broken: [Rule], _ sample: ValidSample) -> [String] {
        let found = Set(sample.report().violations.map(\.rule.id)), expected = Set(broken.map(\.id))
        let companions = broken.reduce(into: Set<String>()) { $0.formUnion(BrokenSample.companions($1)) }
        return expected.subtracting(found).map { "\($0): not found" } + found.subtracting(expected).subtracting(companions).map { "\(broken[0].id) …: also \($0)" }
    }

    @Test("Ids are unique, and every rule of the ICH core applies under PMDA too")
    func ids() {
        let rules = RuleRegistry.standard.rules
        #expect(Set(rules.map(\.id)).count == rules.count)
        #expect(rules.allSatisfy { RuleProfile.pmda.includes($0.profile) })
        #expect(rules.contains { !RuleProfile.ich.includes($0.profile) })
    }

    @Test("Under the ICH core a message says nothing of PMDA's rules")
    func profiles() {
        var sample = ValidSample.report
        sample.set(.J2_1a, nil)
        sample.fileName = "case.xml"
        #expect(sample.report(.ich).violations.map(\.described) == [])
        #expect(Set(sample.report(.pmda).violations.map(\.rule.id)) == ["E2B.J2.1a.conditional", "E2B.file.name"])
    }

    @Test("The texts of all rules are as written down")
    func texts() throws {
        let text = RuleRegistry.standard.rules.map { rule in
            """
            \(rule.id) \(rule.severity.rawValue) \(rule.profile.rawValue) \(rule.source.authority.rawValue) \(rule.source.section)
              \(rule.title.ja) / \(rule.title.en)
              \(rule.expected.ja) / \(rule.expected.en)
              \(rule.mend.ja) / \(rule.mend.en)

            """
        }.joined(separator: "\n")
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Expected/rules.txt")
        if ProcessInfo.processInfo.environment["SAISHINSA_WRITE_EXPECTED"] == "1" {
            try Data(text.utf8).write(to: url)
            Issue.record("written, not checked")
        } else {
            #expect(try String(contentsOf: url, encoding: .utf8) == text)
        }
    }
}

extension RuleViolation {
    var described: String { "\(rule.id) at \(place): \(found.text.en)" }
}
