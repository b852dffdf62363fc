import Foundation
import Reexamination
@testable import Report
import Testing

/// One of each drawing, with made-up numbers.
enum SampleGraphics {
    static func caption(_ number: Int) -> Table.Caption { .init(label: "図", number: number, text: "見本") }

    static let flow = PatientFlowDiagram(steps: [
        .init(label: "登録症例", count: "163 例", leaving: .init(label: "調査票未固定 4 例", reasons: [])),
        .init(label: "調査票収集症例", count: "159 例", leaving: .init(label: "安全性解析対象除外 3 例", reasons: ["契約期間外 2 例", "<&> 1 例"])),
        .init(label: "安全性解析対象症例", count: "156 例", leaving: .init(label: "有効性解析対象除外 21 例", reasons: [
            "有効性に関する評価が一度も行われておらず、主治医の総合的な判定も得られなかったもの 12 例", "適応外 9 例",
        ])),
        .init(label: "有効性解析対象症例", count: "135 例", leaving: nil),
    ]).graphic(anchor: "flow", caption: caption(1), alternative: "症例構成図")

    static let curve: Graphic = {
        let steps = (1...36).map { index in
            let survival = 1 - 0.7 * Double(index) / 36
            return KaplanMeierPlot.Step(time: Double(index) * 48, survival: survival, lower: max(0, survival - 0.09), upper: min(1, survival + 0.07))
        }
        return KaplanMeierPlot(
            steps: steps, censored: stride(from: 3, to: 36, by: 4).map { .init(time: Double($0) * 48 + 20, survival: steps[$0 - 1].survival) },
            end: 1_800, ticks: [0, 360, 720, 1_080, 1_440, 1_800], atRisk: [135, 110, 82, 55, 31, 4], median: 1_234,
            words: .init(
                time: "投与開始からの期間（日）", survival: "無増悪割合（%）", atRisk: "リスク集合（例）", band: "95% 信頼区間", curve: "推定値",
                censored: "打切り", median: "中央値 1234 日"
            )
        ).graphic(anchor: "km", caption: caption(2), alternative: "曲線")
    }()

    static let trend = TrendBarChart(
        categories: (2014...2024).map(String.init),
        series: [
            .init(label: "重篤", values: [3, 1, 2, 2, 1, 0, 2, 1, 2, 1, 1]),
            .init(label: "総数", values: [31, 22, 18, 17, 15, 16, 14, 13, 12, 12, 9]),
        ],
        words: .init(category: "発現年", value: "件数（件）")
    ).graphic(anchor: "trend", caption: caption(3), alternative: "棒グラフ")
}

@Suite("Drawings")
struct GraphicsTests {
    @Test("Each drawing is as agreed", arguments: [SampleGraphics.flow, SampleGraphics.curve, SampleGraphics.trend])
    func expected(graphic: Graphic) throws {
        let expected = try ExpectedFile("Graphics/\(graphic.anchor).svg").text(orWriting: graphic.svg + "\n")
        #expect(graphic.svg + "\n" == expected)
    }

    @Test("Each drawing is well-formed and stays within its frame", arguments: [SampleGraphics.flow, SampleGraphics.curve, SampleGraphics.trend])
    func frame(graphic: Graphic) throws {
        for (attribute, limit) in [("x", graphic.width), ("x1", graphic.width), ("x2", graphic.width), ("y", graphic.height), ("y1", graphic.height), ("y2", graphic.height)] {
            for part in graphic.svg.components(separatedBy: " \(attribute)=\"").dropFirst() {
                let value = try #require(Double(part.prefix { $0 != "\"" }))
                #expect(value >= 0 && value <= limit, "\(attribute) \(value)")
            }
        }
    }

    @Test("Words of a drawing are escaped")
    func escaped() {
        #expect(SampleGraphics.flow.svg.contains("・&lt;&amp;&gt; 1 例"))
    }

