import Reexamination
import Statistics

/// A number of the report, with everything needed to believe it: what it means, of whom, and who makes it up.
///
/// ```swift
/// let figure = analysis.figures["survey.gct.risk.hypocalcaemia.nonserious"]
/// figure?.value               // .proportion(16 of 156)
/// figure?.contributors        // the sixteen patients, each with the records that put them there
/// ```
public struct Figure: Sendable {
    public let id: FigureID
    /// What it is, in a few words.
    public let label: LocalizedText
    /// How it is counted, in a sentence that a QC reader can check by hand.
    public let definition: LocalizedText
    /// Of whom or what it is counted.
    public let population: Population
    public let value: FigureValue
    /// Those counted (for a proportion: its numerator), in ascending order of unit.
    public let contributors: [Contributor]

    public init(id: FigureID, label: LocalizedText, definition: LocalizedText, population: Population, value: FigureValue, contributors: [Contributor]) {
        self.id = id
        self.label = label
        self.definition = definition
        self.population = population
        self.value = value
        self.contributors = contributors
    }
}

/// 母集団: whom a figure is about.
public struct Population: Hashable, Sendable {
    public let name: LocalizedText
    /// The figure whose contributors are the population, if there is one.
    public let figure: FigureID?

    public init(name: LocalizedText, figure: FigureID?) {
        self.name = name
        self.figure = figure
    }
}

/// One unit of a count and the records it rests on.
public struct Contributor: Hashable, Sendable {
    /// A patient (`GCT-012`), a case (`SP-0031`), an event (`GCT-012#90000231`, case and preferred term), a site or a report.
    public let unit: String
    public let records: [RecordID]

    public init(unit: String, records: [RecordID]) {
        self.unit = unit
        self.records = records
    }
}

/// What a figure says. "Looked for and not seen" is `.count(0)` or a proportion of 0; "not looked for" is `.notInvestigated`: the
/// two cannot be confused.
public enum FigureValue: Sendable, Equatable {
    case count(Int, CountUnit)
    case proportion(Proportion)
    /// A median or another exact quantity.
    case quantity(Rational, QuantityUnit)
    /// A confidence interval, its method named.
    case interval(lower: Double?, upper: Double?, IntervalMethod)
    case date(CalendarDate)
    /// －
    case notInvestigated
    /// The quantity does not exist: a rate of nobody, a median that was not reached.
    case notEstimable
}

public enum CountUnit: String, Sendable, Hashable, Codable, CaseIterable {
    /// 例
    case cases
    /// 件
    case events
    /// 施設
    case sites
    /// 件 of reports or measures
    case reports
    /// 回
    case doses
}

public enum QuantityUnit: String, Sendable, Hashable, Codable, CaseIterable {
    /// 日
    case days
    /// 回
    case doses
    /// カ月
    case months
}

public enum IntervalMethod: String, Sendable, Hashable, Codable, CaseIterable {
    /// Exact binomial; the bounds are shares between 0 and 1.
    case clopperPearson
    /// Median of a Kaplan–Meier curve by the log–log transform; the bounds are days.
    case brookmeyerCrowleyLogLog
}
