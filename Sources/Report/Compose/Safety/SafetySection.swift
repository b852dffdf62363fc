import Analysis
import Reexamination

/// 4. 安全性
struct SafetySection {
    let composition: Composition

    func blocks() throws(CompositionError) -> [Block] {
        let c = composition
        var blocks = [
            c.heading("4.", "安全性", "Safety"),
            try c.paragraph(c.say("安全性についての申請者の説明は次のとおりである。", "The applicant’s explanation of safety is as follows."), at: .document),
            c.heading("4.1.", level: 2, "安全性検討事項", "Safety specification"),
        ]
        blocks += try specification()
        blocks.append(c.heading("4.2.", level: 2, "副作用及び感染症", "Adverse reactions and infections"))
        return blocks + (try ReactionsSection(composition: c).blocks())
    }

    private func specification() throws(CompositionError) -> [Block] {
        let c = composition
        var blocks: [Block] = []
        if c.surveys.isEmpty {
            blocks.append(try c.paragraph(c.say(
                "製造販売後調査が実施されなかったため、安全性検討事項別の発現割合は算出できない。",
                "As no survey was conducted, no incidence by item of the safety specification can be given."), at: .document))
        }
        for survey in c.surveys {
            blocks.append(try RiskIncidence(composition: c, survey: survey).paragraph())
        }
        blocks += try NarrativeBlocks(composition: c, slot: .risks).blocks()
        let pooled = c.analysis.pooledRisks.map { PooledRiskParagraph(composition: c, risk: $0) }
        for risk in pooled { blocks.append(try risk.paragraph()) }
        for survey in c.surveys { blocks.append(.table(try RiskIncidence(composition: c, survey: survey).table())) }
        for risk in pooled { blocks += try risk.trend() }
        return blocks + (try missingInformation())
    }

    /// 重要な不足情報, first among them the safety of long treatment.
    private func missingInformation() throws(CompositionError) -> [Block] {
        let c = composition
        let items = c.snapshot.plan.risks.filter { $0.state(on: c.snapshot.application)?.category == .importantMissingInformation }
        guard !items.isEmpty else {
            return [try c.paragraph(c.say("重要な不足情報は設定されていなかった。", "The plan named no important missing information."), at: .document)]
        }
        let names = c.list(items.map { c.quoted(c.riskName($0.id)) })
        var blocks: [Block] = []
        if c.surveys.isEmpty {
            blocks.append(try c.paragraph(c.say("重要な不足情報\(names)について、調査による情報は得られなかった。",
                                                "No survey gave information on the important missing information \(names)."), at: .document))
        }
        for survey in c.surveys {
            blocks += try DurationIncidence(composition: c, survey: survey, missingInformation: names).blocks()
        }
        return blocks + (try NarrativeBlocks(composition: c, slot: .missingInformation).blocks())
    }
}
