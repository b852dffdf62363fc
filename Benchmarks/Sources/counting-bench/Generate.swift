import ArgumentParser
import Foundation

/// Writes the columns that every contender reads.
struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Write a data set, the same for the same numbers.")

    @Option(help: "Rows.") var rows: Int
    @Option(help: "Preferred terms.") var terms = 3200
    @Option(help: "System organ classes.") var classes = 27
    @Option(help: "Order of the rows.") var order: RowOrder
    @Option(help: "Folder to write case.u32, term.u16, serious.u8 and class.u8 to.") var out: String

    func validate() throws {
        guard (0...2_000_000_000).contains(rows), (1...65536).contains(terms), (1...256).contains(classes) else {
            throw ValidationError("rows run to 2·10⁹, terms to 65536, classes to 256")
        }
    }

    func run() throws {
        try SyntheticEvents(rows: rows, terms: terms, classes: classes, order: order)
            .write(to: URL(filePath: out, directoryHint: .isDirectory))
    }
}
