/// The qualified names of a file, each with a number. Shared by all trees that were read from it.
final class NameTable: Sendable {
    struct Name: Hashable, Sendable {
        let prefix: String
        let local: String
        /// The namespace; empty for none.
        let namespace: String

        var qualified: String { prefix.isEmpty ? local : "\(prefix):\(local)" }
    }

    let names: [Name]
    /// The names as they are written.
    let written: [[UInt8]]

    init(_ names: [Name]) {
        self.names = names
        self.written = names.map { Array($0.qualified.utf8) }
    }
}

/// Takes names in and gives them numbers.
struct NameCollector {
    private(set) var names: [NameTable.Name] = []
    private var numbers: [NameTable.Name: UInt16] = [:]
    private var table: NameTable?

    /// Nil if a file has more than 65,535 names, which no message has.
    mutating func number(of name: NameTable.Name) -> UInt16? {
        if let number = numbers[name] { return number }
        guard let number = UInt16(exactly: names.count) else { return nil }
        names.append(name)
        numbers[name] = number
        table = nil
        return number
    }

    /// All names so far; the same table as long as none is added.
    mutating func snapshot() -> NameTable {
        if let table { return table }
        let made = NameTable(names)
        table = made
        return made
    }
}
