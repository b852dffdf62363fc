extension String {
    /// Without the marks that go beyond thirty on one letter: no writing has more (Unicode, UAX #15, 13.3, stream-safe text).
    ///
    /// A letter with half a million marks is one character, and would be gone through anew wherever characters are counted.
    var withBoundedMarks: String {
        var run = 0, isBounded = true
        for scalar in unicodeScalars {
            run = scalar.isMark ? run + 1 : 0
            if run > String.mostMarks {
                isBounded = false
                break
            }
        }
        if isBounded { return self }
        run = 0
        return String(String.UnicodeScalarView(unicodeScalars.filter { scalar in
            run = scalar.isMark ? run + 1 : 0
            return run <= String.mostMarks
        }))
    }

    private static let mostMarks = 30
}

extension Unicode.Scalar {
    /// What joins the letter before it to one character.
    fileprivate var isMark: Bool { value >= 0x300 && properties.isGraphemeExtend }
}
