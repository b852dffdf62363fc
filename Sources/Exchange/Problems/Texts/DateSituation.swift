import Reexamination

/// Situations of dates that contradict each other. No date is shown: the row tells which they are.
public enum DateSituation: Hashable, Sendable {
    case beforeBirth
    case beforeFirstDose
    case endBeforeStart(startColumn: String)
    /// An event that begins after the newest information about its case.
    case onsetAfterReceipt
    /// A version that was sent before its information came.
    case sentBeforeReceipt
    /// C.1.5 before C.1.4.
    case informedBeforeReceipt
    case afterDeath
    case afterDataCut(CalendarDate)
    /// The end of an exposure that begins by the cut: it is counted up to the cut.
    case endAfterDataCut(CalendarDate)
    case receivedAfterDataCut(CalendarDate)

    var id: ProblemID {
        switch self {
        case .beforeBirth: .dateBeforeBirth
        case .beforeFirstDose: .dateBeforeFirstDose
        case .endBeforeStart: .dateEndBeforeStart
        case .onsetAfterReceipt: .dateOnsetAfterReceipt
        case .sentBeforeReceipt: .dateSentBeforeReceipt
        case .informedBeforeReceipt: .dateInformedBeforeReceipt
        case .afterDeath: .dateAfterDeath
        case .afterDataCut: .dateAfterDataCut
        case .endAfterDataCut: .dateEndAfterDataCut
        case .receivedAfterDataCut: .dateReceivedAfterDataCut
        }
    }

    var text: ProblemText {
        let check = say("原資料で日付を確かめてください。", "Check the dates against the source.")
        switch self {
        case .beforeBirth:
            return ProblemText(say("出生より前の日付です。", "The date lies before the subject's birth."), mend: check)
        case .beforeFirstDose:
            return ProblemText(say("最初の投与より前に始まった事象です。", "The event began before the first dose."),
                               mend: say("投与前からの事象なら、有害事象として数えてよいか確かめてください。", "If it was there before treatment, ask whether it is an adverse event."))
        case .endBeforeStart(let start):
            return ProblemText(say("終わりが始まり（\(start)）より前です。", "The end lies before the start (\(start))."), mend: check)
        case .onsetAfterReceipt:
            return ProblemText(say("情報を入手した日より後に始まった事象です。", "The event began after the day it was reported."), mend: check)
        case .sentBeforeReceipt:
            return ProblemText(say("この版の情報を入手した日より前に送信したことになっています。", "The version was sent before its information came."), mend: say("SENT と VERSION を確かめてください。", "Check SENT and VERSION."))
        case .informedBeforeReceipt:
            return ProblemText(say("最新情報の入手日（C.1.5）が、最初の入手日（C.1.4）より前です。", "The newest information (C.1.5) was received before the first (C.1.4)."),
                               mend: say("送信元で直した版を入手してください。", "Get a version in which the sender has mended it."))
        case .afterDeath:
            return ProblemText(say("死亡日（DTHDTC）より後の日付です。", "The date lies after the subject's death (DTHDTC)."), mend: check)
        case .afterDataCut(let cut):
            return ProblemText(say("データカットオフ日より後の日付です。", "The date lies after the data cut."), expected: say("\(cut) まで", "\(cut) or earlier"),
                               mend: say("カットオフ日より後の情報は集計に入りません。意図したものか確かめてください。", "What is later than the cut is not counted; check that this is meant."))
        case .endAfterDataCut(let cut):
            return ProblemText(say("終わりの日付がデータカットオフ日より後です。", "The end lies after the data cut."), expected: say("\(cut) まで", "\(cut) or earlier"),
                               mend: say("カットオフ日までの期間だけを数えます。意図したものか確かめてください。",
                                         "Only the time up to the cut is counted; check that this is meant."))
        case .receivedAfterDataCut(let cut):
            return ProblemText(say("データカットオフ日より後に入手した情報です。", "This was received after the data cut."), expected: say("\(cut) まで", "\(cut) or earlier"),
                               mend: say("カットオフ後の情報は dossier から除いてください。", "Leave out what came after the cut."))
        }
    }
}
