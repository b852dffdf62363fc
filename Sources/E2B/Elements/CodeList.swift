import Reexamination

/// A list of codes an element's value comes from.
///
/// ```swift
/// CodeList.outcome.codeSystem        // "2.16.840.1.113883.3.989.2.1.1.11"
/// CodeList.outcome.codes?["5"]       // 死亡 / fatal
/// ```
///
/// Lists kept by others (MedDRA, UCUM, countries, EDQM) have a code system but no codes here.
public enum CodeList: String, Hashable, Sendable, CaseIterable {
    case messageType, reportType, firstSender, nullification, qualification, primarySource, senderType, studyType, ageGroup, sex, highlighted
    case outcome, testResult, drugRole, actionTaken, rechallenge, drugInformation, route, doseForm, substance, mpid, phpid
    case ageUnit, gestationUnit, timeUnit, intervalUnit, ucum, country, language, meddra
    case batchAcknowledgement, messageAcknowledgement, pmdaReportClass, pmdaCompleteness

    /// The code system written with a code of this list; nil where the guide writes none.
    public var codeSystem: String? {
        switch self {
        case .messageType: ObjectIdentifierName.ich("1")
        case .reportType: ObjectIdentifierName.ich("2")
        case .firstSender: ObjectIdentifierName.ich("3")
        case .nullification: ObjectIdentifierName.ich("5")
        case .qualification: ObjectIdentifierName.ich("6")
        case .senderType: ObjectIdentifierName.ich("7")
        case .studyType: ObjectIdentifierName.ich("8")
        case .ageGroup: ObjectIdentifierName.ich("9")
        case .highlighted: ObjectIdentifierName.ich("10")
        case .outcome: ObjectIdentifierName.ich("11")
        case .testResult: ObjectIdentifierName.ich("12")
        case .drugRole: ObjectIdentifierName.ich("13")
        case .route: ObjectIdentifierName.ich("14")
        case .actionTaken: ObjectIdentifierName.ich("15")
        case .rechallenge: ObjectIdentifierName.ich("16")
        case .drugInformation: ObjectIdentifierName.ich("17")
        case .sex: "1.0.5218"
        case .country: "1.0.3166.1.2.2"
        case .meddra: "2.16.840.1.113883.6.163"
        case .pmdaReportClass: "2.16.840.1.113883.3.989.5.1.3.2.1.1"
        // The guide leaves these identifiers open ("TBD"): senders state their own with the code.
        case .mpid: "TBD-MPID"
        case .phpid: "TBD-PhPID"
        case .substance: "TBD-Substance"
        case .doseForm: "TBD-DoseForm"
        case .primarySource, .ageUnit, .gestationUnit, .timeUnit, .intervalUnit, .ucum, .language, .batchAcknowledgement, .messageAcknowledgement,
             .pmdaCompleteness: nil
        }
    }

    /// The codes and what they mean; nil for lists kept by others.
    public var codes: [String: LocalizedText]? { Self.known[self] }

