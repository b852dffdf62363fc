@testable import MedDRA
import Testing

@Suite("A release kept as an image")
struct ReleaseImageTests {
    private func decoded(_ bytes: [UInt8]) -> ReleaseImage? { bytes.withUnsafeBytes { ReleaseImage(verifying: $0) } }

    @Test("What is read back is the same release, part for part")
    func sameRelease() throws {
        for (files, digest) in [(ExampleDictionary().files, "ab"), (SyntheticDictionary(size: .small, seed: 5).files(), "cd")] {
            let release = try Release(files: files, digest: digest)
            let image = try #require(decoded(ReleaseImage.encode(release, note: [7, 8])))
            #expect(image.note == [7, 8])
            let a = release.contents, b = image.release.contents
            #expect(a.identity == b.identity)
            for (left, right) in [(a.systemOrganClasses, b.systemOrganClasses), (a.highLevelGroupTerms, b.highLevelGroupTerms), (a.highLevelTerms, b.highLevelTerms),
                                  (a.preferredTerms, b.preferredTerms), (a.lowestLevelTerms, b.lowestLevelTerms), (a.standardisedQueries, b.standardisedQueries)] {
                #expect(left == right)
            }
            #expect(a.internationalOrder == b.internationalOrder && a.primarySystemOrganClass == b.primarySystemOrganClass)
            #expect(a.preferredTermOfLowest == b.preferredTermOfLowest && a.isCurrent == b.isCurrent && a.isCurrentInJapanese == b.isCurrentInJapanese)
            #expect(a.queryLevel == b.queryLevel && a.queryIsActive == b.queryIsActive)
            #expect(a.preferredTermsByOrganClass == b.preferredTermsByOrganClass && a.lowestByPreferredTerm == b.lowestByPreferredTerm)
            #expect(a.pathsByPreferredTerm == b.pathsByPreferredTerm && a.pathsByHighLevelTerm == b.pathsByHighLevelTerm)
            #expect(a.pathsByHighLevelGroupTerm == b.pathsByHighLevelGroupTerm && a.contentByQuery == b.contentByQuery)
            for term in release.preferredTerms { #expect(image.release.paths(of: term.code) == release.paths(of: term.code)) }
            for query in release.standardisedQueries where query.isActive {
                for scope in TermSelection.QueryScope.allCases {
                    let selection = TermSelection(include: [.standardisedQuery(query.code, scope: scope)])
                    #expect(try image.release.resolve(selection) == release.resolve(selection))
                }
            }
            #expect(ReleaseImage.encode(image.release, note: [7, 8]) == ReleaseImage.encode(release, note: [7, 8]))
        }
    }

    @Test("A byte that changed, wherever it stands, is noticed; so is a part that is missing or too much")
    func damage() throws {
        let bytes = ReleaseImage.encode(try ExampleDictionary().release(), note: [1])
        #expect(decoded(bytes) != nil)
        for position in bytes.indices {
            var damaged = bytes
            damaged[position] ^= 1 << UInt8(position % 8)
            if decoded(damaged) != nil { Issue.record("byte \(position)") }
        }
        for length in [0, 1, 23, 24, 25, bytes.count / 2, bytes.count - 1] { #expect(decoded(Array(bytes.prefix(length))) == nil) }
        #expect(decoded(bytes + [0]) == nil)
    }
}
