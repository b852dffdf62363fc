import CZip

/// The objects of a PDF file, found by reading it from its beginning to its end (ISO 32000-2, 7.3.10 and 7.5.7).
///
/// Nothing of the file is believed: places are those that were seen, every length is proved, and all that is read, inflated or
/// kept is paid for from one budget, also where it comes to nothing. When that is spent, every answer is `nil`.
/// A file that cannot be read so gives nothing, which is no error: its words come from elsewhere.
struct PDFObjects {
    private let bytes: [UInt8]
    /// Where objects begin in the file, in order, and the value of each; the last of its definitions counts.
    private var starts: [Int] = []
    private var places: [Int: Int] = [:]
    /// Objects that stand in streams of objects.
    private var packed: [Int: (stream: Int, at: Int)] = [:]
    private var streams: [[UInt8]] = []
    private var values: [Int: Known] = [:]
    /// Bytes that may still be inflated and read.
    private(set) var budget: Int

    /// A value that was read, and where it ended if that was in the file itself.
    private struct Known {
        var value: PDFValue?
        var end: Int?
    }

    /// Of the budget. The lines of 300 pages take some 30 MB.
    static let largest = 256 << 20
    /// Bytes of one stream; what is drawn on a page of a report is seldom a hundredth.
    static let largestStream = 64 << 20
    /// Objects of a file. A report of 300 pages has some ten thousand, with its structure marked a hundred thousand.
    private static let mostObjects = 1 << 20
    /// Bytes that a value, a node of the tree of pages and a stream cost beside their length, for the memory and the time they take.
    private static let valueCost = 64, streamCost = 1024

    init(_ bytes: [UInt8], budget: Int = PDFObjects.largest) {
        self.bytes = bytes
        self.budget = budget
        findObjects()
        unpack()
    }

    /// What a value is, if it refers to another.
    mutating func resolved(_ value: PDFValue?) -> PDFValue? {
        guard case .reference(let number)? = value else { return value }
        return known(number)?.value
    }

    private mutating func known(_ number: Int) -> Known? {
        if let known = values[number] { return known }
        guard budget > 0 else { return nil }
        let found: Known
        if let (stream, at) = packed[number] {
            found = read(streams[stream], at: at, end: streams[stream].count, isFile: false)
        } else if let at = places[number] {
            found = read(bytes, at: at, end: next(after: at), isFile: true)
        } else {
            return nil
        }
        values[number] = found
        return found
    }

    private mutating func read(_ bytes: [UInt8], at: Int, end: Int, isFile: Bool) -> Known {
        var scanner = PDFScanner(bytes, at: at, end: end), value = scanner.next()
        // A reference to a reference is none.
        if case .reference? = value { value = nil }
        return spend(max(0, scanner.at - at) + Self.valueCost * (scanner.made + 1)) ? Known(value: value, end: isFile ? scanner.at : nil) : Known()
    }

    /// Where the next object begins; no value goes further.
    private func next(after place: Int) -> Int {
        let index = starts.start { $0 > place }
        return index < starts.count ? starts[index] : bytes.count
    }

    /// What a stream holds, inflated if need be; `nil` if it is written in any other way, or the budget is spent.
    mutating func stream(_ number: Int) -> [UInt8]? {
        guard spend(Self.streamCost), let known = known(number), let dictionary = known.value?.dictionary, let after = known.end else { return nil }
        var scanner = PDFScanner(bytes, at: after, end: next(after: after))
        scanner.skipBlanks()
        guard spend(scanner.at - after), Self.has("stream", at: scanner.at, in: bytes) else { return nil }
        var start = scanner.at + 6
        if start < bytes.count, bytes[start] == 13 { start += 1 }
        if start < bytes.count, bytes[start] == 10 { start += 1 }
        guard let end = end(of: dictionary, from: start) else { return nil }
        let filters: [String]
        switch resolved(dictionary["Filter"]) {
        case .name(let name)?: filters = [name]
        case .array(let names)?: filters = names.prefix(8).compactMap(\.name)
        default: filters = []
        }
        switch filters {
        case []: return end - start <= Self.largestStream && spend(end - start) ? Array(bytes[start..<end]) : nil
        case ["FlateDecode"], ["Fl"]: return resolved(dictionary["DecodeParms"])?.dictionary?["Predictor"] == nil ? inflated(start..<end) : nil
        default: return nil
        }
    }

    /// Takes bytes that are read from the budget; reading the same again costs the same again.
    mutating func spend(_ count: Int) -> Bool {
        budget -= count
        return budget > 0
    }

