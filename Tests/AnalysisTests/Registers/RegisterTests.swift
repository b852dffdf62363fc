import Analysis
import Reexamination
import Testing

@Suite("Registers")
struct RegisterTests {
    @Test("Topics stand by the month of their first report, then in their own order; a group of one keeps its date")
    func topics() throws {
        var world = try SmallWorld()
        world.snapshot.measureTopics = ["b", "a", "c", "unused"].map { RegisterTopic(id: $0, text: LocalizedText($0)) }
        func measure(_ id: String, _ topic: String, _ date: String) throws -> ForeignMeasure {
            ForeignMeasure(id: id, topic: topic, reported: try partial(date), country: "US", closed: try day("2020-01-01"))
        }
        world.snapshot.foreignMeasures = [try measure("1", "c", "2019-01"), try measure("2", "a", "2015-03-20"), try measure("3", "b", "2015-03-21"),
                                          try measure("4", "c", "2014-06"), try measure("5", "a", "2013-09")]
        let analysis = try world.analysis(), measures = analysis.foreignMeasures
        #expect(measures.groups.map(\.topic.id) == ["c", "b", "a"])
        #expect(measures.groups.map(\.onlyReport?.description) == [nil, "2015-03-21", "2015-03-20"])
        #expect(try measures.groups.map { try analysis.text($0.count) } == ["2", "1", "1"])
        #expect(try analysis.text("measures.foreign.total") == "4")
        #expect(try analysis.units("measures.foreign.outside") == ["5"])
        #expect(measures.outside.map(\.id) == ["5"])
    }

    @Test("Open is what was not closed by the application, of the window")
    func open() throws {
        var world = try SmallWorld()
        world.snapshot.measureTopics = [RegisterTopic(id: "a", text: LocalizedText("a"))]
        for (id, reported, closed) in [("1", "2018-01", nil), ("2", "2018-01", "2024-08-09"), ("3", "2018-01", "2024-08-10"), ("4", "2010", nil)] as [(String, String, String?)] {
            world.snapshot.foreignMeasures.append(ForeignMeasure(id: id, topic: "a", reported: try partial(reported), country: "US", closed: try closed.map(day)))
            world.snapshot.researchReports.append(ResearchReport(id: id, reported: try partial(reported), summary: LocalizedText("x"), closed: try closed.map(day)))
        }
        let analysis = try world.analysis()
        #expect(try analysis.units("measures.foreign.open") == ["1", "3"])
        #expect(try analysis.units("research.open") == ["1", "3"])
        #expect(try analysis.text("research.total") == "3")
        #expect(analysis.researchReports.outside.map(\.id) == ["4"])
    }

    @Test("Grave domestic actions are those of the window only")
    func domestic() throws {
        var world = try SmallWorld()
        for (id, kind, date) in [("1", .recall, "2012-09"), ("2", .labelRevision, "2016-01-05")] as [(String, DomesticAction.Kind, String)] {
            world.snapshot.domesticActions.append(DomesticAction(id: id, kind: kind, date: try partial(date), summary: LocalizedText("x")))
        }
        var analysis = try world.analysis()
        #expect(try analysis.text("domestic.major") == "0")
        #expect(try analysis.text("domestic.all") == "1")
        #expect(analysis.domesticActions.outside.map(\.id) == ["1"])
        world.snapshot.domesticActions[0].date = try partial("2014")
        analysis = try world.analysis()
        #expect(try analysis.units("domestic.major") == ["1"])
    }

    @Test("A measure of an unknown topic is refused")
    func unknownTopic() throws {
        var world = try SmallWorld()
        world.snapshot.foreignMeasures = [ForeignMeasure(id: "1", topic: "x", reported: try partial("2018"), country: "US", closed: nil)]
        #expect(throws: AnalysisError.unknownTopic(RecordID(.foreignMeasure, "1"))) { try world.analysis() }
    }
}
