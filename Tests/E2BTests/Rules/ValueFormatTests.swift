@testable import E2B
import Reexamination
import Testing

@Suite("Dates, units and what is shown of values")
struct ValueFormatTests {
    @Test("A date is of the calendar, to its own precision", arguments: [
        ("2024", true), ("202402", true), ("20240229", true), ("20230229", false), ("20240230", false), ("202413", false), ("20240", false), ("2024-05-01", false), ("1700", false),
        ("20240522101500+0900", true), ("20240522101500.1234-0500", true), ("202405221015.5", false), ("20240522106000", false), ("20240522101500+9", false), ("", false),
    ])
    func dates(text: String, isDate: Bool) { #expect((TimePoint(text) != nil) == isDate) }

    @Test("Dates are compared as far as both go, times with zones as instants")
    func order() throws {
        func isLater(_ one: String, _ other: String) throws -> Bool { try #require(TimePoint(one)).isLater(than: #require(TimePoint(other))) }
        #expect(try isLater("20240502", "20240501"))
        #expect(try !isLater("2024", "20240501"))
        #expect(try !isLater("20240501", "2024"))
        #expect(try isLater("2025", "20240501"))
        // 00:30 in Japan is the evening before in Europe.
        #expect(try !isLater("20240522003000+0900", "20240521173000+0200"))
        #expect(try isLater("20240522003000+0900", "20240521163000+0200"))
        #expect(try isLater("20240301000000+0000", "20240229235900+0000"))
        #expect(try isLater("20250101000000+0000", "20241231235900+0000"))
    }

    @Test("A unit is written as UCUM writes it", arguments: [
        ("mg", true, []), ("mg/dL", true, []), ("10*3/uL", true, []), ("{DF}", true, []), ("mg{total}", true, []), ("[iU]/kg", true, []), ("k[iU]", true, []), ("mL/min/{1.73_m2}", true, []), ("/h", true, []),
        ("m2", true, []), ("kg.m-2", true, []), ("%", true, []), ("IU", true, ["IU"]), ("mcg", true, ["mcg"]), ("1", true, []), ("m[Hg]", true, []), ("(mg.d)/L", true, []),
        ("錠", false, []), ("mg dL", false, []), ("mg/", false, []), ("{DF", false, []), ("[iU", false, []), ("", false, []), ("(mg", false, []), ("m-", false, []),
    ])
    func units(text: String, isUnit: Bool, unknown: [String]) {
        #expect((UCUMUnit(text) != nil) == isUnit)
        #expect((UCUMUnit(text)?.unknownAtoms ?? []) == unknown)
    }

    @Test("Digits of other scripts are no digits of a code or a number")
    func fullWidthDigits() {
        var sample = ValidSample.report
        sample.set(.E_i_2_1b, "９０００３００１")
        sample.set(.D_4, "１")
        sample.set(.J2_1b, "１２３４５６７８")
        #expect(Set(sample.report().violations.map(\.rule.id)) == ["E2B.E.i.2.1b.format", "E2B.D.4.format", "E2B.J2.1b.format"])
    }

    @Test("A message with very many repeats is judged without looking through all for each")
    func manyRepeats() {
        var draft = ValidSample.small
        for number in 0..<400 {
            draft[.F_r_1, [number]] = "20240501"
            draft[.F_r_2_1, [number]] = "検査"
            draft[.F_r_3_2, [number]] = "1"
        }
        var sample = ValidSample.report
        sample.messages = [draft]
        let violations = sample.report().violations
        #expect(violations.count == 400)
        #expect(Set(violations.map(\.rule.id)) == ["E2B.F.r.3.3.pair"])
        #expect(Set(violations.map(\.place)).count == 400)
    }

    @Test("Of what is found only codes are shown, of the rest its shape")
    func found() {
        #expect(Found.code("7").text.en == "7")
        #expect(Found.code("mg/dL").text.en == "mg/dL")
        #expect(Found.code("山田太郎").text.en == "4 characters, like 字字字字")
        #expect(Found.shape("2024/5/1").text.ja == "8 文字（形は 9999/9/9）")
        #expect(Found.code("").text.en == "an empty value")
        #expect(Found.code("Taro Yamada").text.en == "11 characters, like AAAA AAAAAA")
        #expect(Found.null("XXX").text.en == "3 characters, like AAA")
        #expect(Found.handlingDate("20240520").text.en == "20240520")
    }
}
