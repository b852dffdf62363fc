import Analysis
import Reexamination

/// 3. 追加のリスク最小化活動の概要: one form a material (tables 4 and 5, form 8; domain brief §3.4).
struct MaterialsSection {
    let composition: Composition

    func blocks() throws(CompositionError) -> [Block] {
        let c = composition
        let heading = c.heading("3.", "追加のリスク最小化活動の概要", "Additional risk minimisation activities")
        let materials = c.snapshot.plan.materials.filter(\.isSubject)
        guard !materials.isEmpty else {
            return [heading, try c.paragraph(c.say(
                "再審査の対象となる追加のリスク最小化活動は設定されていなかった。",
                "No additional risk minimisation activity was subject to this re-examination."), at: .materials)]
        }
        let tables = c.list(materials.map { "\(table: "material-\($0.id)")" })
        return [heading, try c.paragraph(c.say(
            "追加のリスク最小化活動として実施された資材の提供について、その概要を\(tables)に示す。",
            "\(tables) \(materials.count == 1 ? "summarises" : "summarise") the materials provided as additional risk minimisation."), at: .materials)]
            + materials.map { .table(form(of: $0)) }
    }

    private func form(of material: RiskMinimisationMaterial) -> Table {
        let c = composition
        let audience: LocalizedText = switch material.audience {
        case .healthcareProfessionals: LocalizedText(ja: "医療従事者向け資材の提供", en: "Provision of material for healthcare professionals")
        case .patients: LocalizedText(ja: "患者向け資材の提供", en: "Provision of material for patients")
        }
        let rows = [c.formTitle([.text(c(material.name))])] + entries(of: material).map(\.row)
        return c.form("material-\(material.id)", c.caption(.table, "「\(audience.ja)」の概要", "\(audience.en): summary"), rows: rows, headerRows: 1, summary: summary)
    }

    var summary: String { composition.word("資材の目的、対象とする安全性検討事項、方法及び実施期間", "Objective, risks addressed, method and period of the material") }

    /// The rows of tables 4 and 5 by what they show, as form 8 names it.
    func entries(of material: RiskMinimisationMaterial) -> [(field: String, row: Table.Row)] {
        let c = composition
        let last = material.end.map { c.format.date($0) } ?? c.word("継続中", "ongoing")
        let start = c.format.date(material.start) + (material.startNote.map { c.format.inParentheses(c($0)) } ?? "")
        return [
            ("purpose", c.formRow("目的", "Objective", text: c(material.purpose))),
            ("safetySpecification", c.formRow("安全性検討事項", "Safety specification", text: c.enumerated(material.riskIDs.map { c.riskName($0) }))),
            ("method", c.formRow("具体的な方法", "Method", c.bulleted(material.methods.map { [.text(c($0))] }))),
            ("period", c.formRow("実施期間", "Period", text: c.format.range(start, last))),
            ("remarks", c.formRow("備考", "Remarks", text: material.remarks.map { c($0) })),
        ]
    }
}
