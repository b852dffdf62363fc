import CLibXML

/// Grows trees out of the parser's events: the envelope of a batch once, and one tree a message.
///
/// It lives behind the pointer that libxml2 hands to every callback; see `ParserCallbacks`.
struct TreeGrower: ~Copyable {
    /// A message as it came out of the file.
    struct Grown: Sendable {
        let tree: XMLTree
        let namespaces: [ICSR.Declaration]
    }

    let limits: ReadingLimits
    private let layout = Layout.e2b
    var context: xmlParserCtxtPtr?

    private(set) var kind: MessageKind?
    private(set) var isBatch = false
    /// Messages that are complete and not yet taken, and how many bytes they are.
    private var messages: [Grown] = []
    private var readyBytes = 0
    private var hasGivenGroup = false
    /// Who takes messages while the parser runs, and says whether more are wanted; without one they wait to be taken.
    private let receive: ((MessageGroup) -> Bool)?
    private(set) var isUnwanted = false
    private(set) var failure: (situation: MessageProblem.Situation, line: Int?, path: String)?

    /// What stands before the first message, the message being read and what stands around it, what follows the root.
    private let head: UnsafeMutablePointer<TreeBuffer>
    private let body: UnsafeMutablePointer<TreeBuffer>
    private let epilog: UnsafeMutablePointer<TreeBuffer>
    /// The one of them that grows now.
    private var into: UnsafeMutablePointer<TreeBuffer>
    private var tail: XMLTree?

    /// Open elements, the last child of each, and how many there are; place 0 is the container.
    private var open: UnsafeMutablePointer<Int32>
    private var lastChild: UnsafeMutablePointer<Int32>
    private var depth = 0
    private var messageName: UInt8 = Vocabulary.unknown
    private(set) var hasRoot = false
    private var isInMessage = false

    private var textStart = 0
    private var textLength = 0
    private var textIsSpace = true
    private var textLimit = 0
    /// How many spaces of indentation were met behind a line break, and nothing else since: they are not stored until they turn out to be content. -1 for none.
    private var indentation = -1

    private var names = NameCollector()
    private var cache = NameCache()
    private var rootNamespaces: [ICSR.Declaration] = []

    init(limits: ReadingLimits, receive: ((MessageGroup) -> Bool)? = nil) {
        self.limits = limits
        self.receive = receive
        (head, body, epilog) = (Self.makeBuffer(), Self.makeBuffer(), Self.makeBuffer())
        into = head
        open = .allocate(capacity: limits.depth + 2)
        open.initialize(repeating: 0, count: limits.depth + 2)
        lastChild = .allocate(capacity: limits.depth + 2)
        lastChild.initialize(repeating: -1, count: limits.depth + 2)
        textLimit = limits.textBytes
    }

    private static func makeBuffer() -> UnsafeMutablePointer<TreeBuffer> {
        let buffer = UnsafeMutablePointer<TreeBuffer>.allocate(capacity: 1)
        buffer.initialize(to: TreeBuffer())
        return buffer
    }

    deinit {
        for buffer in [head, body, epilog] {
            buffer.deinitialize(count: 1)
            buffer.deallocate()
        }
        open.deallocate()
        lastChild.deallocate()
    }

    /// The complete messages so far, taken away.
    mutating func takeMessages() -> [Grown] {
        let taken = messages
        messages.removeAll(keepingCapacity: true)
        readyBytes = 0
        return taken
    }

    /// The same, with what stands around them if they are the first or the last.
    mutating func takeGroup(isLast: Bool) -> MessageGroup {
        let around = isLast || !hasGivenGroup ? envelope() : nil
        hasGivenGroup = true
        return MessageGroup(messages: takeMessages(), envelope: around, isLast: isLast)
    }

    /// What stands around the messages. Whole only after the end of the file.
    mutating func envelope() -> Envelope {
        let table = names.snapshot()
        return Envelope(
            kind: kind, isBatch: isBatch, head: head.pointee.tree(names: table), tail: tail ?? .empty, epilog: epilog.pointee.tree(names: table))
    }

    mutating func fail(_ situation: MessageProblem.Situation, line: Int? = nil) {
        guard failure == nil else { return }
        failure = (situation, line ?? currentLine.map { Int($0) }, openPath)
        if let context { xmlStopParser(context) }
    }

