import ArgumentParser
import Exchange
import Foundation
import MedDRA
import Reexamination

/// The commands about the dictionary.
struct MeddraCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meddra",
        abstract: "MedDRA/J: 内容、検索、コーディング、版の比較、版の更新 / the dictionary: look, code, compare releases, up-version",
        discussion: """
            DIR は MedDRA/J の配布ファイル（.asc）のフォルダです（MedAscii/、ASCII/MDRA_Jnnn/ の上位でもよい）。
            DIR is the folder with a release's .asc files, or one above MedAscii/ or ASCII/MDRA_Jnnn/.
            """,
        subcommands: [MeddraInfoCommand.self, MeddraFindCommand.self, MeddraCodeCommand.self, MeddraDecideCommand.self, MeddraDiffCommand.self,
                      MeddraUpversionCommand.self])
}

/// Which release a command reads, and how.
struct ReleaseOptions: ParsableArguments {
    @Flag(help: "読込みの経過（キャッシュの使用など）を標準エラーに示す / say on standard error how the release was loaded")
    var verbose = false

    /// - Throws: an exit status after saying what is wrong with the release.
    func read(_ folder: String, _ language: Language, failing status: ExitCode = ExitCode(1)) throws -> Release {
        do throws(ReleaseFolderError) {
            let reading = try ReleaseCache.standard.read(URL(fileURLWithPath: folder, isDirectory: true))
            if verbose {
                for remark in reading.remarks { Terminal.error(remark[language] + "\n") }
                Terminal.error("\(folder): \(reading.source.words[language])\n")
            }
            return reading.release
        } catch {
            Terminal.error(error.message[language] + "\n")
            throw status
        }
    }
}

extension ReleaseCache.Reading.Source {
    var words: LocalizedText {
        switch self {
        case .cache: LocalizedText(ja: "キャッシュから読みました", en: "read from the cache")
        case .image: LocalizedText(ja: "ファイルの要約値を確かめ、キャッシュから読みました", en: "hashed the files and read the cached release")
        case .files: LocalizedText(ja: "ファイルから読みました", en: "read from the files")
        }
    }
}

extension TermName {
    subscript(language: Language) -> String { language == .ja ? japanese : english }
}
