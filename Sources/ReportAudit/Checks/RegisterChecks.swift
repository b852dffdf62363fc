import Reexamination

/// Registers against their counts: 措置報告は 19 件 and the items of the table that lists them.
struct RegisterChecks {
    let context: AuditContext

    init(_ context: AuditContext) { self.context = context }

    /// A register: its name and its items, each with the number of reports it stands for.
    struct Register {
        var name: String
        var items: [(cell: Passage, range: Range<Int>, count: Int)]
        /// 該当なし
        var saysNone = false
        var total: Int { items.reduce(0) { $0 + $1.count } }
    }

    static let names = ["措置報告", "研究報告", "Measures abroad", "Research reports"]

    static func registers(_ table: WrittenTable) -> [Register] {
        var registers: [Register] = []
        for cell in table.rows.flatMap(\.cells) where !cell.text.isEmpty {
            let text = cell.text.text
            if let name = names.first(where: { text == $0 }) {
                registers.append(Register(name: name, items: []))
            } else if !registers.isEmpty, let first = cell.text.scalars.first, first.isCircledNumber {
                let last = registers.count - 1
                for item in items(in: cell.text) { registers[last].items.append(item) }
            } else if !registers.isEmpty, ["該当なし", "なし", "None"].contains(text) {
                registers[registers.count - 1].saysNone = true
            } else if text == "備考" || text == "Remarks" {
                break
            }
        }
        let found = registers.filter { !$0.items.isEmpty || $0.saysNone }
        return found.isEmpty ? listed(table).map { [$0] } ?? [] : found
    }

    /// A table of its own for each register, an item a row: 表 10 措置報告, No. 1 to 4.
    private static func listed(_ table: WrittenTable) -> Register? {
        let caption = table.caption.text, named = names.filter { caption.contains($0) }
        guard named.count == 1, let name = named.first, let listing = LineListing(table), listing.isNumbered, !["主な", "抜粋"].contains(where: caption.contains) else { return nil }
        let dated = listing.columns.first { $0.head.contains("年月") || $0.head.contains("日付") || $0.head.contains("時期") || $0.head.lowercased().contains("date") }
        return Register(name: name, items: (dated?.cells ?? listing.keys).map { ($0, 0..<$0.count, 1) })
    }

    /// ①…②… of a cell, each ending （6 件） or with a date, which is one.
    private static func items(in cell: Passage) -> [(cell: Passage, range: Range<Int>, count: Int)] {
        let starts = cell.scalars.indices.filter { cell.scalars[$0].isCircledNumber }
        let quantities = Quantities(in: cell).all
        return starts.enumerated().map { index, start in
            let range = start..<(index + 1 < starts.count ? starts[index + 1] : cell.count)
            // （6 件）, （令和 3 年 4 月及び令和 4 年 5 月、2 件）: the count ends a bracket.
            let count = quantities.last { $0.unit == .events && range.contains($0.range.lowerBound) && cell.has(")", at: $0.range.upperBound) }?.whole
            return (cell, range, count ?? 1)
        }
    }

    var verdicts: [Verdict] {
        let registers = context.report.tables.enumerated().flatMap { index, table in Self.registers(table).map { (index, table, $0) } }
        return registers.flatMap { index, table, register -> [Verdict] in
            let leading = leading(register, table)
            return again(register, index) + (leading.isEmpty ? nearby(register, table, index) : leading)
        }
    }

