/// One release of MedDRA/J: the terms of all levels, the hierarchy and the standardised queries. Immutable.
///
/// ```swift
/// let release = try Release(files: ["pt.asc": bytes /* and the others */], digest: digest)
/// if let term = release.preferredTerm(named: "低カルシウム血症") {
///     print(term.code, release.systemOrganClass(term.primarySystemOrganClass)?.name.japanese ?? "")
/// }
/// ```
///
/// A copy shares everything with its original. All analyses of a snapshot use one release (domain brief §0.2).
public struct Release: Sendable {
    let contents: ReleaseContents

    /// Reads the files of a release.
    /// - Parameters:
    ///   - files: The bytes of each file by its name (no folder), upper or lower case; see `ReleaseFile`.
    ///   - digest: What goes into `identity`: the SHA-256 over the files, computed by who read them.
    /// - Throws: every problem of the files at once.
    public init(files: [String: [UInt8]], digest: String) throws(ReleaseError) {
        try self.init(files: files, digestedBy: { digest })
    }

    /// Reads the files of a release while their digest is computed.
    public init(files: [String: [UInt8]], digestedBy digest: @Sendable () -> String) throws(ReleaseError) {
        var reader = ReleaseReader(files: files)
        contents = try reader.read(digest: digest)
    }

    init(contents: ReleaseContents) { self.contents = contents }

    public var identity: ReleaseIdentity { contents.identity }

    /// What the code is in this release; nil if it is nothing.
    public func kind(of code: TermCode) -> TermKind? {
        if contents.preferredTerms.position(of: code) != nil { return .preferredTerm }
        if let lowest = lowestLevelTerm(code) { return .lowestLevelTerm(of: lowest.preferredTerm) }
        if contents.highLevelTerms.position(of: code) != nil { return .highLevelTerm }
        if contents.highLevelGroupTerms.position(of: code) != nil { return .highLevelGroupTerm }
        if contents.systemOrganClasses.position(of: code) != nil { return .systemOrganClass }
        if contents.standardisedQueries.position(of: code) != nil { return .standardisedQuery }
        return nil
    }
}

/// Preferred and lowest level terms.
extension Release {
    /// How many preferred terms there are.
    public var preferredTermCount: Int { contents.preferredTerms.count }

    /// All preferred terms in ascending order of code.
    public var preferredTerms: [PreferredTerm] {
        (0..<contents.preferredTerms.count).map { preferredTerm(at: $0) }
    }

    public func preferredTerm(_ code: TermCode) -> PreferredTerm? {
        contents.preferredTerms.position(of: code).map { preferredTerm(at: $0) }
    }

    /// The preferred term with exactly this Japanese or, failing that, English name. If several terms have the
    /// name, the one whose own lowest level term is recommended in Japanese; nil if that does not decide.
    public func preferredTerm(named name: String) -> PreferredTerm? {
        let found = contents.preferredTerms.positions(named: name).map { preferredTerm(at: $0) }
        if found.count <= 1 { return found.first }
        let recommended = found.filter { lowestLevelTerm($0.code)?.isCurrentInJapanese == true }
        return recommended.count == 1 ? recommended.first : nil
    }

    public func lowestLevelTerm(_ code: TermCode) -> LowestLevelTerm? {
        contents.lowestLevelTerms.position(of: code).map { lowestLevelTerm(at: $0) }
    }

    /// Every lowest level term with exactly this Japanese or, failing that, English name, in ascending order of
    /// code. In MedDRA/J several may share a name (domain brief §4.5).
    public func lowestLevelTerms(named name: String) -> [LowestLevelTerm] {
        contents.lowestLevelTerms.positions(named: name).map { lowestLevelTerm(at: $0) }
    }

    /// The lowest level terms of a preferred term in ascending order of code; none if the term is unknown.
    public func lowestLevelTerms(of preferredTerm: TermCode) -> [LowestLevelTerm] {
        guard let position = contents.preferredTerms.position(of: preferredTerm) else { return [] }
        return contents.lowestByPreferredTerm[position].map { lowestLevelTerm(at: Int($0)) }
    }

    func preferredTerm(at position: Int) -> PreferredTerm {
        PreferredTerm(
            code: contents.preferredTerms.code(position), name: contents.preferredTerms.name(position),
            primarySystemOrganClass: contents.systemOrganClasses.code(
                Int(contents.primarySystemOrganClass[position])))
    }

    func lowestLevelTerm(at position: Int) -> LowestLevelTerm {
        LowestLevelTerm(
            code: contents.lowestLevelTerms.code(position), name: contents.lowestLevelTerms.name(position),
            preferredTerm: contents.preferredTerms.code(Int(contents.preferredTermOfLowest[position])),
            isCurrent: contents.isCurrent[position], isCurrentInJapanese: contents.isCurrentInJapanese[position])
    }
}
