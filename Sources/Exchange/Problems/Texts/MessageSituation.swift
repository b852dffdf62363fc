import MedDRA
import Reexamination

/// Situations of case messages (E2B(R3)) and of the company's judgements about them.
public enum MessageSituation: Hashable, Sendable {
    /// What the reader of messages says, with its own rule's name.
    case unreadable(rule: String, text: ProblemText)
    /// An element that a case cannot be counted without.
    case elementMissing(String, title: LocalizedText)
    case unusableDate(String)
    case unusableCode(String, found: FoundValue, allowed: [String])
    /// An age that is none; neither number nor unit is shown.
    case unusableAge(most: Int, units: [String])
    /// A version that counts no more has values that cannot be read.
    case supersededUnusable(id: String, version: Int, [ProblemID])
    /// A file of acknowledgements, or of nothing.
    case noReport
    /// A causality assessment that does not say whose it is.
    case assessorMissing
    case unknownAssessor(FoundValue, known: [String])
    case unknownResult(FoundValue, known: [String])
    case notOurProduct(id: String)
    case unknownIndication(id: String)
    case noReaction(id: String)
    case termNotCurrent(TermCode)
    case repeated(id: String, first: SourceLocation)
    case inTableToo(id: String)
    case judgementOfWholeCase(column: String)
    case judgementOfEvent(column: String)
    case judgementOfNothing
    case judgementRepeated(first: Int)
    case judgementUnknownCase(FoundValue)
    case judgementUnknownVersion(Int, known: Int)
    case judgementUnknownEvent(Int, known: Int)

    var id: ProblemID {
        switch self {
        case .unreadable: .messageUnreadable
        case .elementMissing: .messageElementMissing
        case .unusableDate: .messageUnusableDate
        case .unusableCode: .messageUnusableCode
        case .unusableAge: .messageUnusableAge
        case .supersededUnusable: .messageSupersededUnusable
        case .noReport: .messageNoReport
        case .assessorMissing: .messageAssessorMissing
        case .unknownAssessor: .messageUnknownAssessor
        case .unknownResult: .messageUnknownResult
        case .notOurProduct: .messageNotOurProduct
        case .unknownIndication: .messageUnknownIndication
        case .noReaction: .messageNoReaction
        case .termNotCurrent: .messageTermNotCurrent
        case .repeated: .messageRepeated
        case .inTableToo: .messageInTableToo
        case .judgementOfWholeCase: .judgementOfWholeCase
        case .judgementOfEvent: .judgementOfEvent
        case .judgementOfNothing: .judgementOfNothing
        case .judgementRepeated: .judgementRepeated
        case .judgementUnknownCase: .judgementUnknownCase
        case .judgementUnknownVersion: .judgementUnknownVersion
        case .judgementUnknownEvent: .judgementUnknownEvent
        }
    }

