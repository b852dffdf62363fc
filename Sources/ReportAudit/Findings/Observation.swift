import Reexamination
import Statistics

/// What a check saw: a closed list, so that each has its words in one place.
public enum Observation: Sendable, Hashable {
    case percentage(printed: ExactDecimal, numerator: Int, denominator: Int, right: ExactDecimal?)
    case percentageWithoutMatch(printed: ExactDecimal, numerator: Int, tried: [Int])
    case denominatorUnique(Int, counts: [Int])
    case personTimeRate(printed: ExactDecimal, count: Int, time: ExactDecimal, per: Int, right: ExactDecimal?)
    case part(part: Int, whole: Int)
    case parts(parts: [Int], whole: Int, isComplete: Bool)
    case column(name: String, sum: Int, total: Int, isPartial: Bool)
    case row(label: String, sum: Int, total: Int)
    /// `whole` names the column that is the sum of the `parts` in the other rows.
    case related(label: String, parts: [String], sum: Int, whole: String, printed: Int)
    /// `sum` is what the rows so far add up to.
    case runningTotal(label: String, name: String, sum: Int, printed: Int)
    case flow(from: String, whole: Int, minus: Int, to: String, rest: Int)
    case reasons(label: String, sum: Int, total: Int)
    case eventsAdd(label: String, parts: [Int], total: Int)
    case casesBounds(label: String, parts: [Int], total: Int)
    case eventsWithoutCases(label: String, events: Int)
    case casesExceedEvents(label: String, cases: Int, events: Int)
    case child(label: String, value: Int, parent: String, limit: Int, isSum: Bool)
    /// More patients than the listed terms and the events left over for those that are not listed can have.
    case hiddenCases(label: String, cases: Int, listed: Int, left: Int)
    case childrenShort(parent: String, sum: Int, events: Int)
    case belowThreshold(label: String, events: Int, threshold: Int)
    case textTable(label: String, text: Int, table: String, values: [Int])
    /// A rate or other decimal of the text, against the table's.
    case textTableValue(label: String, text: ExactDecimal, table: String, value: ExactDecimal)
    /// Percentages of a whole list.
    case sharesOfWhole(count: Int, sum: ExactDecimal)
    /// The exact 95 % interval of a rate per person-time, at the rate's scale.
    case personTimeInterval(count: Int, low: ExactDecimal, high: ExactDecimal)
    case same(label: String, value: Int, other: Int)
    case comparison(first: ExactDecimal, second: ExactDecimal, said: ComparisonChecks.Relation)
    case superlative(label: String, value: Int, larger: Int)
    /// Called the least though it is the greatest of its column, or the other way round.
    case extreme(label: String, value: ExactDecimal, isGreatest: Bool, table: String)
    /// Called the greatest or the least of its column, which has one beyond it.
    case extremeOfTable(label: String, value: ExactDecimal, other: String, beyond: ExactDecimal, isGreatest: Bool, table: String)
    /// A number of a table that others of its line give: a difference, a ratio.
    case derivedCell(label: String, name: String, printed: ExactDecimal, right: ExactDecimal)
    case superlativeOfTable(label: String, value: Int, other: String, larger: Int, table: String)
    /// A row of the table that a list of the main ones leaves out though it is among the largest.
    case mainWithout(label: String, value: Int, smallest: Int, table: String)
    /// A list from many to few in which one is followed by a larger.
    case order(label: String, value: Int, next: String, larger: Int)
    case notNone(Int)
    case planned(count: Int, whole: Int, known: Int, unknown: Int)
    case impossibleDate(written: String, isOutsideEra: Bool)
    case periodBackwards
    case periodLength(years: Int, right: CalendarDate)
    /// A period of so many days, months or years that is printed with another length.
    case duration(printed: Int, right: Int, unit: Quantity.Unit)
    /// What day so many days after the start are.
    case dayReckoned(start: CalendarDate, days: Int, right: CalendarDate)
    case outsideWindow(date: PartialDate, window: DateWindow, isSinglePossible: Bool)
    case register(label: String, printed: Int, counted: Int)
    case spelling(minority: String, majority: String, minorityCount: Int, majorityCount: Int)
    case confusable(found: String, meant: String)
    /// A word that stands once with another character than the usual one.
    case character(found: String, meant: String, times: Int)
    /// Near are the names that one character makes of it.
    case notInDictionary(term: String, near: [String], version: String)
    case otherClass(term: String, organClass: String, own: String, version: String)
    case oldName(old: String, new: String)
    case missingItem(item: String, from: String, existsIn: String)
    /// Rows of a listing that are so, or the middle, least or greatest of its values.
    case listed(label: String, printed: ExactDecimal, right: ExactDecimal)
    case median(count: Int, value: ExactDecimal)
    /// The median or mean of values that are all printed.
    case ofListed(count: Int, isMedian: Bool, printed: ExactDecimal, right: ExactDecimal)
    /// Time of observation per person, against the time of all.
    case meanTime(time: ExactDecimal, count: Int, printed: ExactDecimal, right: ExactDecimal)
    /// Events told in an order that their dates contradict.
    case datesOutOfOrder(earlier: PartialDate, later: PartialDate)
    /// A date that is taken up again is none of those given before.
    case otherDate(PartialDate)
    /// A change from one unit to another.
    case unitsDiffer(from: String, to: String)
    case interval(numerator: Int, denominator: Int, level: Int, method: ConfidenceInterval.Method, low: ExactDecimal, high: ExactDecimal)
    /// `same` is the test that does give the printed p, where another is named.
    case test(printed: String, groups: [String], values: [TestedValue], same: NamedTest?)
    case significance(printed: String, isCalledSignificant: Bool)
    /// `estimate` lies outside the interval printed with it.
    case outsideInterval(estimate: ExactDecimal, low: ExactDecimal, high: ExactDecimal)
    case dashBesideNumber(label: String)
    case countWithoutShare(label: String, count: Int)
    case remainder(set: String, whole: Int, minus: Int, printed: Int)
    /// A number of a list that has no unit where its neighbours have one.
    case unitMissing(label: String, value: ExactDecimal, unit: Quantity.Unit)
    /// 件 where the table's cases are meant, or 例 where its events are.
    case unitConfused(label: String, value: Int, unit: Quantity.Unit, cases: Int, events: Int, table: String)
    case markWithoutNote(String)
    case noteWithoutMark(String)
    case noSuchTable(String)
    /// The sentence gives so many things and lists so many.
    case itemsListed(printed: Int, counted: Int)
    /// What the sentence tells stands in another table than the one it names.
    case otherTable(cited: String, holding: String)
    /// A measure in another unit than everywhere else.
    case unitOfMeasure(value: ExactDecimal, unit: String, usual: String, times: Int)
    case numberingGap(expected: String, found: String)
}

/// The p that a test of the counts gives, as it prints: `=0.073`, `<0.001`.
public struct TestedValue: Sendable, Hashable {
    public var test: NamedTest
    public var p: String

    public init(test: NamedTest, p: String) {
        self.test = test
        self.p = p
    }
}
