import Reexamination

/// A term that a passage names, and how it was taken from there.
public struct SplitTerm: Hashable, Sendable {
    public var name: String
    /// The piece of the passage it comes from, as written.
    public var verbatim: String
    /// The frequency in brackets behind it, if there is one.
    public var frequency: String?
    /// What was done to the piece, in order.
    public var steps: [SplitStep]
}

/// What splitting did to a piece of text.
public enum SplitStep: Hashable, Sendable {
    /// 等 was taken off: there is more than the label names.
    case andOthers
    /// （頻度不明） was taken off.
    case frequency
    /// 不眠（症）: with the tail in brackets, and without.
    case tail(String)
    /// Named in the brackets behind a term.
    case inBrackets(of: String)
    /// 注射部位反応（疼痛） → 注射部位疼痛
    case site(String)
    /// One of several that a middle dot joins.
    case middleDot
    /// 肝・腎機能障害 → 肝機能障害
    case organ(String)
    /// AST、ALTの上昇 → AST上昇
    case change(String)
    /// ALTの上昇 → ALT上昇
    case withoutPossessive
    /// A name of the dictionary, found in sentences.
    case namedInProse

    public var text: LocalizedText {
        switch self {
        case .andOthers: LocalizedText(ja: "「等」を除いた", en: "等 (and others) taken off")
        case .frequency: LocalizedText(ja: "頻度の括弧を除いた", en: "frequency in brackets taken off")
        case .tail(let tail): LocalizedText(ja: "括弧の「\(tail)」を付けた形と付けない形", en: "with and without \(tail) in brackets")
        case .inBrackets(let head): LocalizedText(ja: "「\(head)」の括弧の中", en: "in the brackets of \(head)")
        case .site(let site): LocalizedText(ja: "「\(site)」を前に付けた", en: "\(site) put before it")
        case .middleDot: LocalizedText(ja: "「・」で分けた", en: "parted at ・")
        case .organ(let whole): LocalizedText(ja: "「\(whole)」から補った", en: "completed from \(whole)")
        case .change(let change): LocalizedText(ja: "後の「\(change)」を補った", en: "completed with \(change)")
        case .withoutPossessive: LocalizedText(ja: "「の」を除いた", en: "の taken out")
        case .namedInProse: LocalizedText(ja: "文中の用語名", en: "a name found in the sentences")
        }
    }
}
