/// The example's small dictionary with its invented codes, from 90000001 on.
///
/// ```swift
/// let dictionary = try ExampleDictionary()
/// try dictionary.term("胸水").code
/// ```
///
/// Preferred terms are numbered organ class by organ class in the order of their English names, so that they ascend within an organ
/// class as those of the published table 7 do (domain brief §3.7).
struct ExampleDictionary {
    struct OrganClass {
        let code: Int
        /// Place in the international order, from 1.
        let order: Int
        let japanese, kana, english, abbreviation: String
        /// Each organ class has one group and one high level term.
        var group: Int { code + 100 }
        var highLevelTerm: Int { code + 200 }
    }

    struct Term {
        let code: Int
        /// The primary organ class, by its place in the international order.
        let organClass: Int
        let japanese, kana, english: String
    }

    struct LowerTerm {
        let code: Int
        let preferredTerm: Int
        let japanese, kana, english: String
        let isCurrent, isCurrentInJapanese: Bool
    }

    let organClasses: [OrganClass]
    let terms: [Term]
    let lowerTerms: [LowerTerm]
    private let byJapanese: [String: Term]

    init() throws {
        organClasses = Self.rows(of: OrganClasses.table).enumerated().map { index, row in
            OrganClass(code: 90_000_001 + index, order: index + 1, japanese: row[0], kana: row[1], english: row[2], abbreviation: row[3])
        }

        var unnumbered: [(organClass: Int, row: [String])] = []
        var organClass = 0
        for row in Self.rows(of: PreferredTerms.table) {
            if row.count == 1, let heading = Int(row[0].dropFirst(2)) { organClass = heading } else { unnumbered.append((organClass, row)) }
        }
        unnumbered.sort { ($0.organClass, $0.row[2].uppercased()) < ($1.organClass, $1.row[2].uppercased()) }
        terms = unnumbered.enumerated().map { index, entry in
            Term(code: 90_001_001 + index, organClass: entry.organClass, japanese: entry.row[0], kana: entry.row[1], english: entry.row[2])
        }

        var byJapanese: [String: Term] = [:]
        for term in terms where byJapanese.updateValue(term, forKey: term.japanese) != nil {
            throw ExampleError.inconsistentPlan("the term \(term.japanese) stands twice")
        }
        self.byJapanese = byJapanese

        // As in the real thing, each preferred term is repeated on the lowest level under its own code.
        var lower = terms.map {
            LowerTerm(code: $0.code, preferredTerm: $0.code, japanese: $0.japanese, kana: $0.kana, english: $0.english,
                      isCurrent: true, isCurrentInJapanese: true)
        }
        for (index, row) in Self.rows(of: LowerTerms.table).enumerated() {
            guard let parent = byJapanese[row[3]] else { throw ExampleError.unknownTerm(row[3]) }
            lower.append(LowerTerm(code: 90_003_001 + index, preferredTerm: parent.code, japanese: row[0], kana: row[1], english: row[2],
                                   isCurrent: row[4] == "Y", isCurrentInJapanese: row[5] == "Y"))
        }
        lowerTerms = lower
    }

    /// A preferred term by its Japanese name.
    func term(_ japanese: String) throws -> Term {
        guard let term = byJapanese[japanese] else { throw ExampleError.unknownTerm(japanese) }
        return term
    }

    /// The current lowest level terms under a preferred term; the first is the one that repeats it.
    func wordings(of term: Term) -> [LowerTerm] {
        lowerTerms.filter { $0.preferredTerm == term.code && $0.isCurrent && $0.isCurrentInJapanese }
    }

    private static func rows(of table: String) -> [[String]] {
        table.split(separator: "\n").map { line in
            line.split(separator: "|").map { field in
                let start = field.drop { $0 == " " }
                return String(start.reversed().drop { $0 == " " }.reversed())
            }
        }
    }
}
