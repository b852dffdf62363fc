extension ReleaseProblem {
    /// What a person reads: the place, what was found and what was expected.
    public var text: BilingualText {
        let said = situation.text
        return BilingualText(japanese: "\(place)：\(said.japanese)", english: "\(place): \(said.english)")
    }

    /// For example `pt.asc:12 pt_soc_code`.
    private var place: String {
        var place = file.rawValue
        if let line { place += ":\(line)" }
        if let field { place += " \(field)" }
        return place
    }
}

extension ReleaseProblem.Situation {
    fileprivate var text: BilingualText {
        switch self {
        case .missingFile:
            BilingualText(japanese: "ファイルがない", english: "the file is missing")
        case .repeatedFile:
            BilingualText(
                japanese: "大文字・小文字だけが異なる同名のファイルが複数ある",
                english: "several files have this name, in upper and lower case")
        case .emptyFile:
            BilingualText(japanese: "行がない", english: "the file has no row")
        case .columnCount(let found, let expected):
            BilingualText(
                japanese: "項目が \(found) 個ある（\(expected.japaneseText) 個のはず）",
                english: "found \(found) fields, expected \(expected.englishText)")
        case .notACode(let found):
            BilingualText(
                japanese: "「\(found)」はコードではない（9 桁までの数字のはず）",
                english: "found “\(found)”, expected a code of at most nine digits")
        case .notANumber(let found):
            BilingualText(
                japanese: "「\(found)」は 1 以上の整数ではない", english: "found “\(found)”, expected a whole number from 1")
        case .unexpectedValue(let found, let expected):
            BilingualText(
                japanese: "「\(found)」は使えない（\(expected.joined(separator: "、")) のいずれかのはず）",
                english: "found “\(found)”, expected one of \(expected.joined(separator: ", "))")
        case .emptyName:
            BilingualText(japanese: "名称が空である", english: "the name is empty")
        case .undecodableName(let code):
            BilingualText(
                japanese: "\(code) の名称を読めない（文字コードは UTF-8、日本語ファイルは CP932 でもよい）",
                english: "the name of \(code) cannot be decoded; expected UTF-8, or CP932 in a Japanese file")
        case .repeatedCode(let code, let firstLine):
            BilingualText(
                japanese: "\(code) が重複している（初出は \(firstLine) 行目）",
                english: "\(code) is repeated; it first stands on line \(firstLine)")
        case .unknownTerm(let code, let file):
            BilingualText(
                japanese: "\(code) は \(file.rawValue) にない", english: "found \(code), which \(file.rawValue) does not have")
        case .noJapaneseName(let code):
            BilingualText(japanese: "\(code) の日本語名がない", english: "\(code) has no Japanese name")
        case .noInternationalOrder(let code):
            BilingualText(
                japanese: "SOC \(code) の国際誌合意順がない", english: "SOC \(code) has no place in the international order")
        case .repeatedInternationalOrder(let order, let firstLine):
            BilingualText(
                japanese: "国際誌合意順 \(order) が重複している（初出は \(firstLine) 行目）",
                english: "place \(order) is repeated; it first stands on line \(firstLine)")
        case .primaryPaths(let code, let found):
            BilingualText(
                japanese: "PT \(code) のプライマリーパスが \(found) 本ある（1 本のはず）",
                english: "PT \(code) has \(found) primary paths, expected 1")
        case .primaryPathDisagrees(let code, let found, let expected):
            BilingualText(
                japanese: "PT \(code) のプライマリー SOC が \(found) である（pt.asc では \(expected)）",
                english: "the primary SOC of PT \(code) is \(found) here but \(expected) in pt.asc")
        case .noVersion(let found):
            BilingualText(
                japanese: "「\(found)」は版ではない（27.0 の形のはず）", english: "found “\(found)”, expected a version such as 27.0")
        }
    }
}

extension ReleaseError: CustomStringConvertible {
    /// One problem a line, then how many more there are.
    public var text: BilingualText {
        let hidden = count - problems.count
        var japanese = problems.map(\.text.japanese)
        var english = problems.map(\.text.english)
        if hidden > 0 {
            japanese.append("ほか \(hidden) 件")
            english.append("and \(hidden) more")
        }
        return BilingualText(
            japanese: japanese.joined(separator: "\n"), english: english.joined(separator: "\n"))
    }

    public var description: String { text.english }
}

extension ClosedRange<Int> {
    fileprivate var japaneseText: String { lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)～\(upperBound)" }
    fileprivate var englishText: String { lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound) to \(upperBound)" }
}
