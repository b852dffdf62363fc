import DelimitedText

/// Many names in one piece of memory, as UTF-8; a name becomes a string when it is asked for.
struct NameColumn: Sendable, Equatable {
    private(set) var bytes: [UInt8]
    /// Name *i* lies from `bounds[i]` to `bounds[i + 1]`.
    private(set) var bounds: [UInt32]

    init(capacity: Int = 0, byteCapacity: Int = 0) {
        bytes = []
        bounds = [0]
        bytes.reserveCapacity(byteCapacity)
        bounds.reserveCapacity(capacity + 1)
    }

    /// The bounds ascend from 0 to the number of bytes; whoever kept them has seen to it.
    init(bytes: [UInt8], bounds: [UInt32]) {
        self.bytes = bytes
        self.bounds = bounds
    }

    /// As many empty names.
    init(empty count: Int) {
        bytes = []
        bounds = Array(repeating: 0, count: count + 1)
    }

    var count: Int { bounds.count - 1 }

    subscript(position: Int) -> String {
        String(decoding: bytes[range(position)], as: UTF8.self)
    }

    @inline(__always)
    func range(_ position: Int) -> Range<Int> {
        Int(bounds[position])..<Int(bounds[position + 1])
    }

    mutating func append(_ name: ArraySlice<UInt8>) {
        bytes.append(contentsOf: name)
        bounds.append(UInt32(bytes.count))
    }

    /// Appends a name in code page 932, or as much of it as can be read. Returns whether all of it could.
    mutating func append(_ name: ArraySlice<UInt8>, _ decoder: inout CodePage932) -> Bool {
        let isReadable = decoder.decode(name, into: &bytes)
        bounds.append(UInt32(bytes.count))
        return isReadable
    }
}
