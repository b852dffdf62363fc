import MedDRA
import Reexamination

/// Situations of the dictionary and of the terms that the dossier names.
public enum TermSituation: Hashable, Sendable {
    /// A problem of the release's own files; the words come from the module MedDRA.
    case release(message: LocalizedText)
    case version(found: String, expected: String)
    case unknownName(String, level: TermLevel, near: [String], version: String)
    case unknownCode(TermCode, level: TermLevel, version: String)
    /// The code exists, on another level: an LLT (with its PT), a SOC…
    case otherLevel(TermCode, expected: TermLevel, actual: LocalizedText, version: String)
    /// The LLT belongs to another PT than the row says.
    case otherPreferredTerm(lowestLevelTerm: TermCode, belongsTo: TermCode, found: TermCode)
    /// An SMQ that the release keeps but no longer supports.
    case retiredQuery(TermCode)
    case emptyDefinition

    /// A level on which a dossier may name a term.
    public enum TermLevel: String, Hashable, Sendable, CaseIterable {
        case preferredTerm = "PT", lowestLevelTerm = "LLT", systemOrganClass = "SOC", standardisedQuery = "SMQ"
        case highLevelTerm = "HLT", highLevelGroupTerm = "HLGT"
    }

    var id: ProblemID {
        switch self {
        case .release: .meddraRelease
        case .version: .meddraVersion
        case .unknownName: .termUnknownName
        case .unknownCode: .termUnknownCode
        case .otherLevel: .termOtherLevel
        case .otherPreferredTerm: .termOtherPreferredTerm
        case .retiredQuery: .termRetiredQuery
        case .emptyDefinition: .termEmptyDefinition
        }
    }

    var text: ProblemText {
        switch self {
        case .release(let message):
            ProblemText(message, mend: say("MedDRA/J の配布ファイルを、手を加えずに置き直してください。", "Put the files of the release back as they were distributed."))
        case .version(let found, let expected):
            ProblemText(say("MedDRA/J の版が dossier.yaml と違います。", "The MedDRA/J release is another than dossier.yaml says."),
                        found: say(found, found), expected: say(expected, expected),
                        mend: say("版を合わせてください。データのコードもその版のものである必要があります。", "Make them agree; the data have to be coded in that release too."))
        case .unknownName(let name, let level, let near, let version):
            ProblemText(say("\(version) 版の \(level.rawValue) にない用語です。", "Release \(version) has no \(level.rawValue) of this name."), found: say(name, name),
                        expected: near.isEmpty ? nil : say(near.joined(separator: "、") + " ?", near.joined(separator: ", ") + "?"),
                        mend: say("用語名を一字一句合わせるか、コードで書いてください。", "Write the name exactly as MedDRA has it, or its code."))
        case .unknownCode(let code, let level, let version):
            ProblemText(say("このコードは \(version) 版にありません。", "The code is not in release \(version)."), found: say("\(code)", "\(code)"),
                        expected: say("\(version) 版の \(level.rawValue) コード", "a \(level.rawValue) code of release \(version)"),
                        mend: say("ほかの版でコードしたデータは、この版にコードし直してください。", "Data coded in another release have to be coded again in this one."))
        case .otherLevel(let code, let expected, let actual, let version):
            ProblemText(say("このコードは \(expected.rawValue) ではありません（\(version) 版）。", "The code is no \(expected.rawValue) in release \(version)."),
                        found: say("\(code): \(actual.ja)", "\(code): \(actual.en)"), expected: say("\(expected.rawValue) コード", "a \(expected.rawValue) code"),
                        mend: say("\(expected.rawValue) のコードに直してください。", "Use the code of the \(expected.rawValue)."))
        case .otherPreferredTerm(let lowest, let belongsTo, let found):
            ProblemText(say("LLT \(lowest) は、この行の PT の下層語ではありません。", "LLT \(lowest) does not belong to the row's PT."), found: say("\(found)", "\(found)"),
                        expected: say("\(belongsTo)", "\(belongsTo)"), mend: say("LLT か PT のコードを直してください。", "Mend the LLT's or the PT's code."))
        case .retiredQuery(let code):
            ProblemText(say("この SMQ は、この版では使われていません（inactive）。", "The release has retired this query (inactive)."), found: say("\(code)", "\(code)"),
                        mend: say("後継の SMQ か PT の並びで定義してください。", "Define the risk by the query's successor or by preferred terms."))
        case .emptyDefinition:
            ProblemText(say("この定義に当てはまる PT が一つもありません。", "No preferred term falls under this definition."),
                        mend: say("include と exclude を見直してください。", "Look at include and exclude again."))
        }
    }
}