    private var currentLine: Int32? { context?.pointee.input?.pointee.line }

    /// The names of the open elements.
    private var openPath: String {
        guard let context, context.pointee.nameNr > 0, let names = context.pointee.nameTab else { return "" }
        return (0..<Int(context.pointee.nameNr)).compactMap { names[$0].map { String(cString: $0) } }.joined(separator: "/")
    }

    // MARK: - Elements

    mutating func start(
        _ local: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?, namespaceCount: Int,
        namespaces: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, attributeCount: Int, attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        guard failure == nil else { return }
        endText(atEndOfElement: false)
        guard depth < limits.depth else { return fail(.tooDeep(limit: limits.depth)) }
        guard let name = elementName(local, prefix, uri) else { return fail(.tooManyNames) }
        if !hasRoot { guard begin(withRoot: local, isHL7: isHL7(uri)) else { return } }
        if depth == (isBatch ? 1 : 0), name.word == messageName, messageName != Vocabulary.unknown, !isInMessage { beginMessage() }
        if depth == 0 { noteRootNamespaces(namespaceCount, namespaces) }

        var node = XMLTree.Node(kind: .element, parent: open[depth], line: currentLine ?? 0)
        node.word = name.word
        node.name = name.name
        textLimit = limits.textBytes
        fill(&node, namespaceCount, namespaces, attributeCount, attributes)
        let index = link(node)
        depth += 1
        open[depth] = index
        lastChild[depth] = -1
    }

    mutating func end() {
        guard failure == nil else { return }
        endText(atEndOfElement: true)
        textLimit = limits.textBytes
        depth -= 1
        let messageDepth = isBatch ? 1 : 0
        if isInMessage, depth == messageDepth {
            endMessage(at: messageDepth)
        } else if isBatch, depth == 0 {
            if into == body { tail = body.pointee.tree(names: names.snapshot()) }
            into = epilog
            open[0] = 0
            lastChild[0] = -1
        }
    }

    private func isHL7(_ uri: UnsafePointer<UInt8>?) -> Bool { uri.map { String(cString: $0) == Namespace.hl7 } ?? true }

    private mutating func begin(withRoot local: UnsafePointer<UInt8>, isHL7: Bool) -> Bool {
        let name = String(cString: local)
        guard isHL7, let root = layout.root(named: name) else {
            // No more of it than a name needs: it may be anything.
            fail(.unknownRoot(String(name.prefix(60))))
            return false
        }
        hasRoot = true
        kind = root.kind
        isBatch = root.isBatch
        messageName = layout.places[layout.messagePlace(of: root.kind)].number
        return true
    }

    private mutating func beginMessage() {
        isInMessage = true
        if into == head {
            into = body
            open[depth] = 0
            lastChild[depth] = -1
        }
    }

    private mutating func endMessage(at messageDepth: Int) {
        isInMessage = false
        let message = Grown(tree: body.pointee.tree(names: names.snapshot()), namespaces: rootNamespaces)
        messages.append(message)
        readyBytes += message.tree.bytes.count + message.tree.nodes.count * MemoryLayout<XMLTree.Node>.stride
        body.pointee.shrink()
        body.pointee.clear()
        open[messageDepth] = 0
        lastChild[messageDepth] = -1
        if !isBatch { into = epilog }
        if let receive, readyBytes >= MessageGroup.bytes, !receive(takeGroup(isLast: false)) {
            isUnwanted = true
            if let context { xmlStopParser(context) }
        }
    }

    private mutating func noteRootNamespaces(_ count: Int, _ namespaces: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        guard isBatch, let namespaces else { return }
        rootNamespaces = (0..<count).map { index in
            ICSR.Declaration(
                prefix: namespaces[2 * index].map { String(cString: $0) } ?? "", namespace: namespaces[2 * index + 1].map { String(cString: $0) } ?? "")
        }
    }

    // MARK: - Names and attributes

    @inline(__always)
    private mutating func elementName(
        _ local: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?
    ) -> (name: UInt16, word: UInt8)? {
        if let known = cache.entry(local, prefix, uri) { return known }
        let name = Self.name(local, prefix, uri)
        guard let number = names.number(of: name) else { return nil }
        let isHL7 = name.namespace == Namespace.hl7 || name.namespace.isEmpty
        let word = isHL7 ? layout.vocabulary[name.local] : Vocabulary.unknown
        cache.add(NameCache.Entry(local: local, prefix: prefix, namespace: uri, name: number, word: word))
        return (number, word)
    }

