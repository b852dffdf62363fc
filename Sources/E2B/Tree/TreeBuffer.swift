/// Room in which a tree grows while it is read: plain memory that is kept from one message to the next.
struct TreeBuffer: ~Copyable {
    private(set) var nodes: UnsafeMutablePointer<XMLTree.Node>
    private(set) var nodeCount = 0
    private var nodeRoom: Int
    private(set) var attributes: UnsafeMutablePointer<XMLTree.Attribute>
    private(set) var attributeCount = 0
    private var attributeRoom: Int
    private(set) var bytes: UnsafeMutablePointer<UInt8>
    private(set) var byteCount = 0
    private var byteRoom: Int

    init() {
        nodeRoom = 2048
        attributeRoom = 2048
        byteRoom = 1 << 16
        nodes = .allocate(capacity: nodeRoom)
        attributes = .allocate(capacity: attributeRoom)
        bytes = .allocate(capacity: byteRoom)
        clear()
    }

    deinit {
        nodes.deallocate()
        attributes.deallocate()
        bytes.deallocate()
    }

    /// Empty but for the container.
    mutating func clear() {
        nodeCount = 0
        attributeCount = 0
        byteCount = 0
        append(XMLTree.Node(kind: .container, parent: -1, line: 0))
    }

    @inline(__always)
    mutating func append(_ node: XMLTree.Node) {
        if nodeCount == nodeRoom { nodes = Self.grown(nodes, nodeCount, to: &nodeRoom) }
        (nodes + nodeCount).initialize(to: node)
        nodeCount += 1
    }

    @inline(__always)
    mutating func append(_ attribute: XMLTree.Attribute) {
        if attributeCount == attributeRoom { attributes = Self.grown(attributes, attributeCount, to: &attributeRoom) }
        (attributes + attributeCount).initialize(to: attribute)
        attributeCount += 1
    }

    @inline(__always)
    mutating func append(_ source: UnsafePointer<UInt8>, count: Int) {
        while byteCount + count > byteRoom { bytes = Self.grown(bytes, byteCount, to: &byteRoom) }
        (bytes + byteCount).update(from: source, count: count)
        byteCount += count
    }

    mutating func append(_ source: [UInt8]) {
        source.withUnsafeBufferPointer { source in
            if let base = source.baseAddress { append(base, count: source.count) }
        }
    }

    /// Forgets the last bytes.
    mutating func dropBytes(to count: Int) { byteCount = count }

    /// The tree as a value.
    func tree(names: NameTable) -> XMLTree {
        XMLTree(
            nodes: Array(UnsafeBufferPointer(start: nodes, count: nodeCount)),
            attributes: Array(UnsafeBufferPointer(start: attributes, count: attributeCount)),
            bytes: Array(UnsafeBufferPointer(start: bytes, count: byteCount)), names: names)
    }

    /// Room for large messages is given back, so that one does not hold its memory to the end of the file.
    mutating func shrink() {
        guard nodeRoom > 1 << 16 || byteRoom > 1 << 22 || attributeRoom > 1 << 16 else { return }
        self = TreeBuffer()
    }

    private static func grown<Element>(
        _ old: UnsafeMutablePointer<Element>, _ count: Int, to room: inout Int
    ) -> UnsafeMutablePointer<Element> {
        room *= 2
        let new = UnsafeMutablePointer<Element>.allocate(capacity: room)
        new.moveInitialize(from: old, count: count)
        old.deallocate()
        return new
    }
}
