import Exchange
import Foundation
import Testing

@Test("docs/dossier-format.md holds the field table of every CSV file as the reader has it", arguments: SurveyTables.all + [EventTables.cases, SynonymFile.table, JudgementTable.definition, CaseWorkTables.links, CaseWorkTables.submissions])
func fieldTables(_ table: TableDefinition) throws {
    let text = try String(contentsOf: TestFolders.package.appending(path: "docs/dossier-format.md"), encoding: .utf8)
    #expect(text.contains(FieldTable.markdown(of: table)), "\(table.file)")
}

@Test("The whole protocol.yaml of docs/dossier-format.md is one that the reader takes, but for ids of a plan of its own")
func protocolExample() throws {
    let text = try String(contentsOf: TestFolders.package.appending(path: "docs/dossier-format.md"), encoding: .utf8)
    let blocks = text.components(separatedBy: "```yaml\n").dropFirst().compactMap { $0.components(separatedBy: "```").first }
    let example = try #require(blocks.first { $0.contains("plannedAgainstActual:") })
    for kind in ["response:", "timeToFirst:", "byForm:"] { #expect(example.contains(kind)) }
    try EditedDossier.with { dossier in
        try dossier.write(example, to: "surveys/hypertension/protocol.yaml")
        let found = dossier.problems.filter { $0.location.file.hasSuffix("protocol.yaml") }
        #expect(Set(found.map(\.field)) == ["risks[0].risk", "risks[1].risk", "efficacyItems[0]"])
        #expect(found.allSatisfy { $0.id == .referenceUnknown })
    }
}
