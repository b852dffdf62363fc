import Analysis
import Foundation
import Reexamination
@testable import Report
import Testing

@Suite("Parts of the HTML page")
struct HTMLPartsTests {
    @Test("Two names never meet in one id")
    func fragments() {
        let names = ["t-risks", "t~risks", "t_risks", "表-1", "t risks", "a~20b", "a b", "survey.gct.n"]
        let ids = names.map(HTMLAnchor.fragment)
        #expect(Set(ids).count == names.count)
        #expect(ids[0] == "t-risks" && ids[4] == "t~20risks" && ids[7] == "survey.gct.n")
        #expect(ids.allSatisfy { $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } })
    }

    @Test("Contributors that figures share stand once; runs of them are written as their ends")
    func contributorNumbers() {
        let trace = SampleTrace().appendix
        let index = ContributorIndex(trace)
        #expect(index.all.count == 156 + 16 + 1)
        #expect(trace.entries.map { index.numbers(of: $0) } == ["0-155", "156-171", "", "172"])
    }

    @Test("The page's listing is JSON that holds every row and contributor")
    func traceData() throws {
        struct Data: Decodable {
            enum Text: Decodable {
                case one(String), two([String])
                init(from decoder: any Decoder) throws {
                    let container = try decoder.singleValueContainer()
                    if let text = try? container.decode(String.self) { self = .one(text) } else { self = .two(try container.decode([String].self)) }
                }
            }
            var texts: [Text]
            var columns: [Int]
        }
        let trace = SampleTrace().appendix
        let json = HTMLTraceData(trace, contributors: ContributorIndex(trace)).json
        let data = try JSONDecoder().decode(Data.self, from: Foundation.Data(json.utf8))
        #expect(data.columns.count == TraceColumn.allCases.count)
        #expect(data.texts.contains { if case .two(["女性", "Female"]) = $0 { true } else { false } })
        let object = try #require(try JSONSerialization.jsonObject(with: Foundation.Data(json.utf8)) as? [String: Any])
        let rows = try #require(object["rows"] as? [[Any]]), contributors = try #require(object["contributors"] as? [[Any]])
        #expect(rows.count == trace.rows.count && rows.allSatisfy { (3...TraceColumn.allCases.count - 1).contains($0.count) })
        #expect(contributors.count == 173)
        #expect(!json.contains("<"))
    }

    @Test("A drawing loses its prolog and has ids of its own")
    func svg() {
        let svg = ##"<?xml version="1.0"?><!DOCTYPE svg><svg><pattern id="p"/><use href="#p"/><rect fill="url(#p)"/><text>a</text></svg>"##
        #expect(inlineSVG(svg, prefix: "ja-g") == ##"<svg><pattern id="ja-g-p"/><use href="#ja-g-p"/><rect fill="url(#ja-g-p)"/><text>a</text></svg>"##)
        #expect(inlineSVG("nothing drawn", prefix: "x") == "")
    }
}
