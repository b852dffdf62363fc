/// Some messages that follow each other in a file, taken together so that a thread is not woken for each.
struct MessageGroup: Sendable {
    /// How many bytes are taken together; a message larger than this goes alone.
    static let bytes = 1 << 18

    var messages: [TreeGrower.Grown] = []
    /// What is known of what stands around the messages; nil if it has not changed since the first group.
    var envelope: Envelope?
    /// Whether nothing comes after it, be it for the end of the file or for a failure.
    var isLast = false
    /// What is wrong behind these messages.
    var failure: MessageProblem?
}

extension MessageStream {
    /// The next message on its own.
    func group(isFirst: Bool) -> MessageGroup {
        var group = MessageGroup()
        do throws(MessageProblem) {
            if let message = try next() { group.messages = [message] } else { group.isLast = true }
        } catch {
            group.failure = error
            group.isLast = true
        }
        if isFirst || group.isLast { group.envelope = envelope() }
        return group
    }
}
