import ArgumentParser
import Foundation

/// Writes made-up files in the shape of PMDA's JADER, the same bytes for the same numbers.
@main
struct JADERFiles: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jader-files",
        abstract: "Writes made-up JADER files: CP932, CRLF, the four tables of one month.",
        discussion: "Every name, number and date is invented. A million cases take about 600 MB.")

    @Option(help: "Cases.") var cases = 1_000_000
    @Option(help: "Folder to write the four files to.") var out: String

    func validate() throws {
        guard (1...9_999_999).contains(cases) else { throw ValidationError("cases run from 1 to 9,999,999") }
    }

    func run() throws {
        var reports = SyntheticReports(cases: cases)
        try reports.write(to: URL(filePath: out, directoryHint: .isDirectory))
    }
}
