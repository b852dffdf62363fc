import Analysis
import Exchange
import Foundation
import MedDRA
import Reexamination
import Reporting
import Testing

@Suite("Bringing a dossier to another release")
struct UpversionRunTests {
    /// A scaffolded dossier, and its release made into the next one by edits of single files.
    private func with(_ edits: [String: [(String, String)]], _ body: (_ dossier: URL, _ release: URL, _ out: URL) throws -> Void) throws {
        let parent = FileManager.default.temporaryDirectory.appendingPathComponent("upversion-\(UUID().uuidString)", isDirectory: true)
        defer { try? FileManager.default.removeItem(at: parent) }
        let dossier = parent.appendingPathComponent("dossier"), release = parent.appendingPathComponent("release")
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        try Scaffold.write(to: dossier)
        try FileManager.default.copyItem(at: dossier.appendingPathComponent("meddra"), to: release)
        for (file, pairs) in edits.merging(["meddra_release.asc": [("1.0$", "2.0$")]], uniquingKeysWith: { $0 + $1 }) {
            let url = release.appendingPathComponent(file)
            var text = try String(contentsOf: url, encoding: .utf8)
            for (old, new) in pairs {
                #expect(text.contains(old), "\(old)")
                text = text.replacingOccurrences(of: old, with: new)
            }
            try text.write(to: url, atomically: true, encoding: .utf8)
        }
        try body(dossier, release, parent.appendingPathComponent("new/dossier"))
    }

    @Test("A release that changes nothing but its number changes no figure, and the new dossier differs in one line")
    func numberOnly() throws {
        try with([:]) { dossier, release, out in
            let outcome = try UpversionRun(folder: dossier, releaseFolder: release, output: out).run()
            #expect(outcome.differences.isEmpty && outcome.plan.recodings.isEmpty && outcome.risks.isEmpty && outcome.comparison.isEmpty)
            #expect(outcome.plan.renamings.map(\.after) == ["2.0"])
            #expect(outcome.recordCount == 17 && outcome.plan.recordCount == 17)
            #expect(try AnalysedDossier(folder: out).dossier.snapshot.meddra.version == "2.0")
            for path in ["surveys/spc/ae.csv", "cases/cases.csv", "rmp.yaml", "labels.yaml"] {
                #expect(try Data(contentsOf: out.appendingPathComponent(path)) == Data(contentsOf: dossier.appendingPathComponent(path)), "\(path)")
            }
        }
    }

    @Test("Records follow their lowest level terms, names their codes, and every figure that changes is told with its patients")
    func changes() throws {
        let edits: [String: [(String, String)]] = [
            "pt_j.asc": [("91001004$低血圧$", "91001004$血圧低下\"症\"$")],
            "llt.asc": [("91002101$Giddiness$91001002$", "91002101$Giddiness$91001003$")],
            "smq_content.asc": [("91003001$91001011$4$1$", "91003001$91001011$4$2$")],
        ]
        try with(edits) { dossier, release, out in
            let llt = try String(contentsOf: dossier.appendingPathComponent("meddra/llt.asc"), encoding: .utf8)
            try #require(llt.contains("91002101$Giddiness$91001002$"))
            let outcome = try UpversionRun(folder: dossier, releaseFolder: release, output: out).run()
            #expect(outcome.plan.recodings.map { "\($0.location) \($0.before) \($0.after)" } == ["surveys/spc/ae.csv:2 91001002 91001003"])
            #expect(outcome.recodings == outcome.plan.recodings)
            #expect(Set(outcome.plan.renamings.map { "\($0.location) \($0.before) \($0.after)" })
                == ["rmp.yaml:9:16 低血圧 血圧低下\"症\"", "labels.yaml:7:14 低血圧 血圧低下\"症\"", "labels.yaml:12:14 低血圧 血圧低下\"症\"", "dossier.yaml:13:12 1.0 2.0"])
            #expect(outcome.risks.map { "\($0.risk) \($0.gained) \($0.lost)" } == ["angioedema [91001011] []"])
            let difference = try #require(outcome.differences.first { $0.id.text == "survey.spc.adr.pt.91001003.cases" })
            #expect(difference.joined == ["SPC-001"] && difference.before == nil)
            // The figures are those of the new dossier as it stands.
            let read = try AnalysedDossier(folder: out)
            #expect(FigureDifference.between(outcome.after.analysis.figures, read.analysis.figures).isEmpty)
            #expect(FigureDifference.between(outcome.before.analysis.figures, read.analysis.figures).map(\.id) == outcome.differences.map(\.id))
        }
    }

    @Test("What has no place in the new release is told by file and line, nothing is guessed and nothing written")
    func obstacles() throws {
        let edits: [String: [(String, String)]] = [
            "llt.asc": [("91002004$Hypotension", "91009004$Hypotension")], "llt_j.asc": [("91002004$低血圧", "91009004$低血圧")],
            "smq_list.asc": [("$A$N$", "$I$N$")],
        ]
        try with(edits) { dossier, release, out in
            #expect { try UpversionRun(folder: dossier, releaseFolder: release, output: out).run() } throws: { error in
                (error as? DossierProblems)?.errors.map { "\($0.id.rawValue) \($0.location.file)" } == [
                    "term.unknown-code cases/cases.csv", "term.retired-query rmp.yaml", "term.unknown-code surveys/spc/ae.csv", "term.unknown-code surveys/spc/ae.csv",
                ]
            }
            #expect(!FileManager.default.fileExists(atPath: out.deletingLastPathComponent().path))
        }
    }

    @Test("An existing folder is not written over")
    func existing() throws {
        try with([:]) { dossier, release, _ in
            #expect(throws: DossierProblems.self) { try UpversionRun(folder: dossier, releaseFolder: release, output: dossier).run() }
        }
    }

    @Test("A record with a preferred term only follows it where it is demoted, and a term that is not current is pointed at")
    func recoding() throws {
        try with(["llt.asc": [("91002101$Giddiness$91001002$$$$$$$Y", "91002101$Giddiness$91001002$$$$$$$N")]]) { _, release, _ in
            let release = try ReleaseCache(folder: nil).read(release).release
            #expect(TermRecoding(lowest: nil, preferred: TermCode(91_001_002), in: release).preferred == TermCode(91_001_002))
            let demoted = TermRecoding(lowest: nil, preferred: TermCode(91_002_101), in: release)
            #expect(demoted.preferred == TermCode(91_001_002) && demoted.isNonCurrent)
            #expect(TermRecoding(lowest: TermCode(91_009_999), preferred: TermCode(91_001_002), in: release).preferred == nil)
            #expect(TermRecoding(lowest: nil, preferred: TermCode(91_009_999), in: release).preferred == nil)
        }
    }
}
