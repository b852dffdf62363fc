import Reexamination

/// Situations of the narratives.
public enum NarrativeSituation: Hashable, Sendable {
    case unknownSlot(String, known: [String])
    case englishMissing(Narrative.Slot)
    case japaneseMissing(Narrative.Slot)
    case unbalancedBrace
    case badReference(String)
    case literalNumber(String)

    var id: ProblemID {
        switch self {
        case .unknownSlot: .narrativeUnknownSlot
        case .englishMissing: .narrativeEnglishMissing
        case .japaneseMissing: .narrativeJapaneseMissing
        case .unbalancedBrace: .narrativeUnbalancedBrace
        case .badReference: .narrativeBadReference
        case .literalNumber: .narrativeLiteralNumber
        }
    }

    var text: ProblemText {
        switch self {
        case .unknownSlot(let name, let known):
            ProblemText(say("報告書にない欄のファイルです。", "The report has no place of this name."), found: say(name, name),
                        expected: say(known.joined(separator: " / "), known.joined(separator: " / ")), mend: say("ファイル名を直してください。", "Rename the file."))
        case .englishMissing(let slot):
            ProblemText(say("英語の文章がないため、英語版にも日本語の文章が入ります。", "There is no English text, so the English report shows the Japanese."),
                        expected: say("narrative/\(slot.rawValue).en.md", "narrative/\(slot.rawValue).en.md"), mend: say("英語版を加えてください。", "Add the English text."))
        case .japaneseMissing(let slot):
            ProblemText(say("日本語の文章がありません。", "There is no Japanese text."), expected: say("narrative/\(slot.rawValue).ja.md", "narrative/\(slot.rawValue).ja.md"),
                        mend: say("日本語版を加えてください。", "Add the Japanese text."))
        case .unbalancedBrace:
            ProblemText(say("波括弧の対応が取れていません。", "A brace has no partner."), expected: say("{図表の数値の ID} 又は {ID:形式}", "{figure.id} or {figure.id:style}"),
                        mend: say("括弧を閉じるか、文字としての括弧は \\{ と書いてください。", "Close it, or write \\{ for a brace that is meant as such."))
        case .badReference(let found):
            ProblemText(say("参照の書き方が正しくありません。", "The reference is not well formed."), found: say(found, found),
                        expected: say("{ID}、{ID:value|percent|fraction|full|N|ci} 又は [[table:キー]]", "{id}, {id:value|percent|fraction|full|N|ci} or [[table:key]]"),
                        mend: say("ID と形式を直してください。", "Mend the id or the style."))
        case .literalNumber(let found):
            ProblemText(say("数字が直接書かれています。", "A number stands here as such."), found: say(found, found), expected: say("{図表の数値の ID}", "{figure.id}"),
                        mend: say("集計値なら参照に替え、試験番号などは ` で囲んでください。", "Use a reference if it is a figure; put a study's number in backticks."))
        }
    }
}
