/// Words a person wrote for one place of the report, in Markdown; numbers stand in them as figure references in braces.
public struct Narrative: Hashable, Sendable, Codable {
    /// Where a narrative goes. The report says so visibly where one is missing.
    public enum Slot: String, Hashable, Sendable, Codable, CaseIterable {
        /// §4.1: the applicant's judgement of the risks
        case risks = "safety-risks"
        /// §4.1: on missing information and long-term use
        case missingInformation = "safety-missing-information"
        /// §4.2: the applicant's judgement of the reactions not foretold
        case unlisted = "safety-unlisted"
        /// §5: before the endpoints
        case efficacyIntroduction = "efficacy-introduction"
        /// §5: the applicant's conclusion
        case efficacyConclusion = "efficacy-conclusion"
        /// §6
        case measures = "measures"
        /// §7: the regulator's evaluation
        case evaluation = "evaluation"
    }

    public var slot: Slot
    /// Markdown: paragraphs, parted by empty lines.
    public var text: LocalizedText

    public init(slot: Slot, text: LocalizedText) {
        self.slot = slot
        self.text = text
    }
}
