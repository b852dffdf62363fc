import Foundation
import Testing

@Suite("Listedness on the command line")
struct RelistTests {
    @Test("Revisions of the label show the events they relist, the forms they change and every figure")
    func relist() async throws {
        try await Program.inTemporaryFolder { folder in
            _ = try await Program.run("new", folder + "/mine")
            let outcome = try await Program.run("cases", "relist", folder + "/mine", "--lang", "en")
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.output.contains("""
                SPC-012  Angioedema [91001009]  serious  ae:SPC-012/1 case:SP-0006/1
                  label-1 (2020-03-27) unlisted: no entry of the term
                  → label-2 (2022-07-01) listed: Angioedema
                Form 9: 0 events join, 3 leave, 0 change heading
                Form 10: 0 events join, 1 leave, 1 change heading
                adr.listed.total.cases  Listed reactions: total cases
                  4 cases → 7 cases
                  + SP-0002, SPC-008, SPC-012
                """))
            #expect(outcome.output.hasSuffix("3 events differ in listedness, 42 figures change\n"))
            // By the version that judges anyway nothing changes.
            let same = try await Program.run("cases", "relist", folder + "/mine", "--label", "label-2", "--lang", "en")
            #expect(same.output.hasSuffix("0 events differ in listedness, 0 figures change\n"))
            let back = try await Program.run("cases", "relist", folder + "/mine", "--label", "label-1", "--json")
            let json = try #require(try JSONSerialization.jsonObject(with: Data(back.output.utf8)) as? [String: Any])
            let flips = try #require(json["flips"] as? [[String: Any]])
            #expect(flips.map { $0["unit"] as? String } == ["SP-0002#91001011", "SPC-008#91001006", "SPC-012#91001009"])
            #expect(flips.allSatisfy { $0["becameListed"] as? Bool == false })
            #expect((json["figures"] as? [Any])?.isEmpty == false)
        }
    }

    @Test("Two versions show the terms that differ and the reactions affected; a version that is not there is an error")
    func labelDiff() async throws {
        try await Program.inTemporaryFolder { folder in
            _ = try await Program.run("new", folder + "/mine")
            let outcome = try await Program.run("label", "diff", folder + "/mine", "label-1", "label-2")
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.output.hasPrefix("+ 起立性低血圧\n+ 咳嗽\n+ 血管性浮腫\n+ 発疹（非重篤のみ、11.2 その他の副作用、頻度 1%未満）\nSP-0002  発疹"))
            let missing = try await Program.run("label", "diff", folder + "/mine", "label-1", "label-9")
            #expect(missing.status == 1)
            #expect(missing.errors.contains("label-9") && missing.output.isEmpty)
        }
    }
}
