import Analysis
import Foundation
import Reexamination
@testable import Report
import Testing

@Suite("The whole report")
struct WholeReportTests {
    @Test("Every sentence and table reads as in the expected file", arguments: Language.allCases)
    func wholeText(language: Language) throws {
        let text = DocumentText(try ReportWorld().document(language)).text
        #expect(try ExpectedFile("Compose/report.\(language.rawValue).txt").text(orWriting: text) == text)
    }

    @Test("Tables, references and anchors are sound", arguments: Language.allCases)
    func sound(language: Language) throws {
        #expect(try ReportWorld().document(language).faults.isEmpty)
    }

    @Test("Every number that is marked as a figure is one, printed in one of its styles", arguments: Language.allCases)
    func noOrphanFigure(language: Language) throws {
        let world = try ReportWorld()
        let analysis = try world.analysis(), format = try world.composition(language).format
        var met = 0
        for (id, printed) in try world.document(language).blocks.flatMap(\.inlines).flatMap(\.figures) {
            let figure = try #require(analysis.figures[id], "no figure \(id)")
            let texts = FigureStyle.allCases.compactMap { try? format.text(of: figure, as: $0) }
            #expect(texts.contains(printed), "\(id) is printed as \(printed)")
            met += 1
        }
        #expect(met > 200)
    }

    @Test("No number stands in a sentence, cell or note other than figures, dates, options, articles of the act and months or years of the protocol", arguments: Language.allCases)
    func noLiteralNumber(language: Language) throws {
        for inlines in try ReportWorld().document(language).blocks.map(\.inlines) {
            for literal in inlines.flatMap(\.literals) {
                let rest = AllowedNumbers.removed(from: literal)
                #expect(!rest.contains { ("0"..."9").contains($0) }, "a number of its own in: \(literal)")
            }
        }
    }

    @Test("Equal arguments give equal documents")
    func deterministic() throws {
        let first = DocumentText(try ReportWorld().document(.ja)).text, second = DocumentText(try ReportWorld().document(.ja)).text
        #expect(first == second)
    }

    @Test("The main tables keep the numbers of the published form")
    func publishedNumbering() throws {
        let numbers = try ReportWorld().document(.ja).blocks.compactMap { block -> String? in
            guard case .table(let table) = block, let caption = table.caption, caption.label == "表" else { return nil }
            return "\(caption.number) \(table.anchor)"
        }
        #expect(numbers == ["1 scope", "2 activities", "3 survey-s", "4 material-doctors", "5 material-patients", "6 risks-s", "7 unlisted", "8 measures"])
    }

    @Test("The provenance names the data, the dictionary, the label and that the data are made up")
    func provenance() throws {
        let provenance = try ReportWorld().document(.ja).provenance
        #expect(provenance.snapshotDigest == "abcdef")
        #expect(provenance.meddraVersion == "27.0")
        #expect(provenance.label == "添付文書（最新版）")
        #expect(provenance.notice == "架空のデータである。")
        #expect(provenance.dataCut == (try day("2024-05-22")))
        #expect(provenance.footerLines(.ja).first?.hasPrefix("データカットオフ日 令和 6 年 5 月 22 日") == true)
    }

    @Test("A report on made-up data does not pass itself off as the regulator’s", arguments: [
        (Language.ja, "【例示】再審査報告書", "（書式例）独立行政法人医薬品医療機器総合機構", "Saishinsa（例示）", "再審査報告書", "独立行政法人医薬品医療機器総合機構"),
        (.en, "[Example] Re-examination Report", "(Example of the form) Pharmaceuticals and Medical Devices Agency", "Saishinsa (example)",
         "Re-examination Report", "Pharmaceuticals and Medical Devices Agency"),
    ])
    func example(language: Language, title: String, byline: String, author: String, plainTitle: String, agency: String) throws {
        var world = try ReportWorld()
        let example = try world.document(language)
        #expect((example.title, example.byline.last, example.provenance.author) == (title, byline, author))
        world.snapshot.notice = nil
        let real = try world.document(language)
        #expect((real.title, real.byline.last, real.provenance.author) == (plainTitle, agency, agency))
    }
}

/// What may stand as digits in text of the report's own.
enum AllowedNumbers {
    private static let patterns: [String] = [
        #"(明治|大正|昭和|平成|令和)(元| \d+ )年( \d+ 月( \d+ 日)?)?"#, #"\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}"#,
        #"(January|February|March|April|May|June|July|August|September|October|November|December) \d{4}"#,
        // The act's articles and the category.
        #"第 \d+ (条|項|号)"#, #"第 14 条第 2 項第 3 号"#, #"Article 14, paragraph 2, item 3"#, #"カテゴリー1"#, #"category 1"#,
        // Options and the protocol's periods.
        #"12、24 カ月"#, #"12, 24 months"#,
        #"\d+ カ月(以上|未満|間|以降|時点)?( \d+ カ月未満)?"#, #"50% に達しなかった|come to 50%"#, #"\d+ to under \d+ months"#, #"(under )?\d+ months"#, #"\d+ 年(間)?（"#, #"投与開始後 \d+ 年間"#, #"\d+ years"#,
        #"総数(が)? \d+ 件以上"#, #"\d+ (or more )?events"#, #"\d+ events or more"#, #"1 例(につき| の| と)"#, #"1 (件|基本語)"#, #"95%"#,
        // Names that are not numbers.
        #"MedDRA/J version ?[（(]27\.0[）)]"#, #"SHA-256"#, #"※\d+"#, #"0：|－：|0: |－: "#, #"^27\.0$"#, #"^0123$"#, #"1 カ月 = 30.4375 日"#, #"\b20[12]\d\b"#,
    ]

    static func removed(from text: String) -> String {
        patterns.reduce(text) { text, pattern in text.replacingOccurrences(of: pattern, with: "", options: .regularExpression) }
    }
}

extension Inline {
    var figures: [(FigureID, String)] {
        switch self {
        case .figure(let id, let text): [(id, text)]
        case .target(let inner), .strong(let inner), .emphasis(let inner), .footnote(let inner): inner.flatMap(\.figures)
        case .text, .noteReference, .reference, .superscript, .lineBreak: []
        }
    }

    /// Text that is no figure.
    var literals: [String] {
        switch self {
        case .text(let text), .superscript(let text): [text]
        case .target(let inner), .strong(let inner), .emphasis(let inner), .footnote(let inner): inner.flatMap(\.literals)
        case .figure, .noteReference, .reference, .lineBreak: []
        }
    }
}