    /// The pages in order, each with its content and what it takes from the nodes above it.
    mutating func pages() -> [[String: PDFValue]] {
        var pages: [[String: PDFValue]] = [], seen: Set<Int> = []
        func walk(_ value: PDFValue?, _ inherited: [String: PDFValue], _ depth: Int, _ objects: inout PDFObjects) {
            guard objects.spend(Self.valueCost) else { return }
            if case .reference(let number)? = value, !seen.insert(number).inserted { return }
            guard depth < 64, pages.count < 100_000, let node = objects.resolved(value)?.dictionary else { return }
            var passed = inherited
            for key in ["Resources", "MediaBox", "Rotate"] { if let own = node[key] { passed[key] = own } }
            if let kids = objects.resolved(node["Kids"])?.array {
                for kid in kids where objects.budget > 0 { walk(kid, passed, depth + 1, &objects) }
            } else {
                passed["Contents"] = node["Contents"]
                pages.append(passed)
            }
        }
        walk(root()?["Pages"], [:], 0, &self)
        return pages
    }

    /// The catalog that the last trailer names.
    private mutating func root() -> [String: PDFValue]? {
        var last: [Int] = [], from = 0
        while let at = Self.first("/Root", in: bytes, from: from) {
            if last.count == 16 { last.removeFirst() }
            last.append(at)
            from = at + 5
        }
        for at in last.reversed() {
            var scanner = PDFScanner(bytes, at: at + 5, end: at + 64)
            guard let number = scanner.next()?.number, abs(number) < 1e9 else { continue }
            if let root = resolved(.reference(Int(number)))?.dictionary, root["Pages"] != nil { return root }
        }
        return nil
    }

    private mutating func findObjects() {
        var from = 0
        while starts.count < Self.mostObjects, let at = Self.first("obj", in: bytes, from: from) {
            from = at + 3
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
            if let number = digits() {
                places[number] = at + 3
                starts.append(at)
            }
        }
    }

    /// Finds what stands in streams of objects. They may take half of the budget: pages have to be read as well.
    private mutating func unpack() {
        let objects = places.map { (number: $0.key, at: $0.value) }.sorted { $0.at < $1.at }, least = budget / 2
        var from = 0, seen: Set<Int> = []
        while budget > least, let mark = Self.first("/ObjStm", in: bytes, from: from) {
            from = mark + 7
            let after = objects.start { $0.at > mark }
            guard after > 0, seen.insert(after).inserted else { continue }
            unpack(objects[after - 1].number, at: objects[after - 1].at)
        }
    }

    private mutating func unpack(_ container: Int, at place: Int) {
        guard let dictionary = resolved(.reference(container))?.dictionary, dictionary["Type"]?.name == "ObjStm", let first = resolved(dictionary["First"])?.number, let count = resolved(dictionary["N"])?.number,
              abs(first) < 1e9, count >= 0, count < 1e6, let data = stream(container) else { return }
        streams.append(data)
        var scanner = PDFScanner(data)
        for _ in 0..<Int(count) {
            guard spend(Self.valueCost), let number = scanner.next()?.number, let offset = scanner.next()?.number, abs(number) < 1e9, abs(offset) < 1e9 else { break }
            // What stands later in the file is newer.
            if let at = places[Int(number)], at > place { continue }
            packed[Int(number)] = (streams.count - 1, Int(first) + Int(offset))
            values.removeValue(forKey: Int(number))
        }
    }

    private mutating func end(of dictionary: [String: PDFValue], from start: Int) -> Int? {
        if let length = resolved(dictionary["Length"])?.number, length >= 0, length < 1e9, start + Int(length) <= bytes.count {
            var scanner = PDFScanner(bytes, at: start + Int(length), end: start + Int(length) + 64)
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

    /// As far as it can be inflated: a stream that breaks off has still drawn what stands before. One that goes on for too long gives nothing.
    private mutating func inflated(_ range: Range<Int>) -> [UInt8]? {
        var stream = z_stream()
        guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var output: [UInt8] = [], piece = [UInt8](repeating: 0, count: 1 << 16), status = Z_OK
        let limit = min(budget, Self.largestStream)
        bytes[range].withUnsafeBufferPointer { input in
            // The library only reads what it is given.
            stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.avail_in = UInt32(clamping: input.count)
            while status == Z_OK, output.count <= limit {
                let made = piece.withUnsafeMutableBufferPointer { piece in
                    stream.next_out = piece.baseAddress
                    stream.avail_out = UInt32(piece.count)
                    status = inflate(&stream, Z_NO_FLUSH)
                    return piece.count - Int(stream.avail_out)
                }
                output += piece[..<made]
                if made == 0, stream.avail_in == 0 { break }
            }
        }
        return spend(Int(stream.total_in) + output.count) && !output.isEmpty && output.count <= limit ? output : nil
    }
}
