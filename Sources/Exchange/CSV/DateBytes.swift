import Reexamination

/// Dates read from bytes: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
enum DateBytes {
    static func partialDate(_ bytes: UnsafeRawBufferPointer) -> PartialDate? {
        guard bytes.count == 4 || bytes.count == 7 || bytes.count == 10, let year = number(bytes, 0, 4), year > 0 else { return nil }
        if bytes.count == 4 { return .year(year) }
        guard bytes[4] == 0x2D, let month = number(bytes, 5, 2), (1...12).contains(month) else { return nil }
        if bytes.count == 7 { return .month(year: year, month: month) }
        guard bytes[7] == 0x2D, let day = number(bytes, 8, 2) else { return nil }
        return CalendarDate(year: year, month: month, day: day).map(PartialDate.day)
    }

    private static func number(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ count: Int) -> Int? {
        var number = 0
        for position in start..<(start + count) {
            let byte = bytes[position]
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }

    /// What a value looks like without what it says: digits as 9, letters as A, all else that is not ASCII as ・.
    static func shape(of bytes: UnsafeRawBufferPointer) -> String {
        String(bytes.prefix(20).map { byte -> Character in
            switch byte {
            case 0x30...0x39: "9"
            case 0x41...0x5A, 0x61...0x7A: "A"
            case 0x20...0x7E: Character(UnicodeScalar(byte))
            default: "・"
            }
        })
    }
}
