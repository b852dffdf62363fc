import Analysis
import Reexamination
import Report
import Testing

/// A small document with every kind of block and inline, awkward characters included. Its words and numbers mean nothing.
struct SampleDocument {
    var language = Language.ja

    var document: Document {
        get throws {
            let cut = try #require(CalendarDate(year: 2024, month: 5, day: 22))
            return Document(
                language: language,
                title: "再審査報告書",
                byline: ["令和 7 年 5 月 27 日", "見本機構"],
                blocks: [.table(cover), .remark([.text("下線部：今回の再審査対象")])] + body,
                provenance: Provenance(
                    snapshotDigest: String(repeating: "0123456789abcdef", count: 4), dataCut: cut, meddraVersion: "27.0",
                    label: "2023 年 10 月改訂（第 3 版）", notice: "この文書のデータはすべて架空である。", author: "見本製薬株式会社"
                )
            )
        }
    }

    private var body: [Block] {
        [
            .paragraph([.text("提出された資料から、カテゴリー 1（"), .emphasis([.text("法第 14 条")]), .text("）と判断した。")], indented: true),
            .missing("評価：未記載（誰かが書くまで、この枠が残る）"),
            .pageBreak,
            .heading(level: 1, number: "4.", text: "安全性", anchor: "safety"),
            .heading(level: 2, number: "4.1.", text: "安全性検討事項", anchor: "safety-risks"),
            .paragraph([
                .text("発現状況は"), .reference(anchor: "t-risks", label: "表", number: 6), .text("及び"),
                .reference(anchor: "g-flow", label: "図", number: 1), .text("のとおりで、"),
                .figure("survey.gct.safety.n", "156"), .text(" 例中 "), .figure("survey.gct.adr.cases", "20（12.8）"),
                .text(" 例であった"), .footnote([.text("件数は同一症例の同一基本語を 1 件とした。")]),
                .text("。髙﨑・𠮷野・葛󠄀城・㎎・①・<&>\"\\#panic(1) *not bold* ] $x$ @ref `raw`・m"), .superscript("2"), .text("。"),
            ], indented: true),
            .table(risks),
            .list([
                ListItem(mark: "①", inlines: [.text("一つ目の項目は、折り返した行が印の後ろにそろうことを見るために、一行に収まらない長さの文にしてある。")]),
                ListItem(mark: "・", inlines: [.target([.text("二つ目")]), .lineBreak, .strong([.text("次の行")])]),
            ]),
            .graphic(Graphic(
                anchor: "g-flow", caption: .init(label: "図", number: 1, text: "四角"),
                svg: #"<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60" viewBox="0 0 200 60"><rect x="10" y="10" width="180" height="40" fill="none" stroke="black"/><text x="100" y="35" font-family="Noto Sans CJK JP, sans-serif" font-size="9" text-anchor="middle">図の文字</text></svg>"#,
                width: 200, height: 60, alternative: "四角の中に「図の文字」とある。"
            )),
            .closing("以上"),
        ]
    }

    var cover: Table {
        let rows: [(String, [[Inline]])] = [
            ("販売名", [[.text("見本皮下注 120 mg")]]),
            ("効能・効果", [[.text("① 多発性の何か")], [.text("② "), .target([.text("骨の何か")])]]),
            ("備考", [[.text("長い備考である。")], []]),
        ]
        return Table(
            kind: .form, anchor: "t-cover", caption: nil, columnWidths: [20, 80], headerRows: 0,
            rows: rows.map { label, lines in
                .init(role: .body, cells: [
                    .init(lines: [[.text(label)]], header: .row, alignment: .distribute), .init(lines: lines),
                ])
            },
            notes: [], summary: "表紙"
        )
    }

    var risks: Table {
        func number(_ id: String, _ text: String) -> Table.Cell { .init(lines: [[.figure(FigureID(id), text)]], alignment: .center) }
        return Table(
            kind: .data, anchor: "t-risks", caption: .init(label: "表", number: 6, text: "副作用・感染症発現状況"), columnWidths: [48, 26, 26], headerRows: 2,
            rows: [
                .init(role: .header, cells: [
                    .init(lines: [[.text("安全性検討事項")]], rowSpan: 2, header: .column, alignment: .center),
                    .init(lines: [[.text("発現症例数（発現割合%）")]], columnSpan: 2, header: .column, alignment: .center),
                ]),
                .init(role: .header, cells: [
                    .init(lines: [[.text("重篤")]], header: .column, alignment: .center),
                    .init(lines: [[.text("非重篤")]], header: .column, alignment: .center),
                ]),
                .init(role: .group, cells: [
                    .init(lines: [[.text("重要な特定されたリスク")]], header: .row), number("r.s", "－"), number("r.n", "－"),
                ]),
                .init(role: .body, cells: [
                    .init(lines: [[.target([.text("低カルシウム血症")]), .noteReference(mark: "※1", note: "n-1")]], header: .row, indent: 1),
                    number("survey.gct.risk.hypocalcaemia.serious", "0"), number("survey.gct.risk.hypocalcaemia.nonserious", "16（10.3）"),
                ]),
            ] + ["顎骨壊死", "骨折", "過敏症", "高カルシウム血症"].enumerated().map { index, name in
                .init(role: .body, cells: [
                    .init(lines: [[.text(name)]], header: .row, indent: 1), number("r.\(index).s", "0"), number("r.\(index).n", "2（1.3）"),
                ])
            } + [
                .init(role: .header, cells: [.init(lines: [[.text("重要な潜在的リスク")]], columnSpan: 3, header: .column)]),
                .init(role: .body, cells: [
                    .init(lines: [[.text("感染症"), .noteReference(mark: "※2", note: "n-2")]], rowSpan: 2, header: .row, indent: 1),
                    .init(lines: [], alignment: .trailing), number("survey.gct.risk.infection.nonserious", "1（0.6）"),
                ]),
                .init(role: .total, cells: [.init(lines: [[.text("計 1")]], columnSpan: 2, alignment: .trailing)]),
            ],
            notes: [
                .init(anchor: "n-0", mark: nil, inlines: [.text("＜リスクの定義＞")]),
                .init(anchor: "n-1", mark: "※1", inlines: [.text("PT「低カルシウム血症」、「血中カルシウム減少」、「補正カルシウム減少」、「カルシウムイオン減少」、それに折り返しを見るための言葉をいくらか足したもの")]),
                .init(anchor: "n-2", mark: "※2", inlines: [.text("プライマリー SOC「感染症および寄生虫症」")]),
            ],
            summary: "リスクごとの重篤・非重篤の症例数"
        )
    }
}
