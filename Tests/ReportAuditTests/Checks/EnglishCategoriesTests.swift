import ReportAudit
import Testing

@Suite struct EnglishCategoriesTests {
    @Test(arguments: [
        ("By week 52, 240 patients (30.0%) had discontinued: 121 because of lack of effect, 64 because of adverse events, 40 at their own request, and 15 for other reasons.", "40 at", "48 at"),
        ("Of these, 77 were excluded from the analysis: 30 never took the drug, 29 withdrew consent, and 18 had no visit.", "29 withdrew", "28 withdrew"),
        ("Of the 96 pregnancies, 71 had a known outcome, 16 were ongoing, and 9 were lost to follow-up.", "16 were", "17 were"),
        ("Of 412 patients screened, 88 failed screening and 324 were randomised to the two arms.", "88 failed", "78 failed"),
        ("Of the 140 reports in the quarter, 12 (8.6%) were serious. The reporter was a physician in 61 reports, a pharmacist in 29, a nurse in 18 and a consumer in 32.", "18 and", "28 and"),
        ("Exposure was early in 110 of the 140 pregnancies, late in 21 and throughout in 9.", "late in 21", "late in 12"),
        ("A total of 300 patients were randomised to the two arms. Altogether 261 patients completed the study; 39 discontinued.", "39 disc", "49 disc"),
        ("Anaemia occurred in 14 patients on active treatment (5 on 20 mg and 9 on 40 mg).", "14 patients", "15 patients"),
        ("Nine patients recovered (six after surgery and three after drainage).", "(six", "(five"),
        ("In all, 24 pregnancies occurred: 9 before and 15 after the change.", "9 before", "8 before"),
        ("Six patients died. The causes were pneumonia (n=3), cardiac failure (n=2) and stroke (n=1).", "(n=2)", "(n=3)"),
    ])
    func aListOfWhichEachHasOneAddsUp(_ text: String, _ right: String, _ wrong: String) {
        #expect(AuditedText(text).result.findings.map(\.statement.en) == [])
        #expect(AuditedText(text).held(.partition) >= 1, "\(text)")
        #expect(!AuditedText(text.replacing(right, with: wrong)).findings(.partition).isEmpty, "\(wrong)")
    }

    @Test(arguments: [
        "Ten events were reported in 9 patients: 6 recovered, 3 recovering, 1 unknown.",
        "Of the 50 patients with events, 30 had nausea, 25 had headache, and 10 had rash.",
        "Of the 96 pregnancies, 71 had a known outcome and 16 were ongoing.",
        "The most common reaction was nausea in 30 patients, headache in 20, rash in 10 and fever in 9.",
        "Pain occurred in 11 patients (8 on day 1 and 7 on day 2).",
        "In 40 patients who discontinued (including 3 on 15 mg and 8 on 30 mg), no event was fatal.",
        "The reasons given by 40 patients who withdrew were: 30 lack of effect, 20 cost, and 11 distance, and several gave multiple reasons.",
    ])
    func nothingIsSaidOfWhatMayOverlapOrLack(_ text: String) {
        #expect(AuditedText(text).result.findings.map(\.statement.en) == [])
    }
}
