import Analysis
import MedDRA
import Reexamination

/// 付録 B: the windows, the rules of counting in force, and which data, dictionary and label the report rests on.
struct CountingRulesAppendix {
    let composition: Composition
    let digest: String

    private var c: Composition { composition }

    func blocks() throws(CompositionError) -> [Block] {
        [
            c.heading(c.word("付録 B", "Appendix B"), "集計の条件", "Conditions of counting"),
            try c.paragraph(c.say(
                "本報告書の数値は全て、\(table: "identity")のデータから、\(table: "windows")の期間及び\(table: "options")の規則により集計した。",
                "Every number of this report was counted from the data of \(table: "identity"), over the periods of \(table: "windows") and by the rules of \(table: "options")."), at: .countingRules),
            .table(identity), .table(windows), .table(options),
        ]
    }

    private func table(_ key: String, _ caption: LocalizedText, header: [LocalizedText], widths: [Int], rows: [[String]], breaking: Int? = nil) -> Table {
        Table(kind: .data, anchor: key, caption: c.caption(.supplementaryTable, caption.ja, caption.en), columnWidths: widths, headerRows: 1,
              rows: [Table.Row(role: .header, cells: header.map { c.columnHeader($0.ja, $0.en) })] + rows.map { texts in
                  Table.Row(role: .body, cells: texts.enumerated().map { $0.offset == 0 ? c.rowHeader($0.element) : Table.Cell(lines: lines(of: $0.element, breaking: breaking).map { [.text($0)] }) })
              }, notes: [], summary: c(caption))
    }

    /// A digest has no place to break of its own, so it is broken after every `length` characters.
    private func lines(of text: String, breaking length: Int?) -> [String] {
        guard let length, text.count > length, !text.contains(where: { !$0.isHexDigit }) else { return [text] }
        var rest = Substring(text), lines: [String] = []
        while !rest.isEmpty {
            lines.append(String(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        return lines
    }

    private var identity: Table {
        let snapshot = c.snapshot
        let label = snapshot.labelAtApplication.map { "\(c($0.name))" + c.format.inParentheses(c.format.date($0.effective)) }
        return table("identity", LocalizedText(ja: "報告書の基となるデータ", en: "What the report rests on"),
                     header: [LocalizedText(ja: "項目", en: "Item"), LocalizedText(ja: "内容", en: "Content")], widths: [32, 68], rows: [
                        [c.word("データカットオフ日", "Data cut-off"), c.format.date(snapshot.dataCut)],
                        [c.word("再審査申請日", "Application"), c.format.date(snapshot.application)],
                        [c.word("スナップショット（SHA-256）", "Snapshot (SHA-256)"), digest],
                        ["MedDRA/J", c.analysis.release.identity.version],
                        [c.word("辞書ファイル（SHA-256）", "Dictionary files (SHA-256)"), c.analysis.release.identity.digest],
                        [c.word("予測性の判定に用いた添付文書", "Label for listedness"), label ?? c.word("なし", "none")],
                     ], breaking: 32)
    }

    private var windows: Table {
        let windows = c.snapshot.windows
        func row(_ ja: String, _ en: String, _ window: DateWindow) -> [String] { [c.word(ja, en), c.format.window(window)] }
        return table("windows", LocalizedText(ja: "集計対象期間", en: "Periods"),
                     header: [LocalizedText(ja: "項目", en: "Section"), LocalizedText(ja: "期間", en: "Period")], widths: [45, 55], rows: [
                        row("医薬品リスク管理計画の変更", "Changes of the risk management plan", windows.riskManagementPlan),
                        row("副作用及び感染症", "Adverse reactions and infections", windows.adverseReactions),
                        row("外国における措置報告", "Foreign measures", windows.foreignMeasures),
                        row("研究報告", "Research reports", windows.researchReports),
                        row("国内の措置", "Domestic actions", windows.domesticActions),
                     ])
    }

    private var options: Table {
        table("options", LocalizedText(ja: "集計規則の選択", en: "Rules of counting in force"),
              header: [LocalizedText(ja: "規則", en: "Rule"), LocalizedText(ja: "適用", en: "In force"), LocalizedText(ja: "設定名", en: "Option")],
              widths: [30, 43, 27], rows: CountingOptionText(options: c.snapshot.counting, composition: c).rows)
    }
}
