/// Why a selection does not fit a release: every element that names nothing usable.
///
/// ```swift
/// do { _ = try release.resolve(selection) } catch { print(error.text.japanese) }
/// ```
public struct SelectionError: Error, Hashable {
    public enum Problem: Hashable, Sendable {
        /// The element's code is not on the level it is named for; `found` is what it is instead, if anything.
        case unknownTerm(TermSelection.Element, found: TermKind?)
        /// The query has been retired: all its terms are inactive, so that it would silently select nothing.
        case retiredQuery(TermCode)
    }

    /// The release the selection was held against.
    public let release: ReleaseIdentity
    /// In the order of the selection, included elements before excluded ones.
    public let problems: [Problem]

    public init(release: ReleaseIdentity, problems: [Problem]) {
        self.release = release
        self.problems = problems
    }
}

extension SelectionError: CustomStringConvertible {
    /// One problem a line.
    public var text: BilingualText {
        let texts = problems.map { $0.text(version: release.version) }
        return BilingualText(
            japanese: texts.map(\.japanese).joined(separator: "\n"),
            english: texts.map(\.english).joined(separator: "\n"))
    }

    public var description: String { text.english }
}

extension SelectionError.Problem {
    fileprivate func text(version: String) -> BilingualText {
        switch self {
        case .unknownTerm(let element, nil):
            BilingualText(
                japanese: "\(element.level) \(element.code) は MedDRA/J \(version) にない",
                english: "\(element.level) \(element.code) is not in MedDRA/J \(version)")
        case .unknownTerm(let element, .lowestLevelTerm(let parent)?):
            BilingualText(
                japanese: "\(element.code) は \(element.level) ではなく LLT である（その PT は \(parent)、MedDRA/J \(version)）",
                english: "\(element.code) is not \(element.level.withArticle) but an LLT of PT \(parent) in MedDRA/J \(version)")
        case .unknownTerm(let element, let kind?):
            BilingualText(
                japanese: "\(element.code) は \(element.level) ではなく \(kind.abbreviation) である（MedDRA/J \(version)）",
                english: "\(element.code) is not \(element.level.withArticle) but \(kind.abbreviation.withArticle) in MedDRA/J \(version)")
        case .retiredQuery(let code):
            BilingualText(
                japanese: "SMQ \(code) は MedDRA/J \(version) では使用されていない（status I）",
                english: "SMQ \(code) is no longer active in MedDRA/J \(version) (status I)")
        }
    }
}

extension TermSelection.Element {
    public var code: TermCode {
        switch self {
        case .preferredTerm(let code), .highLevelTerm(let code), .highLevelGroupTerm(let code),
             .primarySystemOrganClass(let code), .standardisedQuery(let code, _):
            code
        }
    }

    /// The abbreviation of the level that the code stands on.
    fileprivate var level: String {
        let kind: TermKind = switch self {
        case .preferredTerm: .preferredTerm
        case .highLevelTerm: .highLevelTerm
        case .highLevelGroupTerm: .highLevelGroupTerm
        case .primarySystemOrganClass: .systemOrganClass
        case .standardisedQuery: .standardisedQuery
        }
        return kind.abbreviation
    }
}

extension String {
    /// A level's abbreviation after its English article: the letters L, H and S are spoken with a vowel first.
    fileprivate var withArticle: String { hasPrefix("P") ? "a \(self)" : "an \(self)" }
}