    @Test("Every box of the flow, every number of the bars and every number at risk is in the drawing")
    func complete() {
        for words in ["163 例", "159 例", "156 例", "135 例", "契約期間外 2 例", "適応外 9 例"] { #expect(SampleGraphics.flow.svg.contains(words)) }
        for count in [135, 110, 82, 55, 31, 4] { #expect(SampleGraphics.curve.svg.contains(">\(count)</text>")) }
        for count in [31, 22, 18, 17, 9, 0] { #expect(SampleGraphics.trend.svg.contains(">\(count)</text>")) }
    }

    @Test("The legend keeps out of the way of a curve that ends high")
    func legend() throws {
        func height(of word: String, endingAt survival: Double) throws -> Double {
            let plot = KaplanMeierPlot(
                steps: [.init(time: 10, survival: survival, lower: nil, upper: nil)], censored: [], end: 100, ticks: [0, 100], atRisk: [9, 1], median: nil,
                words: .init(time: "", survival: "", atRisk: "", band: "", curve: word, censored: "", median: nil)
            )
            let svg = plot.graphic(anchor: "a", caption: SampleGraphics.caption(1), alternative: "").svg
            let element = try #require(svg.split(separator: "\n").first { $0.contains(">\(word)<") })
            let y = try #require(element.components(separatedBy: " y=\"").last)
            return try #require(Double(y.prefix { $0 != "\"" }))
        }
        #expect(try height(of: "curve", endingAt: 0.9) > 140)
        #expect(try height(of: "curve", endingAt: 0.2) < 40)
    }

    @Test("Nothing to draw is drawn as empty axes, not a crash")
    func empty() {
        let caption = SampleGraphics.caption(1)
        let words = KaplanMeierPlot.Words(time: "", survival: "", atRisk: "", band: "", curve: "", censored: "", median: nil)
        let curve = KaplanMeierPlot(steps: [], censored: [], end: 0, ticks: [], atRisk: [], median: nil, words: words)
        #expect(curve.graphic(anchor: "a", caption: caption, alternative: "").svg.contains("<polyline"))
        let trend = TrendBarChart(categories: [], series: [], words: .init(category: "", value: ""))
        #expect(trend.graphic(anchor: "a", caption: caption, alternative: "").svg.contains("<polyline"))
        #expect(PatientFlowDiagram(steps: []).graphic(anchor: "a", caption: caption, alternative: "").svg.hasPrefix("<svg"))
    }

    @Test("Numbers in a drawing have at most two decimals and no exponent")
    func numbers() {
        #expect([0.004, 0.005, -0.5, 12.5, 3, 1 / 3, -7.126].map { SVGNumber($0).description } == ["0", "0.01", "-0.5", "12.5", "3", "0.33", "-7.13"])
        #expect([Double.nan, .infinity, -.infinity].map { SVGNumber($0).description } == ["0", "1000000", "-1000000"])
    }

    @Test("Ticks are round and cover the highest value")
    func ticks() {
        #expect(PlotAxis.ticks(upTo: 0, atMost: 5) == [0, 1])
        #expect(PlotAxis.ticks(upTo: 5, atMost: 5) == [0, 1, 2, 3, 4, 5])
        #expect(PlotAxis.ticks(upTo: 33, atMost: 5) == [0, 10, 20, 30, 40])
        #expect(PlotAxis.ticks(upTo: 101, atMost: 6) == [0, 20, 40, 60, 80, 100, 120])
    }

    @Test("Text breaks between full-width characters, at spaces, and never before a closing mark")
    func breaking() {
        let measure = TextMeasure(size: 10)
        #expect(measure.lines("ああああ、いい", within: 40) == ["あああ", "あ、いい"])
        #expect(measure.lines("one two three", within: 50) == ["one two", "three"])
        #expect(measure.lines("", within: 10) == [""])
        #expect(measure.width(of: "あa") == 16)
    }
}
