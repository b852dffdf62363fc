/// A message in the making: values by element and repeat.
///
/// ```swift
/// var draft = ICSRDraft()
/// draft[.C_1_1] = "JP-EXAMPLE-SP0001"
/// let reaction = draft.add(.reaction)
/// draft[.E_i_2_1b, reaction] = "90003001"
/// draft.setNull(.D_1, .MSK)
/// let icsr = draft.icsr()
/// ```
///
/// Where each value stands, and what must stand around it, the layout knows. A list's code system is written with its codes.
public struct ICSRDraft: Hashable, Sendable {
    struct Key: Hashable, Sendable {
        let element: ElementID
        let path: [Int]
    }

    var values: [Key: ElementValue] = [:]
    /// Attributes beside a value: an attachment's media type, compression and representation; a code system where the guide leaves it open.
    var attributes: [Key: [AttributeName: String]] = [:]
    private(set) var counts: [[Int]: [RepeatGroup: Int]] = [:]
    let kind: MessageKind

    public init(kind: MessageKind = .report) {
        self.kind = kind
    }

    /// A value; `nil` takes it away.
    public subscript(_ id: ElementID, _ path: [Int] = []) -> String? {
        get { values[Key(element: id, path: path)]?.text }
        set { values[Key(element: id, path: path)] = newValue.map(ElementValue.text) }
    }

    public mutating func setNull(_ id: ElementID, _ flavour: NullFlavour, _ path: [Int] = []) { values[Key(element: id, path: path)] = .null(flavour) }

    /// A document in base64 (C.1.6.1.r.2, C.4.r.2).
    public mutating func setAttachment(_ id: ElementID, _ base64: String, mediaType: String, compression: String? = nil, _ path: [Int] = []) {
        let key = Key(element: id, path: path)
        values[key] = .text(base64)
        attributes[key] = [.mediaType: mediaType, .representation: "B64"]
        attributes[key]?[.compression] = compression
    }

    /// The code system of a code whose list has none of its own.
    public mutating func setCodeSystem(_ id: ElementID, _ system: String, _ path: [Int] = []) { attributes[Key(element: id, path: path), default: [:]][.codeSystem] = system }

    /// A new repeat; its path is what its elements are set by.
    public mutating func add(_ group: RepeatGroup, to parent: [Int] = []) -> [Int] {
        let index = counts[parent]?[group] ?? 0
        counts[parent, default: [:]][group] = index + 1
        return parent + [index]
    }

    /// The path of a drug's pairing with a reaction (G.k.9.i), whose number is the reaction's.
    public func pair(_ drug: [Int], _ reaction: [Int]) -> [Int] { drug + reaction }

    /// The message, laid out.
    public func icsr() -> ICSR {
        var layer = LayoutWriting(self)
        return ICSR(tree: layer.message(), kind: kind, namespaces: MessageWriter.ownNamespaces)
    }
}

/// The head of a batch in the making.
///
/// ```swift
/// let batch = BatchDraft(number: "B-2024-01", sender: "EXAMPLE", receiver: "PMDA", date: "20240522000000+0900").batch(messages: 12)
/// ```
public struct BatchDraft: Hashable, Sendable {
    private var draft: ICSRDraft

    public init(number: String, sender: String, receiver: String, date: String) {
        draft = ICSRDraft()
        draft[.N_1_1] = "1"
        draft[.N_1_2] = number
        draft[.N_1_3] = sender
        draft[.N_1_4] = receiver
        draft[.N_1_5] = date
    }

    /// An acknowledgement's head, from its elements ACK.M and ACK.A.
    public init(acknowledging elements: ICSRDraft) { draft = elements }

    public func batch(messages: Int) -> Batch {
        var layer = LayoutWriting(draft)
        let (head, tail) = layer.batch()
        return Batch(
            kind: draft.kind, isWrapped: true, messageCount: messages, head: head, tail: tail, epilog: .empty, namespaces: MessageWriter.ownNamespaces)
    }
}
