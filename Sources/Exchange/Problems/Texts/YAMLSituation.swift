import Reexamination

/// Situations of YAML as such.
public enum YAMLSituation: Hashable, Sendable {
    /// `words` are the parser's own, in English.
    case syntax(words: String)
    case tab
    case duplicateKey(String)
    case keyNotText
    /// An alias (`*name`) whose anchor gave no value.
    case alias(String)

    var id: ProblemID {
        switch self {
        case .syntax: .yamlSyntax
        case .tab: .yamlTab
        case .duplicateKey: .yamlDuplicateKey
        case .keyNotText: .yamlKeyNotText
        case .alias: .yamlAlias
        }
    }

    var text: ProblemText {
        switch self {
        case .syntax(let words):
            ProblemText(say("YAML の書き方が正しくありません。", "The YAML is not well formed."), found: say(words, words),
                        mend: say("この行と直前の行の括弧、引用符、字下げを確かめてください。", "Look at brackets, quotes and indentation here and on the line before."))
        case .tab:
            ProblemText(say("字下げにタブがあります。", "The indentation holds a tab."), expected: say("半角の空白", "spaces"),
                        mend: say("タブを空白に替えてください。", "Replace tabs by spaces."))
        case .duplicateKey(let key):
            ProblemText(say("同じキーが 2 回あります。", "The key stands twice."), found: say(key, key),
                        mend: say("どちらかを削ってください。", "Remove one of them."))
        case .keyNotText:
            ProblemText(say("キーが文字列ではありません。", "The key is not a text."), mend: say("キーを 1 語で書いてください。", "Write the key as one word."))
        case .alias(let name):
            ProblemText(say("別名（*）の指す値が見つかりません。", "The alias leads to no value."), found: say("*\(name)", "*\(name)"),
                        mend: say("別名を使わず、値をそのまま書いてください。", "Write the value itself in place of the alias."))
        }
    }
}

/// Situations of a YAML file against its JSON Schema.
public enum SchemaSituation: Hashable, Sendable {
    case unknownKey(String, near: [String])
    case missingKey(String)
    case wrongType(found: String, expected: [String])
    case notAllowed(found: String, allowed: [String])
    case pattern(found: String, expected: String)
    case notADate(found: String, allowsPartial: Bool)
    case outOfRange(found: String, least: Int?, greatest: Int?)
    case tooFew(found: Int, least: Int)
    case repeatedItem(String)
    case exactlyOneOf([String], found: [String])
    case goesWith(key: String, needs: String)
    /// A schema of the program itself cannot be read, so nothing can be checked against it.
    case unreadable(reason: LocalizedText)

    var id: ProblemID {
        switch self {
        case .unknownKey: .schemaUnknownKey
        case .missingKey: .schemaMissingKey
        case .wrongType: .schemaWrongType
        case .notAllowed: .schemaNotAllowed
        case .pattern: .schemaPattern
        case .notADate: .schemaNotADate
        case .outOfRange: .schemaOutOfRange
        case .tooFew: .schemaTooFew
        case .repeatedItem: .schemaRepeatedItem
        case .exactlyOneOf: .schemaExactlyOneOf
        case .goesWith: .schemaGoesWith
        case .unreadable: .schemaUnreadable
        }
    }

