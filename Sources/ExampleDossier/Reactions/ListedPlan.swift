/// What the label foretells, as planned for the pool: 104 persons with 132 serious events, and 179 persons with hypocalcaemia of whom
/// 16 have a serious one (published §4.1 and §4.2). The years of hypocalcaemia, which are not published, fall rather than rise.
enum ListedPlan {
    static let hypocalcaemia: Set<String> = ["低カルシウム血症", "血中カルシウム減少", "補正カルシウム減少", "カルシウムイオン減少"]

    /// Serious listed events other than hypocalcaemia: 115, dealt round to 88 persons.
    static let seriousTerms: [(name: String, count: Int)] = [
        ("顎骨壊死", 62), ("非定型大腿骨骨折", 7), ("高カルシウム血症", 11), ("アナフィラキシー反応", 4), ("蜂巣炎", 4), ("骨髄炎", 12),
        ("多発骨折", 3), ("過敏症", 2), ("発疹", 2), ("低リン酸血症", 2), ("貧血", 2), ("外耳道骨壊死", 2), ("アナフィラキシーショック", 1),
        ("血中カルシウム増加", 1),
    ]
    static let seriousPersons = 88

    /// Serious and all persons with hypocalcaemia by the year of onset.
    static let hypocalcaemiaByYear: [(year: Int, serious: Int, all: Int)] = [
        (2014, 3, 14), (2015, 3, 24), (2016, 2, 23), (2017, 2, 21), (2018, 1, 19), (2019, 2, 17), (2020, 1, 16), (2021, 1, 15),
        (2022, 1, 13), (2023, 0, 12), (2024, 0, 5),
    ]

    /// Non-serious listed reactions that only make up the numbers nobody prints.
    static let nonSeriousTerms = ["悪心", "倦怠感", "発熱", "関節痛", "四肢痛", "背部痛", "筋肉痛", "筋骨格痛", "頭痛", "疲労", "下痢", "嘔吐", "発疹",
                                  "そう痒症", "蕁麻疹", "末梢性浮腫", "注射部位反応", "低リン酸血症", "貧血", "高カルシウム血症", "蜂巣炎"]

    /// The 88 persons with a serious listed reaction other than hypocalcaemia.
    static func dealSerious() -> [PlannedPerson] {
        var persons = Array(repeating: PlannedPerson(events: []), count: seriousPersons)
        let events = seriousTerms.flatMap { term in Array(repeating: PlannedPerson.Event(term: term.name, isSerious: true), count: term.count) }
        for (index, event) in events.enumerated() { persons[index % seriousPersons].events.append(event) }
        return persons
    }

    /// The 16 persons with serious hypocalcaemia: one of them has it under two terms, and is one event still.
    static func dealSeriousHypocalcaemia() -> [PlannedPerson] {
        let years = hypocalcaemiaByYear.flatMap { Array(repeating: $0.year, count: $0.serious) }
        return years.enumerated().map { index, year in
            let term = index == 5 || index == 11 ? "補正カルシウム減少" : index == 8 ? "血中カルシウム減少" : "低カルシウム血症"
            var events = [PlannedPerson.Event(term: term, isSerious: true)]
            if index == 3 { events.append(PlannedPerson.Event(term: "血中カルシウム減少", isSerious: true)) }
            return PlannedPerson(events: events, year: year)
        }
    }

    /// Persons with non-serious hypocalcaemia who are known from cases alone: what the survey's own patients leave of each year.
    static func dealNonSeriousHypocalcaemia(surveyByYear: [Int: Int]) throws -> [PlannedPerson] {
        var persons: [PlannedPerson] = []
        for entry in hypocalcaemiaByYear {
            let count = entry.all - entry.serious - (surveyByYear[entry.year] ?? 0)
            guard count >= 0 else { throw ExampleError.inconsistentPlan("too much hypocalcaemia in the survey's \(entry.year)") }
            for _ in 0..<count {
                let index = persons.count
                let term = index % 17 == 4 ? "補正カルシウム減少" : index % 11 == 6 ? "血中カルシウム減少" : index % 29 == 9 ? "カルシウムイオン減少" : "低カルシウム血症"
                var events = [PlannedPerson.Event(term: term, isSerious: false)]
                if index % 31 == 12, term == "低カルシウム血症" { events.append(PlannedPerson.Event(term: "血中カルシウム減少", isSerious: false)) }
                persons.append(PlannedPerson(events: events, year: entry.year))
            }
        }
        return persons
    }
}
