import Foundation
import MedDRA

/// A small dictionary in MedDRA's layout with invented codes, whose files a test can bend before they are read.
///
/// ```swift
/// var dictionary = ExampleDictionary()
/// dictionary.rows[.preferredTerms]?[0] = "x$"
/// let release = try dictionary.release()
/// ```
struct ExampleDictionary {
    var rows: [ReleaseFile: [String]] = Self.rows
    var delimiterAtEnd = true
    var newline = "\n"
    var newlineAtEnd = true
    var japaneseEncoding: String.Encoding = .utf8
    /// Bytes that take the place of what `rows` makes of a file.
    var bytes: [ReleaseFile: [UInt8]] = [:]

    var files: [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for (file, rows) in rows {
            var text = rows.map { delimiterAtEnd ? $0 + "$" : $0 }.joined(separator: newline)
            if newlineAtEnd, !rows.isEmpty { text += newline }
            let encoding = file.rawValue.hasSuffix("_j.asc") ? japaneseEncoding : .utf8
            files[file.rawValue] = [UInt8](text.data(using: encoding) ?? Data())
        }
        for (file, bytes) in bytes { files[file.rawValue] = bytes }
        return files
    }

    func release() throws(ReleaseError) -> Release {
        try Release(files: files, digest: "0123")
    }

    /// The problems with which the files are refused; none if they are accepted.
    func problems() -> [ReleaseProblem] {
        do throws(ReleaseError) {
            _ = try release()
            return []
        } catch {
            return error.problems
        }
    }

    // The international order of the classes is not the order of their codes, so that no test can mix them up.
    static let cardiac = TermCode(90_000_001), vascular = TermCode(90_000_002), infections = TermCode(90_000_003)
    static let immune = TermCode(90_000_004), metabolism = TermCode(90_000_005), bone = TermCode(90_000_006)
    static let boneInfectionGroup = TermCode(90_000_103), boneInfection = TermCode(90_000_203)
    static let osteomyelitis = TermCode(90_000_301), sepsis = TermCode(90_000_302)
    static let hypocalcaemia = TermCode(90_000_303), calciumDecreased = TermCode(90_000_304)
    static let anaphylacticReaction = TermCode(90_000_305), hypersensitivity = TermCode(90_000_306)
    static let shock = TermCode(90_000_307), infarction = TermCode(90_000_308), hypertension = TermCode(90_000_309)
    static let boneInflammation = TermCode(90_000_401), highPressure = TermCode(90_000_402)
    static let anaphylacticQuery = TermCode(90_000_901), hypersensitivityQuery = TermCode(90_000_902)
    static let retiredQuery = TermCode(90_000_903)
    static let ring = TermCode(90_000_904), otherRing = TermCode(90_000_905)

