import Foundation
import GRDB
@testable import JADER
import Reexamination
import Testing

@Suite("Rows that cannot be used are reported and kept with their bytes")
struct RejectedRowTests {
    /// What is rejected when these rows stand between sound ones.
    private func rejected(_ table: JADERTable, _ rows: [String], _ change: (inout SmallDownload) -> Void = { _ in }) throws -> [RejectedRow] {
        var found: [RejectedRow] = []
        try SmallDownload.with { download in
            download.demo = [SmallDownload.report("A-1", 2)]
            download.reac = [SmallDownload.reaction("A-1", 2, 1, "頭痛")]
            switch table {
            case .demo: download.demo += rows + [SmallDownload.report("A-9", 1)]
            case .drug: download.drug += rows + [SmallDownload.drug("A-1", 2, 9, "アスピリン")]
            case .reac: download.reac += rows + [SmallDownload.reaction("A-1", 2, 9, "悪心")]
            case .hist: download.hist += rows + ["A-1,2,9,高血圧"]
            }
            change(&download)
            let result = try download.imported()
            found = try JADERStore(download.store).rejectedRows()
            #expect(result.rejected == found)
            #expect(result.summary.rejected == found.filter { $0.reason != .unknownColumn }.count)
            for file in result.summary.files { #expect(file.read == file.kept + file.superseded + file.rejected) }
            // The sound row behind is there.
            #expect(try download.rows("SELECT count(*) FROM \(table.storeName) WHERE \(table == .demo ? "number = 'A-9'" : "sequence = 9")") == ["1"])
        }
        return found
    }

    @Test("Each kind of broken row has its line, column, reason and bytes", arguments: [
        (.reac, "A-1,2,2,頭痛,回復", .wrongColumnCount(found: 5, expected: 6), nil),
        (.reac, "A-1,2,2,頭痛,回復,20200401,余分", .wrongColumnCount(found: 7, expected: 6), nil),
        (.reac, ",2,2,頭痛,回復,", .noCaseNumber, "識別番号"),
        (.demo, "  ,1,,,,,,,,,", .noCaseNumber, "識別番号"),
        (.reac, "A-1,２,2,頭痛,回復,", .impossibleNumber, "報告回数"),
        (.demo, "A-2,0,,,,,,,,,", .impossibleNumber, "報告回数"),
        (.demo, "A-2,,,,,,,,,,", .impossibleNumber, "報告回数"),
        (.reac, "A-1,2,-1,頭痛,回復,", .impossibleNumber, "有害事象連番"),
        (.drug, "A-1,2,1234567890,被疑薬,,,,,,,,,,,,", .impossibleNumber, "医薬品連番"),
        (.reac, "A-7,1,1,頭痛,回復,", .caseNotInDemo, "識別番号"),
        (.reac, "A-1,3,2,頭痛,回復,", .reportNotInDemo, "報告回数"),
        (.reac, "A-1,2,1,悪心,回復,", .duplicateKey, nil),
        (.demo, "A-1,2,男性,,,,,,,,", .duplicateKey, nil),
        (.hist, "\"A-1\",2,1,\"高血圧", .unclosedQuote, nil),
        (.hist, "A-1,2,1,高\"血圧", .strayQuote, nil),
        (.hist, "\"A-1\"x,2,1,高血圧", .strayQuote, nil),
    ] as [(JADERTable, String, RejectionReason, String?)])
    func kinds(_ table: JADERTable, _ row: String, _ reason: RejectionReason, _ column: String?) throws {
        let found = try #require(try rejected(table, [row]).first)
        let line = table == .demo || table == .reac ? 3 : 2
        #expect(found == RejectedRow(file: "\(table.rawValue)202511.csv", line: line, column: column, reason: reason, raw: Array(row.data(using: .shiftJIS) ?? Data())))
    }

    @Test("Bytes that are no character reject their row and name the column", arguments: [[0x82], [0xA0], [0x85, 0x40], [0xFF, 0x41]] as [[UInt8]])
    func undecodable(_ bytes: [UInt8]) throws {
        try SmallDownload.with { download in
            download.demo = [SmallDownload.report("A-1", 1)]
            download.reac = [SmallDownload.reaction("A-1", 1, 1, "頭痛"), SmallDownload.reaction("A-1", 1, 2, "悪心")]
            let bad = Array("A-1,1,3,".utf8) + bytes + Array(",,".utf8)
            // Twice, as a value is decoded only when it is first met.
            let again = Array("A-1,1,4,".utf8) + bytes + Array(",,".utf8)
            download.bytes[.reac] = download.contents(of: .reac) + Data(bad + [0x0D, 0x0A] + again + [0x0D, 0x0A])
            try download.imported()
            #expect(try JADERStore(download.store).rejectedRows() == [
                RejectedRow(file: "reac202511.csv", line: 4, column: "有害事象", reason: .undecodable, raw: bad),
                RejectedRow(file: "reac202511.csv", line: 5, column: "有害事象", reason: .undecodable, raw: again),
            ])
        }
    }

    @Test("Reactions of a report whose row in demo was rejected are rejected too, not counted under an older one")
    func cascade() throws {
        let found = try rejected(.demo, ["A-5,x,,,,,,,,,"]) { $0.reac.append(SmallDownload.reaction("A-5", 2, 1, "発疹")) }
        #expect(found.map(\.reason) == [.impossibleNumber, .caseNotInDemo])
    }

    @Test("A column that is not known is told, and its header kept")
    func unknownColumn() throws {
        let found = try rejected(.hist, []) { download in
            download.headers[.hist] = "識別番号,報告回数,原疾患等連番,原疾患等,新しい列"
            download.hist = ["A-1,2,9,高血圧,x"]
        }
        #expect(found.map(\.column) == ["新しい列"])
        #expect(found.map(\.reason) == [.unknownColumn])
        #expect(found.map(\.line) == [1])
    }

    @Test("A report shows a few rows of each reason, and the store has all")
    func many() throws {
        try SmallDownload.with { download in
            download.demo = [SmallDownload.report("A-1", 1)]
            download.hist = (1...3_000).map { "B-\($0),1,1,高血圧" }
            let result = try download.imported()
            #expect(result.rejected.count == 5)
            #expect(result.summary.files[3].reasons == ["case-not-in-demo": 3_000])
            #expect(try JADERStore(download.store).rejectedRows().map(\.line) == Array(2...3_001))
        }
    }

    @Test("With --strict one rejected row leaves the earlier store as it was")
    func strict() throws {
        try SmallDownload.with { download in
            download.demo = [SmallDownload.report("A-1", 1)]
            try download.imported(strict: true)
            let before = try Data(contentsOf: download.store)
            download.hist = ["A-2,1,1,高血圧"]
            #expect(throws: JADERError.rejected(rows: 1, columns: 0)) { try download.imported(strict: true) }
            #expect(try Data(contentsOf: download.store) == before)
        }
    }

    @Test("Every reason has a code of its own that is read back, and words in both languages that show no contents")
    func texts() {
        let reasons: [RejectionReason] = [.wrongColumnCount(found: 5, expected: 6), .unclosedQuote, .strayQuote, .noCaseNumber, .undecodable, .impossibleNumber,
                                          .caseNotInDemo, .reportNotInDemo, .duplicateKey, .unknownColumn]
        #expect(Set(reasons.map(\.code)).count == reasons.count)
        for reason in reasons {
            #expect(RejectionReason(code: reason.code, found: 5, expected: 6) == reason)
            let row = RejectedRow(file: "reac.csv", line: 3, column: "有害事象", reason: reason, raw: Array("SECRET".utf8))
            for language in Language.allCases {
                let text = row.text(language)
                #expect(text.hasPrefix("reac.csv:3 [有害事象] ") && text.hasSuffix("(\(reason.code))") && !text.contains("SECRET"))
            }
        }
        #expect(RejectionReason(code: "other", found: nil, expected: nil) == nil)
    }
}
