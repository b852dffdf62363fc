/// Reads an outline, the declaration of where elements stand, into places.
///
/// One line is one XML element, two spaces of indentation are one level:
///
/// ```
/// - outboundRelationship2 typeCode=PERT      each is an element of its own; `-` `~` `|` as in Place.Kind
///     observation
///       code !34@19:resultsInDeath           the constant code 34 of ICH list 19; `!`: the place is known by it
///       value <BL> E.i.3.2a/value            xsi:type BL; the element E.i.3.2a stands in the attribute `value`
/// ```
///
/// | token | meaning |
/// |---|---|
/// | `E.i.4/value`, `H.1/text` | a data element in an attribute, or as text |
/// | `^F.r.3.3/unit` | written there too, not read |
/// | `name=value` | attribute written; `id.22` is the 22nd identifier system of ICH |
/// | `!name=value` | … and the place is known by it |
/// | `34@19:name`, `!34@19:name` | constant code, code system and display name |
/// | `!@SYSTEM`, `!mpid`, `!phpid` | known by its code system |
/// | `!`, `!has=a,b`, `!with=attribute`, `!tel:`, `!n2` | known by being there, by a child, an attribute, the start of its value, its position |
/// | `<CE>` | xsi:type |
/// | `#E.i` | a repeat of this group |
/// | `@reaction`, `->reaction` | the group's identifier, a reference to one |
/// | `>drug` | another outline goes on here |
struct OutlineParser {
    private(set) var places: [Place] = []
    private(set) var vocabulary: Vocabulary
    private let included: [String: String]

    init(vocabulary: Vocabulary, including included: [String: String]) {
        self.vocabulary = vocabulary
        self.included = included
    }

    /// Adds the outline's places; returns the root's index.
    mutating func parse(_ outline: String) -> Int {
        let root = places.count
        var open: [(indent: Int, place: Int)] = []
        var lines: [(indent: Int, words: [Substring])] = []
        addLines(of: outline, indent: 0, to: &lines)
        for line in lines {
            while let last = open.last, last.indent >= line.indent { open.removeLast() }
            let index = add(line.words, below: open.last?.place)
            open.append((line.indent, index))
        }
        return root
    }

    /// Outlines are plain ASCII and are taken apart by bytes, here and below: every program that reads a message waits for it.
    private func addLines(of outline: String, indent: Int, to lines: inout [(indent: Int, words: [Substring])]) {
        for line in outline.utf8.split(separator: UInt8(ascii: "\n")) {
            let own = indent + line.prefix { $0 == UInt8(ascii: " ") }.count
            let words = line.split(separator: UInt8(ascii: " ")).map(Substring.init)
            guard let first = words.first else { continue }
            if first.utf8.first == UInt8(ascii: ">"), let inner = included[String(first.dropFirst())] {
                addLines(of: inner, indent: own, to: &lines)
            } else {
                lines.append((own, words))
            }
        }
    }

    private mutating func add(_ words: [Substring], below parent: Int?) -> Int {
        var words = words[...]
        var kind = Place.Kind.ordinary
        switch words.first {
        case "-": kind = .distinct
        case "~": kind = .readOnly
        case "|": kind = .alternative
        default: break
        }
        if kind != .ordinary { words = words.dropFirst() }
        let name = String(words.first ?? "")
        var place = Place(name: name, number: 0)
        place.kind = kind
        place.parent = parent
        if name == "*messages" {
            place.isMessages = true
            place.number = Vocabulary.unknown
        } else {
            place.number = vocabulary.add(name)
        }
        let index = places.count
        places.append(place)
        if let parent { places[parent].children.append(index) }
        for word in words.dropFirst() { read(word, into: index) }
        for (attribute, value) in FixedAttributes.of(name) where !places[index].fixed.contains(where: { $0.name == attribute }) {
            places[index].fixed.append((attribute, value))
        }
        return index
    }

    private mutating func read(_ word: Substring, into index: Int) {
        if word.hasPrefix("!") {
            tell(word.dropFirst(), at: index)
        } else if word.hasPrefix("<") {
            places[index].fixed.append((.type, String(word.dropFirst().dropLast())))
        } else if word.hasPrefix("#") {
            places[index].group = RepeatGroup(rawValue: String(word.dropFirst()))
        } else if word == "@reaction" {
            places[index].identity = .own(.reaction)
        } else if word == "@drug" {
            places[index].identity = .own(.drug)
        } else if word.hasPrefix("->") {
            refer(to: word == "->reaction" ? .reaction : .drug, from: index)
        } else if word.hasPrefix("default=") {
            places[index].defaultCode = Array(word.dropFirst("default=".count).utf8)
        } else if let slash = word.utf8.firstIndex(of: UInt8(ascii: "/")) {
            bind(word[..<slash], to: word[word.index(after: slash)...], at: index)
        } else if word.utf8.contains(UInt8(ascii: "=")) {
            _ = fix(word, at: index)
        } else if word.utf8.contains(UInt8(ascii: "@")) {
            _ = constant(word, at: index)
        }
    }

