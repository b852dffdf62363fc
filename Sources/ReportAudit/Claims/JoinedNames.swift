/// Whether a name is the last of several that share the number behind it: 発疹及び肝障害は24例, constipation or headache in 41 patients.
///
/// ```swift
/// JoinedNames.continues("主な副作用は、発疹及び")            // true
/// JoinedNames.continues("悪心49例、下痢38例及び")            // false: the number before it belongs to the name before
/// ```
enum JoinedNames {
    private static let japanese = ["及び", "および", "又は", "または", "並びに", "ならびに", "あるいは", "もしくは", "と", "・", "や"]
    private static let english = [" and ", " or ", " and the ", " or the "]
    /// Words that end the count before, or begin what is said.
    private static let ends: Set<Substring> = ["patients", "subjects", "cases", "events", "reactions", "reports", "men", "women", "children", "each", "was", "were", "respectively"]

    /// - Parameter words: what stands before the name.
    static func continues(_ words: some StringProtocol) -> Bool {
        let words = Substring(words)
        if let joint = english.first(where: words.hasSuffix) {
            let before = words.dropLast(joint.count)
            guard let last = before.last, last.isLetter else { return false }
            return !ends.contains(before.split(separator: " ").last.map { Substring($0.lowercased()) } ?? "")
        }
        guard let joint = japanese.first(where: words.hasSuffix), let last = words.dropLast(joint.count).unicodeScalars.last else { return false }
        // 例 and 件 end the count before, and so do brackets and signs.
        return last.isJapanese && !["例", "件", "名", "人", "回", "日", "は", "が", "で"].contains(last)
    }
}