    /// 上記の措置報告 4 件のうち: the text about a table that says its number once more.
    private func again(_ register: Register, _ table: Int) -> [Verdict] {
        context.paragraphs(around: table).flatMap { context.paragraphs[$0] }.flatMap { sentence -> [Verdict] in
            sentence.free.compactMap { quantity -> Verdict? in
                guard quantity.unit == .events, let printed = quantity.whole else { return nil }
                let lead = sentence.passage.text(max(sentence.range.lowerBound, quantity.range.lowerBound - 16)..<quantity.range.lowerBound), rest = sentence.text(behind: quantity.range.upperBound, 5)
                guard lead == register.name || lead.hasSuffix("上記の" + register.name) || lead.hasSuffix("上記" + register.name), ["のうち", "につい", "はいず", "の内訳", "はすべ", "はいずれ"].contains(where: rest.hasPrefix) else { return nil }
                let holds = printed == register.total
                return Verdict(.register, holds: holds, .register(label: register.name, printed: printed, counted: register.total), [Evidence(sentence.passage, quantity.range, around: holds ? 0 : 14)])
            }
        }
    }

    /// 措置報告は 3 件を提出した above 表 3-2 措置報告一覧, though the sentence does not name the table.
    private func nearby(_ register: Register, _ table: WrittenTable, _ index: Int) -> [Verdict] {
        guard table.caption.text.hasSuffix(register.name + "一覧") || table.caption.text.hasSuffix(register.name + "の一覧") else { return [] }
        let said = context.paragraphs(around: index).flatMap { context.paragraphs[$0] }.flatMap { sentence -> [(sentence: Sentence, quantity: Quantity, value: Int)] in
            guard !["累計", "累積", "前回", "これまで", "以前", "延べ", "再審査期間"].contains(where: { sentence.contains($0) && !table.caption.text.contains($0) }) else { return [] }
            return sentence.free.compactMap { quantity in
                guard quantity.unit == .events, let value = quantity.whole, !["のうち", "以上", "未満"].contains(where: { sentence.passage.has($0, at: quantity.range.upperBound) }) else { return nil }
                let lead = sentence.passage.text(max(sentence.range.lowerBound, quantity.range.lowerBound - 24)..<quantity.range.lowerBound)
                // The register alone: 海外の措置報告は is some of it.
                guard let ending = ["は", "が", ""].first(where: { lead.hasSuffix(register.name + $0) }) else { return nil }
                let before = lead.dropLast(register.name.count + ending.count)
                return before.isEmpty || "、。,び・に".contains(before.last ?? "。") ? (sentence, quantity, value) : nil
            }
        }
        guard Set(said.map(\.value)).count == 1, let (sentence, quantity, printed) = said.first else { return [] }
        let holds = printed == register.total
        return [Verdict(.register, holds: holds, .register(label: register.name, printed: printed, counted: register.total), [Evidence(sentence.passage, quantity.range, around: 14)] + register.items.prefix(1).map { Evidence($0.cell, $0.range) })]
    }

    private func leading(_ register: Register, _ table: WrittenTable) -> [Verdict] {
        let name = table.name?.filter { $0 != " " } ?? ""
        guard !name.isEmpty else { return [] }
        // The paragraph that leads to the table gives the counts.
        let sentences = context.paragraphs.filter { $0.contains { $0.mentions(name) } }.flatMap { $0 }
        for sentence in sentences {
            for quantity in sentence.free where quantity.unit == .events || (sentence.isEnglish && quantity.unit == .none) {
                guard let printed = quantity.whole else { continue }
                let lead = sentence.lead(to: quantity)
                // 19 reports of measures abroad and 3 research reports.
                let rest = sentence.text(behind: quantity.range.upperBound, 24).lowercased()
                let isEnglish = [" of \(register.name.lowercased())", " \(register.name.lowercased())", " \(register.name.lowercased().dropLast())"].contains(where: rest.hasPrefix) && !sentence.contains("under consideration")
                guard lead.hasSuffix(register.name + "は") || lead.hasSuffix(register.name + "が") || lead.hasSuffix(register.name) || isEnglish else { continue }
                let holds = printed == register.total
                return [Verdict(.register, holds: holds, .register(label: register.name, printed: printed, counted: register.total),
                                [Evidence(sentence.passage, quantity.range, around: 14)] + register.items.prefix(1).map { Evidence($0.cell, $0.range) })]
            }
        }
        return []
    }
}
