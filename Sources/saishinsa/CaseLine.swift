import CaseWork
import Exchange
import MedDRA
import Reexamination

/// A case on one line.
struct CaseLine: Encodable {
    let id: String
    let version: Int
    let source: String, received: CalendarDate
    let terms: [String]
    let serious: Bool, fatal: Bool
    /// Whether at least one event is an adverse reaction.
    let isReaction: Bool
    /// Whether every reaction is listed, by the label at receipt and at the application; absent if there is no label or no reaction.
    let listedThen: Bool?, listedNow: Bool?
    let linkedSubject: String?, duplicateOf: String?
    let text: String

    private enum CodingKeys: String, CodingKey { case id, version, source, received, terms, serious, fatal, isReaction, listedThen, listedNow, linkedSubject, duplicateOf }

    init(_ safetyCase: SafetyCase, in dossier: Dossier, language: Language) {
        func say(_ ja: String, _ en: String) -> String { LocalizedText(ja: ja, en: en)[language] }
        let snapshot = dossier.snapshot
        func isListed(_ label: LabelVersion?) -> Bool? {
            let events = safetyCase.reportedEvents(judgedBy: label)
            return label == nil || events.isEmpty ? nil : events.allSatisfy { $0.isListed == true }
        }
        id = safetyCase.id
        version = safetyCase.version
        source = safetyCase.source.name[language]
        received = safetyCase.received
        terms = safetyCase.reactions.map { CaseWords.term($0.facts.preferredTerm, dossier.release, language) }
        serious = safetyCase.reactions.contains(where: \.facts.isSerious)
        fatal = safetyCase.reactions.contains { $0.facts.outcome == .fatal || $0.facts.seriousness.criteria.contains(.death) }
        isReaction = safetyCase.reactions.contains(where: \.facts.isAdverseReaction)
        listedThen = isListed(snapshot.label(inForceOn: safetyCase.received))
        listedNow = isListed(snapshot.labelAtApplication)
        linkedSubject = safetyCase.linkedSubject
        duplicateOf = safetyCase.duplicateOf
        let links = [linkedSubject.map { say("調査 \($0)", "subject \($0)") }, duplicateOf.map { say("\($0) の重複", "repeats \($0)") }].compactMap { $0 }
        text = [id, "\(version)", source, received.description, terms.joined(separator: say("、", ", ")),
                CaseWords.seriousness(serious, fatal, language), isReaction ? say("副作用", "reaction") : say("因果関係否定", "causality denied"),
                "\(CaseWords.listedness(listedThen, language)) → \(CaseWords.listedness(listedNow, language))", links.joined(separator: " ")]
            .joined(separator: "\t")
    }
}

/// The words that lists of cases share.
enum CaseWords {
    static func term(_ code: TermCode, _ release: Release, _ language: Language) -> String {
        release.preferredTerm(code).map { LocalizedText(ja: $0.name.japanese, en: $0.name.english)[language] } ?? code.description
    }

    static func seriousness(_ serious: Bool, _ fatal: Bool, _ language: Language) -> String {
        let words = fatal ? LocalizedText(ja: "死亡", en: "fatal") : serious ? LocalizedText(ja: "重篤", en: "serious") : LocalizedText(ja: "非重篤", en: "non-serious")
        return words[language]
    }

    static func listedness(_ isListed: Bool?, _ language: Language) -> String {
        let words = isListed.map { $0 ? LocalizedText(ja: "予測できる", en: "listed") : LocalizedText(ja: "予測できない", en: "unlisted") } ?? LocalizedText(ja: "－", en: "–")
        return words[language]
    }
}
