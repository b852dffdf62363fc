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

/// What the change of labels does to a form, as events (person and term), in their order.
public struct ListednessEffect: Hashable, Sendable {
    /// On the form only now.
    public var joined: [ListednessFlip] = []
    /// No longer on it.
    public var left: [ListednessFlip] = []
    /// On it both times, under the other heading.
    public var reclassified: [ListednessFlip] = []
}

extension ListednessHistory {
    /// What the flips do to a form's counts, against the same form made by the labels of then.
    public func effect(on form: ListednessForm) -> ListednessEffect {
        var effect = ListednessEffect()
        for flip in flips {
            switch form {
            case .unlistedReactions:
                if flip.becameListed { effect.left.append(flip) } else { effect.joined.append(flip) }
            case .caseReports:
                guard flip.isInCaseReports else { continue }
                if flip.isSerious { effect.reclassified.append(flip) }
                else if flip.becameListed { effect.left.append(flip) } else { effect.joined.append(flip) }
            }
        }
        return effect
    }
}
