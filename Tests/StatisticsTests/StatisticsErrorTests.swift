import Statistics
import Testing

@Test("Every statistics error says what was wrong, in Japanese and in English, with the offending value", arguments: [
    (StatisticsError.negativeCount(-4), "-4", "negative"),
    (.partExceedsWhole(part: 5, whole: 3), "5", "exceeds denominator 3"),
    (.confidenceLevelOutOfRange(1.5), "1.5", "not between 0 and 1"),
    (.negativeTime(-30), "-30", "-30 days"),
    (.noObservations, "0例", "nobody"),
])
func errorMessage(error: StatisticsError, value: String, english: String) {
    #expect(error.description.contains(value))
    #expect(error.description.contains(english))
    #expect(error.description.contains(" / "))
}
