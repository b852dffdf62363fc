import Reexamination

/// Situations of the folder, its files and their bytes.
public enum FileSituation: Hashable, Sendable {
    case folderMissing
    case folderNotEmpty
    /// `neededBy` says what reads the file, such as the endpoint's path in protocol.yaml.
    case missing(neededBy: String?)
    case unreadable(reason: String)
    case unwritable(reason: String)
    case unexpected
    case empty
    case moreErrors(id: ProblemID, count: Int)
    case moreWarnings(id: ProblemID, count: Int)
    case surveyFolderName(String)
    case utf16
    case invalidBytes

    var id: ProblemID {
        switch self {
        case .folderMissing: .folderMissing
        case .folderNotEmpty: .folderNotEmpty
        case .missing: .fileMissing
        case .unreadable: .fileUnreadable
        case .unwritable: .fileUnwritable
        case .unexpected: .fileUnexpected
        case .empty: .fileEmpty
        case .moreErrors: .fileMoreErrors
        case .moreWarnings: .fileMoreWarnings
        case .surveyFolderName: .surveyFolderName
        case .utf16: .textUTF16
        case .invalidBytes: .textInvalidBytes
        }
    }

    var text: ProblemText {
        switch self {
        case .folderMissing:
            ProblemText(say("フォルダーがありません。", "The folder does not exist."),
                        mend: say("パスを確かめてください。新しい dossier は saishinsa new で作れます。", "Check the path; saishinsa new makes a new dossier."))
        case .folderNotEmpty:
            ProblemText(say("フォルダーが空ではないため、書き込みません。", "The folder is not empty, so nothing was written."),
                        mend: say("新しいフォルダー名を指定してください。", "Name a folder that does not exist yet."))
        case .missing(let neededBy):
            ProblemText(say("必要なファイルがありません。", "A file that is needed is missing."),
                        found: neededBy.map { say("\($0) がこのファイルを読みます", "\($0) reads this file") },
                        mend: say("ファイルを置いてください（形式は docs/dossier-format.md）。", "Add the file (docs/dossier-format.md gives its form)."))
        case .unreadable(let reason):
            ProblemText(say("ファイルを読めません。", "The file cannot be read."), found: say(reason, reason),
                        mend: say("読み取り権限と媒体を確かめてください。", "Check the permissions and the disk."))
        case .unwritable(let reason):
            ProblemText(say("書き込めません。", "Cannot write here."), found: say(reason, reason),
                        mend: say("書き込み権限と空き容量を確かめてください。", "Check the permissions and the free space."))
        case .unexpected:
            ProblemText(say("dossier の形式にない名前のため、読み飛ばしました。", "The format has no file of this name, so it was not read."),
                        mend: say("名前の誤りなら直し、不要なら外へ移してください。", "Mend the name if it is misspelt, else move the file out."))
        case .empty:
            ProblemText(say("ファイルが空です。", "The file is empty."), expected: say("見出し行", "a header row"),
                        mend: say("記録が 1 件もない場合も見出し行は残してください。", "Keep the header row even if there is no record."))
        case .moreErrors(let id, let count), .moreWarnings(let id, let count):
            ProblemText(say("同じ種類の問題（\(id.rawValue)）がほかに \(count) 件あります。", "\(count) more problems of the same kind (\(id.rawValue))."),
                        mend: say("表示したものを直してから、もう一度確かめてください。", "Mend the ones shown and check again."))
        case .surveyFolderName(let name):
            ProblemText(say("調査のフォルダー名は、調査 ID として使えません。", "The survey's folder name cannot be its id."), found: say(name, name),
                        expected: say("半角の英小文字・数字・ハイフン", "lower-case letters, digits and hyphens"),
                        mend: say("フォルダー名を変えてください（例: gct）。", "Rename the folder (for example: gct)."))
        case .utf16:
            ProblemText(say("文字コードが UTF-16 です。", "The file is UTF-16."), expected: say("UTF-8 又は CP932（Shift_JIS）", "UTF-8 or CP932 (Shift_JIS)"),
                        mend: say("UTF-8 で保存し直してください。", "Save it again as UTF-8."))
        case .invalidBytes:
            ProblemText(say("この行に、文字として読めないバイトがあります。", "This line has bytes that are no text."),
                        expected: say("ファイル全体が UTF-8、又は（CSV のみ）全体が CP932", "UTF-8 throughout or, in CSV, CP932 throughout"),
                        mend: say("壊れた文字を直し、一つの文字コードで保存してください。", "Mend the broken character and save in one encoding."))
        }
    }
}

/// Words in both languages, Japanese first.
func say(_ ja: String, _ en: String) -> LocalizedText { LocalizedText(ja: ja, en: en) }
