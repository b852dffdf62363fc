/// HTML read just closely enough to judge it: elements that close in order, ids, and what links point at.
struct MarkupReading {
    var ids: [String] = []
    var targets: [String] = []
    /// Elements left open, closed out of order, or ids that stand twice.
    var faults: [String] = []
    /// How often each element stands.
    var counts: [Substring: Int] = [:]

    init(_ html: String) {
        let void: Set<Substring> = ["meta", "br", "hr", "col", "input"]
        var open: [Substring] = []
        var rest = html[...]
        while let start = rest.firstIndex(of: "<") {
            rest = rest[start...].dropFirst()
            // What stands in these is not markup.
            if let raw = open.last, raw == "script" || raw == "style", !rest.hasPrefix("/\(raw)>") { continue }
            guard let end = rest.firstIndex(of: ">") else {
                faults.append("a tag without end: \(rest.prefix(40))")
                break
            }
            let tag = rest[..<end]
            rest = rest[end...].dropFirst()
            if tag.hasPrefix("!") { continue }
            if tag.hasPrefix("/") {
                let closed = open.popLast()
                if closed != tag.dropFirst() { faults.append("<\(closed ?? "nothing")> ends as <\(tag)>") }
                continue
            }
            let name = tag.prefix { $0 != " " }
            counts[name, default: 0] += 1
            ids += Self.values(of: "id", in: tag)
            targets += Self.values(of: "href", in: tag).filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
            targets += Self.values(of: "aria-describedby", in: tag) + Self.values(of: "aria-labelledby", in: tag)
            if !void.contains(name), !tag.hasSuffix("/") { open.append(name) }
        }
        faults += open.map { "<\($0)> stays open" }
        faults += Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted().map { "two elements have the id \($0)" }
    }

    private static func values(of attribute: String, in tag: Substring) -> [String] {
        guard let range = tag.firstRange(of: " \(attribute)=\"") else { return [] }
        return [String(tag[range.upperBound...].prefix { $0 != "\"" })]
    }
}
