import Exchange
import Foundation
import Testing

@Test("docs/dossier-format.md holds the field table of every CSV file as the reader has it", arguments: SurveyTables.all + [EventTables.cases])
func fieldTables(_ table: TableDefinition) throws {
    let text = try String(contentsOf: TestFolders.package.appending(path: "docs/dossier-format.md"), encoding: .utf8)
    #expect(text.contains(FieldTable.markdown(of: table)), "\(table.file)")
}
