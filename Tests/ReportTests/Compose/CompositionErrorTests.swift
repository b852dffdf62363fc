import Analysis
import Reexamination
@testable import Report
import Testing

@Suite("What stops a report from being written")
struct CompositionErrorTests {
    private func errors(_ narratives: [Narrative], _ language: Language = .ja) throws -> [CompositionError] {
        var world = try ReportWorld()
        world.snapshot.narratives = narratives
        let composer = ReportComposer(analysis: try world.analysis(), language: language)
        let thrown = #expect(throws: CompositionErrors.self) { try composer.compose(digest: "ab") }
        return try #require(thrown).errors
    }

    @Test("Every fault of every narrative is told at once, with its line")
    func allAtOnce() throws {
        let errors = try errors([
            Narrative(slot: .risks, text: LocalizedText("最初。\n\n{survey.s.risk.hypocalcemia.any} 例、{survey.s.target:percent}")),
            Narrative(slot: .evaluation, text: LocalizedText("括弧 { が閉じない。\n\n{a b}")),
        ])
        guard case .unknownFigure("survey.s.risk.hypocalcemia.any", at: .narrative(.risks, .ja, line: 3), let near)? = errors.first else { throw try #require(errors.first) }
        #expect(near.first == "survey.s.risk.hypocalcaemia.any")
        #expect(errors.dropFirst() == [
            .styleDoesNotFit(.percent, figure: "survey.s.target", at: .narrative(.risks, .ja, line: 3)),
            .unbalancedBrace(at: .narrative(.evaluation, .ja, line: 1)), .badReference("{a b}", at: .narrative(.evaluation, .ja, line: 3)),
        ])
    }

    @Test("A fault of the English text is told with the English file, unless the Japanese stands in for it")
    func file() throws {
        let errors = try errors([
            Narrative(slot: .risks, text: LocalizedText(ja: "良い。", en: "Bad {.")), Narrative(slot: .evaluation, text: LocalizedText(ja: "悪い {。", en: " ")),
        ], .en)
        #expect(errors == [.unbalancedBrace(at: .narrative(.risks, .en, line: 1)), .unbalancedBrace(at: .narrative(.evaluation, .ja, line: 1))])
    }

    @Test("A table that the report does not have is told with the narrative's line and the keys there are")
    func unknownTable() throws {
        let errors = try errors([Narrative(slot: .unlisted, text: LocalizedText("前。\n\n[[table:unlist]] を見よ。"))])
        let error = try #require(errors.first)
        guard case .unknownTable(let key, let place, let keys) = error else { throw error }
        #expect(key == "unlist")
        #expect(place == .narrative(.unlisted, .ja, line: 3))
        #expect(keys.contains("unlisted") && keys.contains("risks-s") && keys.contains("trend-hypocalcaemia-figure"))
    }

    @Test("An interval is asked for by the figure it belongs to")
    func interval() throws {
        let errors = try errors([Narrative(slot: .risks, text: LocalizedText("{survey.s.target:ci}"))])
        guard case .unknownFigure("survey.s.target.ci", at: .narrative(.risks, .ja, line: 1), let near)? = errors.first else { throw try #require(errors.first) }
        #expect(near.first == "survey.s.target")
    }

    @Test("A key that two tables have is an error")
    func duplicateKey() throws {
        var world = try ReportWorld()
        world.snapshot.plan.materials[1].id = "doctors"
        let composer = ReportComposer(analysis: try world.analysis(), language: .ja)
        let thrown = #expect(throws: CompositionErrors.self) { try composer.compose(digest: "ab") }
        #expect(thrown?.errors == [.duplicateTable(key: "material-doctors")])
    }

    @Test("Each message says where, what, and how to mend it")
    func messages() throws {
        let place = CompositionPlace.narrative(.risks, .en, line: 3)
        let errors: [CompositionError] = [
            .unknownFigure("survey.s.n", at: place, near: ["survey.s.safety.n", "survey.s.sites"]), .unknownFigure("x", at: .measures, near: []),
            .styleDoesNotFit(.percent, figure: "survey.s.target", at: place), .unknownTable(key: "unlist", at: place, keys: ["scope", "unlisted"]),
            .duplicateTable(key: "material-a"), .unbalancedBrace(at: .narrative(.evaluation, .ja, line: 1)), .badReference("{a b}", at: .narrative(.evaluation, .ja, line: 3)),
        ]
        let text = errors.map { "\($0.message(.ja))\n\($0.message(.en))\n" }.joined(separator: "\n")
        #expect(try ExpectedFile("Compose/error-messages.txt").text(orWriting: text) == text)
    }

    @Test("Every place of the report has a name in both languages")
    func places() throws {
        let places: [CompositionPlace] = [
            .cover, .plan, .survey("s"), .materials, .risks(survey: "s"), .pooledRisk("r"), .missingInformation(survey: "s"), .reactions,
            .endpoint("e", survey: "s"), .measures, .evaluation, .analysisSets(survey: "s"), .countingRules, .narrative(.risks, .en, line: 3), .document,
        ]
        let text = places.map { "\($0.name(.ja)) / \($0.name(.en))\n" }.joined()
        #expect(try ExpectedFile("Compose/places.txt").text(orWriting: text) == text)
    }
}
