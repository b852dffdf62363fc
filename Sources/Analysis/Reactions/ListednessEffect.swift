import Reexamination

/// The official forms that listedness decides about (domain brief §2.1).
public enum ListednessForm: Hashable, Sendable, CaseIterable {
    /// 様式 9: reactions not foretold, from all sources
    case unlistedReactions
    /// 様式 10: reactions of the case reports that have to be made: all not foretold, and the serious ones foretold (domain brief §1.3)
    case caseReports

    public var name: LocalizedText {
        switch self {
        case .unlistedReactions: LocalizedText(ja: "別紙様式 9", en: "Form 9")
        case .caseReports: LocalizedText(ja: "別紙様式 10", en: "Form 10")
        }
    }
}

/// What a change of labels does to a form, as events (person and term), in their order.
///
/// ```swift
/// ListednessEffect(of: analysis.listedness.flips, on: .unlistedReactions).left     // events that form 9 loses
/// ```
public struct ListednessEffect: Hashable, Sendable {
    /// On the form only now.
    public private(set) var joined: [ListednessFlip] = []
    /// No longer on it.
    public private(set) var left: [ListednessFlip] = []
    /// On it both times, under the other heading.
    public private(set) var reclassified: [ListednessFlip] = []

    public init(of flips: some Sequence<ListednessFlip>, on form: ListednessForm) {
        for flip in flips {
            switch form {
            case .unlistedReactions:
                if flip.becameListed { left.append(flip) } else { joined.append(flip) }
            case .caseReports:
                guard flip.event.isInCaseReports else { continue }
                if flip.event.isSerious { reclassified.append(flip) } else if flip.becameListed { left.append(flip) } else { joined.append(flip) }
            }
        }
    }
}
