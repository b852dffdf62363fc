/// The head of a file of messages: who sent it to whom, and when (section N.1; of acknowledgements, ACK.M and ACK.A).
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
    let tree: MessageTree
    let contents: MessageContents
    /// Where the messages stand in the head: before which of its nodes.
    let messagesBefore: Int

    /// Comments and instructions in front of the root.
    let prologue: MessageTree

    init(tree: MessageTree, prologue: MessageTree = MessageTree(), kind: MessageKind, isWrapped: Bool, messageCount: Int, messagesBefore: Int) {
        self.tree = tree
        self.prologue = prologue
        self.kind = kind
        self.isWrapped = isWrapped
        self.messageCount = messageCount
        self.messagesBefore = messagesBefore
        contents = isWrapped ? MessageContents(batch: tree, kind: kind) : MessageContents(batch: MessageTree(), kind: kind)
    }

    public subscript(_ id: ElementID) -> ElementValue? { contents.value(of: id, at: [], in: tree) }

    public var elements: [ElementInstance] { contents.instances.map { contents.instance($0, in: tree) } }
}
