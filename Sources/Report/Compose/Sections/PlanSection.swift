import Analysis
import Reexamination

/// 1. 医薬品リスク管理計画の実施状況: the plan at the application, how it changed, and its activities (tables 1 and 2, domain
/// brief §3.1, §3.2).
struct PlanSection {
    let composition: Composition

    private var c: Composition { composition }
    private var snapshot: Snapshot { c.snapshot }

    func blocks() throws(CompositionError) -> [Block] {
        let hasActivities = !snapshot.plan.activities.isEmpty
        let activities = hasActivities
            ? c.say("追加の医薬品安全性監視活動等としては、\(table: "activities")に示すものが実施された。", "\(table: "activities") gives the additional pharmacovigilance and other activities carried out.")
            : c.say("追加の医薬品安全性監視活動等は設定されていなかった。", "The plan contained no additional activities.")
        var blocks = [
            c.heading("1.", "医薬品リスク管理計画の実施状況", "Implementation of the risk management plan"),
            try c.paragraph(opening, at: .plan),
            try c.paragraph(ChangeParagraph(composition: c).prose, at: .plan),
            try c.paragraph(activities, at: .plan),
            .table(scope), c.targetRemark,
        ]
        if hasActivities { blocks += [.table(self.activities), c.targetRemark] }
        return blocks
    }

    private var opening: Prose {
        let application = c.format.date(snapshot.application)
        return c.say(
            "\(data: snapshot.product.brandName.ja)（以下「本剤」）の医薬品リスク管理計画書に、再審査申請時（\(data: application)）に設定されていた安全性検討事項及び有効性に関する検討事項は、\(table: "scope")のとおりである。",
            "\(table: "scope") gives the safety and efficacy specifications that the risk management plan of \(data: snapshot.product.brandName.en) (“the product”) contained at the application for re-examination (\(data: application)).")
    }

    private var scope: Table {
        let width = RiskCategory.allCases.count
        let categories = c.analysis.plan.categories
        let efficacy = snapshot.plan.efficacyItems.map { c.marked(c($0.name), isTarget: $0.isSubject) }
        return Table(
            kind: .data, anchor: "scope",
            caption: c.caption(.table, "再審査申請時の安全性検討事項及び有効性に関する検討事項", "Safety and efficacy specifications at the application for re-examination"),
            columnWidths: Array(repeating: 1, count: width), headerRows: 2, rows: [
                Table.Row(role: .header, cells: [c.columnHeader("安全性検討事項", "Safety specification", columnSpan: width)]),
                Table.Row(role: .header, cells: categories.map { c.columnHeader([.text(c($0.category.name))]) }),
                Table.Row(role: .body, cells: categories.map { category in
                    items(category.risks.map { c.marked(c($0.name), isTarget: $0.isSubject) })
                }),
                Table.Row(role: .header, cells: [Table.Cell(lines: [[.text(c.word("有効性に関する検討事項", "Efficacy specification"))]], columnSpan: width,
                                                           header: .column, alignment: .center)]),
                Table.Row(role: .body, cells: [items(efficacy, columnSpan: width)]),
            ], notes: [], summary: c.word("区分別の安全性検討事項及び有効性に関する検討事項", "Safety specification by category, and efficacy specification"))
    }

    private var activities: Table {
        let columns: [(purpose: PlanActivity.Purpose, ja: String, en: String)] = [
            (.pharmacovigilance, "追加の医薬品安全性監視活動", "Additional pharmacovigilance"),
            (.efficacy, "有効性に関する調査・試験", "Efficacy surveys and trials"),
            (.riskMinimisation, "追加のリスク最小化活動", "Additional risk minimisation"),
        ]
        return Table(
            kind: .data, anchor: "activities",
            caption: c.caption(.table, "再審査期間中に実施した追加の医薬品安全性監視活動等の概要", "Additional pharmacovigilance and other activities during the re-examination period"),
            columnWidths: [1, 1, 1], headerRows: 1, rows: [
                Table.Row(role: .header, cells: columns.map { c.columnHeader($0.ja, $0.en) }),
                Table.Row(role: .body, cells: columns.map { column in
                    items(snapshot.plan.activities.filter { $0.purposes.contains(column.purpose) }.map { c.marked(c($0.name), isTarget: $0.isSubject) })
                }),
            ], notes: [], summary: c.word("目的別の追加の活動", "Additional activities by purpose"))
    }

    private func items(_ items: [[Inline]], columnSpan: Int = 1) -> Table.Cell {
        Table.Cell(lines: items.isEmpty ? [[.text(c.word("該当なし", "None"))]] : c.bulleted(items), columnSpan: columnSpan)
    }
}
