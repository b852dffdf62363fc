import Reexamination

/// What stops an import or a question to a store.
public enum JADERError: Error, Hashable, Sendable {
    case missingFile(JADERTable, folder: String)
    /// Files of one table from more than one month.
    case severalEditions(JADERTable, files: [String])
    /// The tables are from different months.
    case editionsDiffer([String])
    case unreadable(file: String, reason: String)
    case emptyFile(String)
    case utf16(String)
    /// Lines that end in CR alone.
    case lineEnds(String)
    case missingColumns([String], file: String)
    case duplicateColumn(String, file: String)
    /// `--strict`, and rows were rejected or columns unknown.
    case rejected(rows: Int, columns: Int)
    case unwritable(store: String, reason: String)
    /// Something else stands where the store is to be made.
    case wouldReplace(String)
    case noStore(String)
    case notAStore(String)
    case otherVersion(store: String, found: Int, expected: Int)
    case storeFault(store: String, reason: String)
    case unknownDrug(String, near: [String])
    case unknownRole(String, known: [String])
    case unknownTerm(String, near: [String])
    case unknownSystemOrganClass(String)

    public var message: LocalizedText {
        func list(_ names: [String]) -> String { names.joined(separator: ", ") }
        return switch self {
        case .missingFile(let table, let folder):
            LocalizedText(ja: "\(folder): \(table.rawValue) のファイルがありません。\(table.rawValue)YYYYMM.csv か \(table.rawValue).csv を置いてください。",
                          en: "\(folder): there is no file of \(table.rawValue). Put \(table.rawValue)YYYYMM.csv or \(table.rawValue).csv there.")
        case .severalEditions(let table, let files):
            LocalizedText(ja: "\(table.rawValue) に異なる月のファイルがあります: \(list(files))。一つの月だけを残してください。",
                          en: "\(table.rawValue) has files of different months: \(list(files)). Leave those of one month.")
        case .editionsDiffer(let editions):
            LocalizedText(ja: "表ごとに月が異なります: \(list(editions.map { $0.isEmpty ? "（月なし）" : $0 }))。同じ月のファイルをそろえてください。",
                          en: "The tables are of different months: \(list(editions.map { $0.isEmpty ? "(no month)" : $0 })). Put those of one month together.")
        case .unreadable(let file, let reason):
            LocalizedText(ja: "\(file) を読めません: \(reason)", en: "\(file) cannot be read: \(reason)")
        case .emptyFile(let file):
            LocalizedText(ja: "\(file) は空です。1 行目に列の名前が必要です。", en: "\(file) is empty. Its first line must name the columns.")
        case .utf16(let file):
            LocalizedText(ja: "\(file):1 UTF-16 です。CP932 か UTF-8 で保存してください。", en: "\(file):1 is UTF-16. Save it as CP932 or UTF-8.")
        case .lineEnds(let file):
            LocalizedText(ja: "\(file):1 行が CR だけで終わっています。LF か CRLF で保存してください。", en: "\(file):1 has lines that end in CR alone. Save it with LF or CRLF.")
        case .missingColumns(let columns, let file):
            LocalizedText(ja: "\(file):1 次の列がありません: \(list(columns))。PMDA の見出し行のままにしてください。",
                          en: "\(file):1 lacks the columns \(list(columns)). Leave the header line as PMDA prints it.")
        case .duplicateColumn(let column, let file):
            LocalizedText(ja: "\(file):1 列「\(column)」が二つあります。一つにしてください。", en: "\(file):1 has the column \(column) twice. Leave one.")
        case .rejected(let rows, let columns):
            LocalizedText(ja: "--strict: 除かれた行 \(rows)、未知の列 \(columns) があるため、書き込みませんでした。--strict なしで取り込むと、行は rejected に残ります。",
                          en: "--strict: \(rows) rows were rejected and \(columns) columns are unknown, so nothing was written. Without --strict the rows are kept in the table rejected.")
        case .unwritable(let store, let reason):
            LocalizedText(ja: "\(store) に書き込めません: \(reason)", en: "\(store) cannot be written: \(reason)")
        case .wouldReplace(let store):
            LocalizedText(ja: "\(store) は JADER を取り込んだファイルではないため、置き換えません。--into に別の名前を指定してください。",
                          en: "\(store) is no store of JADER and is not replaced. Give another name with --into.")
        case .noStore(let store):
            LocalizedText(ja: "\(store) がありません。saishinsa import jader DIR --into \(store) で作ってください。",
                          en: "There is no \(store). Make it with: saishinsa import jader DIR --into \(store)")
        case .notAStore(let store):
            LocalizedText(ja: "\(store) は JADER を取り込んだファイルではありません。", en: "\(store) is no store of JADER made by import.")
        case .otherVersion(let store, let found, let expected):
            LocalizedText(ja: "\(store) の版は \(found) です（必要な版は \(expected)）。取り込み直してください。",
                          en: "\(store) has version \(found), not \(expected). Import the files anew.")
        case .storeFault(let store, let reason):
            LocalizedText(ja: "\(store) を読めません: \(reason)", en: "\(store) cannot be read: \(reason)")
        case .unknownDrug(let name, let near):
            LocalizedText(ja: "医薬品「\(name)」はありません。\(near.isEmpty ? "" : "近いもの: \(list(near))。")saishinsa jader drugs で調べられます。",
                          en: "There is no drug “\(name)”.\(near.isEmpty ? "" : " Near: \(list(near)).") Look with: saishinsa jader drugs")
        case .unknownRole(let name, let known):
            LocalizedText(ja: "医薬品の関与「\(name)」はありません。あるもの: \(list(known))、又は all。", en: "There is no role “\(name)”. There are: \(list(known)), or all.")
        case .unknownTerm(let name, let near):
            LocalizedText(ja: "有害事象「\(name)」はありません。\(near.isEmpty ? "" : "近いもの: \(list(near))。")",
                          en: "There is no reaction “\(name)”.\(near.isEmpty ? "" : " Near: \(list(near)).")")
        case .unknownSystemOrganClass(let name):
            LocalizedText(ja: "器官別大分類「\(name)」はこの版にありません。", en: "The release has no system organ class “\(name)”.")
        }
    }
}

/// Everything that is wrong at once.
public struct JADERErrors: Error, Hashable, Sendable {
    public let all: [JADERError]

    public init(_ all: [JADERError]) { self.all = all }

    public func text(_ language: Language) -> String { all.map { $0.message[language] }.joined(separator: "\n") }
}
