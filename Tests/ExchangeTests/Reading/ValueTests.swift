import Exchange
import Foundation
import Reexamination
import Testing

@Suite("Values of CSV files") struct ValueTests {
    private let ae = "surveys/hypertension/ae.csv", dm = "surveys/hypertension/dm.csv"

    @Test("Partial dates are read as far as they are known")
    func partialDates() throws {
        try EditedDossier.with { dossier in
            let snapshot = try DossierReader.read(folder: dossier.folder).snapshot
            let event = try #require(snapshot.surveys[0].adverseEvents.first { $0.subject == "HT-006" })
            #expect(event.reaction.onset?.description.count == 7)
            #expect(snapshot.cases.first { $0.id == "SP-005" }?.reactions[0].facts.onset == .year(2021))
        }
    }

    @Test("A malformed date shows its shape only", arguments: [("2019/12/02", "9999/99/99"), ("2019-13-02", "9999-99-99"), ("2 Dec 2019", "9 AAA 9999"), ("令和元年", "・")])
    func malformedDate(_ written: String, _ shape: String) throws {
        try EditedDossier.with { dossier in
            try dossier.replace("HT-001,1,BPGOAL,ACHIEVED,,2019-12-02,1", by: "HT-001,1,BPGOAL,ACHIEVED,,\(written),1", in: "surveys/hypertension/rs.csv")
            let problem = try #require(dossier.problems.first)
            #expect(problem.id == .csvNotADate)
            #expect(problem.text(.ja).contains(shape))
            #expect(!problem.text(.ja).contains(written))
        }
    }

    @Test("A day is needed where the cut is compared")
    func dayNeeded() throws {
        try EditedDossier.with { dossier in
            try dossier.replace("2019-10-21", by: "2019-10", in: "cases/cases.csv")
            #expect(dossier.problems.map(\.id) == [.csvNotADay])
        }
    }

    @Test("A code outside its list shows the list; an age or date of birth is never shown")
    func codesAndAges() throws {
        try EditedDossier.with { dossier in
            try dossier.append("HT-021,S01,X,4321,19xx,,", to: dm)
            let problems = dossier.problems.filter { $0.location.line == 22 }
            #expect(Set(problems.map(\.id)) == [.csvNotACode, .csvNotAnInteger, .csvNotADate])
            let text = problems.map { $0.text(.ja) + $0.text(.en) }.joined()
            #expect(text.contains("男性"))
            #expect(!text.contains("4321") && !text.contains("19xx"))
        }
    }

    @Test("An empty mandatory value is an error on its line")
    func missingValue() throws {
        try EditedDossier.with { dossier in
            try dossier.append("HT-021,,M,50,,,", to: dm)
            #expect(dossier.summary == ["csv.missing-value \(dm):22 [SITEID]"])
        }
    }

    @Test("A result and NOT DONE exclude each other, and one of them must stand")
    func resultOrNotDone() throws {
        try EditedDossier.with { dossier in
            try dossier.append("HT-001,3,BPGOAL,ACHIEVED,NOT DONE,2020-09-03,2", to: "surveys/hypertension/rs.csv")
            try dossier.append("HT-001,4,BPGOAL,,,2020-09-03,2", to: "surveys/hypertension/rs.csv")
            #expect(dossier.problems.map(\.id) == [.recordResultOrNotDone, .recordResultOrNotDone])
        }
    }

    @Test("An id with a slash is refused, since keys are joined with it")
    func slashInID() throws {
        try EditedDossier.with { dossier in
            try dossier.append("HT/021,S01,M,50,,,", to: dm)
            #expect(dossier.problems.map(\.id) == [.csvNotAnIdentifier])
        }
    }

    @Test("One kind of problem is listed fifty times, then counted")
    func manyProblems() throws {
        try EditedDossier.with { dossier in
            try dossier.append((0..<120).map { "HT-1\($0),S01,Z,50,,," }.joined(separator: "\n"), to: dm)
            let problems = dossier.problems
            #expect(problems.filter { $0.id == .csvNotACode }.count == 50)
            #expect(problems.contains { $0.situation == .file(.moreErrors(id: .csvNotACode, count: 70)) })
        }
    }
}
