import Exchange
import MedDRA
import Reexamination

/// What the company judged, in words.
struct JudgementWords {
    let release: Release
    let language: Language

    func judgement(_ judgement: CompanyJudgement) -> CaseListing.Judgement {
        func say(_ ja: String, _ en: String) -> String { LocalizedText(ja: ja, en: en)[language] }
        var judged: [String] = []
        if let code = judgement.lowestLevelTerm {
            judged.append(say("用語 ", "term ") + (release.lowestLevelTerm(code).map { "\(code) \($0.name[language])" } ?? code.description))
        }
        if let isSerious = judgement.isSerious { judged.append(isSerious ? say("重篤", "serious") : say("非重篤", "not serious")) }
        if let causality = judgement.causality { judged.append(say("因果関係 ", "causality ") + causality.name[language]) }
        if let isInfection = judgement.isInfectionByProduct { judged.append(isInfection ? say("本剤による感染症", "infection by the product") : say("本剤による感染症でない", "no infection by the product")) }
        if let indication = judgement.indication { judged.append(say("効能 \(indication)", "indication \(indication)")) }
        return CaseListing.Judgement(version: judgement.version, sequence: judgement.sequence, judged: judged, by: judgement.by, on: judgement.on, reason: judgement.reason)
    }
}