    @inline(__always)
    private mutating func attributeName(
        _ local: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?
    ) -> (name: UInt16, word: UInt8)? {
        // Attributes without a namespace are told from elements without one: they are numbered differently.
        let key = uri ?? UnsafePointer(bitPattern: 1)
        if let known = cache.entry(local, prefix, key) { return known }
        let name = Self.name(local, prefix, uri)
        guard let number = names.number(of: name) else { return nil }
        let word = Self.word(of: name)
        cache.add(NameCache.Entry(local: local, prefix: prefix, namespace: key, name: number, word: word))
        return (number, word)
    }

    private static func name(_ local: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?) -> NameTable.Name {
        NameTable.Name(
            prefix: prefix.map { String(cString: $0) } ?? "", local: String(cString: local), namespace: uri.map { String(cString: $0) } ?? "")
    }

    @inline(__always)
    private mutating func fill(
        _ node: inout XMLTree.Node, _ namespaceCount: Int, _ namespaces: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ attributeCount: Int,
        _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        let first = into.pointee.attributeCount
        node.start = Int32(truncatingIfNeeded: first)
        if namespaceCount > 0, let namespaces { declare(namespaceCount, namespaces) }
        if attributeCount > 0, let attributes {
            for index in 0..<attributeCount {
                let place = attributes + 5 * index
                guard let local = place[0], let start = place[3], let end = place[4] else { continue }
                guard let found = attributeName(local, place[1], place[2]) else { return fail(.tooManyNames) }
                let length = end - start
                guard length <= limits.textBytes else { return fail(.textTooLong(limit: limits.textBytes)) }
                if found.word == AttributeName.representation.rawValue { textLimit = limits.attachmentBytes }
                into.pointee.append(XMLTree.Attribute(
                    name: found.name, word: found.word, start: Int32(truncatingIfNeeded: into.pointee.byteCount),
                    length: Int32(truncatingIfNeeded: length)))
                into.pointee.append(start, count: length)
            }
        }
        let total = into.pointee.attributeCount - first
        guard total <= Int(UInt16.max) else { return fail(.tooManyNames) }
        node.attributeCount = UInt16(total)
        if into.pointee.byteCount > limits.messageBytes { fail(.tooLarge(limit: limits.messageBytes)) }
        if into.pointee.attributeCount > limits.nodes * 8 { fail(.tooManyNodes(limit: limits.nodes)) }
    }

    private static func word(of name: NameTable.Name) -> UInt8 {
        if name.namespace == Namespace.schemaInstance { return name.local == "type" ? AttributeName.type.rawValue : Vocabulary.unknown }
        guard name.prefix.isEmpty, name.local != "type" else { return Vocabulary.unknown }
        return AttributeName.vocabulary[name.local]
    }

    private mutating func declare(_ count: Int, _ namespaces: UnsafeMutablePointer<UnsafePointer<UInt8>?>) {
        for index in 0..<count {
            let prefix = namespaces[2 * index].map { String(cString: $0) }
            let name = NameTable.Name(prefix: prefix == nil ? "" : "xmlns", local: prefix ?? "xmlns", namespace: Namespace.declarations)
            guard let number = names.number(of: name) else { return fail(.tooManyNames) }
            let value = namespaces[2 * index + 1].map { Array(String(cString: $0).utf8) } ?? []
            into.pointee.append(XMLTree.Attribute(
                name: number, word: Vocabulary.unknown, start: Int32(truncatingIfNeeded: into.pointee.byteCount),
                length: Int32(truncatingIfNeeded: value.count)))
            into.pointee.append(value)
        }
    }

    // MARK: - Texts

