import Analysis
import Reexamination

/// What a person wrote for one place of the report, its figure references filled in; or that it is still to be written.
struct NarrativeBlocks {
    let composition: Composition
    let slot: Narrative.Slot
    /// Whether its absence is shown: not where there is nothing to judge.
    var isRequired = true

    func blocks() throws(CompositionError) -> [Block] {
        guard let narrative = composition.snapshot.narrative(slot), !text(of: narrative).allSatisfy(\.isWhitespace) else {
            return isRequired ? [.missing(missing)] : []
        }
        if let error = NarrativeCheck(composition: composition).errors(in: narrative).first { throw error }
        return try NarrativeText(parsing: text(of: narrative)).paragraphs.map { paragraph throws(CompositionError) in
            .paragraph(composition.language == .ja ? NarrativeSpacing.tidied(try inlines(of: paragraph, in: narrative)) : try inlines(of: paragraph, in: narrative),
                       indented: true)
        }
    }

    private func inlines(of paragraph: NarrativeParagraph, in narrative: Narrative) throws(CompositionError) -> [Inline] {
        var inlines: [Inline] = []
        for run in paragraph.runs {
            let inline: Inline
            switch run.content {
            case .text(let text): inline = .text(text)
            case .table(let reference): inline = .reference(anchor: reference.key, label: "", number: 0)
            case .figure(let reference):
                inline = try composition.inline(FigureID(reference.figure), as: FigureStyle(reference.style), at: narrative.place(line: reference.line, in: composition.language))
            }
            switch run.weight {
            case .plain: inlines.append(inline)
            case .strong: inlines.append(.strong([inline]))
            case .emphasis: inlines.append(.emphasis([inline]))
            }
        }
        return inlines
    }

    /// English falls back on the Japanese.
    private func text(of narrative: Narrative) -> String { narrative.printed(in: composition.language) }

    private var missing: String {
        let file = "narrative/\(slot.rawValue).\(composition.language.rawValue).md"
        return composition.word("\(what.ja)が未記入（\(file)）", "To be written: \(what.en) (\(file))")
    }

    private var what: LocalizedText {
        switch slot {
        case .risks: LocalizedText(ja: "安全性検討事項の発現状況についての申請者の見解", en: "the applicant’s judgement of the risks")
        case .missingInformation: LocalizedText(ja: "重要な不足情報についての申請者の見解", en: "the applicant’s judgement of the missing information")
        case .unlisted: LocalizedText(ja: "予測できない副作用についての申請者の見解", en: "the applicant’s judgement of the reactions not predictable from the Precautions")
        case .efficacyIntroduction: LocalizedText(ja: "有効性の評価方法の説明", en: "how efficacy was assessed")
        case .efficacyConclusion: LocalizedText(ja: "有効性についての申請者の結論", en: "the applicant’s conclusion on efficacy")
        case .measures: LocalizedText(ja: "措置報告及び研究報告についての申請者の見解", en: "the applicant’s judgement of measures and research reports")
        case .evaluation: LocalizedText(ja: "機構の評価", en: "the agency’s evaluation")
        }
    }
}
