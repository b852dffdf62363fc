extension StringProtocol {
    /// Without what stands in brackets behind it; whole where it begins with them.
    ///
    /// ```swift
    /// "本剤群(N=156)".withoutBracketsBehind      // 本剤群
    /// ```
    var withoutBracketsBehind: SubSequence {
        guard let open = firstIndex(where: { $0 == "(" || $0 == "[" }), open > startIndex else { return self[...] }
        return self[..<open]
    }
}
