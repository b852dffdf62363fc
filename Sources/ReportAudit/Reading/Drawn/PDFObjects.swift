import CZip

/// The objects of a PDF file, found by reading it from its beginning to its end (ISO 32000-2, 7.3.10 and 7.5.7).
///
/// Nothing of the file is believed: places are those that were seen, every length is proved, and what is inflated is bounded.
/// A file that cannot be read so gives nothing, which is no error: its words come from elsewhere.
struct PDFObjects {
    private let bytes: [UInt8]
    /// Where the value of an object begins; the last of its definitions counts.
    private var places: [Int: Int] = [:]
    /// Objects that stand in streams of objects.
    private var packed: [Int: (stream: Int, at: Int)] = [:]
    private var streams: [[UInt8]] = []
    private var values: [Int: PDFValue] = [:]
    /// Bytes that may still be inflated and read.
    private(set) var budget: Int

    static let largest = 256 << 20

    init(_ bytes: [UInt8], budget: Int = PDFObjects.largest) {
        self.bytes = bytes
        self.budget = budget
        findObjects()
        unpack()
    }

    /// What a value is, if it refers to another.
    mutating func resolved(_ value: PDFValue?) -> PDFValue? {
        guard case .reference(let number)? = value else { return value }
        if let known = values[number] { return known }
        var found: PDFValue?
        if let (stream, at) = packed[number] {
            var scanner = PDFScanner(streams[stream], at: at)
            found = scanner.next()
        } else if let at = places[number] {
            var scanner = PDFScanner(bytes, at: at)
            found = scanner.next()
        }
        // A reference to a reference is none.
        if case .reference? = found { found = nil }
        values[number] = found
        return found
    }

    /// What a stream holds, inflated if need be; `nil` if it is written in any other way, or the budget is spent.
    mutating func stream(_ number: Int) -> [UInt8]? {
        guard let at = places[number], let dictionary = resolved(.reference(number))?.dictionary else { return nil }
        var scanner = PDFScanner(bytes, at: at)
        _ = scanner.next()
        scanner.skipBlanks()
        guard Self.has("stream", at: scanner.at, in: bytes) else { return nil }
        var start = scanner.at + 6
        if start < bytes.count, bytes[start] == 13 { start += 1 }
        if start < bytes.count, bytes[start] == 10 { start += 1 }
        guard let end = end(of: dictionary, from: start) else { return nil }
        var filters: [String] = []
        switch resolved(dictionary["Filter"]) {
        case .name(let name)?: filters = [name]
        case .array(let names)?: filters = names.compactMap(\.name)
        default: break
        }
        let data: [UInt8]?
        switch filters {
        case []: data = Array(bytes[start..<end])
        case ["FlateDecode"], ["Fl"]: data = resolved(dictionary["DecodeParms"])?.dictionary?["Predictor"] == nil ? Self.inflated(bytes[start..<end], limit: budget) : nil
        default: data = nil
        }
        guard let data, spend(data.count) else { return nil }
        return data
    }

    /// Takes bytes that are read from the budget; reading the same again costs the same again.
    mutating func spend(_ count: Int) -> Bool {
        budget -= count
        return budget > 0
    }

    /// The pages in order, each with what it takes from the nodes above it.
    mutating func pages() -> [[String: PDFValue]] {
        var pages: [[String: PDFValue]] = [], seen: Set<Int> = []
        func walk(_ value: PDFValue?, _ inherited: [String: PDFValue], _ depth: Int, _ objects: inout PDFObjects) {
            if case .reference(let number)? = value, !seen.insert(number).inserted { return }
            guard depth < 64, pages.count < 100_000, let node = objects.resolved(value)?.dictionary else { return }
            var passed = inherited
            for key in ["Resources", "MediaBox", "Rotate"] { if let own = node[key] { passed[key] = own } }
            if let kids = objects.resolved(node["Kids"])?.array {
                for kid in kids { walk(kid, passed, depth + 1, &objects) }
            } else {
                pages.append(node.merging(passed) { own, _ in own })
            }
        }
        walk(root()?["Pages"], [:], 0, &self)
        return pages
    }

    /// The catalog that the last trailer names.
    private mutating func root() -> [String: PDFValue]? {
        for at in Self.all("/Root", in: bytes).reversed().prefix(16) {
            var scanner = PDFScanner(bytes, at: at + 5)
            guard let number = scanner.next()?.number, abs(number) < 1e9 else { continue }
            if let root = resolved(.reference(Int(number)))?.dictionary, root["Pages"] != nil { return root }
        }
        return nil
    }

