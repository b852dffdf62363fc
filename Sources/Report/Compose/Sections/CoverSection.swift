import Analysis
import Reexamination

/// 表紙: what was re-examined, and what the regulator decided (form 1, domain brief §3.0).
struct CoverSection {
    let composition: Composition

    func blocks() throws(CompositionError) -> [Block] {
        var blocks: [Block] = []
        if let notice = composition.snapshot.notice { blocks.append(.remark([.strong([.text(composition(notice))])])) }
        blocks.append(.table(try form()))
        blocks.append(composition.targetRemark)
        blocks += try decision()
        return blocks
    }

    private var product: Product { composition.snapshot.product }

    private func form() throws(CompositionError) -> Table {
        let c = composition
        let rows = [
            label("販売名", "Brand name", [[.text(c(product.brandName))]]),
            label("有効成分名", "Active ingredient", [[.text(c(product.activeIngredient))]]),
            label("申請者名", "Applicant", [[.text(c(product.applicant))]]),
            label("承認の効能・効果", "Approved indications", eachIndication { c.marked(c($0.text), isTarget: $0.isSubject) }),
            label("承認の用法・用量", "Approved dosage and administration", eachIndication { c.marked(c($0.dosage), isTarget: $0.isSubject) }),
            label("承認年月日", "Date of approval", try eachIndication { indication throws(CompositionError) in
                marked(try c.inlines("\(figure: "product.indication.\(indication.number).approval")", at: .cover), indication)
            }),
            label("再審査期間", "Re-examination period", try eachIndication { indication throws(CompositionError) in marked(try period(indication), indication) }),
            label("再審査申請", "Application", try eachIndication(product.subjectIndications) { indication throws(CompositionError) in
                try application(indication)
            }),
            label("承認条件", "Conditions of approval", conditions()),
            label("備考", "Remarks", remarks()),
        ]
        return c.form("cover", nil, rows: rows, headerRows: 0,
                      summary: c.word("再審査の対象となった品目の概要", "The product under re-examination"))
    }

    private func label(_ ja: String, _ en: String, _ lines: [[Inline]]) -> Table.Row {
        var row = composition.formRow(ja, en, lines)
        if composition.language == .ja { row.cells[0].alignment = .distribute }
        return row
    }

    /// A line for each indication, behind its number if there is more than one.
    private func eachIndication(_ indications: [Indication]? = nil,
                                _ line: (Indication) throws(CompositionError) -> [Inline]) throws(CompositionError) -> [[Inline]] {
        var lines: [[Inline]] = []
        for indication in indications ?? product.indications {
            let mark: [Inline] = product.indications.count > 1 ? [.text(ItemMark.circled(indication.number) + " ")] : []
            lines.append(mark + (try line(indication)))
        }
        return lines
    }

    /// Underlined if this re-examination is about the indication.
    private func marked(_ line: [Inline], _ indication: Indication) -> [Inline] { indication.isSubject ? [.target(line)] : line }

    private func eachIndication(_ line: (Indication) -> [Inline]) -> [[Inline]] {
        product.indications.map { indication in
            (product.indications.count > 1 ? [.text(ItemMark.circled(indication.number) + " ")] : []) + line(indication)
        }
    }

    private func period(_ indication: Indication) throws(CompositionError) -> [Inline] {
        let n = indication.number
        return try composition.inlines(composition.say(
            "\(option: indication.reexaminationYears) 年（\(figure: "product.indication.\(n).approval")～\(figure: "product.indication.\(n).period.last")）",
            "\(option: indication.reexaminationYears) years (\(figure: "product.indication.\(n).approval") – \(figure: "product.indication.\(n).period.last"))"),
            at: .cover)
    }

