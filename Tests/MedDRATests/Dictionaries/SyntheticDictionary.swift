import Foundation

/// A dictionary of any size with random terms, paths and queries, kept as plain rows beside the files that say the
/// same, so that a test can answer from the rows what the release answers from the files.
///
/// ```swift
/// let dictionary = SyntheticDictionary(size: .small, seed: 7)
/// let release = try Release(files: dictionary.files(), digest: "")
/// ```
struct SyntheticDictionary {
    struct Size {
        var classes: Int, groups: Int, highTerms: Int, preferred: Int, lowest: Int, queries: Int, content: Int

        static let small = Size(
            classes: 5, groups: 9, highTerms: 20, preferred: 80, lowest: 200, queries: 12, content: 90)
        /// About what a release of the 2020s holds.
        static let full = Size(
            classes: 27, groups: 337, highTerms: 1_738, preferred: 27_000, lowest: 90_000, queries: 230,
            content: 100_000)
    }

    struct Preferred { var code: Int32, organClass: Int32 }
    struct Path { var preferred: Int32, highTerm: Int32, group: Int32, organClass: Int32, isPrimary: Bool }
    struct Lowest { var code: Int32, preferred: Int32 }
    struct Query { var code: Int32, isActive: Bool }
    struct Content { var query: Int32, term: Int32, level: Int, scope: Int, isActive: Bool }

    private(set) var classes: [Int32] = []
    private(set) var groups: [Int32] = []
    private(set) var highTerms: [Int32] = []
    private(set) var preferred: [Preferred] = []
    private(set) var paths: [Path] = []
    private(set) var lowest: [Lowest] = []
    private(set) var queries: [Query] = []
    private(set) var content: [Content] = []

    init(size: Size, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let total = size.classes + size.groups + size.highTerms + size.preferred + size.lowest
        var codes = (0..<Int32(total)).map { 90_000_001 + $0 * 3 }
        codes.shuffle(using: &random)
        func take(_ count: Int) -> [Int32] {
            defer { codes.removeLast(count) }
            return Array(codes.suffix(count))
        }
        classes = take(size.classes)
        groups = take(size.groups)
        highTerms = take(size.highTerms)
        for code in take(size.preferred) {
            let pathCount = Int.random(in: 1...3, using: &random) == 3 ? 2 : 1
            for number in 0..<pathCount {
                let highTerm = highTerms.indices.pick(&random)
                let group = highTerm % groups.count
                let path = Path(
                    preferred: code, highTerm: highTerms[highTerm], group: groups[group],
                    organClass: classes[group % classes.count], isPrimary: number == 0)
                if number == 0 { preferred.append(Preferred(code: code, organClass: path.organClass)) }
                paths.append(path)
            }
        }
        paths.shuffle(using: &random)
        for code in take(size.lowest) {
            lowest.append(Lowest(code: code, preferred: preferred.pick(&random).code))
        }
        for number in 0..<size.queries {
            queries.append(Query(code: 80_000_001 + Int32(number), isActive: Int.random(in: 0..<6, using: &random) > 0))
        }
        for _ in 0..<size.content {
            let query = queries.pick(&random).code
            let isActive = Int.random(in: 0..<5, using: &random) > 0
            let scope = Int.random(in: 1...2, using: &random)
            switch Int.random(in: 0..<8, using: &random) {
            case 0:
                // Any query may hold any other, itself among them: rings are wanted.
                let child = queries.pick(&random).code
                content.append(Content(query: query, term: child, level: 0, scope: 0, isActive: isActive))
            case 1...2:
                let term = lowest.pick(&random).code
                content.append(Content(query: query, term: term, level: 5, scope: scope, isActive: isActive))
            default:
                let term = preferred.pick(&random).code
                content.append(Content(query: query, term: term, level: 4, scope: scope, isActive: isActive))
            }
        }
    }

    /// The files, the Japanese ones in code page 932.
    func files() -> [String: [UInt8]] {
        let groupNames = named(groups, "Synthetic group term"), highNames = named(highTerms, "Synthetic high term")
        return [
            "meddra_release.asc": english(["27.0$English$$$$"]),
            "soc.asc": english(named(classes, "Synthetic organ class").map { "\($0)$Abbr$$$$$$$$" }),
            "soc_j.asc": japanese(inJapanese(classes, "合成器官別大分類", "$1")),
            "intl_ord.asc": english(classes.enumerated().map { "\($0.offset + 1)$\($0.element)$" }),
            "hlgt.asc": english(groupNames.map { "\($0)$$$$$$$$" }),
            "hlgt_j.asc": japanese(inJapanese(groups, "合成高位グループ語")),
            "hlt.asc": english(highNames.map { "\($0)$$$$$$$$" }),
            "hlt_j.asc": japanese(inJapanese(highTerms, "合成高位語")),
            "pt.asc": english(preferred.map {
                "\($0.code)$Synthetic disorder number \($0.code)$$\($0.organClass)$$$$$$$$"
            }),
            "pt_j.asc": japanese(inJapanese(preferred.map(\.code), "合成基本語の障害")),
            "llt.asc": english(lowest.map {
                "\($0.code)$Synthetic lowest term \($0.code)$\($0.preferred)$$$$$$$Y$$"
            }),
            "llt_j.asc": japanese(inJapanese(lowest.map(\.code), "合成下層語の障害", "$Y")),
            "mdhier.asc": english(paths.map {
                "\($0.preferred)$\($0.highTerm)$\($0.group)$\($0.organClass)$Synthetic disorder number$Synthetic high "
                    + "term number$Synthetic group term$Synthetic organ class$Abbr$$\($0.organClass)$"
                    + "\($0.isPrimary ? "Y" : "N")$"
            }),
            "smq_list.asc": english(queries.map {
                "\($0.code)$Synthetic query \($0.code) (SMQ)$1$description$source$note$27.0$\($0.isActive ? "A" : "I")$N$"
            }),
            "smq_j.asc": japanese(inJapanese(queries.map(\.code), "合成検索式")),
            "smq_content.asc": english(content.map {
                "\($0.query)$\($0.term)$\($0.level)$\($0.scope)$A$0$\($0.isActive ? "A" : "I")$8.0$27.0$"
            }),
        ]
    }

    private func named(_ codes: [Int32], _ name: String) -> [String] { codes.map { "\($0)$\(name) \($0)" } }

    private func inJapanese(_ codes: [Int32], _ name: String, _ middle: String = "") -> [String] {
        codes.map { "\($0)$\(name)\($0)\(middle)$ゴウセイヨウゴノショウガイ\($0)$ｺﾞｳｾｲﾖｳｺﾞ$ごうせいようご$" }
    }

    private func english(_ rows: [String]) -> [UInt8] { Array((rows.joined(separator: "\n") + "\n").utf8) }

    private func japanese(_ rows: [String]) -> [UInt8] {
        [UInt8]((rows.joined(separator: "\r\n") + "\r\n").data(using: .shiftJIS) ?? Data())
    }
}
