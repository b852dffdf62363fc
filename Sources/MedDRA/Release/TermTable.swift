import Foundation

/// The terms of one level in ascending order of code, with their names in both languages and their readings in kana.
struct TermTable: Sendable, Equatable {
    let codes: [Int32]
    let japanese: NameColumn
    let english: NameColumn
    /// The kana columns, each with one element a term that may be empty.
    let readings: [NameColumn]
    let indexes: Indexes

    /// What the names are found by; made of the names alone.
    struct Indexes: Sendable, Equatable {
        let japanese: NameIndex
        let english: NameIndex
        let readings: KeyIndex
    }

    /// All must have one element a term, the codes ascending.
    init(codes: [Int32], japanese: NameColumn, english: NameColumn, readings: [NameColumn]) {
        // The readings take as long as the names of both languages.
        let parts = Concurrently.map(2) { part in
            part == 0 ? ([NameIndex(japanese), NameIndex(english)], nil) : ([], KeyIndex(of: readings))
        }
        self.init(
            codes: codes, japanese: japanese, english: english, readings: readings,
            indexes: Indexes(
                japanese: parts[0].0[0], english: parts[0].0[1], readings: parts[1].1 ?? KeyIndex(slots: [])))
    }

    /// With indexes that were made of the same names.
    init(codes: [Int32], japanese: NameColumn, english: NameColumn, readings: [NameColumn], indexes: Indexes) {
        self.codes = codes
        self.japanese = japanese
        self.english = english
        self.readings = readings
        self.indexes = indexes
    }

    var count: Int { codes.count }

    func position(of code: TermCode) -> Int? {
        codes.position(ofAscending: code.number)
    }

    func code(_ position: Int) -> TermCode { TermCode(codes[position]) }

    func name(_ position: Int) -> TermName {
        TermName(japanese: japanese[position], english: english[position])
    }

    /// The terms whose Japanese name this is, or else those whose English name it is. The name is looked up as it
    /// stands, and then with its marks composed, as a file made on a Mac may have them apart.
    func positions(named name: String) -> [Int] {
        let found = positions(japanese: name)
        return found.isEmpty ? positions(english: name) : found
    }

    func positions(japanese name: String) -> [Int] {
        Self.positions(of: name, indexes.japanese, japanese)
    }

    func positions(english name: String) -> [Int] {
        Self.positions(of: name, indexes.english, english)
    }

    private static func positions(of name: String, _ index: NameIndex, _ column: NameColumn) -> [Int] {
        let found = index.positions(of: name, in: column)
        if !found.isEmpty || name.utf8.allSatisfy({ $0 < 0x80 }) { return found }
        return index.positions(of: name.precomposedStringWithCanonicalMapping, in: column)
    }

    /// The terms one of whose readings has the key.
    func positions(reading key: ComparisonKey) -> [Int] {
        indexes.readings.positions(of: key, in: readings)
    }

    /// The readings of a term, each once.
    func readings(_ position: Int) -> [String] {
        var found: [String] = []
        for column in readings {
            let reading = column[position]
            if !reading.isEmpty, !found.contains(reading) { found.append(reading) }
        }
        return found
    }
}

extension [Int32] {
    /// The position of the element in an array that ascends, by bisection.
    func position(ofAscending element: Int32) -> Int? {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < element { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == element ? low : nil
    }
}
