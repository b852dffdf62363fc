import Reexamination
import Testing

/// Dates that a test knows to be dates.
func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
func date(_ text: String) throws -> PartialDate { try #require(PartialDate(text)) }
