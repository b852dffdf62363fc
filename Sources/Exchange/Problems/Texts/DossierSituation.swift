import Reexamination

/// Situations of what the YAML files say together.
public enum DossierSituation: Hashable, Sendable {
    /// An id that points at nothing, such as a survey's risk that the plan does not have.
    case unknownReference(kind: ReferenceKind, id: String, known: [String])
    case duplicateID(kind: ReferenceKind, id: String, first: SourceLocation)
    case noSubjectIndication
    case noLabelInForce(application: CalendarDate)
    case windowOrder
    case applicationBeforeDataCut
    /// The application is not filed in the three months after the period of an indication under re-examination (domain brief §1.1).
    case applicationOutsideWindow(indication: Int, first: CalendarDate, last: CalendarDate)
    case windowAfterDataCut(CalendarDate)
    /// Months that should ascend; `allowsEqual` where two may be the same.
    case monthsNotAscending(allowsEqual: Bool)
    case decisionBeforeApplication
    case riskHistoryOrder
    case riskHistoryStart
    case riskNoDefinition(String)
    /// A risk of `lateOnsetRisks` or `pooledRisks` that does not say which reactions it is.
    case countedRiskNoDefinition(String)
    /// A circumstance looks for a characteristic that no subject of the surveys that investigate the risk has.
    case characteristicNotRecorded(code: String, known: [String])
    /// The characteristic is recorded, but never with this value.
    case valueNotRecorded(String, code: String, known: [String])
    /// An event of a time to first event that is neither recorded nor a category of the test.
    case eventNotRecorded(String, test: String, known: [String])
    case noSafetySet
    case noEfficacySet
    case cyclicSet(String)
    case trialSuccesses

    /// What an id stands for.
    public enum ReferenceKind: String, Hashable, Sendable, CaseIterable {
        case risk, efficacyItem, trial, topic, indication, analysisSet, category, indicator, endpoint, form, activity, material, label, register, part, exclusion, procedure, formField, officialForm, clock

        var name: LocalizedText {
            switch self {
            case .risk: say("安全性検討事項", "risk")
            case .efficacyItem: say("有効性に関する検討事項", "efficacy item")
            case .trial: say("参照する臨床試験", "reference trial")
            case .topic: say("措置報告の主題", "topic of measures")
            case .indication: say("効能番号", "indication")
            case .analysisSet: say("解析対象集団", "analysis set")
            case .category: say("区分", "category")
            case .indicator: say("指標", "indicator")
            case .endpoint: say("有効性評価項目", "efficacy endpoint")
            case .form: say("調査票", "form")
            case .activity: say("追加の活動", "activity")
            case .material: say("資材", "material")
            case .label: say("添付文書の版", "label version")
            case .register: say("登録簿の番号", "register entry")
            case .part: say("調査パート", "survey part")
            case .exclusion: say("除外理由", "exclusion")
            case .procedure: say("術式", "procedure")
            case .formField: say("様式の欄の項目", "field of a form")
            case .officialForm: say("様式", "official form")
            case .clock: say("報告期限の規則", "reporting clock")
            }
        }
    }

    var id: ProblemID {
        switch self {
        case .unknownReference: .referenceUnknown
        case .duplicateID: .referenceDuplicateID
        case .noSubjectIndication: .productNoSubject
        case .noLabelInForce: .labelNoneInForce
        case .windowOrder: .windowOrder
        case .applicationBeforeDataCut: .applicationBeforeDataCut
        case .applicationOutsideWindow: .applicationOutsideWindow
        case .windowAfterDataCut: .windowAfterDataCut
        case .monthsNotAscending: .monthsNotAscending
        case .decisionBeforeApplication: .decisionBeforeApplication
        case .riskHistoryOrder: .riskHistoryOrder
        case .riskHistoryStart: .riskHistoryStart
        case .riskNoDefinition: .riskNoDefinition
        case .countedRiskNoDefinition: .countingRiskNoDefinition
        case .characteristicNotRecorded: .riskCharacteristicNotRecorded
        case .valueNotRecorded: .riskValueNotRecorded
        case .eventNotRecorded: .endpointEventNotRecorded
        case .noSafetySet: .setNoSafety
        case .noEfficacySet: .setNoEfficacy
        case .cyclicSet: .setCyclic
        case .trialSuccesses: .trialSuccesses
        }
    }

