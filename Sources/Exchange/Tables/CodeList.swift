import Reexamination

/// A value of a code list: what stands in the file, what may stand there instead, and what it means.
public struct CodeEntry: Hashable, Sendable {
    public let code: String
    public let japanese: String
    public let meaning: LocalizedText
}

/// A code list with the domain's value for each code.
struct CodeList<Value: Sendable>: Sendable {
    let entries: [CodeEntry]
    private let values: [String: Value]

    init(_ rows: [(code: String, japanese: String, value: Value)]) {
        entries = rows.map { CodeEntry(code: $0.code, japanese: $0.japanese, meaning: say($0.japanese, $0.code.lowercased())) }
        var values: [String: Value] = [:]
        for row in rows {
            values[row.code] = row.value
            values[row.japanese] = row.value
        }
        self.values = values
    }

    /// Codes are read in any case.
    func value(of text: String) -> Value? { values[text] ?? values[text.uppercased()] }
}

/// The code lists of the dossier: SDTM's submission values with the words of Japanese case report forms beside them
/// (domain brief §4.2).
enum CodeLists {
    static let sex = CodeList<Sex>([("M", "男性", .male), ("F", "女性", .female), ("U", "不明", .unknown)])

    static let yesNo = CodeList<Bool>([("Y", "有", true), ("N", "無", false)])

    static let causality = CodeList<Causality.Judgement>([
        ("RELATED", "関連あり", .related), ("PROBABLE", "多分関連あり", .probable), ("POSSIBLE", "可能性あり", .possible),
        ("UNKNOWN", "不明", .unknown), ("NOT RELATED", "関連なし", .notRelated),
    ])

    static let outcome = CodeList<Outcome>([
        ("RECOVERED/RESOLVED", "回復", .recovered), ("RECOVERING/RESOLVING", "軽快", .recovering),
        ("NOT RECOVERED/NOT RESOLVED", "未回復", .notRecovered),
        ("RECOVERED/RESOLVED WITH SEQUELAE", "回復したが後遺症あり", .recoveredWithSequelae), ("FATAL", "死亡", .fatal), ("UNKNOWN", "不明", .unknown),
    ])

    static let status = CodeList<Bool>([("NOT DONE", "未実施", true)])

    static let procedureStatus = CodeList<ProcedureRecord.Status>([("PLANNED", "予定", .planned), ("PERFORMED", "実施", .performed)])

    static let source = CodeList<SafetyCase.Source>([
        ("SPONTANEOUS", "自発報告", .spontaneous), ("SURVEY", "使用成績調査", .survey), ("LITERATURE", "文献", .literature),
        ("TRIAL", "製造販売後臨床試験", .trial), ("REGULATOR", "規制当局", .regulator), ("OTHER", "その他", .other),
    ])
}
