/// What stands around the messages of a file, as far as it was read.
struct Envelope: Sendable {
    /// What the file is about; nil before its first element was read.
    var kind: MessageKind?
    var isBatch = false
    /// What stands before the first message, with the open root; after the last, in the root; and after the root.
    var head = XMLTree.empty
    var tail = XMLTree.empty
    var epilog = XMLTree.empty
}