    var text: ProblemText {
        switch self {
        case .unknownReference(let kind, let id, let known):
            ProblemText(say("\(kind.name.ja)の ID が見つかりません。", "There is no \(kind.name.en) of this id."), found: say(id, id),
                        expected: known.isEmpty ? nil : say(known.joined(separator: " / "), known.joined(separator: " / ")),
                        mend: say("綴りを直すか、指す先を加えてください。", "Mend the spelling or add what it points at."))
        case .duplicateID(let kind, let id, let first):
            ProblemText(say("\(kind.name.ja)の ID が重複しています。", "The \(kind.name.en)'s id is taken already."), found: say("\(id)、先の行 \(first)", "\(id), first at \(first)"),
                        mend: say("別の ID にしてください。", "Use another id."))
        case .noSubjectIndication:
            ProblemText(say("今回の再審査対象の効能がありません。", "No indication is under this re-examination."), expected: say("isSubject: true の効能", "an indication with isSubject: true"),
                        mend: say("対象の効能を isSubject: true にしてください。", "Set isSubject: true where it is."))
        case .noLabelInForce(let application):
            ProblemText(say("再審査申請時に有効な添付文書の版がありません。", "No label version is in force at the application."), expected: say("effective が \(application) 以前の版", "a version effective on or before \(application)"),
                        mend: say("labels.yaml に版を加えてください。", "Add the version to labels.yaml."))
        case .windowOrder:
            ProblemText(say("集計対象期間の終わりが始まりより前です。", "The window ends before it begins."), mend: say("first と last を直してください。", "Mend first and last."))
        case .applicationBeforeDataCut:
            ProblemText(say("再審査申請日がデータカットオフ日より前です。", "The application lies before the data cut."), mend: say("dataCut と application を確かめてください。", "Check dataCut and application."))
        case .applicationOutsideWindow(let indication, let first, let last):
            ProblemText(say("再審査申請日が、効能 \(indication) の申請期間（再審査期間の満了から 3 カ月）にありません。", "The application lies outside the three months after the period of indication \(indication)."),
                        expected: say("\(first) から \(last) まで", "\(first) to \(last)"),
                        mend: say("application、approvalDate、reexaminationYears を確かめてください。", "Check application, approvalDate and reexaminationYears."))
        case .windowAfterDataCut(let cut):
            ProblemText(say("集計対象期間の終わりがデータカットオフ日より後です。", "The window ends after the data cut."), expected: say("\(cut) まで", "\(cut) or earlier"),
                        mend: say("カットオフ日より後の情報は集計に入りません。last を確かめてください。", "What is later than the cut is not counted; check last."))
        case .monthsNotAscending(let allowsEqual):
            ProblemText(say("月が小さい順に並んでいません。", "The months do not ascend."),
                        expected: allowsEqual ? say("前の月以上", "no less than the month before it") : say("前の月より大きい月", "more than the month before it"),
                        mend: say("小さい順に並べてください。", "Put them in ascending order."))
        case .decisionBeforeApplication:
            ProblemText(say("再審査結果の日付が申請日より前です。", "The decision lies before the application."), mend: say("日付を直してください。", "Mend the date."))
        case .riskHistoryOrder:
            ProblemText(say("リスクの履歴が日付の順ではありません。", "The risk's history is not in order of date."), expected: say("古い順、同じ日は 1 回", "ascending dates, no day twice"),
                        mend: say("順に並べてください。", "Put it in order."))
        case .riskHistoryStart:
            ProblemText(say("履歴が削除から始まっています。", "The history begins with a removal."), mend: say("最初に、計画に入った日の項目を置いてください。", "Begin with the risk's entry into the plan."))
        case .riskNoDefinition(let risk):
            ProblemText(say("調査で調べるリスクに、定義がありません。", "The survey investigates a risk that has no definition."), found: say(risk, risk),
                        mend: say("rmp.yaml に definition を加えるか、investigated: false としてください。", "Add its definition to rmp.yaml, or set investigated: false."))
        case .characteristicNotRecorded(let code, let known):
            ProblemText(say("リスクの条件が読む背景が、このリスクを調べるどの調査の sc.csv にもありません。該当例なしの 0 と印字されてしまいます。",
                            "No sc.csv of a survey that investigates the risk records the characteristic its circumstance reads: it would be printed as 0."),
                        found: say(code, code), expected: known.isEmpty ? nil : say(known.joined(separator: " / "), known.joined(separator: " / ")),
                        mend: say("code の綴りを直すか、sc.csv に背景を加えてください。", "Mend the code, or add the characteristic to sc.csv."))
        case .valueNotRecorded(let value, let code, let known):
            ProblemText(say("リスクの条件が読む背景 \(code) が、この値である症例はありません。", "No subject has this value of the characteristic \(code) that the risk's circumstance reads."),
                        found: say(value, value), expected: known.isEmpty ? nil : say(known.joined(separator: " / "), known.joined(separator: " / ")),
                        mend: say("value の綴りを確かめてください。該当例がいないだけなら、そのままで構いません。", "Check the spelling of value; if nobody has it, it may stay."))
        case .eventNotRecorded(let event, let test, let known):
            ProblemText(say("\(test) の結果にも、同じ検査を読む response の区分にもない、事象のコードです。該当例なしの 0 と印字されてしまいます。",
                            "The event is no result of \(test), nor a category of a response endpoint on it: it would be printed as 0."),
                        found: say(event, event), expected: known.isEmpty ? nil : say(known.joined(separator: " / "), known.joined(separator: " / ")),
                        mend: say("events の綴りを直すか、同じ検査を読む response の categories に区分を加えてください。",
                                  "Mend the code, or add the category to a response endpoint on the same test."))
        case .noSafetySet:
            ProblemText(say("解析対象集団 safety がありません。", "The analysis set safety is missing."), mend: say("analysisSets に id: safety を加えてください。", "Add id: safety to analysisSets."))
        case .countedRiskNoDefinition(let risk):
            ProblemText(say("集計の選択肢が挙げるリスクに、定義がありません。", "An option of counting names a risk that has no definition."), found: say(risk, risk),
                        mend: say("rmp.yaml に definition を加えるか、選択肢から削ってください。", "Add its definition to rmp.yaml, or take it out of the option."))
        case .noEfficacySet:
            ProblemText(say("有効性評価項目があるのに、解析対象集団 efficacy がありません。", "There are efficacy endpoints, but the analysis set efficacy is missing."),
                        mend: say("analysisSets に id: efficacy を加えてください。", "Add id: efficacy to analysisSets."))
        case .cyclicSet(let id):
            ProblemText(say("解析対象集団の from が、自分自身に戻ります。", "The analysis set is taken from itself, directly or by way of others."), found: say(id, id),
                        mend: say("from の行き先を直してください。", "Mend from."))
        case .trialSuccesses:
            ProblemText(say("成功例数が症例数を超えています。", "There are more successes than patients."), mend: say("successes と patients を確かめてください。", "Check successes and patients."))
        }
    }
}
