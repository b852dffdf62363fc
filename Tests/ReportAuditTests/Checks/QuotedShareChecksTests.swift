import ReportAudit
import Testing

@Suite struct QuotedShareChecksTests {
    private let table = String.table("表1　副作用（安全性解析対象症例数1,320例）", "副作用|例数（%）\n胃潰瘍|33（2.5）\n肝障害|21（1.6）\n発疹|17（1.3）")

    private func audit(_ text: String) throws -> AuditedText { try AuditedText(html: "<p>\(text)</p>" + table) }

    @Test func aCountIsNotAboveItsRowWithAPercentageOfTheSameGroup() throws {
        #expect(try audit("副作用のうち肝障害は21例（1.6%）に認められた。").findings(.textTable) == [])
        #expect(try audit("主な副作用として、肝障害は24例（1.8%）に認められた。").findings(.textTable) == ["本文の「肝障害」24 は、表 1 の値（21）と合わない。"])
        // Fewer may be some of them, unless the table is named or one slip explains it.
        #expect(try audit("肝障害は14例（1.1%）に認められた。").findings(.textTable) == [])
        #expect(try audit("肝障害は19例（1.4%）に認められた。").findings(.textTable) == ["本文の「肝障害」19 は、表 1 の値（21）と合わない。"])
        #expect(try audit("肝障害は19例（1.4%）が回復した。").findings(.textTable) == [])
        #expect(try audit("肝障害は12例（0.9%）に認められた（表1）。").findings(.textTable) == ["本文の「肝障害」12 は、表 1 の値（21）と合わない。"])
    }

    @Test(arguments: ["有害事象として肝障害は24例（1.8%）に認められた。", "承認時までの肝障害は24例（1.8%）であった。", "肝障害は24例（2.4%）に認められた。", "肝障害は男性で12例（0.9%）に認められた（表1）。", "重度の肝障害は12例（0.9%）に認められた（表1）。"])
    func anotherGroupIsLeft(_ text: String) throws { #expect(try audit(text).findings(.textTable) == []) }

    @Test func anEnglishNameLeadsToItsCount() throws {
        let table = String.table("Table 1 Adverse reactions (N=1,320)", "Term|n (%)\nGastric ulcer|33 (2.5)\nHepatic disorder|21 (1.6)\nRash|17 (1.3)")
        func audit(_ text: String) throws -> AuditedText { try AuditedText(html: "<p>\(text)</p>" + table) }
        #expect(try audit("Hepatic disorder was reported in 21 patients (1.6%).").findings(.textTable) == [])
        #expect(try audit("Hepatic disorder was reported in 24 patients (1.8%).").findings(.textTable) == ["本文の「Hepatic disorder」24 は、Table 1 の値（21）と合わない。"])
        #expect(try audit("Serious hepatic disorder was reported in 24 patients (1.8%).").findings(.textTable) == [])
    }
}
