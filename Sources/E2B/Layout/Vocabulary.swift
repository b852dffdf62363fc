/// The element and attribute names that the outlines use, each with a small number.
///
/// The parser looks a name up once a file; after that a name is its number, and a step in the layout is one array access.
struct Vocabulary: Sendable {
    /// The number of a name outside the vocabulary.
    static let unknown: UInt8 = 255

    private(set) var names: [String] = []
    private var numbers: [String: UInt8] = [:]

    init(_ names: [String] = []) {
        for name in names { _ = add(name) }
    }

    /// The number of a name, given one if it has none. The outlines use far fewer than 255 names; a test holds that.
    mutating func add(_ name: String) -> UInt8 {
        if let number = numbers[name] { return number }
        guard names.count < Int(Self.unknown) else { return Self.unknown }
        let number = UInt8(names.count)
        names.append(name)
        numbers[name] = number
        return number
    }

    subscript(name: String) -> UInt8 { numbers[name] ?? Self.unknown }
}

/// Attributes with a meaning to the reader. The raw value is the attribute's number in a tree.
enum AttributeName: UInt8, Sendable, CaseIterable {
    case code, codeSystem, codeSystemVersion, displayName, value, unit, root, `extension`, assigningAuthorityName, nullFlavor, type, typeCode
    case mediaType, representation, compression, language, inclusive, classCode, moodCode, determinerCode, `operator`

    static let vocabulary = Vocabulary(allCases.map { "\($0)" })
}

/// Namespaces of HL7 v3 messages.
enum Namespace {
    static let hl7 = "urn:hl7-org:v3"
    static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"
    /// The one that declarations of namespaces are in themselves.
    static let declarations = "http://www.w3.org/2000/xmlns/"
}
