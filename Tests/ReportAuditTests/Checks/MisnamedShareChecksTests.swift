import ReportAudit
import Testing

@Suite struct MisnamedShareChecksTests {
    private let table = String.table("表 3 発現時期別件数", "発現時期 | 開始～2週 | 2週超～4週 | 4週超～12週 | 合計\n発現件数 | 61 | 33 | 51 | 145\n構成比（%） | 42.1 | 22.8 | 35.2 | 100.0")
    private let rows = String.table("表 4 年齢別", "年齢 | 例数（%）\n65歳未満 | 61（42.1）\n65歳以上75歳未満 | 33（22.8）\n75歳以上 | 51（35.2）")

    @Test func aNumberStandsBesideItsOwnName() throws {
        #expect(try AuditedText(html: "<p>発現は、2週超～4週が33件（22.8%）であった。</p>" + table).findings(.textTable) == [])
        #expect(try AuditedText(html: "<p>発現は、4週超～12週が61件（42.1%）であった。</p>" + table).findings(.textTable).count == 1)
        #expect(try AuditedText(html: "<p>年齢は、75歳以上が61例（42.1%）であった。</p>" + rows).findings(.textTable).count == 1)
    }

    @Test func aNumberOfNoOtherNameIsOfAnotherGroup() throws {
        #expect(try AuditedText(html: "<p>国外では、4週超～12週が62件（42.8%）であった。</p>" + table).findings(.textTable) == [])
        #expect(try AuditedText(html: "<p>年齢は、後期高齢者が61例（42.1%）であった。</p>" + rows).findings(.textTable) == [])
    }
}
