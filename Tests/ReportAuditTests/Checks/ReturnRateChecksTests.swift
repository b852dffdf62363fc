import ReportAudit
import Testing

@Suite struct ReturnRateChecksTests {
    @Test func theRateIsOfWhatTheSentenceCounts() {
        let english = "Of 1,800 questionnaires sent to physicians, 503 were completed (response rate 27.9%).", japanese = "資材の調査票を医師 1,800 名に配布し、503 名から回答を得た（回収率 27.9%）。"
        for text in [english, japanese] {
            #expect(AuditedText(text).held(.percentage) == 1, "\(text)")
            #expect(AuditedText(text.replacing("27.9", with: "29.7")).findings(.percentage) == ["503/1800 は 27.9% であり、29.7% ではない。"], "\(text)")
        }
        // A rate of something else.
        #expect(AuditedText("Of 1,800 questionnaires sent, 503 were completed (error rate 3.1%).").findings(.percentage) == [])
    }
}
