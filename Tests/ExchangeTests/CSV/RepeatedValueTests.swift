@testable import Exchange
import Foundation
import Testing

/// Equal values of a column share one string; values that only look equal before they are decoded must not.
@Suite("Repeated values of a column")
struct RepeatedValueTests {
    private func codes(_ data: Data) -> [String?] {
        var codes: [String?] = []
        let column = SurveyTables.dv.index(of: "DVDECOD")
        TableReading(FileContents(path: "dv.csv", data: data), SurveyTables.dv, ProblemCollector()).rows { codes.append($0.text(column)) }
        return codes
    }

    @Test("A value with doubled quotes is not taken for the decoded text of the row before")
    func doubledQuotes() {
        let rows = [#"A,1,"x""""y""#, #"A,2,"x""y""#, #"A,3,"x""y""#]
        #expect(codes(Data(("USUBJID,DVSEQ,DVDECOD\n" + rows.joined(separator: "\n") + "\n").utf8)) == [#"x""y"#, #"x"y"#, #"x"y"#])
    }

    @Test("A value that repeats is read again the same, in UTF-8 and in CP932", arguments: [String.Encoding.utf8, .shiftJIS])
    func repeats(encoding: String.Encoding) throws {
        let rows = ["A,1,契約期間外", "A,2,契約期間外", "A,3,CONTRACT", "A,4,CONTRACT"]
        let data = try #require(("USUBJID,DVSEQ,DVDECOD\n" + rows.joined(separator: "\n") + "\n").data(using: encoding))
        #expect(codes(data) == ["契約期間外", "契約期間外", "CONTRACT", "CONTRACT"])
    }
}
