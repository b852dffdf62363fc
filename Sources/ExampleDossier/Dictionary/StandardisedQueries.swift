/// The standardised queries that the definitions name, with a second level and terms of either scope; contents invented.
enum StandardisedQueries {
    struct Query {
        let japanese: String
        let kana: String
        let english: String
        let level: Int
        /// English names of the queries inside it.
        let inside: [String]
        /// Japanese names of preferred terms.
        let narrow: [String]
        let broad: [String]
        /// Narrow terms that are in the query no longer.
        let inactive: [String]
        /// Japanese names of lowest level terms of narrow scope.
        let lowerTerms: [String]
    }

    static let all = [
        Query(japanese: "アナフィラキシー反応（SMQ）", kana: "アナフィラキシーハンノウ", english: "Anaphylactic reaction (SMQ)", level: 1, inside: [],
              narrow: ["アナフィラキシー反応", "アナフィラキシーショック", "アナフィラキシー様反応"],
              broad: ["そう痒症", "咳嗽", "呼吸困難", "低血圧", "潮紅"], inactive: [], lowerTerms: []),
        Query(japanese: "過敏症（SMQ）", kana: "カビンショウ", english: "Hypersensitivity (SMQ)", level: 1, inside: [],
              narrow: ["過敏症", "薬物過敏症", "アナフィラキシー反応", "アナフィラキシーショック", "蕁麻疹", "血管浮腫"],
              broad: ["そう痒症", "浮腫"], inactive: ["口内炎"], lowerTerms: ["皮疹"]),
        Query(japanese: "ショック（SMQ）", kana: "ショック", english: "Shock (SMQ)", level: 1,
              inside: ["Anaphylactic/anaphylactoid shock conditions (SMQ)", "Toxic-septic shock conditions (SMQ)"],
              narrow: [], broad: [], inactive: [], lowerTerms: []),
        Query(japanese: "アナフィラキシー／アナフィラキシー様ショック状態（SMQ）", kana: "アナフィラキシーアナフィラキシーヨウショックジョウタイ",
              english: "Anaphylactic/anaphylactoid shock conditions (SMQ)", level: 2, inside: [],
              narrow: ["アナフィラキシーショック", "アナフィラキシー反応"], broad: ["低血圧"], inactive: [], lowerTerms: []),
        Query(japanese: "毒素性・敗血症性ショック状態（SMQ）", kana: "ドクソセイハイケツショウセイショックジョウタイ",
              english: "Toxic-septic shock conditions (SMQ)", level: 2, inside: [],
              narrow: ["敗血症性ショック"], broad: ["敗血症"], inactive: [], lowerTerms: []),
    ]
}
