@testable import Exchange
import Reexamination
import Testing
import Yams

@Suite("YAML aliases") struct YAMLAliasTests {
    @Test("An alias reads as the value it names")
    func resolved() throws {
        try EditedDossier.with { dossier in
            try dossier.replace("efficacyItems: [bp-control]", by: "efficacyItems: [&item bp-control]\nremarks: *item", in: "surveys/hypertension/protocol.yaml")
            #expect(try DossierReader.read(folder: dossier.folder).snapshot.surveys[0].protocol.remarks?.ja == "bp-control")
        }
    }

    @Test("An alias whose anchor gave no value is an error of its own, at its place")
    func unresolved() throws {
        let problems = ProblemCollector()
        let mark = try #require(try compose(yaml: "\n\n    risks")?.mark)
        let node = Node.sequence([.alias(Node.Alias("item", .implicit, mark))])
        #expect(YAMLFile.value(node, path: "rmp.yaml", problems) == nil)
        #expect(problems.finished() == [Problem(.yaml(.alias("item")), at: Exchange.SourceLocation(file: "rmp.yaml", line: 3, column: 5))])
    }
}
