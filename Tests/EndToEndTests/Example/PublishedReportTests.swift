import Analysis
import Exchange
import Foundation
import Reexamination
import Report
import Testing

/// The report composed from the example, in both languages.
private struct ExampleReport: Sendable {
    /// Composed once for all tests.
    static let shared = Result { try ExampleReport() }

    let published: Published
    let japanese: Document
    let english: Document

    init() throws {
        published = try Published.read()
        let dossier = try DossierReader.read(folder: ExampleFolder.url)
        let analysis = try Analysis(of: dossier.snapshot, release: dossier.release), digest = try dossier.snapshot.digest()
        japanese = try ReportComposer(analysis: analysis, language: .ja).compose(digest: digest)
        english = try ReportComposer(analysis: analysis, language: .en).compose(digest: digest)
    }
}

/// Read as a person reads it: the published tables cell by cell and the published sentences' data.
@Suite("The example's report says what the published one says")
struct PublishedReportTests {
    private let published: Published
    private let japanese: Document
    private let english: Document

    init() throws {
        let report = try ExampleReport.shared.get()
        (published, japanese, english) = (report.published, report.japanese, report.english)
    }

    private func table(_ anchor: String) throws -> Table { try #require(japanese.table(anchor), "no table \(anchor)") }

    @Test("Cover: names, approvals in era dates, periods, and the condition that was met")
    func cover() throws {
        let text = try table("cover").rows.flatMap(\.cells).map(PlainText.of).joined(separator: "\n")
        for fact in ["ランマーク皮下注 120 mg", "デノスマブ（遺伝子組換え）", "第一三共株式会社", "① 多発性骨髄腫による骨病変及び固形癌骨転移による骨病変", "② 骨巨細胞腫",
                     "① 平成 24 年 1 月 18 日", "② 平成 26 年 5 月 23 日", "① 8 年", "② 10 年", "なし", "平成 29 年 12 月 1 日"] {
            #expect(text.contains(fact), "\(fact)")
        }
        #expect(japanese.byline.contains("令和 7 年 5 月 27 日"))
    }

    @Test("Table 1 and the change paragraph: the plan at the application, and when each risk came in or changed its name")
    func plan() throws {
        let text = try table("scope").rows.flatMap(\.cells).map(PlainText.of).joined(separator: "\n")
        #expect(text.contains("大腿骨、尺骨等の非定型骨折"))
        #expect(text.contains("骨巨細胞腫以外の疾患で骨格が成熟した患者における治療中止後の高カルシウム血症"))
        let changes = try #require(japanese.paragraphs.map(PlainText.of).first { $0.contains("令和 3 年 8 月") })
        for fact in ["平成 31 年 4 月", "平成 28 年 5 月", "平成 30 年 6 月", "「大腿骨の非定型骨折」", "「大腿骨、尺骨等の非定型骨折」", "「外耳道骨壊死」", "「投与中止後」を「治療中止後」に文言変更"] {
            #expect(changes.contains(fact), "\(fact)")
        }
    }

    @Test("Table 2: three activities, the same three as efficacy studies, three of risk minimisation")
    func activities() throws {
        let cells = try #require(try table("activities").rows.last).cells
        #expect(cells.map { $0.lines.count } == [3, 3, 3])
    }

    @Test("Table 3: target, sites, collected, safety set, efficacy set, and a blank remark", arguments: [
        ("目標症例数", "100 例"), ("実施施設数", "76 施設"), ("収集症例数", "159 例"), ("安全性解析対象症例数", "156 例"), ("有効性解析対象症例数", "135 例"),
        ("調査方法", "中央登録方式"), ("備考", ""),
    ])
    func table3(label: String, value: String) throws {
        let row = try #require(try table("survey-gct").rows.first { $0.cells.first.map(PlainText.of) == label })
        #expect(row.cells.dropFirst().map(PlainText.of) == [value])
    }

    @Test("Tables 4 and 5: the materials go on since the approval", arguments: ["material-guide-gct", "material-leaflets-gct"])
    func materials(anchor: String) throws {
        let text = try table(anchor).rows.flatMap(\.cells).map(PlainText.of).joined(separator: "\n")
        #expect(text.contains("平成 26 年 5 月 23 日（骨巨細胞腫の効能追加承認日）～継続中"))
    }

    @Test("Table 6, cell by cell: percentages in full-width parentheses, 0 without one, － where nobody looked")
    func table6() throws {
        let rows = try table("risks-gct").rows.filter { $0.role == .body }.map { $0.cells.suffix(2).map(PlainText.of) }
        #expect(rows == published.table6.map { Array($0.dropFirst()) })
    }

    @Test("Table 6: eleven definitions, one of them shared")
    func definitions() throws {
        #expect(try table("risks-gct").notes.compactMap(\.mark) == (1...11).map { "※\($0)" })
    }

    @Test("Table 7, cell by cell and row by row")
    func table7() throws {
        let rows = try table("unlisted").rows.filter { $0.role != .header }.map { row in row.cells.map(PlainText.of) }
        #expect(rows == published.table7.map { [$0.name] + $0.columns.map(String.init) })
    }

    @Test("Table 8: eleven topics and three research reports, with months of single ones and numbers of others")
    func table8() throws {
        let lines = try table("measures").rows.flatMap(\.cells).flatMap(\.lines).map(PlainText.of).filter { $0.first.map { ("①"..."⑪").contains($0) } ?? false }
        let marks = published.table8.map { line -> String in
            guard let month = line.month.flatMap({ PartialDate($0) }) else { return "（\(line.reports) 件）" }
            return "（\(JapaneseEra.text(of: month))）"
        } + published.research.compactMap { PartialDate($0) }.map { "（\(JapaneseEra.text(of: $0))）" }
        #expect(lines.count == marks.count)
        for (line, mark) in zip(lines, marks) { #expect(line.hasSuffix(mark), "\(line)") }
    }

    @Test("The published sentences' data stand in the text, as they are printed there", arguments: [
        "179 例 179 件", "104 例 132 件", "38 例 73 件", "86 例 113 件", "71.4%（45/63 例）", "88.2%（15/17 例）", "71.6%（136/190 例）", "669.0 日", "12.5 回",
        "41.5%（44/106 例）", "42.5%（45/106 例）", "43.4%（46/106 例）", "26.4%（28/106 例）", "32.1%（34/106 例）", "9.4%（10/106 例）", "81.7%（58/71 例）",
    ])
    func sentence(data: String) {
        #expect(japanese.paragraphs.contains { PlainText.of($0).contains(data) })
    }

    @Test("Each published figure that a sentence gives is printed as that figure, not as bare text", arguments: [
        ("survey.gct.efficacy.n", "135"), ("risk.hypocalcaemia.serious.cases", "16"), ("risk.hypocalcaemia.fatal.cases", "0"), ("adr.infection.cases", "0"),
        ("efficacy.gct.histology.category.CR", "24"), ("efficacy.gct.histology.category.IR", "21"), ("efficacy.gct.histology.category.SD", "6"),
        ("efficacy.gct.histology.category.NE", "12"), ("efficacy.gct.imaging.category.IMPROVED", "70"), ("efficacy.gct.imaging.category.STABLE", "45"),
        ("efficacy.gct.imaging.category.RESECTED", "12"), ("efficacy.gct.imaging.category.UNDETERMINED", "1"), ("efficacy.gct.imaging.category.WORSE", "6"),
        ("efficacy.gct.surgery.planned", "71"), ("efficacy.gct.surgery.planned.RESECTION", "18"), ("efficacy.gct.surgery.planned.CURETTAGE", "49"),
        ("efficacy.gct.surgery.cell.CURETTAGE.RESECTION", "7"), ("measures.foreign.total", "19"), ("research.total", "3"),
    ])
    func printedFigure(id: String, text: String) {
        for document in [japanese, english] {
            let printed = document.paragraphs.flatMap(PlainText.figures)
            #expect(printed.contains { $0.id == id && $0.text == text }, "\(id) in \(document.language)")
        }
    }

    @Test("Two of the three patients with necrosis of the jaw had it later than 36 months")
    func lateOnset() {
        let printed = japanese.paragraphs.map { (PlainText.of($0), PlainText.figures(in: $0).filter { $0.id == "survey.gct.onset.onj.late" }) }
        #expect(printed.contains { text, figures in !figures.isEmpty && text.contains("36 カ月") })
    }

    @Test("What people wrote stands in the report, in both languages", arguments: [
        ("本調査の範囲では", "within the scope of the survey"), ("進行がん患者における重篤な低カルシウム血症", "severe hypocalcaemia in patients with advanced cancer"),
        ("海外第Ⅱ相試験（20062004）", "foreign phase II trial (20062004)"), ("因果関係を判断することはできない", "causal relation to the product cannot be judged"),
        ("本調査は対照群を設定していない", "The survey had no control group"), ("評価基準等が異なるため比較は参考にとどまる", "the comparison is for reference only"),
        ("添付文書の改訂の要否等を検討した", "the need to revise the package insert"), ("現時点で追加の措置を求める必要はない", "no need to request additional measures at present"),
    ])
    func narratives(japanese words: String, english translation: String) {
        #expect(japanese.paragraphs.contains { PlainText.of($0).contains(words) })
        #expect(english.paragraphs.contains { PlainText.of($0).contains(translation) })
    }

    @Test("What people wrote claims no more than the figures show", arguments: [
        "予想された範囲", "期待どおり", "一件ずつ", "新しい知見は得られていない", "を超えて", "stayed within what the trials", "one by one", "nothing new was learnt",
    ])
    func hedged(words: String) throws {
        for text in try ExampleFolder.narratives() { #expect(!text.contains(words), "\(text)") }
    }

    @Test("A judgement is the same in both languages: as many paragraphs, and the same figures and tables in the same order")
    func sameInBothLanguages() throws {
        let narratives = try DossierReader.read(folder: ExampleFolder.url).snapshot.narratives
        #expect(!narratives.isEmpty)
        for narrative in narratives {
            let (ja, en) = (NarrativeText(parsing: narrative.text.ja), NarrativeText(parsing: narrative.text.en))
            #expect(ja.paragraphs.count == en.paragraphs.count, "\(narrative.slot)")
            #expect(ja.references.map(\.figure) == en.references.map(\.figure), "\(narrative.slot)")
            #expect(ja.tableReferences.map(\.key) == en.tableReferences.map(\.key), "\(narrative.slot)")
            for (japanese, english) in zip(narrative.text.ja.split(separator: "\n\n"), narrative.text.en.split(separator: "\n\n")) {
                #expect(japanese.count { $0 == "。" } == english.components(separatedBy: ". ").count, "\(narrative.slot)")
            }
        }
    }

    @Test("The notice says what is invented beside the patients, and that neither applicant nor regulator took part")
    func notice() throws {
        let ja = try #require(japanese.provenance.notice), en = try #require(english.provenance.notice)
        for fact in ["例示", "患者", "申請日", "添付文書", "除外理由", "年月及び国", "申請者及び規制当局は関与していない"] { #expect(ja.contains(fact), "\(fact)") }
        for fact in ["Example", "patients", "application date", "label", "exclusion", "months and countries", "Neither the applicant nor the regulator"] {
            #expect(en.contains(fact), "\(fact)")
        }
    }

    @Test("Nothing is left to be written or decided")
    func nothingMissing() {
        for document in [japanese, english] {
            let missing = document.blocks.compactMap { block in
                if case .missing(let text) = block { text } else { nil }
            }
            #expect(missing == [])
        }
    }
}
