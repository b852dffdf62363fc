/// The classes that a page's own style sheet hides, on the screen as on paper.
///
/// Rules within `@media` and the like say nothing of other media and are passed over. The sheet is read once from its beginning
/// to its end (CSS Syntax 3, 5.4), whatever it holds.
struct StyleSheet {
    private(set) var hidden: Set<String> = []

    init(_ text: String) {
        let bytes = Array(text.utf8)
        // What stands before a block, and the block without those within it.
        var head: [UInt8] = [], block: [UInt8] = [], depth = 0, at = 0
        while at < bytes.count {
            let start = at
            at = Self.end(of: bytes, from: at)
            switch bytes[start] {
            case UInt8(ascii: "/") where at > start + 1: break
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"):
                depth = max(0, depth - 1)
                if depth > 0 { break }
                add(head, block)
                (head, block) = ([], [])
            // A statement without a block: @import, @charset.
            case UInt8(ascii: ";") where depth == 0: head = []
            default:
                if depth == 0 { head += bytes[start..<at] } else if depth == 1 { block += bytes[start..<at] }
            }
        }
        // The end of the sheet ends its last rule.
        add(head, block)
    }

    /// The end of the comment, the quoted text or the single byte that begins here.
    private static func end(of bytes: [UInt8], from start: Int) -> Int {
        let first = bytes[start]
        var at = start + 1
        if first == UInt8(ascii: "/"), at < bytes.count, bytes[at] == UInt8(ascii: "*") {
            at += 2
            while at < bytes.count, !(bytes[at] == UInt8(ascii: "/") && bytes[at - 1] == UInt8(ascii: "*")) { at += 1 }
            return min(at + 1, bytes.count)
        }
        guard first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") else { return at }
        // A line's end ends what was left open.
        while at < bytes.count, bytes[at] != first, bytes[at] != 10 { at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
        return min(at + 1, bytes.count)
    }

    private mutating func add(_ head: [UInt8], _ block: [UInt8]) {
        let selectors = String(decoding: head, as: UTF8.self)
        guard !selectors.drop(while: \.isWhitespace).hasPrefix("@"), StyleDeclarations(String(decoding: block, as: UTF8.self)).hides else { return }
        for selector in selectors.split(separator: ",") {
            guard let last = selector.split(whereSeparator: \.isWhitespace).last, last.first == "." else { continue }
            let name = last.dropFirst()
            if let first = name.first, first.isASCII && first.isLetter || first == "_", name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }) { hidden.insert(String(name)) }
        }
    }
}
