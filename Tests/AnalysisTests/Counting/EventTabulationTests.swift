@testable import Analysis
import Testing

@Suite struct EventTabulationTests {
    /// Terms 0 and 1 in class 0, term 2 in class 1.
    func count(_ rows: [(Int, Int, Bool)]) throws -> NaiveTabulation {
        let columns = try EventColumns(rows.map { Report(index: $0.0, term: $0.1, serious: $0.2) })
        return NaiveTabulation(try EventTabulation.count(
            columns.clusteredByCase(), hierarchy: TermToClass(classOfTerm: [0, 0, 1], classCount: 2)))
    }

    @Test("A term's repeats in one case are one event")
    func repeats() throws {
        let counts = try count([(0, 0, false), (0, 0, false), (1, 0, false)])
        #expect(counts.terms[0] == [2, 2, 0, 0, 2, 2])
        #expect(counts.total == [2, 2, 0, 0, 2, 2])
    }

    @Test("One serious repeat makes the event serious, whether it comes first or last", arguments: [
        [(0, 0, true), (0, 0, false)], [(0, 0, false), (0, 0, true)], [(0, 0, false), (0, 0, true), (0, 0, false)],
    ])
    func worstCase(rows: [(Int, Int, Bool)]) throws {
        let counts = try count(rows)
        for row in [counts.terms[0], counts.classes[0], counts.total] { #expect(row == [1, 1, 1, 1, 0, 0]) }
    }

    @Test("A case with a serious and a non-serious event stands in both columns and once in the total; its events do not")
    func bothColumns() throws {
        let counts = try count([(0, 0, true), (0, 1, false), (0, 2, false)])
        #expect(counts.classes[0] == [1, 2, 1, 1, 1, 1])
        #expect(counts.classes[1] == [1, 1, 0, 0, 1, 1])
        #expect(counts.total == [1, 3, 1, 1, 1, 2])
    }

    @Test("A case leaves the non-serious column only when its last non-serious event has turned serious")
    func leavesColumn() throws {
        #expect(try count([(0, 0, false), (0, 1, false), (0, 0, true)]).classes[0] == [1, 2, 1, 1, 1, 1])
        #expect(try count([(0, 0, false), (0, 1, false), (0, 0, true), (0, 1, true)]).classes[0] == [1, 2, 1, 2, 0, 0])
        // And returns with a new one.
        #expect(try count([(0, 0, false), (0, 0, true), (0, 1, false)]).classes[0] == [1, 2, 1, 1, 1, 1])
    }
}
