import CLibXML

/// Hears the parser and builds one message's tree after the other. Names go by the addresses that libxml2 gives them in its dictionary, so each
/// is looked up once a file.
///
/// It is a class because C calls it; nobody else sees it.
final class TreeBuilder {
    private let limits: ReadingLimits
    private let deliver: (ICSR) throws -> Void
    private var parser: xmlParserCtxtPtr?

    private(set) var problem: MessageProblem?
    private(set) var deliveryError: (any Error)?
    private(set) var messageCount = 0

    private(set) var kind = MessageKind.report
    private(set) var isWrapped = true
    /// The batch's head, messages left out.
    private(set) var head = MessageTree()
    private(set) var messagesBefore = 0
    /// Comments and instructions in front of the root.
    private(set) var prologue = MessageTree()
    private var message = MessageTree()
    private var isInMessage = false
    private var open: [Int] = []
    /// Open elements of the head around the message, for the path of an error.
    private var depth = 0
    private var messageNumber = Vocabulary.unknown
    private var pendingText = 0
    private var sizes = (nodes: 512, attributes: 1024, bytes: 32 << 10)

    private var elementNumbers = NameNumbers()
    private var attributeNumbers = NameNumbers()

    init(limits: ReadingLimits, deliver: @escaping (ICSR) throws -> Void) {
        self.limits = limits
        self.deliver = deliver
    }

    func attach(_ parser: xmlParserCtxtPtr) { self.parser = parser }

    private var line: UInt32 { UInt32(truncatingIfNeeded: parser?.pointee.input?.pointee.line ?? 0) }

    // MARK: What the parser says

    func startElement(_ name: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, namespaces: Int,
                      _ declared: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, attributes count: Int, _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        guard problem == nil, deliveryError == nil else { return }
        let number = elementNumbers.number(of: name, uri) { Self.elementNumber(name, uri) }
        depth += 1
        guard depth <= limits.depth else { return stop(.tooDeep(limit: limits.depth)) }
        if depth == 1 {
            guard begin(root: name, uri) else { return }
        } else if !isInMessage, depth == 2, number == messageNumber, number != Vocabulary.unknown {
            flushText()
            beginMessage()
        }
        flushText()
        if isInMessage { add(&message, number, name, prefix, namespaces, declared, count, values) } else { add(&head, number, name, prefix, namespaces, declared, count, values) }
        if message.nodes.count > limits.nodes || head.nodes.count > limits.nodes { stop(.tooManyNodes(limit: limits.nodes)) }
    }

    func endElement() {
        guard problem == nil, deliveryError == nil else { return }
        flushText()
        depth -= 1
        guard let node = open.popLast() else { return }
        if isInMessage {
            message.close(node)
            if node == MessageTree.root { endMessage() }
        } else {
            head.close(node)
        }
    }

    func characters(_ bytes: UnsafePointer<xmlChar>, _ count: Int) {
        guard problem == nil, depth > 0 else { return }
        let text = UnsafeBufferPointer(start: bytes, count: count)
        if isInMessage { message.arena.append(contentsOf: text) } else { head.arena.append(contentsOf: text) }
        pendingText += count
        if message.arena.count > limits.messageBytes || head.arena.count > limits.messageBytes { stop(.tooLarge(limit: limits.messageBytes)) }
    }

    func comment(_ text: UnsafePointer<xmlChar>) { leaf(.comment, text, target: nil) }

    func instruction(_ target: UnsafePointer<xmlChar>, _ data: UnsafePointer<xmlChar>?) { leaf(.instruction, data, target: target) }

    func declaration() { stop(.documentType) }

