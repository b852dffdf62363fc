import Foundation
import Testing

@Suite("The audit's command")
struct AuditCommandTests {
    private let table = "表 1 副作用\n\t症例数\t件数\n合計\t10\t10\n神経系障害\t7\t7\n　頭痛\t3\t3\n　浮動性めまい\t4\t4\n血管障害\t3\t3\n　低血圧\t2\t2\n　起立性低血圧\t1\t1\n"

    @Test("Terms are held against a dictionary only where one is named")
    func dictionary() async throws {
        try await Program.inTemporaryFolder { folder in
            _ = try await Program.run("new", folder + "/mine")
            let report = folder + "/report.txt", meddra = folder + "/mine/meddra"
            try table.write(toFile: report, atomically: true, encoding: .utf8)
            let right = try await Program.run("audit", report, "--meddra", meddra, "--fail-on", "note")
            #expect(right.status == 0, "\(right.output)\(right.errors)")

            try table.replacingOccurrences(of: "浮動性", with: "浮働性").write(toFile: report, atomically: true, encoding: .utf8)
            #expect(try await Program.run("audit", report, "--fail-on", "note").status == 0)
            let wrong = try await Program.run("audit", report, "--meddra", meddra, "--fail-on", "warning")
            #expect(wrong.status == 1)
            #expect(wrong.output.contains("「浮働性めまい」は MedDRA/J 1.0 にない。「浮動性めまい」か。"))
            // It is a remark, no error.
            #expect(try await Program.run("audit", report, "--meddra", meddra, "--fail-on", "error").status == 0)

            let json = try await Program.run("audit", report, "--meddra", meddra, "--json")
            #expect(json.output.contains("\"check\" : \"term.dictionary\""))

            let english = try await Program.run("audit", report, "--meddra", meddra, "--lang", "en")
            #expect(english.output.contains("“浮働性めまい” is not in MedDRA/J 1.0. Is it “浮動性めまい”?"))
        }
    }

    @Test("A file that cannot be read ends with another status than findings do")
    func unreadable() async throws {
        try await Program.inTemporaryFolder { folder in
            try "".write(toFile: folder + "/empty.txt", atomically: true, encoding: .utf8)
            for file in ["none.pdf", "empty.txt"] {
                let outcome = try await Program.run("audit", folder + "/" + file, "--fail-on", "error")
                #expect(outcome.status == 2 && outcome.output.isEmpty && outcome.errors.contains(file))
            }
        }
    }

    @Test("Where the annotated report cannot be written, the message names the file")
    func unwritable() async throws {
        try await Program.inTemporaryFolder { folder in
            try table.write(toFile: folder + "/report.txt", atomically: true, encoding: .utf8)
            let outcome = try await Program.run("audit", folder + "/report.txt", "--html", folder + "/none/audit.html")
            #expect(outcome.status == 2 && outcome.errors.contains("/none/audit.html: 書けません。"))
        }
    }

    @Test("A folder without a dictionary stops the audit before it says anything")
    func noDictionary() async throws {
        try await Program.inTemporaryFolder { folder in
            try table.write(toFile: folder + "/report.txt", atomically: true, encoding: .utf8)
            let outcome = try await Program.run("audit", folder + "/report.txt", "--meddra", folder + "/none")
            #expect(outcome.status == 2)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains("MedDRA/J"))
        }
    }
}
