import ReportAudit
import Testing

@Suite struct JoinedStudiesChecksTests {
    private let table = "\n\n表 2 各調査\n\t調査A\t調査B\t調査C\n登録例数（例）\t120\t80\t60\n副作用発現症例数（例）\t12\t8\t5\n"

    @Test func theSumIsThatOfTheStudies() throws {
        #expect(AuditedText("3つを合わせた副作用発現例数は25例であった。" + table).held(.partition) == 1)
        #expect(AuditedText("3調査の登録例数は計260例であった。" + table).held(.partition) == 1)
        #expect(AuditedText("3つを合わせた副作用発現例数は52例であった。" + table).findings(.partition) == ["内訳の和は 12＋8＋5＝25 であり、全体の 52 と合わない。"])
    }

    @Test func ofFewerStudiesNothingIsKnown() {
        #expect(AuditedText("2つを合わせた副作用発現例数は22例であった。" + table).findings(.partition) == [])
        #expect(AuditedText("3調査の中止例数は計26例であった。" + table).findings(.partition) == [])
    }
}
