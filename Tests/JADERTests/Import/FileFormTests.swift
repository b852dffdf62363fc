import Foundation
@testable import JADER
import Reexamination
import Testing

@Suite("Files in the forms they come in")
struct FileFormTests {
    @Test("Special characters of code page 932 and of quoted values arrive as they are")
    func specialCharacters() throws {
        try SmallDownload.with { download in
            download.demo = [SmallDownload.report("A-1", 1)]
            download.drug = [SmallDownload.drug("A-1", 1, 1, "髙木①Ⅱ㈱ｱｽﾋﾟﾘﾝ～－", brand: "\"５％,\"\"大\"\"\n瓶\"")]
            download.reac = [SmallDownload.reaction("A-1", 1, 1, "\"頭\r\n痛\"")]
            try download.imported()
            #expect(try download.rows("SELECT \"医薬品（一般名）\", \"医薬品（販売名）\" FROM drug_printed") == ["髙木①Ⅱ㈱ｱｽﾋﾟﾘﾝ～－|５％,\"大\"\n瓶"])
            #expect(try download.rows("SELECT 有害事象 FROM reac_printed") == ["頭\r\n痛"])
        }
    }

    @Test("Two codes of one character are one term")
    func doubleCodes() throws {
        try SmallDownload.with { download in
            download.demo = [SmallDownload.report("A-1", 1)]
            // 髙 and ￢ of NEC and of IBM.
            let rows: [[UInt8]] = [[0x81, 0xCA], [0xEE, 0xF9], [0xFA, 0x54]].enumerated().map { Array("A-1,1,\($0 + 1),".utf8) + $1 + Array(",,\r\n".utf8) }
            download.bytes[.reac] = download.contents(of: .reac) + Data(rows.flatMap(\.self))
            try download.imported()
            #expect(try download.rows("SELECT printed FROM term") == ["\u{FFE2}"])
        }
    }

    @Test("UTF-8 with and without a mark, CRLF and LF give the same tables", arguments: [
        (.shiftJIS, [], "\n"), (.utf8, [], "\n"), (.utf8, [0xEF, 0xBB, 0xBF], "\r\n"),
    ] as [(String.Encoding, [UInt8], String)])
    func encodings(_ encoding: String.Encoding, _ mark: [UInt8], _ lineEnd: String) throws {
        try SmallDownload.with { download in
            download.encoding = encoding
            download.mark = mark
            download.lineEnd = lineEnd
            download.demo = [SmallDownload.report("A-1", 1)]
            download.reac = [SmallDownload.reaction("A-1", 1, 1, "頭痛")]
            let summary = try download.imported().summary
            #expect(summary.files.allSatisfy { $0.encoding == (encoding == .utf8 ? "UTF-8" : "CP932") })
            #expect(try download.rows("SELECT * FROM reac_printed") == ["A-1|1|1|頭痛|回復|20200402"])
        }
    }

    @Test("Broken UTF-8 rejects its row, not the file")
    func brokenUTF8() throws {
        try SmallDownload.with { download in
            download.encoding = .utf8
            download.demo = [SmallDownload.report("A-1", 1)]
            download.reac = [SmallDownload.reaction("A-1", 1, 1, "頭痛")]
            download.bytes[.reac] = download.contents(of: .reac) + Data(Array("A-1,1,2,".utf8) + [0xE5, 0x8F] + Array(",,\n".utf8))
            let result = try download.imported()
            #expect(result.rejected.map(\.reason) == [.undecodable])
            #expect(try download.rows("SELECT printed FROM term") == ["頭痛"])
        }
    }

    @Test("Columns in another order, and in half width, are found by their names; later ones may lack")
    func columnOrder() throws {
        try SmallDownload.with { download in
            download.demo = ["1,A-1,女性,60歳代,50kg台,150cm台,2020・第一,調査完了,自発報告,医師"]
            download.headers[.demo] = "報告回数,識別番号,性別,年齢,体重,身長,報告年度･四半期,状況,報告の種類,報告者の資格"
            try download.imported()
            #expect(try download.rows("SELECT * FROM demo_printed") == ["A-1|1|女性|60歳代|50kg台|150cm台|2020・第一|調査完了|自発報告|医師|–"])
        }
    }

    @Test("A table may come in parts, and a key that stands in both is a duplicate")
    func parts() throws {
        try SmallDownload.with { download in
            download.demo = [SmallDownload.report("A-1", 1)]
            download.reac = [SmallDownload.reaction("A-1", 1, 1, "頭痛")]
            try download.write()
            let whole = download.folder.appendingPathComponent("reac202511.csv")
            try FileManager.default.moveItem(at: whole, to: download.folder.appendingPathComponent("reac202511-01.csv"))
            download.reac = [SmallDownload.reaction("A-1", 1, 1, "頭痛"), SmallDownload.reaction("A-1", 1, 2, "悪心")]
            try download.contents(of: .reac).write(to: download.folder.appendingPathComponent("reac202511-02.csv"))
            let result = try JADERImport(folder: download.folder, store: download.store).run()
            #expect(result.rejected.map { "\($0.file):\($0.line) \($0.reason.code)" } == ["reac202511-02.csv:2 duplicate-key"])
            #expect(try download.rows("SELECT count(*) FROM reaction") == ["2"])
        }
    }

    @Test("A file that is longer than a chunk gives the rows it has, wherever chunks end")
    func chunks() throws {
        try SmallDownload.with { download in
            download.demo = (1...40).map { SmallDownload.report("A-\($0)", 1) } + ["A-99,1,\"女\n性\",,,,,,,,"]
            try download.write()
            let url = download.folder.appendingPathComponent("demo202511.csv")
            func lines(_ chunk: Int) throws -> [String] {
                var file = RecordFile(url: url), found: [String] = []
                file.chunkSize = chunk
                let (digest, size) = try file.read(progress: { _ in }) { record, fields in
                    found.append("\(record.outcome) \(fields.count) \(Array(record.raw).hashValue)")
                }
                return found + [digest, "\(size)"]
            }
            let whole = try lines(1 << 20)
            #expect(whole.count == 44)
            for chunk in [150, 151, 160, 199, 256, 1_000] {
                let inChunks = try lines(chunk)
                #expect(inChunks == whole)
            }
        }
    }

    @Test("Names of files: with or without month and part", arguments: [
        ("demo202511.csv", .demo, "202511"), ("DRUG.CSV", .drug, ""), ("reac202311-01.csv", .reac, "202311"), ("hist.csv", .hist, ""),
        ("demo2025.csv", nil, ""), ("demographics.csv", nil, ""), ("demo202511.csv.bak", nil, ""), ("drug202511-.csv", nil, ""), ("drug202511-1-2.csv", nil, ""),
    ] as [(String, JADERTable?, String)])
    func fileNames(_ name: String, _ table: JADERTable?, _ edition: String) {
        let found = JADERFolder.meaning(of: name)
        #expect(found?.0 == table)
        #expect((found?.edition ?? "") == edition)
    }
}
