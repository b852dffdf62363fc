import Reexamination
import Report
import ReportAudit

/// A report with one error put into it on purpose.
public struct Mutation {
    public let kind: Kind
    public let document: Document
    /// What was changed to what, for a person.
    public let change: String
    /// Where: the table's name, or the words of the paragraph after the change.
    let table: String?
    let words: String?
    /// Why nobody could see it in the text, if so.
    public let undetectable: String?

    /// The kinds of error that are put in.
    public enum Kind: String, CaseIterable, Sendable {
        case percentInText, numeratorInText, denominatorInText, percentInTable, countBesidePercent
        case total, summand, rowOfSum, events, cases, partOfWhole, flow, intervalBound, median
        case setSize, textAgainstTable, unlistedTotal, registerCount, registerItem, superlative, superlativeOfTable, era, period, dash
        case reference, tableNumber, noteMark, noteRemoved
        case characterOfTerm, itemMissing, confusable

        public enum Family: String, CaseIterable, Sendable { case arithmetic, text, term }

        /// Whether reports in a language have a place for it: in English 0 is always written 0, and the terms that are commonly confused are Japanese.
        func isOf(_ language: Language) -> Bool { language == .ja || ![.dash, .confusable].contains(self) }

        public var family: Family {
            switch self {
            case .percentInText, .numeratorInText, .denominatorInText, .percentInTable, .countBesidePercent, .total, .summand, .rowOfSum, .events, .cases, .partOfWhole, .flow, .intervalBound, .median: .arithmetic
            case .setSize, .textAgainstTable, .unlistedTotal, .registerCount, .registerItem, .superlative, .superlativeOfTable, .era, .period, .dash, .reference, .tableNumber, .noteMark, .noteRemoved: .text
            case .characterOfTerm, .itemMissing, .confusable: .term
            }
        }

        /// The checks that may find it: another's finding at the same place is no proof that it was seen.
        var checks: Set<CheckID> {
            switch self {
            case .percentInText, .numeratorInText, .denominatorInText: [.percentage, .partExceedsWhole, .textTable, .sameQuantity, .none]
            case .percentInTable, .countBesidePercent: [.percentage, .partExceedsWhole, .flow, .columnSum, .textTable]
            case .total, .summand, .rowOfSum: [.columnSum, .rowSum, .textTable, .percentage]
            case .events, .cases: [.caseEvent, .hierarchy, .threshold, .textTable]
            case .partOfWhole, .superlative: [.partition, .superlative, .partExceedsWhole]
            case .superlativeOfTable: [.superlative]
            case .flow: [.flow, .sameQuantity]
            case .intervalBound: [.interval]
            case .median: [.median]
            case .setSize: [.sameQuantity, .flow, .partition, .partExceedsWhole, .textTable]
            case .textAgainstTable: [.textTable, .sameQuantity, .flow, .partition, .superlative, .caseEvent, .planned, .partExceedsWhole, .none, .percentage, .register]
            case .unlistedTotal: [.textTable, .caseEvent]
            case .registerCount, .registerItem: [.register, .none]
            case .era: [.era, .period]
            case .period: [.period]
            case .dash: [.zeroDash]
            case .reference: [.reference]
            case .tableNumber: [.numbering, .reference]
            case .noteMark, .noteRemoved: [.noteMark]
            case .characterOfTerm: [.spelling, .missingItem, .confusable]
            case .itemMissing: [.missingItem]
            case .confusable: [.confusable]
            }
        }

        /// What is put in, in a few words.
        public var words: String {
            switch self {
            case .percentInText: "a percentage of the text"
            case .numeratorInText: "n of p%（n/N）"
            case .denominatorInText: "N of p%（n/N）"
            case .percentInTable: "a percentage of a table"
            case .countBesidePercent: "a count beside its percentage"
            case .total: "a total of a table"
            case .summand: "a count under a total"
            case .rowOfSum: "a count of a row with its sum"
            case .events: "events of a reaction"
            case .cases: "cases of a reaction"
            case .partOfWhole: "a part of a whole in a sentence"
            case .flow: "a count of the disposition"
            case .intervalBound: "a bound of an exact interval"
            case .median: "the decimal of a median"
            case .setSize: "the size of a set in one place"
            case .textAgainstTable: "a count that a table has too"
            case .unlistedTotal: "the unlisted reactions in the text"
            case .registerCount: "the number of reports in a register"
            case .registerItem: "an item of a register left out"
            case .superlative: "the largest part made smaller"
            case .superlativeOfTable: "another term called the most frequent"
            case .era: "a date that does not exist"
            case .period: "a period turned round"
            case .dash: "－ for 0, or 0 for －"
            case .reference: "a table that is not there"
            case .tableNumber: "the number of a table"
            case .noteMark: "a note’s mark"
            case .noteRemoved: "a note left out"
            case .characterOfTerm: "one character of a term in one place"
            case .itemMissing: "a risk left out of a list"
            case .confusable: "a common wrong character everywhere"
            }
        }
    }
}
