import Reexamination

extension AnalysisError {
    /// What happened, where, and how to mend it.
    public var message: LocalizedText {
        switch self {
        case .otherRelease(let expected, let found):
            LocalizedText(ja: "MedDRA/J の版が異なります：データは version \(expected)、読み込んだ辞書は version \(found) です。同じ版の辞書を指定してください。",
                          en: "The MedDRA release differs: the data are in version \(expected), the dictionary given is version \(found). Give the dictionary of the same version.")
        case .noSubjectIndication:
            LocalizedText(ja: "今回の再審査対象の効能・効果がありません。少なくとも 1 つを対象（isSubject）としてください。",
                          en: "No indication is the subject of this re-examination. Mark at least one (isSubject).")
        case .noLabelInForce(let day):
            LocalizedText(ja: "再審査申請日 \(day) に有効な添付文書がありません。その日以前に改訂された版を登録してください。",
                          en: "No label is in force on the day of application, \(day). Register a version effective on or before it.")
        case .noLabelAtPeriodEnd(let period, let day):
            LocalizedText(ja: "安全性定期報告 第 \(period) 回の末日 \(day) に有効な添付文書がないため、報告時のままには判定できません。その日以前に有効な版を labels.yaml に加えるか、--past refiltered としてください。",
                          en: "No label is in force on \(day), the last day of periodic report \(period), so it cannot be judged as reported. Add a version effective by then to labels.yaml, or use --past refiltered.")
        case .unknownPeriod(let number, let known):
            LocalizedText(ja: "安全性定期報告 第 \(number) 回は dossier.yaml の periodicReports にありません。あるのは \(known.isEmpty ? "なし" : known.map(String.init).joined(separator: "、")) です。",
                          en: "There is no periodic report \(number) under periodicReports of dossier.yaml, which has \(known.isEmpty ? "none" : known.map(String.init).joined(separator: ", ")).")
        case .unknownLabel(let id):
            LocalizedText(ja: "添付文書の版「\(id)」がありません。labels.yaml にある版の ID を指定してください。",
                          en: "There is no label version \"\(id)\". Name one by its id in labels.yaml.")
        case .missingAnalysisSet(let survey, let set):
            LocalizedText(ja: "調査 \(survey) に解析対象集団「\(set)」が定義されていません。",
                          en: "Survey \(survey) does not define the analysis set \"\(set)\".")
        case .unfoundedAnalysisSet(let survey, let set):
            LocalizedText(ja: "調査 \(survey) の解析対象集団「\(set)」の元の集団（from）が、存在しないか、自分自身に戻ります。",
                          en: "Analysis set \"\(set)\" of survey \(survey) is taken (from) from a set that does not exist, or in the end from itself.")
        case .duplicateSubject(let survey, let subject):
            LocalizedText(ja: "調査 \(survey) に症例 \(subject) が 2 回以上あります。",
                          en: "Survey \(survey) has subject \(subject) more than once.")
        case .recordOfUnknownSubject(let record):
            LocalizedText(ja: "記録 \(record) の症例が調査の症例一覧（DM）にありません。",
                          en: "The subject of record \(record) is not among the survey's subjects (DM).")
        case .unknownTerm(let term, let record):
            LocalizedText(ja: "記録 \(record) の基本語コード \(term) は、この版の MedDRA/J にありません。",
                          en: "Preferred term \(term) of record \(record) is not in this release of MedDRA.")
        case .termWithoutClass(let term):
            LocalizedText(ja: "基本語 \(term) のプライマリー SOC が、この版の MedDRA/J にありません。",
                          en: "The primary system organ class of preferred term \(term) is not in this release of MedDRA.")
        case .unresolvableDefinition(let risk, let reason):
            LocalizedText(ja: "安全性検討事項 \(risk) の定義を、この版の MedDRA/J で解釈できません：\(reason.ja)",
                          en: "The definition of risk \(risk) cannot be resolved in this release of MedDRA: \(reason.en)")
        case .unknownRisk(let risk, let place):
            LocalizedText(ja: "\(place.name.ja)にある安全性検討事項 \(risk) が RMP にありません。",
                          en: "Risk \(risk), named in \(place.name.en), is not in the risk management plan.")
        case .riskWithoutDefinition(let risk, let place):
            LocalizedText(ja: "\(place.name.ja)にある安全性検討事項 \(risk) には、該当する基本語の定義がありません。",
                          en: "Risk \(risk), named in \(place.name.en), has no definition of its terms.")
        case .durationClassesNotAscending:
            LocalizedText(ja: "投与期間の区切り（counting.durationMonths）は、正の月数を小さい順に並べてください。",
                          en: "The borders of the duration classes (counting.durationMonths) must be positive months in ascending order.")
        case .unknownResult(let endpoint, let code, let record):
            LocalizedText(ja: "記録 \(record) の結果 \(code) は、評価項目 \(endpoint) の区分にありません。",
                          en: "Result \(code) of record \(record) is none of the categories of endpoint \(endpoint).")
        case .unknownForm(let endpoint, let record):
            LocalizedText(ja: "評価項目 \(endpoint) の記録 \(record) は、実施計画にない調査票（VISITNUM）のものです。",
                          en: "Record \(record) of endpoint \(endpoint) belongs to a form (VISITNUM) that the protocol does not have.")
        case .unknownProcedure(let endpoint, let code, let record):
            LocalizedText(ja: "記録 \(record) の術式 \(code) は、評価項目 \(endpoint) の術式にありません。",
                          en: "Procedure \(code) of record \(record) is none of the procedures of endpoint \(endpoint).")
        case .noUnknownProcedure(let endpoint, let subject):
            LocalizedText(ja: "症例 \(subject) に実施した手術の記録がなく、評価項目 \(endpoint) に「不明」（UNKNOWN、侵襲性なし）の術式もありません。",
                          en: "Subject \(subject) has no performed procedure on record, and endpoint \(endpoint) has no procedure UNKNOWN (without invasiveness) to count it under.")
        case .confidenceOutOfRange(let percent):
            LocalizedText(ja: "信頼水準（counting.confidencePercent）\(percent)% は、0% より大きく 100% より小さい値にしてください。",
                          en: "The confidence level (counting.confidencePercent) of \(percent)% must lie between 0% and 100%.")
        case .unknownTopic(let record):
            LocalizedText(ja: "記録 \(record) の主題（topic）が措置報告の主題一覧にありません。",
                          en: "The topic of record \(record) is not among the topics of foreign measures.")
        case .unknownReferenceTrial(let endpoint, let trial):
            LocalizedText(ja: "評価項目 \(endpoint) が参照する臨床試験 \(trial) がありません。",
                          en: "Trial \(trial), to which endpoint \(endpoint) refers, does not exist.")
        case .impossibleProportion(let figure, let numerator, let denominator):
            LocalizedText(ja: "数値 \(figure) の割合が成り立ちません：\(numerator)/\(denominator)。",
                          en: "The proportion of figure \(figure) cannot be: \(numerator)/\(denominator).")
        case .duplicateFigure(let figure):
            LocalizedText(ja: "数値の識別子 \(figure) が重複しています。調査、リスク、評価項目の識別子を見直してください。",
                          en: "Figure id \(figure) is used twice. Look at the ids of surveys, risks and endpoints.")
        case .notCountable(let error):
            LocalizedText(ja: "副作用を集計できません：\(error.message.ja)", en: "The reactions cannot be counted: \(error.message.en)")
        case .tracingDisagrees(let figure, let counted, let traced):
            LocalizedText(ja: "数値 \(figure) の集計値 \(counted) と、内訳の数 \(traced) が一致しません（プログラムの誤りです）。",
                          en: "Figure \(figure) was counted as \(counted), but \(traced) contributors were traced (an error of the program).")
        }
    }
}

extension AnalysisError.RiskPlace {
    var name: LocalizedText {
        switch self {
        case .survey(let id): LocalizedText(ja: "調査 \(id) の実施計画", en: "the protocol of survey \(id)")
        case .lateOnsetRisks: LocalizedText(ja: "counting.lateOnsetRisks", en: "counting.lateOnsetRisks")
        case .pooledRisks: LocalizedText(ja: "counting.pooledRisks", en: "counting.pooledRisks")
        }
    }
}
