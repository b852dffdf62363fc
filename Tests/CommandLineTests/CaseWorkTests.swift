import Foundation
import Testing

@Suite("Work on cases on the command line")
struct CaseWorkTests {
    /// The scaffold with a second report of its first case.
    private func inDossier(_ work: (String) async throws -> Void) async throws {
        try await Program.inTemporaryFolder { folder in
            let dossier = folder + "/mine"
            _ = try await Program.run("new", dossier)
            let file = dossier + "/cases/cases.csv"
            let row = "SP-0009,1,spontaneous,JP,2020-10-20,1,F,67,,血圧が下がった,91002004,91001004,Y,Y,POSSIBLE,POSSIBLE,2020-08-28,,RECOVERED/RESOLVED,N\n"
            try (String(contentsOfFile: file, encoding: .utf8) + row).write(toFile: file, atomically: true, encoding: .utf8)
            try await work(dossier)
        }
    }

    @Test("A repeat is proposed with its reasons, decided by a person, and then counted once")
    func duplicates() async throws {
        try await inDossier { dossier in
            let links = dossier + "/cases/links.csv"
            let found = try await Program.run("cases", "duplicates", dossier, "--out", links, "--lang", "en")
            #expect(found.status == 0, "\(found.errors)")
            #expect(found.output.hasPrefix("""
                SP-0009 ⇔ SP-0001  19 points (duplicate)
                  +4\treaction (PT)  agree: Hypotension / Hypotension, Fall
                  +8\tonset  agree: 2020-08-28 / 2020-08-28
                  +5\tage  agree: 67 years (2020-08-28) / 67 years (2020-08-28)
                  +1\tsex  agree: Female / Female
                  0\tsite  unknown: unknown / unknown
                  +1\tuse of the product (indication)  agree: 1 / 1
                  0\tcountry  agree: JP / JP

                """))
            #expect(found.output.hasSuffix("1 rows added; fill in DECISION, BY, ON and REASON.\n"))
            let undecided = try await Program.run("check", dossier, "--lang", "en")
            #expect(undecided.status == 0)
            #expect(undecided.output.contains("cases/links.csv:2 [DECISION] warning: The pair is not decided"))

            let text = try String(contentsOfFile: links, encoding: .utf8)
            try text.replacingOccurrences(of: "duplicate,SP-0009,SP-0001,,,,,19", with: "duplicate,SP-0009,SP-0001,same,PV-01,2020-11-01,同じ原資料,19")
                .write(toFile: links, atomically: true, encoding: .utf8)
            let decided = try await Program.run("cases", "duplicates", dossier, "--json")
            let json = try #require(try JSONSerialization.jsonObject(with: Data(decided.output.utf8)) as? [String: Any])
            #expect((json["candidates"] as? [Any])?.isEmpty == true)
            let views = try #require(json["views"] as? [String: [String: Int]])
            #expect(views == ["person": ["cases": 12, "events": 13], "report": ["cases": 14, "events": 15]])
            #expect(try await Program.run("check", dossier).output == "誤り 0 件、警告 0 件\n")
            let list = try await Program.run("cases", "list", dossier)
            #expect(list.output.contains("SP-0009\t1\t自発報告\t2020-10-20\t低血圧\t重篤\t副作用\t予測できる → 予測できる\tSP-0001 の重複\n"))
            let show = try await Program.run("cases", "show", dossier, "SP-0009", "--lang", "en")
            #expect(show.output.contains("Same patient: SP-0001\nCounted as SP-0001\n"))
            #expect(show.output.hasSuffix("Decision: SP-0001: same patient (PV-01, 2020-11-01, 同じ原資料)\n"))
        }
    }

    @Test("The worklist goes by due date, says why, and what could not be judged; what was sent is shown on request")
    func due() async throws {
        try await inDossier { dossier in
            try "CASEID,VERSION,SENT,ACK\nSP-0001,1,2020-09-15,CA\n".write(toFile: dossier + "/cases/submissions.csv", atomically: true, encoding: .utf8)
            let open = try await Program.run("cases", "due", dossier, "--on", "2020-11-01", "--lang", "en")
            #expect(open.status == 0, "\(open.errors)")
            #expect(open.output.contains("2020-11-19  SP-0009  v1  18 days left, if a rule that cannot be judged holds due 2020-11-04 (3 days left)\n  domestic, serious, listed (Hypotension): 30 days. Day 0 2020-10-20 (receipt) + 30 days → 2020-11-19."))
            for rule in ["serious-trend", "serious-listed-new-ingredient", "serious-listed-eppv"] {
                #expect(open.output.contains("cannot be judged: rule \(rule) (15 days, would be due 2020-11-04)"))
            }
            #expect(!open.output.contains("SP-0001"))
            let all = try await Program.run("cases", "due", dossier, "--on", "2020-11-01", "--all", "--lang", "en")
            #expect(all.output.contains("2020-09-18  SP-0001  v1  sent in time (2020-09-15)\n"))
            let within = try await Program.run("cases", "due", dossier, "--on", "2020-11-01", "--within", "10", "--json")
            let json = try #require(try JSONSerialization.jsonObject(with: Data(within.output.utf8)) as? [String: Any])
            // What may turn out to be due within the days is there; what cannot be is not.
            let lines = try #require(json["lines"] as? [[String: Any]])
            #expect(lines.contains { $0["id"] as? String == "SP-0009" && $0["mayBeDue"] as? String == "2020-11-04" && $0["due"] as? String == "2020-11-19" })
            let closer = try await Program.run("cases", "due", dossier, "--on", "2020-11-01", "--within", "2", "--json")
            #expect(!closer.output.contains("SP-0009"))
            let later = try await Program.run("cases", "due", dossier, "--on", "2030-01-01", "--lang", "en")
            #expect(later.output.contains("received after the data cut"))
            #expect(!open.output.contains("received after the data cut"))
            #expect((json["note"] as? String)?.contains("必ず確かめて") == true)
        }
    }

    @Test("A case that is not there, a threshold that promises too much and a day that does not exist are wrong usage")
    func wrongUse() async throws {
        try await inDossier { dossier in
            let missing = try await Program.run("cases", "show", dossier, "SP-9999")
            #expect(missing.status == 1)
            #expect(missing.errors.contains("SP-9999") && missing.output.isEmpty)
            #expect(try await Program.run("cases", "duplicates", dossier, "--min", "3").status == 64)
            #expect(try await Program.run("cases", "due", dossier, "--on", "2020-02-30").status == 64)
        }
    }
}