    func error(_ code: Int32, line: Int32) {
        guard problem == nil else { return }
        let situation: MessageProblem.Situation = switch UInt32(bitPattern: code) {
        case XML_ERR_DOCUMENT_EMPTY.rawValue: .empty
        case XML_ERR_DOCUMENT_END.rawValue, XML_ERR_TAG_NOT_FINISHED.rawValue, XML_ERR_LTSLASH_REQUIRED.rawValue, XML_ERR_GT_REQUIRED.rawValue: .truncated
        case XML_ERR_INVALID_CHAR.rawValue, XML_ERR_INVALID_ENCODING.rawValue, XML_ERR_UNKNOWN_ENCODING.rawValue, XML_ERR_UNSUPPORTED_ENCODING.rawValue, XML_I18N_CONV_FAILED.rawValue,
             XML_I18N_NO_HANDLER.rawValue: .wrongEncoding
        default: .malformed(code: code)
        }
        problem = MessageProblem(situation: situation, line: line > 0 ? Int(line) : nil, path: path)
        if let parser { xmlStopParser(parser) }
    }

    // MARK: Messages

    private func begin(root name: UnsafePointer<xmlChar>, _ uri: UnsafePointer<xmlChar>?) -> Bool {
        let text = String(cString: name)
        guard uri == nil || Self.isEqual(uri, Namespace.hl7), let root = Layout.e2b.root(named: text) else {
            stop(.unknownRoot(text))
            return false
        }
        kind = root.kind
        isWrapped = root.isBatch
        messageNumber = Layout.e2b.places[Layout.e2b.messagePlace(of: kind)].number
        if !isWrapped { beginMessage() }
        return true
    }

    private func beginMessage() {
        if messageCount == 0 { messagesBefore = head.nodes.count }
        isInMessage = true
        message = MessageTree()
        message.nodes.reserveCapacity(sizes.nodes)
        message.attributes.reserveCapacity(sizes.attributes)
        message.arena.reserveCapacity(sizes.bytes)
    }

    private func endMessage() {
        isInMessage = false
        messageCount += 1
        sizes = (message.nodes.count + 32, message.attributes.count + 64, message.arena.count + 1024)
        let tree = message
        message = MessageTree()
        do {
            try deliver(ICSR(tree: tree, kind: kind))
        } catch {
            deliveryError = error
            if let parser { xmlStopParser(parser) }
        }
    }

    // MARK: Trees

    private func add(_ tree: inout MessageTree, _ number: UInt8, _ name: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ namespaces: Int,
                     _ declared: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int, _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        let own = number == Vocabulary.unknown ? Self.qualified(name, prefix, into: &tree) : .none
        let node = tree.open(number: number, name: own, line: line)
        open.append(node)
        for index in 0..<namespaces {
            let prefix = declared?[2 * index]
            // The guide's own two namespaces are written by the writer.
            if Self.isEqual(declared?[2 * index + 1], Namespace.hl7) || Self.isEqual(declared?[2 * index + 1], Namespace.schemaInstance) { continue }
            let attribute = tree.add(prefix.map { "xmlns:" + String(cString: $0) } ?? "xmlns")
            let value = tree.add(declared?[2 * index + 1].map { String(cString: $0) } ?? "")
            tree.add(MessageTree.Attribute(number: Vocabulary.unknown, name: attribute, value: value), to: node)
        }
        for index in 0..<count {
            guard let values, let name = values[5 * index], let start = values[5 * index + 3], let end = values[5 * index + 4] else { continue }
            let uri = values[5 * index + 2]
            let number = attributeNumbers.number(of: name, uri) { Self.attributeNumber(name, uri) }
            let own = number == Vocabulary.unknown ? Self.qualified(name, values[5 * index + 1], into: &tree) : .none
            let begin = UInt32(tree.arena.count)
            tree.arena.append(contentsOf: UnsafeBufferPointer(start: start, count: end - start))
            var value = MessageTree.Bytes(start: begin, count: UInt32(end - start))
            // xsi:type names a type of HL7, behind whatever prefix the sender gave that namespace.
            if number == AttributeName.type.rawValue, let colon = tree.arena[Int(begin)...].firstIndex(of: UInt8(ascii: ":")) {
                value = MessageTree.Bytes(start: UInt32(colon + 1), count: value.end - UInt32(colon + 1))
            }
            tree.add(MessageTree.Attribute(number: number, name: own, value: value), to: node)
        }
        if tree.arena.count > limits.messageBytes { stop(.tooLarge(limit: limits.messageBytes)) }
    }

