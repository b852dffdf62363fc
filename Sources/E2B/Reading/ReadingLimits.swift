/// How much of a file is believed. A batch may be of any size; a single message may not.
///
/// ```swift
/// var limits = ReadingLimits()
/// limits.messageBytes = 256 << 20     // for messages with large attachments
/// ```
public struct ReadingLimits: Hashable, Sendable {
    /// The deepest nesting of elements; the guide's deepest has about 30.
    public var depth = 128
    /// Elements, comments and texts of one message.
    public var nodes = 1_000_000
    /// Bytes of text and attributes in one message, attachments in base64 included.
    public var messageBytes = 64 << 20

    public init() {}
}
