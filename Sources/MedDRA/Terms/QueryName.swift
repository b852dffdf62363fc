/// The name of a standardised query without the “(SMQ)” that MedDRA puts behind it, which is written with half-width
/// or full-width signs depending on the release.
///
/// ```swift
/// QueryName("過敏症（ＳＭＱ）").bare      // 過敏症
/// ```
struct QueryName {
    let bare: String

    init(_ name: String) {
        let ending = Self.endings.first { name.hasSuffix($0) }
        var bare = name.dropLast(ending?.count ?? 0)
        while bare.last == " " { bare.removeLast() }
        self.bare = String(bare)
    }

    private static let endings = ["(SMQ)", "（SMQ）", "（ＳＭＱ）"]
}
