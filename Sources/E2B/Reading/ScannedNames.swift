/// The names that a `PlainScanner` has met, found by their bytes. Names of elements and of attributes are kept apart, for only the former have a default namespace.
///
/// A name's key is its first and last eight bytes and its length: all of a name of up to sixteen.
struct ScannedNames: ~Copyable {
    struct Entry {
        var head: UInt64 = 0
        var tail: UInt64 = 0
        /// 0 in a free slot.
        var length: Int32 = 0
        /// Where the whole name stands in `bytes`.
        var start: Int32 = 0
        /// The number of the qualified name in the file.
        var name: UInt16 = 0
        var word: UInt8 = Vocabulary.unknown
        var hasPrefix = false
    }

    struct Key {
        let head: UInt64
        let tail: UInt64
        let length: Int

        /// The eight bytes from the start must be readable, whatever the length.
        @inline(__always)
        init(_ start: UnsafePointer<UInt8>, _ length: Int) {
            let raw = UnsafeRawPointer(start), first = raw.loadUnaligned(as: UInt64.self)
            self.length = length
            if length >= 8 {
                (head, tail) = (first, raw.loadUnaligned(fromByteOffset: length &- 8, as: UInt64.self))
            } else {
                (head, tail) = (UInt64(littleEndian: first) & ((1 &<< UInt64(truncatingIfNeeded: length &* 8)) &- 1), 0)
            }
        }

        @inline(__always)
        var slot: Int {
            let mixed = (head ^ (tail &<< 21 | tail &>> 43) ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
            return Int(truncatingIfNeeded: mixed &>> 52)
        }
    }

    /// Slots for as many names as half of them: messages use some two hundred.
    private static let room = 4096
    /// So many slots are looked at for a name: made-up names that fall on each other are left to libxml2.
    private static let mostProbes = 32

    private let slots: UnsafeMutablePointer<Entry>
    private var bytes: [UInt8] = []
    private var count = 0

    init() {
        slots = .allocate(capacity: Self.room)
        slots.initialize(repeating: Entry(), count: Self.room)
    }

    deinit { slots.deallocate() }

    /// What is known of a name; nil when it is seen for the first time.
    @inline(__always)
    func entry(_ key: Key, _ start: UnsafePointer<UInt8>) -> UnsafePointer<Entry>? {
        var slot = key.slot
        while slots[slot].length != 0 {
            let known = slots + slot
            if known.pointee.head == key.head, known.pointee.tail == key.tail, Int(known.pointee.length) == key.length,
               key.length <= 16 || isSame(known.pointee, start) { return UnsafePointer(known) }
            slot = (slot &+ 1) & (Self.room &- 1)
        }
        return nil
    }

    private func isSame(_ entry: Entry, _ start: UnsafePointer<UInt8>) -> Bool {
        bytes[Int(entry.start)..<Int(entry.start) + Int(entry.length)].elementsEqual(UnsafeBufferPointer(start: start, count: Int(entry.length)))
    }

    /// Keeps a name; nil if there is no room for it near its place.
    mutating func add(_ key: Key, _ start: UnsafePointer<UInt8>, name: UInt16, word: UInt8, hasPrefix: Bool) -> UnsafePointer<Entry>? {
        guard count * 2 < Self.room else { return nil }
        var slot = key.slot, probes = 0
        while slots[slot].length != 0 {
            slot = (slot + 1) & (Self.room - 1)
            probes += 1
            guard probes < Self.mostProbes else { return nil }
        }
        slots[slot] = Entry(
            head: key.head, tail: key.tail, length: Int32(truncatingIfNeeded: key.length), start: Int32(truncatingIfNeeded: bytes.count), name: name,
            word: word, hasPrefix: hasPrefix)
        bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: key.length))
        count += 1
        return UnsafePointer(slots + slot)
    }
}