    /// Text between two tags becomes a node, unless it is blank.
    private func flushText() {
        guard pendingText > 0 else { return }
        if isInMessage { Self.flush(pendingText, in: &message, line: line) } else { Self.flush(pendingText, in: &head, line: line) }
        pendingText = 0
    }

    private static func flush(_ count: Int, in tree: inout MessageTree, line: UInt32) {
        let start = tree.arena.count - count
        let isBlank = tree.arena.withUnsafeBufferPointer { bytes in bytes[start...].allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 } }
        if isBlank {
            tree.arena.removeLast(count)
        } else {
            tree.addLeaf(.text, text: MessageTree.Bytes(start: UInt32(start), count: UInt32(count)), line: line)
        }
    }

    private func leaf(_ kind: MessageTree.Kind, _ text: UnsafePointer<xmlChar>?, target: UnsafePointer<xmlChar>?) {
        guard problem == nil, deliveryError == nil else { return }
        flushText()
        func add(to tree: inout MessageTree) {
            let name = target.map { tree.add(String(cString: $0)) } ?? .none
            tree.addLeaf(kind, text: tree.add(text.map { String(cString: $0) } ?? ""), name: name, line: line)
        }
        if depth == 0 {
            // What stands behind the root says nothing of any message.
            if head.nodes.isEmpty, messageCount == 0 { add(to: &prologue) }
        } else if isInMessage {
            add(to: &message)
        } else {
            add(to: &head)
        }
    }

    private func stop(_ situation: MessageProblem.Situation) {
        guard problem == nil else { return }
        problem = MessageProblem(situation: situation, line: Int(line), path: path)
        if let parser { xmlStopParser(parser) }
    }

    private var path: String {
        guard isInMessage, let node = open.last, node < message.nodes.count else { return "" }
        return open.filter { $0 < message.nodes.count && ($0 == node || Int(message.nodes[$0].end) == 0) }.map { message.name(of: $0) }.joined(separator: "/")
    }

    // MARK: Names

    private static func elementNumber(_ name: UnsafePointer<xmlChar>, _ uri: UnsafePointer<xmlChar>?) -> UInt8 {
        uri == nil || isEqual(uri, Namespace.hl7) ? Layout.e2b.vocabulary[String(cString: name)] : Vocabulary.unknown
    }

    private static func attributeNumber(_ name: UnsafePointer<xmlChar>, _ uri: UnsafePointer<xmlChar>?) -> UInt8 {
        let text = String(cString: name)
        if text == "type" { return isEqual(uri, Namespace.schemaInstance) ? AttributeName.type.rawValue : Vocabulary.unknown }
        return uri == nil ? AttributeName.vocabulary[text] : Vocabulary.unknown
    }

    private static func qualified(_ name: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, into tree: inout MessageTree) -> MessageTree.Bytes {
        tree.add((prefix.map { String(cString: $0) + ":" } ?? "") + String(cString: name))
    }

    private static func isEqual(_ text: UnsafePointer<xmlChar>?, _ other: String) -> Bool { text.map { String(cString: $0) == other } ?? false }
}

/// Numbers of names by their addresses in the parser's dictionary.
private struct NameNumbers {
    private struct Key: Hashable {
        let name: UnsafePointer<xmlChar>
        let uri: UnsafePointer<xmlChar>?
    }

    private var keys: [Key?] = Array(repeating: nil, count: 1024)
    private var numbers: [UInt8] = Array(repeating: 0, count: 1024)
    private var others: [Key: UInt8] = [:]

    mutating func number(of name: UnsafePointer<xmlChar>, _ uri: UnsafePointer<xmlChar>?, lookUp: () -> UInt8) -> UInt8 {
        let key = Key(name: name, uri: uri)
        let slot = Int((UInt(bitPattern: name) >> 2 ^ UInt(bitPattern: name) >> 11) & 1023)
        if keys[slot] == key { return numbers[slot] }
        let number = others[key] ?? lookUp()
        others[key] = number
        keys[slot] = key
        numbers[slot] = number
        return number
    }
}
