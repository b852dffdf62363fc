/// One data element in one message: which, in which repeats, with what value, and where in the file.
///
/// ```swift
/// for instance in icsr.elements {
///     print(instance.place, instance.value.text ?? instance.nullFlavourText ?? "", instance.line ?? 0)
/// }
/// ```
public struct ElementInstance: Sendable, Hashable {
    let tree: XMLTree
    let entry: ElementIndex.Entry

    public var id: ElementID { entry.element }
    public var definition: ElementDefinition { id.definition }

    /// The indices of the repeats the element stands in, from 0, the outermost first: `[0, 2]` is the first drug's third dosage.
    public var indexPath: [Int] { (0..<(definition.group?.depth ?? 0)).map { Int(entry.path[$0]) } }

    /// The number with the repeats filled in, counted from 1 as people do: `E.2.2.1b`.
    public var place: String { id.number(at: indexPath) }

    /// The value without the white space around it, or the null flavour in its place. A flavour HL7 does not know is a text without letters.
    public var value: ElementValue {
        guard entry.isNull else { return .text(raw) }
        return NullFlavour(rawValue: nullFlavourText ?? "").map(ElementValue.null) ?? .text("")
    }

    /// The null flavour as it is written, be it one that HL7 knows or not; nil if there is a value.
    public var nullFlavourText: String? { entry.isNull ? tree.text(.nullFlavor, of: Int(entry.node)) : nil }

    /// The code system beside a code.
    public var codeSystem: String? { text(.codeSystem) }
    /// The version of the code system beside a code.
    public var codeSystemVersion: String? { text(.codeSystemVersion) }
    /// The name beside a code.
    public var displayName: String? { text(.displayName) }
    /// The unit beside a number.
    public var unit: String? { text(.unit) }
    /// The root beside an identifier.
    public var root: String? { text(.root) }
    /// The HL7 type that is stated (`CE`, `ED`), without a namespace prefix.
    public var type: String? { text(.type).map { $0.split(separator: ":").last.map(String.init) ?? $0 } }

    /// The line in the file; nil in a message made by a program.
    public var line: Int? {
        let line = tree.nodes[Int(entry.node)].line
        return line > 0 ? Int(line) : nil
    }

    /// The way to the XML element, such as `/PORR_IN049016UV/controlActProcess/…/value/@code`.
    public var path: String {
        let attribute = entry.attribute >= 0 ? "/@" + tree.names.names[Int(tree.attributes[Int(entry.attribute)].name)].qualified : ""
        return tree.path(to: Int(entry.node)) + attribute
    }

    /// The document of an attachment; nil for anything else, and for base64 that is broken.
    public var attachment: Attachment? { definition.type == .attachment ? Attachment(reading: self) : nil }

    /// Whether the value is a bound rather than the result itself (F.r.3.2).
    public var qualifier: Qualifier {
        guard id == .F_r_3_2 else { return .equal }
        let inclusive = text(.inclusive) != "false"
        switch tree.names.names[Int(tree.nodes[Int(entry.node)].name)].local {
        case "low": return inclusive ? .atLeast : .greater
        case "high": return inclusive ? .atMost : .less
        default: return .equal
        }
    }

    /// How a result relates to the number given.
    public enum Qualifier: String, Hashable, Sendable, CaseIterable {
        case equal = "="
        case less = "<"
        case atMost = "<="
        case greater = ">"
        case atLeast = ">="
    }

    func text(_ name: AttributeName) -> String? { tree.text(name, of: Int(entry.node)) }

    private var raw: String {
        guard entry.attribute >= 0 else { return tree.text(of: Int(entry.node)) }
        let value = tree.value(ofAttribute: Int(entry.attribute)).withoutOuterSpace
        let prefix = id.valuePrefix
        guard !prefix.isEmpty, value.count >= prefix.count else { return String(decoding: value, as: UTF8.self) }
        return String(decoding: value.dropFirst(prefix.count), as: UTF8.self)
    }
}

extension ElementInstance {
    /// The same element, repeats, value and what stands beside it; lines do not matter.
    public static func == (one: ElementInstance, other: ElementInstance) -> Bool {
        one.id == other.id && one.entry.path == other.entry.path && one.value == other.value && one.nullFlavourText == other.nullFlavourText && one.codeSystem == other.codeSystem && one.codeSystemVersion == other.codeSystemVersion && one.unit == other.unit
            && one.root == other.root && one.qualifier == other.qualifier
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(entry.path)
    }
}

extension ElementID {
    /// What the XML puts in front of the value, such as `tel:`.
    var valuePrefix: [UInt8] { Self.prefixes[self] ?? [] }

    private static let prefixes: [ElementID: [UInt8]] = Dictionary(
        Layout.e2b.places.filter { !$0.valuePrefix.isEmpty }.flatMap { place in place.bindings.map { ($0.element, place.valuePrefix) } },
        uniquingKeysWith: { first, _ in first })
}
