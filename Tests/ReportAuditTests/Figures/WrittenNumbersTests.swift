import Reexamination
@testable import ReportAudit
import Testing

@Suite struct WrittenNumbersTests {
    @Test func romanNumeralsAreThoseOfTheRules() {
        #expect(["I", "IV", "IX", "XIV", "XXXIX"].map(RomanNumeral.value) == [1, 4, 9, 14, 39])
        #expect(["IIII", "VX", "", "A", "i"].allSatisfy { RomanNumeral.value($0) == nil })
        #expect((1...39).allSatisfy { RomanNumeral.letters($0).flatMap(RomanNumeral.value) == $0 } && RomanNumeral.letters(40) == nil && RomanNumeral.letters(0) == nil)
    }

    @Test func wordsOfNumbersAreRead() {
        #expect(NumberWords.value("one") == 1 && NumberWords.value("twelve") == 12 && NumberWords.value("none") == nil)
    }

    @Test func aCountHasNoMoreThanThirteenDigits() {
        #expect(PrintedCount.value("1,348") == 1348 && PrintedCount.value("9999999999999") == 9_999_999_999_999)
        #expect(PrintedCount.value("10000000000000") == nil && PrintedCount.value("") == nil && PrintedCount.value(",") == nil)
    }

    @Test func tablesMayBeNumberedInRomanNumerals() {
        let report = "Table I. Disposition\n\tPatients\nMale\t400\nFemale\t382\nTotal\t780\n\nTable II. Dose\n\tPatients\nLow\t3\nHigh\t4\nTotal\t7\n\nTable IV. Age\n\tPatients\nYoung\t3\nOld\t4\nTotal\t7\n"
        let result = AuditedText(report).result
        #expect(result.report.tables.map(\.name) == ["Table I", "Table II", "Table IV"])
        #expect(result.findings.map { "\($0.check.rawValue) \($0.statement.ja)" } == [
            "sum.column 「Patients」の列の和は 782 であり、合計 780 と合わない。", "form.numbering 番号が Table III ではなく Table IV になっている。",
        ])
    }
}
