import Reexamination

extension CalendarDate {
    /// A day that the plan of the example names.
    init(fixed text: String) throws {
        guard let date = CalendarDate(text) else { throw ExampleError.notADay(text) }
        self = date
    }

    /// The day cut down to its month, as SDTM writes a date of which no more is known: `2018-04`.
    var monthText: String { String(description.prefix(7)) }

    /// The day cut down to its year.
    var yearText: String { String(description.prefix(4)) }
}