    @inline(__always)
    mutating func characters(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
        guard failure == nil, depth > 0 else { return }
        if textLength == 0, indentation < 0, Self.isIndentation(bytes, count), count <= limits.textBytes {
            indentation = count &- 1
            return
        }
        storeIndentation()
        if textIsSpace { textIsSpace = Self.isSpace(bytes, count) }
        if textLength + count > textLimit {
            return fail(textLimit == limits.attachmentBytes && textLimit != limits.textBytes
                ? .attachmentTooLong(limit: textLimit) : .textTooLong(limit: textLimit))
        }
        if textLength == 0 { textStart = into.pointee.byteCount }
        into.pointee.append(bytes, count: count)
        textLength += count
        if into.pointee.byteCount > limits.messageBytes { fail(.tooLarge(limit: limits.messageBytes)) }
    }

    /// Nearly half of a message is indentation, a line break and spaces: eight of them are looked at together.
    @inline(__always)
    private static func isIndentation(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        guard count > 0, bytes[0] == 0x0A else { return false }
        let raw = UnsafeRawPointer(bytes)
        var index = 1
        while index &+ 8 <= count {
            guard raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) == 0x2020_2020_2020_2020 else { return false }
            index &+= 8
        }
        // The last eight, which may begin among those that were looked at already.
        if count > 8 { return raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self) == 0x2020_2020_2020_2020 }
        while index < count {
            guard bytes[index] == 0x20 else { return false }
            index &+= 1
        }
        return true
    }

    private static func isSpace(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        for index in 0..<count where !bytes[index].isXMLSpace { return false }
        return true
    }

    /// Makes text of the indentation that was met before.
    @inline(__always)
    private mutating func storeIndentation() {
        guard indentation >= 0 else { return }
        textStart = into.pointee.byteCount
        textLength = indentation &+ 1
        into.pointee.append([0x0A] + [UInt8](repeating: 0x20, count: indentation))
        indentation = -1
    }

    /// A text ends where the next thing begins. White space counts only as the whole content of an element.
    @inline(__always)
    private mutating func endText(atEndOfElement: Bool) {
        if indentation >= 0 {
            // In between elements it means nothing.
            if !atEndOfElement || lastChild[depth] >= 0 { return indentation = -1 }
            storeIndentation()
        }
        guard textLength > 0 else { return }
        if textIsSpace, !(atEndOfElement && lastChild[depth] < 0) {
            into.pointee.dropBytes(to: textStart)
        } else {
            if depth <= 1 || open[depth] == 0 { trimText() }
            var node = XMLTree.Node(kind: .text, parent: open[depth], line: currentLine ?? 0)
            node.start = Int32(truncatingIfNeeded: textStart)
            node.length = Int32(truncatingIfNeeded: textLength)
            _ = link(node)
        }
        textLength = 0
        textIsSpace = true
    }

    /// Text that strays among messages, where the guide has none, is written on lines of its own: the space around it is not its own.
    private mutating func trimText() {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
        while textLength > 0, isSpace(into.pointee.bytes[textStart + textLength - 1]) { textLength -= 1 }
        while textLength > 0, isSpace(into.pointee.bytes[textStart]) { (textStart, textLength) = (textStart + 1, textLength - 1) }
    }

    /// A comment or a processing instruction.
    mutating func aside(_ kind: XMLTree.Node.Kind, _ words: String) {
        guard failure == nil else { return }
        endText(atEndOfElement: false)
        var node = XMLTree.Node(kind: kind, parent: open[depth], line: currentLine ?? 0)
        let bytes = Array(words.utf8)
        guard bytes.count <= limits.textBytes else { return fail(.textTooLong(limit: limits.textBytes)) }
        node.start = Int32(truncatingIfNeeded: into.pointee.byteCount)
        node.length = Int32(truncatingIfNeeded: bytes.count)
        into.pointee.append(bytes)
        if into.pointee.byteCount > limits.messageBytes { return fail(.tooLarge(limit: limits.messageBytes)) }
        _ = link(node)
    }

    @inline(__always)
    private mutating func link(_ node: XMLTree.Node) -> Int32 {
        let count = into.pointee.nodeCount
        if count > limits.nodes { fail(.tooManyNodes(limit: limits.nodes)) }
        let index = Int32(truncatingIfNeeded: count)
        into.pointee.append(node)
        let last = lastChild[depth]
        if last < 0 { into.pointee.nodes[Int(open[depth])].firstChild = index } else { into.pointee.nodes[Int(last)].nextSibling = index }
        lastChild[depth] = index
        return index
    }
}
