import ArgumentParser
import Foundation
import Reexamination

/// A file that a command makes and that must not be there yet: what a person wrote is never replaced by a slip of the command line.
enum NewFile {
    /// Ends the command (status 2) if something is there.
    static func check(_ path: String, _ language: Language) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        Terminal.error(message(path)[language] + "\n")
        throw ExitCode(2)
    }

    static func message(_ path: String) -> LocalizedText {
        LocalizedText(ja: "\(path) は既にあるため、書きませんでした。別の名前を指定するか、先に移してください。", en: "\(path) is there already and was not replaced. Give another name, or move it first.")
    }
}
