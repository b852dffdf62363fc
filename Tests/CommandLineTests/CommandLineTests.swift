import Foundation
import Testing

@Suite("The command line")
struct CommandLineTests {
    @Test("A new dossier checks, reports, lists, traces and does not differ from itself")
    func newDossier() async throws {
        try await Program.inTemporaryFolder { folder in
            let dossier = folder + "/mine"
            let made = try await Program.run("new", dossier)
            #expect(made.status == 0, "\(made.errors)")

            let check = try await Program.run("check", dossier)
            #expect(check.status == 0, "\(check.errors)")
            #expect(check.output == "誤り 0 件、警告 0 件\n")

            let report = try await Program.run("report", dossier, "--out", folder + "/out", "--format", "html,json,docx,xlsx,pdf", "--lang", "en")
            #expect(report.status == 0, "\(report.errors)")
            #expect(report.output.contains("both counts agree"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/out").sorted()
                == ["report.docx", "report.html", "report.json", "report.pdf", "report.xlsx"])
            #expect(report.errors.contains("[6/6] Writing"))

            let figures = try await Program.run("figures", dossier, "--json", "--matching", "survey.spc.safety")
            let listed = try #require(try JSONSerialization.jsonObject(with: Data(figures.output.utf8)) as? [[String: Any]])
            let safety = try #require(listed.first { $0["id"] as? String == "survey.spc.safety.n" })
            #expect(safety["numerator"] as? Int == 18)

            let trace = try await Program.run("trace", dossier, "survey.spc.safety.excluded.NOEXPOSURE", "--json")
            let traced = try #require(try JSONSerialization.jsonObject(with: Data(trace.output.utf8)) as? [String: Any])
            let contributors = try #require(traced["contributors"] as? [[String: Any]])
            #expect(contributors.map { $0["unit"] as? String } == ["SPC-019"])
            let records = try #require(contributors[0]["records"] as? [[String: Any]])
            #expect(records.contains { $0["file"] as? String == "surveys/spc/dm.csv" && $0["line"] as? Int == 20 })

            let same = try await Program.run("diff", dossier, dossier)
            #expect(same.status == 0)
            #expect(same.output.contains("異なる数値 0 個"))
        }
    }

    @Test("A changed record shows in the difference, with the patient who makes it")
    func difference() async throws {
        try await Program.inTemporaryFolder { folder in
            let before = folder + "/before", after = folder + "/after"
            _ = try await Program.run("new", before)
            _ = try await Program.run("new", after)
            let file = after + "/surveys/spc/ae.csv"
            let rows = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("SPC-003,1,") }
            try (rows.joined(separator: "\n") + "\n").write(toFile: file, atomically: true, encoding: .utf8)
            let outcome = try await Program.run("diff", before, after)
            #expect(outcome.status == 1)
            #expect(outcome.output.contains("survey.spc.risk.hypotension.nonserious"))
            #expect(outcome.output.contains("− SPC-003"))
        }
    }

    @Test("All problems of a dossier are told at once, on one run, with exit status 1 and nothing written")
    func problems() async throws {
        try await Program.inTemporaryFolder { folder in
            let dossier = folder + "/mine"
            _ = try await Program.run("new", dossier)
            try FileManager.default.removeItem(atPath: dossier + "/surveys/spc/sv.csv")
            let events = dossier + "/surveys/spc/ae.csv"
            let text = try String(contentsOfFile: events, encoding: .utf8)
            try text.replacingOccurrences(of: ",91001004,", with: ",99999999,").write(toFile: events, atomically: true, encoding: .utf8)
            for command in ["check", "figures"] {
                let outcome = try await Program.run(command, dossier)
                #expect(outcome.status == 1)
                // The list is what check is asked for; elsewhere it is why there is no output.
                let list = command == "check" ? outcome.output : outcome.errors
                #expect(list.contains("surveys/spc/sv.csv"))
                #expect(list.contains("surveys/spc/ae.csv"))
                #expect(list.contains("99999999"))
            }
            let report = try await Program.run("report", dossier, "--out", folder + "/out")
            #expect(report.status == 1)
            #expect(!FileManager.default.fileExists(atPath: folder + "/out"))
            let json = try await Program.run("check", dossier, "--json")
            #expect(json.status == 1)
            #expect((try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [Any])?.isEmpty == false)
        }
    }

    @Test("A narrative that names an unknown figure is an error that names near ones")
    func unknownFigureInNarrative() async throws {
        try await Program.inTemporaryFolder { folder in
            let dossier = folder + "/mine"
            _ = try await Program.run("new", dossier)
            try "解析対象は {survey.spc.saftey.n} 例であった。\n".write(toFile: dossier + "/narrative/safety-risks.ja.md", atomically: true, encoding: .utf8)
            let outcome = try await Program.run("check", dossier)
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("survey.spc.saftey.n"))
            #expect(outcome.errors.contains("survey.spc.safety.n"))
        }
    }

    @Test("Tracing an unknown figure names near ones")
    func unknownFigure() async throws {
        try await Program.inTemporaryFolder { folder in
            _ = try await Program.run("new", folder + "/mine")
            let outcome = try await Program.run("trace", folder + "/mine", "survey.spc.safety")
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("survey.spc.safety.n"))
        }
    }

    @Test("An unknown format or language is wrong usage", arguments: [["--format", "pdf,odt"], ["--lang", "fr"]])
    func wrongUsage(_ arguments: [String]) async throws {
        let outcome = try await Program.run("report", ".", arguments[0], arguments[1])
        #expect(outcome.status == 64)
    }

    @Test("A scaffold is not written over what is there")
    func scaffoldKeepsFiles() async throws {
        try await Program.inTemporaryFolder { folder in
            try "mine".write(toFile: folder + "/dossier.yaml", atomically: true, encoding: .utf8)
            let outcome = try await Program.run("new", folder)
            #expect(outcome.status == 2)
            #expect(try String(contentsOfFile: folder + "/dossier.yaml", encoding: .utf8) == "mine")
        }
    }

    @Test("A missing folder is named")
    func missingFolder() async throws {
        let outcome = try await Program.run("check", "/no/such/dossier")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("/no/such/dossier"))
    }
}
