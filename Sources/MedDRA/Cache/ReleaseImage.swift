/// A release as one run of bytes that is read back without parsing: arrays one after the other, with what they are found by.
///
/// ```swift
/// let bytes = ReleaseImage.encode(release, note: fingerprint)
/// if let image = ReleaseImage(verifying: bytes) { use(image.release, image.note) }
/// ```
///
/// Reading it back gives the same release as reading the files. The first 24 bytes are a mark with the format's version, the length, and a
/// checksum of the rest; bytes that do not agree with them are no image. An image is for the machine that made it (little-endian).
public struct ReleaseImage: Sendable {
    public let release: Release
    /// What the writer put beside it, to tell later whether it is still current.
    public let note: [UInt8]

    /// `SSNRLS` and the version of the format. It goes up with each change of the layout, of a hash or of `ComparisonKey`.
    private static let mark: UInt64 = 0x3031_534C_524E_5353
    private static let headLength = 24

    public static func encode(_ release: Release, note: [UInt8]) -> [UInt8] {
        let contents = release.contents
        var writer = SectionWriter()
        writer.add(note)
        writer.add(contents.identity.version)
        writer.add(contents.identity.digest)
        for table in [contents.systemOrganClasses, contents.highLevelGroupTerms, contents.highLevelTerms, contents.preferredTerms,
                      contents.lowestLevelTerms, contents.standardisedQueries] { writer.add(table) }
        writer.add(contents.internationalOrder)
        writer.add(contents.primarySystemOrganClass)
        writer.add(contents.preferredTermOfLowest)
        writer.add(contents.isCurrent)
        writer.add(contents.isCurrentInJapanese)
        writer.add(contents.paths.map(\.preferredTerm))
        writer.add(contents.paths.map(\.highLevelTerm))
        writer.add(contents.paths.map(\.highLevelGroupTerm))
        writer.add(contents.paths.map(\.systemOrganClass))
        writer.add(contents.paths.map(\.isPrimary))
        writer.add(contents.queryLevel)
        writer.add(contents.queryIsActive)
        writer.add(contents.queryContent.map(\.query))
        writer.add(contents.queryContent.map(\.member.position))
        writer.add(contents.queryContent.map(\.member.mark))
        for grouping in [contents.preferredTermsByOrganClass, contents.lowestByPreferredTerm, contents.pathsByPreferredTerm,
                         contents.pathsByHighLevelTerm, contents.pathsByHighLevelGroupTerm, contents.contentByQuery] { writer.add(grouping) }
        let sum = writer.bytes.withUnsafeBytes { ByteChecksum.of($0) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(headLength + writer.bytes.count)
        for number in [mark, UInt64(headLength + writer.bytes.count), sum] { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
        bytes += writer.bytes
        return bytes
    }

    /// Nil if the bytes are no image of this version, or are damaged.
    public init?(verifying bytes: UnsafeRawBufferPointer) {
        guard bytes.count >= Self.headLength else { return nil }
        let head = (0..<3).map { UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self)) }
        guard head[0] == Self.mark, head[1] == UInt64(bytes.count),
              head[2] == ByteChecksum.of(UnsafeRawBufferPointer(rebasing: bytes[Self.headLength...])) else { return nil }
        var reader = SectionReader(bytes, from: Self.headLength)
        guard let note = try? reader.array(UInt8.self), let contents = try? Self.contents(&reader), reader.isAtEnd else { return nil }
        self.note = note
        release = Release(contents: contents)
    }

    private static func contents(_ reader: inout SectionReader) throws(SectionReader.Malformed) -> ReleaseContents {
        let identity = ReleaseIdentity(version: try reader.text(), digest: try reader.text())
        let classes = try reader.table(), groups = try reader.table(), highTerms = try reader.table()
        let preferred = try reader.table(), lowest = try reader.table(), queries = try reader.table()
        let order = try reader.numbers(classes.count), primary = try reader.numbers(preferred.count)
        let lowestLevel = ReleaseContents.LowestLevel(
            table: lowest, preferredTerm: try reader.numbers(lowest.count), isCurrent: try reader.flags(lowest.count),
            isCurrentInJapanese: try reader.flags(lowest.count))
        let pathTerms = try reader.array(Int32.self)
        let pathCount = pathTerms.count
        let pathHigh = try reader.numbers(pathCount), pathGroups = try reader.numbers(pathCount), pathClasses = try reader.numbers(pathCount)
        let isPrimary = try reader.flags(pathCount)
        let paths = (0..<pathCount).map { row in
            ReleaseContents.Path(preferredTerm: pathTerms[row], highLevelTerm: pathHigh[row], highLevelGroupTerm: pathGroups[row],
                                 systemOrganClass: pathClasses[row], isPrimary: isPrimary[row])
        }
        let level = try reader.numbers(queries.count), isActive = try reader.flags(queries.count)
        let owners = try reader.array(Int32.self), members = try reader.numbers(owners.count), marks = try reader.array(UInt8.self)
        guard marks.count == owners.count else { throw SectionReader.Malformed() }
        var content: [ReleaseContents.QueryEntry] = []
        content.reserveCapacity(owners.count)
        for row in owners.indices {
            guard let member = ReleaseContents.QueryEntry.Member(position: members[row], mark: marks[row]) else { throw SectionReader.Malformed() }
            content.append(.init(query: owners[row], member: member))
        }
        let groupings = ReleaseContents.Groupings(
            preferredTermsByOrganClass: try reader.grouping(classes.count, preferred.count),
            lowestByPreferredTerm: try reader.grouping(preferred.count, lowest.count),
            pathsByPreferredTerm: try reader.grouping(preferred.count, pathCount),
            pathsByHighLevelTerm: try reader.grouping(highTerms.count, pathCount),
            pathsByHighLevelGroupTerm: try reader.grouping(groups.count, pathCount),
            contentByQuery: try reader.grouping(queries.count, content.count))
        return ReleaseContents(
            identity: identity, systemOrganClasses: classes, internationalOrder: order, highLevelGroupTerms: groups, highLevelTerms: highTerms,
            preferredTerms: preferred, primarySystemOrganClass: primary, lowest: lowestLevel, paths: paths,
            queries: .init(table: queries, level: level, isActive: isActive, content: content), groupings: groupings)
    }
}

extension ReleaseContents.QueryEntry.Member {
    fileprivate var position: Int32 {
        switch self {
        case .preferredTerm(let position, _), .lowestLevelTerm(let position, _), .query(let position): position
        }
    }

    fileprivate var mark: UInt8 {
        switch self {
        case .preferredTerm(_, let isNarrow): isNarrow ? 1 : 0
        case .lowestLevelTerm(_, let isNarrow): isNarrow ? 3 : 2
        case .query: 4
        }
    }

    fileprivate init?(position: Int32, mark: UInt8) {
        switch mark {
        case 0, 1: self = .preferredTerm(position, isNarrow: mark == 1)
        case 2, 3: self = .lowestLevelTerm(position, isNarrow: mark == 3)
        case 4: self = .query(position)
        default: return nil
        }
    }
}
