import Foundation
import Testing

@Suite("JADER on the command line")
struct JADERCommandTests {
    private func write(_ folder: String, reac: String = "A-1,1,1,頭痛,回復,20200402\r\n") throws {
        let files = [
            "demo202511.csv": "識別番号,報告回数,性別,年齢,体重,身長,報告年度・四半期,状況,報告の種類,報告者の資格,E2B\r\nA-1,1,女性,60歳代,50kg台,150cm台,2020・第一,調査完了,自発報告,医師,R3\r\n",
            "drug202511.csv": "識別番号,報告回数,医薬品連番,医薬品の関与,医薬品（一般名）,医薬品（販売名）,経路,投与開始日,投与終了日,投与量,投与単位,分割投与回数,使用理由,医薬品の処置,再投与による再発の有無,リスク区分等\r\n"
                + "A-1,1,1,被疑薬,トキワジピン,トキワ錠,経口,20200401,,5,ｍｇ,1,高血圧,投与中止,不明,\r\n",
            "reac202511.csv": "識別番号,報告回数,有害事象連番,有害事象,転帰,有害事象の発現日\r\n" + reac,
            "hist202511.csv": "識別番号,報告回数,原疾患等連番,原疾患等\r\n",
        ]
        for (name, text) in files { try text.data(using: .shiftJIS)?.write(to: URL(fileURLWithPath: folder + "/" + name)) }
    }

    @Test("A download is imported, and asked for reactions, trend and names, as text, CSV and JSON")
    func whole() async throws {
        try await Program.inTemporaryFolder { folder in
            try write(folder)
            let store = folder + "/jader.sqlite"
            let imported = try await Program.run("import", "jader", folder, "--into", store)
            #expect(imported.status == 0, "\(imported.errors)")
            #expect(imported.output.contains("reac202511.csv: 読込み 1 行、採用 1 行、新しい報告で置換 0 行、除外 0 行"))
            #expect(imported.output.contains("1 症例を取り込みました"))
            // Not a terminal: plain lines.
            #expect(imported.errors.contains("demo202511.csv を読込み中\n"))
            #expect(!imported.errors.contains("\r"))

            let text = try await Program.run("jader", "reactions", store, "--drug", "トキワ錠", "--lang", "en")
            #expect(text.status == 0)
            #expect(text.output.contains("term\t\t頭痛\t1\t1"))
            #expect(text.output.contains("no rates"))

            let table = try await Program.run("jader", "reactions", store, "--drug", "トキワジピン", "--csv")
            #expect(table.output == "区分,符号,名称,症例数,件数\n用語,,頭痛,1,1\n合計,,,1,1\n")

            let dossier = folder + "/mine"
            _ = try await Program.run("new", dossier)
            let mapped = try await Program.run("jader", "reactions", store, "--drug", "トキワジピン", "--release", dossier + "/meddra", "--csv")
            #expect(mapped.output == "区分,符号,名称,症例数,件数\nSOC,91000002,神経系障害,1,1\nPT,91001003,頭痛,1,1\n合計,,,1,1\n")

            let trend = try await Program.run("jader", "trend", store, "--drug", "トキワジピン", "--term", "頭痛", "--json")
            let read = try #require(try JSONSerialization.jsonObject(with: Data(trend.output.utf8)) as? [String: Any])
            let periods = try #require(read["periods"] as? [[String: Any]])
            #expect(periods.map { $0["fiscalYear"] as? Int } == [2020])

            let names = try await Program.run("jader", "drugs", store, "ﾄｷﾜ", "--csv", "--lang", "en")
            #expect(names.output == "name,cases as generic,cases as brand,cases as suspected\nトキワジピン,1,0,1\nトキワ錠,0,1,1\n")
        }
    }

    @Test("Rejected rows are told with file, line and reason; only --strict makes them an error")
    func rejected() async throws {
        try await Program.inTemporaryFolder { folder in
            try write(folder, reac: "A-1,1,1,頭痛,回復,20200402\r\nB-9,1,1,頭痛,回復,\r\n")
            let store = folder + "/jader.sqlite"
            let strict = try await Program.run("import", "jader", folder, "--into", store, "--strict")
            #expect(strict.status == 1)
            #expect(!FileManager.default.fileExists(atPath: store))
            let imported = try await Program.run("import", "jader", folder, "--into", store)
            #expect(imported.status == 0)
            #expect(imported.errors.contains("reac202511.csv:3 [識別番号] "))
            #expect(imported.output.contains("除外 1 行 (case-not-in-demo 1)"))
            let list = try await Program.run("jader", "rejected", store, "--csv", "--lang", "en")
            #expect(list.output == "file,line,column,reason,explanation\nreac202511.csv,3,識別番号,case-not-in-demo,demo has no kept row with this 識別番号\n")
        }
    }

    @Test("A missing file, store or drug, and two forms at once, have their exit status")
    func wrong() async throws {
        try await Program.inTemporaryFolder { folder in
            try write(folder)
            let store = folder + "/jader.sqlite"
            #expect(try await Program.run("jader", "drugs", store, "x").status == 1)
            _ = try await Program.run("import", "jader", folder, "--into", store)
            let drug = try await Program.run("jader", "reactions", store, "--drug", "トキワ")
            #expect(drug.status == 1)
            #expect(drug.errors.contains("近いもの: トキワ錠, トキワジピン"))
            #expect(try await Program.run("jader", "drugs", store, "x", "--csv", "--json").status == 64)
            #expect(try await Program.run("jader", "trend", store, "--drug", "トキワジピン", "--soc", "神経系障害").status == 64)
            #expect(try await Program.run("import", "jader", folder, "--into", folder + "/no/such/x.sqlite").status == 2)
            try FileManager.default.removeItem(atPath: folder + "/hist202511.csv")
            let missing = try await Program.run("import", "jader", folder, "--into", store)
            #expect(missing.status == 1)
            #expect(missing.errors.contains("histYYYYMM.csv"))
        }
    }
}
