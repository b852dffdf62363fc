import ReportAudit
import Testing

@Suite struct WholeShareChecksTests {
    private let english = "Prescribers were cardiologists (48.2%), general practitioners (37.5%) and others (14.3%).", japanese = "診療科は、内科 48.2%、外科 37.5%、その他 14.3%であった。"

    @Test func aListWithTheOthersIsAll() {
        for text in [english, japanese] {
            #expect(AuditedText(text).held(.partition) == 1, "\(text)")
            #expect(AuditedText(text.replacing("37.5", with: "35.7")).findings(.partition) == ["その他までの 3 つの割合の和は 98.2% であり、100% にならない。"], "\(text)")
        }
        #expect(AuditedText(english.replacing("48.2", with: "48.3")).findings(.partition) == [])
    }

    @Test func someMayBeLeftOutOrStandInTwo() {
        #expect(AuditedText(english.replacing("Prescribers were", with: "The most common prescribers were").replacing("37.5", with: "35.7")).findings(.partition) == [])
        #expect(AuditedText(japanese.replacing("診療科は", with: "主な診療科は").replacing("37.5", with: "35.7")).findings(.partition) == [])
        #expect(AuditedText(english.replacing("37.5", with: "87.5")).findings(.partition) == [])
        #expect(AuditedText("Rates were 48.2% in men, 35.7% in women and 14.3% in others.").findings(.partition) == [])
    }
}
