/// A count as it is printed in digits, with or without separators.
///
/// ```swift
/// PrintedCount.value("1,348")     // 1348
/// ```
enum PrintedCount {
    /// No count has more; what has is a key or an attack.
    static let mostDigits = 13

    /// Nil for what is no number, and for one too long to be a count.
    static func value(_ digits: some StringProtocol) -> Int? {
        let bare = digits.utf8.filter { (48...57).contains($0) }
        guard !bare.isEmpty, bare.count <= mostDigits else { return nil }
        return bare.reduce(0) { $0 * 10 + Int($1 - 48) }
    }
}