    private mutating func findObjects() {
        for at in Self.all("obj", in: bytes) where at > 3 {
            var index = at - 1
            func blanks() { while index >= 0, PDFScanner.isBlank(bytes[index]) { index -= 1 } }
            func digits() -> Int? {
                var value = 0, scale = 1, count = 0
                while index >= 0, bytes[index] >= 48, bytes[index] <= 57, count < 9 {
                    value += Int(bytes[index] - 48) * scale
                    scale *= 10
                    index -= 1
                    count += 1
                }
                return count > 0 ? value : nil
            }
            blanks()
            guard digits() != nil, index >= 0, PDFScanner.isBlank(bytes[index]) else { continue }
            blanks()
            if let number = digits() { places[number] = at + 3 }
        }
    }

    private mutating func unpack() {
        let marks = Self.all("/ObjStm", in: bytes)
        guard !marks.isEmpty else { return }
        let objects = places.map { (number: $0.key, at: $0.value) }.sorted { $0.at < $1.at }
        for mark in marks {
            var low = 0, high = objects.count
            while low < high {
                let middle = (low + high) / 2
                if objects[middle].at <= mark { low = middle + 1 } else { high = middle }
            }
            guard low > 0 else { continue }
            let container = objects[low - 1]
            guard let dictionary = resolved(.reference(container.number))?.dictionary, dictionary["Type"]?.name == "ObjStm", let first = resolved(dictionary["First"])?.number, let count = resolved(dictionary["N"])?.number,
                  abs(first) < 1e9, count >= 0, count < 1e6, let data = stream(container.number) else { continue }
            streams.append(data)
            var scanner = PDFScanner(data)
            for _ in 0..<Int(count) {
                guard let number = scanner.next()?.number, let offset = scanner.next()?.number, abs(number) < 1e9, abs(offset) < 1e9 else { break }
                // What stands later in the file is newer.
                if let at = places[Int(number)], at > container.at { continue }
                packed[Int(number)] = (streams.count - 1, Int(first) + Int(offset))
                values[Int(number)] = nil
            }
        }
    }

    private mutating func end(of dictionary: [String: PDFValue], from start: Int) -> Int? {
        if let length = resolved(dictionary["Length"])?.number, length >= 0, length < 1e9, start + Int(length) <= bytes.count {
            var scanner = PDFScanner(bytes, at: start + Int(length))
            scanner.skipBlanks()
            if Self.has("endstream", at: scanner.at, in: bytes) { return start + Int(length) }
        }
        let end = Self.first("endstream", in: bytes, from: start)
        return spend((end ?? bytes.count) - start) ? end : nil
    }

    private static func has(_ word: StaticString, at index: Int, in bytes: [UInt8]) -> Bool {
        guard index >= 0, index + word.utf8CodeUnitCount <= bytes.count else { return false }
        return (0..<word.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == word.utf8Start[$0] }
    }

    private static func first(_ word: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
        let begin = word.utf8Start[0]
        var index = start
        while index + word.utf8CodeUnitCount <= bytes.count {
            if bytes[index] == begin, has(word, at: index, in: bytes) { return index }
            index += 1
        }
        return nil
    }

    private static func all(_ word: StaticString, in bytes: [UInt8]) -> [Int] {
        var found: [Int] = [], from = 0
        while let next = first(word, in: bytes, from: from) {
            found.append(next)
            from = next + word.utf8CodeUnitCount
        }
        return found
    }

    /// As far as it can be inflated: a stream that breaks off has still drawn what stands before.
    private static func inflated(_ data: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
        var stream = z_stream()
        guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var input = Array(data), output: [UInt8] = [], piece = [UInt8](repeating: 0, count: 1 << 16)
        var status = Z_OK
        input.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(clamping: input.count)
            while status == Z_OK, output.count <= limit {
                let (result, made) = piece.withUnsafeMutableBufferPointer { piece in
                    stream.next_out = piece.baseAddress
                    stream.avail_out = UInt32(piece.count)
                    let result = inflate(&stream, Z_NO_FLUSH)
                    return (result, piece.count - Int(stream.avail_out))
                }
                status = result
                output += piece[..<made]
                if made == 0, stream.avail_in == 0 { break }
            }
        }
        return output.isEmpty || output.count > limit ? nil : output
    }
}