    var text: ProblemText {
        switch self {
        case .unknownKey(let key, let near):
            ProblemText(say("この場所では使えないキーです。", "The key has no meaning here."), found: say(key, key),
                        expected: near.isEmpty ? nil : say(near.joined(separator: "、") + " ?", near.joined(separator: ", ") + "?"),
                        mend: say("綴りと字下げを確かめてください。", "Check the spelling and the indentation."))
        case .missingKey(let key):
            ProblemText(say("必須のキーがありません。", "A mandatory key is missing."), expected: say(key, key), mend: say("キーと値を加えてください。", "Add the key and its value."))
        case .wrongType(let found, let expected):
            ProblemText(say("値の種類が違います。", "The value is of another kind."), found: say(SchemaSituation.kindName(found).ja, SchemaSituation.kindName(found).en),
                        expected: say(expected.map { SchemaSituation.kindName($0).ja }.joined(separator: "、又は"),
                                      expected.map { SchemaSituation.kindName($0).en }.joined(separator: " or ")),
                        mend: say("値の書き方を docs/dossier-format.md で確かめてください。", "docs/dossier-format.md shows how to write it."))
        case .notAllowed(let found, let allowed):
            ProblemText(say("決められた値ではありません。", "The value is none of those allowed."), found: say(found, found),
                        expected: say(allowed.joined(separator: " / "), allowed.joined(separator: " / ")), mend: say("いずれかに直してください。", "Use one of them."))
        case .pattern(let found, let expected):
            ProblemText(say("値の形が違います。", "The value has another shape."), found: say(found, found),
                        expected: say(expected, expected), mend: say("形に合わせて書き直してください。", "Write it in that shape."))
        case .notADate(let found, let allowsPartial):
            ProblemText(say("日付として読めません。", "The value is no date."), found: say(found, found),
                        expected: allowsPartial ? say("YYYY-MM-DD、YYYY-MM 又は YYYY", "YYYY-MM-DD, YYYY-MM or YYYY") : say("実在する YYYY-MM-DD", "a YYYY-MM-DD that exists"),
                        mend: say("ISO 8601 の形に直してください。", "Write it as ISO 8601."))
        case .outOfRange(let found, let least, let greatest):
            ProblemText(say("値が範囲外です。", "The value is out of range."), found: say(found, found),
                        expected: say([least.map { "\($0) 以上" }, greatest.map { "\($0) 以下" }].compactMap { $0 }.joined(separator: "、"),
                                      [least.map { "at least \($0)" }, greatest.map { "at most \($0)" }].compactMap { $0 }.joined(separator: ", ")),
                        mend: say("範囲内の値にしてください。", "Use a value in range."))
        case .tooFew(let found, let least):
            ProblemText(say("項目が足りません。", "There are too few items."), found: say("\(found) 個", "\(found)"),
                        expected: say("\(least) 個以上", "at least \(least)"), mend: say("項目を加えてください。", "Add items."))
        case .repeatedItem(let item):
            ProblemText(say("同じ項目が 2 回あります。", "The item stands twice."), found: say(item, item), mend: say("どちらかを削ってください。", "Remove one of them."))
        case .exactlyOneOf(let keys, let found):
            ProblemText(say("どれか一つだけを書く場所です。", "Exactly one of these belongs here."),
                        found: found.isEmpty ? say("なし", "none") : say(found.joined(separator: "、"), found.joined(separator: ", ")),
                        expected: say(keys.joined(separator: " / "), keys.joined(separator: " / ")), mend: say("一つだけ残してください。", "Keep exactly one."))
        case .goesWith(let key, let needs):
            ProblemText(say("\(key) には \(needs) も必要です。", "\(key) needs \(needs) beside it."), mend: say("\(needs) を加えるか、\(key) を削ってください。", "Add \(needs) or remove \(key)."))
        case .unreadable(let reason):
            ProblemText(say("プログラムに組み込まれたスキーマを読めません。", "A schema that is part of the program cannot be read."), found: reason,
                        mend: say("プログラムを入れ直してください。dossier の誤りではありません。", "Install the program again; the dossier is not at fault."))
        }
    }

    /// The kinds of JSON Schema in plain words.
    private static func kindName(_ kind: String) -> LocalizedText {
        switch kind {
        case "object": say("キーと値の組", "keys with values")
        case "array": say("並び（- で始まる項目）", "a list")
        case "string": say("文字列", "a text")
        case "integer": say("整数", "a whole number")
        case "boolean": say("true 又は false", "true or false")
        case "null": say("空", "nothing")
        default: say(kind, kind)
        }
    }
}
