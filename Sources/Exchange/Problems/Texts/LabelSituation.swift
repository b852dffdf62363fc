import MedDRA
import Reexamination

/// Situations of the label versions and their entries.
public enum LabelSituation: Hashable, Sendable {
    /// A program proposed the entry, and no person has confirmed it.
    case unconfirmed
    /// Confirmed, but not by whom, when and why.
    case confirmedByNobody
    case ageOrder
    /// Another entry of the version foretells the term already without any condition.
    case entryWithoutEffect(term: TermCode, other: SourceLocation)

    var id: ProblemID {
        switch self {
        case .unconfirmed: .labelUnconfirmed
        case .confirmedByNobody: .labelConfirmedByNobody
        case .ageOrder: .labelAgeOrder
        case .entryWithoutEffect: .labelEntryWithoutEffect
        }
    }

    var text: ProblemText {
        switch self {
        case .unconfirmed:
            ProblemText(say("まだ人が確認していない項目です。", "No person has confirmed this entry."), found: say("confirmed: false", "confirmed: false"),
                        expected: say("confirmed: true と rationale（だれが、いつ、なぜ）", "confirmed: true and a rationale (who, when, why)"),
                        mend: say("添付文書と見比べて用語を直し、確認の記録を加えるか、項目を削ってください。",
                                  "Hold it against the package insert, mend its terms and record the confirmation, or remove it."))
        case .confirmedByNobody:
            ProblemText(say("確認済みの項目に、だれがいつ確認したかの記録がありません。", "The entry is confirmed, but nothing says by whom and when."),
                        expected: say("rationale: {by, on, reason}", "rationale: {by, on, reason}"), mend: say("rationale を加えてください。", "Add its rationale."))
        case .ageOrder:
            ProblemText(say("年齢の上限が下限より小さく、だれにも当てはまりません。", "The greatest age is below the least, so the entry is of nobody."),
                        expected: say("ageFrom ≤ ageTo", "ageFrom ≤ ageTo"), mend: say("ageFrom と ageTo を直してください。", "Mend ageFrom and ageTo."))
        case .entryWithoutEffect(let term, let other):
            ProblemText(say("同じ用語を条件なしに挙げた項目があるため、この項目は何も変えません。", "Another entry foretells the same term without any condition, so this one changes nothing."),
                        found: say("\(term)、条件のない項目 \(other)", "\(term), without condition at \(other)"),
                        mend: say("どちらが正しいかを確かめ、一方を削ってください。", "See which of them is right and remove the other."))
        }
    }
}
