import Reexamination

/// Situations of records that do not fit each other or the protocol.
public enum RecordSituation: Hashable, Sendable {
    case duplicateSubject(String, first: SourceLocation)
    case unknownSubject(String)
    case duplicateKey(String, first: SourceLocation)
    /// Neither the age nor the dates are shown.
    case ageDisagrees
    case unknownVisit(Int, known: [Int])
    /// A result that an endpoint reads by form, in a row without the form's number.
    case visitMissing(endpoint: String)
    case unknownResult(FoundValue, test: String, endpoint: String, known: [String])
    case resultOrNotDone
    case unreadTest(FoundValue)
    case unlistedDeviation(FoundValue, known: [String])
    case criterionNotSerious(column: String)
    case fatalNotSerious
    case unknownProcedure(FoundValue, endpoint: String, known: [String])
    case plannedNotPerformed(String, endpoint: String)
    case caseDisagrees(id: String, first: SourceLocation)
    case unknownLink(FoundValue)
    /// A case from outside whose id is also a survey subject's.
    case caseIsSubject(String, subject: SourceLocation)
    case surveyCaseNotLinked
    case unknownIndication(Int, known: [Int])
    /// Collected subjects without a day of registration, in a survey that registers centrally.
    case notRegistered(count: Int)
    case emptySurvey

    var id: ProblemID {
        switch self {
        case .duplicateSubject: .recordDuplicateSubject
        case .unknownSubject: .recordUnknownSubject
        case .duplicateKey: .recordDuplicateKey
        case .ageDisagrees: .recordAgeDisagrees
        case .unknownVisit: .recordUnknownVisit
        case .visitMissing: .recordVisitMissing
        case .unknownResult: .recordUnknownResult
        case .resultOrNotDone: .recordResultOrNotDone
        case .unreadTest: .recordUnreadTest
        case .unlistedDeviation: .recordUnlistedDeviation
        case .criterionNotSerious: .recordCriterionNotSerious
        case .fatalNotSerious: .recordFatalNotSerious
        case .unknownProcedure: .recordUnknownProcedure
        case .plannedNotPerformed: .recordPlannedNotPerformed
        case .caseDisagrees: .recordCaseDisagrees
        case .unknownLink: .recordUnknownLink
        case .caseIsSubject: .recordCaseIsSubject
        case .surveyCaseNotLinked: .recordSurveyCaseNotLinked
        case .unknownIndication: .recordUnknownIndication
        case .notRegistered: .recordNotRegistered
        case .emptySurvey: .recordEmptySurvey
        }
    }

