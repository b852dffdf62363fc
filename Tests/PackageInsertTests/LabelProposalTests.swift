import Exchange
import Foundation
import MedDRA
import PackageInsert
import Reexamination
import Testing

@Suite("Proposing a label version") struct LabelProposalTests {
    private func proposal(_ name: String) throws -> LabelProposal {
        LabelProposal(of: try TestFiles.insert(name), release: try TestFiles.release(), id: "label-2022-07", effective: try #require(CalendarDate("2022-07-01")))
    }

    private func yaml(_ name: String) throws -> String { ProposalYAML(try proposal(name), file: name, digest: "ab12").text }

    @Test("Every term keeps its place, its words and how it was split, with suggested preferred terms")
    func proposal() throws {
        let expected = try TestFiles.expected("sakurapin.yaml")
        #expect(try yaml("sakurapin.xml") == expected)
    }

    @Test("Sentences propose only what neither heading nor cell names")
    func prose() throws {
        let entries = try proposal("sakurapin.xml").entries.filter { $0.passage.kind == .prose }
        #expect(entries.map(\.term.name) == ["浮動性めまい", "転倒", "咳嗽"])
        #expect(try proposal("older.xml").entries.map(\.term.name) == ["低血圧", "立ちくらみ", "皮膚", "発疹", "から咳", "便秘"])
    }

    @Test("A dossier refuses the proposal until a person has confirmed every entry, and takes it then")
    func confirmation() throws {
        let parent = FileManager.default.temporaryDirectory.appending(path: "proposal-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: parent) }
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        let folder = parent.appending(path: "dossier")
        try Scaffold.write(to: folder)
        let proposed = try yaml("sakurapin.xml"), entries = try proposal("sakurapin.xml").entries
        try Data(proposed.utf8).write(to: folder.appending(path: "labels.yaml"))
        let refused = #expect(throws: DossierProblems.self) { try DossierReader.read(folder: folder) }
        // An entry without a term is refused by the schema, before anybody asks who confirmed it.
        let unnamed = entries.filter { $0.match == nil }.count
        #expect(unnamed > 0 && refused?.errors.filter { $0.id == .schemaTooFew }.count == unnamed)

        // A person removes what no term was found for, and looks at the rest.
        let head = proposed.components(separatedBy: "      - pt:").first ?? ""
        let named = proposed.components(separatedBy: "      - pt:").dropFirst().filter { !$0.hasPrefix(" []") }
        let kept = head + named.map { "      - pt:" + $0 }.joined()
        try Data(kept.utf8).write(to: folder.appending(path: "labels.yaml"))
        let unconfirmed = #expect(throws: DossierProblems.self) { try DossierReader.read(folder: folder) }
        #expect(unconfirmed?.errors.map(\.id) == Array(repeating: .labelUnconfirmed, count: named.count))

        let confirmed = kept.replacing("confirmed: false\n", with: "confirmed: true\n        rationale: {by: 確認者, on: 2022-07-05, reason: 原文と一致}\n")
        try Data(confirmed.utf8).write(to: folder.appending(path: "labels.yaml"))
        let label = try #require(try DossierReader.read(folder: folder).snapshot.labels.first)
        #expect(label.listed.count == named.count)
        #expect(label.listed.allSatisfy { $0.rationale?.by == "確認者" && $0.section != nil })
    }

    @Test("Whatever an insert says comes back from the YAML as it was")
    func quoting() throws {
        let hostile = "悪心\"\\: {x} # 't'\t、%"
        let xml = "<PackIns xmlns='\(PackageInsert.namespace)'><AdverseEvents><SeriousAdverseEvents><Item><Header>\(hostile)</Header></Item></SeriousAdverseEvents></AdverseEvents></PackIns>"
        let proposal = LabelProposal(of: try PackageInsert(xml: Array(xml.utf8)), release: try TestFiles.release(), id: "a", effective: try #require(CalendarDate("2022-07-01")))
        let text = ProposalYAML(proposal, file: "a \"b\".xml", digest: "00").text
        #expect(text.contains(#"file: "a \"b\".xml""#))
        #expect(text.contains(#"verbatim: "悪心\"\\:{x}#'t'""#))
    }
}
