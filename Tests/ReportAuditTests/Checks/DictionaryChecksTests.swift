import Foundation
import MedDRA
import Reexamination
@testable import ReportAudit
import Testing

/// Against the small dictionary of the example, whose codes and places of terms are invented.
@Suite struct DictionaryChecksTests {
    private func release() throws -> Release {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../Examples/ranmark-gct/meddra").standardizedFileURL
        var files: [String: [UInt8]] = [:]
        for url in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) where url.pathExtension == "asc" { files[url.lastPathComponent] = [UInt8](try Data(contentsOf: url)) }
        return try Release(files: files, digest: "")
    }

    private func findings(_ rows: String, _ release: Release?) -> [String] {
        let report = TextReader().report(from: "表 1 副作用\n\t症例数\t件数\n合計\t9\t9\n" + rows)
        return Audit(dictionary: release).result(of: report).findings.filter { $0.check == .dictionary }.map(\.statement.ja)
    }

    private let right = "感染症および寄生虫症\t5\t5\n　虫垂炎\t2\t2\n　膀胱炎※1\t3\t3\n血液およびリンパ系障害\t4\t4\n　貧血\t2\t2\n　好中球減少症\t2\t2\n"

    @Test func termsOfTheDictionaryAreLeftAlone() throws {
        let release = try release()
        #expect(findings(right, release) == [])
        #expect(Audit(dictionary: release).result(of: TextReader().report(from: "表 1 副作用\n\t症例数\t件数\n" + right)).verdicts.count { $0.check == .dictionary && $0.outcome == .holds } == 6)
        // A name that is far from all others may be the house's own.
        #expect(findings(right + "　本剤に特有の所見\t1\t1\n", release) == [])
    }

    @Test func aTermOneCharacterOffIsFound() throws {
        let version = try release().identity.version
        #expect(findings(right.replacing("虫垂炎", with: "虫乗炎"), try release()) == ["「虫乗炎」は MedDRA/J \(version) にない。「虫垂炎」か。"])
        #expect(findings(right.replacing("虫垂炎", with: "虫垂炎症"), try release()) == ["「虫垂炎症」は MedDRA/J \(version) にない。「虫垂炎」か。"])
    }

    @Test func aTermUnderAClassThatIsNotItsOwnIsFound() throws {
        let version = try release().identity.version
        #expect(findings(right.replacing("　虫垂炎\t2\t2\n", with: "") + "　虫垂炎\t2\t2\n", try release())
            == ["「虫垂炎」は、MedDRA/J \(version) では「血液およびリンパ系障害」ではなく「感染症および寄生虫症」に属する。"])
    }

    @Test func withoutADictionaryNothingIsSaid() throws {
        #expect(findings(right.replacing("虫垂炎", with: "虫乗炎"), nil) == [])
    }

    /// Lists of patients and other tables are no tables of reactions.
    @Test func otherTablesAreLeftAlone() throws {
        let report = TextReader().report(from: "表 1 患者背景\n\t症例数\n貧血\t2\n男性\t5\n女性\t4\n肺円\t2\n")
        #expect(Audit(dictionary: try release()).result(of: report).findings.filter { $0.check == .dictionary }.isEmpty)
    }
}
