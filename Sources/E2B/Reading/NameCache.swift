import CLibXML

/// Finds the number of a name by the pointers that libxml2 gives: it keeps one copy of each name of a file, so equal pointers are equal names.
struct NameCache: ~Copyable {
    struct Entry {
        var local: UnsafePointer<UInt8>?
        var prefix: UnsafePointer<UInt8>?
        var namespace: UnsafePointer<UInt8>?
        var name: UInt16 = 0
        var word: UInt8 = Vocabulary.unknown
    }

    private var slots: UnsafeMutablePointer<Entry>
    /// As many as a usual file needs: the fewer there are, the nearer they stay.
    private var room = 256
    private var count = 0

    init() {
        slots = .allocate(capacity: room)
        slots.initialize(repeating: Entry(), count: room)
    }

    deinit { slots.deallocate() }

    /// What is known of a name; nil when it is seen for the first time.
    @inline(__always)
    func entry(
        _ local: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?
    ) -> (name: UInt16, word: UInt8)? {
        let last = room &- 1
        var slot = Self.hash(local, prefix) & last
        while let known = slots[slot].local {
            // Pointers are compared as numbers: as optionals, each takes three branches.
            let differs = (UInt(bitPattern: known) ^ UInt(bitPattern: local)) | (UInt(bitPattern: slots[slot].prefix) ^ UInt(bitPattern: prefix))
                | (UInt(bitPattern: slots[slot].namespace) ^ UInt(bitPattern: namespace))
            if differs == 0 { return (slots[slot].name, slots[slot].word) }
            slot = (slot &+ 1) & last
        }
        return nil
    }

    @inline(__always)
    private static func hash(_ local: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?) -> Int {
        let mixed = UInt(bitPattern: local) ^ (UInt(bitPattern: prefix) &<< 1)
        return Int(truncatingIfNeeded: ((mixed &>> 2) &* 0x9E37_79B9_7F4A_7C15) &>> 40)
    }

    mutating func add(_ entry: Entry) {
        if count * 2 >= room {
            let old = UnsafeBufferPointer(start: slots, count: room)
            room *= 2
            let new = UnsafeMutablePointer<Entry>.allocate(capacity: room)
            new.initialize(repeating: Entry(), count: room)
            for one in old where one.local != nil { place(one, in: new) }
            slots.deallocate()
            slots = new
        }
        place(entry, in: slots)
        count += 1
    }

    private func place(_ entry: Entry, in slots: UnsafeMutablePointer<Entry>) {
        guard let local = entry.local else { return }
        var slot = Self.hash(local, entry.prefix) & (room - 1)
        while slots[slot].local != nil { slot = (slot + 1) & (room - 1) }
        slots[slot] = entry
    }
}
