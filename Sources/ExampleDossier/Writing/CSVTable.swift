/// A CSV file in the making: RFC 4180 quoting, UTF-8, one line feed a row.
///
/// ```swift
/// var table = CSVTable(["USUBJID", "DVSEQ", "DVDECOD"])
/// table.append(["GCT-023", "1", "CONTRACT"])
/// ```
struct CSVTable {
    private var lines: [String]

    init(_ columns: [String]) { lines = [columns.joined(separator: ",")] }

    mutating func append(_ fields: [String]) {
        lines.append(fields.map(Self.quoted).joined(separator: ","))
    }

    func file(_ path: String) -> DossierFile {
        DossierFile(path: path, text: lines.joined(separator: "\n") + "\n")
    }

    private static func quoted(_ field: String) -> String {
        guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
        return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
