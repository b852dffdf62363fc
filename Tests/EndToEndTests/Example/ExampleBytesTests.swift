import ExampleDossier
import Foundation
import MedDRA
import Testing

@Suite("The example's files")
struct ExampleBytesTests {
    @Test("The committed example is what its generator writes, byte for byte and file for file")
    func committedIsGenerated() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "example-\(UUID().uuidString)", directoryHint: .isDirectory)
        defer { try? FileManager.default.removeItem(at: folder) }
        try ExampleDossier().write(to: folder)

        let written = try ExampleFolder.files(in: folder)
        #expect(written == (try ExampleFolder.files(in: ExampleFolder.url)))
        for path in written {
            let isSame = try Data(contentsOf: folder.appending(path: path)) == Data(contentsOf: ExampleFolder.url.appending(path: path))
            #expect(isSame, "\(path) differs; run `swift run make-example` or undo the change")
        }
    }

    @Test("Two runs of the generator give the same bytes")
    func twoRuns() throws {
        #expect(try ExampleDossier().files == ExampleDossier().files)
    }

    @Test("The example's dictionary is a release in which all codes are invented, and its terms ascend as in the published table 7")
    func dictionary() throws {
        let files = try ExampleDossier().files.filter { $0.path.hasPrefix("meddra/") && $0.path.hasSuffix(".asc") }
        let release = try Release(files: Dictionary(uniqueKeysWithValues: files.map { (String($0.path.dropFirst("meddra/".count)), $0.bytes) }), digest: "")

        #expect(release.identity.version == "27.0")
        #expect(release.systemOrganClasses.count == 27)
        let invented = TermCode(90_000_001)...TermCode(90_009_999)
        #expect(release.systemOrganClasses.allSatisfy { invented.contains($0.code) })
        for (first, second) in [("骨巨細胞腫瘍", "新生物進行"), ("間質性肺疾患", "胸水"), ("齲歯", "嚥下障害"), ("大腿骨骨折", "脊椎圧迫骨折")] {
            let before = try #require(release.preferredTerm(named: first)), after = try #require(release.preferredTerm(named: second))
            #expect(before.code < after.code)
            #expect(before.primarySystemOrganClass == after.primarySystemOrganClass)
            #expect(invented.contains(before.code) && invented.contains(after.code))
        }
    }
}