    var text: ProblemText {
        switch self {
        case .unreadable(let rule, let text):
            ProblemText(LocalizedText(ja: "\(text.message.ja)（\(rule)）", en: "\(text.message.en) (\(rule))"), found: text.found, expected: text.expected, mend: text.mend)
        case .elementMissing(let number, let title):
            ProblemText(say("\(number)（\(title.ja)）がありません。これがないと症例を数えられません。", "\(number) (\(title.en)) is missing; the case cannot be counted without it."),
                        mend: say("送信元で補った版を入手してください。", "Get a version in which the sender has filled it in."))
        case .unusableDate(let number):
            ProblemText(say("\(number) を日付として読めません。", "\(number) cannot be read as a date."), expected: say("YYYYMMDD（年、年月も可の項目あり）", "YYYYMMDD (some elements allow a year or a month)"),
                        mend: say("送信元で直した版を入手してください。", "Get a version in which the sender has mended it."))
        case .unusableCode(let number, let found, let allowed):
            ProblemText(say("\(number) のコードが一覧にありません。", "The code of \(number) is not in its list."), found: found.text,
                        expected: say(allowed.joined(separator: " / "), allowed.joined(separator: " / ")), mend: say("送信元で直した版を入手してください。", "Get a version in which the sender has mended it."))
        case .unusableAge(let most, let units):
            ProblemText(say("年齢として読めません（D.2.2、D.2.1）。", "This cannot be read as an age (D.2.2, D.2.1)."),
                        expected: say("0～\(most) 歳" + (units.isEmpty ? "" : "、単位 \(units.joined(separator: " / "))"), "0 to \(most) years" + (units.isEmpty ? "" : ", in \(units.joined(separator: " / "))")),
                        mend: say("送信元で直した版を入手してください。", "Get a version in which the sender has mended it."))
        case .supersededUnusable(let id, let version, let ids):
            ProblemText(say("後の版に取って代わられた（又は取り下げられた）版に、読めない値があります。過去の報告時点の集計では、読めた項目だけを使います。",
                            "A version that a later one replaces or takes back has values that cannot be read; past periods as reported use what can."),
                        found: say("\(id) 第 \(version) 報：\(ids.map(\.rawValue).joined(separator: "、"))", "\(id) version \(version): \(ids.map(\.rawValue).joined(separator: ", "))"),
                        mend: say("今の集計には影響しません。過去分を asReported で集計するなら、原資料で確かめてください。", "It does not bear on what counts now; check the source if past periods are counted as reported."))
        case .noReport:
            ProblemText(say("症例の報告が一つもありません（応答の電文か、空のバッチ）。", "The file has no case report: acknowledgements, or an empty batch."), mend: say("cases/ から除くか、症例のバッチを置いてください。", "Take it out of cases/, or put the batch of cases there."))
        case .assessorMissing:
            ProblemText(say("因果関係の評価結果（G.k.9.i.2.r.3）に評価者（G.k.9.i.2.r.1）がありません。否定していない結果は報告者の評価として数え、否定する結果は使いません。",
                            "A causality assessment (G.k.9.i.2.r.3) does not say whose it is (G.k.9.i.2.r.1). One that does not deny counts as the reporter's; one that denies is not used."),
                        mend: say("送信元に評価者を確かめてください。", "Ask the sender who assessed it."))
        case .unknownAssessor(let found, let known):
            ProblemText(say("因果関係を誰が評価したのか分かりません（G.k.9.i.2.r.1）。", "It is not clear who assessed causality (G.k.9.i.2.r.1)."), found: found.text, expected: Self.words(known),
                        mend: say("cases/mapping.yaml の assessors に、この語を reporter か company として加えてください。", "Add the word under assessors in cases/mapping.yaml, as reporter or company."))
        case .unknownResult(let found, let known):
            ProblemText(say("因果関係の評価結果の語の意味が分かりません（G.k.9.i.2.r.3）。", "It is not clear what the result of the causality assessment means (G.k.9.i.2.r.3)."), found: found.text, expected: Self.words(known),
                        mend: say("cases/mapping.yaml の results に、この語を加えてください。", "Add the word under results in cases/mapping.yaml."))
        case .notOurProduct(let id):
            ProblemText(say("本剤を被疑薬とする症例ではないため、数えません。", "The product is no suspect drug of this case, so it is not counted."), found: say(id, id),
                        mend: say("本剤の別名なら、cases/mapping.yaml の products に加えてください。", "If a drug of it is the product by another name, add that name under products in cases/mapping.yaml."))
        case .unknownIndication(let id):
            ProblemText(say("使用理由がどの効能か分からないため、集計に入りません。", "The reason for use matches no indication, so the case is not counted."), found: say(id, id),
                        mend: say("cases/mapping.yaml の indications に語を加えるか、cases/judgements.csv に INDICATION を書いてください。",
                                  "Add the words under indications in cases/mapping.yaml, or give INDICATION in cases/judgements.csv."))
        case .noReaction(let id):
            ProblemText(say("事象（E.i）が一つもありません。", "The case has no reaction (E.i)."), found: say(id, id), mend: say("送信元で補った版を入手してください。", "Get a version in which the sender has filled it in."))
        case .termNotCurrent(let code):
            ProblemText(say("現行でない下層語（LLT）でコードされています。", "The event is coded to a lowest level term that is no longer current."), found: say("\(code)", "\(code)"),
                        mend: say("cases/judgements.csv の LLTCD で現行の用語に改められます。", "A current term can be given as LLTCD in cases/judgements.csv."))
        case .repeated(let id, let first):
            ProblemText(say("同じ症例の同じ版が二度あります。", "The same version of a case stands twice."), found: say("\(id)、先のもの \(first)", "\(id), first at \(first)"),
                        mend: say("一方のファイル又は電文を除いてください。", "Remove one of the two files or messages."))
        case .inTableToo(let id):
            ProblemText(say("同じ識別番号の症例が cases.csv にもあります。", "cases.csv has a case of the same id."), found: say(id, id), mend: say("どちらか一方だけにしてください。", "Keep one of the two."))
        case .judgementOfWholeCase(let column):
            ProblemText(say("\(column) は症例についての判断なので、SEQ を空にします。", "\(column) is judged of the whole case, so SEQ must be empty."), mend: say("行を分けてください。", "Put it in a row of its own."))
        case .judgementOfEvent(let column):
            ProblemText(say("\(column) は事象についての判断なので、SEQ が要ります。", "\(column) is judged of an event, so SEQ is needed."), mend: say("事象の番号（E.i の順）を SEQ に書いてください。", "Give the event's number, in the order of E.i, as SEQ."))
        case .judgementOfNothing:
            ProblemText(say("何も判断していない行です。", "The row judges nothing."), expected: say("LLTCD、SERCO、RELCO、INFECTION、INDICATION のどれか", "one of LLTCD, SERCO, RELCO, INFECTION, INDICATION"),
                        mend: say("判断を書くか、行を除いてください。", "Give a judgement, or remove the row."))
        case .judgementRepeated(let first):
            ProblemText(say("同じことについての判断が二つあります。", "The same thing is judged twice."), found: say("先の行 \(first)", "first in line \(first)"),
                        mend: say("有効な一方だけを残してください。", "Keep the one that holds."))
        case .judgementUnknownCase(let id):
            ProblemText(say("電文にない症例についての判断です。", "No message is of this case."), found: id.text, expected: say("C.1.8.1 の値", "a value of C.1.8.1"), mend: say("CASEID を直してください。", "Mend CASEID."))
        case .judgementUnknownVersion(let found, let known):
            ProblemText(say("症例にない版です。", "The case has no such version."), found: say("\(found)", "\(found)"), expected: say("1～\(known)", "1 to \(known)"), mend: say("VERSION を直してください。", "Mend VERSION."))
        case .judgementUnknownEvent(let found, let known):
            ProblemText(say("症例にない事象の番号です。", "The case has no event of this number."), found: say("\(found)", "\(found)"), expected: say("1～\(known)", "1 to \(known)"), mend: say("SEQ を直してください。", "Mend SEQ."))
        }
    }

    private static func words(_ known: [String]) -> LocalizedText { say(known.prefix(8).joined(separator: " / ") + " …", known.suffix(8).joined(separator: " / ") + " …") }
}
