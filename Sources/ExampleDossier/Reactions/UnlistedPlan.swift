/// The 116 persons and 186 events that the label does not foretell: every row of the published table 7 and, for the 52 events that it
/// hides, terms with at most two events each (domain brief §3.7 and §3.11, checks C13 to C15).
///
/// The published row of an organ class says how many persons have a serious event, a non-serious one, or both. Its events are dealt
/// round to as many bundles of each kind, which are then dealt to 34 persons with serious events and 82 with non-serious ones; four of the
/// one are four of the other, and four more have both within one organ class: 4 + 34 + 82 − 4 = 116.
struct UnlistedPlan {
    struct Group {
        /// The published row's organ class; `nil` for all those that the table does not show.
        let organClass: Int?
        /// Persons with both kinds of event in the class, with serious ones only, with non-serious ones only.
        let both, seriousOnly, nonSeriousOnly: Int
        /// Preferred term, serious events, non-serious events.
        let terms: [(name: String, serious: Int, nonSerious: Int)]
    }

    static let groups = [
        Group(organClass: 2, both: 0, seriousOnly: 11, nonSeriousOnly: 15, terms: [
            ("悪性転換", 1, 0), ("骨巨細胞腫瘍", 0, 11), ("新生物進行", 2, 1), ("肺転移", 2, 0), ("骨肉腫", 2, 0), ("腫瘍出血", 1, 0),
            ("多形性未分化肉腫", 1, 0), ("甲状腺新生物", 1, 0), ("乳房新生物", 1, 0), ("腫瘍壊死", 1, 0), ("転移", 1, 0),
            ("腫瘍疼痛", 0, 2), ("脂肪腫", 0, 1),
        ]),
        Group(organClass: 13, both: 0, seriousOnly: 5, nonSeriousOnly: 4, terms: [
            ("間質性肺疾患", 3, 1), ("胸水", 2, 1), ("咳嗽", 0, 1), ("鼻出血", 0, 1),
        ]),
        // Nausea is listed in its non-serious form only, so the serious one is not foretold.
        Group(organClass: 14, both: 1, seriousOnly: 3, nonSeriousOnly: 15, terms: [
            ("嚥下障害", 1, 0), ("悪心", 1, 0), ("腸閉塞", 1, 0), ("急性膵炎", 1, 0), ("胃潰瘍", 1, 0), ("消化管出血", 1, 0),
            ("齲歯", 0, 3), ("嚥下障害", 0, 6), ("歯痛", 0, 2), ("口内炎", 0, 2), ("便秘", 0, 2), ("口腔内痛", 0, 1),
            ("歯の脱落", 0, 1), ("腹部膨満", 0, 1),
        ]),
        Group(organClass: 17, both: 2, seriousOnly: 2, nonSeriousOnly: 18, terms: [
            ("骨壊死", 1, 0), ("顎障害", 0, 4), ("病的骨折", 1, 1), ("横紋筋融解症", 1, 0), ("関節障害", 1, 1), ("骨痛", 1, 1),
            ("筋痙縮", 0, 2), ("関節腫脹", 0, 2), ("筋力低下", 0, 2), ("頚部痛", 0, 2), ("筋骨格硬直", 0, 2), ("鼡径部痛", 0, 1),
            ("腱鞘炎", 0, 1), ("滑液包炎", 0, 1), ("側弯症", 0, 1),
        ]),
        Group(organClass: 18, both: 0, seriousOnly: 4, nonSeriousOnly: 1, terms: [
            ("腎機能障害", 3, 0), ("急性腎障害", 1, 0), ("蛋白尿", 0, 1), ("頻尿", 0, 1),
        ]),
        Group(organClass: 23, both: 0, seriousOnly: 6, nonSeriousOnly: 5, terms: [
            ("好中球数減少", 3, 0), ("白血球数減少", 2, 0), ("血小板数減少", 2, 0), ("血中クレアチニン増加", 1, 1), ("肝機能検査異常", 1, 1),
            ("Ｃ－反応性蛋白増加", 1, 0), ("心電図ＱＴ延長", 1, 0), ("血中アルカリホスファターゼ増加", 0, 2),
            ("γ－グルタミルトランスフェラーゼ増加", 0, 2), ("血中尿酸増加", 0, 2), ("体重増加", 0, 1), ("血中副甲状腺ホルモン増加", 0, 2),
        ]),
        Group(organClass: 24, both: 1, seriousOnly: 6, nonSeriousOnly: 10, terms: [
            ("大腿骨骨折", 3, 0), ("脊椎圧迫骨折", 0, 3), ("上腕骨骨折", 1, 0), ("脛骨骨折", 1, 1), ("創離開", 1, 0), ("処置後出血", 1, 0),
            ("腰椎骨折", 1, 1), ("転倒", 0, 2), ("挫傷", 0, 2), ("肋骨骨折", 0, 2),
        ]),
        Group(organClass: nil, both: 0, seriousOnly: 15, nonSeriousOnly: 26, terms: [
            ("肺炎", 2, 0), ("敗血症", 2, 0), ("好中球減少症", 1, 0), ("血小板減少症", 1, 0), ("副甲状腺機能亢進症", 1, 1), ("高カリウム血症", 1, 0),
            ("脱水", 1, 0), ("うつ病", 1, 0), ("脳梗塞", 2, 0), ("意識消失", 1, 0), ("心不全", 2, 0), ("深部静脈血栓症", 1, 0), ("肝機能異常", 1, 1),
            ("自然流産", 1, 0), ("突然死", 1, 0), ("治癒遅延", 1, 0), ("抜歯", 1, 0),
            ("帯状疱疹", 0, 2), ("膀胱炎", 0, 1), ("白血球減少症", 0, 1), ("甲状腺機能低下症", 0, 1), ("食欲減退", 0, 2), ("不眠症", 0, 2),
            ("浮動性めまい", 0, 2), ("感覚鈍麻", 0, 2), ("味覚不全", 0, 1), ("振戦", 0, 1), ("眼乾燥", 0, 1), ("霧視", 0, 1), ("耳鳴", 0, 1),
            ("難聴", 0, 1), ("動悸", 0, 1), ("高血圧", 0, 2), ("脱毛症", 0, 1), ("皮膚乾燥", 0, 2), ("爪の障害", 0, 1), ("無月経", 0, 1),
            ("胸痛", 0, 1), ("浮腫", 0, 1),
        ]),
    ]

