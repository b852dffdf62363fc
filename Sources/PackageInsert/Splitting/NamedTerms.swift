/// Finds names of the dictionary in sentences: at each place the longest, none inside another.
struct NamedTerms {
    private static let longest = 30, shortest = 2

    let isKnown: @Sendable (String) -> Bool

    /// Each name once, in order of appearance.
    func find(in text: String) -> [SplitTerm] {
        let characters = Array(ListText.normalised(text))
        var found: [SplitTerm] = []
        var place = 0
        while place < characters.count {
            let reach = min(Self.longest, characters.count - place)
            var length = reach
            while length >= Self.shortest, !isKnown(String(characters[place..<place + length])) { length -= 1 }
            guard length >= Self.shortest else {
                place += 1
                continue
            }
            let name = String(characters[place..<place + length])
            if !found.contains(where: { $0.name == name }) { found.append(SplitTerm(name: name, verbatim: name, frequency: nil, steps: [.namedInProse])) }
            place += length
        }
        return found
    }
}
