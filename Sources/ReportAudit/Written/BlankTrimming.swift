extension StringProtocol {
    /// Without the blanks and tabs around it.
    ///
    /// ```swift
    /// "　表 6 ".trimmed      // 表 6
    /// ```
    var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.isBlank }), let last = scalars.lastIndex(where: { !$0.isBlank }) else { return "" }
        return String(self[first..<scalars.index(after: last)])
    }
}

extension Unicode.Scalar {
    /// A space of any width, or a tab.
    fileprivate var isBlank: Bool { value < 0x80 ? self == " " || self == "\t" : properties.generalCategory == .spaceSeparator }
}
