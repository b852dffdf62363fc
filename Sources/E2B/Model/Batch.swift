/// What stands around the messages of a file: who sent them to whom, and when (section N.1; of acknowledgements, ACK.M and ACK.A).
///
/// ```swift
/// let batch = try MessageFile(url).read { icsr in … }
/// batch[.N_1_2]?.text       // the batch's number
/// ```
public struct Batch: Hashable, Sendable {
    public let kind: MessageKind
    /// Whether the file has a batch around its messages; a message on its own has none.
    public let isWrapped: Bool
    /// How many messages it held.
    public let messageCount: Int
    /// What stands before the first message, with the open root; after the last, in the root; and after the root.
    let head: XMLTree
    let tail: XMLTree
    let epilog: XMLTree
    /// Namespaces that the root relies on without declaring them: those of a batch made by a program.
    let namespaces: [ICSR.Declaration]
    private let contents: [MessageContents]

    init(kind: MessageKind, isWrapped: Bool, messageCount: Int, head: XMLTree, tail: XMLTree, epilog: XMLTree, namespaces: [ICSR.Declaration] = []) {
        (self.kind, self.isWrapped, self.messageCount) = (kind, isWrapped, messageCount)
        (self.head, self.tail, self.epilog, self.namespaces) = (head, tail, epilog, namespaces)
        let place = Layout.e2b.batchPlace(of: kind)
        contents = isWrapped ? [MessageContents(head, at: place), MessageContents(tail, inside: place)] : []
    }

    public subscript(_ id: ElementID) -> ElementValue? { contents.lazy.compactMap { $0.first(id)?.value }.first }

    public var elements: [ElementInstance] { contents.flatMap(\.elements) }
}
