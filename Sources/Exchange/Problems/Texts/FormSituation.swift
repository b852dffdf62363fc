import Reexamination

/// Situations of what only the official forms use: reporting periods, trials up to the approval, layouts.
public enum FormSituation: Hashable, Sendable {
    case periodNumberNotAscending(before: Int)
    /// A reporting period does not begin on the day after the one before it ends.
    case periodNotContiguous(expected: CalendarDate)
    /// trial.yaml states another number than dm.csv lists.
    case trialSize(found: Int, subjects: Int)
    /// trial.yaml states fewer sites than dm.csv has.
    case trialSites(found: Int, sites: Int)
    /// A layout that shows nothing.
    case withoutColumns(key: String)
    /// A layout that shows one field twice.
    case repeatedField(String, first: SourceLocation)
    /// A layout without a field that its table cannot do without.
    case missingField(String, key: String)

    var id: ProblemID {
        switch self {
        case .periodNumberNotAscending: .periodNumberNotAscending
        case .periodNotContiguous: .periodNotContiguous
        case .trialSize: .trialSize
        case .trialSites: .trialSites
        case .withoutColumns: .formWithoutColumns
        case .repeatedField: .formRepeatedField
        case .missingField: .formMissingField
        }
    }

    var text: ProblemText {
        switch self {
        case .periodNumberNotAscending(let before):
            ProblemText(say("安全性定期報告の回が小さい順に並んでいません。", "The numbers of the periodic reports do not ascend."), expected: say("\(before) より大きい数", "more than \(before)"),
                        mend: say("古い順に並べ、回を直してください。", "Put them in order of date and mend the numbers."))
        case .periodNotContiguous(let expected):
            ProblemText(say("単位期間が前の期間に続いていません。どの期間にも入らない報告、又は二つの期間に入る報告が生じます。",
                            "The reporting period does not follow the one before it: a report could stand in none of them, or in two."),
                        expected: say("\(expected)", "\(expected)"), mend: say("first と、前の期間の last を確かめてください。", "Check first, and last of the period before it."))
        case .trialSize(let found, let subjects):
            ProblemText(say("安全性評価対象症例数が、dm.csv の症例の数と異なります。", "The number evaluated for safety is not that of the subjects in dm.csv."), found: say("\(found)", "\(found)"),
                        expected: say("\(subjects)", "\(subjects)"), mend: say("evaluated を直すか、dm.csv に全ての安全性評価対象症例を載せてください。", "Mend evaluated, or list everybody evaluated for safety in dm.csv."))
        case .trialSites(let found, let sites):
            ProblemText(say("調査施設数が、dm.csv にある施設の数より少ないです。", "There are fewer sites than dm.csv has."), found: say("\(found)", "\(found)"),
                        expected: say("\(sites) 以上", "\(sites) or more"), mend: say("sites を直してください。", "Mend sites."))
        case .withoutColumns(let key):
            ProblemText(say("様式の体裁に \(key) がなく、何も示されません。", "The layout has no \(key), so the form would show nothing."), expected: say("\(key): 一つ以上", "\(key): at least one"),
                        mend: say("\(key) を加えてください。", "Add \(key)."))
        case .repeatedField(let field, let first):
            ProblemText(say("様式の体裁に、同じ項目が二度以上あります。", "The layout shows the same field more than once."), found: say("\(field)、先の行 \(first)", "\(field), first at \(first)"),
                        expected: say("項目ごとに一つ", "each field once"), mend: say("一方を除いてください。", "Leave one of the two out."))
        case .missingField(let field, let key):
            ProblemText(say("様式の体裁に、表に欠かせない項目がありません。", "The layout leaves out a field that its table cannot do without."),
                        expected: say("\(key) に \(field)", "\(field) in \(key)"), mend: say("\(key) に \(field) を加えてください。", "Add \(field) to \(key)."))
        }
    }
}