    private func application(_ indication: Indication) throws(CompositionError) -> [Inline] {
        let n = indication.number, filed = composition.format.date(composition.snapshot.application)
        return try composition.inlines(composition.say(
            "申請日：\(data: filed)（申請期間：\(figure: "product.indication.\(n).application.first")～\(figure: "product.indication.\(n).application.last")）",
            "Filed on \(data: filed) (to be filed \(figure: "product.indication.\(n).application.first") – \(figure: "product.indication.\(n).application.last"))"),
            at: .cover)
    }

    // MARK: Conditions

    private struct Condition {
        let indication: Indication
        let condition: ApprovalCondition
    }

    private var allConditions: [Condition] {
        product.indications.flatMap { indication in indication.conditions.map { Condition(indication: indication, condition: $0) } }
    }

    /// なし* if there was none or each is met, with the mark that the remarks explain; else those in force.
    private func conditions() -> [[Inline]] {
        let c = composition
        let open = allConditions.filter { $0.condition.fulfilment == nil }
        guard open.isEmpty else { return open.map { [.text(named($0.indication) + c($0.condition.text))] } }
        return [[.text(c.word("なし", "None") + (allConditions.isEmpty ? "" : "*"))]]
    }

    private func remarks() -> [[Inline]] {
        let c = composition
        return allConditions.compactMap { entry -> [Inline]? in
            guard let fulfilment = entry.condition.fulfilment else { return nil }
            let day = c.format.date(fulfilment.date)
            return [.text(c.word(
                "*「\(c(entry.indication.text))」の承認に際して付された承認条件「\(unstopped(entry.condition.text))」については、\(unstopped(fulfilment.note))（\(day)付け）。",
                "* On the condition attached to the approval for “\(c(entry.indication.text))” (“\(unstopped(entry.condition.text))”): \(SentenceCase.inside(unstopped(fulfilment.note))) (dated \(day))."))]
        }
    }

    /// Without its last full stop, so that it can stand in a sentence.
    private func unstopped(_ text: LocalizedText) -> String {
        let text = composition(text)
        return text.hasSuffix("。") || text.hasSuffix(".") ? String(text.dropLast()) : text
    }

    private func named(_ indication: Indication) -> String {
        product.indications.count > 1 ? ItemMark.circled(indication.number) + " " : ""
    }

    // MARK: Decision

    private func decision() throws(CompositionError) -> [Block] {
        let c = composition
        guard let decision = c.snapshot.decision else {
            return [.missing(c.word("再審査結果は未決定：カテゴリー、判断日及び医薬品リスク管理計画の評価は、規制当局の判断を待って記入する。",
                                    "Not yet decided: category, date and the finding on the risk management plan await the regulator."))]
        }
        var category: Prose = Prose(data: c.word("カテゴリー\(decision.category.rawValue)", "category \(decision.category.rawValue)"))
        if let basis = LegalBasis.inForce(on: decision.date) {
            let meaning = basis.meaning(of: decision.category, language: c.language)
            category += c.say("（\(data: meaning)。）", " (\(data: meaning))")
        }
        let first = c.say(
            "提出資料の内容を検討した結果、再審査の対象とされた効能・効果は\(category)に当たると判断した（別紙参照）。",
            "Having examined the material submitted, the agency concludes that the indication under re-examination falls into \(category); see the annex.")
        let second = decision.planCarriedOut
            ? c.say("医薬品リスク管理計画については、安全性検討事項及び有効性に関する検討事項への取組み並びに追加の医薬品安全性監視活動等が、製造販売後に適切に行われたと認めた。",
                    "As to the risk management plan, the agency finds that the safety and efficacy specifications were addressed, and the additional pharmacovigilance and other activities carried out, properly after marketing.")
            : c.say("医薬品リスク管理計画については、安全性検討事項及び有効性に関する検討事項への取組み並びに追加の医薬品安全性監視活動等が、製造販売後に適切に行われたとは認められなかった。",
                    "As to the risk management plan, the agency does not find that the safety and efficacy specifications were addressed, and the additional pharmacovigilance and other activities carried out, properly after marketing.")
        return [try c.paragraph(first, at: .cover), try c.paragraph(second, at: .cover)]
    }
}