    private static let rows: [ReleaseFile: [String]] = [
        .release: ["27.0$English$$$"],
        .systemOrganClasses: [
            "90000001$Cardiac disorders$Card$$$$$$$", "90000002$Vascular disorders$Vasc$$$$$$$",
            "90000003$Infections and infestations$Infec$$$$$$$", "90000004$Immune system disorders$Immun$$$$$$$",
            "90000005$Metabolism and nutrition disorders$Metab$$$$$$$",
            "90000006$Musculoskeletal and connective tissue disorders$Musc$$$$$$$",
        ],
        .systemOrganClassesInJapanese: [
            "90000001$心臓障害$11$シンゾウショウガイ$$", "90000002$血管障害$12$ケッカンショウガイ$$",
            "90000003$感染症および寄生虫症$1$カンセンショウ$$", "90000004$免疫系障害$4$メンエキケイショウガイ$$",
            "90000005$代謝および栄養障害$6$タイシャ$$", "90000006$筋骨格系および結合組織障害$17$キンコッカクケイ$$",
        ],
        .internationalOrder: [
            "1$90000003", "4$90000004", "6$90000005", "11$90000001", "12$90000002", "17$90000006",
        ],
        .highLevelGroupTerms: [
            "90000101$Coronary artery disorders$$$$$$$", "90000102$Vascular hypertensive disorders$$$$$$$",
            "90000103$Bone and joint infections$$$$$$$", "90000104$Allergic conditions$$$$$$$",
            "90000105$Bone and calcium metabolism disorders$$$$$$$",
        ],
        .highLevelGroupTermsInJapanese: [
            "90000101$冠動脈障害$$$", "90000102$血管性高血圧障害$$$", "90000103$骨および関節感染$$$",
            "90000104$アレルギー性疾患$$$", "90000105$骨およびカルシウム代謝障害$$$",
        ],
        .highLevelTerms: [
            "90000201$Ischaemic coronary artery disorders$$$$$$$", "90000202$Hypertension NEC$$$$$$$",
            "90000203$Bone infections$$$$$$$", "90000204$Anaphylactic responses$$$$$$$",
            "90000205$Calcium metabolism disorders$$$$$$$",
        ],
        .highLevelTermsInJapanese: [
            "90000201$虚血性冠動脈障害$$$", "90000202$高血圧ＮＥＣ$$$", "90000203$骨感染$$$",
            "90000204$アナフィラキシー反応群$$$", "90000205$カルシウム代謝障害$$$",
        ],
        // Not in the order of the codes.
        .preferredTerms: [
            "90000309$Hypertension$$90000002$$$$$$$", "90000301$Osteomyelitis$$90000003$$$$$$$",
            "90000302$Sepsis$$90000003$$$$$$$", "90000303$Hypocalcaemia$$90000005$$$$$$$",
            "90000304$Blood calcium decreased$$90000005$$$$$$$", "90000305$Anaphylactic reaction$$90000004$$$$$$$",
            "90000306$Hypersensitivity$$90000004$$$$$$$", "90000307$Shock$$90000002$$$$$$$",
            "90000308$Myocardial infarction$$90000001$$$$$$$",
        ],
        .preferredTermsInJapanese: [
            "90000301$骨髄炎$コツズイエン$$", "90000302$敗血症$ハイケツショウ$$",
            "90000303$低カルシウム血症$テイカルシウムケッショウ$$", "90000304$血中カルシウム減少$ケッチュウ$$",
            "90000305$アナフィラキシー反応$アナフィラキシーハンノウ$$", "90000306$過敏症$カビンショウ$$",
            "90000307$ショック$ショック$$", "90000308$心筋梗塞$シンキンコウソク$$", "90000309$高血圧$コウケツアツ$$",
        ],
        .lowestLevelTerms: [
            "90000301$Osteomyelitis$90000301$$$$$$$Y$", "90000303$Hypocalcaemia$90000303$$$$$$$Y$",
            "90000401$Bone inflammation$90000301$$$$$$$N$", "90000402$High blood pressure$90000309$$$$$$$Y$",
            "90000403$Bone inflammation infective$90000301$$$$$$$Y$",
        ],
        .lowestLevelTermsInJapanese: [
            "90000301$骨髄炎$Y$$$", "90000303$低カルシウム血症$Y$$$", "90000401$骨の炎症$N$$$",
            "90000402$血圧が高い$Y$$$", "90000403$骨の炎症$Y$$$",
        ],
        .hierarchy: [
            "90000301$90000203$90000103$90000006$$$$$$$90000003$N",
            "90000301$90000203$90000103$90000003$$$$$$$90000003$Y",
            "90000302$90000203$90000103$90000003$$$$$$$90000003$Y",
            "90000303$90000205$90000105$90000005$$$$$$$90000005$Y",
            "90000304$90000205$90000105$90000005$$$$$$$90000005$Y",
            "90000305$90000204$90000104$90000004$$$$$$$90000004$Y",
            "90000306$90000204$90000104$90000004$$$$$$$90000004$Y",
            "90000307$90000204$90000104$90000004$$$$$$$90000002$N",
            "90000307$90000202$90000102$90000002$$$$$$$90000002$Y",
            "90000308$90000201$90000101$90000001$$$$$$$90000001$Y",
            "90000309$90000202$90000102$90000002$$$$$$$90000002$Y",
        ],
        .standardisedQueries: [
            "90000901$Anaphylactic reaction (SMQ)$2$text$source$note$27.0$A$N",
            "90000902$Hypersensitivity (SMQ)$1$text$source$note$27.0$A$N",
            "90000903$Old query (SMQ)$1$text$source$note$27.0$I$N",
            "90000904$Ring (SMQ)$1$text$source$note$27.0$A$N",
            "90000905$Other ring (SMQ)$2$text$source$note$27.0$A$N",
        ],
        .standardisedQueriesInJapanese: [
            "90000901$アナフィラキシー反応（SMQ）$$$", "90000902$過敏症（ＳＭＱ）$$$", "90000903$古い検索式（SMQ）$$$",
            "90000904$環（SMQ）$$$", "90000905$別の環（SMQ）$$$",
        ],
        .standardisedQueryContent: [
            "90000901$90000305$4$2$A$0$A$8.0$8.0", "90000901$90000307$4$1$B$0$A$8.0$8.0",
            "90000901$90000308$4$2$A$0$I$8.0$9.0", "90000902$90000901$0$0$S$0$A$8.0$8.0",
            "90000902$90000306$4$2$A$0$A$8.0$8.0", "90000902$90000903$0$0$S$0$A$8.0$8.0",
            "90000903$90000302$4$2$A$0$A$8.0$8.0", "90000904$90000402$5$1$A$0$A$8.0$8.0",
            "90000904$90000905$0$0$S$0$A$8.0$8.0", "90000905$90000904$0$0$S$0$A$8.0$8.0",
            "90000905$90000401$5$2$A$0$A$8.0$8.0",
        ],
    ]
}
