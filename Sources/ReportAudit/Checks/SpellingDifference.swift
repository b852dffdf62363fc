/// Where two names differ, if they differ in one place only.
///
/// ```swift
/// SpellingDifference("前立腺癌患者における白内障", "前立腺患者における白内障")?.isLikelySlip    // true
/// SpellingDifference("低カルシウム血症", "高カルシウム血症")?.isLikelySlip                  // false: opposites
/// ```
struct SpellingDifference {
    let left: String
    let right: String
    /// How many characters the two share before and after.
    let before: Int
    let after: Int

    init?(_ left: String, _ right: String) {
        guard left != right else { return nil }
        let a = Array(left), b = Array(right)
        let before = zip(a, b).prefix { $0 == $1 }.count
        let after = zip(a.dropFirst(before).reversed(), b.dropFirst(before).reversed()).prefix { $0 == $1 }.count
        self.left = String(a[before..<a.count - after])
        self.right = String(b[before..<b.count - after])
        self.before = before
        self.after = after
    }

    /// Pairs that make two things of two names.
    private static let opposites: [(String, String)] = [
        ("高", "低"), ("有", "無"), ("前", "後"), ("内", "外"), ("上", "下"), ("左", "右"), ("男", "女"), ("大", "小"), ("長", "短"), ("増", "減"),
        ("重", "軽"), ("急", "慢"), ("開", "閉"), ("以上", "未満"), ("以上", "以下"), ("潜在的", "特定された"), ("改善", "悪化"), ("早", "遅"), ("医療従事者", "患者"), ("亢進", "低下"), ("亢", "低"), ("過", "低"), ("入院", "外来"), ("経口", "静注"),
    ]

    private static let kinds: Set<Character> = ["肝", "腎", "心", "肺", "胃", "腸", "脳", "骨", "眼", "耳", "鼻", "口", "舌", "歯", "膵", "胆", "脾", "膀", "皮", "頸", "胸", "腰", "手", "足", "指", "赤", "白", "動", "静", "脈", "中", "酸", "塩", "球", "例", "件", "早", "晩"]

    /// Whether the two are likely meant to be the same: most of them is shared, and the small difference is no number, no pair of opposites
    /// and no other word.
    var isLikelySlip: Bool { isLikelySlip(sharedAtEnd: 6) }

    /// The same of a name that stands in one place, beside another that the report uses throughout.
    var isLikelySlipOfOnePlace: Bool { isLikelySlip(sharedAtEnd: 5) }

    private func isLikelySlip(sharedAtEnd: Int) -> Bool {
        let shared = before + after, different = max(left.count, right.count)
        guard different <= 3, shared >= 5, shared >= 3 * different else { return false }
        // One letter of a long name in another script: no other word (hypo- and hyper- differ by more).
        if left.count == 1, right.count == 1, shared >= 9, (left + right).allSatisfy({ $0.isASCII && $0.isLetter }) { return left.lowercased() != right.lowercased() }
        if (left + right).contains(where: { $0.isNumber || $0.isASCII }) { return false }
        if left.isEmpty || right.isEmpty {
            // One name that only goes on after the other is another name (白内障, 白内障手術), and so is one with more kana (低カリウム血症, 低カルシウム血症).
            if after == 0 || before == 0 || (left + right).unicodeScalars.allSatisfy(\.isKatakana) { return false }
        } else if after == 0 || before == 0 || (before < 2 && after < 4) {
            // At an end a whole word may differ: only one character of a long name is taken for a slip.
            guard different == 1, left.count == right.count, shared >= sharedAtEnd else { return false }
        } else if left.count != right.count, (left + right).unicodeScalars.allSatisfy(\.isKatakana) {
            return false
        }
        // Organs and kinds of cells make two things of two names.
        if left.count == 1, right.count == 1, let a = left.first, let b = right.first, Self.kinds.contains(a), Self.kinds.contains(b) { return false }
        let negations = ["非", "未", "不", "無", "以外", "なし", "再", "準", "他"]
        if negations.contains(left) || negations.contains(right) { return false }
        return !Self.opposites.contains { pair in (left.contains(pair.0) && right.contains(pair.1)) || (left.contains(pair.1) && right.contains(pair.0)) }
    }
}
