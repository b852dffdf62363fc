import Analysis
import Foundation
import MedDRA
import Reexamination
@testable import Report
import Testing

/// The branches that the whole report of one dossier does not take: each world is changed in one way and the section that speaks
/// of it is compared with its expected text.
@Suite("What the sections say when things are otherwise")
struct SectionVariantTests {
    private func expect(_ name: String, _ world: ReportWorld, sourceLocation: SourceLocation = #_sourceLocation,
                        _ blocks: (Composition) throws -> [Block]) throws {
        var text = ""
        for language in Language.allCases { text += DocumentText(try blocks(try world.composition(language))).text + "\n====\n\n" }
        #expect(try ExpectedFile("Compose/Variants/\(name).txt").text(orWriting: text) == text, sourceLocation: sourceLocation)
    }

    @Test("Without a decision the cover says that the outcome is open, and the byline too")
    func undecided() throws {
        var world = try ReportWorld()
        world.snapshot.decision = nil
        try expect("cover-undecided", world) { try CoverSection(composition: $0).blocks() }
        let document = try world.document(.ja)
        #expect(document.byline == ["再審査結果未決定", "申請者作成案"])
        #expect(!document.provenance.author.contains("医薬品医療機器総合機構"))
        let evaluation = try EvaluationSection(composition: try world.composition(.ja)).blocks()
        #expect(DocumentText(evaluation).text.contains("機構の評価は未決定である。"))
        #expect(evaluation.count == 3)
    }

    @Test("A condition that is not met stands on the cover; one indication needs no mark")
    func openCondition() throws {
        var world = try ReportWorld()
        world.snapshot.product.indications.removeFirst()
        world.snapshot.product.indications[0].conditions[0].fulfilment = nil
        world.snapshot.decision = RegulatorDecision(date: try day("2025-05-27"), category: .changeRequired, planCarriedOut: false)
        try expect("cover-open-condition", world) { try CoverSection(composition: $0).blocks() }
    }

    @Test("A refusal names that a ground applies")
    func refused() throws {
        var world = try ReportWorld()
        world.snapshot.decision = RegulatorDecision(date: try day("2025-05-27"), category: .refused, planCarriedOut: false)
        try expect("cover-refused", world) { Array(try CoverSection(composition: $0).blocks().suffix(2)) }
    }

    @Test("A plan that did not change, and has no activities, says so")
    func quietPlan() throws {
        var world = try ReportWorld()
        world.snapshot.plan.activities = []
        world.snapshot.windows.riskManagementPlan = try #require(DateWindow(first: try day("2022-01-01"), last: try day("2022-12-31")))
        try expect("plan-quiet", world) { try PlanSection(composition: $0).blocks() }
    }

    @Test("A change of words alone is told as one, where the risk was not new in the period")
    func wordingOnly() throws {
        var world = try ReportWorld()
        world.snapshot.windows.riskManagementPlan = try #require(DateWindow(first: try day("2018-01-01"), last: try day("2019-12-31")))
        try expect("plan-wording-only", world) { c in
            [try c.paragraph(ChangeParagraph(composition: c).prose, at: .plan)]
        }
    }

    @Test("Without survey, materials, registers and narratives no section vanishes")
    func bare() throws {
        var world = try ReportWorld()
        world.snapshot.surveys = []
        world.snapshot.cases = []
        world.snapshot.plan.materials = []
        world.snapshot.plan.risks.removeAll { $0.id == "long-term" }
        world.snapshot.foreignMeasures = []
        world.snapshot.researchReports = []
        world.snapshot.domesticActions = []
        world.snapshot.narratives = []
        world.snapshot.counting.lateOnsetRisks = []
        try expect("report-bare", world) { c in
            try ReportComposer(analysis: c.analysis, language: c.language).compose(digest: "abcdef").blocks
        }
    }

    @Test("A survey in which nothing happened reports zeros, and rates of nobody as not estimable")
    func emptySurvey() throws {
        var world = try ReportWorld()
        world.snapshot.surveys[0].subjects = []
        world.snapshot.surveys[0].forms = []
        world.snapshot.surveys[0].exposures = []
        world.snapshot.surveys[0].adverseEvents = []
        world.snapshot.surveys[0].deviations = []
        world.snapshot.surveys[0].assessments = []
        world.snapshot.surveys[0].procedures = []
        world.snapshot.cases = []
        try expect("report-empty-survey", world) { c in
            try SurveySection(composition: c).blocks() + SafetySection(composition: c).blocks() + EfficacySection(composition: c).blocks()
        }
    }

    @Test("Two materials or surveys are joined by 及び, three by 、 and 及び")
    func lists() throws {
        let c = try ReportWorld().composition(.ja)
        #expect(try DocumentText.text(c.inlines(c.list(["甲", "乙"]), at: .document)) == "甲及び乙")
        #expect(try DocumentText.text(c.inlines(c.list(["甲", "乙", "丙"]), at: .document)) == "甲、乙及び丙")
        #expect(try DocumentText.text(c.inlines(c.list(["甲", "乙", "丙"], or: true), at: .document)) == "甲、乙又は丙")
    }

    @Test("The other choices of the counting options are worded too")
    func otherOptions() throws {
        var world = try ReportWorld()
        world.snapshot.counting.sites = .registered
        world.snapshot.counting.riskSeriousness = .worst
        world.snapshot.counting.pooledEvents = .perTerm
        world.snapshot.counting.includesForeignCases = true
        world.snapshot.counting.dayOffset = 1
        world.snapshot.counting.pooledRisks = []
        try expect("options-others", world) { c in
            try Array(CountingRulesAppendix(composition: c, digest: "ab").blocks().suffix(1)) + [.table(try RiskIncidence(composition: c, survey: try #require(c.surveys.first)).table())]
        }
    }

    @Test("Grave actions, open measures and reports from before the period are told")
    func grave() throws {
        var world = try ReportWorld()
        world.snapshot.domesticActions.append(DomesticAction(id: "D-c", kind: .recall, date: try partial("2017-02"), summary: text("一部ロット", "one lot")))
        world.snapshot.foreignMeasures[1].closed = nil
        world.snapshot.windows.foreignMeasures = try #require(DateWindow(first: try day("2012-01-18"), last: try day("2024-05-22")))
        try expect("measures-grave", world) { try MeasuresSection(composition: $0).blocks() }
    }

    @Test("Infections by the product and deaths are counted, not denied")
    func infections() throws {
        var world = try ReportWorld()
        world.snapshot.cases[0].reactions[0].isInfectionByProduct = true
        world.snapshot.counting.unlistedThreshold = 9
        try expect("reactions-infection", world) { try ReactionsSection(composition: $0).blocks() }
    }

    @Test("The house may write Gregorian dates and two decimals")
    func otherStyle() throws {
        var world = try ReportWorld()
        world.snapshot.style.calendar = .gregorian
        world.snapshot.style.percentDecimals = 2
        try expect("risks-other-style", world) { c in
            [try PooledRiskParagraph(composition: c, risk: try #require(c.analysis.pooledRisks.first)).paragraph(),
             try RiskIncidence(composition: c, survey: try #require(c.surveys.first)).paragraph()]
        }
    }

    @Test("English falls back on the Japanese narrative")
    func fallback() throws {
        var world = try ReportWorld()
        world.snapshot.narratives = [Narrative(slot: .evaluation, text: LocalizedText(ja: "評価は *以下* のとおり。", en: ""))]
        try expect("evaluation-fallback", world) { try EvaluationSection(composition: $0).blocks() }
    }
}
