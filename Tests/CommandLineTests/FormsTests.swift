import Foundation
import Testing

@Suite("Official forms on the command line")
struct FormsTests {
    @Test("A dossier without trials and periods makes its forms all the same: what is empty says why, and every figure can be traced")
    func scaffold() async throws {
        try await Program.inTemporaryFolder { folder in
            _ = try await Program.run("new", folder + "/mine")
            let outcome = try await Program.run("forms", folder + "/mine", "--form", "2,9,10", "--format", "xlsx,json", "--out", folder + "/out", "--lang", "en")
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.output.contains("2  none: the dossier holds no data (trials/) of trials up to the approval"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/out").sorted() == [
                "form-02.json", "form-02.xlsx", "form-09.json", "form-09.xlsx", "form-10.json", "form-10.xlsx",
            ])
            let json = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: folder + "/out/form-10.json"))) as? [String: Any])
            let entries = try #require(json["figures"] as? [[String: Any]])
            let figures = entries.compactMap { $0["id"] as? String }
            let id = try #require(figures.first { $0.hasSuffix(".cumulative.events") })
            let trace = try await Program.run("trace", folder + "/mine", id)
            #expect(trace.status == 0 && trace.output.hasPrefix(id))
            #expect(trace.output.contains("cases/cases.csv:"))
        }
    }

    @Test("Forms, formats and periods that do not exist are refused with those that do")
    func refusals() async throws {
        try await Program.inTemporaryFolder { folder in
            _ = try await Program.run("new", folder + "/mine")
            let form = try await Program.run("forms", folder + "/mine", "--form", "12")
            #expect(form.status == 64 && form.errors.contains("psr-1-2"))
            let format = try await Program.run("forms", folder + "/mine", "--format", "html")
            #expect(format.status == 64)
            let period = try await Program.run("forms", folder + "/mine", "--form", "7-1", "--period", "3", "--format", "json", "--out", folder + "/out", "--lang", "en")
            #expect(period.status == 1 && period.errors.contains("There is no periodic report 3"))
            #expect(!FileManager.default.fileExists(atPath: folder + "/out"))
        }
    }

    @Test("What the two ways of treating the past see differently is listed item by item")
    func past() async throws {
        try await Program.inTemporaryFolder { folder in
            _ = try await Program.run("new", folder + "/mine")
            let none = try await Program.run("forms", folder + "/mine", "--explain-past", "--lang", "en")
            #expect(none.status == 0 && none.output == "0 reactions differ between as reported and judged anew\n")
            let dossier = URL(filePath: folder + "/mine/dossier.yaml")
            let text = try String(contentsOf: dossier, encoding: .utf8) + "\nperiodicReports:\n  - {number: 1, first: 2019-10-01, last: 2021-12-31}\n"
            try text.write(to: dossier, atomically: true, encoding: .utf8)
            let some = try await Program.run("forms", folder + "/mine", "--explain-past", "--json")
            #expect(some.status == 0, "\(some.errors)")
            let json = try #require(try JSONSerialization.jsonObject(with: Data(some.output.utf8)) as? [String: Any])
            #expect((json["differences"] as? [[String: Any]])?.isEmpty == false)
        }
    }
}
