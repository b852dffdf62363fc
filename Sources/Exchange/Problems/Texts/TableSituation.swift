import Reexamination

/// Situations of a CSV file's shape and of single values.
public enum TableSituation: Hashable, Sendable {
    case lineEnds
    case missingColumn(alias: String?)
    case duplicateColumn(first: Int, second: Int)
    case unknownColumn(near: [String])
    case raggedRow(found: Int, expected: Int)
    case unclosedQuote
    case strayQuote
    case missingValue
    /// `found` is `nil` where the value must not be shown.
    case notACode(found: FoundValue?, allowed: [String])
    /// The value with each digit as 9, and each letter as A.
    case notADate(shape: String)
    case notADay(shape: String)
    case notAnInteger(found: FoundValue?, least: Int, greatest: Int)
    case notATermCode(found: FoundValue)
    case notAnIdentifier

    var id: ProblemID {
        switch self {
        case .lineEnds: .csvLineEnds
        case .missingColumn: .csvMissingColumn
        case .duplicateColumn: .csvDuplicateColumn
        case .unknownColumn: .csvUnknownColumn
        case .raggedRow: .csvRaggedRow
        case .unclosedQuote: .csvUnclosedQuote
        case .strayQuote: .csvStrayQuote
        case .missingValue: .csvMissingValue
        case .notACode: .csvNotACode
        case .notADate: .csvNotADate
        case .notADay: .csvNotADay
        case .notAnInteger: .csvNotAnInteger
        case .notATermCode: .csvNotATermCode
        case .notAnIdentifier: .csvNotAnIdentifier
        }
    }

    var text: ProblemText {
        switch self {
        case .lineEnds:
            ProblemText(say("行の終わりが CR だけです。", "Lines end in CR alone."), expected: say("LF 又は CRLF", "LF or CRLF"),
                        mend: say("改行を LF か CRLF にして保存し直してください。", "Save it again with LF or CRLF."))
        case .missingColumn(let alias):
            ProblemText(say("必須の列がありません。", "A mandatory column is missing."),
                        expected: alias.map { say("列名、又は日本語名「\($0)」", "the column's name, or its Japanese name \($0)") },
                        mend: say("見出し行に列を加えてください。", "Add the column to the header row."))
        case .duplicateColumn(let first, let second):
            ProblemText(say("同じ列が 2 回あります。", "The column stands twice."),
                        found: say("\(first) 列目と \(second) 列目", "columns \(first) and \(second)"),
                        mend: say("どちらかを削ってください（英語名と日本語名は同じ列です）。", "Remove one of them (English and Japanese names mean the same column)."))
        case .unknownColumn(let near):
            ProblemText(say("形式にない列のため、読み飛ばしました。", "The format has no such column, so it was not read."),
                        expected: near.isEmpty ? nil : say(near.joined(separator: "、") + " ?", near.joined(separator: ", ") + "?"),
                        mend: say("列名の誤りなら直し、不要なら削ってください。", "Mend the name if it is misspelt, else remove the column."))
        case .raggedRow(let found, let expected):
            ProblemText(say("列の数が見出し行と違います。", "The row has another number of fields than the header."),
                        found: say("\(found) 列", "\(found) fields"), expected: say("\(expected) 列", "\(expected) fields"),
                        mend: say("コンマの数を合わせ、コンマを含む値は \" で囲んでください。", "Even out the commas; a value with a comma in it needs quotes."))
        case .unclosedQuote:
            ProblemText(say("ここで開いた \" が閉じられていません。", "The quote opened here is never closed."),
                        mend: say("値の終わりに \" を置き、値の中の \" は \"\" と書いてください。", "Close it, and write a quote inside a value as \"\"."))
        case .strayQuote:
            ProblemText(say("\" の位置が正しくありません。", "A quote stands where none may."),
                        expected: say("値全体を囲む \"、値の中では \"\"", "quotes around the whole value, doubled inside it"),
                        mend: say("値全体を \" で囲み、中の \" を \"\" にしてください。", "Put the whole value in quotes and double those inside."))
        case .missingValue:
            ProblemText(say("必須の値が空です。", "A mandatory value is empty."), mend: say("値を入れてください。", "Fill in the value."))
        case .notACode(let found, let allowed):
            ProblemText(say("コードリストにない値です。", "The value is not in the code list."), found: found?.text,
                        expected: say(allowed.joined(separator: " / "), allowed.joined(separator: " / ")),
                        mend: say("コードリストの値に直してください。", "Use a value of the code list."))
        case .notADate(let shape):
            ProblemText(say("日付として読めません。", "The value is no date."), found: say("形 \(shape)", "shape \(shape)"),
                        expected: say("YYYY-MM-DD、月まで YYYY-MM、年まで YYYY（暦に実在する日）", "YYYY-MM-DD, or YYYY-MM or YYYY if less is known; a day that exists"),
                        mend: say("ISO 8601 の形に直してください（例: 2018-04-09）。", "Write it as ISO 8601 (such as 2018-04-09)."))
        case .notADay(let shape):
            ProblemText(say("日までそろった日付が必要です。", "A date down to the day is needed."), found: say("形 \(shape)", "shape \(shape)"),
                        expected: say("YYYY-MM-DD", "YYYY-MM-DD"), mend: say("日まで入れてください。", "Give the day too."))
        case .notAnInteger(let found, let least, let greatest):
            ProblemText(say("範囲内の整数ではありません。", "The value is no whole number in range."), found: found?.text,
                        expected: say("\(least) 以上 \(greatest) 以下の整数", "a whole number from \(least) to \(greatest)"),
                        mend: say("半角数字で直してください。", "Write it in ASCII digits."))
        case .notATermCode(let found):
            ProblemText(say("MedDRA コードの形ではありません。", "The value is no MedDRA code."), found: found.text,
                        expected: say("数字 8 桁", "eight digits"), mend: say("コードを確かめてください。", "Check the code."))
        case .notAnIdentifier:
            ProblemText(say("ID に使えない文字（/ 又は制御文字）があります。", "The id holds a character it may not (/ or a control character)."),
                        mend: say("記号は - や _ を使ってください。", "Use - or _ instead."))
        }
    }
}
