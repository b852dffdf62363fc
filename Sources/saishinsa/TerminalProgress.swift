import Foundation
import Reexamination
import Reporting
import Synchronization

/// Progress on standard error: a bar that redraws itself on a terminal, one plain line a step otherwise.
final class TerminalProgress: ProgressObserver {
    private let language: Language
    private let isTerminal: Bool
    private let isBarShown = Mutex(false)

    init(language: Language) {
        self.language = language
        isTerminal = isatty(STDERR_FILENO) == 1
    }

    func began(_ step: ReportStep) {
        let steps = ReportStep.allCases
        let position = (steps.firstIndex(of: step) ?? 0) + 1
        if isTerminal {
            let filled = position * 24 / steps.count
            let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
            Terminal.error("\r\u{1B}[2K[\(bar)] \(position)/\(steps.count) \(step.name[language])")
            isBarShown.withLock { $0 = true }
        } else {
            Terminal.error("[\(position)/\(steps.count)] \(step.name[language])\n")
        }
    }

    /// Takes the bar away, so that what is printed next starts on a clean line.
    func end() {
        let wasShown = isBarShown.withLock { shown in
            defer { shown = false }
            return shown
        }
        if wasShown { Terminal.error("\r\u{1B}[2K") }
    }
}

/// The two streams a command writes to.
enum Terminal {
    /// - Throws: if it cannot be written, such as to a full disk: what a script reads from there is a result.
    static func print(_ text: String) throws { try FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8)) }

    /// What is said to a person; if nobody can hear it, nothing is lost.
    static func error(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}
