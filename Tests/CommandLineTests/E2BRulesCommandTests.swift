import Foundation
import Testing

@Suite("The commands for messages of E2B(R3)")
struct E2BRulesCommandTests {
    private static let handwritten = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("E2BTests/Rules/Handwritten")

    /// The spontaneous case under the name that PMDA asks for.
    private func copy(to folder: String, replacing: (String, String)? = nil) throws -> String {
        var text = try String(contentsOf: Self.handwritten.appendingPathComponent("spontaneous.xml"), encoding: .utf8)
        if let (old, new) = replacing {
            #expect(text.contains(old))
            text = text.replacingOccurrences(of: old, with: new)
        }
        let file = folder + "/I-EXAMPLE-20240610-0001.xml"
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        return file
    }

    @Test("A valid batch passes, is accepted, and its acknowledgement reads so")
    func valid() async throws {
        try await Program.inTemporaryFolder { folder in
            let file = try copy(to: folder)
            let check = try await Program.run("e2b", "check", file)
            #expect(check.status == 0 && check.output == "ファイル 1、電文 1、誤り 0 件、警告 0 件\n")
            let ack = try await Program.run("e2b", "ack", file, "--out", folder + "/acks", "--date", "20240610120000+0900", "--lang", "en")
            #expect(ack.status == 0 && ack.output.hasSuffix("-ack.xml: AA, 1 accepted, 0 rejected\n"))
            let read = try await Program.run("e2b", "check", folder + "/acks/I-EXAMPLE-20240610-0001-ack.xml")
            #expect(read.status == 0)
            #expect(read.output.contains("B-2024-0101：AA 受理") && read.output.contains("JP-EXAMPLEPHARMA-SP0001：CA 受理"))
            for date in ["20240230000000+0900", "20241345996199+0900", "20240101000000+9999", "2024"] {
                #expect(try await Program.run("e2b", "ack", file, "--out", folder + "/none", "--date", date).status == 64)
            }
            #expect(!FileManager.default.fileExists(atPath: folder + "/none"))
            // The same answer has the same bytes.
            let before = try Data(contentsOf: URL(fileURLWithPath: folder + "/acks/I-EXAMPLE-20240610-0001-ack.xml"))
            _ = try await Program.run("e2b", "ack", file, "--out", folder + "/acks", "--date", "20240610120000+0900", "--lang", "en")
            #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/acks/I-EXAMPLE-20240610-0001-ack.xml")) == before)
        }
    }

    @Test("Errors of all files are told at once, in text and JSON, and reject their messages")
    func errors() async throws {
        try await Program.inTemporaryFolder { folder in
            let file = try copy(to: folder, replacing: ("<originalText language=\"jpn\">しびれ", "<originalText language=\"xxx\">しびれ"))
            try "<html/>".write(toFile: folder + "/other.xml", atomically: true, encoding: .utf8)
            let check = try await Program.run("e2b", "check", file, folder + "/other.xml", "--lang", "en")
            #expect(check.status == 1)
            #expect(check.output.contains("message 1 E.2.1.1b error: Not in the code list") && check.output.contains("(xml.unknown-root)"))
            #expect(check.output.hasSuffix("2 files, 1 messages, 2 errors, 0 warnings\n"))
            let json = try await Program.run("e2b", "check", file, "--json")
            let values = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
            #expect(values["errors"] as? Int == 1)
            let ack = try await Program.run("e2b", "ack", file, folder + "/other.xml", "--out", folder)
            #expect(ack.status == 1 && ack.output.contains("AE、受理 0、拒否 1") && ack.errors.contains("xml.unknown-root"))
            let read = try await Program.run("e2b", "check", folder + "/I-EXAMPLE-20240610-0001-ack.xml")
            #expect(read.output.contains("CR 拒否") && read.output.contains("E.2.1.1b"))
        }
    }

    @Test("The profile decides whether a file's name matters; the list of rules has them all")
    func profilesAndList() async throws {
        let file = Self.handwritten.appendingPathComponent("nullification.xml").path
        #expect(try await Program.run("e2b", "check", file, "--profile", "ich").status == 0)
        #expect(try await Program.run("e2b", "check", file).status == 1)
        #expect(try await Program.run("e2b", "check", file, "--profile", "fda").status == 64)
        let rules = try await Program.run("e2b", "rules", "--json")
        let values = try #require(try JSONSerialization.jsonObject(with: Data(rules.output.utf8)) as? [[String: Any]])
        #expect(values.count > 600 && values.contains { $0["id"] as? String == "E2B.C.1.11.2.conditional" })
    }
}
