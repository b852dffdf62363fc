import Analysis
import Reexamination

/// What a person wrote for one place of the report, its figure references filled in; or that it is still to be written.
struct NarrativeBlocks {
    let composition: Composition
    let slot: Narrative.Slot

    func blocks() throws(CompositionError) -> [Block] {
        guard let narrative = composition.snapshot.narrative(slot), !text(of: narrative).allSatisfy(\.isWhitespace) else {
            return [.missing(missing)]
        }
        return []
    }

    /// English falls back on the Japanese.
    private func text(of narrative: Narrative) -> String {
        let text = composition(narrative.text)
        return text.allSatisfy(\.isWhitespace) ? narrative.text.ja : text
    }

    private var missing: String {
        let file = "narrative/\(slot.rawValue).\(composition.language.rawValue).md"
        return composition.word("\(what.ja)が未記入（\(file)）", "To be written: \(what.en) (\(file))")
    }

    private var what: LocalizedText {
        switch slot {
        case .risks: LocalizedText(ja: "安全性検討事項の発現状況についての申請者の見解", en: "the applicant’s judgement of the risks")
        case .missingInformation: LocalizedText(ja: "重要な不足情報についての申請者の見解", en: "the applicant’s judgement of the missing information")
        case .unlisted: LocalizedText(ja: "予測できない副作用についての申請者の見解", en: "the applicant’s judgement of the reactions not foretold")
        case .efficacyIntroduction: LocalizedText(ja: "有効性の評価方法の説明", en: "how efficacy was assessed")
        case .efficacyConclusion: LocalizedText(ja: "有効性についての申請者の結論", en: "the applicant’s conclusion on efficacy")
        case .measures: LocalizedText(ja: "措置報告及び研究報告についての申請者の見解", en: "the applicant’s judgement of measures and research reports")
        case .evaluation: LocalizedText(ja: "機構の評価", en: "the agency’s evaluation")
        }
    }
}
