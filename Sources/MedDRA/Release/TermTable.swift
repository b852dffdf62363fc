import Foundation

/// The terms of one level in ascending order of code, with their names in both languages.
struct TermTable: Sendable {
    let codes: [Int32]
    let japanese: NameColumn
    let english: NameColumn
    private let japaneseIndex: NameIndex
    private let englishIndex: NameIndex

    /// All three must have one element a term, the codes ascending.
    init(codes: [Int32], japanese: NameColumn, english: NameColumn) {
        self.codes = codes
        self.japanese = japanese
        self.english = english
        japaneseIndex = NameIndex(japanese)
        englishIndex = NameIndex(english)
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
        let found = exactPositions(named: name)
        return found.isEmpty ? exactPositions(named: name.precomposedStringWithCanonicalMapping) : found
    }

    private func exactPositions(named name: String) -> [Int] {
        let found = japaneseIndex.positions(of: name, in: japanese)
        return found.isEmpty ? englishIndex.positions(of: name, in: english) : found
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