    private mutating func bind(_ number: Substring, to target: Substring, at index: Int) {
        let isCopy = number.hasPrefix("^")
        guard let element = ElementID(number: String(isCopy ? number.dropFirst() : number)) else { return }
        let attribute = target == "text" ? nil : AttributeName(rawValue: AttributeName.vocabulary[String(target)])
        places[index].bindings.append(Place.Binding(element: element, attribute: attribute, isCopy: isCopy))
    }

    /// `name=value` to be written; returns both.
    private mutating func fix(_ word: Substring, at index: Int) -> (AttributeName, String)? {
        guard let equals = word.utf8.firstIndex(of: UInt8(ascii: "=")),
              let name = AttributeName(rawValue: AttributeName.vocabulary[String(word[..<equals])]) else { return nil }
        let value = Self.spelledOut(word[word.index(after: equals)...])
        places[index].fixed.append((name, value))
        return (name, value)
    }

    /// `34@19:name`: the code, its system and its name; returns code and system.
    private mutating func constant(_ word: Substring, at index: Int) -> (code: String, system: String) {
        let at = word.utf8.firstIndex(of: UInt8(ascii: "@")) ?? word.endIndex
        let rest = word[at...].dropFirst()
        let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")) ?? rest.endIndex
        let code = String(word[..<at])
        let list = rest[..<colon]
        let system = list.utf8.contains(UInt8(ascii: ".")) ? String(list) : ObjectIdentifierName.ich(String(list))
        if !code.isEmpty { places[index].fixed.append((.code, code)) }
        places[index].fixed.append((.codeSystem, system))
        if colon < rest.endIndex { places[index].fixed.append((.displayName, String(rest[rest.index(after: colon)...]))) }
        return (code, system)
    }

    private mutating func tell(_ word: Substring, at index: Int) {
        places[index].isTelling = true
        switch word {
        case "": condition(.exists, at: index)
        case "mpid": condition(.systemNaming(Array("mpid".utf8)), at: index)
        case "phpid": condition(.systemNaming(Array("phpid".utf8)), at: index)
        case _ where word.hasPrefix("has="):
            condition(.hasChild(word.dropFirst(4).split(separator: ",").map { vocabulary.add(String($0)) }), at: index)
        case _ where word.hasPrefix("with="):
            guard let name = AttributeName(rawValue: AttributeName.vocabulary[String(word.dropFirst(5))]) else { return }
            condition(.hasAttribute(name), at: index)
        case _ where word.hasSuffix(":"):
            places[index].valuePrefix = Array(word.utf8)
            condition(.prefix(Array(word.utf8)), at: index)
        case "n1": condition(.position(0), at: index)
        case "n2": condition(.position(1), at: index)
        case _ where word.utf8.contains(UInt8(ascii: "@")):
            let (code, system) = constant(word, at: index)
            condition(code.isEmpty ? .system(Array(system.utf8)) : .code(Array(code.utf8), system: Array(system.utf8)), at: index)
        default:
            guard let (name, value) = fix(word, at: index) else { return }
            condition(.attribute(name, Array(value.utf8)), at: index)
        }
    }

    /// Puts a test at the nearest place that is an element of its own, with the way down from there.
    private mutating func condition(_ test: Place.Condition.Test, at index: Int) {
        var path: [UInt8] = []
        var place = index
        while places[place].kind == .ordinary, let parent = places[place].parent {
            path.insert(places[place].number, at: 0)
            place = parent
        }
        places[place].conditions.append(Place.Condition(path: path, test: test))
    }

    private mutating func refer(to group: RepeatGroup, from index: Int) {
        places[index].identity = .reference(group)
        var path: [UInt8] = []
        var place = index
        while places[place].group == nil, let parent = places[place].parent {
            path.insert(places[place].number, at: 0)
            place = parent
        }
        places[place].references.append((group, path))
    }

    private static func spelledOut(_ value: Substring) -> String {
        value.hasPrefix("id.") ? "\(ObjectIdentifierName.ichRoot).3.\(value.dropFirst(3))" : String(value)
    }
}
