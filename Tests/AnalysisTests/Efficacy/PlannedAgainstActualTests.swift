import Analysis
import Reexamination
import Testing

@Suite("Planned against actual procedures")
struct PlannedAgainstActualTests {
    private func world(unknown: Bool = true) throws -> SmallWorld {
        var world = try SmallWorld()
        let scale: [(String, Int?)] = [("NONE", 0), ("CURETTAGE", 1), ("RESECTION", 2), ("OTHER", nil)] + (unknown ? [("UNKNOWN", nil)] : [])
        world.addEndpoint("e", .plannedAgainstActual(PlannedAgainstActualEndpoint(
            procedures: scale.map { .init(code: $0, name: LocalizedText($0), invasiveness: $1) })))
        return world
    }

    @Test("Every planned patient stands in one cell; equal or less compares ranks, and no rank never counts")
    func matrix() throws {
        var world = try world()
        let operations: [(String, String, String?)] = [
            ("A", "RESECTION", "RESECTION"), ("B", "RESECTION", "NONE"), ("C", "CURETTAGE", "RESECTION"), ("D", "CURETTAGE", "OTHER"),
            ("E", "OTHER", "NONE"), ("F", "CURETTAGE", nil),
        ]
        for (subject, planned, actual) in operations {
            try world.addSubject(subject)
            world.addProcedure(subject, .planned, planned)
            if let actual { world.addProcedure(subject, .performed, actual) }
        }
        try world.addSubject("G")
        world.addProcedure("G", .performed, "RESECTION")
        let analysis = try world.analysis()
        #expect(try analysis.text("efficacy.s.e.planned") == "6")
        #expect(try analysis.units("efficacy.s.e.planned.CURETTAGE") == ["C", "D", "F"])
        #expect(try analysis.units("efficacy.s.e.cell.CURETTAGE.UNKNOWN") == ["F"])
        #expect(try analysis.text("efficacy.s.e.cell.NONE.NONE") == "0")
        #expect(try analysis.text("efficacy.s.e.equalorless") == "2/6")
        #expect(try analysis.units("efficacy.s.e.equalorless") == ["A", "B"])
        guard case .plannedAgainstActual(let result) = analysis.surveys[0].efficacy[0].result else { Issue.record("no result"); return }
        for row in result.rows {
            #expect(try row.cells.map { try #require(Int(try analysis.text($0))) }.reduce(0, +) == Int(try analysis.text(row.planned)))
        }
    }

    @Test("Of several procedures the most invasive counts, those without a rank last")
    func several() throws {
        var world = try world()
        try world.addSubject("A")
        world.addProcedure("A", .planned, "CURETTAGE")
        for code in ["UNKNOWN", "NONE", "RESECTION", "CURETTAGE"] { world.addProcedure("A", .performed, code) }
        #expect(try world.analysis().text("efficacy.s.e.cell.CURETTAGE.RESECTION") == "1")
        #expect(try world.analysis().records("efficacy.s.e.cell.CURETTAGE.RESECTION") == ["pr:A/1", "pr:A/2", "pr:A/3", "pr:A/4", "pr:A/5"])
    }

    @Test("Without a performed procedure and without an unknown one to put it under, the data are refused")
    func noUnknown() throws {
        var world = try world(unknown: false)
        try world.addSubject("A")
        world.addProcedure("A", .planned, "CURETTAGE")
        #expect(throws: AnalysisError.noUnknownProcedure(endpoint: "e", subject: "A")) { try world.analysis() }
        world.addProcedure("A", .performed, "AMPUTATION")
        #expect(throws: AnalysisError.unknownProcedure(endpoint: "e", code: "AMPUTATION", RecordID(.procedure, "A/2"))) { try world.analysis() }
    }
}
