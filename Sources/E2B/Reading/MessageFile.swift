import CLibXML
import Foundation

/// A file of E2B(R3) messages: a batch, a message on its own, or acknowledgements.
///
/// ```swift
/// let batch = try MessageFile(url).read { icsr in
///     print(icsr[.C_1_8_1]?.text ?? "", icsr.repeats(.reaction).count)
/// }
/// ```
///
/// It is streamed: one message is in memory at a time, however many there are. Entities, other files and the network are never asked for.
public struct MessageFile: Sendable {
    private enum Source: Sendable {
        case file(URL)
        case bytes([UInt8])
    }

    private let source: Source
    private let limits: ReadingLimits

    public init(_ url: URL, limits: ReadingLimits = ReadingLimits()) {
        source = .file(url)
        self.limits = limits
    }

    public init(bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) {
        source = .bytes(bytes)
        self.limits = limits
    }

    /// Reads the file, handing on one message after the other.
    /// - Throws: `MessageProblem`, or what the handler throws.
    @discardableResult
    public func read(_ handle: @escaping (ICSR) throws -> Void) throws -> Batch {
        // The parser's own start-up is not safe to run twice at once.
        _ = Self.isParserReady
        let builder = TreeBuilder(limits: limits, deliver: handle)
        var input: MessageInput
        switch source {
        case .file(let url): input = try MessageInput(opening: url)
        case .bytes(let bytes): input = MessageInput(bytes)
        }
        defer { input.close() }
        try withUnsafeMutablePointer(to: &input) { try parse($0, builder) }
        if let error = builder.deliveryError { throw error }
        if let problem = builder.problem { throw problem }
        return Batch(tree: builder.head, prologue: builder.prologue, kind: builder.kind, isWrapped: builder.isWrapped, messageCount: builder.messageCount, messagesBefore: builder.messagesBefore)
    }

    /// All messages of a file, for small ones.
    public func messages() throws -> (batch: Batch, messages: [ICSR]) {
        // The handler escapes into the parser's callbacks, so what it gathers is held by a reference.
        final class Gathered { var messages: [ICSR] = [] }
        let gathered = Gathered()
        let batch = try read { gathered.messages.append($0) }
        return (batch, gathered.messages)
    }

    private static let isParserReady: Bool = {
        xmlInitParser()
        return true
    }()

    private func parse(_ input: UnsafeMutablePointer<MessageInput>, _ builder: TreeBuilder) throws(MessageProblem) {
        var handler = ParserCallbacks.handler
        let parser = xmlCreateIOParserCtxt(&handler, Unmanaged.passUnretained(builder).toOpaque(), ParserCallbacks.read, nil, input, XML_CHAR_ENCODING_NONE)
        guard let parser else { throw MessageProblem(situation: input.pointee.failure == 0 ? .empty : .unreadable(code: input.pointee.failure), line: nil, path: "") }
        defer {
            // What was parsed without a tree has none to free.
            parser.pointee.myDoc = nil
            xmlFreeParserCtxt(parser)
        }
        // HUGE lifts the parser's own limits, which count otherwise than ours; NOENT gives predefined entities and characters as what they are.
        xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_HUGE.rawValue))
        builder.attach(parser)
        let status = withExtendedLifetime(builder) { xmlParseDocument(parser) }
        if input.pointee.failure != 0 { throw MessageProblem(situation: .unreadable(code: input.pointee.failure), line: nil, path: "") }
        if builder.problem == nil, builder.deliveryError == nil, status != 0 || parser.pointee.wellFormed == 0 {
            builder.error(parser.pointee.errNo, line: parser.pointee.input?.pointee.line ?? 0)
        }
    }
}
