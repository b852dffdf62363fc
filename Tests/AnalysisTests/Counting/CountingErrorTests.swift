@testable import Analysis
import Reexamination
import Testing

@Suite struct CountingErrorTests {
    @Test("Columns of different lengths are refused")
    func lengths() {
        #expect(throws: CountingError.columnLengthsDiffer(caseIndex: 1, term: 2, serious: 1)) {
            try EventColumns(caseIndex: [0], term: [0, 1], serious: [0])
        }
        #expect(throws: CountingError.columnLengthsDiffer(caseIndex: 2, term: 2, serious: 1)) {
            try EventColumns(caseIndex: [0, 1], term: [0, 1], serious: [0])
        }
    }

    @Test("Rows that 32 bits cannot number are refused")
    func rowLimit() throws {
        try EventColumns.checkRowCount(4_294_967_295)
        #expect(throws: CountingError.tooManyRows(4_294_967_296)) { try EventColumns.checkRowCount(4_294_967_296) }
    }

    @Test("The largest case index counts where no other case comes before it")
    func largestCaseAlone() throws {
        let columns = try EventColumns(caseIndex: [EventColumns.caseLimit - 1], term: [0], serious: [1])
        let result = try EventTabulation.count(columns.clusteredByCase(), hierarchy: TermToClass(classOfTerm: [0], classCount: 1))
        #expect(result.total.serious == CasesAndEvents(cases: 1, events: 1))
        #expect(result.terms[0].serious == CasesAndEvents(cases: 1, events: 1))
    }

    @Test("The largest case index counts, and the next is refused")
    func caseLimit() throws {
        let last = EventColumns.caseLimit - 1
        let columns = try EventColumns(caseIndex: [last, 0, last], term: [0, 0, 0], serious: [0, 1, 1])
        let result = try EventTabulation.count(columns.clusteredByCase(), hierarchy: TermToClass(classOfTerm: [0], classCount: 1))
        #expect(result.total.serious == CasesAndEvents(cases: 2, events: 2))
        #expect(result.total.nonSerious == CasesAndEvents(cases: 0, events: 0))
        #expect(throws: CountingError.caseIndexTooLarge(row: 1)) {
            try EventColumns(caseIndex: [0, last + 1], term: [0, 0], serious: [0, 0])
        }
    }

    @Test("A seriousness other than 0 and 1 is refused at its row")
    func seriousness() {
        #expect(throws: CountingError.seriousnessNotBinary(row: 2)) {
            try EventColumns(caseIndex: [0, 0, 0], term: [0, 0, 0], serious: [0, 1, 2])
        }
    }

    @Test("A term outside the hierarchy is refused at its row")
    func term() throws {
        let events = try EventColumns(caseIndex: [0, 1], term: [1, 2], serious: [0, 0]).clusteredByCase()
        #expect(throws: CountingError.termOutsideHierarchy(row: 1, term: 2, termCount: 2)) {
            try EventTabulation.count(events, hierarchy: TermToClass(classOfTerm: [0, 0], classCount: 1))
        }
        #expect(throws: CountingError.termOutsideHierarchy(row: 1, term: 2, termCount: 2)) {
            try EventTabulation.count(unordered: events.columns, hierarchy: TermToClass(classOfTerm: [0, 0], classCount: 1))
        }
    }

    @Test("A hierarchy with a class out of range or more terms than a row can name is refused; one that is just full is not")
    func hierarchy() throws {
        #expect(throws: CountingError.classOutOfRange(term: 1, class: 3, classCount: 3)) {
            try TermToClass(classOfTerm: [0, 3], classCount: 3)
        }
        #expect(throws: CountingError.tooManyTerms(65537)) {
            try TermToClass(classOfTerm: Array(repeating: 0, count: 65537), classCount: 1)
        }
        #expect(throws: CountingError.tooManyClasses(257)) { try TermToClass(classOfTerm: [0], classCount: 257) }
        let full = try TermToClass(classOfTerm: Array(repeating: 255, count: 65536), classCount: 256)
        let events = try EventColumns(caseIndex: [0], term: [65535], serious: [1]).clusteredByCase()
        let result = try EventTabulation.count(events, hierarchy: full)
        #expect(result.terms[65535].serious.events == 1 && result.classes[255].serious.cases == 1)
    }

    @Test("Every counting error says what was wrong, in Japanese and in English", arguments: [
        (CountingError.columnLengthsDiffer(caseIndex: 1, term: 2, serious: 3), "1 cases, 2 terms, 3 seriousness"),
        (.tooManyRows(4_294_967_296), "4294967296 rows"),
        (.caseIndexTooLarge(row: 7), "row 7"),
        (.seriousnessNotBinary(row: 7), "row 7"),
        (.termOutsideHierarchy(row: 7, term: 9, termCount: 8), "Term 9 in row 7"),
        (.classOutOfRange(term: 4, class: 30, classCount: 27), "Class 30 of term 4"),
        (.tooManyTerms(70000), "70000 terms"),
        (.tooManyClasses(300), "300 classes, more than 256"),
        (.notClustered(row: 7), "Row 7"),
    ])
    func messages(error: CountingError, english: String) {
        #expect(error.message.en.contains(english) && error.message.en.allSatisfy(\.isASCII))
        #expect(error.message.ja.hasSuffix("。") && !error.message.ja.contains(" / "))
    }
}
