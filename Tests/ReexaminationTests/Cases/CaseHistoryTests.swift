import Reexamination
import Testing

@Suite("The course of a case")
struct CaseHistoryTests {
    private func version(_ number: Int, _ kind: CaseVersion.Kind, informed: String, id: String = "K1") throws -> CaseVersion {
        CaseVersion(kind: kind, facts: SafetyCase(id: id, source: .spontaneous, country: "JP", received: try day("2018-01-01"), indication: 2, sex: .unknown, age: nil,
                                                  linkedSubject: nil, reactions: [], version: number, informed: try day(informed)))
    }

    @Test("The newest version known on a day counts, and none before the first report")
    func newest() throws {
        let history = try #require(CaseHistory([
            try version(2, .followUp, informed: "2018-03-01"), try version(1, .initial, informed: "2018-01-01"), try version(3, .amendment, informed: "2019-01-01"),
        ]))
        #expect(history.version(asOf: try day("2017-12-31")) == nil)
        #expect(history.version(asOf: try day("2018-02-28"))?.facts.version == 1)
        #expect(history.version(asOf: try day("2018-03-01"))?.facts.version == 2)
        #expect(history.version(asOf: try day("2024-05-22"))?.facts.version == 3)
    }

    @Test("A case counts until it is nullified, and again if it is reported anew after that")
    func nullified() throws {
        let history = try #require(CaseHistory([
            try version(1, .initial, informed: "2018-01-01"), try version(2, .nullification, informed: "2018-06-01"), try version(3, .followUp, informed: "2019-01-01"),
        ]))
        #expect(history.version(asOf: try day("2018-05-31"))?.facts.version == 1)
        #expect(history.version(asOf: try day("2018-06-01")) == nil)
        #expect(history.version(asOf: try day("2019-01-01"))?.facts.version == 3)
    }

    @Test("Versions of one day go by their number; versions of two cases make no history")
    func order() throws {
        let history = try #require(CaseHistory([try version(2, .followUp, informed: "2018-01-01"), try version(1, .initial, informed: "2018-01-01")]))
        #expect(history.version(asOf: try day("2018-01-01"))?.facts.version == 2)
        #expect(CaseHistory([try version(1, .initial, informed: "2018-01-01"), try version(1, .initial, informed: "2018-01-01", id: "K2")]) == nil)
        #expect(CaseHistory([]) == nil)
    }
}
