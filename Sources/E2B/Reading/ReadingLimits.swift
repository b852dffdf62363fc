/// How much of a file is believed. A batch may have any number of messages; a single message may not be of any size.
///
/// ```swift
/// var limits = ReadingLimits()
/// limits.attachmentBytes = 100 << 20     // for messages with large attachments
/// limits.messageBytes = 256 << 20
/// ```
public struct ReadingLimits: Hashable, Sendable {
    /// The deepest nesting of elements; the guide's deepest has about 30.
    public var depth = 128
    /// Elements, comments and texts of one message.
    public var nodes = 1_000_000
    /// Bytes (in UTF-8) of one text or attribute value. The longest text of the guide has 100,000 characters.
    public var textBytes = 4 << 20
    /// Bytes of one attachment in base64.
    public var attachmentBytes = 40 << 20
    /// Bytes of text and attributes in one message, attachments in base64 included; at most 1 GiB.
    public var messageBytes = 64 << 20

    public init() {}
}
