import ReportAudit
import Testing

@Suite struct TimePointRateChecksTests {
    private let japanese = "<p>表 6 無増悪生存率</p><table><thead><tr><th>時点（月）</th><th>6</th><th>12</th><th>24</th></tr></thead><tr><td>リスク集合の例数</td><td>447</td><td>251</td><td>48</td></tr><tr><td>PFS率（%）</td><td>71.5</td><td>46.8</td><td>21.7</td></tr></table>"
    private let english = "<p>Table 6 Survival</p><table><thead><tr><th>Time (months)</th><th>6</th><th>12</th><th>24</th></tr></thead><tr><td>At risk</td><td>447</td><td>251</td><td>48</td></tr><tr><td>Survival rate (%)</td><td>71.5</td><td>46.8</td><td>21.7</td></tr></table>"

    @Test func aRateAtATimeIsThatOfTheTable() throws {
        #expect(try AuditedText(html: "<p>12カ月時点のPFS率は46.8%であった。</p>" + japanese).held(.textTable) == 1)
        #expect(try AuditedText(html: "<p>12カ月時点のPFS率は48.6%であった。</p>" + japanese).findings(.textTable) == ["本文の「PFS率(%)」48.6 は、表 6 の 46.8 と合わない。"])
        #expect(try AuditedText(html: "<p>The 12-month survival rate was 46.8%.</p>" + english).held(.textTable) == 1)
        #expect(try AuditedText(html: "<p>The 12-month survival rate was 48.6%.</p>" + english).findings(.textTable).count == 1)
    }

    @Test func anotherRateOrUnitIsNotTheTables() throws {
        #expect(try AuditedText(html: "<p>12カ月時点のOS率は58.9%であった。</p>" + japanese).findings(.textTable) == [])
        #expect(try AuditedText(html: "<p>12週時点のPFS率は80.1%であった。</p>" + japanese).findings(.textTable) == [])
    }
}
