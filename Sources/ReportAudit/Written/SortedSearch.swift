extension RandomAccessCollection {
    /// Where the elements begin that meet a condition which all behind the first of them meet, too; the end if none does.
    ///
    /// ```swift
    /// [1, 3, 5].start { $0 >= 2 }      // 1
    /// ```
    func start(where isMet: (Element) -> Bool) -> Index {
        var start = startIndex, length = count
        while length > 0 {
            let half = length / 2, middle = index(start, offsetBy: half)
            if isMet(self[middle]) {
                length = half
            } else {
                start = index(after: middle)
                length -= half + 1
            }
        }
        return start
    }
}