    var text: ProblemText {
        switch self {
        case .duplicateSubject(let subject, let first):
            ProblemText(say("症例番号が重複しています。", "The subject stands twice."), found: say("\(subject)、先の行 \(first)", "\(subject), first at \(first)"),
                        mend: say("重複した行を削るか、番号を直してください（番号は全調査を通じて一つです）。", "Remove one row or mend the id; an id is unique over all surveys."))
        case .unknownSubject(let subject):
            ProblemText(say("dm.csv にない症例の記録です。", "The record is of a subject that dm.csv does not have."), found: say(subject, subject),
                        mend: say("症例番号を直すか、dm.csv に症例を加えてください。", "Mend the id or add the subject to dm.csv."))
        case .duplicateKey(let key, let first):
            ProblemText(say("記録の番号が重複しています。", "The record's number is taken already."), found: say("\(key)、先の行 \(first)", "\(key), first at \(first)"),
                        mend: say("一人の症例の中で番号が一つになるよう振り直してください。", "Number the records of one subject without repeats."))
        case .ageDisagrees:
            ProblemText(say("年齢が、生年月日と最初の投与日から求めた年齢と合いません。", "The age is not the one that birth and first dose give."),
                        mend: say("AGE、BRTHDTC、EXSTDTC を原資料で確かめてください。", "Check AGE, BRTHDTC and EXSTDTC against the source."))
        case .unknownVisit(let visit, let known):
            ProblemText(say("protocol.yaml の forms にない調査票番号です。", "The protocol has no form of this visit number."), found: say("\(visit)", "\(visit)"),
                        expected: say(known.map(String.init).joined(separator: " / "), known.map(String.init).joined(separator: " / ")),
                        mend: say("VISITNUM を直すか、forms に加えてください。", "Mend VISITNUM or add the form."))
        case .visitMissing(let endpoint):
            ProblemText(say("評価項目 \(endpoint) は調査票ごとに読むため、調査票番号が要ります。", "The endpoint \(endpoint) is read by form, so the row needs its form's number."),
                        mend: say("VISITNUM を入れてください。", "Fill in VISITNUM."))
        case .unknownResult(let result, let test, let endpoint, let known):
            ProblemText(say("\(test) の結果が、評価項目 \(endpoint) の区分にありません。", "The result of \(test) is no category of the endpoint \(endpoint)."), found: result.text,
                        expected: say(known.joined(separator: " / "), known.joined(separator: " / ")),
                        mend: say("結果を直すか、categories に区分を加えてください。", "Mend the result or add the category."))
        case .resultOrNotDone:
            ProblemText(say("結果（--STRESC）と NOT DONE（--STAT）は、どちらか一方だけを書きます。", "A row has either a result (--STRESC) or NOT DONE (--STAT)."),
                        mend: say("実施したなら結果を、しなかったなら NOT DONE を書いてください。", "Give the result, or NOT DONE if it was not done."))
        case .unreadTest(let test):
            ProblemText(say("この検査を読む評価項目がありません。", "No endpoint reads this test."), found: test.text,
                        mend: say("TESTCD の誤りなら直してください。不要なら、そのままで構いません。", "Mend the code if it is misspelt; else it may stay."))
        case .unlistedDeviation(let code, let known):
            ProblemText(say("除外理由が、解析対象集団の exclusions にありません。", "The deviation is no exclusion of any analysis set, so it excludes nobody."), found: code.text,
                        expected: say(known.joined(separator: " / "), known.joined(separator: " / ")),
                        mend: say("除外に使うなら、exclusions に加えてください。", "Add it to exclusions if it is meant to exclude."))
        case .criterionNotSerious(let column):
            ProblemText(say("重篤の理由があるのに、重篤ではないとされています。", "A seriousness criterion is given, yet the event is not serious."), found: say("\(column) = Y", "\(column) = Y"),
                        mend: say("重篤性か理由のどちらかを直してください。", "Mend the seriousness or the criterion."))
        case .fatalNotSerious:
            ProblemText(say("転帰が死亡なのに、重篤ではないとされています。", "The outcome is fatal, yet the event is not serious."),
                        mend: say("転帰と重篤性を原資料で確かめてください。", "Check outcome and seriousness against the source."))
        case .unknownProcedure(let code, let endpoint, let known):
            ProblemText(say("評価項目 \(endpoint) の procedures にない術式です。", "The endpoint \(endpoint) has no procedure of this code."), found: code.text,
                        expected: say(known.joined(separator: " / "), known.joined(separator: " / ")),
                        mend: say("PRDECOD を直すか、procedures に加えてください。", "Mend PRDECOD or add the procedure."))
        case .plannedNotPerformed(let subject, let endpoint):
            ProblemText(say("予定した手術の、実施の記録がありません（評価項目 \(endpoint)）。", "A planned operation has no record of what was done (endpoint \(endpoint))."), found: say(subject, subject),
                        mend: say("実施（しなかった場合を含む）の記録を加えるか、侵襲度のない術式 UNKNOWN を procedures に加えてください。",
                                  "Record what was done (or that nothing was), or add a procedure UNKNOWN without invasiveness."))
        case .caseDisagrees(let id, let first):
            ProblemText(say("一つの症例の行どうしで、症例の列の値が違います。", "Rows of one case differ in a column of the case."),
                        found: say("\(id)、先の行 \(first)", "\(id), first at \(first)"), mend: say("症例の列は、全行で同じ値にしてください。", "Give all rows of a case the same value."))
        case .unknownLink(let subject):
            ProblemText(say("結び付けた調査症例が dm.csv にありません。", "The linked survey subject is in no dm.csv."), found: subject.text,
                        mend: say("LINKSUBJ を直してください。", "Mend LINKSUBJ."))
        case .caseIsSubject(let id, let subject):
            ProblemText(say("症例の識別番号が、調査の症例番号と同じです。", "The case's id is also the id of a survey's subject."), found: say("\(id)、調査の行 \(subject)", "\(id), the subject's at \(subject)"),
                        mend: say("別の識別番号にしてください。同じ患者なら、LINKSUBJ で結び付けます。", "Give the case another id; if it is the same patient, name the subject in LINKSUBJ."))
        case .surveyCaseNotLinked:
            ProblemText(say("使用成績調査からの症例ですが、調査症例番号がありません。同じ患者を 2 例と数えるおそれがあります。",
                            "The case came from a survey but names no subject of it: one patient may be counted twice."),
                        mend: say("LINKSUBJ に調査の症例番号を入れてください。ほかの調査の症例なら、そのままで構いません。",
                                  "Name the subject in LINKSUBJ; if it is of a survey outside this dossier, it may stay."))
        case .unknownIndication(let number, let known):
            ProblemText(say("product.yaml にない効能番号です。", "product.yaml has no indication of this number."), found: say("\(number)", "\(number)"),
                        expected: say(known.map(String.init).joined(separator: " / "), known.map(String.init).joined(separator: " / ")),
                        mend: say("番号を直すか、不明なら空にしてください。", "Mend the number, or leave it empty if it is not known."))
        case .notRegistered(let count):
            ProblemText(say("中央登録方式の調査で、調査票を収集したのに登録日（RFICDTC）のない症例があります。登録症例数に入りません。",
                            "The survey registers centrally, yet subjects with a collected form have no RFICDTC: they are not counted as registered."),
                        found: say("\(count) 例、最初の行がここ", count == 1 ? "1 subject, here" : "\(count) subjects, the first of them here"),
                        mend: say("登録日を入れるか、protocol.yaml の method を確かめてください。", "Fill in RFICDTC, or check method in protocol.yaml."))
        case .emptySurvey:
            ProblemText(say("症例が 1 例もない調査です。", "The survey has no subject."), mend: say("意図したものなら、そのままで構いません。", "If that is meant, nothing is to be done."))
        }
    }
}
