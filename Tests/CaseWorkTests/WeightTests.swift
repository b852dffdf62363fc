import CaseWork
import Foundation
import Testing

@Test("docs/cases.md prints the weights as they are")
func weightsInDocumentation() throws {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: package.appending(path: "docs/cases.md"), encoding: .utf8)
    #expect(text.contains(MatchWeights.standard.markdown))
    #expect(text.contains("\(MatchWeights.minimum) 点"))
}
