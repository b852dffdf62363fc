import DelimitedText
import Foundation
import MedDRA
import Reexamination

/// A CSV file of events with its preferred terms brought over to another release. Nothing else of the file changes, not a byte.
struct RecodedTable {
    private(set) var bytes: [UInt8] = []
    private(set) var recodings: [UpversionPlan.Recoding] = []
    private(set) var rowCount = 0

    /// `prefix` is that of the columns: `AE` in a survey's file, empty in `cases.csv`.
    init(_ file: FileContents, _ table: TableDefinition, prefix: String, to release: Release, _ problems: ProblemCollector) {
        let lowestName = prefix + "LLTCD", preferredName = prefix + "PTCD"
        file.data.withUnsafeBytes { source in
            let encoding = TextEncoding.detected(in: source)
            var start = 0
            if case .utf8(let mark) = encoding { start = mark }
            var scanner = CSVScanner(source, from: start)
            var fields: [CSVField] = []
            var columns: (lowest: Int?, preferred: Int)?
            var copied = 0
            func text(_ field: CSVField) -> String {
                (encoding.text(of: UnsafeRawBufferPointer(rebasing: source[field.start..<field.end])) ?? "").trimmingCharacters(in: .whitespaces)
            }
            func column(_ name: String) -> Int? {
                let definition = table.columns.first { $0.name == name }
                return fields.firstIndex { field in
                    let found = text(field)
                    return found.uppercased() == name || definition?.aliases.contains(found) == true
                }
            }
            while case .record(let line) = scanner.next(into: &fields) {
                guard let known = columns else {
                    guard let preferred = column(preferredName) else { break }
                    columns = (column(lowestName), preferred)
                    continue
                }
                rowCount += 1
                let field = fields[known.preferred]
                guard let old = TermCode(text(field)) else { continue }
                let lowest = known.lowest.flatMap { TermCode(text(fields[$0])) }
                let recoding = TermRecoding(lowest: lowest, preferred: old, in: release)
                guard let new = recoding.preferred else {
                    problems.add(.term(.unknownCode(lowest ?? old, level: lowest == nil ? .preferredTerm : .lowestLevelTerm, version: release.identity.version)),
                                 at: file.location(line: line), field: lowest == nil ? preferredName : lowestName)
                    continue
                }
                if new != old || recoding.isNonCurrent {
                    recodings.append(.init(location: file.location(line: line), lowest: lowest, before: old, after: new, isNonCurrent: recoding.isNonCurrent))
                }
                guard new != old else { continue }
                bytes.append(contentsOf: source[copied..<field.start])
                bytes.append(contentsOf: "\(new)".utf8)
                copied = field.end
            }
            bytes.append(contentsOf: source[copied...])
        }
    }
}
