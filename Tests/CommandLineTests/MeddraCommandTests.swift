import Foundation
import Testing

@Suite("The dictionary's commands")
struct MeddraCommandTests {
    @Test("A verbatim that nothing finds is coded once a person has decided, and the decision is on record")
    func decide() async throws {
        try await Program.inTemporaryFolder { folder in
            _ = try await Program.run("new", folder + "/mine")
            let release = folder + "/mine/meddra"
            let before = try await Program.run("meddra", "code", release, "血圧がひくい", "ﾃｲｹﾂｱﾂ")
            #expect(before.status == 1)
            #expect(before.output.hasPrefix("VERBATIM,STATUS,STAGE,SCORE,LLTCD,LLT_J,LLT_E,PTCD,SUGGESTIONS\n血圧がひくい,needs-decision,notFound,"))
            #expect(before.output.contains("ﾃｲｹﾂｱﾂ,coded,reading,1000,91002004,低血圧,Hypotension,91001004,"))
            let decided = try await Program.run("meddra", "decide", release, "血圧がひくい", "91002004", "--by", "PV-7", "--on", "2024-06-03", "--reason", "医師に確認")
            #expect(decided.status == 0, "\(decided.errors)")
            try "verbatim\n血圧が ひくい\n".write(toFile: folder + "/v.csv", atomically: true, encoding: .utf8)
            let after = try await Program.run("meddra", "code", release, "--file", folder + "/v.csv", "--out", folder + "/coded.csv")
            #expect(after.status == 0)
            #expect(try String(contentsOfFile: folder + "/coded.csv", encoding: .utf8).contains("血圧が ひくい,coded,synonym,1000,91002004,"))
            let refused = try await Program.run("meddra", "decide", release, "x", "99999999", "--by", "a", "--on", "2024-06-03", "--reason", "b")
            #expect(refused.status == 1)
            for (by, reason) in [("", "b"), ("a", " ")] {
                #expect(try await Program.run("meddra", "decide", release, "x", "91002004", "--by", by, "--on", "2024-06-03", "--reason", reason).status == 64)
            }
            let check = try await Program.run("check", folder + "/mine")
            #expect(check.output == "誤り 0 件、警告 0 件\n")
        }
    }

    @Test("Information, search and comparison answer in text and JSON, with their exit statuses")
    func look() async throws {
        try await Program.inTemporaryFolder { folder in
            _ = try await Program.run("new", folder + "/mine")
            let release = folder + "/mine/meddra"
            let info = try await Program.run("meddra", "info", release, "--json")
            let values = try #require(try JSONSerialization.jsonObject(with: Data(info.output.utf8)) as? [String: Any])
            #expect(values["version"] as? String == "1.0" && (values["counts"] as? [String: Int])?["PT"] == 16)
            let find = try await Program.run("meddra", "find", release, "ずつう", "--lang", "en")
            #expect(find.status == 0 && find.output.contains("SOC Nervous system disorders (primary)"))
            #expect(try await Program.run("meddra", "find", release, "どこにもない").status == 1)
            #expect(try await Program.run("meddra", "diff", release, release).status == 0)
            #expect(try await Program.run("meddra", "diff", release, folder + "/none").status == 2)
            #expect(try await Program.run("meddra", "info", folder + "/none").status == 1)
            #expect(try await Program.run("meddra", "code", release).status == 64)
            #expect(try await Program.run("meddra", "code", release, "a", "--threshold", "1001").status == 64)
        }
    }

    @Test("Up-versioning writes a dossier that checks, and says what changed")
    func upversion() async throws {
        try await Program.inTemporaryFolder { folder in
            _ = try await Program.run("new", folder + "/mine")
            try FileManager.default.copyItem(atPath: folder + "/mine/meddra", toPath: folder + "/next")
            try "2.0$English$$$$\n".write(toFile: folder + "/next/meddra_release.asc", atomically: true, encoding: .utf8)
            let done = try await Program.run("meddra", "upversion", folder + "/mine", "--to", folder + "/next", "--out", folder + "/new")
            #expect(done.status == 0, "\(done.errors)")
            #expect(done.output.contains("MedDRA/J 1.0 → 2.0") && done.output.contains("異なる数値 0 個"))
            #expect(try await Program.run("check", folder + "/new").status == 0)
            let again = try await Program.run("meddra", "upversion", folder + "/mine", "--to", folder + "/next", "--out", folder + "/new", "--json")
            #expect(again.status == 1)
        }
    }
}
