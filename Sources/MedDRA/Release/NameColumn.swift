/// Many names in one piece of memory, as UTF-8; a name becomes a string when it is asked for.
struct NameColumn: Sendable {
    private(set) var bytes: [UInt8]
    /// Name *i* lies from `bounds[i]` to `bounds[i + 1]`.
    private(set) var bounds: [UInt32]

    init(capacity: Int = 0, byteCapacity: Int = 0) {
        bytes = []
        bounds = [0]
        bytes.reserveCapacity(byteCapacity)
        bounds.reserveCapacity(capacity + 1)
    }

    var count: Int { bounds.count - 1 }

    subscript(position: Int) -> String {
        String(decoding: bytes[range(position)], as: UTF8.self)
    }

    func range(_ position: Int) -> Range<Int> {
        Int(bounds[position])..<Int(bounds[position + 1])
    }

    mutating func append(_ name: ArraySlice<UInt8>) {
        bytes.append(contentsOf: name)
        bounds.append(UInt32(bytes.count))
    }
}
