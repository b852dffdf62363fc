import Foundation

/// The files of a download: `demo202511.csv` or `demo.csv`, and the same for drug, reac and hist. A table may come in
/// parts, `drug202511-01.csv` and `drug202511-02.csv`.
///
/// ```swift
/// let folder = try JADERFolder(url)
/// folder.files[.drug]   // the parts in order of their names
/// ```
struct JADERFolder {
    let files: [JADERTable: [URL]]

    /// - Throws: every missing and every ambiguous file at once.
    init(_ folder: URL) throws(JADERErrors) {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        } catch {
            throw JADERErrors([.unreadable(file: folder.path, reason: error.localizedDescription)])
        }
        var files: [JADERTable: [URL]] = [:], editions: [JADERTable: Set<String>] = [:], errors: [JADERError] = []
        for name in names {
            guard let (table, edition) = Self.meaning(of: name) else { continue }
            files[table, default: []].append(folder.appendingPathComponent(name))
            editions[table, default: []].insert(edition)
        }
        for table in JADERTable.allCases {
            if files[table] == nil {
                errors.append(.missingFile(table, folder: folder.path))
            } else if let found = editions[table], found.count > 1 {
                errors.append(.severalEditions(table, files: files[table, default: []].map(\.lastPathComponent)))
            }
        }
        let all = Set(editions.values.flatMap(\.self))
        if errors.isEmpty, all.count > 1 { errors.append(.editionsDiffer(all.sorted())) }
        guard errors.isEmpty else { throw JADERErrors(errors) }
        self.files = files
    }

    /// The table and the month in a file's name (empty without one), or `nil` if it is no file of the data.
    static func meaning(of name: String) -> (JADERTable, edition: String)? {
        let name = name.lowercased()
        guard name.hasSuffix(".csv") else { return nil }
        for table in JADERTable.allCases where name.hasPrefix(table.rawValue) {
            let middle = name.dropFirst(table.rawValue.count).dropLast(4)
            let parts = middle.split(separator: "-", omittingEmptySubsequences: false)
            let digits = parts.first ?? ""
            guard parts.count <= 2, digits.isEmpty || digits.utf8.count == 6, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
                  parts.count < 2 || !parts[1].isEmpty else { return nil }
            return (table, String(digits))
        }
        return nil
    }
}
