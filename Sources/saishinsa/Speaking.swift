import Analysis
import ArgumentParser
import Exchange
import Foundation
import JADER
import Reexamination
import Report
import Reporting
import ReportAudit

/// Runs a command's work and says what went wrong in the language asked for, with the right exit status.
struct Speaking {
    private let speech: SpeechOptions
    /// The status after errors of the dossier itself.
    private let dossierErrors: ExitCode
    /// Whether problems are what the command is asked for, and so go to standard output.
    private let problemsAreOutput: Bool

    init(_ speech: SpeechOptions, dossierErrors: ExitCode = ExitCode(1), problemsAreOutput: Bool = false) {
        self.speech = speech
        self.dossierErrors = dossierErrors
        self.problemsAreOutput = problemsAreOutput
    }

    func stopping<Value>(_ progress: TerminalProgress?, _ work: () async throws -> Value) async throws -> Value {
        do {
            let value = try await work()
            progress?.end()
            return value
        } catch {
            progress?.end()
            throw exit(after: error)
        }
    }

    func callAsFunction<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch {
            throw exit(after: error)
        }
    }

    private func exit(after error: any Error) -> any Error {
        let language = speech.language
        switch error {
        case let problems as DossierProblems:
            do {
                if speech.json {
                    try Terminal.print(JSONText.of(problems.all))
                } else if problemsAreOutput {
                    try Terminal.print(problems.text(language))
                } else {
                    Terminal.error(problems.text(language) + "\n")
                }
            } catch {
                return exit(after: error)
            }
            Terminal.error(ProblemSummary.text(errors: problems.errors.count, warnings: problems.warnings.count)[language] + "\n")
            return dossierErrors
        case let error as AnalysisError:
            Terminal.error(error.message[language] + "\n")
            return dossierErrors
        case let error as RecountDisagreement:
            Terminal.error(error.text(language) + "\n")
            return dossierErrors
        case let error as CompositionErrors:
            for one in error.errors { Terminal.error(one.message(language) + "\n") }
            return dossierErrors
        case let errors as JADERErrors:
            Terminal.error(errors.text(language) + "\n")
            return dossierErrors
        case let error as JADERError:
            Terminal.error(error.message[language] + "\n")
            if case .unwritable = error { return ExitCode(2) }
            return dossierErrors
        case let error as CountingError:
            Terminal.error(error.message[language] + "\n")
            return dossierErrors
        case let error as AuditInputError:
            Terminal.error(error.message[language] + "\n")
            return dossierErrors
        case let error as PDFError:
            return failure(error.message(language))
        case let error as DOCXError:
            return failure(error.message(language))
        case let error as XLSXError:
            return failure(error.message(language))
        case let error as DocumentError:
            return failure(error.message(language))
        case is CancellationError:
            Terminal.error(LocalizedText(ja: "中断しました。書きかけのファイルは残していません。", en: "Interrupted. Nothing half-written was left.")[language] + "\n")
            return ExitCode(130)
        case let error as CocoaError:
            return failure(LocalizedText(
                ja: "書込みできません: \(error.localizedDescription)", en: "Could not write: \(error.localizedDescription)")[language])
        default: return error
        }
    }

    /// The output could not be made, though the dossier is in order.
    private func failure(_ words: String) -> ExitCode {
        Terminal.error(words + "\n")
        return ExitCode(2)
    }
}

enum ProblemSummary {
    static func text(errors: Int, warnings: Int) -> LocalizedText {
        LocalizedText(ja: "誤り \(errors) 件、警告 \(warnings) 件", en: "\(errors) errors, \(warnings) warnings")
    }
}

/// JSON as every command prints it: sorted keys, readable.
enum JSONText {
    static func of(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
