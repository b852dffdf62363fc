import Foundation
import MedDRA
import Reexamination

/// A made-up product of another shape than the example: some of its patients and cases, other reactions, results, registers and words.
///
/// ```swift
/// let snapshot = try FictionalProduct(example, seed: 7).snapshot
/// ```
///
/// The same seed gives the same product.
public struct FictionalProduct {
    public let snapshot: Snapshot

    public init(_ example: Snapshot, seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var snapshot = example
        let share = 8 + random.below(93)
        for index in snapshot.surveys.indices { Self.vary(&snapshot.surveys[index], share, &random) }
        Self.vary(&snapshot, share, &random)
        self.snapshot = try Self.renamed(snapshot, &random)
    }

    private static func vary(_ survey: inout Survey, _ share: Int, _ random: inout SplitMix64) {
        var kept: Set<String> = []
        for subject in survey.subjects where random.chance(share, in: 100) { kept.insert(subject.id) }
        if kept.isEmpty { kept = Set(survey.subjects.prefix(3).map(\.id)) }
        survey.subjects.removeAll { !kept.contains($0.id) }
        survey.forms.removeAll { !kept.contains($0.subject) }
        survey.exposures.removeAll { !kept.contains($0.subject) }
        survey.adverseEvents.removeAll { !kept.contains($0.subject) }
        survey.deviations.removeAll { !kept.contains($0.subject) }
        survey.characteristics.removeAll { !kept.contains($0.subject) }
        survey.assessments.removeAll { !kept.contains($0.subject) }
        survey.procedures.removeAll { !kept.contains($0.subject) }
        survey.dispositions.removeAll { !kept.contains($0.subject) }
        // Results, terms and procedures change hands.
        let terms = survey.adverseEvents.map(\.reaction.preferredTerm).shuffled(using: &random)
        for index in survey.adverseEvents.indices where random.chance(1, in: 2) {
            survey.adverseEvents[index].reaction.preferredTerm = terms[index]
            survey.adverseEvents[index].reaction.lowestLevelTerm = nil
            if random.chance(1, in: 5) { survey.adverseEvents[index].reaction.seriousness = survey.adverseEvents[random.below(survey.adverseEvents.count)].reaction.seriousness }
        }
        for test in Set(survey.assessments.map(\.test)).sorted() {
            let indices = survey.assessments.indices.filter { survey.assessments[$0].test == test }
            let results = indices.map { survey.assessments[$0].result }.shuffled(using: &random)
            for (index, result) in zip(indices, results) { survey.assessments[index].result = result }
        }
        let codes = survey.procedures.map(\.code).shuffled(using: &random)
        for index in survey.procedures.indices { survey.procedures[index].code = codes[index] }
    }

    private static func vary(_ snapshot: inout Snapshot, _ share: Int, _ random: inout SplitMix64) {
        let subjects = Set(snapshot.surveys.flatMap { $0.subjects.map(\.id) })
        var kept: Set<String> = []
        for entry in snapshot.cases where random.chance(share, in: 100) { kept.insert(entry.id) }
        snapshot.cases.removeAll { !kept.contains($0.id) }
        snapshot.caseHistories.removeAll { !kept.contains($0.id) }
        snapshot.cases = snapshot.cases.map { entry in
            var entry = entry
            if let subject = entry.linkedSubject, !subjects.contains(subject) { entry.linkedSubject = nil }
            if let original = entry.duplicateOf, !kept.contains(original) { entry.duplicateOf = nil }
            return entry
        }
        let terms = snapshot.cases.flatMap(\.reactions).map(\.facts.preferredTerm)
        for index in snapshot.cases.indices {
            for reaction in snapshot.cases[index].reactions.indices where random.chance(1, in: 4) {
                snapshot.cases[index].reactions[reaction].facts.preferredTerm = terms[random.below(terms.count)]
                snapshot.cases[index].reactions[reaction].facts.lowestLevelTerm = nil
            }
        }
        snapshot.foreignMeasures = snapshot.foreignMeasures.filter { _ in random.chance(share, in: 100) }
        snapshot.researchReports = snapshot.researchReports.filter { _ in random.chance(share, in: 100) }
        snapshot.counting.unlistedThreshold = 1 + random.below(4)
        snapshot.counting.dayOffset = random.below(2)
        snapshot.counting.sites = CountingOptions.SiteRule.allCases[random.below(CountingOptions.SiteRule.allCases.count)]
        snapshot.style.percentDecimals = [1, 1, 1, 2, 0][random.below(5)]
    }

    /// Another product, another disease.
    private static func renamed(_ snapshot: Snapshot, _ random: inout SplitMix64) throws -> Snapshot {
        let words = [
            ("ランマーク", ["サンプラス", "ホシノール", "ミライト", "ランマーク"]), ("デノスマブ", ["テストマブ", "カリスマブ", "デノスマブ"]), ("骨巨細胞腫患者", ["軟部肉腫患者", "骨巨細胞腫患者"]),
            ("第一三共株式会社", ["架空製薬株式会社", "見本薬品株式会社"]),
        ]
        var text = String(decoding: try JSONEncoder().encode(snapshot), as: UTF8.self)
        for (word, others) in words { text = text.replacingOccurrences(of: word, with: others[random.below(others.count)]) }
        return try JSONDecoder().decode(Snapshot.self, from: Data(text.utf8))
    }
}
