/// Finding terms of any level by name, reading or code, as a person looks something up.
///
/// ```swift
/// for hit in release.search("ずつう") { print(hit.level, hit.code, hit.name.japanese) }
/// ```
extension Release {
    /// A term that was found.
    public struct SearchHit: Hashable, Sendable {
        /// LLT, PT, HLT, HLGT, SOC or SMQ.
        public let level: String
        public let code: TermCode
        public let name: TermName
        public let readings: [String]
        /// Only a lowest level term or a query can be out of use.
        public let isCurrent: Bool
        /// The preferred term of a lowest level term, or the term itself.
        public let preferredTerm: TermCode?
    }

    /// Terms whose code it is; or else whose name, key or reading it is; or else whose names contain it, first the best levels, then by code.
    /// - Parameter limit: How many are given at most.
    public func search(_ text: String, limit: Int = 50) -> [SearchHit] {
        let levels: [(String, TermTable)] = [
            ("SOC", contents.systemOrganClasses), ("HLGT", contents.highLevelGroupTerms), ("HLT", contents.highLevelTerms),
            ("PT", contents.preferredTerms), ("LLT", contents.lowestLevelTerms), ("SMQ", contents.standardisedQueries),
        ]
        if let code = TermCode(text) {
            return levels.compactMap { level, table in table.position(of: code).map { hit(level, table, $0) } }
        }
        let key = ComparisonKey(text)
        guard !key.isEmpty else { return [] }
        var same: [SearchHit] = [], containing: [SearchHit] = []
        for (level, table) in levels {
            let named = Set(table.positions(named: text) + table.positions(reading: key))
            var builder = KeyBuilder()
            for position in 0..<table.count {
                if named.contains(position) {
                    same.append(hit(level, table, position))
                    continue
                }
                var holds = false
                for column in [table.japanese, table.english] {
                    builder.reset()
                    column.bytes.withUnsafeBufferPointer { builder.append(UnsafeBufferPointer(rebasing: $0[column.range(position)])) }
                    if builder.units == key.units {
                        same.append(hit(level, table, position))
                        holds = false
                        break
                    }
                    holds = holds || builder.units.holds(key.units)
                }
                if holds, same.last?.code != table.code(position) || same.last?.level != level { containing.append(hit(level, table, position)) }
            }
        }
        return Array((same + containing).prefix(limit))
    }

    private func hit(_ level: String, _ table: TermTable, _ position: Int) -> SearchHit {
        let preferred: TermCode? = switch level {
        case "LLT": contents.preferredTerms.code(Int(contents.preferredTermOfLowest[position]))
        case "PT": table.code(position)
        default: nil
        }
        let isCurrent = switch level {
        case "LLT": contents.isCurrent[position]
        case "SMQ": contents.queryIsActive[position]
        default: true
        }
        return SearchHit(level: level, code: table.code(position), name: table.name(position), readings: table.readings(position),
                         isCurrent: isCurrent, preferredTerm: preferred)
    }

    /// How many terms each level has.
    public var counts: [(level: String, count: Int)] {
        [("SOC", contents.systemOrganClasses.count), ("HLGT", contents.highLevelGroupTerms.count), ("HLT", contents.highLevelTerms.count),
         ("PT", contents.preferredTerms.count), ("LLT", contents.lowestLevelTerms.count), ("SMQ", contents.standardisedQueries.count)]
    }

    /// How many lowest level terms are current.
    public var currentLowestLevelTermCount: Int { contents.isCurrent.count { $0 } }

    /// All lowest level terms in ascending order of code.
    public var lowestLevelTerms: [LowestLevelTerm] { (0..<contents.lowestLevelTerms.count).map { lowestLevelTerm(at: $0) } }
}

extension [UInt16] {
    fileprivate func holds(_ part: [UInt16]) -> Bool {
        guard let first = part.first, part.count <= count else { return false }
        for start in 0...(count - part.count) where self[start] == first {
            if self[start..<(start + part.count)].elementsEqual(part) { return true }
        }
        return false
    }
}
