import Reexamination

/// Situations of the decisions on duplicates and of the submissions. Only ids are shown.
public enum LinkSituation: Hashable, Sendable {
    case undecided(String, String)
    /// A decision without who, when or why.
    case incomplete
    case toItself(String)
    case unknownCase(FoundValue)
    case unknownSubject(FoundValue)
    case repeated(String, String, first: SourceLocation)
    case saidBoth(String, String, first: SourceLocation)
    /// Different, and yet one by other decisions: the way from one to the other.
    case differentYetSame([String])
    case twoSubjects(String, [String])
    /// Against the LINKSUBJ of the case.
    case disagreesWithCase(String, String)
    case onlyByWayOf([[String]])
    case unknownVersion(Int, known: [Int])
    case acknowledgedNotSent

    var id: ProblemID {
        switch self {
        case .undecided: .linkUndecided
        case .incomplete: .linkIncomplete
        case .toItself: .linkToItself
        case .unknownCase: .linkUnknownCase
        case .unknownSubject: .linkUnknownSubject
        case .repeated: .linkRepeated
        case .saidBoth: .linkSaidBoth
        case .differentYetSame: .linkDifferentYetSame
        case .twoSubjects: .linkTwoSubjects
        case .disagreesWithCase: .linkDisagreesWithCase
        case .onlyByWayOf: .linkOnlyByWayOf
        case .unknownVersion: .submissionUnknownVersion
        case .acknowledgedNotSent: .submissionAcknowledgedNotSent
        }
    }

    var text: ProblemText {
        switch self {
        case .undecided(let one, let other):
            ProblemText(say("まだ判断していない組です。結び付けません。", "The pair is not decided: the two are not linked."), found: say("\(one)、\(other)", "\(one), \(other)"),
                        expected: say("DECISION に same（同一患者）又は different（別の患者）", "same or different in DECISION"),
                        mend: say("原資料を見比べ、判断、判断者、判断日、理由を入れてください。", "Compare the sources and fill in DECISION, BY, ON and REASON."))
        case .incomplete:
            ProblemText(say("判断に、だれが・いつ・なぜ、のどれかがありません。", "The decision lacks who made it, when or why."), expected: say("BY、ON、REASON", "BY, ON and REASON"),
                        mend: say("空の列を埋めるか、DECISION を空に戻してください。", "Fill in the empty column, or empty DECISION."))
        case .toItself(let id):
            ProblemText(say("症例が自分自身と組になっています。", "The case is paired with itself."), found: say(id, id), mend: say("OTHER を直してください。", "Mend OTHER."))
        case .unknownCase(let found):
            ProblemText(say("この識別番号の症例がありません。", "There is no case of this id."), found: found.text, mend: say("識別番号を直すか、行を削ってください。", "Mend the id or remove the row."))
        case .unknownSubject(let found):
            ProblemText(say("この症例番号の調査症例がありません。", "No survey has a subject of this id."), found: found.text, mend: say("OTHER を直すか、行を削ってください。", "Mend OTHER or remove the row."))
        case .repeated(let one, let other, let first):
            ProblemText(say("同じ組が 2 回あります（順序は問いません）。", "The pair stands twice, in whatever order."), found: say("\(one)、\(other)、先の行 \(first)", "\(one), \(other), first at \(first)"),
                        mend: say("どちらかの行を削ってください。", "Remove one of the rows."))
        case .saidBoth(let one, let other, let first):
            ProblemText(say("同じ組が、同一患者とも別の患者ともされています。", "The pair is said to be one patient and to be two."), found: say("\(one)、\(other)、先の行 \(first)", "\(one), \(other), first at \(first)"),
                        mend: say("原資料で確かめ、誤った行を削ってください。", "Check the sources and remove the wrong row."))
        case .differentYetSame(let chain):
            ProblemText(say("別の患者とされていますが、ほかの判断をたどると同一患者になります。", "The two are said to be different, yet other decisions make them one."),
                        found: say(chain.joined(separator: " = "), chain.joined(separator: " = ")),
                        mend: say("たどった判断のうち誤ったものを直してください。", "Mend the decision on that way that is wrong."))
        case .twoSubjects(let id, let subjects):
            ProblemText(say("この判断により、二人の調査症例が同一患者になります。", "The decision makes two survey subjects one patient."),
                        found: say("\(id)：\(subjects.joined(separator: "、"))", "\(id): \(subjects.joined(separator: ", "))"), expected: say("調査症例は一人", "one subject"),
                        mend: say("links.csv と cases.csv の LINKSUBJ のうち誤ったものを直してください。", "Mend what is wrong, in links.csv or in LINKSUBJ of cases.csv."))
        case .disagreesWithCase(let id, let linked):
            ProblemText(say("症例の LINKSUBJ と食い違う判断です。", "The decision disagrees with the case's LINKSUBJ."), found: say("\(id)：LINKSUBJ \(linked)", "\(id): LINKSUBJ \(linked)"),
                        mend: say("どちらが正しいかを確かめ、一方を直してください。", "See which is right and mend the other."))
        case .onlyByWayOf(let pairs):
            ProblemText(say("ほかの症例を介してだけ同一患者となる組があります。見比べた記録がありません。", "Some are one patient only by way of others; nobody recorded a comparison."),
                        found: say(pairs.map { $0.joined(separator: " = ") }.joined(separator: "、"), pairs.map { $0.joined(separator: " = ") }.joined(separator: ", ")),
                        mend: say("見比べ、same 又は different の行を加えてください。確かなら、そのままで構いません。", "Compare them and add a row; if it is certain, nothing is to be done."))
        case .unknownVersion(let version, let known):
            ProblemText(say("症例にこの報告回数の版がありません。", "The case has no such version."), found: say("\(version)", "\(version)"),
                        expected: say(known.map(String.init).joined(separator: " / "), known.map(String.init).joined(separator: " / ")), mend: say("VERSION を直してください。", "Mend VERSION."))
        case .acknowledgedNotSent:
            ProblemText(say("受領確認があるのに、送信日がありません。", "There is an acknowledgement, but no day of sending."), mend: say("SENT を入れるか、ACK を空にしてください。", "Fill in SENT, or empty ACK."))
        }
    }
}
