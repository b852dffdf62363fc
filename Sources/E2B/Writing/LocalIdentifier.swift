/// The root of identifiers that mean nothing outside their message: a UUID made from the report's own identifier, so that a report is
/// written the same each time.
enum LocalIdentifier {
    static func root(of report: String) -> String {
        var high: UInt64 = 0xCBF2_9CE4_8422_2325, low: UInt64 = 0x8422_2325_CBF2_9CE4
        for byte in report.utf8 {
            high = (high ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
            low = (low &+ UInt64(byte)) &* 0x0000_0100_0000_01B3 ^ (low >> 29)
        }
        // Version 8 of RFC 9562: made by a rule of one's own.
        high = (high & ~0xF000) | 0x8000
        low = (low & ~(0b11 << 62)) | (0b10 << 62)
        let digits = hexadecimal(high) + hexadecimal(low)
        let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { range in String(Array(digits)[range]) }
        return parts.joined(separator: "-")
    }

    private static func hexadecimal(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
