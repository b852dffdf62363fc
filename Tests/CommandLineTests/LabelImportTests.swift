import Foundation
import Testing

@Suite("Package inserts on the command line")
struct LabelImportTests {
    private let xml = """
        <PackIns xmlns="http://info.pmda.go.jp/namespace/prescription_drugs/package_insert/1.0"><AdverseEvents><SeriousAdverseEvents>
        <Item><Header>低血圧、失神（頻度不明）</Header></Item></SeriousAdverseEvents></AdverseEvents></PackIns>
        """

    @Test("An insert becomes a proposal in a file, with what was found told beside it")
    func proposal() async throws {
        try await Program.inTemporaryFolder { folder in
            _ = try await Program.run("new", folder + "/mine")
            try xml.write(toFile: folder + "/insert.xml", atomically: true, encoding: .utf8)
            let undated = try await Program.run("label", "import", folder + "/insert.xml", "--release", folder + "/mine/meddra", "--lang", "en")
            #expect(undated.status == 1 && undated.output.isEmpty && undated.errors.contains("--effective"))
            let made = try await Program.run("label", "import", folder + "/insert.xml", "--release", folder + "/mine/meddra", "--lang", "en",
                                             "--effective", "2022-07-15", "--out", folder + "/labels.yaml")
            #expect(made.status == 0 && made.output.isEmpty)
            #expect(made.errors == "2 entries proposed: one preferred term suggested for 1, several for 0, none for 1. Confirm each against the original.\n")
            let earlier = try Data(contentsOf: URL(fileURLWithPath: folder + "/mine/labels.yaml"))
            let refused = try await Program.run("label", "import", folder + "/insert.xml", "--release", folder + "/mine/meddra", "--lang", "en",
                                                "--effective", "2022-07-15", "--out", folder + "/mine/labels.yaml")
            #expect(refused.status == 2 && refused.errors.contains("is there already and was not replaced"))
            #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/mine/labels.yaml")) == earlier)
            try FileManager.default.removeItem(atPath: folder + "/mine/labels.yaml")
            try FileManager.default.moveItem(atPath: folder + "/labels.yaml", toPath: folder + "/mine/labels.yaml")
            let check = try await Program.run("check", folder + "/mine")
            #expect(check.status == 1 && check.output.contains("schema.too-few"))
        }
    }

    @Test("A file that is no insert is an error with its line, and nothing is written")
    func broken() async throws {
        try await Program.inTemporaryFolder { folder in
            _ = try await Program.run("new", folder + "/mine")
            try (xml + "\n<more/>").write(toFile: folder + "/insert.xml", atomically: true, encoding: .utf8)
            let outcome = try await Program.run("label", "import", folder + "/insert.xml", "--release", folder + "/mine/meddra", "--out", folder + "/out.yaml")
            #expect(outcome.status == 1 && outcome.errors.contains("insert.xml:3 エラー: XML として読めません"))
            #expect(!FileManager.default.fileExists(atPath: folder + "/out.yaml"))
            let missing = try await Program.run("label", "import", folder + "/none.xml", "--release", folder + "/mine/meddra")
            #expect(missing.status == 1 && missing.errors.contains("none.xml"))
        }
    }
}
