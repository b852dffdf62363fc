@testable import Report
import Testing

@Test("A text longer than a cell can hold is cut and ends in …; one that just fits is not")
func longTextOfACell() {
    let most = String(repeating: "骨", count: 32_767)
    #expect(Sheet.fitting(most) == most)
    let cut = Sheet.fitting(most + "折")
    #expect(cut.unicodeScalars.count == 32_767)
    #expect(cut.hasSuffix("骨…"))
    #expect(Sheet.fitting("") == "")
}
