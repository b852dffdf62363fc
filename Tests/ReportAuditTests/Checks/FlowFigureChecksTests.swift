import Foundation
import ReportAudit
import Testing

@Suite struct FlowFigureChecksTests {
    private func findings(_ figure: String) async throws -> [String] {
        let url = FileManager.default.temporaryDirectory.appending(path: "figure-\(UUID().uuidString).html")
        try Data("<html lang=ja><meta charset=utf-8><body><h2>2.1 構成</h2><pre>\(figure)</pre><p>以下に述べる。</p></body></html>".utf8).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        return Audit().result(of: try await ReportFile(url).report()).findings.map(\.statement.ja)
    }

    private let oneLane = "  登録症例　　　642例\n      │─── 調査票未回収症例　31例\n      ▼\n  回収症例　　　611例\n      │─── 解析除外症例　29例\n      │     内訳：投与なし 9例、観察なし 14例、契約違反 6例\n      ▼\n  解析対象症例　582例\n"
    private let twoLanes = """
    Assessed for eligibility (n=512)
       Excluded (n=134)
         - Not meeting criteria (n=97)
         - Declined (n=25)
         - Other reasons (n=12)
    Randomised (n=378)
       Allocated to Drug A (n=190)          Allocated to Drug B (n=188)
         - Received drug (n=188)              - Received drug (n=188)
         - Did not receive drug (n=2)
       Discontinued (n=31)                  Discontinued (n=44)
         - Adverse event (n=12)               - Adverse event (n=9)
         - Other (n=19)                       - Other (n=35)
       Completed (n=157)                    Completed (n=144)
    """

    @Test func whatIsLeftOfABoxIsInTheNext() async throws {
        #expect(try await findings(oneLane).isEmpty)
        #expect(try await findings(oneLane.replacing("582", with: "528")) == ["「回収症例」611 から 29 を除くと 582 であり、「解析対象症例」528 と合わない。"])
        #expect(try await findings(oneLane.replacing("契約違反 6例", with: "契約違反 5例")) == ["「解析除外症例」29 に対し、その内訳の和は 28 である。"])
    }

    @Test func aLaneForEachGroupIsFollowed() async throws {
        #expect(try await findings(twoLanes).isEmpty)
        #expect(try await !findings(twoLanes.replacing("Randomised (n=378)", with: "Randomised (n=387)")).isEmpty)
        #expect(try await !findings(twoLanes.replacing("Other (n=35)", with: "Other (n=53)")).isEmpty)
        #expect(try await !findings(twoLanes.replacing("Completed (n=144)", with: "Completed (n=141)")).isEmpty)
    }
}
