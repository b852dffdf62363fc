import Analysis
import Foundation
import Reexamination
import Report
import Statistics
import Testing

@Suite("report.json")
struct JSONRendererTests {
    private func json(_ language: Language = .ja) throws -> Data {
        try JSONRenderer(percentDecimals: 1).render(try SampleDocument(language: language).document, figures: try SampleFigures.set.all)
    }

    private struct File: Decodable {
        struct Table: Decodable {
            struct Cell: Decodable, Equatable {
                var text: String
                var figure: String?
            }
            var id: String
            var columns: [String]
            var rows: [[Cell]]
        }
        struct Sentence: Decodable {
            var kind: String
            var text: String
            var figures: [String]
        }
        struct Figure: Decodable {
            enum Value: Decodable, Equatable {
                case number(Decimal), text(String)
                init(from decoder: any Decoder) throws {
                    let container = try decoder.singleValueContainer()
                    if let text = try? container.decode(String.self) { self = .text(text) } else { self = .number(try container.decode(Decimal.self)) }
                }
            }
            var id: String
            var kind: String
            var value: Value?
            var numerator: Int?
            var denominator: Int?
            var lower: Decimal?
            var contributors: [Contributor]
            struct Contributor: Decodable { var unit: String; var records: [String] }
        }
        var tables: [Table]
        var sentences: [Sentence]
        var figures: [Figure]
    }

    @Test("It satisfies its schema", arguments: Language.allCases)
    func schema(language: Language) async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(try json(language), "report.json")
        let schema = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../docs/report.schema.json").standardizedFileURL.path
        try await CheckingTool.python("jsonschema").output("-i", path, schema)
    }

    @Test("The same report has the same bytes")
    func deterministic() throws {
        #expect(try json() == (try json()))
    }

    @Test("A table's head becomes one name a column, and a cell names its figure")
    func tables() throws {
        let file = try JSONDecoder().decode(File.self, from: try json())
        let table = try #require(file.tables.first { $0.id == "t-risks" })
        #expect(table.columns == ["安全性検討事項", "発現症例数（発現割合%） / 重篤", "発現症例数（発現割合%） / 非重篤"])
        #expect(table.rows[1] == [
            .init(text: "低カルシウム血症※1", figure: nil),
            .init(text: "0", figure: "survey.gct.risk.hypocalcaemia.serious"),
            .init(text: "16（10.3）", figure: "survey.gct.risk.hypocalcaemia.nonserious"),
        ])
        #expect(table.rows.count == 9)
    }

    @Test("Every paragraph stands with its figures, a footnote after its paragraph")
    func sentences() throws {
        let file = try JSONDecoder().decode(File.self, from: try json())
        let kinds = file.sentences.map(\.kind)
        #expect(kinds == ["remark", "paragraph", "missing", "paragraph", "footnote", "listItem", "listItem", "closing"])
        let sentence = file.sentences[3]
        #expect(sentence.text.hasPrefix("発現状況は表 6及び図 1のとおりで、156 例中 20（12.8） 例であった。髙﨑"))
        #expect(sentence.figures == ["survey.gct.safety.n", "survey.gct.adr.cases"])
        #expect(file.sentences[6].text == "・ 二つ目\n次の行")
    }

    @Test("Each kind of value says what it is: exact, and null where there is no number")
    func figures() throws {
        let file = try JSONDecoder().decode(File.self, from: try json())
        let byID = Dictionary(uniqueKeysWithValues: file.figures.map { ($0.id, $0) })
        let nonserious = try #require(byID["survey.gct.risk.hypocalcaemia.nonserious"])
        #expect(nonserious.kind == "proportion" && nonserious.value == .number(Decimal(string: "10.3") ?? 0))
        #expect(nonserious.numerator == 16 && nonserious.denominator == 156)
        #expect(nonserious.contributors.count == 16 && nonserious.contributors[0].records == ["ae:GCT-1/1", "ae:GCT-1/2"])
        #expect(byID["survey.gct.safety.n"]?.value == .number(156))
        #expect(byID["sample.median"]?.value == .number(Decimal(string: "12.5") ?? 0))
        #expect(byID["sample.date"]?.value == .text("2014-05-23"))
        #expect(byID["sample.interval"]?.lower == Decimal(string: "0.123457"))
        for id in ["r.s", "sample.nobody", "sample.interval", "sample.none"] { #expect(byID[id].map { $0.value == nil } == true, "\(id)") }
        #expect(byID["r.s"]?.kind == "notInvestigated" && byID["sample.none"]?.kind == "notEstimable")
    }
}
