import Foundation
import JADER
import Reexamination
import Synchronization

/// An import's progress on standard error: a bar on a terminal, else a line a file and step.
final class JADERProgress: Sendable {
    private struct Shown {
        var step: ImportProgress.Step?
        var percent = -1
    }

    private let language: Language
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let shown = Mutex(Shown())

    init(language: Language) { self.language = language }

    func show(_ progress: ImportProgress) {
        let percent = progress.total > 0 ? min(100, progress.done * 100 / progress.total) : 100
        let isNew = shown.withLock { shown in
            let isNew = shown.step != progress.step || isTerminal && shown.percent != percent
            shown = Shown(step: progress.step, percent: percent)
            return isNew
        }
        guard isNew else { return }
        if isTerminal {
            let filled = percent * 24 / 100
            let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
            Terminal.error("\r\u{1B}[2K[\(bar)] \(percent)% \(progress.step.text[language])")
        } else {
            Terminal.error("[\(percent)%] \(progress.step.text[language])\n")
        }
    }

    /// Takes the bar away.
    func end() {
        if isTerminal, shown.withLock({ $0.step != nil }) { Terminal.error("\r\u{1B}[2K") }
    }
}
