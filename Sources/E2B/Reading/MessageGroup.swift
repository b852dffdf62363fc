/// Some messages that follow each other in a file, taken together so that a thread is not woken for each.
struct MessageGroup: Sendable {
    var messages: [TreeGrower.Grown] = []
    /// What is known of what stands around the messages; nil if it has not changed since the first group.
    var envelope: Envelope?
    /// Whether nothing comes after it, be it for the end of the file or for a failure.
    var isLast = false
    /// What is wrong behind these messages.
    var failure: MessageProblem?
}

extension MessageStream {
    /// The next messages, until they take so many bytes of memory.
    func group(isFirst: Bool, of size: Int) -> MessageGroup {
        var group = MessageGroup(), taken = 0
        do throws(MessageProblem) {
            repeat {
                guard let message = try next() else {
                    group.isLast = true
                    break
                }
                group.messages.append(message)
                taken += message.tree.bytes.count + message.tree.nodes.count * MemoryLayout<XMLTree.Node>.stride
            } while taken < size
        } catch {
            group.failure = error
            group.isLast = true
        }
        if isFirst || group.isLast { group.envelope = envelope() }
        return group
    }
}
