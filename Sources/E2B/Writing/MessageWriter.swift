/// Writes messages as XML, indented, in UTF-8: equal messages give equal bytes.
///
/// ```swift
/// let xml = MessageWriter.xml(of: draft.icsr())                 // a message on its own
/// let batch = MessageWriter.xml(of: [first, second], in: head)  // a batch
/// ```
///
/// What was read is written as it stood: names with their prefixes, attributes, comments, what the guide does not know. Only the white space
/// between elements is the writer's own. Characters that XML forbids (most control characters) are written as U+FFFD.
public enum MessageWriter {
    /// The namespaces of what a program made.
    static let ownNamespaces = [ICSR.Declaration(prefix: "", namespace: Namespace.hl7), ICSR.Declaration(prefix: "xsi", namespace: Namespace.schemaInstance)]

    /// A message on its own.
    public static func xml(of icsr: ICSR) -> [UInt8] {
        var output = XMLOutput()
        output.declaration()
        output.message(icsr, indent: 0, inScope: [], asRoot: true)
        return output.bytes
    }

    /// Messages in the batch they were read in, or in one made by `BatchDraft`.
    public static func xml(of messages: [ICSR], in batch: Batch) -> [UInt8] {
        var writing = BatchWriting(batch)
        for message in messages { writing.add(message) }
        writing.finish()
        return writing.output.bytes
    }
}

/// A batch being written: its head, message after message, and the rest. The bytes can be taken away at any time, so a batch of any size fits.
///
/// ```swift
/// var writing = BatchWriting(head)
/// for message in messages {
///     writing.add(message)
///     try file.write(contentsOf: writing.drain())
/// }
/// writing.finish()
/// try file.write(contentsOf: writing.drain())
/// ```
public struct BatchWriting: Sendable {
    private(set) var output = XMLOutput()
    private let batch: Batch
    private let root: Int?

    /// Writes what stands before the first message.
    public init(_ batch: Batch) {
        self.batch = batch
        output.declaration()
        let top = Children(batch.head, of: 0)
        root = batch.isWrapped ? top.first { batch.head.nodes[$0].kind == .element } : nil
        for node in top where node != root { output.node(batch.head, node, indent: 0) }
        guard let root else { return }
        output.startTag(batch.head, root, indent: 0, declaring: batch.namespaces)
        output.newLine()
        for child in Children(batch.head, of: root) { output.node(batch.head, child, indent: 1) }
    }

    public mutating func add(_ message: ICSR) {
        output.message(message, indent: root == nil ? 0 : 1, inScope: scope, asRoot: root == nil)
    }

    /// Writes what stands behind the last message.
    public mutating func finish() {
        if let root {
            for child in Children(batch.tail, of: 0) { output.node(batch.tail, child, indent: 1) }
            output.endTag(batch.head, root, indent: 0)
        }
        for node in Children(batch.epilog, of: 0) { output.node(batch.epilog, node, indent: 0) }
    }

    /// Takes away what is written so far.
    public mutating func drain() -> [UInt8] { output.drain() }

    private var scope: [ICSR.Declaration] {
        guard let root else { return [] }
        return batch.namespaces + batch.head.declarations(of: root)
    }
}
