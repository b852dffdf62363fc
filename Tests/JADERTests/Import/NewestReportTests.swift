import Foundation
@testable import JADER
import Testing

@Suite("Of each case the newest report is kept")
struct NewestReportTests {
    @Test("Older reports are superseded, in whatever order they stand, with all their rows")
    func newest() throws {
        try SmallDownload.with { download in
            download.demo = [SmallDownload.report("A-1", 3, quarter: "2021・第二"), SmallDownload.report("A-1", 1), SmallDownload.report("A-2", 1), SmallDownload.report("A-2", 2)]
            // The newest report of A-1 no longer has the headache that the first one had.
            download.reac = [SmallDownload.reaction("A-1", 1, 1, "頭痛"), SmallDownload.reaction("A-1", 1, 2, "悪心"), SmallDownload.reaction("A-1", 3, 1, "悪心"),
                             SmallDownload.reaction("A-2", 2, 1, "発疹"), SmallDownload.reaction("A-2", 1, 1, "発疹")]
            download.drug = [SmallDownload.drug("A-1", 1, 1, "アスピリン"), SmallDownload.drug("A-1", 3, 1, "トキワジピン")]
            let summary = try download.imported().summary
            #expect(try download.rows("SELECT number, report_count FROM report ORDER BY number") == ["A-1|3", "A-2|2"])
            #expect(try download.rows("SELECT 識別番号, 有害事象 FROM reac_printed ORDER BY 1, 2") == ["A-1|悪心", "A-2|発疹"])
            #expect(try download.rows("SELECT \"医薬品（一般名）\" FROM drug_printed") == ["トキワジピン"])
            #expect(try download.rows("SELECT 報告年度・四半期 FROM demo_printed WHERE 識別番号 = 'A-1'") == ["2021・第二"])
            #expect(summary.cases == 2)
            for file in summary.files { #expect(file.read == file.kept + file.superseded + file.rejected) }
            #expect(summary.files.map { [$0.read, $0.kept, $0.superseded] } == [[4, 2, 2], [2, 1, 1], [5, 2, 3], [0, 0, 0]])
        }
    }

    @Test("Every value of a kept row stands in the store as it was printed, with what could be read from it")
    func printed() throws {
        try SmallDownload.with { download in
            download.demo = [SmallDownload.report("A-1", 1), "A-2,1,,高齢者,,,20年ごろ,,,,"]
            download.drug = [SmallDownload.drug("A-1", 1, 1, "アスピリン", brand: "バイアス錠")]
            download.hist = ["A-1,1,1,高血圧"]
            try download.imported()
            #expect(try download.rows("SELECT * FROM demo_printed WHERE 識別番号 = 'A-1'") == ["A-1|1|女性|60歳代|50kg台|150cm台|2020・第一|調査完了|自発報告|医師|R3"])
            #expect(try download.rows("SELECT * FROM demo_printed WHERE 識別番号 = 'A-2'") == ["A-2|1|–|高齢者|–|–|20年ごろ|–|–|–|–"])
            #expect(try download.rows("SELECT * FROM drug_printed") == ["A-1|1|1|被疑薬|アスピリン|バイアス錠|経口|20200401|202005|10|ｍｇ|1|高血圧|投与中止|不明|–"])
            #expect(try download.rows("SELECT printed, least_years, greatest_years FROM age ORDER BY id") == ["60歳代|60|69", "高齢者|–|–"])
            #expect(try download.rows("SELECT printed, fiscal_year, quarter FROM quarter ORDER BY id") == ["2020・第一|2020|1", "20年ごろ|–|–"])
            #expect(try download.rows("SELECT printed, year, month, day FROM date ORDER BY id") == ["20200401|2020|4|1", "202005|2020|5|–"])
            // One dictionary for the reason of a treatment and the history.
            #expect(try download.rows("SELECT count(*) FROM condition") == ["1"])
        }
    }
}