    static let personsWithSerious = 38
    static let personsWithNonSerious = 86
    static let persons = 116

    /// The persons, in a fixed order: first those with both kinds of event within one organ class.
    static func deal() throws -> [PlannedPerson] {
        var both: [PlannedPerson] = [], serious: [PlannedPerson] = [], nonSerious: [PlannedPerson] = []
        for group in groups {
            let seriousEvents = group.terms.flatMap { term in
                Array(repeating: PlannedPerson.Event(term: term.name, isSerious: true), count: term.serious)
            }
            let nonSeriousEvents = group.terms.flatMap { term in
                Array(repeating: PlannedPerson.Event(term: term.name, isSerious: false), count: term.nonSerious)
            }
            // Bundles of both kinds come first among the serious ones and last among the others, so that a term seldom meets itself.
            let seriousBundles = dealt(seriousEvents, to: group.both + group.seriousOnly)
            let nonSeriousBundles = dealt(nonSeriousEvents, to: group.nonSeriousOnly + group.both)
            for index in 0..<group.both {
                both.append(try merge(PlannedPerson(events: seriousBundles[index]),
                                      PlannedPerson(events: nonSeriousBundles[group.nonSeriousOnly + index])))
            }
            serious += seriousBundles.dropFirst(group.both).map { PlannedPerson(events: $0) }
            nonSerious += nonSeriousBundles.prefix(group.nonSeriousOnly).map { PlannedPerson(events: $0) }
        }

        var seriousPersons = try gathered(serious, into: personsWithSerious - both.count)
        var nonSeriousPersons = try gathered(nonSerious, into: personsWithNonSerious - both.count)
        let crossings = personsWithSerious + personsWithNonSerious - persons - both.count
        for crossing in 0..<crossings {
            // Far apart, so that the two come from different organ classes.
            let partner = nonSeriousPersons.remove(at: 16 + 12 * crossing)
            seriousPersons[20 + 4 * crossing] = try merge(seriousPersons[20 + 4 * crossing], partner)
        }
        return both + seriousPersons + nonSeriousPersons
    }

    /// Deals the events round: the n-th goes to bundle n modulo the number of bundles, so repeats of one term go to different bundles.
    private static func dealt(_ events: [PlannedPerson.Event], to count: Int) -> [[PlannedPerson.Event]] {
        var bundles = Array(repeating: [PlannedPerson.Event](), count: count)
        for (index, event) in events.enumerated() { bundles[index % count].append(event) }
        return bundles
    }

    private static func gathered(_ bundles: [PlannedPerson], into count: Int) throws -> [PlannedPerson] {
        var persons = Array(bundles.prefix(count))
        for (index, bundle) in bundles.dropFirst(count).enumerated() { persons[index % count] = try merge(persons[index % count], bundle) }
        return persons
    }

    private static func merge(_ one: PlannedPerson, _ other: PlannedPerson) throws -> PlannedPerson {
        guard let merged = one.merged(with: other) else {
            throw ExampleError.inconsistentPlan("one person would have a term twice: \(one.events.map(\.term)) and \(other.events.map(\.term))")
        }
        return merged
    }
}