    private static let known: [CodeList: [String: LocalizedText]] = [
        .messageType: ["1": say("ICSR", "ichicsr")],
        .reportType: [
            "1": say("自発報告", "spontaneous report"), "2": say("試験からの報告", "report from study"), "3": say("その他", "other"),
            "4": say("送信者にとって不明", "not available to sender"),
        ],
        .firstSender: ["1": say("規制当局", "regulator"), "2": say("その他", "other")],
        .nullification: ["1": say("破棄", "nullification"), "2": say("修正", "amendment")],
        .qualification: [
            "1": say("医師", "physician"), "2": say("薬剤師", "pharmacist"), "3": say("その他の医療専門家", "other health professional"),
            "4": say("弁護士", "lawyer"), "5": say("消費者又はその他の非医療専門家", "consumer or other non health professional"),
        ],
        .primarySource: ["1": say("第一次", "primary")],
        .senderType: [
            "1": say("製薬企業", "pharmaceutical company"), "2": say("規制当局", "regulatory authority"), "3": say("医療専門家", "health professional"),
            "4": say("地域医薬品監視センター", "regional pharmacovigilance centre"), "5": say("WHO 国際医薬品監視協力センター", "WHO collaborating centre"),
            "6": say("その他", "other"), "7": say("患者／消費者", "patient / consumer"),
        ],
        .studyType: ["1": say("臨床試験", "clinical trials"), "2": say("個別患者使用", "individual patient use"), "3": say("その他の試験", "other studies")],
        .ageGroup: [
            "0": say("胎児", "foetus"), "1": say("新生児", "neonate"), "2": say("乳児", "infant"), "3": say("小児", "child"),
            "4": say("青少年", "adolescent"), "5": say("成人", "adult"), "6": say("高齢者", "elderly"),
        ],
        .sex: ["1": say("男性", "male"), "2": say("女性", "female")],
        .highlighted: [
            "1": say("はい、重篤でない", "yes, not serious"), "2": say("いいえ、重篤でない", "no, not serious"), "3": say("はい、重篤", "yes, serious"),
            "4": say("いいえ、重篤", "no, serious"),
        ],
        .outcome: [
            "0": say("不明", "unknown"), "1": say("回復", "recovered / resolved"), "2": say("軽快", "recovering / resolving"),
            "3": say("未回復", "not recovered / not resolved / ongoing"), "4": say("回復したが後遺症あり", "recovered / resolved with sequelae"),
            "5": say("死亡", "fatal"),
        ],
        .testResult: [
            "1": say("陽性", "positive"), "2": say("陰性", "negative"), "3": say("境界域", "borderline"), "4": say("判定不能", "inconclusive"),
        ],
        .drugRole: [
            "1": say("被疑薬", "suspect"), "2": say("併用薬", "concomitant"), "3": say("相互作用", "interacting"), "4": say("投与されず", "drug not administered"),
        ],
        .actionTaken: [
            "0": say("不明", "unknown"), "1": say("投与中止", "drug withdrawn"), "2": say("減量", "dose reduced"), "3": say("増量", "dose increased"),
            "4": say("投与量変更せず", "dose not changed"), "9": say("非該当", "not applicable"),
        ],
        .rechallenge: [
            "1": say("再投与され、再発した", "rechallenged, recurred"), "2": say("再投与され、再発しなかった", "rechallenged, did not recur"),
            "3": say("再投与され、結果不明", "rechallenged, outcome unknown"), "4": say("再投与されなかった", "not rechallenged"),
        ],
        .drugInformation: [
            "1": say("偽造品", "counterfeit"), "2": say("過量投与", "overdose"), "3": say("父親が使用", "drug taken by the father"),
            "4": say("使用期限後の使用", "taken beyond expiry date"), "5": say("検査し規格に適合したロット", "batch tested, within specification"),
            "6": say("検査し規格に適合しなかったロット", "batch tested, not within specification"), "7": say("投薬過誤", "medication error"),
            "8": say("誤用", "misuse"), "9": say("乱用", "abuse"), "10": say("職業曝露", "occupational exposure"), "11": say("適応外使用", "off label use"),
        ],
        .ageUnit: units("10.a", "a", "mo", "wk", "d", "h"),
        .gestationUnit: units("mo", "wk", "d", "{trimester}"),
        .timeUnit: units("10.a", "a", "mo", "wk", "d", "h", "min", "s"),
        .intervalUnit: units("a", "mo", "wk", "d", "h", "min", "{cyclical}", "{asnecessary}", "{total}"),
        .batchAcknowledgement: [
            "AA": say("受理", "accepted"), "AE": say("一部に誤りあり", "error in part"), "AR": say("拒否", "rejected"),
        ],
        .messageAcknowledgement: ["CA": say("受理", "accepted"), "CR": say("拒否", "rejected")],
        .pmdaReportClass: Dictionary(uniqueKeysWithValues: [
            "AA", "AB", "AC", "AD", "AE", "AF", "AG", "BA", "BB", "BC", "BD", "DA", "DB", "DC", "DD", "DE", "DF", "DG",
        ].map { ($0, LocalizedText($0)) }),
    ]

    private static func say(_ ja: String, _ en: String) -> LocalizedText { LocalizedText(ja: ja, en: en) }

    private static func units(_ units: String...) -> [String: LocalizedText] {
        Dictionary(uniqueKeysWithValues: units.map { ($0, LocalizedText($0)) })
    }
}

/// Object identifiers of ICH's own lists.
enum ObjectIdentifierName {
    static let ichRoot = "2.16.840.1.113883.3.989.2.1"

    /// A code list of ICH, such as `19` for observations.
    static func ich(_ list: String) -> String { "\(ichRoot).1.\(list)" }
}
