import Analysis
import MedDRA
import Reexamination
import Testing

@Suite("Messages of analysis errors")
struct AnalysisErrorTextTests {
    static let record = RecordID(.adverseEvent, "A/1")

    /// Each error with the words that both of its messages must hold: what, where, and what was found.
    static let cases: [(AnalysisError, [String])] = [
        (.otherRelease(expected: "27.0", found: "26.1"), ["27.0", "26.1"]),
        (.noSubjectIndication, ["isSubject"]),
        (.noLabelInForce(on: PartialDate.month(year: 2024, month: 8).earliest), ["2024-08-01"]),
        (.unknownLabel("label-9"), ["label-9", "labels.yaml"]),
        (.missingAnalysisSet(survey: "s1", set: "safety"), ["s1", "safety"]),
        (.unfoundedAnalysisSet(survey: "s1", set: "efficacy"), ["s1", "efficacy", "from"]),
        (.duplicateSubject(survey: "s1", subject: "A"), ["s1", "A"]),
        (.recordOfUnknownSubject(record), ["ae:A/1", "DM"]),
        (.unknownTerm(TermCode(7), record), ["ae:A/1", "7"]),
        (.termWithoutClass(TermCode(7)), ["7"]),
        (.unresolvableDefinition(risk: "onj", reason: LocalizedText("why")), ["onj", "why"]),
        (.unknownRisk("onj", place: .survey("s1")), ["onj", "s1"]),
        (.unknownRisk("onj", place: .pooledRisks), ["onj", "counting.pooledRisks"]),
        (.riskWithoutDefinition("onj", place: .lateOnsetRisks), ["onj", "counting.lateOnsetRisks"]),
        (.durationClassesNotAscending, ["counting.durationMonths"]),
        (.unknownResult(endpoint: "e", code: "ZZ", record), ["ae:A/1", "ZZ", "e"]),
        (.unknownForm(endpoint: "e", record), ["ae:A/1", "VISITNUM"]),
        (.unknownProcedure(endpoint: "e", code: "ZZ", record), ["ae:A/1", "ZZ"]),
        (.noUnknownProcedure(endpoint: "e", subject: "A"), ["A", "UNKNOWN"]),
        (.confidenceOutOfRange(percent: 100), ["100", "counting.confidencePercent"]),
        (.unknownTopic(record), ["ae:A/1"]),
        (.unknownReferenceTrial(endpoint: "e", trial: "t"), ["e", "t"]),
        (.impossibleProportion("x.y", numerator: 2, denominator: 1), ["x.y", "2/1"]),
        (.duplicateFigure("x.y"), ["x.y"]),
        (.notCountable(.tooManyTerms(70_000)), ["70000"]),
        (.tracingDisagrees("x.y", counted: 3, traced: 2), ["x.y", "3", "2"]),
    ]

    @Test("Each message names the place and what was found, in both languages", arguments: cases)
    func message(_ error: AnalysisError, _ words: [String]) {
        for text in [error.message.ja, error.message.en] {
            for word in words { #expect(text.contains(word), "\(text)") }
        }
        #expect(error.message.ja != error.message.en)
    }

    @Test("No two errors share a message")
    func distinct() {
        #expect(Set(Self.cases.map(\.0.message)).count == Self.cases.count)
    }
}
