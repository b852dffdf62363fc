import Reexamination

/// Where in the report something was being written when it went wrong.
public enum CompositionPlace: Hashable, Sendable {
    case cover
    case plan
    case survey(String)
    case materials
    case risks(survey: String)
    case pooledRisk(String)
    case missingInformation(survey: String)
    case reactions
    case endpoint(String, survey: String)
    case measures
    case evaluation
    case analysisSets(survey: String)
    case countingRules
    case form(OfficialForm)
    /// A person's words: the file they stand in is that of the language they were written in.
    case narrative(Narrative.Slot, Language, line: Int)
    /// The document as a whole.
    case document

    public func name(_ language: Language) -> String {
        switch (self, language) {
        case (.cover, .ja): "表紙"
        case (.cover, .en): "the cover"
        case (.plan, .ja): "1. 医薬品リスク管理計画の実施状況"
        case (.plan, .en): "section 1, risk management plan"
        case (.survey(let id), .ja): "2. 調査「\(id)」の概要"
        case (.survey(let id), .en): "section 2, survey “\(id)”"
        case (.materials, .ja): "3. 追加のリスク最小化活動の概要"
        case (.materials, .en): "section 3, additional risk minimisation"
        case (.risks(let id), .ja): "4.1. 調査「\(id)」の安全性検討事項"
        case (.risks(let id), .en): "section 4.1, safety specification of survey “\(id)”"
        case (.pooledRisk(let id), .ja): "4.1. リスク「\(id)」の全情報源の集計"
        case (.pooledRisk(let id), .en): "section 4.1, risk “\(id)” over all sources"
        case (.missingInformation(let id), .ja): "4.1. 調査「\(id)」の重要な不足情報"
        case (.missingInformation(let id), .en): "section 4.1, missing information of survey “\(id)”"
        case (.reactions, .ja): "4.2. 副作用及び感染症"
        case (.reactions, .en): "section 4.2, adverse reactions and infections"
        case (.endpoint(let id, let survey), .ja): "5. 調査「\(survey)」の評価項目「\(id)」"
        case (.endpoint(let id, let survey), .en): "section 5, endpoint “\(id)” of survey “\(survey)”"
        case (.measures, .ja): "6. 措置報告及び研究報告"
        case (.measures, .en): "section 6, measures and research reports"
        case (.evaluation, .ja): "7. 機構の評価"
        case (.evaluation, .en): "section 7, evaluation"
        case (.analysisSets(let id), .ja): "付録 A 調査「\(id)」の解析対象集団"
        case (.analysisSets(let id), .en): "appendix A, analysis sets of survey “\(id)”"
        case (.form(let form), .ja): "様式 \(form.rawValue)"
        case (.form(let form), .en): "form \(form.rawValue)"
        case (.countingRules, .ja): "付録 B 集計の条件"
        case (.countingRules, .en): "appendix B, rules of counting"
        case (.narrative(let slot, let written, let line), .ja): "記述 \(slot.rawValue).\(written.rawValue).md の \(line) 行目"
        case (.narrative(let slot, let written, let line), .en): "narrative \(slot.rawValue).\(written.rawValue).md, line \(line)"
        case (.document, .ja): "報告書"
        case (.document, .en): "the report"
        }
    }
}
