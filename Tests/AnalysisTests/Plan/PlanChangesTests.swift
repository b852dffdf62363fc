import Analysis
import Reexamination
import Testing

@Suite("Changes of the plan")
struct PlanChangesTests {
    private func state(_ name: String, _ category: RiskCategory = .importantIdentifiedRisk) -> RiskState {
        RiskState(name: LocalizedText(name), category: category)
    }

    /// A world with one risk of this history.
    private func world(_ histories: [[(String, RiskState?)]]) throws -> SmallWorld {
        var world = try SmallWorld()
        world.snapshot.plan.risks = try histories.enumerated().map { order, history in
            RiskItem(id: "r\(order)", history: try history.map { RiskRevision(date: try day($0.0), state: $0.1, wording: nil) }, definition: nil, isSubject: true)
        }
        return world
    }

    @Test("A risk is new if it came in after the window's first day")
    func new() throws {
        let groups = try world([[("2014-05-23", state("a"))], [("2014-05-24", state("b"))], [("2012-01-01", state("c"))], [("2024-08-10", state("d"))]])
            .analysis().planChanges.groups
        #expect(groups.flatMap(\.changes).map(\.riskID) == ["r1"])
        #expect(groups.flatMap(\.changes).map(\.kind) == [.new(name: LocalizedText("b"))])
    }

    @Test("Renaming, recategorising and removal are told under the category they lead to")
    func kinds() throws {
        let groups = try world([[("2014-05-23", state("a")), ("2016-01-01", state("b")), ("2018-01-01", state("c", .importantPotentialRisk)), ("2020-01-01", nil)]])
            .analysis().planChanges.groups
        #expect(groups.map(\.category) == [.importantIdentifiedRisk, .importantPotentialRisk])
        #expect(groups[0].changes.map(\.kind) == [.renamed(from: LocalizedText("a"), to: LocalizedText("b"))])
        #expect(groups[1].changes.map(\.kind) == [
            .recategorised(name: LocalizedText("c"), from: .importantIdentifiedRisk, to: .importantPotentialRisk),
            .renamed(from: LocalizedText("b"), to: LocalizedText("c")), .removed(name: LocalizedText("c"))])
    }

    @Test("A change of words only is not a renaming")
    func wording() throws {
        var world = try world([[("2014-05-23", state("after stop")), ("2019-04-15", state("after end"))]])
        world.snapshot.plan.risks[0].history[1].wording = .init(from: LocalizedText("stop"), to: LocalizedText("end"))
        let changes = try world.analysis().planChanges.groups.flatMap(\.changes)
        #expect(changes.map(\.kind) == [.wordingOnly(name: LocalizedText("after end"), from: LocalizedText("stop"), to: LocalizedText("end"))])
    }

    @Test("Changes before the subject's approval are not told, even inside the window")
    func beforeApproval() throws {
        var world = try world([[("2012-01-18", state("a")), ("2013-01-01", state("b")), ("2015-01-01", state("c"))]])
        world.snapshot.windows.riskManagementPlan = try #require(DateWindow(first: try day("2012-01-18"), last: try day("2024-08-09")))
        #expect(try world.analysis().planChanges.groups.flatMap(\.changes).map(\.date) == [try day("2015-01-01")])
    }

    @Test("Changes of one category stand by date, on one day in the plan's order")
    func order() throws {
        let changes = try world([[("2019-04-15", state("a"))], [("2016-05-01", state("b"))], [("2019-04-15", state("c"))]])
            .analysis().planChanges.groups.flatMap(\.changes)
        #expect(changes.map(\.riskID) == ["r1", "r0", "r2"])
    }

    @Test("The plan at the application lists what is in it that day, by category")
    func atApplication() throws {
        let plan = try world([[("2014-05-23", state("a"))], [("2014-05-23", state("b")), ("2024-08-09", nil)],
                              [("2014-05-23", state("c", .importantMissingInformation))], [("2024-08-10", state("d"))]]).analysis().plan
        #expect(plan.categories.map { $0.risks.map(\.riskID) } == [["r0"], [], ["r2"]])
    }
}
